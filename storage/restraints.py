"""Restraints: who is slowed down or blocked, known only by the tag of a case that they filed."""

from __future__ import annotations

import hmac

from sqlalchemy import Connection, Insert, delete, select

from bot.ports import Stale
from bot.reporters import Level, Restrain, Restraint
from storage import contact
from storage.dialects import Upsert, insert
from storage.seals import Seals
from storage.tables import cases, restraints

STRICTEST = (Level.BLOCKED, Level.SLOW)


def restrain(connection: Connection, _: Seals, effect: Restrain) -> None:
    """Restrain whoever filed a case, or lift it. Raises Stale if the case is gone.

    Lifting works when the case is gone, too. Where nobody is to be found again, nothing happens.
    """
    if effect.restraint is None:
        connection.execute(delete(restraints).where(restraints.c.case_id == effect.case))
        return
    there = select(cases.c.id).where(cases.c.id == effect.case).with_for_update()
    if connection.execute(there).first() is None:
        raise Stale
    tag = contact.tag_of(connection, effect.case)
    if tag is not None:
        level, until = effect.restraint.level, effect.restraint.until
        row = {"case_id": effect.case, "tag": tag, "level": level.value, "until": until}
        connection.execute(insert(connection, restraints, _replace), row)


def on(connection: Connection, seals: Seals, platform: str, user: str, at: int) -> Restraint | None:
    """What holds for a person at a moment, the strictest and then the longest first.

    Each restraint is tried, since nothing links what one person filed: some 3 µs each, and there are few.
    """
    rows = connection.execute(select(restraints).where(restraints.c.until > at)).all()
    mine = [
        Restraint(Level(row.level), row.until)
        for row in rows
        if hmac.compare_digest(row.tag, seals.index.filer(row.case_id, platform, user))
    ]
    return min(mine, key=lambda one: (STRICTEST.index(one.level), -one.until), default=None)


def _replace(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[restraints.c.case_id], set_={"level": new.level, "until": new.until}
    )
