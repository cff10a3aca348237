"""The audit trail as values: who did what, when, to which case; reading counts; never what it said."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.chat.dialogue import Lookup

HOUSE = "house"
OPERATOR = "operator"
REPORTER = "reporter"
"""Who acted, where it was no member of the team: the service itself, who runs it, the reporter of the case."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One line. `who` is a member's id in hex or one of the words above; `what` the command, one word of ours.

    `at` is unix seconds, `case` the id of the case that it was about, None for none. `about` is the id of a member
    it was done to, in hex.
    """

    at: int
    who: str
    what: str
    case: bytes | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Audited:
    """An effect: add this line to the trail, in the transaction of the turn."""

    trace: Trace


@dataclass(frozen=True, slots=True)
class Trail(Lookup[tuple[Trace, ...]]):
    """The newest lines, newest first: those of one case, or of all; at most `limit`."""

    case: bytes | None = None
    limit: int = 30


# -- what a check of the trail finds


class Tampering(StrEnum):
    """What is wrong with a line."""

    CHANGED = "changed"  # it, or what stands beside it in clear, is not as it was written
    MISSING = "missing"  # lines from this one on are gone, later ones are there
    MOVED = "moved"  # it was written as another line, or belongs to no place of the trail
    CUT = "cut"  # lines from this one on are gone at the trail's beginning or end


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` is the number of the line, 0 for the trail as a whole."""

    line: int
    what: Tampering


@dataclass(frozen=True, slots=True)
class AuditReport:
    """How many lines are there, the numbers of the first and last that should be, and what is wrong; () for nothing.

    `since` and `until` are the days (UTC, ISO) of the first and last line, None for no line. `head` is the mac of the
    last line in hex: noted elsewhere, it shows later that no older copy was put in the trail's place.
    """

    lines: int
    first: int
    last: int
    faults: tuple[Fault, ...] = ()
    since: str | None = field(default=None, compare=False)
    until: str | None = field(default=None, compare=False)
    head: str = field(default="", compare=False)
