"""Who filed a case, as far as it is kept: where to write to them, and what holds for them after abuse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.chat.dialogue import Lookup
from bot.chat.events import Address


@dataclass(frozen=True, slots=True)
class Reporter:
    """Where a linked reporter can be written to: who they are. Never shown; staff see the case's reference.

    `discreet`: they get no words of ours, only that there is news.
    """

    at: Address
    user: str
    language: str
    discreet: bool = False


class Level(StrEnum):
    """What a person may still do whose reports were abuse."""

    SLOW = "slow"  # reports wait behind all others
    BLOCKED = "blocked"  # no more reports; who helps stays open


@dataclass(frozen=True, slots=True)
class Restraint:
    """`until` is unix seconds."""

    level: Level
    until: int


@dataclass(frozen=True, slots=True)
class LinkReporter:
    """From now on this reporter is written to; None: nobody any more, and the address is erased."""

    case: bytes
    reporter: Reporter | None


@dataclass(frozen=True, slots=True)
class Restrain:
    """Slow down or block whoever filed this case, until then; None lifts it."""

    case: bytes
    restraint: Restraint | None


@dataclass(frozen=True, slots=True)
class ReporterOf(Lookup[Reporter | None]):
    """Where the reporter of a case is written to; None where no address is kept."""

    case: bytes


@dataclass(frozen=True, slots=True)
class RestraintOn(Lookup[Restraint | None]):
    """What holds for a person at the moment `at` (unix seconds), the strictest first."""

    platform: str
    user: str
    at: int
