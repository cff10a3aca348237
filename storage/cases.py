"""Cases: found by the hash of their receipt; nothing in them says who filed them or which others are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Insert, bindparam, func, select
from sqlalchemy import insert as plain_insert

from bot.cases import AddEvidence, Case, FileCase, Status
from bot.chat import answers
from bot.chat.answers import Item
from bot.ports import CaseGone, ReceiptTaken
from bot.sealing import DataKey
from storage import files
from storage.dialects import Upsert, insert
from storage.seals import SEALED, Seals, dumped, tell_lost
from storage.tables import cases, evidence


def file(connection: Connection, seals: Seals, effect: FileCase) -> None:
    """Keep a new case. Raises ReceiptTaken."""
    case, id_, key = effect.case, seals.new_id(), seals.sealer.new_data_key()
    body = case.to_json()
    del body["evidence"], body["status"]  # these change: they have their own row and column
    row = {
        "id": id_,
        "lookup": effect.lookup,
        "day": datetime.fromtimestamp(case.filed_at, UTC).date(),
        "status": case.status.value,
        "wrapped": seals.sealer.wrap(key, id_),
        "sealed": key.seal(dumped(body), cases.name, id_, SEALED),
    }
    if connection.execute(insert(connection, cases, _unless_taken), row).one_or_none() is None:
        raise ReceiptTaken
    _add_items(connection, key, id_, 0, case.evidence)


def _unless_taken(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[cases.c.lookup]).returning(cases.c.id)


def add_evidence(connection: Connection, seals: Seals, effect: AddEvidence) -> None:
    """Add messages to a case. Raises CaseGone."""
    row = connection.execute(
        select(cases.c.id, cases.c.wrapped).where(cases.c.lookup == effect.lookup).with_for_update()
    ).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, row.id)
    if row is None or key is None:
        raise CaseGone
    taken = connection.scalar(select(func.count()).where(evidence.c.case_id == row.id))
    _add_items(connection, key, row.id, taken or 0, effect.items)


def load(connection: Connection, seals: Seals, lookup: bytes) -> Case | None:
    """The case of a receipt hash; one whose key was destroyed is as one that never was."""
    row = connection.execute(select(cases).where(cases.c.lookup == lookup)).one_or_none()
    if row is None:
        return None
    key = seals.unwrap(row.wrapped, row.id)
    body = None if key is None else seals.open_with(key, row.sealed, cases.name, row.id, SEALED)
    if key is None or body is None:
        tell_lost(cases.name, 1)
        return None
    rows = connection.execute(_ITEMS, {"id": row.id}).all()
    opened = (seals.open_with(key, sealed, evidence.name, _place(row.id, at), SEALED) for at, sealed in rows)
    items = [item for item in opened if item is not None]
    tell_lost(evidence.name, len(rows) - len(items))
    return Case.from_json({**body, "evidence": items, "status": Status(row.status)})


def groups(connection: Connection, seals: Seals) -> Sequence[tuple[str, Sequence[str]]]:
    """Of each case its group of like ones, and the words of its messages that came without a file."""
    found = []
    for row in connection.execute(select(cases.c.id, cases.c.wrapped, cases.c.sealed)).all():
        key = seals.unwrap(row.wrapped, row.id)
        body = None if key is None else seals.open_with(key, row.sealed, cases.name, row.id, SEALED)
        if key is None or body is None or not body.get("alike"):
            continue
        rows = connection.execute(_ITEMS, {"id": row.id}).all()
        items = [seals.open_with(key, sealed, evidence.name, _place(row.id, at), SEALED) for at, sealed in rows]
        found.append((body["alike"], [one["text"] for one in items if one and "text" in one and "file" not in one]))
    return found


_ITEMS = (
    select(evidence.c.position, evidence.c.sealed)
    .where(evidence.c.case_id == bindparam("id"))
    .order_by(evidence.c.position)
)


def _add_items(connection: Connection, key: DataKey, id_: bytes, first: int, items: Sequence[Item]) -> None:
    rows = [
        {
            "case_id": id_,
            "position": position,
            "sealed": key.seal(dumped(answers.item_to_json(item)), evidence.name, _place(id_, position), SEALED),
        }
        for position, item in enumerate(items, first)
    ]
    if rows:
        connection.execute(plain_insert(evidence), rows)
    files.take(connection, [item.file.id for item in items if item.file], id_)


def _place(id_: bytes, position: int) -> bytes:
    return id_ + position.to_bytes(4)
