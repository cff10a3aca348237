"""Short HMAC tags: the blind index that finds a person again, and the signature on a pressed choice."""

import base64
import hmac
import struct

from bot.sealing.keyring import Keyring

Part = str | int | None

PAYLOAD_LIMIT = 50  # characters; with the dot and the tag a token is at most 63 of Telegram's 64 bytes
_INDEX_BYTES = 16
# 72 bits: 12 characters of base64 without padding; a forger can only try online, one press at a time.
_PRESS_BYTES = 9

_length = struct.Struct(">I")
_NOTHING = b"\xff\xff\xff\xff"


class BlindIndex:
    """Finds a record by who it belongs to, for one who holds the key, and says nothing to anyone else.

    Every tag has 16 bytes. An int counts as its decimal text; None is not the same as "".
    """

    __slots__ = ("_keyed",)

    def __init__(self, key: bytes) -> None:
        self._keyed = hmac.new(key, digestmod="sha256")

    def person(self, platform: str, bot: Part, user: Part) -> bytes:
        """The tag of one person as one bot sees them."""
        return self._tag("person", platform, bot, user)

    def conversation(self, platform: str, bot: Part, chat: Part, thread: Part, user: Part) -> bytes:
        """The tag of one person's conversation in one chat and thread (None where there is none)."""
        return self._tag("conversation", platform, bot, chat, thread, user)

    def update(self, platform: str, bot: Part, update_id: Part) -> bytes:
        """The tag by which an update is known to have come before."""
        return self._tag("update", platform, bot, update_id)

    def community(self, platform: str, chat: Part) -> bytes:
        """The tag of a group or server."""
        return self._tag("community", platform, chat)

    def room(self, platform: str, chat: Part) -> bytes:
        """The tag of the chat in which a community's moderators meet."""
        return self._tag("room", platform, chat)

    def owner(self, platform: str, user: Part) -> bytes:
        """The tag of who set up a community; another than that of the same person's own record."""
        return self._tag("owner", platform, user)

    def message(self, platform: str, chat: Part, message: Part) -> bytes:
        """The tag of somebody's message in a community."""
        return self._tag("message", platform, chat, message)

    def author(self, platform: str, chat: Part, author: Part) -> bytes:
        """The tag of who wrote messages in one community; in another one it differs."""
        return self._tag("author", platform, chat, author)

    def reporter(self, incident: bytes, platform: str, user: Part) -> bytes:
        """The tag of who reported in one incident: it says nothing of what else the same person reported."""
        return self._tag("reporter", incident.hex(), platform, user)

    def filer(self, case: bytes, platform: str, user: Part) -> bytes:
        """The tag of who filed one case: it says nothing of what else the same person filed."""
        return self._tag("filer", case.hex(), platform, user)

    def likeness(self, group: str) -> bytes:
        """The tag of a group of like reports, on the cases that were found to be in it."""
        return self._tag("likeness", group)

    def joined(self, group: str) -> bytes:
        """The tag of a group of like reports, on the cases that the team put into it."""
        return self._tag("joined", group)

    def audited(self, case: bytes) -> bytes:
        """The tag of a case in the audit trail, which outlives it."""
        return self._tag("audited", case.hex())

    def member(self, platform: str, user: Part) -> bytes:
        """The tag of an account of somebody on the team; another than that of the same person's own record."""
        return self._tag("member", platform, user)

    def timer(self, name: str, about: str) -> bytes:
        """The tag of a timer."""
        return self._tag("timer", name, about)

    def event(self, source: str, uid: str) -> bytes:
        """The tag of an event of a source."""
        return self._tag("event", source, uid)

    def resemblance(self, words: str) -> bytes:
        """The tag by which the same event of another source is known."""
        return self._tag("resemblance", words)

    def mirror(self, platform: str, chat: str, event: bytes) -> bytes:
        """The tag of an event in a server's own list of events."""
        return self._tag("mirror", platform, chat, event.hex())

    def segment(self, name: str) -> bytes:
        """The tag of what subscriptions have in common."""
        return self._tag("segment", name)

    def subscriber(self, platform: str, chat: Part, thread: Part) -> bytes:
        """The tag of an address that follows something; another than those of whoever writes there."""
        return self._tag("subscriber", platform, chat, thread)

    def subscription(self, subscriber: bytes, event: bytes | None) -> bytes:
        """The tag of what an address follows: the agenda (None), or one event."""
        return self._tag("subscription", subscriber.hex(), None if event is None else event.hex())

    def mailing(self, name: str) -> bytes:
        """The tag of a mailing."""
        return self._tag("mailing", name)

    def _tag(self, *parts: Part) -> bytes:
        return _digest(self._keyed, parts)[:_INDEX_BYTES]

    def __repr__(self) -> str:
        return "<BlindIndex>"


def blind_index(ring: Keyring) -> BlindIndex:
    """The blind index of a keyring."""
    return BlindIndex(ring.key("index"))


class Presses:
    """Signs the payload of a choice for its address, because a platform hands back any bytes."""

    __slots__ = ("_keyed",)

    def __init__(self, ring: Keyring) -> None:
        self._keyed = hmac.new(ring.key("press"), digestmod="sha256")

    def sign(self, address_text: str, payload: str) -> str:
        """`payload.tag`, at most 63 ASCII characters. Raises ValueError for a payload over 50 or not ASCII."""
        if len(payload) > PAYLOAD_LIMIT or not payload.isascii():
            raise ValueError(f"a payload is ASCII and at most {PAYLOAD_LIMIT} characters")
        return f"{payload}.{self._tag(address_text, payload)}"

    def verify(self, address_text: str, token: str) -> str | None:
        """The payload if this token was signed for this address, else None; in constant time."""
        payload, _, tag = token.rpartition(".")
        if not token.isascii() or not hmac.compare_digest(tag, self._tag(address_text, payload)):
            return None
        return payload

    def _tag(self, address_text: str, payload: str) -> str:
        digest = _digest(self._keyed, (address_text, payload))
        return base64.urlsafe_b64encode(digest[:_PRESS_BYTES]).decode()

    def __repr__(self) -> str:
        return "<Presses>"


def _digest(keyed: hmac.HMAC, parts: tuple[Part, ...]) -> bytes:
    """The tag of the parts. A copy of what has its key costs half of keying anew."""
    tag = keyed.copy()
    tag.update(_joined(parts))
    return tag.digest()


def _joined(parts: tuple[Part, ...]) -> bytes:
    # Lengths first: ("ab", "c") and ("a", "bc") differ. Lone surrogates pass: no odd text may fail here.
    joined = b""
    for part in parts:
        if part is None:
            joined += _NOTHING
        else:
            text = str(part).encode("utf-8", "surrogatepass")
            joined += _length.pack(len(text)) + text
    return joined
