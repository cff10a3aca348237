"""Server-sent events as an answer."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from starlette.responses import Response, StreamingResponse


async def streamed(events: AsyncGenerator[str, None]) -> Response:
    """The events as they come. Raises what the first one raises, so that a crowd is answered with a status."""
    first = await anext(events)

    async def whole() -> AsyncGenerator[str, None]:
        try:
            yield first
            async for event in events:
                yield event
        finally:
            await events.aclose()

    return StreamingResponse(whole(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})
