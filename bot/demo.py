"""The demo: who one can be, the group that they share, and a clock that can be put forward."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace

from bot.communities import Community, SaveCommunity
from bot.ports import Clock, Stale, Store, Written

PERSONS: Sequence[tuple[str, str]] = (("amina", "fr"), ("jan", "nl"), ("lena", "de"), ("sofie", "nl"))
"""Who one can be on the first page, and the language their phone would tell."""

MEMBERS = ("jan", "amina", "lena", "sofie", "tom")
MODERATOR = "sofie"
SAID = (("sofie", "web-said-party"), ("jan", "web-said-waffles"), ("tom", "web-said-hate"), ("lena", "web-said-music"))
"""The group of the second page: who one can be in it, who moderates it, and what they said before one came."""

CITIZEN, WORKER, LEAD = ("amina", "fr"), "nadia", "bart"
"""The third page: who reports there, and the language their phone would tell; who works on cases, and who leads."""

STEP = 180.0
"""Seconds that one press lets pass: by then the moderators have their notice (rules/moderation.py)."""


class DemoClock:
    """A clock that goes as `real` does, and further with each `later`."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self._ahead = 0.0

    def __call__(self) -> float:
        return self._real() + self._ahead

    def later(self) -> None:
        self._ahead += STEP


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
