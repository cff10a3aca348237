"""Looking through the agenda, as a question to the world: it takes long, and an answer waits for nobody else's."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.agenda.event import HOME, Time
from bot.calendar import Listed
from bot.chat.dialogue import Lookup
from bot.rules.browsing import Filter, fits, in_order, midnight, span

SPOKEN = 10
"""Languages on the spot that are told, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what a filter finds, each event with the time that is shown of it; how many there are in all.

    `page` counts from 0, and is the last one where there are fewer. `spoken` are the most frequent languages on the
    spot, whatever the filter says of them.
    """

    events: tuple[tuple[Listed, Time], ...] = ()
    total: int = 0
    page: int = 0
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Browse(Lookup[Found]):
    """What the filter finds at `at` (unix seconds), `size` on a page; `areas` are what is near."""

    chosen: Filter
    at: int
    size: int
    areas: tuple[str, ...] = ()


class Agenda(Protocol):
    """The part of the store that keeps events."""

    async def between(self, start: int, end: int) -> Sequence[Listed]: ...


class BrowsingDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {Browse: self._browse}

    async def _browse(self, asked: Browse) -> Found:
        start, end = span(asked.chosen.when, asked.at)
        today = midnight(datetime.fromtimestamp(asked.at, HOME).date())  # what is on has begun before now
        listed = await self._agenda.between(int(min(start, today).timestamp()), int(end.timestamp()))
        return await asyncio.to_thread(found, asked, listed)


def found(asked: Browse, listed: Sequence[Listed]) -> Found:
    """The page that is asked for, of what is listed."""
    fitting = {id(one.event): one for one in listed if fits(asked.chosen, one.event, asked.areas)}
    timed = in_order(asked.chosen, (one.event for one in fitting.values()), asked.at)
    page = min(asked.chosen.page, max(0, len(timed) - 1) // asked.size)
    shown = timed[page * asked.size : (page + 1) * asked.size]
    codes = Counter(code.partition("-")[0] for one in listed for code in one.event.spoken)
    spoken = tuple(code for code, _ in codes.most_common(SPOKEN))
    return Found(tuple((fitting[id(event)], time) for event, time in shown), len(timed), page, spoken)
