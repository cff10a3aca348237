"""How a proposed event looks, to who proposes it and to the team; and how a time is said in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from babel.dates import format_date, format_time
from babel.numbers import format_currency

from bot.agenda.event import HOME, Event, Time, Venue
from bot.chat.texts import Markup
from bot.chat.turn import Turn, belgian
from bot.rules.display import shown
from handlers.eventasks import SPOKEN


def card(turn: Turn, event: Event) -> Markup:
    """All that is known of an event, a line each. Words of strangers open nothing by a slip."""
    said = {
        "when": ", ".join(in_words(turn, time) for time in event.times),
        "where": where(turn, event.venue),
        "price": _price(turn, event),
        "themes": turn.listed([turn.label("propose-themes", theme) for theme in event.themes]),
        "spoken": turn.listed([_language(turn, code) for code in event.spoken]),
        "step-free": turn.label("propose-step-free", "yes" if event.accessible else "no"),
        "organiser": shown(event.organiser or ""),
        "link": shown(event.link or ""),
    }
    lines = [
        turn.text("proposal-line", name=turn.label("proposal-names", key), words=words)
        for key, words in said.items()
        if words
    ]
    parts = [turn.text("proposal-title", name=name(event)), "\n".join(lines)]
    parts += [turn.text("proposal-text", words=shown(text)) for text in event.texts.values()]
    return Markup("\n\n".join(parts))


def name(event: Event) -> str:
    """What it is called, in the language that it was proposed in."""
    return shown(next(iter(event.names.values())))


def where(turn: Turn, venue: Venue) -> str:
    """The place in one line."""
    if venue.online:
        return shown(venue.online)
    town = " ".join(filter(None, (venue.postcode, venue.town)))
    parts = (*venue.name.values(), venue.street, town)
    return shown(", ".join(part for part in parts if part)) or turn.label("propose-where", "everywhere")


def in_words(turn: Turn, time: Time) -> str:
    """A time with its weekday, by the clock in Belgium."""
    start, end = (one and one.astimezone(HOME) for one in (time.start, time.end))
    if start is None:
        raise TypeError("a time without a beginning")
    day, last = _day(turn, start), _day(turn, end or start)
    if time.days:
        return turn.text("time-days", day=day, last=last) if last != day else turn.text("time-day", day=day)
    values = {"day": day, "from": _clock(turn, start)}
    if end is None:
        return turn.text("time-from", **values)
    if last == day or (end - start < timedelta(hours=12) and end.hour < 8):  # a night belongs to its evening
        return turn.text("time-until", **values, until=_clock(turn, end))
    return turn.text("time-over-days", **values, last=last, until=_clock(turn, end))


def _day(turn: Turn, moment: datetime) -> str:
    day, language = moment.date(), turn.languages[0]
    weekday = format_date(day, "EEEE", locale=belgian(language))
    return turn.text("time-weekday", weekday=weekday, day=turn.date(day))


def _clock(turn: Turn, moment: datetime) -> str:
    return str(format_time(moment, "HH:mm", locale=belgian(turn.languages[0])))


def _price(turn: Turn, event: Event) -> str:
    if event.price is None:
        return ""
    if event.price == 0:
        return turn.label("propose-price", "free")
    return str(format_currency(event.price, "EUR", locale=belgian(turn.languages[0])))


def _language(turn: Turn, code: str) -> str:
    return turn.label("propose-spoken", code) if code in SPOKEN else turn.language_name(code)
