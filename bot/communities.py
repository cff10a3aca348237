"""Communities and incidents as values: what is kept of them, what a turn may write, and what a turn may ask."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.chat.answers import Pointed
from bot.chat.dialogue import Lookup
from bot.chat.events import Address, Quoted, Right, Standing
from bot.rules.moderation import Queued, Verdict

ID_BYTES = 16
TOKEN = 22
"""Letters of an id in a button."""


@dataclass(frozen=True, slots=True)
class Community:
    """A group or server that Concordia serves. `languages` are one, or two side by side.

    `place` is where the bot speaks to everybody in it, None for the group itself. `room` is where moderators get
    reports; `owner` the platform's id of who set it up, and `owner_at` where to write to them alone. `rights` are those
    of the bot, None while nobody told. `gone`: the bot was thrown out. `mirror`: the server's own list of events shows
    those of the Year. `version` counts its changes, 0 for a new one.
    """

    platform: str
    chat: str
    title: str
    languages: tuple[str, ...]
    place: Address | None = None
    room: Address | None = None
    rules: str | None = None
    charter: bool = False
    owner: str | None = None
    owner_at: Address | None = None
    rights: frozenset[Right] | None = None
    gone: bool = False
    mirror: bool = False
    version: int = 0

    @property
    def square(self) -> Address:
        """Where the bot speaks to everybody in it."""
        return self.place or Address(self.platform, self.chat)

    @property
    def whole(self) -> Address:
        """The group or server as such: where members are muted."""
        return Address(self.platform, self.chat)

    def to_json(self) -> dict[str, Any]:
        stored = asdict(self)
        stored["rights"] = None if self.rights is None else sorted(self.rights)
        del stored["version"]
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], version: int) -> Community:
        at = {name: Address(**stored[name]) if stored[name] else None for name in ("place", "room", "owner_at")}
        rights = None if stored["rights"] is None else frozenset(Right(right) for right in stored["rights"])
        plain = {"gone": False, "mirror": False, **stored, "languages": tuple(stored["languages"])}
        return cls(**{**plain, **at, "rights": rights, "version": version})


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a community: the platform's id, where to write to them alone, and their language."""

    platform: str
    user: str
    at: Address
    language: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What moderators decide about: messages that belong together, and how many people reported them.

    They are one author's, or nearly the same by several. `notes` are reporters' words, in no order that says who came
    when. `until` is unix seconds, for a mute. `appeals` is what each author answered, once. `like`: nearly the same was
    reported before, and what was decided then, None for nothing yet. `version` counts its changes.
    """

    id: bytes
    platform: str
    chat: str
    messages: tuple[Pointed, ...]
    people: int
    slow: bool = False
    told: int = 0
    verdict: Verdict | None = None
    until: int | None = None
    appeals: Mapping[str, str] = field(default_factory=dict)
    like: tuple[Verdict | None] | None = None
    grounds: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    wishes: tuple[Member, ...] = ()
    version: int = 0

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote the messages, as far as the platform says it."""
        return tuple(dict.fromkeys(one.quoted.author for one in self.messages if one.quoted.author is not None))

    @property
    def files(self) -> tuple[str, ...]:
        """The ids of all files."""
        return tuple(file.id for message in self.messages for file in message.files)


# -- what a turn may write


@dataclass(frozen=True, slots=True)
class SaveCommunity:
    """Keep it as the version after `community.version`; Stale if somebody was quicker."""

    community: Community


@dataclass(frozen=True, slots=True)
class ForgetCommunity:
    """The bot was told to leave: its settings go."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class MoveChat:
    """A group lives on under another id: its settings, incidents and rooms follow."""

    platform: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class KeepFlag:
    """A member reported a message. `incident` is where it goes, by `SpotOf`; `fresh`: that is to be made.

    The same person counts once. Stale if the message or the incident has come to stand elsewhere meanwhile.
    """

    incident: bytes
    fresh: bool
    community: tuple[str, str]
    message: Pointed
    reporter: Member
    slow: bool
    at: int
    wish: bool = False
    ground: str | None = None
    note: str | None = None
    like: bytes | None = None


@dataclass(frozen=True, slots=True)
class KeepWish:
    """A reporter of this incident wants to hear what becomes of it; nothing for anybody else."""

    incident: bytes
    member: Member


@dataclass(frozen=True, slots=True)
class Judge:
    """The decision. Stale unless the incident is as it was seen. `until` in unix seconds."""

    incident: bytes
    seen: int
    verdict: Verdict
    at: int
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Appeal:
    """What one of the authors answers to a decision. Stale unless the incident is as it was seen."""

    incident: bytes
    seen: int
    author: str
    words: str


@dataclass(frozen=True, slots=True)
class MarkTold:
    """The moderators were told of these incidents, each with so many people."""

    told: tuple[tuple[bytes, int], ...]


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Let TimeCame(name, about) arrive at `due` (unix seconds); one that is set and still to come stays as it is.

    `now` is the moment of the turn: a timer that has run out by then can be set anew.
    """

    name: str
    about: str
    due: int
    now: int


@dataclass(frozen=True, slots=True)
class LeaveIncidents:
    """This person is no longer one of those who reported: what tells so, and where to write to them, goes."""

    platform: str
    user: str


CommunityEffect = (
    SaveCommunity
    | ForgetCommunity
    | MoveChat
    | KeepFlag
    | KeepWish
    | Judge
    | Appeal
    | MarkTold
    | SetTimer
    | LeaveIncidents
)


# -- what a turn may ask


@dataclass(frozen=True, slots=True)
class CommunityAt(Lookup[Community | None]):
    """The community that is this group or server."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class CommunitiesOf(Lookup[tuple[Community, ...]]):
    """The communities whose moderators meet at this address."""

    room: Address


@dataclass(frozen=True, slots=True)
class CommunitiesBy(Lookup[tuple[Community, ...]]):
    """The communities that this person set up, the newest first."""

    platform: str
    user: str


@dataclass(frozen=True, slots=True)
class StandingOf(Lookup[Standing | None]):
    """What somebody is in a group now; None where the platform cannot be asked at this moment."""

    platform: str
    chat: str
    user: str


@dataclass(frozen=True, slots=True)
class LinkTo(Lookup[str | None]):
    """An address that opens the private chat and says `word` there; None where there is none."""

    platform: str
    word: str


@dataclass(frozen=True, slots=True)
class AloneWith(Lookup[Address]):
    """Where to write to a member alone."""

    platform: str
    user: str


@dataclass(frozen=True, slots=True)
class CanWhisper(Lookup[bool]):
    """Whether a member of a group can be told something there that only they see."""

    platform: str


@dataclass(frozen=True, slots=True)
class CanSendFiles(Lookup[bool]):
    """Whether a person can be sent a file there."""

    platform: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reported message goes: to an incident that is there, or to a new one. `random` are bytes to draw from.

    `like` is an earlier incident with nearly the same content.
    """

    incident: bytes
    fresh: bool
    random: bytes
    verdict: Verdict | None = None
    like: bytes | None = None


@dataclass(frozen=True, slots=True)
class SpotOf(Lookup[Spot]):
    """Where this message goes: where it is already; else beside others of its author, or beside nearly the same one."""

    platform: str
    chat: str
    quoted: Quoted
    at: int
    slow: bool = False


@dataclass(frozen=True, slots=True)
class FastWaiting(Lookup[int]):
    """How many open incidents of a community are in the fast lane."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class OpenIncident(Lookup[Incident | None]):
    """An incident with its messages and with who wants to hear of it."""

    id: bytes


@dataclass(frozen=True, slots=True)
class QueueOf(Lookup[tuple[Queued, ...]]):
    """The open incidents of a community, in the order in which moderators should look at them."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class ReportedBy(Lookup[bool]):
    """Whether this person is one of those who reported what is in this incident."""

    incident: bytes
    platform: str
    user: str


@dataclass(frozen=True, slots=True)
class FlagsBy(Lookup[tuple[bytes, ...]]):
    """The open incidents of a community that this person reported."""

    platform: str
    chat: str
    user: str


@dataclass(frozen=True, slots=True)
class TimerSet(Lookup[bool]):
    """Whether this timer is set."""

    name: str
    about: str


def token_of(incident: bytes) -> str:
    """The id of an incident as a button carries it: 22 letters."""
    return urlsafe_b64encode(incident).decode().rstrip("=")


def incident_of(token: str) -> bytes:
    """The reverse of `token_of`; for anything else an id that no incident has."""
    try:
        return urlsafe_b64decode(f"{token}==".encode("ascii", "replace"))[:ID_BYTES]
    except ValueError:
        return b""


def is_token(word: str) -> bool:
    """Whether a word can be what `token_of` makes."""
    return len(word) == TOKEN and len(incident_of(word)) == ID_BYTES


def moved(address: Address | None, platform: str, old: str, new: str) -> Address | None:
    """The address after a chat has moved."""
    if address is not None and (address.platform, address.chat) == (platform, old):
        return replace(address, chat=new)
    return address
