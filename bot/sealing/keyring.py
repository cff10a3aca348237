"""The keyring: one small file with a root key and a key for each month, from which all other keys come."""

import base64
import fcntl
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

RandomBytes = Callable[[int], bytes]
Purpose = Literal["index", "press", "audit", "receipt", "receipt-salt", "invite"]

KEY_BYTES = 32  # AES-256, and the full strength of HMAC-SHA256
_FORMAT = 1
_PRIVATE = 0o600
_OTHERS = 0o077
_EPOCH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")


class KeyringError(Exception):
    """The keyring cannot be used; the message is one line that names the fix, and never a key."""


class KeyringMissing(KeyringError):
    """There is no keyring file yet: a first start makes one, a start on existing data must not."""


def epoch_of(now: float) -> str:
    """The month of a Unix time in UTC, as `YYYY-MM`."""
    return datetime.fromtimestamp(now, UTC).strftime("%Y-%m")


class Keyring:
    """The keys of one installation, in memory, and the file they came from.

    The root key never changes: what it derives (index, press, audit, receipt) must still match after a
    rotation. The month keys come and go: what is sealed under a month that has been destroyed is gone.
    """

    __slots__ = ("_current", "_epochs", "_path", "_random", "_root", "_stable")

    def __init__(self, path: Path, root: bytes, epochs: dict[str, bytes], random: RandomBytes) -> None:
        self._path = path
        self._root = root
        self._epochs = epochs
        self._random = random
        self._current = max(epochs, default=None)
        self._stable: dict[Purpose, bytes] = {}

    @classmethod
    def create(cls, path: Path, random: RandomBytes = os.urandom) -> Self:
        """Make a new keyring file, readable by its owner only. Raises `KeyringError` if one is there."""
        root = random(KEY_BYTES)
        with _readable_errors(path, "make the folder writable for the bot, or set CONCORDIA_KEYRING"):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _locked(path):
                if path.exists():
                    raise KeyringError(f"{path} exists already, and a keyring is never overwritten.")
                _write(path, root, {})
        return cls(path, root, {}, random)

    @classmethod
    def open(cls, path: Path, random: RandomBytes = os.urandom) -> Self:
        """Read a keyring file. Raises `KeyringMissing`, or `KeyringError` for a wrong mode or content."""
        root, epochs = _read(path)
        return cls(path, root, epochs, random)

    @property
    def epochs(self) -> tuple[str, ...]:
        """The months that have a key, oldest first."""
        return tuple(sorted(self._epochs))

    @property
    def current(self) -> str:
        """The month last asked for with `ensure_epoch` (after opening: the newest). Raises `KeyringError`."""
        if self._current is None:
            raise KeyringError("The keyring has no month key yet: call ensure_epoch first.")
        return self._current

    def ensure_epoch(self, now: float) -> str:
        """Return the month of `now` (Unix seconds), and first add its key to the file if it has none.

        Safe when several processes do it at once: one makes the key, the others read it.
        """
        epoch = epoch_of(now)
        if epoch not in self._epochs:
            fix = "make the file and its folder writable for the bot"
            with _readable_errors(self._path, fix), _locked(self._path):
                self._reload()
                if epoch not in self._epochs:
                    added = self._epochs | {epoch: self._random(KEY_BYTES)}
                    _write(self._path, self._root, added)
                    self._epochs = added
        self._current = epoch
        return epoch

    def key(self, purpose: Purpose) -> bytes:
        """The 32-byte sub-key of a purpose; the same for the life of the keyring."""
        if purpose not in self._stable:
            self._stable[purpose] = _derive(self._root, purpose)
        return self._stable[purpose]

    def seal_key(self, epoch: str) -> bytes | None:
        """The 32-byte sealing key of a month, or None if its key is not there (destroyed, or never made)."""
        if epoch not in self._epochs and _EPOCH.fullmatch(epoch):
            # Another process may have turned the month first.
            try:
                self._reload()
            except KeyringError:
                return None
        key = self._epochs.get(epoch)
        return None if key is None else _derive(key, f"seal {epoch}")

    def _reload(self) -> None:
        root, epochs = _read(self._path)
        if root != self._root:
            raise KeyringError(f"{self._path} was replaced while the bot runs. Fix: restart with the right one.")
        self._epochs = epochs

    def __repr__(self) -> str:
        return f"<Keyring with {len(self._epochs)} months>"


def _derive(key: bytes, purpose: str) -> bytes:
    info = f"concordia {_FORMAT} {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)


def _read(path: Path) -> tuple[bytes, dict[str, bytes]]:
    with _readable_errors(path, "run the bot as the user who owns it"), path.open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode & 0o777
        if mode & _OTHERS:
            raise KeyringError(f"{path} can be read by others (mode {mode:04o}). Fix: chmod 600 {path}")
        parsed = _parse(file.read())
    if parsed is None:
        raise KeyringError(f"{path} is not a keyring of format {_FORMAT}. Fix: put back your copy of it.")
    return parsed


def _parse(raw: bytes) -> tuple[bytes, dict[str, bytes]] | None:
    # Nothing is raised from here: a JSON or Unicode error carries the whole file, keys included.
    try:
        data = json.loads(raw)
        root = base64.b64decode(data["root"], validate=True)
        epochs = {month: base64.b64decode(key, validate=True) for month, key in data["epochs"].items()}
        sound = data["format"] == _FORMAT and all(map(_EPOCH.fullmatch, epochs))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if not sound or any(len(key) != KEY_BYTES for key in (root, *epochs.values())):
        return None
    return root, epochs


def _write(path: Path, root: bytes, epochs: dict[str, bytes]) -> None:
    # A reader sees the old file or the new one, also after a crash. The caller holds the lock.
    months = {month: base64.b64encode(key).decode() for month, key in sorted(epochs.items())}
    data = {"format": _FORMAT, "root": base64.b64encode(root).decode(), "epochs": months}
    target = path.resolve()  # a link to a keyring stays a link
    new = target.with_name(f".{target.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "w") as file:
        json.dump(data, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    # The folder is locked, not the file: the file is replaced while the lock is held.
    handle = os.open(path.resolve().parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _readable_errors(path: Path, fix: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise KeyringMissing(f"There is no keyring at {path}. Fix: concordia keys new") from None
    except OSError as error:
        raise KeyringError(f"{path}: {error.strerror}. Fix: {fix}.") from None
