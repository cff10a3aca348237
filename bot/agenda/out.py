"""Events as iCalendar (RFC 5545), for one's own calendar: one event, or all that somebody follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b

from icalendar import Calendar, vText
from icalendar import Event as Entry

from bot.agenda.event import HOME, Event, State, Time
from bot.agenda.wordings import in_language
from bot.rules.display import clean

__all__ = ["PRODID", "calendar", "in_language"]

PRODID = "-//Concordia//Events//EN"

_STATUS = {State.SCHEDULED: "CONFIRMED", State.MOVED: "TENTATIVE", State.CANCELLED: "CANCELLED"}


def calendar(
    events: Sequence[Event],
    language: str,
    now: float,
    *,
    name: str | None = None,
    themes: Mapping[str, str] | None = None,
) -> bytes:
    """A calendar with every time of every event, its texts in `language` where there are such; `now` in unix seconds.

    `themes` are what the themes are called. The same time of the same event keeps its UID, whatever other times come
    and go: importing the file again brings it up to date. One that moved is another.
    """
    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    if name:
        made.add("x-wr-calname", name)
    for event in events:
        uids: Counter[str] = Counter()
        for time in event.times:
            uid = _uid(event, time)
            uids[uid] += 1
            of_several = f"{uids[uid]}-{uid}" if uids[uid] > 1 else uid
            made.add_component(
                _entry(event, time, of_several, language, datetime.fromtimestamp(now, UTC), themes or {})
            )
    return bytes(made.to_ical())


def _uid(event: Event, time: Time) -> str:
    """What this time of the event is known by."""
    when = time.day.isoformat() if time.days else time.start.astimezone(UTC).isoformat()
    digest = blake2b(f"{event.source}\n{event.uid}\n{when}".encode(errors="surrogatepass"), digest_size=16)
    return f"{digest.hexdigest()}@concordia"


def _entry(event: Event, time: Time, uid: str, language: str, now: datetime, themes: Mapping[str, str]) -> Entry:
    entry = Entry()
    entry.add("uid", uid)
    entry.add("dtstamp", now)
    _add_times(entry, time)
    for field, texts in (("summary", event.names), ("description", event.texts)):
        found = in_language(dict(texts), language)
        if found is not None:
            words = vText(clean(found[0]))
            if found[1] != "und":
                words.params["LANGUAGE"] = found[1]
            entry.add(field, words)
    entry.add("status", "CANCELLED" if time.cancelled else _STATUS[event.state])
    if where := _where(event, language):
        entry.add("location", clean(where))
    if event.organiser:
        entry.add("contact", clean(event.organiser))
    if event.venue.latitude is not None and event.venue.longitude is not None:
        entry.add("geo", (event.venue.latitude, event.venue.longitude))
    if event.link:
        entry.add("url", event.link)
    if event.themes:
        entry.add("categories", [themes.get(theme, theme) for theme in event.themes])
    return entry


def _add_times(entry: Entry, time: Time) -> None:
    if time.days:
        entry.add("dtstart", time.day)
        entry.add("dtend", max(time.day, _day(time.end or time.start)) + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
    else:  # in UTC: any other zone would have to come along
        entry.add("dtstart", time.start.astimezone(UTC))
        if time.end is not None and time.end > time.start:
            entry.add("dtend", time.end.astimezone(UTC))


def _day(moment: datetime) -> date:
    return moment.astimezone(HOME).date()


def _where(event: Event, language: str) -> str:
    name = in_language(dict(event.venue.name), language)
    town = " ".join(part for part in (event.venue.postcode, event.venue.town) if part)
    return ", ".join(part for part in (name[0] if name else None, event.venue.street, town or None) if part)
