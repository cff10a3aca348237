"""Events as iCalendar (RFC 5545), for one's own calendar: one event, or all that somebody follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b

from icalendar import Calendar, vText
from icalendar import Event as Entry

from bot.agenda.event import HOME, Event, State, Time

PRODID = "-//Concordia//Events//EN"

_STATUS = {State.SCHEDULED: "CONFIRMED", State.MOVED: "TENTATIVE", State.CANCELLED: "CANCELLED"}


def calendar(events: Sequence[Event], language: str, now: float, *, name: str | None = None) -> bytes:
    """A calendar with every time of every event, its texts in `language` where there are such; `now` in unix seconds.

    The same event keeps its UID, so that importing the file again brings it up to date.
    """
    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    if name:
        made.add("x-wr-calname", name)
    for event in events:
        for number, time in enumerate(event.times):
            made.add_component(_entry(event, time, number, language, datetime.fromtimestamp(now, UTC)))
    return bytes(made.to_ical())


def in_language(texts: dict[str, str] | object, language: str) -> tuple[str, str] | None:
    """(text, its language): in this language, else the first there is; None for no text at all."""
    known = dict(texts) if isinstance(texts, dict) else {}
    if language in known:
        return known[language], language
    return next(((text, code) for code, text in known.items()), None)


def _entry(event: Event, time: Time, number: int, language: str, now: datetime) -> Entry:
    entry = Entry()
    digest = blake2b(f"{event.source}\n{event.uid}".encode(errors="surrogatepass"), digest_size=12).hexdigest()
    entry.add("uid", f"{digest}-{number}@concordia")
    entry.add("dtstamp", now)
    if time.days:
        entry.add("dtstart", time.day)
        entry.add("dtend", _day(time.end or time.start) + timedelta(days=1))
    else:
        entry.add("dtstart", time.start)
        if time.end is not None:
            entry.add("dtend", time.end)
    for field, texts in (("summary", event.names), ("description", event.texts)):
        found = in_language(dict(texts), language)
        if found is not None:
            words = vText(found[0])
            if found[1] != "und":
                words.params["LANGUAGE"] = found[1]
            entry.add(field, words)
    entry.add("status", "CANCELLED" if time.cancelled else _STATUS[event.state])
    if where := _where(event, language):
        entry.add("location", where)
    if event.venue.latitude is not None and event.venue.longitude is not None:
        entry.add("geo", (event.venue.latitude, event.venue.longitude))
    if event.link:
        entry.add("url", event.link)
    if event.themes:
        entry.add("categories", list(event.themes))
    return entry


def _day(moment: datetime) -> date:
    return moment.astimezone(HOME).date()


def _where(event: Event, language: str) -> str:
    name = in_language(dict(event.venue.name), language)
    town = " ".join(part for part in (event.venue.postcode, event.venue.town) if part)
    return ", ".join(part for part in (name[0] if name else None, event.venue.street, town or None) if part)
