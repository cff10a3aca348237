"""Small facts of the house, sealed, by name."""

from __future__ import annotations

from sqlalchemy import Connection, Insert, select

from bot.cases import PermitPurge
from storage.dialects import Upsert, insert
from storage.seals import Seals
from storage.tables import state

PURGE = "purge"
"""Until when purges may erase however many cases."""


def permit_purge(connection: Connection, seals: Seals, effect: PermitPurge) -> None:
    wrapped, sealed = seals.seal_own(effect.until, state.name, PURGE.encode())
    connection.execute(insert(connection, state, _replace), {"name": PURGE, "wrapped": wrapped, "sealed": sealed})


def purge_permitted(connection: Connection, seals: Seals, now: int) -> bool:
    """Whether purges may erase however many cases at `now` (unix seconds)."""
    row = connection.execute(select(state).where(state.c.name == PURGE)).one_or_none()
    until = None if row is None else seals.open_own(row.wrapped, row.sealed, state.name, PURGE.encode())
    return until is not None and bool(until > now)


def _replace(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[state.c.name], set_={"wrapped": new.wrapped, "sealed": new.sealed}
    )
