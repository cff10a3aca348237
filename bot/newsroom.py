"""The demo's newsroom: an invented agenda, invented people who follow it, and the members who write to all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle, islice
from pathlib import Path

from pydantic import Field

from bot.agenda.event import HOME, Event, State, Theme, Time, Venue
from bot.calendar import SaveEvents
from bot.cases import Effect
from bot.chat.events import Address
from bot.facts import read
from bot.following import Follow, How, Segment, Subscription, Unfollow
from bot.ports import Clock, Stale
from bot.rules.entries import Line, Shape
from bot.rules.staff import DAY
from bot.seats import Roster, Seat

SOURCE = "demo"
"""What the invented events name as where they come from."""

SEASON = 28
"""Days after which the same events are there again: who puts the clock forward never comes to the end of the agenda."""

NEWS_AGE = 60
"""Seconds ago that a change is said to have been made: those who follow are told at once."""

CROWD = 40
"""Invented people who follow the agenda, so that an announcement has a way to go."""

PACE = 2.0
"""Messages a second that a mailing may send in the demo: with CROWD its bar moves for twenty seconds."""


class Place(Shape):
    name: Line
    postcode: str = Field(pattern=r"^\d{4}$")
    town: Line
    street: Line | None = None


class Move(Shape):
    """It goes to the day `to`; known from `after` days on. Both are days after the beginning."""

    after: int = Field(ge=1)
    to: int = Field(ge=1)


class EventSeed(Shape):
    """An invented event of content/demo. `day` after the beginning; no `hour` (Belgium's clock): the whole day.

    `cancelled` so many days after the beginning.
    """

    id: Line
    names: Mapping[str, Line] = Field(min_length=1)
    texts: Mapping[str, Line]
    day: int = Field(ge=1, lt=SEASON)
    hour: int | None = Field(default=None, ge=0, le=23)
    hours: int = 1
    place: Place
    organiser: Line
    price: float | None = None
    spoken: tuple[str, ...]
    accessible: bool
    themes: tuple[Theme, ...] = Field(min_length=1)
    cancelled: int | None = None
    moved: Move | None = None


class EventsFile(Shape):
    events: tuple[EventSeed, ...] = Field(min_length=1)


def load_events(folder: Path) -> tuple[EventSeed, ...]:
    """The events of content/demo. Raises FactsError, which names the file and the place."""
    return read(folder / "events.yaml", EventsFile).events


class Newsroom:
    """One for all who look at a demo. `platform` is where the crowd reads, `languages` are those that it speaks."""

    def __init__(
        self, seeds: Sequence[EventSeed], roster: Roster, platform: str, languages: Sequence[str], clock: Clock
    ) -> None:
        self._seeds = seeds
        self._roster = roster
        self._platform = platform
        self._crowd = crowd(platform, languages)
        self._clock = clock
        self._began: date | None = None
        self._one_at_a_time = asyncio.Lock()

    async def open(self) -> None:
        """The agenda and the crowd are there, while nobody works here yet."""
        now = int(self._clock())
        self._began = _day(now)
        since = now - now % DAY
        follow = [Follow(Subscription(at, segment, since)) for at, segment in self._crowd]
        await self._roster.write([self._agenda(now), *follow])

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> Mapping[str, object]:  # noqa: ARG002 - the agenda goes on whatever one starts anew
        """Let these be members; the time (unix seconds) and how many invented people follow the agenda."""
        async with self._one_at_a_time:
            while True:
                try:
                    _, effects = await self._roster.seated(seats, here)
                    await self._roster.write(effects)
                except Stale:  # a turn was quicker: once more, from what is true now
                    continue
                return {"now": int(self._clock()), "crowd": len(self._crowd)}

    async def leave(self, users: Sequence[str]) -> None:
        """These are gone: they are no members any more, and follow nothing."""
        await self._roster.leave(users)
        await self._roster.write([Unfollow(Address(self._platform, user), all=True) for user in users])

    async def catch_up(self) -> None:
        """After time has passed: what of the agenda is different by now, and nobody loses their place by it."""
        async with self._one_at_a_time:
            await self._roster.write([self._agenda(int(self._clock()))])
            while True:
                try:
                    return await self._roster.stay()
                except Stale:
                    continue

    def _agenda(self, now: int) -> Effect:
        today = _day(now)
        begun = self._began or today
        first, into = divmod((today - begun).days, SEASON)
        seasons = range(first, first + (1 if into < SEASON // 2 else 2))
        days = (begun + timedelta(days=season * SEASON) for season in seasons)
        return SaveEvents(tuple(one for day in days for one in events_of(self._seeds, day, today)), now - NEWS_AGE)


def events_of(seeds: Sequence[EventSeed], begun: date, today: date) -> tuple[Event, ...]:
    """The events of the season that began on `begun`, as they are known `today`."""
    return tuple(_event(seed, begun, (today - begun).days) for seed in seeds)


def _event(seed: EventSeed, begun: date, days: int) -> Event:
    moved = seed.moved is not None and days >= seed.moved.after
    day = begun + timedelta(days=seed.moved.to if moved and seed.moved else seed.day)
    start = datetime.combine(day, time(seed.hour or 0), HOME)
    end = None if seed.hour is None else start + timedelta(hours=seed.hours)
    place = seed.place
    return Event(
        SOURCE,
        f"{seed.id}.{begun.isoformat()}",
        seed.names,
        (Time(start, end, days=seed.hour is None),),
        seed.texts,
        State.CANCELLED if seed.cancelled is not None and days >= seed.cancelled else State.SCHEDULED,
        Venue({"und": place.name}, place.street, place.postcode, place.town),
        seed.organiser,
        None,
        seed.price,
        seed.spoken,
        seed.accessible,
        tuple(theme.value for theme in seed.themes),
    )


def crowd(platform: str, languages: Sequence[str]) -> Sequence[tuple[Address, Segment]]:
    """Invented people with a chat each that nobody opens, and what they follow: the same each time."""
    return list(islice(_people(platform, languages), CROWD))


def _people(platform: str, languages: Sequence[str]) -> Iterator[tuple[Address, Segment]]:
    """They want reminders of one theme only: what comes by itself goes first to whom one plays."""
    areas = cycle(((), ("flanders",), ("brussels",), ("wallonia",), ("east",)))
    for number, language in enumerate(cycle(languages), 1):
        segment = Segment(platform, (language,), next(areas), (Theme.RACISM.value,), how=How.REMINDERS)
        yield Address(platform, f"follower-{number}"), segment


def _day(now: int) -> date:
    return datetime.fromtimestamp(now, UTC).astimezone(HOME).date()
