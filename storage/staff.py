"""The team: its members by their accounts, invites that were used, where it meets, and its saved replies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Insert, Row, delete, select, update

from bot.ports import Stale
from bot.rules.staff import Role
from bot.staff import (
    DropSavedReply,
    ForgetOffice,
    KeepSavedReply,
    Member,
    Office,
    RemoveMember,
    SavedReply,
    SaveMember,
    SaveOffice,
    UseInvite,
)
from storage import cases, erased
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import invites, offices, saved_replies, staff

WIDEST = tuple(Role)
"""Roles, that which may do most first."""


# -- members


def member_of(connection: Connection, seals: Seals, platform: str, user: str) -> Member | None:
    """Who of the team has this account."""
    key = seals.index.member(platform, user)
    found = _members(seals, connection.execute(select(staff).where(staff.c.key == key)))
    return found[0] if found else None


def team(connection: Connection, seals: Seals) -> Sequence[Member]:
    """All members, those with the widest role first, then by name."""
    found = _members(seals, connection.execute(select(staff)))
    return sorted(found, key=lambda one: (WIDEST.index(one.role), one.name, one.id))


def save(connection: Connection, seals: Seals, effect: SaveMember) -> None:
    """Keep a member as the next version. Raises Stale, also for a new one whose account or id is there."""
    member = effect.member
    key = seals.index.member(member.platform, member.user)
    wrapped, sealed = seals.seal_own(member.to_json(), staff.name, key)
    row = {"key": key, "version": member.version + 1, "wrapped": wrapped, "sealed": sealed}
    if member.version == 0:
        if connection.execute(insert(connection, staff, _new_member), {"id": member.id, **row}).one_or_none() is None:
            raise Stale
        return
    seen = staff.c.id == member.id, staff.c.version == member.version
    if connection.execute(update(staff).where(*seen).values(row)).rowcount != 1:
        raise Stale


def remove(connection: Connection, _: Seals, effect: RemoveMember) -> None:
    """Forget a member; nobody has their cases any more."""
    if connection.execute(delete(staff).where(staff.c.id == effect.id)).rowcount:
        erased.note(connection, staff.name, [effect.id])  # a restored backup must not let them in again
    cases.release(connection, effect.id)


def use_invite(connection: Connection, _: Seals, effect: UseInvite) -> None:
    """Note that an invite is used. Raises Stale if it was before."""
    row = {"nonce": effect.nonce, "expires": effect.expires}
    if connection.execute(insert(connection, invites, _unused), row).one_or_none() is None:
        raise Stale


def invite_used(connection: Connection, nonce: bytes) -> bool:
    return connection.execute(select(invites.c.nonce).where(invites.c.nonce == nonce)).first() is not None


# -- where it meets


def save_office(connection: Connection, seals: Seals, effect: SaveOffice) -> None:
    """Keep it as the next version of its platform's. Raises Stale."""
    office, platform = effect.office, effect.office.room.platform
    wrapped, sealed = seals.seal_own(office.to_json(), offices.name, platform.encode())
    row = {"platform": platform, "version": office.version + 1, "wrapped": wrapped, "sealed": sealed}
    if connection.execute(insert(connection, offices, _next_office), row).one_or_none() is None:
        raise Stale


def forget_office(connection: Connection, _: Seals, effect: ForgetOffice) -> None:
    connection.execute(delete(offices).where(offices.c.platform == effect.platform))


def all_offices(connection: Connection, seals: Seals) -> Sequence[Office]:
    """Where the team meets, by platform."""
    rows = connection.execute(select(offices).order_by(offices.c.platform)).all()
    opened = [(seals.open_own(row.wrapped, row.sealed, offices.name, row.platform.encode()), row) for row in rows]
    found = [Office.from_json(stored, row.version) for stored, row in opened if stored is not None]
    tell_lost(offices.name, len(rows) - len(found))
    return found


# -- saved replies


def keep_reply(connection: Connection, seals: Seals, effect: KeepSavedReply) -> None:
    reply = effect.reply
    wrapped, sealed = seals.seal_own(reply.to_json(), saved_replies.name, reply.id)
    row = {"id": reply.id, "wrapped": wrapped, "sealed": sealed}
    connection.execute(insert(connection, saved_replies, _replace_reply), row)


def drop_reply(connection: Connection, _: Seals, effect: DropSavedReply) -> None:
    connection.execute(delete(saved_replies).where(saved_replies.c.id == effect.id))


def replies(connection: Connection, seals: Seals) -> Sequence[SavedReply]:
    """All of them, by title."""
    rows = connection.execute(select(saved_replies)).all()
    opened = [seals.open_own(row.wrapped, row.sealed, saved_replies.name, row.id) for row in rows]
    found = [SavedReply.from_json(stored) for stored in opened if stored is not None]
    tell_lost(saved_replies.name, len(rows) - len(found))
    return sorted(found, key=lambda one: (one.title, one.id))


# -- rows


def _members(seals: Seals, rows: Iterable[Row[Any]]) -> list[Member]:
    found, lost = [], 0
    for row in rows:
        stored = seals.open_own(row.wrapped, row.sealed, staff.name, row.key)
        if stored is None:
            lost += 1
        else:
            found.append(Member.from_json(stored, row.version))
    tell_lost(staff.name, lost)
    return found


def _new_member(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing().returning(staff.c.id)


def _unused(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[invites.c.nonce]).returning(invites.c.nonce)


def _next_office(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[offices.c.platform],
        set_={name: getattr(new, name) for name in ("version", "wrapped", "sealed")},
        where=offices.c.version == new.version - 1,
    ).returning(offices.c.platform)


def _replace_reply(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[saved_replies.c.id], set_={"wrapped": new.wrapped, "sealed": new.sealed}
    )
