"""Who watches the bot at work: told of what happens, never to whom nor what was said. This one looks away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.chat.replies import Lane
from bot.ports import Gone, Moved, NoRights, Outgoing, Queued, SendError, Unreachable

MAILING = "mailing"
"""The lane of what is sent to many, beside those of the outbox."""


class Turned(NamedTuple):
    """A turn that is on disk: on which platform, when its update was (unix seconds, None where that is not known), and
    what it says."""

    platform: str
    since: float | None
    outgoing: Sequence[Outgoing]


class Watch:
    """Does nothing of all this; `bot/metrics.py` has the one that counts. All are called on the event loop."""

    awake = False
    """Whether anybody looks: what costs time to prepare is left out otherwise."""

    def arrived(self, platform: str, fresh: int, known: int) -> None:
        """So many updates came, and so many came once more."""

    def turned(self, turns: Sequence[Turned], queued: Sequence[Queued]) -> None:
        """These turns are on disk, and so is what they say, in the same order."""

    def ended(self, platform: str, outcome: str) -> None:
        """An update ended without a turn: `ignored`, `unreadable` or `failed`."""

    def sent(self, id_: int, platform: str, lane: str, result: str) -> None:
        """Something of the outbox (its id there), or of a mailing (0), has left us: a result as below."""

    def slowed(self, platform: str, seconds: float) -> None:
        """The platform wants nothing for so many seconds more."""

    def failed(self, kind: str) -> None:
        """Something went wrong: `turn`, `storage`, `unreachable`, `refused`, `mail`."""

    def purged(self, lost: Mapping[str, int]) -> None:
        """So many rows of each table have expired."""


def result(failure: SendError | None) -> str:
    """What became of one reply, in a word."""
    match failure:
        case None:
            return "sent"
        case Gone():
            return "gone"
        case NoRights():
            return "rights"
        case Moved():
            return "moved"
        case Unreachable():
            return "unreachable"
        case _:
            return "refused"


def lane(one: Queued) -> str:
    """Who waits for it, in a word."""
    return NAMES[one.outgoing.lane]


NAMES = {one: one.value.partition("-")[2] for one in Lane}
"""Lanes as they are called outside."""


def place_of(fault: Exception) -> str:
    """Function and line of the innermost frame: enough to find the fault, and nobody's words."""
    frame = fault.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return "" if frame is None else f"{frame.tb_frame.f_code.co_qualname}:{frame.tb_lineno}"
