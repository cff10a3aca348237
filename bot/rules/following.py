"""Following: which events a segment is told of and when, and when it wants to be left in peace.

All hours are those of the clock in Belgium, on the nights on which it changes too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.agenda.event import HOME, Event, Time
from bot.calendar import Listed
from bot.following import How, Segment
from bot.rules.browsing import coming, midnight, off

DIGEST_DAY = 3
DIGEST_HOUR = time(17)
"""Thursday at five in the afternoon: late enough to plan the weekend with, and early enough to still book."""

DIGEST_DAYS = 10
"""How many days a digest looks ahead: from Thursday until the Sunday of the week after, so that each weekend is told
of twice, and nobody misses one by a digest that they did not open."""

LATE = 5 * 24 * 3600
"""Seconds after which a digest that could not be sent in time is left out: the next one comes in two days."""

LOOK_HOUR = time(10)
"""When it is looked what takes place tomorrow: in the morning, when most people can still arrange something."""

SOON = 2 * 24 * 3600
"""Seconds before it begins, from which on a change of an event concerns everybody who takes it."""

RARE = timedelta(days=7)
"""What takes place again within a week is told of the day before its first time only: nobody wants that daily."""


# -- what is told to whom


def takes(segment: Segment, event: Event) -> bool:
    """Whether the event is near, about, and in a language of what the segment follows.

    What takes place everywhere, or nowhere that is known, is near everybody. Where nobody says which languages are
    spoken, it counts as all of them: most sources do not say it, and who chose one would hear of nothing.
    """
    return _wants(segment, _kind(event))


@dataclass(frozen=True, slots=True)
class _Kind:
    """What decides for whom an event is; the same for many events."""

    areas: frozenset[str]
    themes: frozenset[str]
    spoken: frozenset[str]


def concerns(segment: Segment, listed: Listed) -> bool:
    """Whether the segment follows this event: by itself, or as one of those that it takes."""
    return takes(segment, listed.event) if segment.event is None else segment.event == listed.key


class Choosing:
    """Finds the segments that some events concern, many at a time: most want the same, and most events are alike."""

    def __init__(self, events: Iterable[Listed]) -> None:
        listed = tuple(events)
        self._keys = {one.key for one in listed}
        self._kinds = tuple({_kind(one.event) for one in listed})
        self._known: dict[tuple[tuple[str, ...], ...], bool] = {}

    def any_for(self, segment: Segment) -> bool:
        """Whether one of the events concerns the segment."""
        if segment.event is not None:
            return segment.event in self._keys
        wanted = segment.areas, segment.themes, segment.spoken
        known = self._known.get(wanted)
        if known is None:
            known = self._known[wanted] = any(_wants(segment, one) for one in self._kinds)
        return known


@dataclass(frozen=True, slots=True)
class _Change:
    """An event as it is known and as it is. `soon`: one of them is; `shown`: the last digest showed it."""

    known: _Kind
    event: _Kind
    soon: bool
    shown: bool


class Hearing:
    """Finds the segments that a change of some events is told to, at `now` (unix seconds).

    Who follows the event itself, and who is told of events at once, hears it in any case. The others hear it where they
    can know of the event: from the last digest, or because it is near in time.
    """

    def __init__(self, changed: Iterable[Listed], now: int) -> None:
        listed = tuple(changed)
        self._keys = {one.key for one in listed}
        self._changes = tuple({_change(one, now) for one in listed})
        self._heard: dict[tuple[tuple[str, ...] | How, ...], bool] = {}

    def any_for(self, segment: Segment) -> bool:
        """Whether one of the changes is told to the segment."""
        if segment.event is not None:
            return segment.event in self._keys
        wanted = segment.areas, segment.themes, segment.spoken, segment.how
        known = self._heard.get(wanted)
        if known is None:
            known = self._heard[wanted] = any(_hears(segment, one) for one in self._changes)
        return known


def _change(listed: Listed, now: int) -> _Change:
    known = listed.before or listed.event
    first, then = (starts_next(one, now) for one in (known, listed.event))
    soon = any(start is not None and start < now + SOON for start in (first, then))
    shown = first is not None and first < digest_until(last_digest(now))
    return _Change(_kind(known), _kind(listed.event), soon, shown)


def _hears(segment: Segment, one: _Change) -> bool:
    can_know = segment.how is How.AT_ONCE or one.soon or (segment.how is How.DIGEST and one.shown)
    return can_know and (_wants(segment, one.event) or _wants(segment, one.known))


def _kind(event: Event) -> _Kind:
    spoken = frozenset(code.partition("-")[0] for code in event.spoken)
    return _Kind(frozenset(str(area) for area in event.areas), frozenset(event.themes), spoken)


def _wants(segment: Segment, kind: _Kind) -> bool:
    # Asked millions of times where many follow and much is new: nothing is made here.
    areas, themes, spoken = segment.areas, segment.themes, segment.spoken
    return (
        (not areas or not kind.areas or not kind.areas.isdisjoint(areas))
        and (not themes or not kind.themes.isdisjoint(themes))
        and (not spoken or not kind.spoken or not kind.spoken.isdisjoint(spoken))
    )


def starts_next(event: Event, now: int) -> int | None:
    """When its next time begins that is not over, cancelled or not; None where all are."""
    left = coming(event, now)
    return int(left[0].start.timestamp()) if left else None


def to_remind_of(event: Event, day: date, *, single: bool = False) -> Time | None:
    """The time that begins on this day and is to be told of the day before; None for none.

    `single`: for those who follow the event itself, who hear of its last day too.
    """
    if off(event):
        return None
    times = [one for one in event.times if not one.cancelled]
    found = next((one for one in times if one.day == day), None)
    if found is None:
        return None
    if not any(day - RARE < one.day < day for one in times):
        return found
    return found if single and not any(one.day > day for one in times) else None


def shown_in(events: Sequence[Listed], start: int, until: int) -> list[Listed]:
    """Those that take place between two moments (unix seconds), by when they do."""
    found = [(one, time) for one in events if (time := next_between(one.event, start, until)) is not None]
    return [one for one, _ in sorted(found, key=lambda pair: (pair[1].start, pair[0].key))]


def next_between(event: Event, start: int, until: int) -> Time | None:
    """Its first time that takes place, is not over at `start` and begins before `until` (unix seconds)."""
    if off(event):
        return None
    end = datetime.fromtimestamp(until, UTC)
    return next((one for one in coming(event, start) if not one.cancelled and one.start < end), None)


# -- when it is told


def next_digest(now: int) -> int:
    """When the next digest goes out, after `now`; both in unix seconds."""
    today = _there(now).date()
    first = today + timedelta(days=(DIGEST_DAY - today.weekday()) % 7)
    return _next([_at(first, DIGEST_HOUR), _at(first + timedelta(days=7), DIGEST_HOUR)], now)


def last_digest(now: int) -> int:
    """When the last digest was due, by `now` at the latest; both in unix seconds."""
    today = _there(now).date()
    last = today - timedelta(days=(today.weekday() - DIGEST_DAY) % 7)
    due = _at(last, DIGEST_HOUR)
    return due if due <= now else _at(last - timedelta(days=7), DIGEST_HOUR)


def digest_until(at: int) -> int:
    """The end of what the digest shows that was due `at`; both in unix seconds."""
    return int(midnight(_there(at).date() + timedelta(days=DIGEST_DAYS + 1)).timestamp())


def digest_name(at: int) -> str:
    """The name of the mailing of the digest that was due `at` (unix seconds): one a week."""
    year, week, _ = _there(at).date().isocalendar()
    return f"digest.{year}-W{week:02}"


def next_look(now: int) -> int:
    """When it is looked next what takes place tomorrow, after `now`; both in unix seconds."""
    today = _there(now).date()
    return _next([_at(today, LOOK_HOUR), _at(today + timedelta(days=1), LOOK_HOUR)], now)


def today_of(now: int) -> date:
    """The day in Belgium."""
    return _there(now).date()


def quiet_until(segment: Segment, now: int) -> int:
    """When the quiet hours end that hold at `now` for this segment (both in unix seconds); `now` where none hold.

    On the nights on which the clock changes they are an hour longer or shorter.
    """
    if segment.quiet is None:
        return now
    begins, ends = segment.quiet
    there = _there(now)
    quiet = begins <= there.hour < ends if begins < ends else there.hour >= begins or there.hour < ends
    if not quiet:
        return now
    day = there.date() + timedelta(days=1 if there.hour >= ends else 0)
    return _at(day, time(ends))


def _there(now: int) -> datetime:
    return datetime.fromtimestamp(now, UTC).astimezone(HOME)


def _at(day: date, hour: time) -> int:
    return int(datetime.combine(day, hour, HOME).timestamp())


def _next(moments: Sequence[int], now: int) -> int:
    return next(moment for moment in moments if moment > now)
