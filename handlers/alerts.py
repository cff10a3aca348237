"""When the agenda has news, and when a day or a week comes near: who is written to; handlers/alertwords says what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.agenda.event import Event
from bot.calendar import EventsBetween, EventsWithNews, Listed, News, ToldOf
from bot.cases import Effect
from bot.chat.turn import Outcome, Turn
from bot.communities import SetTimer
from bot.following import How, Segment, Segments
from bot.mailings import Kind, StartMailing
from bot.rules.browsing import midnight, off
from bot.rules.following import (
    LATE,
    Choosing,
    Hearing,
    digest_name,
    digest_until,
    last_digest,
    next_digest,
    next_look,
    quiet_until,
    shown_in,
    starts_next,
    to_remind_of,
    today_of,
)
from handlers.eventwords import DAYS

LOOK, DIGEST = "agenda-look", "agenda-digest"
"""Timers that set themselves again."""

TOO_LATE = 3600
"""Seconds before an event begins from which on nobody is reminded of it: they are on their way, or not."""

Members = Sequence[tuple[bytes, Segment, int]]


# -- news


async def news(turn: Turn) -> Outcome:
    """Events are new, moved or cancelled: at once to whom it concerns. What comes in within a minute is one message."""
    listed = await EventsWithNews()
    if not listed:
        return Outcome()
    at, segments = turn.arrival.at, await Segments()
    fresh = [one for one in listed if one.news is News.NEW and _is_news(one.event, at)]
    changed = [one for one in listed if one.news in (News.CHANGED, News.CANCELLED)]
    effects: list[Effect] = [ToldOf(tuple((one.key, one.news) for one in listed))]
    effects += _mailing(
        turn, f"change.{turn.arrival.update}", Kind.CHANGE, _of_changes(changed), _hear(segments, changed, at)
    )
    new = {"events": [one.key.hex() for one in fresh]}
    effects += _mailing(turn, f"alert.{turn.arrival.update}", Kind.ALERT, new, _told_at_once(segments, fresh))
    return Outcome(effects=tuple(effects))


def _is_news(event: Event, at: int) -> bool:
    """Whether it still takes place; the days of the year are no news, however far ahead they come in."""
    return event.source != DAYS and not off(event) and starts_next(event, at) is not None


def _hear(segments: Members, changed: Sequence[Listed], at: int) -> Members:
    hearing = Hearing(changed, at)
    return [one for one in segments if hearing.any_for(one[1])]


def _told_at_once(segments: Members, fresh: Sequence[Listed]) -> Members:
    choosing = Choosing(fresh)
    return [one for one in segments if one[1].event is None and one[1].how is How.AT_ONCE and choosing.any_for(one[1])]


def _of_changes(changed: Iterable[Listed]) -> dict[str, object]:
    """What was said before goes along, without its description: it is nowhere else once it was told."""
    return {
        "events": [
            [one.key.hex(), one.news.value, one.before and replace(one.before, texts={}).to_json()] for one in changed
        ]
    }


# -- tomorrow


async def look(turn: Turn) -> Outcome:
    """Once a day: who is to be reminded of tomorrow; and of today, where nobody looked yesterday."""
    at = turn.arrival.at
    again: tuple[Effect, ...] = (SetTimer(LOOK, "", next_look(turn.now), turn.now),)
    today = today_of(at)
    listed = await EventsBetween(at, int(midnight(today + timedelta(days=2)).timestamp()))
    segments = await Segments() if listed else ()
    effects: list[Effect] = []
    for day in (today, today + timedelta(days=1)):
        # A mailing has one name a day: what went out yesterday does not go out again.
        several = Choosing(one for one in listed if _ahead(one, day, at, single=False))
        one_by_one = Choosing(one for one in listed if _ahead(one, day, at, single=True))
        reminded = [one for one in segments if (several if one[1].event is None else one_by_one).any_for(one[1])]
        about = {"day": day.isoformat()}
        effects += _mailing(turn, f"reminder.{day.isoformat()}", Kind.REMINDER, about, reminded)
    return Outcome(effects=(*again, *effects))


def _ahead(listed: Listed, day: date, at: int, *, single: bool) -> bool:
    time = to_remind_of(listed.event, day, single=single)
    return time is not None and (time.days or time.start.timestamp() > at + TOO_LATE)


# -- the week


async def digest(turn: Turn) -> Outcome:
    """Once a week: what takes place in the next days. One that is days late is left out: the next one comes soon."""
    at = turn.arrival.at
    again: tuple[Effect, ...] = (SetTimer(DIGEST, "", next_digest(turn.now), turn.now),)
    due = last_digest(at)
    if at - due > LATE:
        return Outcome(effects=again)
    until = digest_until(due)
    choosing = Choosing(shown_in(await EventsBetween(at, until), at, until))
    segments = [
        one
        for one in await Segments()
        if one[1].event is None and one[1].how is How.DIGEST and choosing.any_for(one[1])
    ]
    about = {"from": at, "until": until}
    return Outcome(effects=(*again, *_mailing(turn, digest_name(due), Kind.DIGEST, about, segments)))


def _mailing(turn: Turn, name: str, kind: Kind, about: Mapping[str, object], segments: Members) -> tuple[Effect, ...]:
    if not segments:
        return ()
    at = turn.arrival.at
    return (StartMailing(name, kind, about, at, tuple((tag, quiet_until(one, at)) for tag, one, _ in segments)),)
