"""The agenda: events sealed under blind keys, what of them is still to be told, and servers' own lists."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Insert, Row, delete, select, update

from bot.agenda.event import Event
from bot.calendar import (
    KeepMirror,
    Listed,
    News,
    Proposal,
    Saved,
    SaveEvents,
    ToldOf,
)
from bot.chat.events import Address
from bot.communities import SetTimer
from bot.ports import Stale
from bot.rules.agenda import differences, over, resemblance
from storage import communities, proposals, timers
from storage.database import Database
from storage.dialects import Upsert, insert
from storage.parts import parts
from storage.seals import SEALED, Seals, dumped, tell_lost
from storage.year_tables import events, mirrors

TELL_AFTER = 60
"""Seconds from the first news to the moment at which it is told: what comes in at once is told at once."""

AT_ONCE = 400
"""Keys in one query; SQLite allows some thousands."""

OPENED = 50
"""Events that are opened in one go: a hundredth of a second, in which nobody else is answered."""

KNOWN = 20_000
"""Events that are kept open in memory, some 3 KB each."""

MANY = 1_000
"""Events to come from which on they are opened at the start: fewer are opened for the first who asks, in no time."""

REST = 0.02
"""Seconds between two slices while nobody waits for them."""


class SqlAgenda:
    """What the agenda's desk asks of the store."""

    def __init__(self, database: Database, seals: Seals) -> None:
        self._database = database
        self._seals = seals
        self._known: dict[bytes, tuple[int, Listed]] = {}  # by version

    async def between(self, start: int, end: int) -> Sequence[Listed]:
        """What was opened before is not opened again: the agenda is read over and over, and is no secret."""
        rows = await self._database.read(spanning, start, end)
        fresh = [key for key, version in rows if self._known.get(key, (0,))[0] != version]
        if len(self._known) + len(fresh) > KNOWN:
            self._known.clear()
            fresh = [key for key, _ in rows]
        await self._open(fresh, 0)
        found = [self._known[key][1] for key, _ in rows if key in self._known]
        return await asyncio.to_thread(in_span, found, start, end)

    async def warm(self, start: int, end: int) -> int:
        """Open what `between` will be asked for, slowly and beside the running work, where that is much; how many."""
        rows = await self._database.read(spanning, start, end)
        if len(rows) < MANY:
            return 0
        fresh = [key for key, version in rows[:KNOWN] if self._known.get(key, (0,))[0] != version]
        await self._open(fresh, REST)
        return len(fresh)

    async def _open(self, keys: Sequence[bytes], rest: float) -> None:
        for some in parts(keys, OPENED):
            self._known |= await self._database.read(opened, self._seals, some)
            await asyncio.sleep(rest)  # others are answered meanwhile

    async def at(self, key: bytes) -> Listed | None:
        return await self._database.read(at, self._seals, key)

    async def all_at(self, keys: Sequence[bytes]) -> Sequence[Listed]:
        return await self._database.read(all_at, self._seals, keys)

    async def with_news(self) -> Sequence[Listed]:
        return await self._database.read(with_news, self._seals)

    async def compared(self, events: Sequence[Event], now: int) -> Saved:
        return await self._database.read(compared, self._seals, events, now)

    async def proposal(self, id_: bytes) -> Proposal | None:
        return await self._database.read(proposals.by_id, self._seals, id_)

    async def proposals(self) -> Sequence[Proposal]:
        return await self._database.read(proposals.waiting, self._seals)

    async def proposals_by(self, address: Address) -> Sequence[Proposal]:
        return [one for one in await self.proposals() if one.sender == address]

    async def mirrors(self, platform: str, chat: str) -> Sequence[tuple[bytes, str]]:
        return await self._database.read(mirrors_of, self._seals, platform, chat)

    async def mirroring(self) -> Sequence[tuple[str, str]]:
        """The servers whose list shows events, by platform and chat."""
        keys, found = await self._database.read(communities.keys), list[tuple[str, str]]()
        for some in parts(keys, OPENED):
            known = await self._database.read(communities.these, self._seals, some)
            found += [(one.platform, one.chat) for one in known if one.mirror and not one.gone]
            await asyncio.sleep(0)
        return sorted(found)

    def key_of(self, source: str, uid: str) -> bytes:
        return self._seals.index.event(source, uid)


# -- events: written


def save(connection: Connection, seals: Seals, effect: SaveEvents) -> None:
    """Keep each event in place of what it was. Raises Stale if another process wrote one of them meanwhile."""
    told = False
    for one in _steps(connection, seals, effect.events, effect.at):
        if one.old is not None and one.old.event == one.event:
            continue
        before = None
        if one.news in (News.CHANGED, News.CANCELLED) and one.old is not None:
            before = one.old.before or one.old.event
        _put(connection, seals, Listed(one.key, one.event, one.news, before, effect.at), one.version)
        told = told or one.news is not News.NONE
    if told:
        timers.set_(connection, seals, SetTimer("agenda-news", "", effect.at + TELL_AFTER, effect.at))


def told_of(connection: Connection, seals: Seals, effect: ToldOf) -> None:
    """What they were told is no news any more; what has become of an event since then stays news."""
    for key, news in effect.events:
        row = connection.execute(select(events).where(events.c.key == key)).one_or_none()
        listed = None if row is None else _opened(seals, row)
        if row is not None and listed is not None and listed.news is news:
            _put(connection, seals, Listed(key, listed.event, at=listed.at), row.version)


@dataclass(frozen=True, slots=True)
class _Step:
    """What becomes of one event that comes in. `version` is that of the row that it replaces, 0 for none."""

    key: bytes
    event: Event
    old: Listed | None
    version: int
    news: News


def _steps(connection: Connection, seals: Seals, coming: Sequence[Event], now: int) -> Iterator[_Step]:
    """One for each event that is kept; those that another source brought already are left out."""
    keyed = {seals.index.event(event.source, event.uid): event for event in coming}  # the last of the same counts
    likes = {key: seals.index.resemblance(resemblance(event)) for key, event in keyed.items()}
    rows = {row.key: row for row in _rows(connection, events.c.key, list(keyed))}
    sources: dict[bytes, set[str]] = {}
    fresh = {likes[key] for key in keyed if key not in rows}
    for twin in _rows(connection, events.c.likeness, list(fresh)):
        if (listed := _opened(seals, twin)) is not None:
            sources.setdefault(twin.likeness, set()).add(listed.event.source)
    for key, event in keyed.items():
        row = rows.get(key)
        if row is None:
            known = sources.setdefault(likes[key], set())
            if known - {event.source}:
                continue  # a source knows its own events apart; of two sources it is one
            known.add(event.source)
        old = None if row is None else _opened(seals, row)
        yield _Step(key, event, old, 0 if row is None else row.version, differences(old, event, now))


def compared(connection: Connection, seals: Seals, coming: Sequence[Event], now: int) -> Saved:
    """What bringing these in would come to."""
    new = changed = cancelled = 0
    for one in _steps(connection, seals, coming, now):
        if one.old is None:
            new += 1
        elif one.old.event != one.event:
            cancelled += one.news is News.CANCELLED
            changed += one.news is not News.CANCELLED
    return Saved(new, changed, cancelled, len(coming) - new - changed - cancelled)


def _put(connection: Connection, seals: Seals, listed: Listed, version: int) -> None:
    event, key = listed.event, listed.key
    stored = {"event": event.to_json(), "before": listed.before and listed.before.to_json(), "at": listed.at}
    wrapped, sealed = seals.seal_own(stored, events.name, key)
    row = {
        "likeness": seals.index.resemblance(resemblance(event)),
        "starts": _seconds(min(time.start for time in event.times)),
        "ends": _seconds(max(over(time) for time in event.times)),
        "news": listed.news.value,
        "version": version + 1,
        "wrapped": wrapped,
        "sealed": sealed,
    }
    if version == 0:
        if connection.execute(insert(connection, events, _new_event), {"key": key, **row}).one_or_none() is None:
            raise Stale
        return
    seen = events.c.key == key, events.c.version == version
    if connection.execute(update(events).where(*seen).values(row)).rowcount != 1:
        raise Stale


# -- events: read


def spanning(connection: Connection, start: int, end: int) -> Sequence[tuple[bytes, int]]:
    """Keys and versions of those that may have a time that ends after `start` and begins before `end`."""
    rows = connection.execute(
        select(events.c.key, events.c.version).where(events.c.ends > start, events.c.starts < end)
    )
    return [(row.key, row.version) for row in rows]


def opened(connection: Connection, seals: Seals, keys: Sequence[bytes]) -> dict[bytes, tuple[int, Listed]]:
    """Events by key, each with its version."""
    rows = list(_rows(connection, events.c.key, keys))
    found = {row.key: (row.version, listed) for row in rows if (listed := _opened(seals, row)) is not None}
    tell_lost(events.name, len(rows) - len(found))
    return found


def in_span(listed: Sequence[Listed], start: int, end: int) -> Sequence[Listed]:
    """Those with such a time, by their first."""
    found = []
    for one in listed:
        times = [at.start for at in one.event.times if _seconds(at.start) < end and _seconds(over(at)) > start]
        if times:
            found.append((min(times), one.key, one))
    return [one for *_, one in sorted(found, key=lambda one: one[:2])]


def at(connection: Connection, seals: Seals, key: bytes) -> Listed | None:
    found = _all(seals, connection.execute(select(events).where(events.c.key == key)))
    return found[0] if found else None


def all_at(connection: Connection, seals: Seals, keys: Sequence[bytes]) -> Sequence[Listed]:
    """Those that are there, by their first time."""
    return sorted(_all(seals, _rows(connection, events.c.key, keys)), key=lambda one: (one.event.times[0], one.key))


def with_news(connection: Connection, seals: Seals) -> Sequence[Listed]:
    """Those of which something is still to be told, by their first time."""
    rows = connection.execute(select(events).where(events.c.news != News.NONE.value))
    return sorted(_all(seals, rows), key=lambda one: (one.event.times[0], one.key))


def _rows(connection: Connection, column: Any, keys: Sequence[bytes]) -> Iterator[Row[Any]]:
    for some in parts(keys, AT_ONCE):
        yield from connection.execute(select(events).where(column.in_(some)))


def _all(seals: Seals, rows: Iterable[Row[Any]]) -> list[Listed]:
    found, lost = [], 0
    for row in rows:
        listed = _opened(seals, row)
        if listed is None:
            lost += 1
        else:
            found.append(listed)
    tell_lost(events.name, lost)
    return found


def _opened(seals: Seals, row: Row[Any]) -> Listed | None:
    stored = seals.open_own(row.wrapped, row.sealed, events.name, row.key)
    if stored is None:
        return None
    before = stored["before"] and Event.from_json(stored["before"])
    return Listed(row.key, Event.from_json(stored["event"]), News(row.news), before, stored.get("at"))


def _seconds(moment: Any) -> int:
    return int(moment.timestamp())


def _new_event(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[events.c.key]).returning(events.c.key)


# -- servers' own lists of events


def keep_mirror(connection: Connection, seals: Seals, effect: KeepMirror) -> None:
    """Remember where an event stands in a server's list, or that it stands there no more."""
    key = seals.index.mirror(effect.platform, effect.chat, effect.event)
    if effect.mirrored is None:
        connection.execute(delete(mirrors).where(mirrors.c.key == key))
        return
    plain = dumped([effect.event.hex(), effect.mirrored])
    row = {
        "key": key,
        "community": seals.index.community(effect.platform, effect.chat),
        "sealed": seals.seal(plain, mirrors.name, key, SEALED, seals.keyring.current),
    }
    connection.execute(insert(connection, mirrors, _replace_mirror), row)


def mirrors_of(connection: Connection, seals: Seals, platform: str, chat: str) -> Sequence[tuple[bytes, str]]:
    """The keys of the events in this server's list, and the platform's ids of them."""
    community = seals.index.community(platform, chat)
    rows = connection.execute(select(mirrors).where(mirrors.c.community == community).order_by(mirrors.c.key)).all()
    opened = [seals.open(row.sealed, mirrors.name, row.key, SEALED) for row in rows]
    found = [json.loads(plain) for plain in opened if plain is not None]
    tell_lost(mirrors.name, len(rows) - len(found))
    return [(bytes.fromhex(event), mirrored) for event, mirrored in found]


def _replace_mirror(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(index_elements=[mirrors.c.key], set_={"sealed": new.sealed})
