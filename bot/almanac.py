"""The almanac: brings the days of the year into the agenda, and the files of events that lie in a folder."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

import structlog

from bot.agenda.days import Day, of_the_window
from bot.agenda.event import HOME, Event
from bot.agenda.reading import FILE_LIMIT, Imported, Problem, Window
from bot.agenda.themes import Phrases
from bot.agendadesk import read_events
from bot.calendar import Saved, SaveEvents
from bot.errors import StorageTrouble
from bot.ports import Clock, Stale, Tick, Written
from bot.rules.browsing import AHEAD
from bot.rules.retention import DAY

log = structlog.get_logger(__name__)

LOOK_EVERY = 3600.0
"""Seconds between two looks at the folder."""

AT_ONCE = 100
"""Events in one transaction: some 20 ms, which a person who writes at that moment does not notice."""

TRIES = 5
"""How often events are brought in anew that another process changed at the same moment."""


class Agenda(Protocol):
    """The part of the store that compares events with what it has, and makes ready what is asked for most."""

    async def compared(self, events: Sequence[Event], now: int) -> Saved: ...

    async def warm(self, start: int, end: int) -> int: ...


class Keeper(Protocol):
    """The part of the store that events go into."""

    @property
    def agenda(self) -> Agenda: ...

    def tick(self) -> AbstractAsyncContextManager[Tick]: ...


class Almanac:
    """`run` keeps the agenda up to date; `folder` None: there are no files to look after."""

    def __init__(
        self,
        store: Keeper,
        days: Sequence[Day],
        themes: Phrases,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        folder: Path | None = None,
    ) -> None:
        self._store = store
        self._days = days
        self._themes = themes
        self._clock = clock
        self._pause = pause
        self._folder = folder
        self._brought: date | None = None  # the day on which the days were brought in last
        self._known: dict[str, bytes] = {}  # hash of each file that was read

    async def run(self) -> None:
        """Look every hour until cancelled; at first, make the agenda ready for the first who asks."""
        ready = False
        while True:
            try:
                await self.look()
                if not ready:
                    now = int(self._clock())
                    opened = await self._store.agenda.warm(now - DAY, now + int(AHEAD.total_seconds()))
                    log.debug("agenda ready", opened=opened)
                    ready = True
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
            await self._pause(LOOK_EVERY)

    async def look(self) -> None:
        """Bring in the days once a day, and each file that changed. Raises StorageTrouble."""
        now = int(self._clock())
        today = datetime.fromtimestamp(now, UTC).astimezone(HOME).date()
        if today != self._brought:
            await bring(self._store, of_the_window(self._days, Window.around(now)), now)
            self._brought = today
        if self._folder is not None:
            for name, data in await asyncio.to_thread(_files, self._folder, self._known):
                await self._bring_file(name, data, now)

    async def _bring_file(self, name: str, data: bytes | str, now: int) -> None:
        if isinstance(data, str):
            found = Imported(problems=(Problem(name, data),))
        else:
            found = await read_events(name, data, now, self._themes)
        saved = await bring(self._store, found.events, now)
        self._known[name] = _hash(data)
        if found.problems:
            why = sorted({problem.why for problem in found.problems})
            log.warning("entries of a file of events not read", file=name, entries=len(found.problems), why=why)
        log.info("file of events read", file=name, **asdict(saved))


async def bring(store: Keeper, events: Sequence[Event], now: int) -> Saved:
    """Bring events into the agenda, a few at a time; what it came to. `now` in unix seconds. Raises StorageTrouble."""
    total = Saved()
    for start in range(0, len(events), AT_ONCE):
        some = tuple(events[start : start + AT_ONCE])
        total = total + await _bring_some(store, some, now)
    return total


async def _bring_some(store: Keeper, some: tuple[Event, ...], now: int) -> Saved:
    for tries in range(1, TRIES + 1):
        saved = await store.agenda.compared(some, now)
        if saved.same == len(some):
            break
        try:
            async with store.tick() as tick:
                await tick.write([Written(0, b"", 0, None, b"", effects=(SaveEvents(some, now),))], (), now)
            break
        except Stale:
            if tries == TRIES:
                raise StorageTrouble("events change all the time") from None
    return saved


def read_file(path: Path) -> bytes | str:
    """The bytes of a file, or the word of `import-why` for why there are none."""
    try:
        if not path.is_file():
            return "unknown"
        with path.open("rb") as file:
            data = file.read(FILE_LIMIT + 1)
    except OSError:
        return "broken"
    return data if len(data) <= FILE_LIMIT else "too-big"


def _files(folder: Path, known: Mapping[str, bytes]) -> list[tuple[str, bytes | str]]:
    """What changed in the folder: files by name, with what they hold. Hidden ones may be half written."""
    found: list[tuple[str, bytes | str]]
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith(".") and path.is_file())
        found = [(path.name, read_file(path)) for path in paths]
    except OSError:
        found = [(folder.name, "broken")]
    return [(name, data) for name, data in found if known.get(name) != _hash(data)]


def _hash(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else blake2b(data, digest_size=16).digest()
