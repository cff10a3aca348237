"""UiTdatabank's JSON-LD: names in several languages, sub-events, periods with opening hours, status, price.

The shape is that of publiq's Entry API (its `Event` schema), as its documentation describes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any

from bot.agenda.event import HOME, Event, State, Time, Venue
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
from bot.agenda.structured import by_language, code, degrees, listed, mapping, moment, number, parsed, word

_STATES = {"Unavailable": State.CANCELLED, "TemporarilyUnavailable": State.MOVED}
_WITHDRAWN = frozenset({"DELETED", "REJECTED", "DRAFT"})
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def is_uit(found: Any) -> bool:
    """Whether parsed JSON is UiTdatabank's: an event of it, a list, or a page of search results."""
    first = mapping(mapping(found).get("member")) if "member" in mapping(found) else mapping(found)
    return "calendarType" in first or "uitdatabank" in str(first.get("@id", "")) or "/contexts/event" in str(first)


def read(source: str, data: bytes, window: Window) -> Imported:
    """All events of a file. What cannot be read is told, entry by entry."""
    if len(data) > FILE_LIMIT:
        return Imported(problems=(Problem(source, "too-big"),))
    try:
        found = parsed(data)
    except Unreadable as unreadable:
        return Imported(problems=(Problem(source, unreadable.why),))
    entries = [mapping(one) for one in listed(mapping(found).get("member", found))]
    return gathered(source, ((_name(one), partial(_event, source, one, window)) for one in entries))


def _name(value: Mapping[str, Any]) -> str:
    return next(iter(by_language(value.get("name")).values()), str(value.get("@id") or "?"))


def _event(source: str, value: Mapping[str, Any], window: Window) -> Event:
    if str(value.get("workflowStatus", "")).upper() in _WITHDRAWN:
        raise Unreadable("withdrawn")
    uid = word(value.get("@id"))
    if uid is None:
        raise Unreadable("broken")
    main = code(value.get("mainLanguage")) or "nl"
    names = by_language(value.get("name"), main)
    terms = [mapping(one) for one in listed(value.get("terms"))]
    return Event(
        source=source,
        uid=uid[:255],
        names=names_of({main: names.pop(main, ""), **names}),
        times=kept_times(_times(value, window), window),
        texts=trimmed(by_language(value.get("description"), main)),
        state=_state(value),
        venue=_venue(value, main),
        organiser=_in(main, by_language(mapping(value.get("organizer")).get("name"), main)),
        link=address_of(mapping(value.get("bookingInfo")).get("url")) or address_of(mapping(value).get("@id")),
        price=_price(value),
        spoken=tuple(found for one in listed(value.get("languages")) if (found := code(one)) is not None),
        accessible=any(str(one.get("domain")) == "facility" for one in terms),
        themes=tuple(str(one["label"])[:60] for one in terms if one.get("domain") in ("theme", "eventtype")),
    )


def _state(value: Mapping[str, Any]) -> State:
    return _STATES.get(str(mapping(value.get("status")).get("type")), State.SCHEDULED)


def _times(value: Mapping[str, Any], window: Window) -> Iterator[Time]:
    kind = value.get("calendarType")
    if kind in ("periodic", "permanent"):
        yield from _opening(value, window)
        return
    for part in listed(value.get("subEvent")) or [value]:
        one = mapping(part)
        start = moment(one.get("startDate"))
        if start is None:
            raise Unreadable("no-time")
        end = moment(one.get("endDate"))
        yield Time(start[0], end[0] if end else None, days=start[1], cancelled=_state(one) is State.CANCELLED)


def _opening(value: Mapping[str, Any], window: Window) -> Iterator[Time]:
    """The days on which it is open, or the period as a whole where no hours are said."""
    first, last = moment(value.get("startDate")), moment(value.get("endDate"))
    if first is None and value.get("calendarType") == "periodic":
        raise Unreadable("no-time")
    start = max(first[0], window.start) if first else window.start
    end = min(last[0], window.end) if last else window.end
    hours = [mapping(one) for one in listed(value.get("openingHours"))]
    if not hours:
        yield Time(first[0] if first else start, last[0] if last else end, days=True)
        return
    found = 0
    day = start.astimezone(HOME).date()
    while day <= end.astimezone(HOME).date() and found <= TIMES_LIMIT:
        for one in hours:
            if _DAYS[day.weekday()] in listed(one.get("dayOfWeek")):
                found += 1
                opens = datetime.combine(day, _clock(one.get("opens")), HOME).astimezone(UTC)
                closes = datetime.combine(day, _clock(one.get("closes")), HOME).astimezone(UTC)
                yield Time(opens, closes if closes > opens else None)
        day += timedelta(days=1)


def _clock(value: Any) -> time:
    try:
        return time.fromisoformat(str(value))
    except ValueError:
        raise Unreadable("odd-time") from None


def _venue(value: Mapping[str, Any], main: str) -> Venue:
    place = mapping(value.get("location"))
    raw = mapping(place.get("address"))
    by_lang = {key: mapping(one) for key, one in raw.items() if code(key) == key and isinstance(one, dict)}
    address = by_lang.get(main) or next(iter(by_lang.values()), raw)
    geo = mapping(place.get("geo") or value.get("geo"))
    return Venue(
        name=trimmed(by_language(place.get("name"), main), 200),
        street=word(address.get("streetAddress")),
        postcode=word(str(address.get("postalCode") or "")),
        town=word(address.get("addressLocality")),
        latitude=degrees(geo.get("latitude"), 90),
        longitude=degrees(geo.get("longitude"), 180),
        online=address_of(word(value.get("onlineUrl"))),
    )


def _price(value: Mapping[str, Any]) -> float | None:
    prices = [mapping(one) for one in listed(value.get("priceInfo"))]
    base = [one for one in prices if one.get("category") == "base"] or prices
    return number(base[0].get("price")) if base else None


def _in(language: str, texts: Mapping[str, str]) -> str | None:
    return texts.get(language) or next(iter(texts.values()), None)
