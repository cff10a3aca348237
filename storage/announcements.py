"""Announcements: each sealed as a whole; nobody reads in the database what is to be said, nor who writes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Insert, Row, select, update

from bot.announcements import LASTS, Announcement, SaveAnnouncement
from bot.ports import Stale
from storage import files
from storage.conversations import rounded_up
from storage.database import Database
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.year_tables import announcements


class AnnouncementStore:
    """Implements `bot.announcing.Announced`."""

    def __init__(self, database: Database, seals: Seals) -> None:
        self._database = database
        self._seals = seals

    async def by_id(self, id_: bytes) -> Announcement | None:
        return await self._database.read(by_id, self._seals, id_)

    async def newest(self, limit: int) -> Sequence[Announcement]:
        return await self._database.read(newest, self._seals, limit)


def save(connection: Connection, seals: Seals, effect: SaveAnnouncement) -> None:
    """Keep it as the next version, and its picture as long as itself. Raises Stale, also for a new one whose id is
    there."""
    one = effect.announcement
    wrapped, sealed = seals.seal_own(one.to_json(), announcements.name, one.id)
    row = {"id": one.id, "version": one.version + 1, "created": one.created, "wrapped": wrapped, "sealed": sealed}
    if one.version == 0:
        if connection.execute(insert(connection, announcements, _new), row).one_or_none() is None:
            raise Stale
    else:
        seen = announcements.c.id == one.id, announcements.c.version == one.version
        if connection.execute(update(announcements).where(*seen).values(row)).rowcount != 1:
            raise Stale
    if one.picture is not None:
        files.prolong_to(connection, [one.picture], rounded_up(one.created + LASTS))


def by_id(connection: Connection, seals: Seals, id_: bytes) -> Announcement | None:
    found = _opened(seals, connection.execute(select(announcements).where(announcements.c.id == id_)))
    return found[0] if found else None


def newest(connection: Connection, seals: Seals, limit: int) -> Sequence[Announcement]:
    """The newest ones, the newest first."""
    order = announcements.c.created.desc(), announcements.c.id
    return _opened(seals, connection.execute(select(announcements).order_by(*order).limit(limit)))


def _opened(seals: Seals, rows: Iterable[Row[Any]]) -> list[Announcement]:
    found, lost = [], 0
    for row in rows:
        stored = seals.open_own(row.wrapped, row.sealed, announcements.name, row.id)
        if stored is None:
            lost += 1
        else:
            found.append(Announcement.from_json(stored, row.version))
    tell_lost(announcements.name, lost)
    return found


def _new(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing().returning(announcements.c.id)
