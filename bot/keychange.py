"""A change of keys: a new one, everything sealed anew under it, old ones destroyed once no backup needs them.

It happens by itself when a month turns, and when an operator asks for it. Whoever dies in the middle goes on at the
next start: what is not under the newest key is what is left to do.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Protocol

import structlog

from bot.ports import Clock
from bot.sealing import Keyring

log = structlog.get_logger(__name__)

Say = Callable[[str], None]
"""Tells whoever asked, one line at a time."""

SAY_EVERY = 2_000
"""Rows of a table between two lines of progress."""


class Step(Protocol):
    """What one transaction did."""

    @property
    def table(self) -> str: ...

    @property
    def moved(self) -> int: ...

    @property
    def unopened(self) -> int: ...


class Rows(Protocol):
    """The part of the store that knows what lies under which key."""

    def seal_anew(self) -> AsyncIterator[Step]: ...

    async def rows_under(self, epoch: str) -> Mapping[str, int]: ...

    async def rows_not_under(self, epoch: str) -> Mapping[str, int]: ...


class KeyChange:
    """`now` for an operator, `keep` for the house; one at a time. `days` is how long backups are kept."""

    def __init__(
        self,
        rows: Rows,
        keyring: Keyring,
        clock: Clock,
        days: int,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rows = rows
        self._keyring = keyring
        self._clock = clock
        self._days = days
        self._pause = pause
        self._alone = asyncio.Lock()
        self._looked: str | None = None

    async def now(self, say: Say) -> int:
        """A new key, and every row under it; how many rows do not open. Raises StorageTrouble and KeyringError."""
        async with self._alone:
            epoch = self._keyring.turn(self._clock())
            say(f"the newest key is {epoch}; it is in the keyring's file: keep a new copy of that, apart from the data")
            return await self._all_under(say)

    async def keep(self) -> None:
        """What is due: finish a change, follow the month, count the days of old keys, destroy what is old enough.

        Cheap when nothing is due. Raises StorageTrouble and KeyringError.
        """
        epoch, day = self._keyring.ensure_epoch(self._clock()), self._day()
        if day == self._looked and not self._keyring.stale:
            return
        async with self._alone:
            if self._keyring.stale or await self._rows.rows_not_under(epoch):
                await self._all_under(lambda line: log.info("keys", said=line))
            for old in self._keyring.grow_old(day, self._days):
                await self._destroy(old)
            self._looked = day

    async def _all_under(self, say: Say) -> int:
        moved: Counter[str] = Counter()
        began = time.perf_counter()
        async for step in self._rows.seal_anew():
            before = moved[step.table]
            moved[step.table] += step.moved
            if before // SAY_EVERY != moved[step.table] // SAY_EVERY:
                say(f"{step.table}: {moved[step.table]} so far")
            await self._pause(time.perf_counter() - began)  # as long as it took: half of the time belongs to people
            began = time.perf_counter()
        epoch = self._keyring.current
        for table, rows in sorted(moved.items()):
            say(f"{table}: {rows} rows are under {epoch}")
        left = await self._rows.rows_not_under(epoch)
        for table, rows in sorted(left.items()):
            say(f"{table}: {rows} rows do not open and stay as they are; the keys that they name are kept")
        retired = self._keyring.retire(self._day())
        if retired:
            say(f"{', '.join(retired)}: destroyed once backups are {self._days} days old")
        return sum(left.values())

    async def _destroy(self, epoch: str) -> None:
        needed = await self._rows.rows_under(epoch)
        if needed:
            log.warning("an old key is still needed", epoch=epoch, rows=dict(needed))
            return
        self._keyring.destroy(epoch)
        log.info("an old key was destroyed", epoch=epoch, advice="destroy it in the copies of the keyring too")

    def _day(self) -> str:
        return datetime.fromtimestamp(self._clock(), UTC).date().isoformat()
