"""What was erased for good, by number: kept as long as backups are, so that a restored one can be erased again.

A backup holds this table as it was, so the numbers above its last one are what was erased since; no clock is asked. The
house copies new rows to a file that no restore touches (bot/erasures.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from bot.erasures import Erasure
from storage.tables import KEY_BYTES, case_reporters, cases, conversations, erased, installation, people, staff
from storage.year_tables import proposals, subscriptions

_WHICH: Mapping[str, ColumnElement[bytes]] = {
    "cases": cases.c.id,
    "case_reporters": case_reporters.c.case_id,
    "people": people.c.key,
    "conversations": conversations.c.key,
    "staff": staff.c.id,
    "proposals": proposals.c.id,
    "subscriptions": subscriptions.c.key,
}
"""Where an erasure finds its row."""


def note(connection: Connection, what: str, keys: Sequence[bytes]) -> None:
    """These rows are gone, in the transaction that erases them."""
    if not keys:
        return
    # The one row of the installation is held, so that two processes do not take the same number.
    connection.execute(select(installation.c.id).with_for_update())
    first = _last(connection) + 1
    connection.execute(
        insert(erased), [{"id": number, "what": what, "key": key} for number, key in enumerate(keys, first)]
    )


def since(connection: Connection, number: int) -> Sequence[Erasure]:
    """What was erased after the erasure of this number."""
    rows = connection.execute(select(erased).where(erased.c.id > number).order_by(erased.c.id))
    return [Erasure(row.id, row.what, row.key) for row in rows]


def again(connection: Connection, done: Sequence[Erasure]) -> Mapping[str, int]:
    """Erase what this database, an older copy, does not know to be erased; how many rows each table lost."""
    last = _last(connection)
    lost: dict[str, int] = {}
    for one in done:
        if one.number > last and one.what in _WHICH:
            which = _WHICH[one.what]
            gone = connection.execute(delete(which.table).where(which == one.key)).rowcount
            lost[one.what] = lost.get(one.what, 0) + gone
            connection.execute(insert(erased), {"id": one.number, "what": one.what, "key": one.key})
    return lost


def grow_old(connection: Connection, today: date, oldest: date) -> int:
    """Date what is new, and forget what no backup can bring back: noted before `oldest`; how many of them."""
    connection.execute(update(erased).where(erased.c.day.is_(None)).values(day=today))
    old = delete(erased).where(and_(erased.c.day < oldest, erased.c.id < _last(connection)))
    forgotten = connection.execute(old).rowcount
    # The last number stays, for the next one to count on from; what it was about goes.
    blank = bytes(KEY_BYTES)
    last = update(erased).where(erased.c.day < oldest, erased.c.key != blank).values(key=blank)
    return forgotten + connection.execute(last).rowcount


def _last(connection: Connection) -> int:
    return connection.scalar(select(func.max(erased.c.id))) or 0
