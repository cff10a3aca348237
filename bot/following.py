"""Who follows the agenda, as values: subscriptions, and the segments of those who always get the same.

In a segment stands everything that decides what its subscriptions are told and when, and nothing of whose they are. So
an audience is chosen and counted, and a message written, once a segment and not once a person; and the database, which
knows of each subscription only the tag of its segment, tells nobody what somebody follows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from bot.chat.dialogue import Lookup
from bot.chat.events import Address


class How(StrEnum):
    """When somebody is told of new events. Reminders the day before, changes and cancellations come in any case."""

    AT_ONCE = "at-once"
    DIGEST = "digest"  # once a week
    REMINDERS = "reminders"


@dataclass(frozen=True, slots=True)
class Segment:
    """What subscriptions have in common. Empty `areas`, `themes`, `spoken` (languages on the spot): all of them.

    `languages` are those in which they are written to: one, or two side by side. `quiet` are hours of Belgium's clock,
    from and until (22, 8), in which nothing is sent. `community`: not a person, but the channel of a community.
    `announcements`: they get those of the service too. `event`: the key of the one event that is followed, whatever
    else stands here; such a subscription stands beside the other one.
    """

    platform: str
    languages: tuple[str, ...]
    areas: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    how: How = How.DIGEST
    quiet: tuple[int, int] | None = None
    community: bool = False
    announcements: bool = True
    event: bytes | None = None

    def to_json(self) -> dict[str, Any]:
        stored = asdict(self)
        stored["event"] = self.event and self.event.hex()
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Segment:
        lists = {name: tuple(stored[name]) for name in ("languages", "areas", "themes", "spoken")}
        quiet = stored["quiet"] and tuple(stored["quiet"])
        event = bytes.fromhex(stored["event"]) if stored["event"] else None
        return cls(**{**stored, **lists, "how": How(stored["how"]), "quiet": quiet, "event": event})

    @property
    def name(self) -> str:
        """The same words for the same segment, and for no other: what its tag is made of."""
        return json.dumps(self.to_json(), sort_keys=True)


@dataclass(frozen=True, slots=True)
class Subscription:
    """Somebody, or a community's channel, that follows what the segment says. `since` is unix seconds of its day."""

    address: Address
    segment: Segment
    since: int


# -- what a turn may write


@dataclass(frozen=True, slots=True)
class Follow:
    """Keep it in place of what this address followed before (of the same event, where it is about one)."""

    subscription: Subscription


@dataclass(frozen=True, slots=True)
class Unfollow:
    """This address follows the agenda no more; with `event` only this event; with `all` nothing at all."""

    address: Address
    event: bytes | None = None
    all: bool = False


@dataclass(frozen=True, slots=True)
class Speak:
    """From now on this address is written to in these languages; nothing for one that follows nothing."""

    address: Address
    languages: tuple[str, ...]


FollowEffect = Follow | Unfollow | Speak


# -- what a turn may ask


@dataclass(frozen=True, slots=True)
class FollowingOf(Lookup[tuple[Subscription, ...]]):
    """What an address follows: the agenda first, where it does, then single events."""

    address: Address


@dataclass(frozen=True, slots=True)
class Segments(Lookup[tuple[tuple[bytes, Segment, int], ...]]):
    """All segments that somebody is in: tag, segment, and how many subscriptions."""
