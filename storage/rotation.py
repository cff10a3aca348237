"""Bring everything that lies under a key of a month under the newest one, in small steps beside the running work.

What is not under the newest key yet is the list of what is to do: whoever was killed in the middle begins anew, and
finds what is left. Data keys stay what they are, only their wrapping changes; what is sealed straight under a month is
sealed anew.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, Table, bindparam, func, select, type_coerce, update

from bot import failpoints
from bot.sealing import Unsealable, header_of
from storage.database import Database
from storage.seals import SEALED, Seals
from storage.tables import (
    audit,
    cases,
    communities,
    conversations,
    dead_letters,
    files,
    inbox,
    incidents,
    offices,
    outbox,
    people,
    saved_replies,
    staff,
    state,
    tallies,
    timers,
)
from storage.year_tables import announcements, events, mailings, mirrors, proposals, segments, subscriptions

AT_ONCE = 200
"""Rows in one transaction: some 10 ms, which a person who writes at that moment does not notice."""

FILES_AT_ONCE = 4
"""SQLite writes a row anew with all that is in it, and a file has up to 20 MB."""

ROUNDS = 50
"""Rounds in a row that move nothing, although there are rows that open: somebody holds them, and the house goes on."""

WRAPPED = "wrapped"


@dataclass(frozen=True, slots=True)
class UnderMonth:
    """A column whose values lie straight under the key of a month.

    `row` is the column that a value is bound to, text as UTF-8. `wraps`: it holds data keys. `at_once` are the rows
    that one transaction changes.
    """

    table: Table
    column: str
    row: str
    wraps: bool
    at_once: int = AT_ONCE

    @property
    def key(self) -> Column[Any]:
        """By which the rows are gone through."""
        (only,) = self.table.primary_key.columns
        return only

    @property
    def value(self) -> Column[Any]:
        return self.table.c[self.column]


def _wraps(table: Table, row: str, at_once: int = AT_ONCE) -> UnderMonth:
    return UnderMonth(table, WRAPPED, row, wraps=True, at_once=at_once)


def _sealed(table: Table, column: str, row: str = "key") -> UnderMonth:
    return UnderMonth(table, column, row, wraps=False)


UNDER_MONTH: Sequence[UnderMonth] = (
    _sealed(inbox, "payload"),
    _sealed(dead_letters, "payload"),
    _sealed(outbox, "body"),
    _sealed(timers, SEALED),
    _wraps(people, "key"),
    _wraps(conversations, "key"),
    _wraps(cases, "id"),
    _wraps(files, "id", FILES_AT_ONCE),
    _wraps(communities, "key"),
    _wraps(incidents, "id"),
    _wraps(staff, "key"),
    _wraps(offices, "platform"),
    _wraps(saved_replies, "id"),
    _wraps(audit, "key"),
    _wraps(tallies, "month"),
    _wraps(state, "name"),
    _wraps(events, "key"),
    _wraps(proposals, "id"),
    _sealed(mirrors, SEALED),
    _wraps(segments, "key"),
    _wraps(subscriptions, "key"),
    _wraps(announcements, "id"),
    _wraps(mailings, "key"),
)
"""All of them; a test goes through the tables and finds one that is missing here."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one transaction did: rows of `table` that are under the newest key now, and rows that do not open."""

    table: str
    moved: int
    unopened: int


async def seal_anew(database: Database, seals: Seals) -> AsyncIterator[Step]:
    """Go through all tables until nothing is left that opens. Raises StorageTrouble and KeyringError.

    A row that somebody else writes at that moment is left for the next round, so that nobody waits in a circle.
    """
    rounds = 0
    while rounds < ROUNDS and (left := await database.read(not_under, seals.keyring.current)):
        moved = unopened = 0
        for one in (one for one in UNDER_MONTH if one.table.name in left):
            last: Any = None
            while True:
                step, last = await database.write(_some, seals, one, last)
                if last is None:
                    break
                moved, unopened = moved + step.moved, unopened + step.unopened
                yield step
                failpoints.reach(failpoints.KEYS_CHANGED)
        if not moved and unopened >= sum(left.values()):
            return
        rounds = 0 if moved else rounds + 1


def under(connection: Connection, epoch: str) -> Mapping[str, int]:
    """How many rows of each table need the key of this epoch; tables without any are left out."""
    return _counted(connection, epoch, under_it=True)


def not_under(connection: Connection, epoch: str) -> Mapping[str, int]:
    """How many rows of each table are under another key; tables without any are left out."""
    return _counted(connection, epoch, under_it=False)


def under_none(connection: Connection, epochs: Sequence[str]) -> int:
    """How many rows need a key that is none of these epochs'."""
    total = sum(
        connection.scalar(select(func.count()).select_from(one.table).where(one.value.is_not(None))) or 0
        for one in UNDER_MONTH
    )
    return total - sum(sum(under(connection, epoch).values()) for epoch in epochs)


def _some(connection: Connection, seals: Seals, one: UnderMonth, after: Any) -> tuple[Step, Any]:
    """The next rows after the one with the key `after` that are under another key; and the key of their last one."""
    epoch = seals.keyring.current
    query = (
        select(one.key, one.table.c[one.row].label("bound"), one.value.label("value"))
        .where(one.value.is_not(None), _begins(one, header_of(epoch)) != header_of(epoch))
        .order_by(one.key)
        .limit(one.at_once)
        .with_for_update(skip_locked=True)
    )
    if after is not None:
        query = query.where(one.key > after)
    rows = connection.execute(query).all()
    if not rows:
        return Step(one.table.name, 0, 0), None
    changed = []
    for key, bound, value in rows:
        try:
            changed.append({"which": key, "new": _anew(seals, one, bound, value, epoch)})
        except Unsealable:
            continue
    if changed:
        connection.execute(
            update(one.table).where(one.key == bindparam("which")).values({one.column: bindparam("new")}), changed
        )
    return Step(one.table.name, len(changed), len(rows) - len(changed)), rows[-1][0]


def _anew(seals: Seals, one: UnderMonth, bound: str | bytes, value: bytes, epoch: str) -> bytes:
    row = bound.encode() if isinstance(bound, str) else bound
    if one.wraps:
        return seals.sealer.rewrap(value, row, epoch)
    return seals.sealer.reseal(value, table=one.table.name, row=row, column=one.column, epoch=epoch)


def _counted(connection: Connection, epoch: str, *, under_it: bool) -> Mapping[str, int]:
    found = {}
    for one in UNDER_MONTH:
        same = _begins(one, header_of(epoch)) == header_of(epoch)
        where = same if under_it else ~same
        count = connection.scalar(select(func.count()).select_from(one.table).where(one.value.is_not(None), where))
        if count:
            found[one.table.name] = count
    return found


def _begins(one: UnderMonth, header: bytes) -> Any:
    """The first bytes of a value, as many as this header has."""
    return type_coerce(func.substr(one.value, 1, len(header)), LargeBinary)
