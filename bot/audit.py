"""The audit trail as values: who did what, when, to which case; reading counts; never what it said."""

from __future__ import annotations

from dataclasses import dataclass

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
