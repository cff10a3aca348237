"""People: one sealed record each, found by blind key."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, Insert, bindparam, delete, select

from bot.chat.people import Person
from storage import erased
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import people

_BY_KEY = select(people).where(people.c.key.in_(bindparam("keys", expanding=True)))


def load(connection: Connection, seals: Seals, keys: Sequence[bytes]) -> Mapping[bytes, Person]:
    """Those that are known. A record whose key was destroyed is as one never met."""
    rows = connection.execute(_BY_KEY, {"keys": keys}).all()
    opened = ((key, seals.open_own(wrapped, sealed, people.name, key)) for key, wrapped, sealed in rows)
    found = {key: Person.from_json(stored) for key, stored in opened if stored is not None}
    tell_lost(people.name, len(rows) - len(found))
    return found


def save(connection: Connection, seals: Seals, changed: Mapping[bytes, Person]) -> None:
    """Write these people; the last one to write wins."""
    rows = []
    for key in sorted(changed):  # in one order everywhere, so that two processes cannot wait for each other
        wrapped, sealed = seals.seal_own(changed[key].to_json(), people.name, key)
        rows.append({"key": key, "wrapped": wrapped, "sealed": sealed})
    connection.execute(insert(connection, people, _replace), rows)


def forget(connection: Connection, keys: Collection[bytes]) -> None:
    """These people were never met."""
    for key in sorted(keys):
        connection.execute(delete(people).where(people.c.key == key))
    erased.note(connection, people.name, sorted(keys))


def _replace(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[people.c.key], set_={"wrapped": new.wrapped, "sealed": new.sealed}
    )
