"""Communities: the settings of each group or server, sealed, found by blind keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Insert, Row, delete, select, update

from bot.chat.events import Address
from bot.communities import Community, ForgetCommunity, MoveChat, SaveCommunity, moved
from bot.ports import Stale
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import communities, incidents
from storage.year_tables import mirrors


def at(connection: Connection, seals: Seals, platform: str, chat: str) -> Community | None:
    """The community that is this group or server."""
    key = seals.index.community(platform, chat)
    found = _opened(seals, connection.execute(select(communities).where(communities.c.key == key)))
    return found[0] if found else None


def with_room(connection: Connection, seals: Seals, room: Address) -> Sequence[Community]:
    """Those whose moderators meet at this address, its thread included."""
    return [one for one in _in_chat(connection, seals, room.platform, room.chat) if one.room == room]


def by_owner(connection: Connection, seals: Seals, platform: str, user: str) -> Sequence[Community]:
    """Those that this person set up."""
    key = seals.index.owner(platform, user)
    return _opened(seals, connection.execute(select(communities).where(communities.c.owner == key)))


def keys(connection: Connection) -> Sequence[bytes]:
    """All of them."""
    return connection.execute(select(communities.c.key)).scalars().all()


def these(connection: Connection, seals: Seals, keys: Sequence[bytes]) -> Sequence[Community]:
    """Those with these keys that are there."""
    return _opened(seals, connection.execute(select(communities).where(communities.c.key.in_(keys))))


def save(connection: Connection, seals: Seals, effect: SaveCommunity) -> None:
    """Keep it as the next version. Raises Stale."""
    community = effect.community
    key = seals.index.community(community.platform, community.chat)
    wrapped, sealed = seals.seal_own(community.to_json(), communities.name, key)
    room, owner = community.room, community.owner
    row = {
        "key": key,
        "room": room and seals.index.room(room.platform, room.chat),
        "owner": owner and seals.index.owner(community.platform, owner),
        "version": community.version + 1,
        "wrapped": wrapped,
        "sealed": sealed,
    }
    if connection.execute(insert(connection, communities, _next_version), row).one_or_none() is None:
        raise Stale


def forget(connection: Connection, seals: Seals, effect: ForgetCommunity) -> None:
    """Its settings are gone, and what stood in its list of events; its incidents go when they expire."""
    key = seals.index.community(effect.platform, effect.chat)
    connection.execute(delete(mirrors).where(mirrors.c.community == key))
    connection.execute(delete(communities).where(communities.c.key == key))


def move(connection: Connection, seals: Seals, effect: MoveChat) -> None:
    """A chat lives on under another id, be it a community, a moderators' room, or both."""
    platform, old, new = effect.platform, effect.old, effect.new
    for community in _in_chat(connection, seals, platform, old):
        save(connection, seals, SaveCommunity(replace(community, room=moved(community.room, platform, old, new))))
    community_there = at(connection, seals, platform, old)
    if community_there is None:
        return
    old_key, new_key = seals.index.community(platform, old), seals.index.community(platform, new)
    connection.execute(delete(communities).where(communities.c.key.in_([old_key, new_key])))
    save(
        connection,
        seals,
        SaveCommunity(
            replace(community_there, chat=new, place=moved(community_there.place, platform, old, new), version=0)
        ),
    )
    connection.execute(update(incidents).where(incidents.c.community == old_key).values(community=new_key))


def _in_chat(connection: Connection, seals: Seals, platform: str, chat: str) -> Sequence[Community]:
    key = seals.index.room(platform, chat)
    return _opened(seals, connection.execute(select(communities).where(communities.c.room == key)))


def _opened(seals: Seals, rows: Iterable[Row[Any]]) -> list[Community]:
    found, lost = [], 0
    for row in rows:
        stored = seals.open_own(row.wrapped, row.sealed, communities.name, row.key)
        if stored is None:
            lost += 1
        else:
            found.append(Community.from_json(stored, row.version))
    tell_lost(communities.name, lost)
    return found


def _next_version(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[communities.c.key],
        set_={name: getattr(new, name) for name in ("room", "owner", "version", "wrapped", "sealed")},
        where=communities.c.version == new.version - 1,
    ).returning(communities.c.key)
