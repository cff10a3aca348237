"""Fetches the files that people sent, outside of the engine's ticks, and keeps their bytes sealed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

import structlog

from bot import failpoints
from bot.errors import StorageTrouble
from bot.ports import Clock, Platform, SlowDown, Unreachable

log = structlog.get_logger(__name__)

RETRY = 5.0
"""Seconds until a file that could not be had is asked for again; Telegram keeps files far longer."""


class Shelf(Protocol):
    """The part of the store that holds files."""

    async def wanted_files(self, platform: str, now: int) -> Sequence[tuple[str, str]]: ...

    async def keep_file(self, file: str, data: bytes) -> None: ...

    async def give_up_file(self, file: str, reason: str) -> None: ...


class Fetcher:
    """`wanted` says that there is something to fetch; `run` fetches until nothing is left, and waits."""

    def __init__(
        self,
        platforms: Mapping[str, Platform],
        shelf: Shelf,
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._platforms = platforms
        self._shelf = shelf
        self._clock = clock
        self._pause = pause
        self._wake = asyncio.Event()
        self._wake.set()

    def wanted(self) -> None:
        self._wake.set()

    async def run(self) -> None:
        """Fetch until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                missed = [await self._all_of(platform) for platform in self._platforms.values()]
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
                missed = [True]
            if any(missed):
                await self._pause(RETRY)
                self._wake.set()

    async def _all_of(self, platform: Platform) -> bool:
        """Fetch what this platform has for us; True when something must be asked for again."""
        missed = False
        for file, handle in await self._shelf.wanted_files(platform.name, int(self._clock())):
            try:
                data = await platform.fetch(handle)
                failpoints.reach(failpoints.FILE_FETCHED)
                await self._shelf.keep_file(file, data)
            except SlowDown as slow:
                await self._pause(slow.seconds)
                missed = True
            except Unreachable:
                missed = True
            except StorageTrouble:
                raise
            except Exception as final:  # noqa: BLE001 - refused, or a fault of ours: this file must not stop the others
                log.warning("file lost", platform=platform.name, reason=type(final).__name__)
                await self._shelf.give_up_file(file, type(final).__name__)
        return missed
