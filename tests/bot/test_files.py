"""The fetcher: files come when the platform gives them, and one that cannot be had stops no other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest
from structlog.testing import capture_logs

from bot.errors import StorageTrouble
from bot.files import RETRY, Fetcher
from bot.ports import Gone, Refused, SlowDown, Unreachable
from tests.clock import HandClock


class Shelf:
    """What is wanted of each platform, and what was kept or given up; `faults` come first."""

    def __init__(self) -> None:
        self.wanted: dict[str, list[tuple[str, str]]] = {}
        self.kept: dict[str, bytes] = {}
        self.lost: dict[str, str] = {}
        self.faults: list[Exception] = []

    async def wanted_files(self, platform: str, now: int) -> Sequence[tuple[str, str]]:
        done = {*self.kept, *self.lost}
        return [(file, handle) for file, handle in self.wanted.get(platform, []) if file not in done]

    async def keep_file(self, file: str, data: bytes) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.kept[file] = data

    async def give_up_file(self, file: str, reason: str) -> None:
        self.lost[file] = reason


class Source:
    """A platform that has a file for each handle, after the faults that are set for it."""

    def __init__(self, name: str, clock: HandClock) -> None:
        self.name = name
        self.faults: dict[str, list[Exception]] = {}
        self.asked: list[tuple[float, str]] = []
        self._clock = clock

    async def fetch(self, handle: str) -> bytes:
        self.asked.append((self._clock(), handle))
        if faults := self.faults.get(handle):
            raise faults.pop(0)
        return f"bytes of {handle}".encode()

    def times(self, handle: str) -> list[float]:
        return [round(at - self.asked[0][0], 3) for at, asked in self.asked if asked == handle]


class Desk:
    """A fetcher at work."""

    def __init__(self) -> None:
        self.clock, self.shelf = HandClock(), Shelf()
        self.telegram, self.other = Source("telegram", self.clock), Source("other", self.clock)
        sources = {source.name: source for source in (self.telegram, self.other)}
        self.fetcher = Fetcher(sources, self.shelf, clock=self.clock, pause=self.clock.pause)  # type: ignore[arg-type]

    def wants(self, *files: str, platform: str = "telegram") -> None:
        self.shelf.wanted.setdefault(platform, []).extend((file, f"handle of {file}") for file in files)
        self.fetcher.wanted()


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    running = asyncio.create_task(desk.fetcher.run())
    yield desk
    assert not running.done(), "the fetcher has stopped"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


def bytes_of(*files: str) -> dict[str, bytes]:
    return {file: f"bytes of handle of {file}".encode() for file in files}


async def test_what_was_wanted_before_the_start_is_fetched_in_order() -> None:
    desk = Desk()
    desk.wants("a", "b")
    running = asyncio.create_task(desk.fetcher.run())
    await desk.clock.turn()
    assert desk.shelf.kept == bytes_of("a", "b")
    assert [handle for _, handle in desk.telegram.asked] == ["handle of a", "handle of b"]
    running.cancel()


async def test_a_file_is_fetched_when_it_is_wanted_and_once(desk: Desk) -> None:
    await desk.clock.turn(1)
    desk.wants("a")
    await desk.clock.turn(1)
    desk.wants("b", platform="other")
    await desk.clock.turn(60)
    assert desk.shelf.kept == bytes_of("a", "b")
    assert len(desk.telegram.asked) == len(desk.other.asked) == 1
    assert desk.clock.pauses == []  # nothing is asked for in vain while nothing is wanted


async def test_a_platform_that_cannot_be_reached_is_asked_again_and_the_others_meanwhile(desk: Desk) -> None:
    desk.telegram.faults["handle of a"] = [Unreachable("reset"), Unreachable("time-out")]
    desk.wants("a", "b")
    desk.wants("c", platform="other")
    await desk.clock.turn()
    assert desk.shelf.kept == bytes_of("b", "c")
    await desk.clock.turn(2 * RETRY)
    assert desk.shelf.kept == bytes_of("a", "b", "c")
    assert desk.telegram.times("handle of a") == [0, RETRY, 2 * RETRY]
    assert len(desk.telegram.times("handle of b")) == 1


async def test_a_request_to_slow_down_is_honoured_and_the_file_comes_later(desk: Desk) -> None:
    desk.telegram.faults["handle of a"] = [SlowDown(30)]
    desk.wants("a", "b")
    await desk.clock.turn(29)
    assert len(desk.telegram.asked) == 1
    await desk.clock.turn(1 + RETRY)
    assert desk.shelf.kept == bytes_of("a", "b")


@pytest.mark.parametrize("fault", [Refused("file is too big"), Gone("no such chat"), KeyError("zzwordszz")])
async def test_a_file_that_cannot_be_had_is_given_up_with_a_word_and_stops_no_other(
    desk: Desk, fault: Exception
) -> None:
    desk.telegram.faults["handle of a"] = [fault]
    with capture_logs() as logs:
        desk.wants("a", "b")
        await desk.clock.turn(60)
    assert desk.shelf.lost == {"a": type(fault).__name__}
    assert desk.shelf.kept == bytes_of("b")
    assert [line["event"] for line in logs] == ["file lost"]
    assert not {"zzwordszz", "handle"} & set(str(logs).split("'"))


async def test_a_full_disk_is_no_reason_to_give_a_file_up(desk: Desk) -> None:
    desk.shelf.faults = [StorageTrouble("disk full") for _ in range(3)]
    desk.wants("a", "b")
    await desk.clock.turn()
    assert (desk.shelf.kept, desk.shelf.lost) == ({}, {})
    await desk.clock.turn(3 * RETRY)
    assert desk.shelf.kept == bytes_of("a", "b")


async def test_a_file_wanted_while_another_is_fetched_is_not_forgotten(desk: Desk) -> None:
    fetch = desk.telegram.fetch

    async def fetch_and_want(handle: str) -> bytes:
        if handle == "handle of a":
            desk.wants("b")
        return await fetch(handle)

    desk.telegram.fetch = fetch_and_want  # type: ignore[method-assign]
    desk.wants("a")
    await desk.clock.turn(1)
    assert desk.shelf.kept == bytes_of("a", "b")
