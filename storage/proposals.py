"""What organisers propose: sealed until the team decides, and never longer than is told to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Insert, Row, delete, select, update

from bot.calendar import DropProposal, Proposal, SaveProposal
from bot.ports import Stale
from bot.rules.agenda import lapses
from storage import erased
from storage.cases import day_of
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.year_tables import proposals


def save(connection: Connection, seals: Seals, effect: SaveProposal) -> None:
    """Keep it as the next version. Raises Stale."""
    one = effect.proposal
    wrapped, sealed = seals.seal_own(one.to_json(), proposals.name, one.id)
    row = {"version": one.version + 1, "day": day_of(lapses(one)), "wrapped": wrapped, "sealed": sealed}
    if one.version == 0:
        if connection.execute(insert(connection, proposals, _new), {"id": one.id, **row}).first() is None:
            raise Stale
        return
    seen = proposals.c.id == one.id, proposals.c.version == one.version
    if connection.execute(update(proposals).where(*seen).values(row)).rowcount != 1:
        raise Stale


def drop(connection: Connection, _: Seals, effect: DropProposal) -> None:
    """Forget what was decided on, or taken back. Raises Stale unless it is as it was seen."""
    seen = proposals.c.id == effect.id, proposals.c.version == effect.seen
    if connection.execute(delete(proposals).where(*seen)).rowcount != 1:
        raise Stale
    erased.note(connection, proposals.name, [effect.id])  # a restored backup must not ask the team again


def expire(connection: Connection, now: int) -> int:
    """Forget those on which nobody decided in time, the day after they lapsed; how many."""
    late = delete(proposals).where(proposals.c.day < day_of(now)).returning(proposals.c.id)
    gone = connection.execute(late).scalars().all()
    erased.note(connection, proposals.name, gone)
    return len(gone)


def by_id(connection: Connection, seals: Seals, id_: bytes) -> Proposal | None:
    found = _opened(seals, connection.execute(select(proposals).where(proposals.c.id == id_)))
    return found[0] if found else None


def waiting(connection: Connection, seals: Seals) -> Sequence[Proposal]:
    """All that wait for the team, the oldest first."""
    return sorted(_opened(seals, connection.execute(select(proposals))), key=lambda one: (one.at, one.id))


def _opened(seals: Seals, rows: Iterable[Row[Any]]) -> list[Proposal]:
    found, lost = [], 0
    for row in rows:
        stored = seals.open_own(row.wrapped, row.sealed, proposals.name, row.id)
        if stored is None:
            lost += 1
        else:
            found.append(Proposal.from_json(row.id, stored, row.version))
    tell_lost(proposals.name, lost)
    return found


def _new(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[proposals.c.id]).returning(proposals.c.id)
