"""schema.org's Event as JSON-LD: one, a list, an @graph, or scripts in a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from bot.agenda.event import UNDETERMINED, Event, State, Time, Venue
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
from bot.agenda.structured import by_language, code, degrees, listed, mapping, moment, number, parsed, word

_OPENING = re.compile(rb"<script\b[^<>]{0,300}>", re.IGNORECASE)
_CLOSING = re.compile(rb"</script", re.IGNORECASE)
_LINKED_DATA = b"application/ld+json"

_STATES = {"EventCancelled": State.CANCELLED, "EventPostponed": State.MOVED}


def read(source: str, data: bytes, window: Window) -> Imported:
    """All events of a file, or of a page that carries them. What cannot be read is told, entry by entry."""
    if len(data) > FILE_LIMIT:
        return Imported(problems=(Problem(source, "too-big"),))
    parts = list(_scripts(data)) if data.lstrip()[:1] == b"<" else [data]
    found: list[Mapping[str, Any]] = []
    whys: list[str] = []
    for part in parts:
        try:
            found += _events(parsed(part))
        except Unreadable as unreadable:
            whys.append(unreadable.why)
    problems = tuple(Problem(source, why) for why in dict.fromkeys(whys or ([] if found else ["no-events"])))
    read_ = gathered(source, ((_name(one), partial(_event, source, one, window)) for one in found))
    return Imported(read_.events, problems + read_.problems)


def _scripts(page: bytes) -> Iterator[bytes]:
    """What the scripts of a page hold that are JSON-LD; a page is gone through once, whatever it holds."""
    at = 0
    while (opening := _OPENING.search(page, at)) and (closing := _CLOSING.search(page, opening.end())):
        if _LINKED_DATA in opening[0].lower():
            yield page[opening.end() : closing.start()]
        at = closing.end()


def is_event(value: Any) -> bool:
    """Whether this is an event or one of its kinds (MusicEvent, Festival, …)."""
    kinds = [str(kind).rpartition("/")[2] for kind in listed(mapping(value).get("@type"))]
    return any(kind.endswith("Event") or kind in ("Festival", "Hackathon", "CourseInstance") for kind in kinds)


def _events(value: Any) -> Iterator[Mapping[str, Any]]:
    for one in listed(value):
        if is_event(one):
            yield one
        elif isinstance(one, dict):
            for name in ("@graph", "itemListElement", "item", "member", "event", "events"):
                if name in one:
                    yield from _events(one[name])


def _name(value: Mapping[str, Any]) -> str:
    names = by_language(value.get("name"))
    return next(iter(names.values()), str(value.get("@id") or "?"))


def _event(source: str, value: Mapping[str, Any], window: Window) -> Event:
    spoken = tuple(found for one in listed(value.get("inLanguage")) if (found := code(one)) is not None)
    main = spoken[0] if spoken else UNDETERMINED
    names = names_of(by_language(value.get("name"), main))
    link = address_of(word(value.get("url")))
    first = next(iter(names.values()))
    uid = word(value.get("@id")) or word(value.get("identifier")) or link or f"{first} {value.get('startDate')}"
    status = str(value.get("eventStatus") or "").rpartition("/")[2]
    return Event(
        source=source,
        uid=uid[:255],
        names=names,
        times=_times(value, window),
        texts=trimmed(by_language(value.get("description"), main)),
        state=_STATES.get(status, State.SCHEDULED),
        venue=_venue(value, main),
        organiser=next(iter(by_language(mapping(value.get("organizer")).get("name")).values()), None),
        link=link,
        price=_price(value),
        spoken=spoken,
        accessible=bool(listed(value.get("accessibilityFeature"))),
        themes=tuple(one for one in _keywords(value)),
    )


def _times(value: Mapping[str, Any], window: Window) -> tuple[Time, ...]:
    parts = [one for one in listed(value.get("subEvent")) if is_event(one)] or [value]
    found = []
    for part in parts:
        start = moment(part.get("startDate"))
        if start is None:
            raise Unreadable("no-time")
        end = moment(part.get("endDate"))
        status = str(part.get("eventStatus") or "")
        last = None if end is None or end[0] < start[0] else end[0]
        found.append(Time(start[0], last, days=start[1], cancelled=status.endswith("EventCancelled")))
    return kept_times(found, window)


def _venue(value: Mapping[str, Any], main: str) -> Venue:
    places = [mapping(one) for one in listed(value.get("location"))]
    online = next((one for one in places if str(one.get("@type", "")).endswith("VirtualLocation")), {})
    place = next((one for one in places if one is not online), {})
    raw = place.get("address")
    address = mapping(raw)
    geo = mapping(place.get("geo"))
    text = next((one for one in listed(value.get("location")) if isinstance(one, str)), None)
    return Venue(
        name=trimmed(by_language(place.get("name") or text, main), 200),
        street=word(address.get("streetAddress")) or word(raw),
        postcode=word(str(address.get("postalCode") or "")),
        town=word(address.get("addressLocality")),
        latitude=degrees(geo.get("latitude"), 90),
        longitude=degrees(geo.get("longitude"), 180),
        online=address_of(word(online.get("url"))),
    )


def _price(value: Mapping[str, Any]) -> float | None:
    if value.get("isAccessibleForFree") is True:
        return 0.0
    prices = [number(mapping(one).get("price", mapping(one).get("lowPrice"))) for one in listed(value.get("offers"))]
    known = [price for price in prices if price is not None and price >= 0]
    return min(known) if known else None


def _keywords(value: Mapping[str, Any]) -> Iterator[str]:
    for one in listed(value.get("keywords")):
        if isinstance(one, str):
            yield from (part.strip()[:60] for part in one.split(",") if part.strip())
