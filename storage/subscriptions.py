"""Who follows the agenda: a sealed address each, in the segment of those who get the same, found by blind keys."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace

from sqlalchemy import Connection, Insert, Row, delete, exists, func, select

from bot.chat.events import Address
from bot.communities import Community, ForgetCommunity, MoveChat, SaveCommunity, moved
from bot.following import Follow, Segment, Speak, Subscription, Unfollow
from storage import communities, erased
from storage.database import Database
from storage.dialects import Upsert, insert
from storage.parts import parts
from storage.rekeying import rekey
from storage.seals import Seals, tell_lost
from storage.year_tables import events, segments, subscriptions

REMEMBERED = 20_000
"""Segments that are held in memory, some 10 MB: few people choose so that nobody chose the same."""

SWEEP_EVERY = 3600
"""Seconds between two looks for subscriptions to events that are over, and for segments that nobody is in."""


class SqlFollowing:
    """Implements `bot.followers.Followers` on both databases.

    What a segment's tag means never changes, so each segment is opened once.
    """

    def __init__(self, database: Database, seals: Seals) -> None:
        self._database = database
        self._seals = seals
        self._known: dict[bytes, Segment] = {}
        self._swept: int | None = None

    async def following(self, address: Address) -> Sequence[Subscription]:
        """What this address follows: the agenda first, where it does, then single events, the oldest first."""
        return await self._database.read(of, self._seals, address)

    async def segments(self) -> Sequence[tuple[bytes, Segment, int]]:
        """All segments that somebody is in: tag, segment, and how many subscriptions."""
        counts = await self._database.read(counted)
        found = await self._meanings(counts)
        return [(tag, found[tag], count) for tag, count in counts.items() if tag in found]

    async def segment(self, tag: bytes) -> Segment | None:
        """What this tag means; None for one that nobody is in any more."""
        return (await self._meanings([tag])).get(tag)

    async def move(self, old: Address, new: Address) -> Mapping[bytes, bytes]:
        """What the old address follows, the new one does; the new key of each subscription by its old one."""
        return await self._database.write(move, self._seals, old, new)

    async def drop(self, keys: Collection[bytes]) -> None:
        """The subscriptions with these keys are gone: nothing can be sent there."""
        await self._database.write(drop, keys)

    async def sweep(self, now: int) -> int:
        """Forget subscriptions to events that are over, and segments that nobody is in; how many subscriptions."""
        if self._swept is not None and now - self._swept < SWEEP_EVERY:
            return 0
        self._swept = now
        tags = await self._database.read(_tags)
        single = {tag: one.event for tag, one in (await self._meanings(tags)).items() if one.event is not None}
        over = await self._database.read(_over, single)
        return await self._database.write(_swept, over)

    async def _meanings(self, tags: Collection[bytes]) -> Mapping[bytes, Segment]:
        """The segments with these tags; opened beside the running work, since there can be thousands."""
        found = {tag: self._known[tag] for tag in tags if tag in self._known}
        for part in parts([tag for tag in tags if tag not in found]):
            rows = await self._database.read(_rows, part)
            found |= await asyncio.to_thread(_opened, self._seals, rows)
        for tag, segment in found.items():
            if len(self._known) >= REMEMBERED:
                break
            self._known[tag] = segment
        return found


# -- what a turn writes


def follow(connection: Connection, seals: Seals, effect: Follow) -> None:
    """Keep a subscription in place of the address's earlier one, of the same event where it is about one."""
    _keep(connection, seals, effect.subscription)


def unfollow(connection: Connection, seals: Seals, effect: Unfollow) -> None:
    owner = _owner(seals, effect.address)
    key = seals.index.subscription(owner, effect.event)
    which = subscriptions.c.owner == owner if effect.all else subscriptions.c.key == key
    gone = connection.execute(delete(subscriptions).where(which).returning(subscriptions.c.key)).scalars().all()
    erased.note(connection, subscriptions.name, gone)  # a restored backup must not write to them again


def speak(connection: Connection, seals: Seals, effect: Speak) -> None:
    """From now on this address is written to in these languages."""
    for one in of(connection, seals, effect.address):
        if one.segment.languages != effect.languages:
            _keep(connection, seals, replace(one, segment=replace(one.segment, languages=effect.languages)))


def save_community(connection: Connection, seals: Seals, effect: SaveCommunity) -> None:
    """Where a community has another square or other languages than before, what it follows goes along."""
    after = effect.community
    before = communities.at(connection, seals, after.platform, after.chat)
    communities.save(connection, seals, effect)
    if before is not None:
        move(connection, seals, before.square, after.square)
        speak(connection, seals, Speak(after.square, after.languages))


def forget_community(connection: Connection, seals: Seals, effect: ForgetCommunity) -> None:
    """What a community follows goes with it."""
    for square in _squares(communities.at(connection, seals, effect.platform, effect.chat), effect):
        unfollow(connection, seals, Unfollow(square, all=True))
    communities.forget(connection, seals, effect)


def move_chat(connection: Connection, seals: Seals, effect: MoveChat) -> None:
    """What is followed in a chat goes along with it."""
    platform, old, new = effect.platform, effect.old, effect.new
    for square in _squares(communities.at(connection, seals, platform, old), ForgetCommunity(platform, old)):
        move(connection, seals, square, moved(square, platform, old, new) or square)


def _squares(community: Community | None, chat: ForgetCommunity) -> set[Address]:
    whole = Address(chat.platform, chat.chat)
    return {whole} if community is None else {whole, community.square}


# -- what the fan-out needs


def of(connection: Connection, seals: Seals, address: Address) -> Sequence[Subscription]:
    """What this address follows: the agenda first, where it does, then single events, the oldest first."""
    rows = connection.execute(select(subscriptions).where(subscriptions.c.owner == _owner(seals, address))).all()
    meanings = _opened(seals, _rows(connection, {row.segment for row in rows})) if rows else {}
    found = []
    for row in rows:
        stored = seals.open_own(row.wrapped, row.sealed, subscriptions.name, row.key)
        if stored is not None and row.segment in meanings:
            found.append(Subscription(Address(**stored["address"]), meanings[row.segment], stored["since"]))
    tell_lost(subscriptions.name, len(rows) - len(found))
    return sorted(found, key=lambda one: (one.segment.event is not None, one.since, one.segment.event or b""))


def addresses(connection: Connection, seals: Seals, keys: Collection[bytes]) -> Mapping[bytes, tuple[Address, bytes]]:
    """Where to write for each of these subscriptions, and the tag of its segment; those that are gone are left out."""
    found, lost = {}, 0
    for part in parts(keys):
        for row in connection.execute(select(subscriptions).where(subscriptions.c.key.in_(part))):
            stored = seals.open_own(row.wrapped, row.sealed, subscriptions.name, row.key)
            if stored is None:
                lost += 1
            else:
                found[row.key] = (Address(**stored["address"]), row.segment)
    tell_lost(subscriptions.name, lost)
    return found


def meanings(connection: Connection, seals: Seals, tags: Collection[bytes]) -> Mapping[bytes, Segment]:
    """The segments with these tags."""
    found: dict[bytes, Segment] = {}
    for part in parts(tags):
        found |= _opened(seals, _rows(connection, part))
    return found


def counted(connection: Connection) -> Mapping[bytes, int]:
    """How many subscriptions are in each segment, by its tag: one walk through an index that holds nothing else."""
    query = select(subscriptions.c.segment, func.count().label("followers")).group_by(subscriptions.c.segment)
    return {row.segment: row.followers for row in connection.execute(query)}


def move(connection: Connection, seals: Seals, old: Address, new: Address) -> Mapping[bytes, bytes]:
    """What the old address follows, the new one does; the new key of each subscription by its old one."""
    if old == new:
        return {}
    owner, moving = _owner(seals, old), of(connection, seals, old)
    connection.execute(delete(subscriptions).where(subscriptions.c.owner == owner))
    keys = {}
    for one in moving:
        before = seals.index.subscription(owner, one.segment.event)
        keys[before] = _keep(connection, seals, replace(one, address=new))
    rekey(connection, keys)
    return keys


def drop(connection: Connection, keys: Collection[bytes]) -> None:
    """The subscriptions with these keys are gone: nothing can be sent there."""
    for part in parts(keys):
        which = subscriptions.c.key.in_(part)
        gone = connection.execute(delete(subscriptions).where(which).returning(subscriptions.c.key)).scalars().all()
        erased.note(connection, subscriptions.name, gone)


# -- rows


def _keep(connection: Connection, seals: Seals, one: Subscription) -> bytes:
    """Write it; its key."""
    owner = _owner(seals, one.address)
    key = seals.index.subscription(owner, one.segment.event)
    wrapped, sealed = seals.seal_own({"address": asdict(one.address), "since": one.since}, subscriptions.name, key)
    row = {"key": key, "owner": owner, "segment": _tag(connection, seals, one.segment)}
    connection.execute(insert(connection, subscriptions, _replace), {**row, "wrapped": wrapped, "sealed": sealed})
    return key


def _tag(connection: Connection, seals: Seals, segment: Segment) -> bytes:
    """The tag of a segment that is there from now on, and stays until this transaction has ended."""
    tag = seals.index.segment(segment.name)
    there = select(segments.c.key).where(segments.c.key == tag).with_for_update(read=True, key_share=True)
    while connection.execute(there).first() is None:  # another process may sweep it away in between
        wrapped, sealed = seals.seal_own(segment.to_json(), segments.name, tag)
        connection.execute(
            insert(connection, segments, _unless_there), {"key": tag, "wrapped": wrapped, "sealed": sealed}
        )
    return tag


def _owner(seals: Seals, address: Address) -> bytes:
    return seals.index.subscriber(address.platform, address.chat, address.thread)


def _tags(connection: Connection) -> Sequence[bytes]:
    return connection.execute(select(segments.c.key)).scalars().all()


def _rows(connection: Connection, tags: Collection[bytes]) -> Sequence[Row[bytes, bytes, bytes]]:
    query = select(segments.c.key, segments.c.wrapped, segments.c.sealed).where(segments.c.key.in_(list(tags)))
    return connection.execute(query).all()


def _opened(seals: Seals, rows: Sequence[Row[bytes, bytes, bytes]]) -> dict[bytes, Segment]:
    opened = ((tag, seals.open_own(wrapped, sealed, segments.name, tag)) for tag, wrapped, sealed in rows)
    found = {tag: Segment.from_json(stored) for tag, stored in opened if stored is not None}
    tell_lost(segments.name, len(rows) - len(found))
    return found


def _over(connection: Connection, single: Mapping[bytes, bytes]) -> Sequence[bytes]:
    """Of these segments, each with its event, those whose event is not kept any more."""
    kept: set[bytes] = set()
    for part in parts(set(single.values())):
        kept |= set(connection.execute(select(events.c.key).where(events.c.key.in_(part))).scalars())
    return [tag for tag, event in single.items() if event not in kept]


def _swept(connection: Connection, over: Sequence[bytes]) -> int:
    gone = 0
    for part in parts(over):
        gone += connection.execute(delete(subscriptions).where(subscriptions.c.segment.in_(part))).rowcount
    nobody = ~exists().where(subscriptions.c.segment == segments.c.key)
    # Held first and then looked at again: somebody may have come into one meanwhile, whose transaction is not over.
    empty = connection.execute(select(segments.c.key).where(nobody).with_for_update(skip_locked=True)).scalars().all()
    for part in parts(empty):
        connection.execute(delete(segments).where(segments.c.key.in_(part), nobody))
    return gone


def _replace(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[subscriptions.c.key],
        set_={name: getattr(new, name) for name in ("owner", "segment", "wrapped", "sealed")},
    )


def _unless_there(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[segments.c.key])
