"""The demo: who one can be on which page, the group that they share, and a clock that can be put forward."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from bot.agenda.event import HOME
from bot.communities import Community, SaveCommunity
from bot.ports import Clock, Stale, Store, Written
from bot.rules.following import next_digest
from bot.rules.staff import Role
from bot.seats import Staffing

PERSONS: Sequence[tuple[str, str]] = (("amina", "fr"), ("jan", "nl"), ("lena", "de"), ("sofie", "nl"))
"""Who one can be on the first page, and the language their phone would tell."""

MEMBERS = ("jan", "amina", "lena", "sofie", "tom")
MODERATOR = "sofie"
SAID = (("sofie", "web-said-party"), ("jan", "web-said-waffles"), ("tom", "web-said-hate"), ("lena", "web-said-music"))
"""The group of the second page: who one can be in it, who moderates it, and what they said before one came."""

TEAM, YEAR = "team", "year"
"""The third and the fourth page, by the last word of their address."""


@dataclass(frozen=True, slots=True)
class Place:
    """A private chat that stands beside others on a page. `people` are who can have it, each with the language of their
    phone, "" for that of the page. `role`: who has it is a member of the team. `commands` are the team's to try there;
    with the first of them the chat begins.
    """

    name: str
    people: tuple[tuple[str, str], ...]
    role: Role | None = None
    commands: tuple[str, ...] = ()


DESKS = {
    TEAM: (
        Place("citizen", (("amina", "fr"),)),
        Place("worker", (("nadia", ""),), Role.CASE_WORKER, ("cases", "team")),
        Place("lead", (("bart", ""),), Role.LEAD, ("cases", "team", "replies")),
    ),
    YEAR: (
        Place("follower", (("lena", "de"), ("amina", "fr"))),
        Place("publisher", (("mieke", ""),), Role.PUBLISHER, ("announcements", "announce", "team")),
        Place("approver", (("karim", ""),), Role.APPROVER, ("announcements", "team")),
    ),
}
"""Who has which place on these pages."""

STEP = 180.0
"""Seconds that one press lets pass: by then the moderators have their notice (rules/moderation.py)."""

FURTHEST = 400 * 24 * 3600.0
"""Seconds that the clock can be ahead: who presses on and on gets no further than the end of the Year and some days."""


class Jump(StrEnum):
    """How far the clock of the Year is put forward."""

    DAY = "day"
    DIGEST = "digest"


class DemoClock:
    """A clock that goes as `real` does, and further with each push."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self._ahead = 0.0

    def __call__(self) -> float:
        return self._real() + self._ahead

    def later(self) -> None:
        self._ahead = min(self._ahead + STEP, FURTHEST)

    def jump(self, jump: Jump) -> None:
        """Put it forward, at most to `FURTHEST`."""
        now = self()
        self._ahead = min(self._ahead + landing(jump, now) - now, FURTHEST)


def landing(jump: Jump, now: float) -> float:
    """Where a jump from `now` ends (unix seconds), by Belgium's clock: at noon of the next day, when nobody's hours are
    quiet, or a minute after the next digest is due."""
    if jump is Jump.DIGEST:
        return next_digest(int(now)) + 60
    today = datetime.fromtimestamp(now, UTC).astimezone(HOME).date()
    return datetime.combine(today + timedelta(days=1), time(12), HOME).timestamp()


@dataclass(frozen=True, slots=True)
class Stage:
    """What the demo can do for its pages: keep a community, make people members of the team, let time pass.

    `staff` gives those who make members, by the name of a page; `jump` moves `clock`, and does what is due by then.
    """

    clock: DemoClock
    found: Callable[[Community], Awaitable[None]]
    staff: Callable[[str], Staffing]
    jump: Callable[[Jump], Awaitable[None]]


async def found(store: Store, community: Community, now: int) -> None:
    """Keep a community as if it had been set up; one that is known keeps its settings, and gets the language."""
    while True:
        known = await store.community(community.platform, community.chat)
        if known is not None and known.languages == community.languages:
            return
        kept = replace(known, languages=community.languages, title=community.title) if known else community
        with contextlib.suppress(Stale):  # a turn was quicker: once more, from what is true now
            async with store.tick() as tick:
                await tick.write([Written(0, b"", 0, None, b"", effects=(SaveCommunity(kept),))], (), now)
            return
