"""The team as values: members, invites, their room, saved replies; what a turn may write of them, and may ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.chat.dialogue import Lookup
from bot.chat.events import Address
from bot.rules.staff import Role


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on the team, with one account. `id` are 16 random bytes, the only name that cases and the audit know.

    `name` is what colleagues see; people outside never do. `at` is where to write to them alone. `since` and `seen` are
    unix seconds, `seen` the start of the last day on which they did something. `version` counts changes, 0 for a new
    one.
    """

    id: bytes
    name: str
    role: Role
    platform: str
    user: str
    at: Address
    language: str
    since: int
    seen: int
    version: int = 0

    def to_json(self) -> dict[str, Any]:
        stored = asdict(self)
        stored["id"] = self.id.hex()
        del stored["version"]
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], version: int) -> Member:
        changed = {
            "id": bytes.fromhex(stored["id"]),
            "role": Role(stored["role"]),
            "at": Address(**stored["at"]),
            "version": version,
        }
        return cls(**{**stored, **changed})


@dataclass(frozen=True, slots=True)
class Invite:
    """An invite that is good: nobody used it, `expires` (unix seconds) is to come. `nonce` makes it single."""

    role: Role
    expires: int
    nonce: bytes


@dataclass(frozen=True, slots=True)
class Office:
    """Where the team meets: a group or channel. `topics`: it is a forum, each case gets a topic or post of its own."""

    room: Address
    topics: bool
    languages: tuple[str, ...]
    version: int = 0

    def to_json(self) -> dict[str, Any]:
        return {"room": asdict(self.room), "topics": self.topics, "languages": list(self.languages)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], version: int) -> Office:
        return cls(Address(**stored["room"]), stored["topics"], tuple(stored["languages"]), version)


@dataclass(frozen=True, slots=True)
class SavedReply:
    """An answer that is sent often: its text by language. `id` are 16 random bytes."""

    id: bytes
    title: str
    texts: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id.hex(), "title": self.title, "texts": dict(self.texts)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> SavedReply:
        return cls(bytes.fromhex(stored["id"]), stored["title"], dict(stored["texts"]))


# -- what a turn may write


@dataclass(frozen=True, slots=True)
class UseInvite:
    """This invite is used now. Stale if somebody was quicker."""

    nonce: bytes
    expires: int


@dataclass(frozen=True, slots=True)
class SaveMember:
    """Keep it as the version after `member.version`; Stale if it changed meanwhile."""

    member: Member


@dataclass(frozen=True, slots=True)
class RemoveMember:
    """Access ends now; the cases that they had are nobody's."""

    id: bytes


@dataclass(frozen=True, slots=True)
class SaveOffice:
    """Keep it as the version after `office.version`, one for each platform; Stale if it changed meanwhile."""

    office: Office


@dataclass(frozen=True, slots=True)
class ForgetOffice:
    """The team does not meet on this platform any more."""

    platform: str


@dataclass(frozen=True, slots=True)
class KeepSavedReply:
    """Keep it, in place of the one with this id."""

    reply: SavedReply


@dataclass(frozen=True, slots=True)
class DropSavedReply:
    """Forget it."""

    id: bytes


StaffEffect = UseInvite | SaveMember | RemoveMember | SaveOffice | ForgetOffice | KeepSavedReply | DropSavedReply


# -- what a turn may ask


@dataclass(frozen=True, slots=True)
class MemberOf(Lookup[Member | None]):
    """Who of the team has this account."""

    platform: str
    user: str


@dataclass(frozen=True, slots=True)
class Team(Lookup[tuple[Member, ...]]):
    """All members, those with the widest role first."""


@dataclass(frozen=True, slots=True)
class InviteOf(Lookup[Invite | None]):
    """The invite of these letters; None for one that is forged, used or too old, all alike."""

    letters: str


@dataclass(frozen=True, slots=True)
class FreshInvite(Lookup[str]):
    """The letters of a new invite: at most 40 of A-Z a-z 0-9 _ -."""

    role: Role


@dataclass(frozen=True, slots=True)
class FreshId(Lookup[bytes]):
    """16 random bytes, for something new. `of` tells two of the same turn apart."""

    of: str


@dataclass(frozen=True, slots=True)
class Offices(Lookup[tuple[Office, ...]]):
    """Where the team meets, on all platforms."""


@dataclass(frozen=True, slots=True)
class SavedReplies(Lookup[tuple[SavedReply, ...]]):
    """All saved replies, by title."""
