"""/events: what takes place, near somebody, when, about what; narrowed by buttons or by words, a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.agenda.event import HOME, Event, Time
from bot.calendar import EventsBetween, Listed
from bot.chat.asking import rows
from bot.chat.texts import Markup
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.communities import CommunityAt, LinkTo
from bot.following import FollowingOf
from bot.rules.browsing import Filter, fits, in_order, midnight, of_argument, off, span, to_argument, understood
from handlers.eventfilter import in_words, languages, names, opens, press, provinces, themes, times, where
from handlers.eventwords import briefly, cut, name

PAGE = 5
"""Events on one page: each is two lines and a button."""

IN_GROUPS = 5
LABEL = 40
SPOKEN_OFFERED = 10


@dataclass(frozen=True, slots=True)
class Found:
    """What a filter finds: (which, when it is next) in order."""

    chosen: Filter
    events: Sequence[tuple[Listed, Time]]
    placeless: bool = False  # near is asked for, and nobody knows where that is


async def events(turn: Turn, argument: str) -> Outcome:
    """/events, with a filter that a button carries, or with words."""
    if turn.arrival.seen:
        return await _in_group(turn, argument)
    found = await _found(turn, argument)
    if found.placeless:
        return Outcome((where(turn, replace(found.chosen, near=False, page=0), "events-no-place"),))
    return Outcome((_listing(turn, found),))


async def narrowed(turn: Turn, argument: str) -> Outcome:
    """The buttons of one side of a filter. The first letter says which, the filter stands behind it."""
    chosen = replace(of_argument(argument[1:]) or Filter(), page=0)
    match argument[:1]:
        case "w":
            return Outcome((times(turn, chosen),))
        case "t":
            return Outcome((themes(turn, chosen),))
        case "l":
            at = turn.arrival.at
            return Outcome((languages(turn, chosen, _spoken(await EventsBetween(*_from_today(Filter(), at)))),))
        case "p":
            return Outcome((provinces(turn, chosen),))
    return Outcome((where(turn, chosen, "events-where"),))


async def _in_group(turn: Turn, argument: str) -> Outcome:
    """What is next, for all to read; the rest in private."""
    group, platform = turn.arrival.group, turn.arrival.address.platform
    community = None if group is None else await CommunityAt(platform, group.chat)
    there = turn if community is None else turn.to(community.languages)
    found = await _found(there, argument)
    link = await LinkTo(platform, "events")
    if not found.events:
        said = there.say("events-none-group")
    else:
        shown = replace(found, events=found.events[:IN_GROUPS], chosen=replace(found.chosen, page=0))
        texts = (_page(there.alone(language), shown, len(found.events)) for language in there.languages)
        said = Say("\n\n".join(texts), there.languages)
    return Outcome((replace(said, links=((there.label("events-menu", "private"), link),)) if link else said,))


# -- finding


async def _found(turn: Turn, argument: str) -> Found:
    at = turn.arrival.at
    chosen = of_argument(argument)
    listed = await EventsBetween(*_from_today(Filter() if chosen is None else chosen, at))
    if chosen is None:
        chosen = understood(argument, names(turn, _spoken(listed)))
    areas: Sequence[str] = ()
    if chosen.near:
        follows = await FollowingOf(turn.arrival.address)
        areas = [area for one in follows if one.segment.event is None for area in one.segment.areas]
        if not areas:
            return Found(chosen, (), placeless=not turn.arrival.seen)
    by_event = {id(one.event): one for one in listed if fits(chosen, one.event, areas)}
    timed = in_order(chosen, (one.event for one in by_event.values()), at)
    return Found(chosen, [(by_event[id(event)], time) for event, time in timed])


def _from_today(chosen: Filter, at: int) -> tuple[int, int]:
    """What to look through, in unix seconds: from the beginning of today, since what is on has begun before now."""
    start, end = span(chosen.when, at)
    today = midnight(datetime.fromtimestamp(at, HOME).date())
    return int(min(start, today).timestamp()), int(end.timestamp())


def _spoken(listed: Iterable[Listed]) -> Sequence[str]:
    """The languages on the spot of these events, the most frequent first."""
    codes = (code.partition("-")[0] for one in listed for code in one.event.spoken)
    return [code for code, _ in Counter(codes).most_common(SPOKEN_OFFERED)]


# -- the list


def _listing(turn: Turn, found: Found) -> Say:
    """A page of events, each with its button, and below what narrows or widens it."""
    chosen, total = found.chosen, len(found.events)
    if not total:
        return _nothing(turn, found)
    pages = (total + PAGE - 1) // PAGE
    chosen = replace(chosen, page=min(chosen.page, pages - 1))
    first = chosen.page * PAGE
    shown = replace(found, chosen=chosen, events=found.events[first : first + PAGE])
    texts = (_page(turn.alone(language), shown, total) for language in turn.languages)
    buttons = [
        (Button(cut(f"{number}. {name(turn, one.event)}", LABEL), opens(one.key, chosen)),)
        for number, (one, _) in enumerate(shown.events, first + 1)
    ]
    turning = []
    if chosen.page:
        turning.append(press(turn, "earlier", replace(chosen, page=chosen.page - 1)))
    if chosen.page + 1 < pages:
        turning.append(press(turn, "more", replace(chosen, page=chosen.page + 1)))
    return Say("\n\n".join(texts), turn.languages, (*buttons, tuple(turning), *_narrowing(turn, chosen)))


def _page(turn: Turn, found: Found, total: int) -> str:
    """The words of a page, in one language."""
    at, first = turn.arrival.at, found.chosen.page * PAGE
    head = turn.text("events", count=total)
    if found.chosen.narrow:
        head = Markup(f"{head}\n{turn.text('events-chosen', chosen=in_words(turn, found.chosen))}")
    lines = [_line(turn, one.event, time, first + number, at) for number, (one, time) in enumerate(found.events, 1)]
    return "\n\n".join([head, *lines])


def _line(turn: Turn, event: Event, time: Time, number: int, at: int) -> Markup:
    facts = [briefly(turn, time, at), event.venue.town or ""]
    if event.price == 0:
        facts.append(turn.label("events-typed", "free"))
    if off(event, time):
        facts.append(turn.label("events-typed", "off"))
    return turn.text("event-line", number=number, name=name(turn, event), facts=" · ".join(filter(None, facts)))


def _nothing(turn: Turn, found: Found) -> Say:
    """Nothing fits: say so, and offer what is wider, one thing less at a time."""
    chosen = replace(found.chosen, page=0)
    if not chosen.narrow:
        return turn.say("events-none-at-all", [turn.go("help")])
    wider = [
        press(turn, field, less, key="events-wider")
        for field in ("words", "when", "area", "near", "theme", "spoken", "free", "accessible")
        if (less := replace(chosen, **{field: getattr(Filter(), field)})) != chosen and less.narrow
    ]
    everything = press(turn, "all", Filter())
    return turn.say("events-none", *rows([*wider, everything]), chosen=turn.each(lambda one: in_words(one, chosen)))


def _narrowing(turn: Turn, chosen: Filter) -> Sequence[tuple[Button, ...]]:
    start = replace(chosen, page=0)
    near = [] if chosen.near else [press(turn, "near", replace(start, near=True, area=None))]
    sides = [
        Button(turn.label("events-menu", side), f"go:filter {letter}{to_argument(start)}")
        for letter, side in (("a", "area"), ("w", "when"), ("t", "theme"), ("l", "spoken"))
    ]
    free = press(turn, "paid" if chosen.free else "free", replace(start, free=not chosen.free))
    access = "any-access" if chosen.accessible else "accessible"
    accessible = press(turn, access, replace(start, accessible=not chosen.accessible))
    everything = [press(turn, "all", Filter())] if chosen.narrow else []
    return rows([*near, *sides, free, accessible, *everything])
