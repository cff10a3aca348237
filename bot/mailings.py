"""Mailings: one message to many. An announcement, an alert, a digest, a reminder, a change are all one of these.

Who gets it is frozen when it starts: one delivery a subscription, known by its tag alone. What it says is made when it
is sent, once a segment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

from bot.chat.dialogue import Lookup
from bot.chat.events import Address


class Kind(StrEnum):
    """What it is; where several wait at once, the first of these goes first."""

    CHANGE = "change"
    REMINDER = "reminder"
    ALERT = "alert"
    ANNOUNCEMENT = "announcement"
    DIGEST = "digest"


class State(StrEnum):
    FILLING = "filling"  # deliveries are being made
    SENDING = "sending"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


class Fate(IntEnum):
    """What became of one delivery."""

    WAITING = 0
    SENT = 1
    GONE = 2  # blocked, closed, deleted: they follow nothing any more
    FAILED = 3  # the platform refused this message
    LEFT = 4  # unfollowed before it was sent, or nothing was left to say
    STOPPED = 5


@dataclass(frozen=True, slots=True)
class Mailing:
    """One mailing on disk. `about` is what its text is made of, as plain JSON; `at` (unix seconds) is when it begins.

    `fates` counts its deliveries. `began` and `ended` are unix seconds, None for not yet.
    """

    id: int
    name: str
    kind: Kind
    about: Mapping[str, Any]
    at: int
    state: State = State.FILLING
    fates: Mapping[Fate, int] = field(default_factory=dict)
    began: int | None = None
    ended: int | None = None

    @property
    def total(self) -> int:
        return sum(self.fates.values())

    @property
    def done(self) -> int:
        """Deliveries that are decided, one way or the other."""
        return self.total - self.fates.get(Fate.WAITING, 0)


# -- how it is sent


@dataclass(frozen=True, slots=True)
class Filled:
    """One page of deliveries: how many subscriptions were looked at, how many deliveries made; `full`: nothing is left.

    `looked` is 0 for a mailing that waits for no deliveries, or is small enough to be filled in one go.
    """

    looked: int = 0
    made: int = 0
    full: bool = True


@dataclass(frozen=True, slots=True)
class Mail:
    """One delivery that is due, by the tag of its subscription. `segment` is a tag too; None: unfollowed meanwhile."""

    key: bytes
    address: Address | None = None
    segment: bytes | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """What became of some deliveries of one mailing: their fates, and those that wait until later (unix seconds).

    To the addresses in `gone` nothing can be sent any more: they follow nothing from now on.
    """

    fates: Mapping[bytes, Fate] = field(default_factory=dict)
    later: Mapping[bytes, int] = field(default_factory=dict)
    gone: tuple[Address, ...] = ()


# -- what a turn may write


@dataclass(frozen=True, slots=True)
class StartMailing:
    """Send to everybody in these segments, not before `at` (unix seconds). Each segment comes with the moment before
    which it wants nothing. Nothing happens where a mailing of this name was started before.

    `after`: instead to everybody who got the mailing of that name.
    """

    name: str
    kind: Kind
    about: Mapping[str, Any]
    at: int
    segments: tuple[tuple[bytes, int], ...] = ()
    after: str | None = None


@dataclass(frozen=True, slots=True)
class SteerMailing:
    """Pause it, let it go on (SENDING), or stop it for good (STOPPED); nothing for one that has ended."""

    name: str
    state: State
    at: int


MailingEffect = StartMailing | SteerMailing


# -- what a turn may ask


@dataclass(frozen=True, slots=True)
class MailingNamed(Lookup[Mailing | None]):
    """The mailing of this name as it stands now."""

    name: str
