"""What alerts, changes, reminders and digests say, written once for all of a segment just before they are sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape
from typing import Any

from bot import followwords
from bot.agenda.event import HOME, Event, State, Time
from bot.calendar import EventAt, EventsAt, EventsBetween, Listed, News
from bot.chat.asking import rows
from bot.chat.texts import Markup
from bot.chat.turn import Button, Rendering, Say, Turn
from bot.communities import LinkTo, token_of
from bot.following import Segment
from bot.mailings import Kind, Mailing
from bot.rules.browsing import Filter, coming, midnight, off, to_argument
from bot.rules.following import (
    Hearing,
    concerns,
    next_between,
    shown_in,
    starts_next,
    to_remind_of,
    today_of,
)
from handlers.eventlines import BUTTONS, LABEL, line, next_time, opens
from handlers.eventwords import cut, day, name, only_in, place, when

SHOWN = 6
"""Events that are told of in one message; the others are counted, and stand in /events."""

DIFFERENCES = 3
"""Times that came or went, which are written out for one event."""

TIMES_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Part:
    """What a message says of one event, for each language."""

    listed: Listed
    said: Callable[[Turn], Markup]


# -- each kind of message


async def alert(turn: Turn, mailing: Mailing, segment: Segment) -> Say | None:
    """Events that are new; those that were cancelled meanwhile, or are over, are left out."""
    found = await EventsAt(tuple(bytes.fromhex(key) for key in mailing.about["events"]))
    there = [one for one in found if concerns(segment, one) and not off(one.event) and starts_next(one.event, turn.now)]
    there.sort(key=lambda one: next_time(one.event, turn.now).start)
    return await _message(turn, segment, [_next(one) for one in there], lambda one: one.text("alert", count=len(there)))


async def change(turn: Turn, mailing: Mailing, segment: Segment) -> Say | None:
    """What was and what is now."""
    told_of = {bytes.fromhex(key): (news, before) for key, news, before in mailing.about["events"]}
    parts = []
    for listed in await EventsAt(tuple(told_of)):
        if not coming(listed.event, turn.now):
            continue
        news, before = told_of[listed.key]
        known = None if before is None else Event.from_json(before)
        told = Listed(listed.key, listed.event, News(news), known)
        if Hearing([told], mailing.at).any_for(segment):
            parts.append(Part(listed, _changed(told)))
    return await _message(turn, segment, parts, lambda one: one.text("change", count=len(parts)))


async def reminder(turn: Turn, mailing: Mailing, segment: Segment) -> Say | None:
    """What takes place tomorrow; where it was sent after a quiet night, that is today by now."""
    on = date.fromisoformat(mailing.about["day"])
    start, end = (int(midnight(one).timestamp()) for one in (on, on + timedelta(days=1)))
    found = []
    for one in await _of(segment, start, end):
        time = to_remind_of(one.event, on, single=segment.event is not None)
        if time is not None and concerns(segment, one) and time in coming(one.event, turn.now):
            found.append((one, time))
    found.sort(key=lambda pair: (pair[1].start, pair[0].key))
    near = {0: "today", 1: "tomorrow"}.get((on - today_of(turn.now)).days, "on")

    def head(one: Turn) -> Markup:
        return one.text("reminder", near=near, day=day(one, on))

    return await _message(turn, segment, [_at(one, time) for one, time in found], head)


async def digest(turn: Turn, mailing: Mailing, segment: Segment) -> Say | None:
    """What takes place in the days ahead, of what the segment follows."""
    start, until = mailing.about["from"], mailing.about["until"]
    begins = max(start, turn.now)
    found = [one for one in shown_in(await EventsBetween(start, until), begins, until) if concerns(segment, one)]
    parts = [_at(one, next_between(one.event, begins, until)) for one in found]
    last = datetime.fromtimestamp(until - 1, HOME).date()
    return await _message(turn, segment, parts, lambda one: one.text("digest", count=len(found), until=day(one, last)))


RENDERINGS: Mapping[Kind, Rendering] = {
    Kind.ALERT: alert,
    Kind.CHANGE: change,
    Kind.REMINDER: reminder,
    Kind.DIGEST: digest,
}


async def _of(segment: Segment, start: int, end: int) -> Sequence[Listed]:
    if segment.event is None:
        return await EventsBetween(start, end)
    listed = await EventAt(segment.event)
    return () if listed is None else (listed,)


# -- the message


async def _message(turn: Turn, segment: Segment, parts: Sequence[Part], head: Callable[[Turn], Markup]) -> Say | None:
    """The head, the first few events, how many more there are, and the ways on; None for no event."""
    if not parts:
        return None
    shown, more = parts[:SHOWN], len(parts) - SHOWN
    texts = []
    for language in turn.languages:
        one = turn.alone(language)
        said = [head(one), *(part.said(one) for part in shown)]
        if more > 0:
            said.append(one.text("alert-more", count=more))
        texts.append("\n\n".join([*said, _why(one, segment)]))
    first = [part.listed for part in shown[:BUTTONS]]
    if segment.community:
        return Say("\n\n".join(texts), turn.languages, _ways(turn, segment), links=await _links(turn, segment, first))
    return Say("\n\n".join(texts), turn.languages, (*map(tuple, opens(turn, first)), *_ways(turn, segment)))


def _why(turn: Turn, segment: Segment) -> Markup:
    """Why this comes, so that nobody has to wonder."""
    if segment.event is not None:
        return turn.text("alert-why-event")
    if segment.community:
        return turn.text("alert-why-here", where=followwords.where(turn, segment))
    return turn.text("alert-why", where=followwords.where(turn, segment))


def _ways(turn: Turn, segment: Segment) -> tuple[tuple[Button, ...], ...]:
    """More events, other choices, and one tap to stop."""
    if segment.event is not None:
        return ((Button(turn.label("alert-menu", "unremind"), f"go:unremind {token_of(segment.event)}"),),)
    near = Filter(near=bool(segment.areas))
    more = Button(turn.label("alert-menu", "events"), f"go:events {to_argument(near)}")
    if segment.community:
        stop = Button(turn.label("alert-menu", "unfollow-here"), "go:unfollow_here")
        return tuple(rows([more, stop]))
    settings = Button(turn.label("alert-menu", "following"), "go:following")
    return tuple(rows([more, settings, Button(turn.label("alert-menu", "unfollow"), "go:unfollow")]))


async def _links(turn: Turn, segment: Segment, listed: Sequence[Listed]) -> tuple[tuple[str, str], ...]:
    """In a group an event opens in everybody's own chat with the bot."""
    links = []
    for one in listed:
        link = await LinkTo(segment.platform, f"event_{token_of(one.key)}")
        if link is not None:
            links.append((cut(name(turn, one.event), LABEL), link))
    return tuple(links)


# -- what is said of one event


def _next(listed: Listed) -> Part:
    return Part(listed, lambda one: line(one, listed.event))


def _at(listed: Listed, time: Time | None) -> Part:
    return Part(listed, lambda one: line(one, listed.event, time))


def _changed(told: Listed) -> Callable[[Turn], Markup]:
    def said(turn: Turn) -> Markup:
        event, before = told.event, told.before
        parts = [turn.text("change-name", name=name(turn, event))]
        if off(event):
            known = before or event
            parts.append(turn.text("change-off", when=when(turn, next_time(known, turn.now))))
        elif event.state is State.MOVED:
            parts.append(turn.text("change-postponed", when=when(turn, next_time(before or event, turn.now))))
        else:
            if before is not None and off(before):
                parts.append(turn.text("change-on-again"))
            parts += _differences(turn, before, event)
        if (language := only_in(turn, event.names)) is not None:
            parts.append(turn.text("event-only-in", language=language))
        return Markup("\n".join(parts))

    return said


def _differences(turn: Turn, before: Event | None, event: Event) -> list[Markup]:
    """ "Was" and "now", of the times and of the place."""
    gone, come = times_apart(before, event, turn.now)
    was, now = [when(turn, one) for one in gone], [when(turn, one) for one in come]
    there, here = (None if one is None else place(turn, one) for one in (before, event))
    if before is not None and there != here:
        was += [Markup(escape(there, quote=False))] if there else []
        now += [Markup(escape(here, quote=False))] if here else []
    lines = [] if gone or come else [when(turn, next_time(event, turn.now))]
    lines += [turn.text("change-was", what=_joined(was))] if was else []
    return [*lines, turn.text("change-now", what=_joined(now))] if now else lines


def times_apart(before: Event | None, event: Event, now: int) -> tuple[Sequence[Time], Sequence[Time]]:
    """The first few times to come that are no more, and those that are new."""
    if before is None or off(before):
        return (), ()
    old, new = _ahead(before, now), _ahead(event, now)
    gone = [time for key, time in old.items() if key not in new]
    come = [time for key, time in new.items() if key not in old]
    return gone[:DIFFERENCES], come[:DIFFERENCES]


def _ahead(event: Event, now: int) -> dict[Any, Time]:
    left = [one for one in coming(event, now) if not one.cancelled]
    return {(one.start, one.end, one.days): one for one in left[:TIMES_LOOKED_AT]}


def _joined(parts: Sequence[Markup]) -> Markup:
    return Markup("; ".join(parts))
