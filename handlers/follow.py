"""/follow, /following, /unfollow: one question to begin with; everything else has a default and can be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot import followwords
from bot.agenda.event import REGIONS, Area
from bot.calendar import EventsAt, EventsBetween, Listed
from bot.chat.answers import Answer, Chose, InvalidAnswer, OneName, Said
from bot.chat.asking import rows
from bot.chat.dialogue import Ask
from bot.chat.events import Address
from bot.chat.texts import Markup
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.following import Follow, FollowingOf, How, Segment, Subscription, Unfollow
from bot.rules.again import of_letters, to_letters
from bot.rules.browsing import AHEAD, Change, understood
from bot.rules.following import next_digest, shown_in, takes
from bot.rules.retention import DAY
from handlers.contact import here
from handlers.eventfilter import names
from handlers.eventlines import line, opens
from handlers.followcard import NIGHT, SIDES, Card, card, changed, hours_of, side

EVERYWHERE, PROVINCE = "everywhere", "province"

SINGLES_SHOWN = 5
"""Events followed by themselves that the card has a button for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a button, or typed words that name a part of Belgium, or its postcode. `names`: what they can mean."""

    names: Mapping[str, Change]
    options: Sequence[str] = (EVERYWHERE, *REGIONS, PROVINCE)
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        if isinstance(answer, Chose) and answer.value in (*self.options, *Area):
            return answer.value
        area = understood(answer.text, self.names).area if isinstance(answer, Said) else None
        if area is None:
            raise InvalidAnswer("follow-where-unknown")
        return area


@dataclass(frozen=True, slots=True)
class Already:
    """Something is followed: its card says what, and changes it."""

    shown: Card


@dataclass(frozen=True, slots=True)
class Followed:
    """What is followed from now on, and what of it comes next."""

    subscription: Subscription
    next: Listed | None


# -- /follow


async def follow(turn: Turn) -> Followed | Already:
    """The conversation: where. A second time it shows everything that can be changed."""
    address = await here(turn)
    all_ = await FollowingOf(address)
    known = next((one.segment for one in all_ if one.segment.event is None), None)
    if known is not None:
        return Already(Card("following", known, own=True, singles=await _singles(all_)))
    labels = {str(area): turn.label("area", area) for area in Area}
    place = await Ask("ask-follow", Place(names(turn, ())), labels=labels)
    if place == PROVINCE:
        place = await Ask("ask-follow-province", OneName(PROVINCES), labels=labels)
    segment = begun(None, address, turn.languages)
    areas = () if place == EVERYWHERE else (place,)
    return await followed_at(turn, address, replace(segment, areas=areas))


PROVINCES = tuple(str(area) for area in Area if area not in REGIONS)


def followed(turn: Turn, result: Followed | Already) -> Outcome:
    """Keep it, and say what comes, when, and how to stop."""
    if isinstance(result, Already):
        return Outcome((card(turn, result.shown),))
    return Outcome((told(turn, result),), effects=(Follow(result.subscription),))


def begun(known: Segment | None, address: Address, languages: Sequence[str], *, community: bool = False) -> Segment:
    """What is followed already, or what everybody begins with; in the languages of now."""
    if known is not None:
        return replace(known, languages=tuple(languages))
    return Segment(address.platform, tuple(languages), quiet=NIGHT, community=community)


async def followed_at(turn: Turn, address: Address, segment: Segment) -> Followed:
    at = turn.arrival.at
    until = at + int(AHEAD.total_seconds())
    listed = await EventsBetween(at, until)
    fitting = shown_in([one for one in listed if takes(segment, one.event)], at, until)
    return Followed(Subscription(address, segment, at - at % DAY), fitting[0] if fitting else None)


def told(turn: Turn, result: Followed) -> Say:
    """What is followed now, when it is told of, how to stop, and what comes next."""
    segment = result.subscription.segment
    community = segment.community
    change, stop = ("follow_here", "unfollow_here") if community else ("following", "unfollow")
    ways = [
        Button(turn.label("follow-menu", "following"), f"go:{change}"),
        Button(turn.label("follow-menu", stop.replace("_", "-")), f"go:{stop}"),
    ]
    first = [] if result.next is None or community else opens(turn, [result.next])
    return turn.say(
        "followed",
        *first,
        *rows(ways),
        whose="group" if community else "person",
        where=turn.each(lambda one: followwords.where(one, segment)),
        when=turn.each(lambda one: _when(one, segment)),
        quiet=turn.each(lambda one: _quietly(one, segment)),
        next=turn.each(lambda one: _next(one, result.next)),
    )


def _when(turn: Turn, segment: Segment) -> Markup:
    key = f"followed-{segment.how.value}"
    if segment.how is How.DIGEST:
        return turn.text(key, moment=turn.moment(next_digest(turn.arrival.at)))
    return turn.text(key)


def _quietly(turn: Turn, segment: Segment) -> str:
    if segment.quiet is None:
        return turn.text("followed-never-quiet")
    return turn.text("followed-quiet", hours=followwords.quiet(turn, segment.quiet))


def _next(turn: Turn, listed: Listed | None) -> Markup:
    if listed is None:
        return turn.text("followed-none-yet")
    return turn.text("followed-next", event=line(turn, listed.event))


# -- /following


async def following(turn: Turn, argument: str) -> Outcome:
    """The card; with an argument one of its sides, and what a press there changes."""
    address = await here(turn)
    all_ = await FollowingOf(address)
    known = next((one for one in all_ if one.segment.event is None), None)
    singles = await _singles(all_)
    if known is None:
        return Outcome((_nothing(turn, singles),))
    return chosen(turn, known, Card("following", known.segment, own=True, singles=singles), argument)


def chosen(turn: Turn, known: Subscription, shown: Card, argument: str) -> Outcome:
    """What a press on the card comes to."""
    which, _, change = argument.partition(" ")
    if which not in SIDES:
        return Outcome((card(turn, shown),))
    segment = changed(known.segment, which, change)
    effects = () if segment == known.segment else (Follow(replace(known, segment=segment)),)
    now = replace(shown, segment=segment)
    done = change and which in ("how", "quiet", "announcements")
    return Outcome((card(turn, now) if done else side(turn, now, which),), effects=effects)


async def _singles(all_: Sequence[Subscription]) -> tuple[Listed, ...]:
    keys = tuple(one.segment.event for one in all_ if one.segment.event is not None)
    return await EventsAt(keys[:SINGLES_SHOWN]) if keys else ()


def _nothing(turn: Turn, singles: Sequence[Listed]) -> Say:
    buttons = [*opens(turn, singles), [turn.go("follow", "follow-menu"), turn.go("events", "follow-menu")]]
    return turn.say("following-nothing", *buttons, count=len(singles))


# -- quiet hours of one's own


@dataclass(frozen=True, slots=True)
class Hours:
    """From when until when, as "22-8" or in words around two hours."""

    options: Sequence[str] = ("none", "22-8")
    collects: bool = False

    def parse(self, answer: Answer) -> tuple[int, int] | None:
        words = answer.value if isinstance(answer, Chose) else answer.text if isinstance(answer, Said) else ""
        if words == "none":
            return None
        hours = hours_of(_in_figures(words))
        if hours is None:
            raise InvalidAnswer("quiet-unreadable")
        return hours


def _in_figures(words: str) -> str:
    """ "van 23.00 tot 7 uur" as "23-7": the hours, without minutes that are none."""
    plain = words.replace(":00", "").replace(".00", "").replace("h00", "")
    figures = "".join(letter if letter.isdecimal() and letter.isascii() else " " for letter in plain).split()
    return "-".join(figures)


async def quiet(turn: Turn) -> Subscription | None:
    """The conversation; None where nothing is followed."""
    address = await here(turn)
    known = next((one for one in await FollowingOf(address) if one.segment.event is None), None)
    if known is None:
        return None
    labels = {"none": turn.label("follow-all", "quiet"), "22-8": followwords.quiet(turn, NIGHT)}
    hours = await Ask("ask-quiet", Hours(), labels=labels)
    return replace(known, segment=replace(known.segment, quiet=hours))


def quieted(turn: Turn, result: Subscription | None) -> Outcome:
    if result is None:
        return Outcome((_nothing(turn, ()),))
    shown = Card("following", result.segment, own=True)
    return Outcome((card(turn, shown),), effects=(Follow(result),))


# -- /unfollow


async def unfollow(turn: Turn, argument: str) -> Outcome:
    """One tap: the agenda is told of no more; single events stay where there are such, until they are stopped too."""
    address = await here(turn)
    all_ = await FollowingOf(address)
    known = next((one.segment for one in all_ if one.segment.event is None), None)
    if not all_:
        return Outcome((turn.say("unfollow-nothing", [turn.go("follow", "follow-menu")]),))
    if known is None or argument == "all":
        menu = [turn.go("follow", "follow-menu"), turn.go("events", "follow-menu")]
        return Outcome((turn.say("unfollowed-all", menu),), effects=(Unfollow(address, all=True),))
    again = Button(turn.label("follow-menu", "again"), f"go:follow_again {to_letters(known)}")
    singles = len(all_) - 1
    more = [Button(turn.label("follow-menu", "all"), "go:unfollow all")] if singles else []
    said = turn.say("unfollowed", *rows([again, *more]), count=singles)
    return Outcome((said,), effects=(Unfollow(address),))


async def follow_again(turn: Turn, argument: str) -> Outcome:
    """What was followed before one tap too many, as it was."""
    address = await here(turn)
    segment = of_letters(argument, begun(None, address, turn.languages))
    if segment is None:
        return Outcome(go=("follow", ""))
    result = await followed_at(turn, address, segment)
    return Outcome((told(turn, result),), effects=(Follow(result.subscription),))
