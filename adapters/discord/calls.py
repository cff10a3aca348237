"""Requests to Discord's API through discord.py, which keeps its limits; errors come back as ours, without words."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

import aiohttp
import discord
from discord.http import Route

from adapters.discord import refusals
from adapters.discord.breaker import Breaker
from adapters.discord.hooks import File
from adapters.payloads import Json
from bot.ports import Clock, SendError, SlowDown, Unreachable

NOWHERE: Final[Mapping[str, str]] = {}

ANSWER_WITHIN: Final = 15.0
"""Seconds for one try at a request."""
LOGIN_WITHIN: Final = 10.0
"""Seconds that a request waits for the login at the start."""
LONGEST_WAIT: Final = 30.0
"""Seconds of a limit that discord.py waits out by itself; a longer one is told to all."""


class Calls:
    """Asks of Discord. `use` gives it a client that is logged in; until then requests wait for a moment."""

    def __init__(self, clock: Clock) -> None:
        self.breaker = Breaker(clock)
        self._clock = clock
        self._client: discord.Client | None = None
        self._there = asyncio.Event()
        self._quiet_until = 0.0
        self._open = asyncio.Event()
        self._open.set()
        self._opens: asyncio.TimerHandle | None = None

    def use(self, client: discord.Client | None) -> None:
        """From now on ask through this client; None: there is none for the moment."""
        self._client = client
        if client is None:
            self._there.clear()
        else:
            self._there.set()

    def trace(self) -> aiohttp.TraceConfig:
        """Sees every try of discord.py: lets the breaker see the answer, and holds it while the whole bot is to wait.

        discord.py looks at that pause before its first try only, and tries again in the middle of it.
        """

        async def starts(_session: object, _context: object, _: aiohttp.TraceRequestStartParams) -> None:
            await self._open.wait()

        async def ended(_session: object, _context: object, end: aiohttp.TraceRequestEndParams) -> None:
            answer = end.response
            self.breaker.note(answer.status)
            if answer.status == HTTPStatus.TOO_MANY_REQUESTS and "X-RateLimit-Global" in answer.headers:
                self._shut(answer.headers.get("Retry-After", ""))

        trace = aiohttp.TraceConfig()
        trace.on_request_start.append(starts)
        trace.on_request_end.append(ended)
        return trace

    def _shut(self, seconds: str) -> None:
        """Hold everything for so long, as the header of an answer says it."""
        try:
            wait = min(float(seconds), LONGEST_WAIT)
        except ValueError:
            return
        loop = asyncio.get_running_loop()
        if self._opens is not None:
            if self._opens.when() >= loop.time() + wait:
                return
            self._opens.cancel()
        self._open.clear()
        self._opens = loop.call_later(wait, self._open_again)

    def _open_again(self) -> None:
        self._opens = None
        self._open.set()

    async def ask(
        self,
        method: str,
        path: str,
        body: Json | list[Json] | None = None,
        *,
        files: Sequence[File] = (),
        within: float = ANSWER_WITHIN,
        places: Mapping[str, str] = NOWHERE,
    ) -> Any:
        """One request; `places` fill the path. `within`: seconds for one try. Raises a `SendError`."""
        found = await self._tried(Route(method, path, **places), body, files, within)
        if isinstance(found, SendError):
            raise found
        return found

    # Errors come back as values and are raised as ours outside of the handler, so that no words of theirs are chained.

    async def _tried(self, route: Route, body: Json | list[Json] | None, files: Sequence[File], within: float) -> Any:
        wait = max(self._quiet_until - self._clock(), self.breaker.wait())
        if wait > 0:
            return SlowDown(wait)
        try:
            client = self._client or await self._arrived()
            given: dict[str, Any] = {"timeout": aiohttp.ClientTimeout(total=within)}
            if files:
                given["form"] = _form(body, files)
            elif body is not None:
                given["json"] = body
            return await client.http.request(route, **given)
        except (discord.HTTPException, discord.RateLimited) as error:
            trouble = refusals.send_error(error)
            if isinstance(trouble, SlowDown):
                self._quiet_until = max(self._quiet_until, self._clock() + trouble.seconds)
            return trouble
        except (aiohttp.ClientError, OSError, RuntimeError) as error:
            return Unreachable(type(error).__name__)

    async def _arrived(self) -> discord.Client:
        async with asyncio.timeout(LOGIN_WITHIN):
            await self._there.wait()
        if self._client is None:
            raise ConnectionError
        return self._client


def _form(body: Any, files: Sequence[File]) -> list[Json]:
    form: list[Json] = [{"name": "payload_json", "value": json.dumps(body)}]
    for place, (name, type_, data) in enumerate(files):
        form.append({"name": f"files[{place}]", "value": data, "filename": name, "content_type": type_})
    return form
