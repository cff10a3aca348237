"""The erasures in a file beside the database, which no restore takes back: an older copy is erased again by it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import structlog

from bot.errors import StorageTrouble

log = structlog.get_logger(__name__)

NAME = "erased.log"


@dataclass(frozen=True, slots=True)
class Erasure:
    """A row that was erased for good: its number among all erasures, its table, its key (16 bytes that name nobody)."""

    number: int
    what: str
    key: bytes

    @property
    def line(self) -> str:
        return json.dumps([self.number, self.what, self.key.hex()])

    @classmethod
    def read(cls, line: str) -> Erasure:
        """Raises ValueError or TypeError."""
        number, what, key = json.loads(line)
        return cls(int(number), str(what), bytes.fromhex(key))


class Erased(Protocol):
    """The part of the store that knows what it erased."""

    async def erased_since(self, number: int) -> Sequence[Erasure]: ...

    async def erase_again(self, done: Sequence[Erasure]) -> Mapping[str, int]: ...


class ErasureLog:
    """The file; one process writes to it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._last: int | None = None

    async def again(self, store: Erased) -> Mapping[str, int]:
        """Erase in a database that was put back what the file knows and the database does not; what it lost."""
        lost = await store.erase_again(_read(self._path))
        held = await store.erased_since(0)
        if held:
            self._forget_before(held[0].number)
        if any(lost.values()):
            log.warning("an older copy of the database: erased again what was erased since", **lost)
        return lost

    async def follow(self, store: Erased) -> int:
        """Write down what was erased since the last time; how much. Raises StorageTrouble."""
        if self._last is None:
            self._last = max((one.number for one in _read(self._path)), default=0)
        new = await store.erased_since(self._last)
        if new:
            _append(self._path, new)
            self._last = new[-1].number
        return len(new)

    def _forget_before(self, number: int) -> None:
        """Drop the lines of erasures that the database has forgotten: no backup can bring them back."""
        held = _read(self._path)
        kept = [one for one in held if one.number >= number]
        if len(kept) < len(held):
            new = self._path.with_name(f".{NAME}.new")
            new.unlink(missing_ok=True)
            _append(new, kept)
            new.replace(self._path)


def _read(path: Path) -> Sequence[Erasure]:
    """All lines; the last one may be half of one, from a crash, and is written again."""
    found = []
    try:
        lines = path.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return ()
    except OSError as fault:
        raise StorageTrouble(f"{NAME}: {fault.strerror}") from None
    for line in lines:
        try:
            found.append(Erasure.read(line))
        except (ValueError, TypeError):
            continue
    return sorted(found, key=lambda one: one.number)


def _append(path: Path, new: Sequence[Erasure]) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "wb") as file:
            # A line feed first: what a crash left of the last line stays a line of its own.
            file.write(b"\n" + "\n".join(one.line for one in new).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as fault:
        raise StorageTrouble(f"{NAME}: {fault.strerror}") from None
