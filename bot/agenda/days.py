"""The days of the year as events: those of remembrance, of rights, of a community; they come back each year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.agenda.event import HOME, Area, Event, Theme, Time
from bot.agenda.reading import Window

DAYS = "days"
"""The source of these events. It is never news that a day comes back."""

TUESDAY = 1


@dataclass(frozen=True, slots=True)
class Day:
    """A day of each year, or the days from `day` to `last`, as (month, day of it).

    `rule` names one that moves. `areas` empty: the whole country.
    """

    id: str
    names: Mapping[str, str]
    day: tuple[int, int] | None = None
    last: tuple[int, int] | None = None
    rule: str | None = None
    themes: tuple[Theme, ...] = ()
    areas: tuple[Area, ...] = ()

    def span(self, year: int) -> tuple[date, date]:
        """The first and the last day of it in this year. Raises ValueError for a rule that nobody knows."""
        if self.day is not None:
            first = date(year, *self.day)
            return first, date(year, *self.last) if self.last is not None else first
        if self.rule == "second_tuesday_of_february":
            first = date(year, 2, 1)
            moved = first + timedelta(days=(TUESDAY - first.weekday()) % 7 + 7)
            return moved, moved
        raise ValueError(self.rule)


def of_the_window(days: Sequence[Day], window: Window) -> tuple[Event, ...]:
    """All of these days in the window, each year's an event of its own, in order."""
    return tuple(sorted(_events(days, window), key=lambda event: (event.times[0], event.uid)))


def _events(days: Sequence[Day], window: Window) -> Iterator[Event]:
    for year in range(window.start.year, window.end.year + 1):
        for day in days:
            first, last = day.span(year)
            if _midnight(last) >= window.start and _midnight(first) < window.end:
                times = (Time(_midnight(first), _midnight(last), days=True),)
                yield Event(DAYS, f"{day.id}-{year}", day.names, times, themes=day.themes, within=day.areas)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HOME).astimezone(UTC)
