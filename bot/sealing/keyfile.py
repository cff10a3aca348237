"""The keyring's file: private, never half written; each fault of it is one line with its fix."""

import base64
import fcntl
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KEY_BYTES = 32  # AES-256, and the full strength of HMAC-SHA256
FORMAT = 1
PRIVATE = 0o600
_OTHERS = 0o077
EPOCH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:\.[1-9][0-9]?)?")
"""A month, and from its second key on the number of the key."""


class KeyringError(Exception):
    """The keyring cannot be used; the message is one line that names the fix, and never a key."""


class KeyringMissing(KeyringError):
    """There is no keyring file yet: a first start makes one, a start on existing data must not."""


@dataclass(frozen=True, slots=True)
class Retired:
    """A key that nothing needs any more but backups: the day (UTC, ISO) on which a bot last saw it, and how many days
    did. Days are counted, not subtracted: a clock that jumps destroys no key."""

    seen: str
    days: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What the file holds: the root, the key of each epoch, which of those are retired, and to which one a change has
    begun that is not finished."""

    root: bytes
    epochs: Mapping[str, bytes] = field(default_factory=dict)
    retired: Mapping[str, Retired] = field(default_factory=dict)
    turning: str | None = None

    def __repr__(self) -> str:
        return f"<Contents of {len(self.epochs)} epochs>"


def read(path: Path) -> Contents:
    """Raises `KeyringMissing`, or `KeyringError` for a wrong mode or content."""
    with errors_as_ours(path, "run the bot as the user who owns it"), path.open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode & 0o777
        if mode & _OTHERS:
            raise KeyringError(f"{path} can be read by others (mode {mode:04o}). Fix: chmod 600 {path}")
        parsed = _parse(file.read())
    if parsed is None:
        raise KeyringError(f"{path} is not a keyring of format {FORMAT}. Fix: put back your copy of it.")
    return parsed


def _parse(raw: bytes) -> Contents | None:
    # Nothing is raised from here: a JSON or Unicode error carries the whole file, keys included.
    try:
        data = json.loads(raw)
        root = base64.b64decode(data["root"], validate=True)
        epochs = {epoch: base64.b64decode(key, validate=True) for epoch, key in data["epochs"].items()}
        retired = {epoch: Retired(str(seen), int(days)) for epoch, (seen, days) in data.get("retired", {}).items()}
        turning = data.get("turning")
        sound = data["format"] == FORMAT and all(map(EPOCH.fullmatch, epochs)) and retired.keys() <= epochs.keys()
        sound = sound and (turning is None or turning in epochs)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if not sound or any(len(key) != KEY_BYTES for key in (root, *epochs.values())):
        return None
    return Contents(root, epochs, retired, turning)


def write(path: Path, contents: Contents) -> None:
    """A reader sees the old file or the new one, also after a crash. The caller holds the lock."""
    keys = {epoch: base64.b64encode(key).decode() for epoch, key in sorted(contents.epochs.items())}
    data: dict[str, Any] = {"format": FORMAT, "root": base64.b64encode(contents.root).decode(), "epochs": keys}
    if contents.retired:
        data["retired"] = {epoch: [one.seen, one.days] for epoch, one in sorted(contents.retired.items())}
    if contents.turning:
        data["turning"] = contents.turning
    target = path.resolve()  # a link to a keyring stays a link
    new = target.with_name(f".{target.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), "w") as file:
        json.dump(data, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(target)
    _sync_folder(target.parent)


def state(path: Path) -> tuple[int, int] | None:
    """What differs once somebody wrote the file anew; None where it cannot be seen."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """One process at a time. The folder is locked, not the file: the file is replaced while the lock is held."""
    handle = os.open(path.resolve().parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def errors_as_ours(path: Path, fix: str) -> Iterator[None]:
    """Errors of the file system as `KeyringError`."""
    try:
        yield
    except FileNotFoundError:
        raise KeyringMissing(f"There is no keyring at {path}. Fix: concordia keys new") from None
    except OSError as error:
        raise KeyringError(f"{path}: {error.strerror}. Fix: {fix}.") from None
