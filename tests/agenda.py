"""Events for transcripts: some of everything, and the ways to bring them into a Concordia."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.agenda.event import HOME, Event, Time, Venue
from bot.calendar import Listed, SaveEvents
from tests.chat import Room
from tests.team import writes

LEUVEN = Venue({"nl": "De Brug"}, "Brugstraat 1", "3000", "Leuven", 50.88, 4.7)
LIEGE = Venue({"fr": "La Passerelle"}, "Quai 2", "4000", "Liège")
EUPEN = Venue({"de": "Kulturhaus"}, None, "4700", "Eupen")


def at(day: str, clock: str = "", *, fold: int = 0) -> datetime:
    """A moment on a clock in Belgium: at("2026-10-24", "19:30")."""
    hour, _, minute = clock.partition(":")
    there = datetime.fromisoformat(day).replace(hour=int(hour or 0), minute=int(minute or 0), tzinfo=HOME, fold=fold)
    return there.astimezone(UTC)


def once(day: str, start: str, end: str | None = None, **fields: Any) -> Time:
    """A time on one day; one that ends before it begins ends the day after."""
    begins = at(day, start)
    if end is None:
        return Time(begins, **fields)
    ends = at(day, end)
    next_day = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    return Time(begins, ends if ends > begins else at(next_day, end), **fields)


def whole(day: str, last: str | None = None) -> Time:
    return Time(at(day), at(last) if last else None, days=True)


def event(name: str, *times: Time, **fields: Any) -> Event:
    """An event of the town; its name is in Dutch unless told."""
    given = {"names": {"nl": name}, "source": "town", **fields}
    return Event(uid=name, times=times or (once("2026-10-01", "19:30", "22:00"),), **given)


async def happens(room: Room, *events: Event) -> None:
    """These are in the agenda from now on."""
    await writes(room, SaveEvents(events, int(room.now)))


async def listed(room: Room, name: str) -> Listed:
    """The event with this name, as it is kept."""
    assert room.services is not None
    every = await room.services.store.agenda.between(0, 2**34)
    return next(one for one in every if name in one.event.names.values())
