"""The page as a Platform: starting, stopping, sending, and nothing to fetch."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from adapters.web.platform import WebPlatform
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Platform, Raw, Refused
from tests.adapters.web.stub import PLAIN, Core, served

Site = tuple[Core, str]


async def test_stopping_ends_open_streams_and_the_same_port_serves_again() -> None:
    async with served(PLAIN) as (_, address):
        port = httpx.URL(address).port
        async with httpx.AsyncClient(base_url=address, headers={"Sec-Fetch-Site": "same-origin"}) as client:
            await client.post("/api/session", json={})
            request = client.build_request("GET", "/api/stream")
            stream = await client.send(request, stream=True)
            lines = stream.aiter_lines()
            assert "hello" in await anext(lines)
            # leaving the block below cancels the platform while the stream is open
            closing = asyncio.create_task(_rest(lines))
            await asyncio.sleep(0)
    assert port is not None
    await asyncio.wait_for(closing, 3)
    async with served(PLAIN, port) as (core, _):
        assert core.platform.name == "web"


async def _rest(lines: AsyncIterator[str]) -> None:
    try:
        async for _ in lines:
            pass
    except httpx.TransportError:
        pass


async def test_a_port_that_is_taken_is_an_error_and_no_end_of_the_process(site: Site) -> None:
    port = httpx.URL(site[1]).port
    assert port is not None
    with pytest.raises(OSError, match="in use"):
        await asyncio.gather(_serve_on(port))


async def _serve_on(port: int) -> None:
    async def intake(platform: str, raws: list[Raw]) -> None: ...

    await WebPlatform("127.0.0.1", port, PLAIN, lambda: 0, bytes).run(intake)  # type: ignore[arg-type]


async def test_there_is_nothing_to_fetch(core: Core) -> None:
    platform: Platform = core.platform
    with pytest.raises(Refused):
        await platform.fetch("anything")
    assert await platform.send(Address("web", "nobody yet"), Reply("x", "en"), "1") is None
