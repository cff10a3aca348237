"""iCalendar (RFC 5545): recurrence, exceptions, odd time zones; read by icalendar and recurring-ical-events."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import chain
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Component

from bot.agenda.event import HOME, UNDETERMINED, Event, State, Time, Venue
from bot.agenda.reading import (
    FILE_LIMIT,
    Imported,
    Problem,
    Unreadable,
    Window,
    address_of,
    gathered,
    kept_times,
    names_of,
    trimmed,
)
from bot.agenda.recurrence import Budget, harmless, listed, tamed_zones

PARTS_LIMIT = 40_000
"""Parts of one file: entries with their alarms, and zones. Each takes some 2 kB of memory."""

UNREADABLE = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
"""What icalendar raises for lines that say something else than they should; OSError for the name of a zone."""

_STATES = {"CANCELLED": State.CANCELLED}


def read(source: str, data: bytes, window: Window) -> Imported:
    """All events of a file. What cannot be read is told, entry by entry."""
    if len(data) > FILE_LIMIT or data.upper().count(b"BEGIN:") > PARTS_LIMIT:
        return Imported(problems=(Problem(source, "too-big"),))
    # What a file says in warnings is for its author, and the log is not theirs.
    warnings.filterwarnings("ignore", module=r"icalendar|recurring_ical_events|bot\.agenda")
    calendars = _calendars(tamed_zones(data))
    first = next(calendars, None)
    if first is None:
        return Imported(problems=(Problem(source, "broken"),))
    budget = Budget()
    entries = (entry for calendar in chain([first], calendars) for entry in _entries(source, calendar, window, budget))
    return gathered(source, entries)


def _calendars(data: bytes) -> Iterator[Calendar]:
    try:
        found = [one for one in Calendar.from_ical(data, multiple=True) if isinstance(one, Calendar)]
    except UNREADABLE:
        found = []
    yield from found or _one_by_one(data)


def _one_by_one(data: bytes) -> Iterator[Calendar]:
    """The entries of a file that does not parse as a whole, each in a calendar of its own, with the zones before it."""
    zones: dict[bytes, list[bytes]] = {}
    block: list[bytes] = []
    inside = b""
    for line in data.replace(b"\r\n", b"\n").split(b"\n"):
        word = line.strip().upper()
        if not inside and word in (b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE"):
            inside, block = word.removeprefix(b"BEGIN:"), []
        if inside:
            block.append(line)
        if inside and word == b"END:" + inside:
            if inside == b"VTIMEZONE":
                zones[_zone_of(block)] = block
            else:
                used = [zone for name, zone in zones.items() if any(name in line for line in block)]
                yield _alone([*chain.from_iterable(used), *block])
            inside = b""


def _zone_of(block: Iterable[bytes]) -> bytes:
    return next((line.partition(b":")[2].strip() for line in block if line.upper().startswith(b"TZID")), b"?")


def _alone(lines: Sequence[bytes]) -> Calendar:
    whole = b"\r\n".join([b"BEGIN:VCALENDAR", b"VERSION:2.0", b"PRODID:-//concordia//", *lines, b"END:VCALENDAR", b""])
    try:
        calendar = Calendar.from_ical(whole)
    except UNREADABLE:
        broken = Calendar()
        broken.broken_entry = _name(lines)  # type: ignore[attr-defined]
        return broken
    return calendar if isinstance(calendar, Calendar) else Calendar()


def _name(lines: Iterable[bytes]) -> str:
    named = [line.partition(b":")[2] for line in lines if line.upper().startswith((b"SUMMARY", b"UID"))]
    return named[0].decode(errors="replace") if named else "?"


def _entries(source: str, calendar: Calendar, window: Window, budget: Budget) -> Iterator[tuple[str, Any]]:
    broken = getattr(calendar, "broken_entry", None)
    if broken is not None:
        yield broken, _never
    series: dict[str, list[Component]] = defaultdict(list)
    for event in calendar.walk("VEVENT"):
        series[str(event.get("UID") or f"{event.get('SUMMARY')} {_written(event)}")].append(event)
    for uid, parts in series.items():
        # A message that calls an event off (RFC 5546) cancels all of it.
        called_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        name = str(parts[0].get("SUMMARY") or uid)
        yield name, partial(_event, source, uid, parts, calendar, window, budget, called_off)


def _written(event: Component) -> str:
    start = event.get("DTSTART")
    return start.to_ical().decode(errors="replace") if hasattr(start, "to_ical") else ""


def _never() -> Event:
    raise Unreadable("broken")


def _event(
    source: str,
    uid: str,
    parts: Sequence[Component],
    calendar: Calendar,
    window: Window,
    budget: Budget,
    called_off: bool,
) -> Event:
    main = next((part for part in parts if "RECURRENCE-ID" not in part), parts[0])
    for part in parts:
        harmless(part, window, budget)
    language = _language(main, calendar)
    state = State.CANCELLED if called_off else _STATES.get(str(main.get("STATUS", "")).upper(), State.SCHEDULED)
    return Event(
        source=source,
        uid=uid[:255],
        names=names_of({language: str(main.get("SUMMARY", ""))}),
        times=_times(parts, calendar, window),
        texts=trimmed({_language(main, calendar, "DESCRIPTION"): str(main.get("DESCRIPTION", ""))}),
        state=state,
        venue=_venue(main, language),
        organiser=_organiser(main),
        link=address_of(main.get("URL")),
        themes=tuple(str(word) for words in listed(main.get("CATEGORIES")) for word in words.cats),
    )


def _times(parts: Sequence[Component], calendar: Calendar, window: Window) -> tuple[Time, ...]:
    alone = Calendar()
    for name in ("X-WR-TIMEZONE",):
        if name in calendar:
            alone.add(name, calendar[name])
    for part in parts:
        alone.add_component(part)
    found = [_time(one) for one in recurring_ical_events.of(alone).between(window.start, window.end)]
    if not found:
        raise Unreadable("past")
    return kept_times(found, window)


def _time(occurrence: Component) -> Time:
    start = occurrence.get("DTSTART").dt
    end = occurrence.get("DTEND")
    last = end.dt if end is not None else None
    cancelled = str(occurrence.get("STATUS", "")).upper() == "CANCELLED"
    if not isinstance(start, datetime):
        # RFC 5545, 3.6.1: the end of whole days is the day after the last one.
        final = last - timedelta(days=1) if last is not None and last > start else start
        return Time(_midnight(start), _midnight(final), days=True, cancelled=cancelled)
    return Time(_aware(start), None if last is None or last == start else _aware(last), cancelled=cancelled)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HOME).astimezone(UTC)


def _aware(moment: date) -> datetime:
    if not isinstance(moment, datetime):
        return _midnight(moment)
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=HOME)).astimezone(UTC)


def _language(event: Component, calendar: Calendar, name: str = "SUMMARY") -> str:
    told = getattr(event.get(name), "params", {}).get("LANGUAGE") or calendar.get("X-WR-CALLANG") or UNDETERMINED
    return str(told).partition("-")[0].lower()[:8]


def _venue(event: Component, language: str) -> Venue:
    where = trimmed({language: str(event.get("LOCATION", ""))}, 300)
    latitude = longitude = None
    geo = event.get("GEO")
    if geo is not None and hasattr(geo, "latitude"):
        latitude, longitude = float(geo.latitude), float(geo.longitude)
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            latitude = longitude = None
    words = where.get(language, "")
    codes = [word for word in words.replace(",", " ").split() if len(word) == 4 and word.isdecimal()]
    return Venue(where, postcode=codes[-1] if codes else None, latitude=latitude, longitude=longitude)


def _organiser(event: Component) -> str | None:
    organiser = event.get("ORGANIZER")
    name = getattr(organiser, "params", {}).get("CN") if organiser is not None else None
    return trimmed({"": str(name)}, 100).get("") if name else None  # never the mail address: it may be somebody's own
