"""Cases as they are looked up: by receipt, id or reference, in the order in which to work on them, and in groups."""

from __future__ import annotations

import re
from base64 import b32decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, func, or_, select

from bot.cases import Case, Entry, Page, Status
from bot.chat.answers import Item, item_from_json
from bot.sealing import DataKey
from storage import contact
from storage.cases import place
from storage.seals import SEALED, Seals, tell_lost
from storage.tables import KEY_BYTES, case_entries, case_reporters, cases, evidence

REFERENCE_BYTES = 5
"""So many bytes of an id make its reference, `bot.cases.reference`."""

AT_ONCE = 500
"""Cases that are read at a time."""

_MISREAD = str.maketrans("018", "OIB")
"""Digits that no reference has, for the letters that they are taken for."""


def by_receipt(connection: Connection, seals: Seals, lookup: bytes) -> Case | None:
    """The case of a receipt hash; one whose key was destroyed is as one that never was."""
    return _whole(connection, seals, cases.c.lookup == lookup)


def by_id(connection: Connection, seals: Seals, id_: bytes) -> Case | None:
    """The case with this id, as above."""
    return _whole(connection, seals, cases.c.id == id_)


def named(connection: Connection, words: str) -> bytes | None:
    """The id of the case with this reference, in capitals or not, with dashes and spaces or without."""
    letters = re.sub(r"[\W_]", "", words).upper().translate(_MISREAD)
    if not re.fullmatch(r"[A-Z2-7]{8}", letters, re.ASCII):
        return None
    start = b32decode(letters)
    rest = KEY_BYTES - REFERENCE_BYTES
    between = cases.c.id.between(start + b"\x00" * rest, start + b"\xff" * rest)
    return connection.scalar(select(cases.c.id).where(between).order_by(cases.c.id).limit(1))


def queue(connection: Connection, seals: Seals, me: bytes | None, skip: int, limit: int, *, closed: bool) -> Page:
    """Highest rank first, then the oldest day; of closed ones the last day first. Without evidence and entries."""
    which = [cases.c.status == Status.CLOSED if closed else cases.c.status.in_([Status.RECEIVED, Status.OPEN])]
    if me is not None:
        which.append(or_(cases.c.worker.is_(None), cases.c.worker == me))
    order = (cases.c.closed.desc(), cases.c.id) if closed else (cases.c.rank.desc(), cases.c.day, cases.c.id)
    rows = connection.execute(_heads(*which).order_by(*order).offset(skip).limit(limit)).all()
    total = connection.scalar(select(func.count()).select_from(cases).where(*which)) or 0
    return Page(tuple(_cases(seals, rows)), total)


def alike(connection: Connection, seals: Seals, group: str) -> Sequence[Case]:
    """The cases that were found to be in a group or put into it, oldest first. Without evidence and entries."""
    index = seals.index
    which = or_(cases.c.likeness == index.likeness(group), cases.c.joined == index.joined(group))
    found = _cases(seals, connection.execute(_heads(which)).all())
    return sorted(found, key=lambda case: (case.filed_at, case.id))


def groups(connection: Connection, seals: Seals) -> Sequence[tuple[str, Sequence[str]]]:
    """Of each case its group of like ones, and the words of its messages that came without a file."""
    found: list[tuple[str, Sequence[str]]] = []
    for heads in _all(connection):
        opened = [(key, case) for key, case in _opened(seals, heads) if case.alike]
        items = _items(connection, seals, {case.id: key for key, case in opened})
        for _, case in opened:
            words = [item.text for item in items[case.id] if item.text and not item.file]
            found.append((case.alike or "", words))
    return found


def _all(connection: Connection) -> Iterator[Sequence[Row[Any]]]:
    last = b""
    while rows := connection.execute(_heads(cases.c.id > last).order_by(cases.c.id).limit(AT_ONCE)).all():
        yield rows
        last = rows[-1].id


def _whole(connection: Connection, seals: Seals, which: ColumnElement[bool]) -> Case | None:
    for key, case in _opened(seals, connection.execute(_heads(which)).all()):
        keys = {case.id: key}
        items, entries = _items(connection, seals, keys), _entries(connection, seals, keys)
        return replace(case, evidence=items[case.id], entries=entries[case.id])
    return None


def _heads(*which: ColumnElement[bool]) -> Select[Any]:
    return select(cases, case_reporters.c.sealed.label("reporter")).outerjoin(case_reporters).where(*which)


def _cases(seals: Seals, rows: Sequence[Row[Any]]) -> list[Case]:
    return [case for _, case in _opened(seals, rows)]


def _opened(seals: Seals, rows: Sequence[Row[Any]]) -> list[tuple[DataKey, Case]]:
    found = []
    for row in rows:
        key = seals.unwrap(row.wrapped, row.id)
        body = None if key is None else seals.open_with(key, row.sealed, cases.name, row.id, SEALED)
        if key is None or body is None:
            continue
        case = Case.from_json(
            body,
            id=row.id,
            status=Status(row.status),
            rank=row.rank,
            worker=row.worker,
            version=row.version,
            closed_at=body.get("closed_at"),
            linked=contact.opened(seals, key, row.reporter, row.id) is not None,
        )
        found.append((key, case))
    tell_lost(cases.name, len(rows) - len(found))
    return found


def _items(connection: Connection, seals: Seals, keys: Mapping[bytes, DataKey]) -> dict[bytes, tuple[Item, ...]]:
    stored = _of_cases(connection, seals, evidence, keys)
    return {id_: tuple(item_from_json(one) for one in some) for id_, some in stored.items()}


def _entries(connection: Connection, seals: Seals, keys: Mapping[bytes, DataKey]) -> dict[bytes, tuple[Entry, ...]]:
    stored = _of_cases(connection, seals, case_entries, keys)
    return {id_: tuple(Entry.from_json(one) for one in some) for id_, some in stored.items()}


def _of_cases(
    connection: Connection, seals: Seals, table: Table, keys: Mapping[bytes, DataKey]
) -> dict[bytes, list[Any]]:
    """What a table holds of these cases, opened, in order; one query for all of them."""
    found: dict[bytes, list[Any]] = {id_: [] for id_ in keys}
    rows = connection.execute(
        select(table).where(table.c.case_id.in_(list(keys))).order_by(table.c.case_id, table.c.position)
    ).all()
    for id_, some in groupby(rows, key=lambda row: row.case_id):
        opened = [seals.open_with(keys[id_], one.sealed, table.name, place(id_, one.position), SEALED) for one in some]
        found[id_] = [one for one in opened if one is not None]
    tell_lost(table.name, len(rows) - sum(map(len, found.values())))
    return found
