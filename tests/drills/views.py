"""What those see who must not learn who reported: a member of the group, a moderator, a thief of the disk, of the log.

Each is put into a form in which two runs can be laid side by side: what is random in every run has its kind only.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.drills.town import INCIDENT, carried
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen

MOMENTS = frozenset({"received", "created", "due", "buried"})
"""Columns that hold a moment to the second. Two runs never have the same; hours are compared as they are."""
RANDOM = frozenset({("files", "id")})
"""Texts that are drawn at random; other random values are bytes."""
IN_ORDER = frozenset({"inbox", "outbox"})
"""Tables whose rows have an order of their own; those of all others stand by a key that is random."""
_ALL = {
    "inbox": "SELECT key, platform, received, payload FROM inbox WHERE platform != 'house' ORDER BY id",
    "sqlite_sequence": "SELECT * FROM sqlite_sequence WHERE name != 'inbox'",
}
"""How rows are read where not all of all: timers run out at moments that are drawn, so how many did is left aside."""

Screen = Sequence[Mapping[str, Any]]
Tables = Mapping[str, Sequence[str]]


def screen(person: Person, group: Group) -> Screen:
    """Everything that this person sees in the group now, but for what is meant for their eyes only."""
    return [message(seen) for seen in person.sees(group) if seen.ephemeral_id is None]


def message(seen: Seen) -> Mapping[str, Any]:
    return {
        "id": seen.message_id,
        "author": seen.author,
        "text": seen.text,
        "buttons": [[(b.label, button(b.data), b.url) for b in row] for row in seen.buttons],
        "file": seen.file_name,
        "looks": [*seen.entities, seen.edits, seen.spoiler, seen.protected, seen.thread, seen.reply_to, seen.service],
    }


def button(data: str | None) -> str:
    """What a button carries, without what is another thing in every run: signature, incident, run of a dialogue."""
    value = INCIDENT.sub("*", carried(data))
    if value.startswith("an:"):
        _, _, question, option = value.split(":", 3)
        return f"an:*:{question}:{option}"
    return value


@contextmanager
def copied(data: Path, copy: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the database of a running bot, its journal included, opened without any key."""
    copy.mkdir(parents=True)
    for name in ("concordia.db", "concordia.db-wal"):
        if (data / name).exists():
            shutil.copy(data / name, copy / name)
    with closing(sqlite3.connect(copy / "concordia.db")) as database:
        yield database


def tables(data: Path, copy: Path) -> Tables:
    """All rows, as somebody reads them who has no key."""
    with copied(data, copy) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: list(_rows(database, name)) for name in sorted(names)}


def _rows(database: sqlite3.Connection, table: str) -> Iterator[str]:
    rows = database.execute(_ALL.get(table, f'SELECT * FROM "{table}"'))  # noqa: S608 - a name from the schema
    columns = [column[0] for column in rows.description]
    lines = [
        ", ".join(f"{name}={_clear(table, name, value)}" for name, value in zip(columns, row, strict=True))
        for row in rows
    ]
    yield from lines if table in IN_ORDER else sorted(lines)


def _clear(table: str, column: str, value: object) -> str:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if column in MOMENTS and value is not None:
        return "a moment"
    return f"{len(str(value))} letters" if (table, column) in RANDOM else repr(value)


def log_lines(log: Path) -> Counter[str]:
    """Which lines stand in the log, but for when; a line that is no JSON counts as it is."""
    return Counter(_logged(line) for line in log.read_text().splitlines())


def _logged(line: str) -> str:
    try:
        fields = json.loads(line)
    except ValueError:
        return line
    return json.dumps({name: value for name, value in fields.items() if name != "timestamp"}, sort_keys=True)
