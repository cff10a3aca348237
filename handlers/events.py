"""/events: what takes place, near somebody, when, about what; narrowed by buttons or by words, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.agenda.event import Event, Time
from bot.browsing import Browse, Found
from bot.chat.asking import rows
from bot.chat.texts import Markup
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.communities import CommunityAt, LinkTo
from bot.following import FollowingOf
from bot.rules.browsing import Filter, of_argument, off, to_argument, understood
from handlers.eventfilter import in_words, languages, names, opens, press, provinces, themes, times, where
from handlers.eventwords import briefly, cut, name

PAGE = 5
"""Events on one page: each is two lines and a button. A group sees as many."""

LABEL = 40


@dataclass(frozen=True, slots=True)
class Placeless:
    """What is near is asked for, and nobody knows where that is."""

    chosen: Filter


async def events(turn: Turn, argument: str) -> Outcome:
    """/events, with a filter that a button carries, or with words."""
    if turn.arrival.seen:
        return await _in_group(turn, argument)
    chosen = await _chosen(turn, argument)
    found = await _found(turn, chosen)
    if isinstance(found, Placeless):
        return Outcome((where(turn, replace(chosen, near=False, page=0), "events-no-place"),))
    return Outcome((_listing(turn, chosen, found, await _offered(turn)),))


async def _offered(turn: Turn) -> Sequence[Button]:
    """The way to hear of what is new, for who does not follow the agenda yet."""
    follows = await FollowingOf(turn.arrival.address)
    return () if any(one.segment.event is None for one in follows) else (turn.go("follow"),)


async def narrowed(turn: Turn, argument: str) -> Outcome:
    """The buttons of one side of a filter. The first letter says which, the filter stands behind it."""
    chosen = replace(of_argument(argument[1:]) or Filter(), page=0)
    match argument[:1]:
        case "w":
            return Outcome((times(turn, chosen),))
        case "t":
            return Outcome((themes(turn, chosen),))
        case "l":
            every = await Browse(Filter(), turn.arrival.at, PAGE)
            return Outcome((languages(turn, chosen, every.spoken),))
        case "p":
            return Outcome((provinces(turn, chosen),))
    return Outcome((where(turn, chosen, "events-where"),))


async def _in_group(turn: Turn, argument: str) -> Outcome:
    """What is next, for all to read; the rest in private."""
    group, platform = turn.arrival.group, turn.arrival.address.platform
    community = None if group is None else await CommunityAt(platform, group.chat)
    there = turn if community is None else turn.to(community.languages)
    chosen = replace(await _chosen(there, argument), page=0)
    found = await _found(there, chosen)
    link = await LinkTo(platform, "events")
    if isinstance(found, Placeless) or not found.total:
        said = there.say("events-none-group")
    else:
        texts = (_page(there.alone(language), chosen, found) for language in there.languages)
        said = Say("\n\n".join(texts), there.languages)
    return Outcome((replace(said, links=((there.label("events-menu", "private"), link),)) if link else said,))


# -- finding


async def _chosen(turn: Turn, argument: str) -> Filter:
    carried = of_argument(argument)
    if carried is not None or not argument.strip():
        return carried or Filter()
    every = await Browse(Filter(), turn.arrival.at, PAGE)
    return understood(argument, names(turn, every.spoken))


async def _found(turn: Turn, chosen: Filter) -> Found | Placeless:
    areas: tuple[str, ...] = ()
    if chosen.near:
        follows = await FollowingOf(turn.arrival.address)
        areas = tuple(area for one in follows if one.segment.event is None for area in one.segment.areas)
        if not areas:
            return Placeless(chosen)
    return await Browse(chosen, turn.arrival.at, PAGE, areas)


# -- the list


def _listing(turn: Turn, chosen: Filter, found: Found, offered: Sequence[Button]) -> Say:
    """A page of events, each with its button, and below what narrows or widens it, and what is `offered` besides."""
    if not found.total:
        return _nothing(turn, chosen, offered)
    chosen, first = replace(chosen, page=found.page), found.page * PAGE
    texts = (_page(turn.alone(language), chosen, found) for language in turn.languages)
    buttons = [
        (Button(cut(f"{number}. {name(turn, one.event)}", LABEL), opens(one.key, chosen)),)
        for number, (one, _) in enumerate(found.events, first + 1)
    ]
    turning = []
    if chosen.page:
        turning.append(press(turn, "earlier", replace(chosen, page=chosen.page - 1)))
    if first + PAGE < found.total:
        turning.append(press(turn, "more", replace(chosen, page=chosen.page + 1)))
    return Say("\n\n".join(texts), turn.languages, (*buttons, tuple(turning), *_narrowing(turn, chosen, offered)))


def _page(turn: Turn, chosen: Filter, found: Found) -> str:
    """The words of a page, in one language."""
    at, first = turn.arrival.at, found.page * PAGE
    head = turn.text("events", count=found.total)
    if chosen.narrow:
        head = Markup(f"{head}\n{turn.text('events-chosen', chosen=in_words(turn, chosen))}")
    lines = [_line(turn, one.event, time, first + number, at) for number, (one, time) in enumerate(found.events, 1)]
    return "\n\n".join([head, *lines])


def _line(turn: Turn, event: Event, time: Time, number: int, at: int) -> Markup:
    facts = [briefly(turn, time, at), event.venue.town or ""]
    if event.price == 0:
        facts.append(turn.label("events-typed", "free"))
    if off(event, time):
        facts.append(turn.label("events-typed", "off"))
    return turn.text("event-line", number=number, name=name(turn, event), facts=" · ".join(filter(None, facts)))


def _nothing(turn: Turn, chosen: Filter, offered: Sequence[Button]) -> Say:
    """Nothing fits: say so, and offer what is wider, one thing less at a time."""
    chosen = replace(chosen, page=0)
    if not chosen.narrow:
        return turn.say("events-none-at-all", [*offered, turn.go("help")])
    wider = [
        press(turn, field, less, key="events-wider")
        for field in ("words", "when", "area", "near", "theme", "spoken", "free", "accessible")
        if (less := replace(chosen, **{field: getattr(Filter(), field)})) != chosen and less.narrow
    ]
    everything = press(turn, "all", Filter())
    return turn.say(
        "events-none", *rows([*wider, everything, *offered]), chosen=turn.each(lambda one: in_words(one, chosen))
    )


def _narrowing(turn: Turn, chosen: Filter, offered: Sequence[Button]) -> Sequence[tuple[Button, ...]]:
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
    return rows([*near, *sides, free, accessible, *everything, *offered])
