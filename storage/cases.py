"""Cases: found by the hash of their receipt; nothing in them says who filed them or which others are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Insert, delete, func, select, update
from sqlalchemy import insert as plain_insert

from bot.cases import AddEntry, AddEvidence, Case, EraseCase, FileCase, SaveCase, Status
from bot.chat import answers
from bot.chat.answers import Item
from bot.ports import CaseGone, ReceiptTaken, Stale
from bot.sealing import DataKey
from storage import contact, erased, files, tallies
from storage.dialects import Upsert, insert
from storage.seals import SEALED, Seals, dumped
from storage.tables import case_entries, cases, evidence


def file(connection: Connection, seals: Seals, effect: FileCase) -> Sequence[tallies.Move]:
    """Keep a new case; where it is counted. Raises ReceiptTaken."""
    case, key = effect.case, seals.sealer.new_data_key()
    id_ = case.id or seals.new_id()
    row = {
        "id": id_,
        "lookup": effect.lookup,
        "day": day_of(case.filed_at),
        "version": 1,
        "wrapped": seals.sealer.wrap(key, id_),
        **_columns(seals, key, id_, case),
    }
    if connection.execute(insert(connection, cases, _unless_taken), row).one_or_none() is None:
        raise ReceiptTaken
    contact.begin(connection, seals, key, id_, effect.filer)
    _add_items(connection, key, id_, 0, case.evidence)
    return [tallies.filed(case)]


def save(connection: Connection, seals: Seals, effect: SaveCase) -> Sequence[tallies.Move]:
    """Keep a case as the next version; whether it is counted elsewhere now. Raises Stale."""
    case = effect.case
    seen = cases.c.id == case.id, cases.c.version == case.version
    row = connection.execute(select(cases.c.wrapped, cases.c.sealed).where(*seen).with_for_update()).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, case.id)
    before = None if row is None or key is None else seals.open_with(key, row.sealed, cases.name, case.id, SEALED)
    if key is None or before is None:
        raise Stale
    columns = {"version": case.version + 1, **_columns(seals, key, case.id, case)}
    connection.execute(update(cases).where(*seen).values(columns))
    return tallies.changed(Case.from_json(before), case)


def release(connection: Connection, worker: bytes) -> None:
    """Nobody has the cases any more that this member had."""
    connection.execute(
        update(cases).where(cases.c.worker == worker).values(worker=None, version=cases.c.version + 1)
    )  # fmt: skip


def add_evidence(connection: Connection, seals: Seals, effect: AddEvidence) -> None:
    """Add messages to a case. Raises CaseGone."""
    which = cases.c.id == effect.case if effect.lookup is None else cases.c.lookup == effect.lookup
    held = _hold(connection, seals, which)
    if held is None:
        raise CaseGone
    id_, key = held
    taken = connection.scalar(select(func.count()).where(evidence.c.case_id == id_))
    _add_items(connection, key, id_, taken or 0, effect.items)


def add_entry(connection: Connection, seals: Seals, effect: AddEntry) -> None:
    """Add a note, an answer or a message to a case. Raises Stale."""
    held = _hold(connection, seals, cases.c.id == effect.case)
    if held is None:
        raise Stale
    id_, key = held
    position = connection.scalar(select(func.count()).where(case_entries.c.case_id == id_)) or 0
    sealed = key.seal(dumped(effect.entry.to_json()), case_entries.name, place(id_, position), SEALED)
    connection.execute(plain_insert(case_entries), {"case_id": id_, "position": position, "sealed": sealed})


def erase(connection: Connection, _: Seals, effect: EraseCase) -> None:
    """Forget a case: its evidence, entries, files and address go with it."""
    if connection.execute(delete(cases).where(cases.c.id == effect.case)).rowcount:
        erased.note(connection, cases.name, [effect.case])


def day_of(at: int) -> date:
    """The day of a moment (unix seconds), in UTC."""
    return datetime.fromtimestamp(at, UTC).date()


def place(id_: bytes, position: int) -> bytes:
    """What a row of evidence or an entry is sealed for."""
    return id_ + position.to_bytes(4)


def _columns(seals: Seals, key: DataKey, id_: bytes, case: Case) -> dict[str, Any]:
    if case.status is Status.CLOSED and case.closed_at is None:
        raise ValueError("a closed case says when it was closed: it would be kept forever")
    return {
        "status": case.status.value,
        "rank": case.rank,
        "worker": case.worker,
        "closed": day_of(case.closed_at) if case.status is Status.CLOSED and case.closed_at is not None else None,
        "likeness": case.alike and seals.index.likeness(case.alike),
        "joined": case.joined and seals.index.joined(case.joined),
        "sealed": key.seal(dumped({**case.to_json(), "closed_at": case.closed_at}), cases.name, id_, SEALED),
    }


def _hold(connection: Connection, seals: Seals, which: Any) -> tuple[bytes, DataKey] | None:
    """A case's id and data key; it is locked, so that two who add to it count one after the other."""
    row = connection.execute(select(cases.c.id, cases.c.wrapped).where(which).with_for_update()).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, row.id)
    return None if row is None or key is None else (row.id, key)


def _add_items(connection: Connection, key: DataKey, id_: bytes, first: int, items: Sequence[Item]) -> None:
    rows = [
        {
            "case_id": id_,
            "position": position,
            "sealed": key.seal(dumped(answers.item_to_json(item)), evidence.name, place(id_, position), SEALED),
        }
        for position, item in enumerate(items, first)
    ]
    if rows:
        connection.execute(plain_insert(evidence), rows)
    files.take(connection, [item.file.id for item in items if item.file], id_)


def _unless_taken(statement: Upsert) -> Insert:
    # Whichever is taken: the id was drawn together with the receipt.
    return statement.on_conflict_do_nothing().returning(cases.c.id)
