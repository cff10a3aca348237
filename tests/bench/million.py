"""What a million followers cost on one SQLite file: counting them, making their deliveries, and starting again midway.

All of it is the product's: the lookup of the count, and the real bot that fills, is killed while it sends, and starts
again. Nothing is known from before: the file's pages are dropped from memory where it says "cold".
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # its stubs are not a dependency

from bot.announcements import Audience
from bot.followers import FollowDesk
from bot.following import Segments
from bot.rules.announcing import counted
from tests.bench.followers import CHOOSY, announced, database, folder, founded, opened, over, told, waited, waiting
from tests.bench.peers.load import START_LIMIT, running
from tests.bench.peers.process import MIB, BotCommand, cpu, memory, started
from tests.bench.turn import TALKATIVE, concordia
from tests.fakes.telegram.process import RemoteTelegram, telegram_process

PEOPLE = 1_000_000
LEADS = 20, 60
"""Seconds in which the bot must have come up, before its announcement begins; and at a second try."""
FILLED = 400.0
"""Seconds within which all deliveries must have been made."""
LOOK = 0.05
"""Seconds between two looks at the memory."""
RESTARTS = 2
"""Times that it is killed in each round."""
BETWEEN = 40
"""Messages that are sent between two kills."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Seconds that the count before an announcement takes: with nothing in memory, and again."""

    cold: float
    warm: float
    segments: int


@dataclass(frozen=True, slots=True)
class Fill:
    """Deliveries made. CPU is the bot's; `grown_mib` is the most that its memory was above what it was before."""

    rows: int
    seconds: float
    rows_a_second: float
    cpu_us_a_row: float
    idle_mib: float
    grown_mib: float


@dataclass(frozen=True, slots=True)
class Again:
    """Seconds until the first message after a kill: from the start of the process, and from when it said it runs."""

    from_start: float
    from_running: float
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All of it; `seeded` is how many seconds the making of the followers took."""

    counts: Sequence[Counted]
    fills: Sequence[Fill]
    restarts: Sequence[Again]
    seeded: float
    file_mib: float


def measure(rounds: int) -> Measured:
    """Count, fill and start again in turn; of the fills, which take longest, one less."""
    counts, fills, restarts = [], list[Fill](), []
    with concordia(settings=TALKATIVE) as bot, telegram_process(fast=True) as telegram:
        log, made = folder(bot) / "log", seeded(bot)
        size = database(bot).stat().st_size / MIB
        for number in range(rounds):
            counts.append(count(bot))
            if number < max(1, rounds - 1):
                fills.append(fill(bot, telegram, log))
            restarts += [again(bot, telegram, log) for _ in range(RESTARTS)]
        return Measured(counts, fills, restarts, round(made, 1), round(size))


def seeded(bot: BotCommand, people: int = PEOPLE) -> float:
    """Make the followers; how many seconds that took."""
    began = time.monotonic()
    asyncio.run(founded(bot, range(1, people + 1), CHOOSY))
    return time.monotonic() - began


def count(bot: BotCommand, people: int = PEOPLE) -> Counted:
    """How long it takes to say how many would get an announcement to all."""
    _drop(database(bot))
    return asyncio.run(_count(bot, people))


async def _count(bot: BotCommand, people: int) -> Counted:
    store = await opened(bot)
    try:
        ask, took = FollowDesk(store.following).answers[Segments], []
        for _ in range(4):
            began = time.perf_counter()
            segments = await ask(Segments())
            total = counted(Audience(), segments).total
            took.append(time.perf_counter() - began)
            if total != people:
                raise RuntimeError(f"{total} were counted, not {people}")
        return Counted(round(took[0], 3), round(sorted(took[1:])[1], 3), len(segments))
    finally:
        await store.close()


def fill(bot: BotCommand, telegram: RemoteTelegram, log: Path, people: int = PEOPLE) -> Fill:
    """An announcement to all, until all its deliveries are there; from when it was due."""
    for lead in LEADS:
        asyncio.run(over(bot))
        at = int(time.time()) + lead
        asyncio.run(announced(bot, [at]))
        if (seen := _filled(bot, telegram, log, at, people)) is not None:
            made = asyncio.run(waiting(bot))
            if made < people - BETWEEN:
                raise RuntimeError(f"{made} deliveries wait, not {people}")
            return seen
    raise RuntimeError("the bot was not up before its announcement began: the machine is too busy")


def _filled(bot: BotCommand, telegram: RemoteTelegram, log: Path, at: int, people: int) -> Fill | None:
    """None where the bot was up too late for its memory to be known before."""
    before = _times(log, "mailing filled")
    with running(bot, telegram, log) as (process, _):
        if time.time() > at - 2:
            return None
        time.sleep(at - 1 - time.time())
        idle, spent = memory(process), cpu(process)
        with _highest(process) as highest:
            filled = waited(log, "mailing filled", before + 1, FILLED)
        spent = cpu(process) - spent
        os.kill(process.pid, signal.SIGKILL)
    took = filled - at
    return Fill(
        rows=people,
        seconds=round(took, 2),
        rows_a_second=round(people / took),
        cpu_us_a_row=round(spent / people * 1e6, 2),
        idle_mib=round(idle, 1),
        grown_mib=round(max(0.0, highest() - idle), 1),
    )


def again(bot: BotCommand, telegram: RemoteTelegram, log: Path) -> Again:
    """Kill it while it sends, and start it again."""
    _sending(bot, telegram, log)
    sends = telegram.do("status")["sends"]
    runs = _times(log, "running")
    places = {"url": telegram.url, "token": telegram.token}
    began, arrived = time.time(), [0.0]

    def first() -> None:
        if telegram.do("accepted", count=sends + 1, seconds=START_LIMIT) <= sends:
            raise ValueError
        arrived[0] = time.time()

    with started(bot, places, first, log) as (process, _):
        spent = cpu(process)
        ran = waited(log, "running", runs + 1, START_LIMIT)
        os.kill(process.pid, signal.SIGKILL)
    return Again(round(arrived[0] - began, 2), round(arrived[0] - ran, 2), round(spent, 2))


def _sending(bot: BotCommand, telegram: RemoteTelegram, log: Path) -> None:
    """Let it send some, and kill it."""
    with running(bot, telegram, log) as (process, _):
        enough = telegram.do("status")["sends"] + BETWEEN
        telegram.do("accepted", count=enough, seconds=START_LIMIT)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()


def _times(log: Path, words: str) -> int:
    return sum(event == words for _, event in told(log)) if log.exists() else 0


def _drop(file: Path) -> None:
    """Out of the machine's memory with it, as after a boot."""
    with file.open("rb") as opened_file:
        os.fsync(opened_file.fileno())
        os.posix_fadvise(opened_file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _highest(process: psutil.Process) -> Iterator[Any]:
    """What its memory was at most meanwhile, in MiB."""
    most, over = [0.0], threading.Event()

    def look() -> None:
        while not over.wait(LOOK):
            most[0] = max(most[0], memory(process))

    with ThreadPoolExecutor(1) as thread:
        looking = thread.submit(look)
        try:
            yield lambda: most[0]
        finally:
            over.set()
            looking.result()
