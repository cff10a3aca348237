"""Invites to the team: a role, a moment and a number, signed; nothing is kept of one before it is used."""

import base64
import hmac
import struct
from binascii import Error
from dataclasses import dataclass

from bot.sealing.keyring import Keyring, RandomBytes

_NONCE_BYTES = 8
# 96 bits: who forges one can only try online, in a chat that answers one at a time.
_TAG_BYTES = 12
_body = struct.Struct(f">BI{_NONCE_BYTES}s")  # index of the role, expiry in unix seconds, nonce
LETTERS = 34
"""Characters of an invite: A-Z a-z 0-9 _ -; with a command before it, it fits into the 64 of a Telegram link."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What an invite says: the number of the role, when it expires (unix seconds), and its nonce (8 bytes)."""

    role: int
    expires: int
    nonce: bytes


class SignedInvites:
    """Signs invites, and knows its own again."""

    __slots__ = ("_key",)

    def __init__(self, ring: Keyring) -> None:
        self._key = ring.key("invite")

    def make(self, role: int, expires: int, random: RandomBytes) -> str:
        body = _body.pack(role, expires, random(_NONCE_BYTES))
        return base64.urlsafe_b64encode(body + self._tag(body)).decode().rstrip("=")

    def read(self, letters: str) -> Signed | None:
        """What an invite of ours says, else None; in constant time for those of the right length."""
        if len(letters) != LETTERS or not letters.isascii():
            return None
        try:
            raw = base64.urlsafe_b64decode(f"{letters}==")
        except (Error, ValueError):
            return None
        body, tag = raw[: _body.size], raw[_body.size :]
        if not hmac.compare_digest(tag, self._tag(body)):
            return None
        return Signed(*_body.unpack(body))

    def _tag(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, "sha256")[:_TAG_BYTES]

    def __repr__(self) -> str:
        return "<SignedInvites>"
