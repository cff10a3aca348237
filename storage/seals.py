"""How rows are sealed: each value is bound to its table, row and column, under a key that lives as long as it does."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

import structlog

from bot.sealing import BlindIndex, DataKey, Keyring, Sealer, Unsealable, blind_index
from storage.tables import KEY_BYTES

log = structlog.get_logger(__name__)

SEALED = "sealed"
"""Name of the column that holds the body of a row with a data key of its own."""


@dataclass(frozen=True, slots=True)
class Seals:
    """The keys of one installation as the stores use them. Costs some 20 µs a row."""

    keyring: Keyring
    sealer: Sealer
    index: BlindIndex
    random: Callable[[int], bytes]

    @classmethod
    def of(cls, keyring: Keyring, random: Callable[[int], bytes] = os.urandom) -> Self:
        return cls(keyring, Sealer(keyring, random), blind_index(keyring), random)

    def fingerprint(self) -> bytes:
        """The same for the life of a keyring, and for no other."""
        return self.index.update("concordia", "installation", "keyring")

    def new_id(self) -> bytes:
        return self.random(KEY_BYTES)

    def month(self, now: float) -> str:
        """The month that rows written at `now` are sealed under; makes its key. Every write asks for it first."""
        return self.keyring.ensure_epoch(now)

    # -- rows that live for hours: straight under the key of the month

    def seal(self, plain: bytes, table: str, row: bytes, column: str, month: str) -> bytes:
        return self.sealer.seal(plain, table=table, row=row, column=column, now_epoch=month)

    def open(self, sealed: bytes, table: str, row: bytes, column: str) -> bytes | None:
        """The value, or None if it does not open: its month's key was destroyed, or the row is damaged."""
        try:
            return self.sealer.open(sealed, table=table, row=row, column=column)
        except Unsealable:
            return None

    # -- rows that live on: under a data key of their own, so that they can be erased from backups by key

    def seal_own(self, value: Any, table: str, row: bytes) -> tuple[bytes, bytes]:
        """(wrapped data key, sealed value), the key a fresh one; the value is plain JSON."""
        key = self.sealer.new_data_key()
        return self.sealer.wrap(key, row), key.seal(dumped(value), table, row, SEALED)

    def open_own(self, wrapped: bytes, sealed: bytes, table: str, row: bytes) -> Any | None:
        """The value, or None if it does not open."""
        key = self.unwrap(wrapped, row)
        return None if key is None else self.open_with(key, sealed, table, row, SEALED)

    def unwrap(self, wrapped: bytes, row: bytes) -> DataKey | None:
        try:
            return self.sealer.unwrap(wrapped, row)
        except Unsealable:
            return None

    def open_with(self, key: DataKey, sealed: bytes, table: str, row: bytes, column: str) -> Any | None:
        try:
            return json.loads(key.open(sealed, table, row, column))
        except Unsealable:
            return None


def tell_lost(table: str, rows: int) -> None:
    """Tell the operator of rows that do not open; nobody else can do anything about them."""
    if rows:
        log.error("rows do not open: their key was destroyed, or they are damaged", table=table, rows=rows)


def dumped(value: Any) -> bytes:
    """JSON in ASCII: lone surrogates, which platforms do send, have no UTF-8."""
    return _ENCODER.encode(value).encode("ascii")


_ENCODER = json.JSONEncoder(separators=(",", ":"))
