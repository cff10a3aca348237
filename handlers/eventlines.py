"""Events as short lines: in alerts, digests and reminders, a few of many."""

from __future__ import annotations

from collections.abc import Sequence

from bot.agenda.event import Event, Time
from bot.calendar import Listed
from bot.chat.texts import Markup
from bot.chat.turn import Button, Turn
from bot.communities import token_of
from bot.rules.browsing import coming, off
from handlers.eventwords import briefly, cut, name, only_in

LABEL = 40
BUTTONS = 3
"""Events with a button of their own under a message with several."""


def line(turn: Turn, event: Event, time: Time | None = None) -> Markup:
    """What, when, where and for how much, in one language; `time` is the one that is meant, else the next."""
    time = time or next_time(event, turn.now)
    facts = [briefly(turn, time, turn.now), event.venue.town or ""]
    if event.price is not None:
        facts.append(turn.label("events-typed", "free") if event.price == 0 else turn.price(event.price))
    if off(event, time):
        facts.append(turn.label("events-typed", "off"))
    said = [turn.text("alert-line", name=name(turn, event), facts=" · ".join(filter(None, facts)))]
    if (language := only_in(turn, event.names)) is not None:
        said.append(turn.text("event-only-in", language=language))
    return Markup("\n".join(said))


def next_time(event: Event, now: int) -> Time:
    """Its next time that takes place; where none does, the next one, or the last."""
    left = coming(event, now)
    return next((one for one in left if not one.cancelled), left[0] if left else event.times[-1])


def opens(turn: Turn, listed: Sequence[Listed]) -> list[list[Button]]:
    """A button for each of the first few."""
    return [[Button(cut(name(turn, one.event), LABEL), f"go:event {token_of(one.key)}")] for one in listed[:BUTTONS]]
