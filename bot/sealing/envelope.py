"""Envelope encryption: short-lived rows under the month's key, long-lived ones under a data key of their own.

A sealed value says which version and month it needs, and nothing else: it is bound to its table, row and
column, and padded, so that it can neither be moved nor measured. Before what the first key of a month sealed stand a 1
and the month, before what a later one sealed a 2, the month and the number of the key.
"""

import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.sealing.keyfile import KEY_BYTES, KeyringError
from bot.sealing.keyring import Keyring, RandomBytes, order_of

_VERSION = b"\x01"
_NUMBERED = b"\x02"
# Random nonces are safe up to 2**32 values under one key (NIST SP 800-38D, 8.3): 1,600 a second for a month.
_NONCE_BYTES = 12
_PADDING = 256
_MONTH_HEADER = len(_VERSION) + len("2026-11")
_NUMBERED_HEADER = _MONTH_HEADER + 1
_ROW, _FIELD, _KEY = 0, 1, 2  # what was sealed: each kind is bound as such, so one never opens as another

_length = struct.Struct(">I")
_place = struct.Struct(">BBIII")


class Unsealable(Exception):
    """A sealed value does not open: wrong key, wrong place, destroyed month or damage. It never says more."""

    def __init__(self) -> None:
        super().__init__("cannot be unsealed: wrong key, wrong place, or damaged")


class DataKey:
    """The key of one case, person or draft; make it with `Sealer.new_data_key`, keep it wrapped."""

    __slots__ = ("_cipher", "_random", "_raw")

    def __init__(self, raw: bytes, random: RandomBytes) -> None:
        self._raw = raw
        self._cipher = AESGCM(raw)
        self._random = random

    def seal(self, plain: bytes, table: str, row: bytes, column: str) -> bytes:
        """Seal one field of one row."""
        place = _bound(_FIELD, table, row, column)
        return _VERSION + _encrypt(self._cipher, self._random, _padded(plain), place)

    def open(self, sealed: bytes, table: str, row: bytes, column: str) -> bytes:
        """The field again. Raises `Unsealable`."""
        if sealed[:1] != _VERSION:
            raise Unsealable
        return _unpadded(_decrypt(self._cipher, sealed[1:], _bound(_FIELD, table, row, column)))

    def __repr__(self) -> str:
        return "<DataKey>"


class Sealer:
    """Seals and opens with the keys of one keyring. Costs some 5 µs a small value: fine on the event loop."""

    __slots__ = ("_changes", "_ciphers", "_random", "_ring")

    def __init__(self, ring: Keyring, random: RandomBytes = os.urandom) -> None:
        self._ring = ring
        self._random = random
        self._ciphers: dict[str, AESGCM] = {}
        self._changes = ring.changes

    def seal(self, plain: bytes, *, table: str, row: bytes, column: str, now_epoch: str) -> bytes:
        """Seal a short-lived value (inbox, outbox) under the key of the month `now_epoch`.

        Raises `KeyringError` if that month has no key.
        """
        return self._under_month(now_epoch, _padded(plain), _bound(_ROW, table, row, column))

    def open(self, sealed: bytes, *, table: str, row: bytes, column: str) -> bytes:
        """What `seal` sealed, under whichever month. Raises `Unsealable`."""
        return _unpadded(self._from_month(sealed, _bound(_ROW, table, row, column)))

    def reseal(self, sealed: bytes, *, table: str, row: bytes, column: str, epoch: str) -> bytes:
        """The same value sealed under another epoch. Raises `Unsealable` and `KeyringError`."""
        place = _bound(_ROW, table, row, column)
        return self._under_month(epoch, self._from_month(sealed, place), place)

    def new_data_key(self) -> DataKey:
        """A fresh random data key, on no disk yet."""
        return DataKey(self._random(KEY_BYTES), self._random)

    def wrap(self, data_key: DataKey, row: bytes) -> bytes:
        """The data key as it may be stored in `row`: sealed under the keyring's current month."""
        return self._wrapped(data_key, row, self._ring.current)

    def unwrap(self, wrapped: bytes, row: bytes) -> DataKey:
        """The data key that was stored in `row`. Raises `Unsealable`."""
        return DataKey(self._from_month(wrapped, _bound(_KEY, "", row, "")), self._random)

    def rewrap(self, wrapped: bytes, row: bytes, epoch: str) -> bytes:
        """The same data key wrapped under another month. Raises `Unsealable` and `KeyringError`."""
        return self._wrapped(self.unwrap(wrapped, row), row, epoch)

    def _wrapped(self, data_key: DataKey, row: bytes, epoch: str) -> bytes:
        return self._under_month(epoch, data_key._raw, _bound(_KEY, "", row, ""))  # noqa: SLF001 - no one else may

    def _under_month(self, epoch: str, padded: bytes, place: bytes) -> bytes:
        cipher = self._cipher(epoch)
        if cipher is None:
            raise KeyringError(f"The keyring has no key for {epoch}: call ensure_epoch first.")
        return header_of(epoch) + _encrypt(cipher, self._random, padded, place)

    def _from_month(self, sealed: bytes, place: bytes) -> bytes:
        epoch, size = _epoch_before(sealed)
        cipher = self._cipher(epoch)
        if cipher is None:
            raise Unsealable
        return _decrypt(cipher, sealed[size:], place)

    def _cipher(self, epoch: str) -> AESGCM | None:
        if self._changes != self._ring.changes:  # a destroyed key is not kept here either
            self._ciphers, self._changes = {}, self._ring.changes
        cipher = self._ciphers.get(epoch)
        if cipher is None:
            key = self._ring.seal_key(epoch)
            if key is None:
                return None
            cipher = self._ciphers[epoch] = AESGCM(key)
        return cipher

    def __repr__(self) -> str:
        return "<Sealer>"


def header_of(epoch: str) -> bytes:
    """The first bytes of everything that is sealed or wrapped under this epoch, and of nothing else."""
    month, number = order_of(epoch)
    return _NUMBERED + month.encode() + bytes([number]) if number else _VERSION + month.encode()


def _epoch_before(sealed: bytes) -> tuple[str, int]:
    """The epoch that a value needs, and how many bytes say so."""
    version, month = sealed[:1], sealed[1:_MONTH_HEADER]
    if not month.isascii():
        raise Unsealable
    if version == _VERSION:
        return month.decode(), _MONTH_HEADER
    if version == _NUMBERED and len(sealed) > _MONTH_HEADER and sealed[_MONTH_HEADER]:
        return f"{month.decode()}.{sealed[_MONTH_HEADER]}", _NUMBERED_HEADER
    raise Unsealable


def _bound(kind: int, table: str, row: bytes, column: str) -> bytes:
    # Lengths first: no two places share an encoding, whatever bytes the names hold.
    tables, columns = table.encode(), column.encode()
    return _place.pack(_VERSION[0], kind, len(tables), len(row), len(columns)) + tables + row + columns


def _padded(plain: bytes) -> bytes:
    size = _length.size + len(plain)
    return _length.pack(len(plain)) + plain + bytes(-size % _PADDING)


def _unpadded(padded: bytes) -> bytes:
    (size,) = _length.unpack_from(padded)
    return padded[_length.size : _length.size + size]


def _encrypt(cipher: AESGCM, random: RandomBytes, plain: bytes, place: bytes) -> bytes:
    nonce = random(_NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, plain, place)


def _decrypt(cipher: AESGCM, sealed: bytes, place: bytes) -> bytes:
    try:
        return cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], place)
    except (InvalidTag, ValueError):  # ValueError: cut within the nonce
        raise Unsealable from None
