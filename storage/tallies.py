"""Tallies: how many reports of each kind came in each month, sealed, one row a month; erasing a case leaves them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Insert, select, update

from bot.cases import Case
from bot.sealing import epoch_of
from bot.tallies import Cell, Tallies, cell_of
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import tallies


@dataclass(frozen=True, slots=True)
class Move:
    """A case of this month is counted there now, `before` there; None where it was not counted yet."""

    month: str
    before: Cell | None
    now: Cell


def filed(case: Case) -> Move:
    return Move(epoch_of(case.filed_at), None, cell_of(case))


def changed(before: Case, now: Case) -> Sequence[Move]:
    """The move of a case, if it is counted elsewhere after this change."""
    was, is_ = cell_of(before), cell_of(now)
    return () if was == is_ else (Move(epoch_of(before.filed_at), was, is_),)


def count(connection: Connection, seals: Seals, moves: Sequence[Move]) -> None:
    """Count these. A month's row is locked until the transaction ends."""
    for month in sorted({move.month for move in moves}):  # in one order everywhere: nobody waits in a circle
        counted = _held(connection, seals, month)
        for move in moves:
            if move.month == month:
                counted[move.now] += 1
                if move.before is not None:
                    counted[move.before] -= 1
        left = [[*cell, number] for cell, number in sorted(counted.items()) if number > 0]
        wrapped, sealed = seals.seal_own(left, tallies.name, month.encode())
        connection.execute(update(tallies).where(tallies.c.month == month).values(wrapped=wrapped, sealed=sealed))


def load(connection: Connection, seals: Seals) -> Tallies:
    """All that was counted, by month."""
    rows = connection.execute(select(tallies).order_by(tallies.c.month)).all()
    opened = {row.month: _opened(seals, row.month, row.wrapped, row.sealed) for row in rows}
    found = {month: counted for month, counted in opened.items() if counted is not None}
    tell_lost(tallies.name, len(rows) - len(found))
    return found


def _held(connection: Connection, seals: Seals, month: str) -> Counter[Cell]:
    wrapped, sealed = seals.seal_own([], tallies.name, month.encode())
    connection.execute(insert(connection, tallies, _once), {"month": month, "wrapped": wrapped, "sealed": sealed})
    row = connection.execute(select(tallies).where(tallies.c.month == month).with_for_update()).one()
    counted = _opened(seals, month, row.wrapped, row.sealed)
    if counted is None:
        tell_lost(tallies.name, 1)
    return Counter() if counted is None else counted


def _opened(seals: Seals, month: str, wrapped: bytes, sealed: bytes) -> Counter[Cell] | None:
    stored = seals.open_own(wrapped, sealed, tallies.name, month.encode())
    return None if stored is None else Counter({Cell(*cell): number for *cell, number in stored})


def _once(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[tallies.c.month])
