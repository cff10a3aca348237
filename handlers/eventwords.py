"""An event in words: when in the reader's way of writing it, where, for how much, and which languages it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from babel.dates import format_date, format_skeleton

from bot.agenda.event import HOME, UNDETERMINED, Area, Event, Time
from bot.agenda.wordings import in_language
from bot.chat.texts import Markup
from bot.chat.turn import Turn, belgian
from bot.rules.browsing import coming, off
from bot.rules.display import clean

DATES_SHOWN = 3
"""Dates of one event that are written out; the others are counted."""

NIGHT_ENDS = 6
"""The hour until which what began the evening before is still that evening's."""

DAYS, PROPOSED = "days", "proposed"
"""The sources of days that belong to the year without being events (Human Rights Day), and of what people propose."""


# -- when


def when(turn: Turn, time: Time) -> Markup:
    """One time in words, for one language: "donderdag 21 mei 2027, 19.30 uur tot 22.00 uur"."""
    if time.days:
        last = _there(time.end or time.start).date()
        if last <= time.day:
            return turn.text("time-day", day=day(turn, time.day))
        return turn.text("time-days", first=day(turn, time.day), last=day(turn, last))
    there, start = day(turn, time.day), _clock(turn, time.start)
    if time.end is None or time.end <= time.start:
        return turn.text("time-at", day=there, start=start)
    ends, end = _there(time.end), _clock(turn, time.end)
    nights = (ends.date() - time.day).days
    if nights == 0 or (nights == 1 and (ends.hour, ends.minute) == (0, 0)):
        return turn.text("time-between", day=there, start=start, end=end)
    if nights == 1 and ends.hour < NIGHT_ENDS:
        return turn.text("time-into-night", day=there, start=start, end=end)
    return turn.text("time-across", day=there, start=start, last=day(turn, ends.date()), end=end)


def briefly(turn: Turn, time: Time, now: int) -> str:
    """One time in a line, for one language: "do 21 mei, 19.30 uur"; the year only where it is not that of `now`."""
    first = _brief_day(turn, time.day, now)
    last = _there(time.end or time.start).date()
    if time.days:
        return first if last <= time.day else f"{first} – {_brief_day(turn, last, now)}"
    start = f"{first}, {_clock(turn, time.start)}"
    lasts = last > time.day + timedelta(days=1)
    return f"{start} – {_brief_day(turn, last, now)}" if lasts else start


def times(turn: Turn, event: Event, now: int) -> Markup:
    """The next times of an event, one a line, and how many more there are; of one that is over, its last."""
    left = list(coming(event, now)) or [event.times[-1]]
    lines = []
    for time in left[:DATES_SHOWN]:
        said = when(turn, time)
        lines.append(turn.text("time-off", time=said) if time.cancelled and not off(event) else said)
    if len(left) > DATES_SHOWN:
        lines.append(turn.text("time-more", count=len(left) - DATES_SHOWN))
    return Markup("\n".join(lines))


def day(turn: Turn, on: date) -> str:
    """A day with its name: "donderdag 21 mei 2027"."""
    return _first_of_month(turn, on, format_date(on, "full", locale=belgian(turn.languages[0])))


def _brief_day(turn: Turn, on: date, now: int) -> str:
    skeleton = "MMMEd" if on.year == datetime.fromtimestamp(now, HOME).year else "yMMMEd"
    return _first_of_month(turn, on, format_skeleton(skeleton, on, locale=belgian(turn.languages[0])))


def _first_of_month(turn: Turn, on: date, written: str) -> str:
    # Babel's data has no ordinal for the first of the month, which French writes as 1er.
    return written.replace(" 1 ", " 1er ", 1) if turn.languages[0] == "fr" and on.day == 1 else written


def _clock(turn: Turn, moment: datetime) -> Markup:
    """What a clock in Belgium shows; in the hour that comes twice a year, which of the two it is."""
    there = _there(moment)
    shown = turn.text("clock", hour=str(there.hour), minute=f"{there.minute:02}")
    if there.replace(fold=0).utcoffset() == there.replace(fold=1).utcoffset():
        return shown
    return turn.text("clock-winter" if there.fold else "clock-summer", clock=shown)


def _there(moment: datetime) -> datetime:
    return moment.astimezone(HOME)


# -- what and where


def name(turn: Turn, event: Event) -> str:
    """What it is called, in the turn's first language where it has such a name."""
    return words(turn, event.names)


def words(turn: Turn, texts: Mapping[str, str]) -> str:
    """Words of somebody, in the turn's first language where there are such; "" where there are none."""
    found = in_language(dict(texts), turn.languages[0])
    return clean(found[0]) if found is not None else ""


def only_in(turn: Turn, texts: Mapping[str, str]) -> str | None:
    """The languages that these texts are in instead of the turn's first, by name; None where nothing is missing."""
    if not texts or turn.languages[0] in texts or UNDETERMINED in texts:
        return None
    return turn.listed([turn.language_name(code) for code in texts])


def place(turn: Turn, event: Event) -> str | None:
    """Where it is, down to the street, and the part of Belgium; None where nobody says so."""
    venue = event.venue
    called = in_language(dict(venue.name), turn.languages[0])
    town = " ".join(part for part in (venue.postcode, venue.town) if part)
    parts = [called[0] if called else None, venue.street, town, *(turn.label("area", one) for one in nearest(event))]
    return clean(", ".join(part for part in parts if part)) or None


def nearest(event: Event) -> Sequence[Area]:
    """The smallest parts of Belgium that it is in: the province, not its region."""
    areas = [area for area in Area if area in event.areas]
    small = [area for area in areas if area not in (Area.FLANDERS, Area.WALLONIA)]
    return small or areas


def cut(said: str, limit: int) -> str:
    """The words, at most `limit` code points of them, ending between two words."""
    if len(said) <= limit:
        return said
    kept = said[: limit - 1]
    end = max(kept.rfind(" "), kept.rfind("\n"))
    return f"{kept[: end if end > limit // 2 else limit - 1].rstrip()}…"
