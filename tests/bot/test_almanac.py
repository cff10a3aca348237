"""The almanac: days of the year from the start, files of a folder when they change, and nothing twice."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import structlog

from bot.almanac import LOOK_EVERY, Almanac, bring, read_file
from bot.calendar import News, Saved
from bot.content import ROOT
from bot.facts import load_facts
from bot.ports import Stale
from bot.sealing import Keyring
from storage.store import SqlStore, open_store
from tests.bot.agenda.files import NOW, encoded, ics, read, uit
from tests.clock import HandClock

FACTS = load_facts(ROOT / "facts")
DINNER = "UID:dinner\nSUMMARY:Samen aan tafel\nDTSTART;TZID=Europe/Brussels:20261212T180000"


@pytest.fixture
async def store(sqlite_url: str, keyring: Keyring) -> AsyncIterator[SqlStore]:
    opened = await open_store(sqlite_url, keyring)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "events"
    made.mkdir()
    return made


@pytest.fixture
def almanac(store: SqlStore, clock: HandClock, folder: Path) -> Almanac:
    return Almanac(store, (), FACTS.themes, clock, clock.pause, folder)


async def names(store: SqlStore) -> list[str]:
    found = await store.agenda.between(0, 2**33)
    return [name for listed in found for name in listed.event.names.values()]


# -- days


async def test_the_days_of_the_year_are_there_from_the_start_once_and_are_no_news(
    store: SqlStore, clock: HandClock
) -> None:
    for _ in range(2):  # two starts
        await Almanac(store, FACTS.days, FACTS.themes, clock, clock.pause).look()
    found = await store.agenda.between(0, 2**33)
    assert 60 < len(found) < 90
    assert len({listed.event.uid for listed in found}) == len(found)
    assert await store.agenda.with_news() == []
    assert not await store.timer_set("agenda-news", "")


async def test_a_year_later_the_days_of_the_next_year_are_there(store: SqlStore, clock: HandClock) -> None:
    almanac = Almanac(store, FACTS.days, FACTS.themes, clock, clock.pause)
    await almanac.look()
    clock.now += 365 * 24 * 3600
    await almanac.look()
    uids = {listed.event.uid for listed in await store.agenda.between(0, 2**33)}
    assert {"women-2027", "women-2028", "women-2029"} <= uids


# -- the folder


async def test_a_file_in_the_folder_goes_in_and_its_name_is_its_source(
    store: SqlStore, folder: Path, almanac: Almanac
) -> None:
    (folder / "town.ics").write_bytes(ics(DINNER))
    (folder / "uit.json").write_bytes(encoded(uit(name={"nl": "Concert in de kerk"})))
    await almanac.look()
    found = await store.agenda.with_news()
    assert sorted(listed.event.source for listed in found) == ["town.ics", "uit.json"]


async def test_a_file_is_read_again_only_when_its_bytes_changed(
    store: SqlStore, folder: Path, almanac: Almanac, clock: HandClock
) -> None:
    file = folder / "town.ics"
    file.write_bytes(ics(DINNER))
    with structlog.testing.capture_logs() as lines:
        await almanac.look()
        os.utime(file, (clock.now, clock.now))
        await almanac.look()
        file.write_bytes(ics(DINNER.replace("T18", "T19")))
        await almanac.look()
    assert [(line["new"], line["changed"]) for line in lines] == [(1, 0), (0, 1)]
    assert [listed.news for listed in await store.agenda.with_news()] == [News.NEW]


async def test_a_broken_file_is_one_warning_without_a_word_of_it_and_the_next_one_goes_in(
    store: SqlStore, folder: Path, almanac: Almanac
) -> None:
    (folder / "a.ics").write_bytes(b"BEGIN:VCALENDAR\r\nthe secret word")
    (folder / "b.ics").write_bytes(ics(DINNER, "UID:odd\nSUMMARY:the secret name\nDTSTART:nonsense"))
    with structlog.testing.capture_logs() as lines:
        await almanac.look()
        await almanac.look()
    warnings = [line for line in lines if line["log_level"] == "warning"]
    assert [(line["file"], line["why"]) for line in warnings] == [("a.ics", ["broken"]), ("b.ics", ["broken"])]
    assert "secret" not in repr(lines)
    assert await names(store) == ["Samen aan tafel"]


async def test_hidden_files_folders_and_pipes_are_left_alone(store: SqlStore, folder: Path, almanac: Almanac) -> None:
    (folder / ".town.ics.part").write_bytes(ics(DINNER))
    (folder / "more").mkdir()
    os.mkfifo(folder / "pipe")
    with structlog.testing.capture_logs() as lines:
        await almanac.look()
    assert lines == []
    assert await names(store) == []


async def test_a_folder_that_is_not_there_is_said_once(store: SqlStore, clock: HandClock, tmp_path: Path) -> None:
    almanac = Almanac(store, (), FACTS.themes, clock, clock.pause, tmp_path / "nowhere")
    with structlog.testing.capture_logs() as lines:
        await almanac.look()
        await almanac.look()
    assert [line["file"] for line in lines if line["log_level"] == "warning"] == ["nowhere"]


async def test_it_looks_every_hour(store: SqlStore, folder: Path, clock: HandClock) -> None:
    paused: list[float] = []

    async def pause(seconds: float) -> None:
        paused.append(seconds)
        if len(paused) == 2:
            raise asyncio.CancelledError
        (folder / "town.ics").write_bytes(ics(DINNER))

    with pytest.raises(asyncio.CancelledError):
        await Almanac(store, (), FACTS.themes, clock, pause, folder).run()
    assert paused == [LOOK_EVERY, LOOK_EVERY]
    assert await names(store) == ["Samen aan tafel"]


# -- what is too big, and what others write meanwhile


def test_a_file_that_is_too_big_or_none_is_told_without_reading_it_whole(tmp_path: Path) -> None:
    big = tmp_path / "big.ics"
    with big.open("wb") as file:
        file.truncate(10_000_001)
    assert read_file(big) == "too-big"
    assert read_file(tmp_path) == "unknown"
    assert read_file(tmp_path / "nowhere") == "unknown"


class Raced:
    """A store in which somebody else writes first, a number of times."""

    def __init__(self, store: SqlStore, times: int) -> None:
        self.agenda = store.agenda
        self._store = store
        self._times = times

    def tick(self) -> object:
        self._times -= 1
        if self._times >= 0:
            raise Stale
        return self._store.tick()


async def test_who_was_overtaken_looks_again(store: SqlStore) -> None:
    events = read("town", ics(DINNER)).events
    raced: object = Raced(store, 2)
    assert await bring(raced, events, int(NOW)) == Saved(new=1)  # type: ignore[arg-type]
    assert await names(store) == ["Samen aan tafel"]
