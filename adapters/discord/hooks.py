"""Requests over an interaction's own token: they need no login, and no limit of the bot's holds for them.

discord.py keeps a limit for each address for five minutes, and looks through all of them at each new one: with a token
in every address that grows without end. So these go their own way.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

import aiohttp

from adapters.discord import refusals
from adapters.discord.breaker import Breaker
from adapters.payloads import Json
from bot.ports import SendError, SlowDown, Unreachable

File = tuple[str, str, bytes]
"""Name, media type, bytes."""

LONGEST_WAIT: Final = 5.0
"""Seconds of a limit on one interaction that are waited out here."""
TRIES: Final = 3
_JSON: Final = {"Content-Type": "application/json"}


class Hooks:
    """One session from `open` to `close`. `api` is the address of Discord's API; `pause` sleeps for seconds."""

    def __init__(self, api: str, breaker: Breaker, pause: Callable[[float], Awaitable[None]]) -> None:
        self._api = api
        self._breaker = breaker
        self._pause = pause
        self._session: aiohttp.ClientSession | None = None

    def open(self) -> None:
        """Make the session ready."""
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    async def close(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def ask(
        self,
        method: str,
        path: str,
        body: Json | None,
        places: Mapping[str, str],
        *,
        files: Sequence[File] = (),
        within: float,
    ) -> None:
        """One request; `places` fill the path. `within`: seconds for one try. Raises a `SendError`."""
        trouble = await self._tried(method, self._api + path.format_map(places), body, files, within)
        # Raised here and not where it was met, so that no words of theirs are chained.
        if trouble is not None:
            raise trouble

    async def _tried(
        self, method: str, address: str, body: Json | None, files: Sequence[File], within: float
    ) -> SendError | None:
        limit = aiohttp.ClientTimeout(total=within)
        for _ in range(TRIES):
            wait = self._breaker.wait()
            if wait > 0:
                return SlowDown(wait)
            if self._session is None:
                return Unreachable("closed")
            data: Any = form(body, files) if files else json.dumps(body).encode() if body is not None else None
            headers = None if files or data is None else _JSON
            try:
                async with self._session.request(
                    method, address, data=data, headers=headers, timeout=limit, allow_redirects=False
                ) as answer:
                    status, words = answer.status, b"" if answer.status < 300 else await answer.read()
            except (aiohttp.ClientError, OSError) as error:
                return Unreachable(type(error).__name__)
            self._breaker.note(status)
            if status < 300:
                return None
            told = _told(words)
            if status != 429:
                return refusals.trouble(status, told.get("code"))
            seconds = told.get("retry_after")
            if not isinstance(seconds, int | float) or seconds > LONGEST_WAIT:
                return SlowDown(seconds if isinstance(seconds, int | float) else refusals.LONG)
            await self._pause(seconds)
        return Unreachable("asked too often")


def form(body: object, files: Sequence[File]) -> aiohttp.FormData:
    """A request that carries files."""
    made = aiohttp.FormData(quote_fields=False)  # Discord reads the brackets of `files[0]` as they are
    made.add_field("payload_json", json.dumps(body))
    for place, (name, type_, data) in enumerate(files):
        made.add_field(f"files[{place}]", data, filename=name, content_type=type_)
    return made


def _told(words: bytes) -> Json:
    try:
        told = json.loads(words)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
