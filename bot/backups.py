"""Backups as files: a copy of the database and what describes it; one that is not whole is never listed.

A copy grows under another name. Its description is written before it gets its own, so that a copy that bears its name
is whole and described. No backup holds a key.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import failpoints
from bot.errors import StorageTrouble, WrongSetting
from bot.rules.retention import DAY

FORMAT = 1
PART = ".part"
_NAME = re.compile(r"concordia-(\d{8}T\d{6}Z)(?:-\d+)?\.db")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Description:
    """What stands beside a copy: when it was made (unix seconds), the step of its schema, the tag of its keyring in hex
    (it opens nothing), its length in bytes and its SHA-256 in hex."""

    made: int
    schema: str
    keyring: str
    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Backup:
    file: Path
    is_: Description

    @property
    def line(self) -> str:
        moment = datetime.fromtimestamp(self.is_.made, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        return f"{self.file}  {moment}  {self.is_.length / 1e6:.1f} MB  sha256 {self.is_.sha256[:12]}"


async def make(
    folder: Path,
    now: float,
    copy: Callable[[Path], Awaitable[None]],
    look_into: Callable[[Path], tuple[str, bytes]],
) -> Backup:
    """A new backup in this folder; `copy` writes the database to a path, `look_into` checks a copy (schema, keyring).

    Raises StorageTrouble where the folder cannot be written, WrongSetting where the copy is not whole.
    """
    try:
        file = _free(folder, now)
        part = file.with_name(file.name + PART)
        await copy(part)
        failpoints.reach(failpoints.BACKUP_COPIED)
        return await asyncio.to_thread(_finish, part, file, int(now), look_into)
    except OSError as fault:
        raise StorageTrouble(f"{folder}: {fault.strerror}") from None


def listed(folder: Path) -> Sequence[Backup]:
    """The whole backups of a folder, oldest first."""
    named = [file for file in folder.glob("concordia-*.db") if _NAME.fullmatch(file.name)] if folder.is_dir() else []
    found = [Backup(file, described) for file in named if (described := _described(file)) is not None]
    return sorted(found, key=lambda one: (one.is_.made, one.file.name))


def remove_old(folder: Path, now: float, days: int) -> int:
    """Remove the backups that are older than so many days; how many."""
    old = [one for one in listed(folder) if one.is_.made < now - days * DAY]
    for one in old:
        one.file.unlink(missing_ok=True)  # first: without its copy a description is nothing
        _beside(one.file).unlink(missing_ok=True)
    return len(old)


def whole(file: Path) -> Backup:
    """The backup in this file, compared with its description. Raises WrongSetting."""
    if not file.is_file():
        raise WrongSetting(f"there is no {file}. Fix: concordia backup --list shows what there is.")
    described = _described(file)
    if described is None:
        raise WrongSetting(f"{_beside(file).name} does not stand beside {file}, or is damaged. Fix: put it back.")
    if file.stat().st_size != described.length or _sha256(file) != described.sha256:
        raise WrongSetting(f"{file} is not what was written: it was damaged or changed. Fix: take another one.")
    return Backup(file, described)


def _finish(part: Path, file: Path, now: int, look_into: Callable[[Path], tuple[str, bytes]]) -> Backup:
    _sync(part)
    schema, keyring = look_into(part)
    described = Description(now, schema, keyring.hex(), part.stat().st_size, _sha256(part))
    beside = _beside(file)
    new = beside.with_name(beside.name + PART)
    new.touch(mode=0o600)
    new.write_text(json.dumps({"format": FORMAT, **asdict(described)}, indent=1))
    _sync(new)
    new.replace(beside)
    failpoints.reach(failpoints.BACKUP_DESCRIBED)
    part.replace(file)
    _sync(file.parent)
    return Backup(file, described)


def _described(file: Path) -> Description | None:
    try:
        told = json.loads(_beside(file).read_text())
        if told.pop("format") != FORMAT:
            return None
        return Description(
            int(told["made"]), str(told["schema"]), str(told["keyring"]), int(told["length"]), str(told["sha256"])
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _free(folder: Path, now: float) -> Path:
    """Where a new backup goes; the folder is made, and what is left of earlier ones that were cut short goes."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _clear(folder)
    stem = f"concordia-{datetime.fromtimestamp(now, UTC).strftime('%Y%m%dT%H%M%SZ')}"
    names = [f"{stem}.db", *(f"{stem}-{number}.db" for number in range(2, 100))]
    return folder / next(name for name in names if not (folder / name).exists())


def _clear(folder: Path) -> None:
    """Take away what backups that were cut short left behind."""
    for left in folder.glob(f"concordia-*{PART}*"):
        left.unlink(missing_ok=True)
    for description in folder.glob("concordia-*.json"):
        if not description.with_suffix(".db").exists():
            description.unlink(missing_ok=True)


def _beside(file: Path) -> Path:
    return file.with_suffix(".json")


def _sha256(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as read:
        while chunk := read.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
