"""Failed receipts in all, by the hour: the brake on somebody who tries them from many accounts."""

from __future__ import annotations

from sqlalchemy import Connection, Insert, select

from bot.cases import CountTry
from storage.dialects import Upsert, insert
from storage.tables import tries

HOUR = 3600


def count(connection: Connection, effect: CountTry) -> None:
    """One more."""
    connection.execute(insert(connection, tries, _one_more), {"hour": effect.at // HOUR, "failed": 1})


def failed(connection: Connection, hour: int) -> int:
    return connection.scalar(select(tries.c.failed).where(tries.c.hour == hour)) or 0


def _one_more(statement: Upsert) -> Insert:
    return statement.on_conflict_do_update(index_elements=[tries.c.hour], set_={"failed": tries.c.failed + 1})
