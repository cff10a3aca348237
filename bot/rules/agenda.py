"""Events: what of a change is news for whoever follows one, and by what the same event of two sources is known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.agenda.days import DAYS
from bot.agenda.event import HOME, Event, State, Time, Venue
from bot.calendar import Listed, News, Proposal
from bot.chat.texts import fold
from bot.rules.retention import DAY, PROPOSAL_DAYS, PROPOSAL_DAYS_AFTER

UNSAID = timedelta(hours=1)
"""How long an event goes on of which the end is not said."""

COMPARED = timedelta(days=365)
"""How far ahead times are compared: a series without an end gets one more time with every reading."""

LANGUAGES = ("nl", "fr", "de", "en", "und")
"""In this order a name is taken of those that an event has."""


def over(time: Time) -> datetime:
    """The moment from which on it is over."""
    if time.days:
        last = (time.end or time.start).astimezone(HOME).date() + timedelta(days=1)
        return datetime(last.year, last.month, last.day, tzinfo=HOME).astimezone(UTC)
    return time.end if time.end is not None and time.end > time.start else time.start + UNSAID


def lapses(proposal: Proposal) -> int:
    """When a proposal is forgotten that nobody decides on, in unix seconds."""
    ends = max(over(time) for time in proposal.event.times)
    return min(proposal.at + PROPOSAL_DAYS * DAY, int(ends.timestamp()) + PROPOSAL_DAYS_AFTER * DAY)


def differences(old: Listed | None, new: Event, now: int) -> News:
    """What those who follow it are to be told when `new` comes in place of `old`, at `now` (unix seconds).

    It is seen from what they were told last: what changed and changed back is nothing. Times that are over do not
    count. One that nobody was told of stays new, whatever becomes of it: who tells looks at its state. It is never news
    that a day of the year comes back.
    """
    if new.source == DAYS:
        return News.NONE
    moment = datetime.fromtimestamp(now, UTC)
    to_come = any(over(time) > moment for time in new.times)
    if old is None:
        return News.NEW if to_come and not _off(new, moment) else News.NONE
    if old.news is News.NEW:
        return News.NEW if to_come else News.NONE
    known = old.before if old.before is not None else old.event
    if not to_come and not any(over(time) > moment for time in known.times):
        return News.NONE
    if _off(new, moment):
        return News.NONE if _off(known, moment) else News.CANCELLED
    changed = (
        _off(known, moment)
        or new.state is not known.state
        or _rescheduled(known, new, moment)
        or _elsewhere(known.venue, new.venue)
    )
    return News.CHANGED if changed else News.NONE


def resemblance(event: Event) -> str:
    """The same words for the same event of two sources: its name, when it first begins, and its postcode."""
    names = event.names
    language = next((one for one in LANGUAGES if one in names), min(names))
    first = event.times[0]
    start = first.day.isoformat() if first.days else first.start.astimezone(UTC).isoformat()
    return f"{fold(names[language])} {start} {event.venue.postcode or ''}"


def _off(event: Event, now: datetime) -> bool:
    """Whether none of it takes place any more."""
    ahead = [time for time in event.times if over(time) > now]
    return event.state is State.CANCELLED or (bool(ahead) and all(time.cancelled for time in ahead))


def _rescheduled(known: Event, new: Event, now: datetime) -> bool:
    before, after = _ahead(known, now), _ahead(new, now)
    return before.keys() != after.keys() or any(_ends_apart(before[key], after[key], now) for key in before)


def _ahead(event: Event, now: datetime) -> Mapping[tuple[datetime, bool, bool], datetime | None]:
    """The end of each time to come by when it begins; of those under way only the rest is left."""
    return {
        (max(time.start, now), time.days, time.cancelled): time.end
        for time in event.times
        if over(time) > now and time.start < now + COMPARED
    }


def _ends_apart(one: datetime | None, other: datetime | None, now: datetime) -> bool:
    # That an end is said now is no change; ends beyond what is compared are the end of what was read.
    return one is not None and other is not None and one != other and min(one, other) < now + COMPARED


def _elsewhere(one: Venue, other: Venue) -> bool:
    """Whether somebody who knows the one would go to the wrong place; what is said besides, or in other words, is no
    other place."""
    if _stands(one) != _stands(other) or _apart(one.online, other.online):
        return True
    if _apart(one.postcode, other.postcode) or _apart(one.town, other.town) or _apart(one.street, other.street):
        return True
    if one.street and other.street:
        return False  # the same address under another name
    return any(_apart(one.name[language], other.name[language]) for language in one.name.keys() & other.name.keys())


def _stands(venue: Venue) -> bool:
    """Whether one can go there."""
    return bool(venue.name or venue.street or venue.postcode or venue.town)


def _apart(one: str | None, other: str | None) -> bool:
    return bool(one and other) and fold(one or "") != fold(other or "")
