"""The keyring: a root key and the keys of the months, from which all other keys come, and the file they lie in."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.sealing import keyfile
from bot.sealing.keyfile import EPOCH, FORMAT, KEY_BYTES, Contents, KeyringError, Retired

RandomBytes = Callable[[int], bytes]
Purpose = Literal["index", "press", "audit", "receipt", "receipt-salt", "invite"]

MOST = 99
"""Further keys in one month: the number is two digits, and one byte before what it sealed."""

_FIX = "make the file and its folder writable for the bot"


def epoch_of(now: float) -> str:
    """The month of a Unix time in UTC, as `YYYY-MM`: the name of its first key."""
    return datetime.fromtimestamp(now, UTC).strftime("%Y-%m")


def order_of(epoch: str) -> tuple[str, int]:
    """By which epochs are sorted: the month, then the number of the key in it."""
    month, _, number = epoch.partition(".")
    return month, int(number or 0)


class Keyring:
    """The keys of one installation, in memory, and the file they came from.

    The root key never changes: what it derives (index, press, audit, receipt) must still match after a
    rotation. The keys of months come and go: what is sealed under one that has been destroyed is gone. A month has
    one key, `2026-11`, and another, `2026-11.1`, each time that an operator asks for a new one.
    """

    __slots__ = ("_contents", "_current", "_path", "_random", "_seen", "_stable", "changes")

    def __init__(self, path: Path, contents: Contents, random: RandomBytes) -> None:
        self._path = path
        self._random = random
        self._stable: dict[Purpose, bytes] = {}
        self._seen = keyfile.state(path)
        self._contents = contents
        self._current = max(contents.epochs, key=order_of, default=None)
        self.changes = 0
        """Counts up when keys come or go: who remembers some forgets them then."""

    @classmethod
    def create(cls, path: Path, random: RandomBytes = os.urandom) -> Self:
        """Make a new keyring file, readable by its owner only. Raises `KeyringError` if one is there."""
        made = Contents(random(KEY_BYTES))
        with keyfile.errors_as_ours(path, "make the folder writable for the bot, or set CONCORDIA_KEYRING"):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with keyfile.locked(path):
                if path.exists():
                    raise KeyringError(f"{path} exists already, and a keyring is never overwritten.")
                keyfile.write(path, made)
        return cls(path, made, random)

    @classmethod
    def open(cls, path: Path, random: RandomBytes = os.urandom) -> Self:
        """Read a keyring file. Raises `KeyringMissing`, or `KeyringError` for a wrong mode or content."""
        return cls(path, keyfile.read(path), random)

    @property
    def epochs(self) -> tuple[str, ...]:
        """The epochs that have a key, oldest first."""
        return tuple(sorted(self._contents.epochs, key=order_of))

    @property
    def current(self) -> str:
        """The epoch last asked for with `ensure_epoch` (after opening: the newest). Raises `KeyringError`."""
        if self._current is None:
            raise KeyringError("The keyring has no month key yet: call ensure_epoch first.")
        return self._current

    @property
    def stale(self) -> tuple[str, ...]:
        """Epochs before or after the current one under which rows may still be, oldest first."""
        return tuple(one for one in self.epochs if one != self._current and one not in self._contents.retired)

    @property
    def retired(self) -> tuple[str, ...]:
        """Epochs that only backups need, oldest first."""
        return tuple(one for one in self.epochs if one in self._contents.retired)

    def ensure_epoch(self, now: float) -> str:
        """Return the newest epoch in the month of `now` (Unix seconds), and first add its key to the file if it has
        none.

        Safe when several processes do it at once: one makes the key, the others read it.
        """
        if self._seen != keyfile.state(self._path):  # somebody changed the keys: write under the new one from now on
            self._try_reload()
        month = epoch_of(now)
        epoch = _newest(self._contents, month)
        if epoch is None or epoch in self._contents.retired:  # retired: the clock was wrong for a while
            self._change(lambda held: _with_month(held, month, self._random))
            epoch = _newest(self._contents, month)
        self._current = epoch
        return self.current

    # -- a change of keys: `turn`, seal everything anew, `retire`; days later `grow_old`, `destroy`

    def turn(self, now: float) -> str:
        """Add a new key in the month of `now` (Unix seconds) and make it the current one; its epoch.

        A change that has begun and is not finished goes on with the key that it made. Raises `KeyringError`.
        """
        month = epoch_of(now)
        self._change(lambda held: held if held.turning else _turned(held, month, self._random))
        return self.ensure_epoch(now)

    def retire(self, day: str) -> tuple[str, ...]:
        """Say that no row is under any other key than the current one, on this day (UTC, ISO); what retired now."""
        new = self.stale
        if new or self._contents.turning:
            self._change(lambda held: _retired(held, new, day))
        return new

    def grow_old(self, day: str, days: int) -> tuple[str, ...]:
        """Count this day (UTC, ISO) for what is retired, once; those that are `days` old."""
        retired = self._contents.retired
        if any(one.seen != day for one in retired.values()):
            self._change(lambda held: replace(held, retired={name: _older(held, name, day) for name in held.retired}))
        return tuple(epoch for epoch in self.retired if self._contents.retired[epoch].days >= days)

    def destroy(self, epoch: str) -> None:
        """Take a retired key out of the file and out of memory; what it sealed is gone for good."""
        self._change(lambda held: _without(held, epoch))

    # -- keys

    def key(self, purpose: Purpose) -> bytes:
        """The 32-byte sub-key of a purpose; the same for the life of the keyring."""
        if purpose not in self._stable:
            self._stable[purpose] = _derive(self._contents.root, purpose)
        return self._stable[purpose]

    def seal_key(self, epoch: str) -> bytes | None:
        """The 32-byte sealing key of an epoch, or None if its key is not there (destroyed, or never made)."""
        if epoch not in self._contents.epochs and EPOCH.fullmatch(epoch):
            self._try_reload()  # another process may have turned the month first
        key = self._contents.epochs.get(epoch)
        return None if key is None else _derive(key, f"seal {epoch}")

    def _change(self, change: Callable[[Contents], Contents]) -> None:
        with keyfile.errors_as_ours(self._path, _FIX), keyfile.locked(self._path):
            self._reload()
            changed = change(self._contents)
            if changed != self._contents:
                keyfile.write(self._path, changed)
                self._take(changed)

    def _try_reload(self) -> None:
        try:
            self._reload()
        except KeyringError:
            return  # what is in memory still serves

    def _reload(self) -> None:
        held = keyfile.read(self._path)
        if held.root != self._contents.root:
            raise KeyringError(f"{self._path} was replaced while the bot runs. Fix: restart with the right one.")
        self._take(held)

    def _take(self, contents: Contents) -> None:
        if contents.epochs != self._contents.epochs:
            self.changes += 1
        self._contents = contents
        self._seen = keyfile.state(self._path)

    def __repr__(self) -> str:
        return f"<Keyring with {len(self._contents.epochs)} months>"


def _newest(held: Contents, month: str) -> str | None:
    return max((epoch for epoch in held.epochs if order_of(epoch)[0] == month), key=order_of, default=None)


def _with_month(held: Contents, month: str, random: RandomBytes) -> Contents:
    epoch = _newest(held, month)
    if epoch is None:
        return replace(held, epochs={**held.epochs, month: random(KEY_BYTES)})
    return replace(held, retired={name: one for name, one in held.retired.items() if name != epoch})


def _turned(held: Contents, month: str, random: RandomBytes) -> Contents:
    last = _newest(held, month)
    number = 0 if last is None else order_of(last)[1] + 1
    if number > MOST:
        raise KeyringError(f"This month has had {MOST} further keys already. Fix: wait for the next month.")
    epoch = f"{month}.{number}" if number else month
    return replace(held, epochs={**held.epochs, epoch: random(KEY_BYTES)}, turning=epoch)


def _retired(held: Contents, epochs: tuple[str, ...], day: str) -> Contents:
    added = {epoch: Retired(day) for epoch in epochs if epoch in held.epochs}
    return replace(held, retired={**held.retired, **added}, turning=None)


def _older(held: Contents, epoch: str, day: str) -> Retired:
    one = held.retired[epoch]
    return one if one.seen == day else Retired(day, one.days + 1)


def _without(held: Contents, epoch: str) -> Contents:
    if epoch not in held.retired or epoch == held.turning:
        return held
    epochs, retired = dict(held.epochs), dict(held.retired)
    del epochs[epoch], retired[epoch]
    return replace(held, epochs=epochs, retired=retired)


def _derive(key: bytes, purpose: str) -> bytes:
    info = f"concordia {FORMAT} {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)
