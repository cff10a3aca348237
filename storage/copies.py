"""Copies of a SQLite database: made while the bot writes, looked into, and put in its place again."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.errors import WrongSetting
from storage.migrations.upgrade import HEAD

COMPANIONS = ("-wal", "-shm")
"""What SQLite keeps beside a database that it writes to; a file of another database must never lie there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a copy is: the step of its schema, and the tag of the keyring that it was sealed with."""

    schema: str
    keyring: bytes


def copy(source: Path, target: Path) -> None:
    """Write a consistent copy of a database that others may be writing to.

    One step of SQLite's own backup: it reads one snapshot of the write-ahead log, waits for nobody, and writes nothing
    to the source. The copy is one file without companions. Raises sqlite3.Error and OSError.
    """
    target.touch(mode=0o600, exist_ok=False)
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as reader,
        closing(sqlite3.connect(target, isolation_level=None)) as writer,
    ):
        reader.execute("PRAGMA query_only=ON")
        writer.execute("PRAGMA journal_mode=OFF")  # a copy that is cut short is thrown away
        writer.execute("PRAGMA synchronous=OFF")  # whoever asked for it syncs the file
        reader.backup(writer, pages=-1)
        writer.execute("PRAGMA journal_mode=DELETE")


def look_into(file: Path) -> Seen:
    """Check a copy, page by page and index by index. Raises WrongSetting in one line where it is not whole."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as reader:
            if reader.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise WrongSetting(f"{file} is damaged. Fix: take another one.")
            [schema] = reader.execute("SELECT version_num FROM alembic_version").fetchone()
            [keyring] = reader.execute("SELECT keyring FROM installation").fetchone()
    except (sqlite3.Error, TypeError):
        raise WrongSetting(f"{file} is no database of Concordia. Fix: take another one.") from None
    return Seen(str(schema), bytes(keyring))


def known(schema: str) -> bool:
    """Whether this Concordia can bring such a database up to date: its step is not newer than ours."""
    return schema <= HEAD


def companions(database: Path) -> Sequence[Path]:
    return [file for name in COMPANIONS if (file := database.with_name(database.name + name)).exists()]


def stage(file: Path, database: Path) -> Path:
    """A copy of a backup beside the database, to be prepared there. Raises OSError."""
    staged = database.with_name(f"{database.name}.new")
    for left in (staged, *companions(staged)):
        left.unlink(missing_ok=True)
    staged.touch(mode=0o600)
    shutil.copyfile(file, staged)
    return staged


def put_in_place(staged: Path, database: Path, aside: Path) -> None:
    """Let `staged`, which nobody has open, be the database; what was there is kept as `aside`. Raises OSError.

    The name of the database always leads to a whole file: to the old one, then to the new one.
    """
    if companions(staged):
        raise OSError(errno.EBUSY, "the copy is still open")
    _sync(staged)
    if database.exists():
        os.link(database, aside)
        for companion in companions(database):  # of a database that could not be opened: it goes with that one
            companion.replace(aside.with_name(aside.name + companion.name.removeprefix(database.name)))
    staged.replace(database)
    _sync(database.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
