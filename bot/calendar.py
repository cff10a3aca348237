"""The agenda as it is kept: what a turn may write of events and of those that people propose, and what it may ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any

from bot.agenda.event import Event
from bot.agenda.reading import Imported
from bot.chat.dialogue import Lookup
from bot.chat.events import Address


class News(IntEnum):
    """What of an event is still to be told to who follows it."""

    NONE = 0
    NEW = 1
    CHANGED = 2  # another time or place
    CANCELLED = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """An event of the agenda. `key` are 16 bytes, the same as long as source and uid are. `news` is what followers do
    not know yet, `before` how the event stood when they were told last, None for one that nobody was told of. `at` is
    when its source last said something new of it, in unix seconds."""

    key: bytes
    event: Event
    news: News = News.NONE
    before: Event | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of bringing events into the agenda, by number; `changed` are also those of which only words differ."""

    new: int = 0
    changed: int = 0
    cancelled: int = 0
    same: int = 0

    def __add__(self, other: Saved) -> Saved:
        return Saved(
            self.new + other.new,
            self.changed + other.changed,
            self.cancelled + other.cancelled,
            self.same + other.same,
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event that an organiser proposes, until the team decides. `id` are 16 random bytes, `at` unix seconds.

    `sender` is where the answer goes; the team never sees it. `version` counts changes, 0 for a new one.
    """

    id: bytes
    event: Event
    sender: Address
    language: str
    at: int
    version: int = 0

    def to_json(self) -> dict[str, Any]:
        sender = asdict(self.sender)
        return {"event": self.event.to_json(), "sender": sender, "language": self.language, "at": self.at}

    @classmethod
    def from_json(cls, id_: bytes, stored: Mapping[str, Any], version: int) -> Proposal:
        event, sender = Event.from_json(stored["event"]), Address(**stored["sender"])
        return cls(id_, event, sender, stored["language"], stored["at"], version)


# -- what a turn may write


@dataclass(frozen=True, slots=True)
class SaveEvents:
    """Bring these events into the agenda, each in place of what it was; `at` in unix seconds.

    One that is there already is the same; one that differs in time, place or state becomes news for who follows it.
    """

    events: tuple[Event, ...]
    at: int


@dataclass(frozen=True, slots=True)
class ToldOf:
    """Those who follow the agenda know of these events now: (key, version of the news that they were told)."""

    events: tuple[tuple[bytes, News], ...]


@dataclass(frozen=True, slots=True)
class SaveProposal:
    """Keep it as the version after `proposal.version`; Stale if it changed or went meanwhile."""

    proposal: Proposal


@dataclass(frozen=True, slots=True)
class DropProposal:
    """It was decided on, or taken back. Stale unless it is as it was seen."""

    id: bytes
    seen: int


@dataclass(frozen=True, slots=True)
class KeepMirror:
    """Where an event stands in a server's own list of events: the platform's id there; None: nowhere any more."""

    platform: str
    chat: str
    event: bytes
    mirrored: str | None


CalendarEffect = SaveEvents | ToldOf | SaveProposal | DropProposal | KeepMirror


# -- what a turn may ask


@dataclass(frozen=True, slots=True)
class EventsBetween(Lookup[tuple[Listed, ...]]):
    """The events with a time that ends after `start` and begins before `end` (unix seconds), cancelled ones too, by
    their first such time."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EventAt(Lookup[Listed | None]):
    """The event with this key."""

    key: bytes


@dataclass(frozen=True, slots=True)
class EventsAt(Lookup[tuple[Listed, ...]]):
    """Those of the events with these keys that are there, by their first time."""

    keys: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class EventsWithNews(Lookup[tuple[Listed, ...]]):
    """The events of which something is still to be told."""


@dataclass(frozen=True, slots=True)
class MirrorsOf(Lookup[tuple[tuple[bytes, str], ...]]):
    """What stands in this server's list of events: the keys of the events, and the platform's ids of them."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class ReadEvents(Lookup[Imported | None]):
    """What stands in a kept file of events; None while its bytes are not there. `at` in unix seconds."""

    file: str
    source: str
    at: int


@dataclass(frozen=True, slots=True)
class Arriving(Lookup[bool]):
    """Whether the bytes of a file are still to come; False for one that is there, or is lost."""

    file: str


@dataclass(frozen=True, slots=True)
class Compared(Lookup[Saved]):
    """What bringing these events in would come to."""

    events: tuple[Event, ...]
    at: int


@dataclass(frozen=True, slots=True)
class ProposalById(Lookup[Proposal | None]):
    id: bytes


@dataclass(frozen=True, slots=True)
class Proposals(Lookup[tuple[Proposal, ...]]):
    """All that wait for the team, the oldest first."""


@dataclass(frozen=True, slots=True)
class ProposalsBy(Lookup[tuple[Proposal, ...]]):
    """Those that wait for the team and whose answer goes to this address, the oldest first."""

    address: Address


@dataclass(frozen=True, slots=True)
class KeyOf(Lookup[bytes]):
    """The key that an event of this source has in the agenda, whether it is there or not."""

    source: str
    uid: str
