"""Timers: what is to happen when, sealed; each is set once until it has run out."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, Insert, bindparam, delete, select

from bot.communities import SetTimer
from bot.ports import Due
from storage.dialects import Upsert, insert
from storage.seals import Seals, dumped, tell_lost
from storage.tables import timers

SEALED = "sealed"

AT_ONCE = 500
"""Timers that are taken up at a time: the rest comes a moment later."""


def set_(connection: Connection, seals: Seals, effect: SetTimer) -> None:
    """Set one; one that is set and still to come stays as it is."""
    key = seals.index.timer(effect.name, effect.about)
    sealed = seals.seal(dumped([effect.name, effect.about]), timers.name, key, SEALED, seals.keyring.current)
    row = {"key": key, "due": effect.due, "sealed": sealed, "now": effect.now}
    connection.execute(insert(connection, timers, _unless_to_come), row)


def is_set(connection: Connection, seals: Seals, name: str, about: str) -> bool:
    key = seals.index.timer(name, about)
    return connection.scalar(select(timers.c.due).where(timers.c.key == key)) is not None


def due(connection: Connection, seals: Seals, now: int) -> Sequence[Due]:
    """Those that have run out, the oldest first."""
    rows = connection.execute(select(timers).where(timers.c.due <= now).order_by(timers.c.due).limit(AT_ONCE)).all()
    opened = ((row.key, row.due, seals.open(row.sealed, timers.name, row.key, SEALED)) for row in rows)
    found = [Due(key, at, *json.loads(plain)) for key, at, plain in opened if plain is not None]
    tell_lost(timers.name, len(rows) - len(found))
    return found


def drop(connection: Connection, ran_out: Sequence[Due]) -> None:
    """Forget timers whose moment has been taken up; one that was set anew meanwhile stays."""
    for one in ran_out:
        connection.execute(delete(timers).where(timers.c.key == one.key, timers.c.due == one.at))


def _unless_to_come(statement: Upsert) -> Insert:
    # One that has run out may be on its way through the inbox while its turn sets it again.
    new = statement.excluded
    return statement.values(
        key=bindparam("key"), due=bindparam("due"), sealed=bindparam("sealed")
    ).on_conflict_do_update(
        index_elements=[timers.c.key],
        set_={"due": new.due, "sealed": new.sealed},
        where=timers.c.due <= bindparam("now"),
    )
