"""iCalendar (RFC 5545): recurrence, exceptions, odd time zones; read by icalendar and recurring-ical-events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Component, vRecur

from bot.agenda.event import HOME, UNDETERMINED, Event, State, Time, Venue
from bot.agenda.reading import (
    FILE_LIMIT,
    TIMES_LIMIT,
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

SLOWEST_BOMBS = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""Rules that no event of people follows, and that would be gone through for ever."""

EACH_DAY = 24
"""Times of one day that a rule may name (BYHOUR x BYMINUTE x BYSECOND)."""

OLDEST = date(1970, 1, 1)
"""A series that began before is not gone through day by day."""

_STATES = {"CANCELLED": State.CANCELLED}


def read(source: str, data: bytes, window: Window) -> Imported:
    """All events of a file. What cannot be read is told, entry by entry."""
    if len(data) > FILE_LIMIT:
        return Imported(problems=(Problem(source, "too-big"),))
    calendars = list(_calendars(data))
    if not calendars:
        return Imported(problems=(Problem(source, "broken"),))
    entries = (entry for calendar in calendars for entry in _entries(source, calendar, window))
    return gathered(source, entries)


def _calendars(data: bytes) -> Iterator[Calendar]:
    try:
        found = [one for one in Calendar.from_ical(data, multiple=True) if isinstance(one, Calendar)]
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        found = []
    yield from found or _one_by_one(data)


def _one_by_one(data: bytes) -> Iterator[Calendar]:
    """The entries of a file that does not parse as a whole, each in a calendar of its own, with the zones before it."""
    zones: list[bytes] = []
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
                zones += block
            else:
                yield _alone([*zones, *block])
            inside = b""


def _alone(lines: Sequence[bytes]) -> Calendar:
    whole = b"\r\n".join([b"BEGIN:VCALENDAR", b"VERSION:2.0", b"PRODID:-//concordia//", *lines, b"END:VCALENDAR", b""])
    try:
        calendar = Calendar.from_ical(whole)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        broken = Calendar()
        broken.broken_entry = _name(lines)  # type: ignore[attr-defined]
        return broken
    return calendar if isinstance(calendar, Calendar) else Calendar()


def _name(lines: Iterable[bytes]) -> str:
    named = [line.partition(b":")[2] for line in lines if line.upper().startswith((b"SUMMARY", b"UID"))]
    return named[0].decode(errors="replace") if named else "?"


def _entries(source: str, calendar: Calendar, window: Window) -> Iterator[tuple[str, Any]]:
    broken = getattr(calendar, "broken_entry", None)
    if broken is not None:
        yield broken, _never
    series: dict[str, list[Component]] = defaultdict(list)
    for number, event in enumerate(calendar.walk("VEVENT")):
        series[str(event.get("UID") or f"{event.get('SUMMARY')} {number}")].append(event)
    for uid, parts in series.items():
        # A message that calls an event off (RFC 5546) cancels all of it.
        called_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        name = str(parts[0].get("SUMMARY") or uid)
        yield name, partial(_event, source, uid, parts, calendar, window, called_off)


def _never() -> Event:
    raise Unreadable("broken")


def _event(
    source: str, uid: str, parts: Sequence[Component], calendar: Calendar, window: Window, called_off: bool
) -> Event:
    main = next((part for part in parts if "RECURRENCE-ID" not in part), parts[0])
    for part in parts:
        _harmless(part, window)
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
        themes=tuple(str(word) for words in _listed(main.get("CATEGORIES")) for word in words.cats),
    )


def _times(parts: Sequence[Component], calendar: Calendar, window: Window) -> tuple[Time, ...]:
    alone = Calendar()
    for name in ("X-WR-TIMEZONE",):
        if name in calendar:
            alone.add(name, calendar[name])
    for zone in calendar.walk("VTIMEZONE"):
        alone.add_component(zone)
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


def _harmless(part: Component, window: Window) -> None:
    """Cut rules that go on for ever at the end of the window. Raises Unreadable for what no event of people says."""
    start = part.get("DTSTART")
    if start is None or not hasattr(start, "dt"):
        raise Unreadable("no-time")
    day = start.dt.date() if isinstance(start.dt, datetime) else start.dt
    rules = _listed(part.get("RRULE"))
    if rules and day < OLDEST:
        raise Unreadable("odd-time")
    for rule in rules:
        _bounded(rule, window, whole_days=not isinstance(start.dt, datetime))
    if len(_listed(part.get("RDATE"))) > TIMES_LIMIT or len(_listed(part.get("EXDATE"))) > TIMES_LIMIT:
        raise Unreadable("too-often")


def _bounded(rule: vRecur, window: Window, *, whole_days: bool) -> None:
    words = [str(word).upper() for word in _listed(rule.get("FREQ"))]
    if not words or not SLOWEST_BOMBS.isdisjoint(words) or any(int(one) < 1 for one in _listed(rule.get("INTERVAL"))):
        raise Unreadable("too-often")
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= max(1, len(_listed(rule.get(name))))
    if times > EACH_DAY:
        raise Unreadable("too-often")
    if not rule.get("UNTIL") and not rule.get("COUNT"):
        rule["UNTIL"] = [window.end.date() if whole_days else window.end]


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


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
