"""How a proposed event looks, to who proposes it and to the team."""

from __future__ import annotations

from bot.agenda.event import Event, Venue
from bot.chat.texts import Markup
from bot.chat.turn import Turn
from bot.followwords import language
from bot.rules.display import shown
from handlers import eventwords


def card(turn: Turn, event: Event) -> Markup:
    """All that is known of an event, a line each. Words of strangers open nothing by a slip."""
    said = {
        "when": ", ".join(eventwords.when(turn, time) for time in event.times),
        "where": _where(turn, event.venue),
        "price": _price(turn, event),
        "themes": turn.listed([turn.label("theme", theme) for theme in event.themes]),
        "spoken": turn.listed([language(turn, code) for code in event.spoken]),
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


def _where(turn: Turn, venue: Venue) -> str:
    """The place in one line."""
    if venue.online:
        return shown(venue.online)
    town = " ".join(filter(None, (venue.postcode, venue.town)))
    parts = (*venue.name.values(), venue.street, town)
    return shown(", ".join(part for part in parts if part)) or turn.label("propose-where", "everywhere")


def _price(turn: Turn, event: Event) -> str:
    if event.price is None:
        return ""
    return turn.label("propose-price", "free") if event.price == 0 else turn.price(event.price)
