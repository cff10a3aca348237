"""Receipts: the 16 digits that open a case: made, read back, and looked up without being kept."""

import hmac
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from bot.sealing.keyring import Keyring

DIGITS = 16
_GROUP = 4
_DRAW_BYTES = 7
_RECEIPTS = 10**DIGITS
# The largest multiple of 10**16 that 7 bytes hold: what lies above is drawn again, so no receipt is likelier.
_FAIR = 256**_DRAW_BYTES // _RECEIPTS * _RECEIPTS
_SALT_BYTES = 16
_HASH_BYTES = 32

# 16 digits with at most a few spaces or dashes between two, and no digit on either side.
_WRITTEN = re.compile(r"(?<!\d)\d(?:[\s_\-‐‑‒–—―−]{0,3}\d){15}(?![\s_\-‐‑‒–—―−]{0,3}\d)")
_ONE_RECEIPT = re.compile(r"[0-9]{16}")


def new_receipt(random_bytes: Callable[[int], bytes]) -> str:
    """16 digits, each receipt as likely as any other (53 bits)."""
    while (number := int.from_bytes(random_bytes(_DRAW_BYTES))) >= _FAIR:
        pass
    return f"{number % _RECEIPTS:0{DIGITS}}"


def grouped(receipt: str) -> str:
    """The receipt as people read it: `1234 5678 9012 3456`."""
    return " ".join(receipt[start : start + _GROUP] for start in range(0, DIGITS, _GROUP))


def parse_receipt(text: str) -> str | None:
    """The one receipt in what a person typed or pasted, as 16 ASCII digits; None if there is none, or two.

    Digits of any script count; spaces, dashes and invisible marks do not; words and other numbers may stand
    around it.
    """
    visible = "".join(char for char in text if unicodedata.category(char) != "Cf")
    digits = _ascii_digits(visible)
    if len(digits) == DIGITS:
        return digits
    found = {_ascii_digits(match) for match in _WRITTEN.findall(visible)}
    return found.pop() if len(found) == 1 else None


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a receipt costs: memory in KiB, passes over it, lanes.

    The default is OWASP's minimum for Argon2id (Password Storage Cheat Sheet: m=19456, t=2, p=1).
    """

    memory_kib: int = 19_456
    passes: int = 2
    lanes: int = 1


class Receipts:
    """Turns a receipt into the bytes that its case is found by.

    What protects the receipts on a stolen disk is the HMAC key, which is not on it: 53 bits behind any
    affordable hash could be searched. Argon2id slows down who has stolen the keyring as well. One salt serves
    the whole keyring, because a receipt must be found without knowing whose it is.
    """

    __slots__ = ("_cost", "_key", "_salt")

    def __init__(self, ring: Keyring, cost: Cost = Cost()) -> None:
        self._key = ring.key("receipt")
        self._salt = ring.key("receipt-salt")[:_SALT_BYTES]
        self._cost = cost

    def lookup(self, receipt: str) -> bytes:
        """32 bytes for the 16 ASCII digits of `parse_receipt`. Raises ValueError for anything else.

        Blocks for tens of milliseconds by design: call it in a thread, never on the event loop.
        """
        if not _ONE_RECEIPT.fullmatch(receipt):
            raise ValueError("a receipt is 16 ASCII digits")
        slow = hash_secret_raw(
            secret=receipt.encode(),
            salt=self._salt,
            time_cost=self._cost.passes,
            memory_cost=self._cost.memory_kib,
            parallelism=self._cost.lanes,
            hash_len=_HASH_BYTES,
            type=Type.ID,
        )
        return hmac.digest(self._key, slow, "sha256")

    def __repr__(self) -> str:
        return "<Receipts>"
