"""Followers of the agenda by the million, and announcements to them that are approved and begin at set moments.

Made before the bot runs, in the product's own tables. The rows are sealed and tagged as the store does it, only without
a turn each.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from itertools import cycle, islice, product
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy import insert as plain_insert

from bot.agenda.event import Area
from bot.announcements import SaveAnnouncement
from bot.chat.events import Address
from bot.following import How, Segment
from bot.mailings import Fate, Kind, StartMailing, State, SteerMailing
from bot.ports import Written
from bot.sealing import Keyring
from storage import subscriptions as following
from storage.seals import Seals
from storage.store import SqlStore, open_store
from storage.year_tables import subscriptions
from tests.bench.peers.process import BotCommand
from tests.drills.mailing import LANGUAGES, NEWS

PLATFORM = "telegram"
CHUNK = 100_000
"""Rows in one transaction."""
CACHE = 600_000
"""KiB of pages in memory while it is made: rows lie by their tags, so each one is somewhere else."""

ALIKE = tuple(Segment(PLATFORM, (language,)) for language in LANGUAGES)
"""The segments of those who chose nothing but their language."""

THEMES: tuple[tuple[str, ...], ...] = ((), ("music",), ("food",), ("faith",), ("language",), ("food", "music"))
CHOOSY = tuple(
    Segment(PLATFORM, (language,), areas=areas, themes=themes, how=how)
    for language, areas, themes, how in product(LANGUAGES, ((), *((one,) for one in Area)), THEMES, How)
)
"""A segment for each choice of language, one area or all, themes, and how often: over a thousand."""


def folder(bot: BotCommand) -> Path:
    """Where it lives, and what is left of a bench goes away."""
    return Path(bot.environment["CONCORDIA_DATA_DIR"]).parent


def database(bot: BotCommand) -> Path:
    """The file in which its database is."""
    return Path(bot.environment["CONCORDIA_DATA_DIR"]) / "concordia.db"


async def opened(bot: BotCommand) -> SqlStore:
    """The store of a bot that does not run; made where there is none."""
    return await open_store(f"sqlite:///{database(bot)}", _keyring(Path(bot.environment["CONCORDIA_KEYRING"])))


def _keyring(place: Path) -> Keyring:
    return Keyring.open(place) if place.exists() else Keyring.create(place)


async def founded(
    bot: BotCommand, chats: Sequence[int], segments: Sequence[Segment] = ALIKE, moments: Sequence[int] = ()
) -> None:
    """These chats follow the agenda, in these segments by turns; at each of the moments an announcement begins."""
    store = await opened(bot)
    try:
        now = int(time.time())
        tags = await store._database.write(_tagged, store._seals, segments, now)
        people = zip(chats, cycle(zip(segments, tags, strict=True)))
        for chunk in _chunks(people, CHUNK):
            await store._database.write(_follow, store._seals, chunk, now)
        await _check(store, chats, segments)
    finally:
        await store.close()
    await announced(bot, moments)


async def announced(bot: BotCommand, moments: Sequence[int]) -> None:
    """At each of these moments (unix seconds) an announcement to all who follow begins."""
    store = await opened(bot)
    try:
        tags = [tag for tag, _, _ in await store.following.segments()]
        for at in moments:
            news = replace(NEWS, id=store._seals.random(16))
            starts = StartMailing(
                news.mailing, Kind.ANNOUNCEMENT, {"announcement": news.id.hex()}, at, tuple((tag, at) for tag in tags)
            )
            async with store.tick() as tick:
                await tick.write([Written(0, b"", 0, None, b"", effects=(SaveAnnouncement(news), starts))], (), at)
    finally:
        await store.close()


async def over(bot: BotCommand) -> None:
    """Every announcement that has not ended is stopped."""
    store = await opened(bot)
    try:
        now = int(time.time())
        stops = tuple(SteerMailing(one.name, State.STOPPED, now) for one in await store.mailings.active())
        async with store.tick() as tick:
            await tick.write([Written(0, b"", 0, None, b"", effects=stops)], (), now)
    finally:
        await store.close()


async def waiting(bot: BotCommand) -> int:
    """Deliveries that wait of announcements that have not ended."""
    store = await opened(bot)
    try:
        return sum(one.fates.get(Fate.WAITING, 0) for one in await store.mailings.active())
    finally:
        await store.close()


def told(log: Path) -> list[tuple[float, str]]:
    """What a bot has logged so far: unix seconds, and its words."""
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{") and line.endswith("}")]
    return [(datetime.fromisoformat(line["timestamp"]).timestamp(), line["event"]) for line in lines]


def waited(log: Path, words: str, times: int, within: float) -> float:
    """Wait until it has logged these words so often; when that was, in unix seconds. Raises `TimeoutError`."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        found = [at for at, event in told(log) if event == words]
        if len(found) >= times:
            return found[times - 1]
        time.sleep(0.05)
    raise TimeoutError(f"not {words!r} within {within:g} s; it said: {log.read_text()[-800:]}")


def _tagged(connection: Connection, seals: Seals, segments: Sequence[Segment], now: int) -> list[bytes]:
    seals.month(now)
    return [following._tag(connection, seals, segment) for segment in segments]


def _follow(
    connection: Connection, seals: Seals, people: Sequence[tuple[int, tuple[Segment, bytes]]], now: int
) -> None:
    connection.exec_driver_sql(f"PRAGMA cache_size=-{CACHE}")
    seals.month(now)
    rows: list[dict[str, Any]] = []
    for chat, (_, tag) in people:
        address = Address(PLATFORM, str(chat))
        owner = following._owner(seals, address)
        key = seals.index.subscription(owner, None)
        wrapped, sealed = seals.seal_own({"address": asdict(address), "since": now}, subscriptions.name, key)
        rows.append({"key": key, "owner": owner, "segment": tag, "wrapped": wrapped, "sealed": sealed})
    rows.sort(key=lambda row: row["key"])
    connection.execute(plain_insert(subscriptions), rows)


async def _check(store: SqlStore, chats: Sequence[int], segments: Sequence[Segment]) -> None:
    """The store finds them as if each had followed by a turn. Raises AssertionError where it does not."""
    for number in (0, len(chats) // 2, len(chats) - 1):
        (found,) = await store.following.following(Address(PLATFORM, str(chats[number])))
        assert found.segment == segments[number % len(segments)]
    assert sum(count for _, _, count in await store.following.segments()) == len(chats)


def _chunks(people: Iterable[Any], size: int) -> Iterator[Sequence[Any]]:
    """As `itertools.batched`, which Python 3.11 lacks."""
    some = iter(people)
    while chunk := list(islice(some, size)):
        yield chunk
