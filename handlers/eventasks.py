"""The questions about an event, field by field: for who proposes one, and for staff who change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.agenda.event import NAME_LIMIT, UNDETERMINED, Event, Theme, Time, Venue
from bot.chat.answers import Amount, Answer, Chose, InvalidAnswer, OneName, Said, Words, yes_no
from bot.chat.dialogue import Ask
from bot.chat.turn import Turn
from bot.followwords import language as spoken
from bot.rules.dates import Unclear, example_day, understood
from bot.rules.display import clean
from bot.rules.places import LINK_LIMIT, PLACE_LIMIT, link_of, place_of

FIELDS = ("name", "when", "where", "text", "themes", "spoken", "price", "step-free", "organiser", "link")
"""What is asked about an event, in this order."""

WORDS_LIMIT = 1_500
"""Letters of a description: with all else it fits in one message of every platform."""

ORGANISER_LIMIT = 100
WHEN_LIMIT = 150

PRESSES = 9
"""How often something may be ticked, or the tick taken away, in one question: a dialogue has at most 64 answers."""

SPOKEN = ("nl", "fr", "de", "en", "vgt", "sfb", "ar", "tr", "es", "uk")
"""Languages on the spot that can be chosen: the country's three and English, its two largest sign languages, others
that many people speak (BCP 47)."""


async def field_of(turn: Turn, event: Event, field: str, again: str = "") -> Event:
    """The event with this field as it is answered now. `again` tells a question from the same one asked before."""
    key = f"propose-{field}{again}"
    match field:
        case "name":
            return replace(event, names=_in_its_language(event.names, await Ask(key, Words(NAME_LIMIT))))
        case "when":
            return replace(event, times=(await when(turn, again),))
        case "where":
            return replace(event, venue=await _where(key, again))
        case "themes":
            return replace(event, themes=await several(turn, key, themes(turn)))
        case "spoken":
            return replace(event, spoken=await several(turn, key, {code: spoken(turn, code) for code in SPOKEN}))
        case "step-free":
            return replace(event, accessible=await Ask(key, yes_no))
    return await _left_open(event, field, key)


async def _left_open(event: Event, field: str, key: str) -> Event:
    """What need not be said."""
    match field:
        case "text":
            text = await Ask(key, Words(WORDS_LIMIT)).or_skip()
            return replace(event, texts={} if text is None else _in_its_language(event.names, text))
        case "price":
            price = await Ask(key, Amount(("free",))).or_skip()
            return replace(event, price=0.0 if price == "free" else None if price is None else float(price))
        case "organiser":
            organiser = await Ask(key, Words(ORGANISER_LIMIT)).or_skip()
            return replace(event, organiser=organiser and clean(organiser))
        case "link":
            return replace(event, link=await Ask(key, Link()).or_skip())
    raise ValueError(field)


async def when(turn: Turn, again: str = "") -> Time:
    """When it is, as a time; the question shows how it can be typed, with a day that is near."""
    example = turn.each(lambda one: one.date(example_day(turn.arrival.at)))
    time: Time = await Ask(f"propose-when{again}", Moment(turn.arrival.at), {"day": example})
    return time


async def _where(key: str, again: str) -> Venue:
    where = await Ask(key, Whereabouts())
    if where == "online":
        return Venue(online=await Ask(f"propose-online{again}", Link()))
    return Venue() if isinstance(where, str) else where


def themes(turn: Turn) -> dict[str, str]:
    """What an event can be about, as buttons."""
    return {theme.value: turn.label("theme", theme.value) for theme in Theme}


async def several(turn: Turn, key: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Those that are ticked, in their order; a second press takes a tick away. `names` are labels by value."""
    ticked: set[str] = set()
    done = turn.label(key.partition(".")[0], "done")
    for press in range(PRESSES):
        labels = {option: f"✓ {name}" if option in ticked else name for option, name in names.items()}
        chosen = await Ask(f"{key}.{press}", OneName((*names, "done")), labels=labels | {"done": done})
        if chosen == "done":
            break
        ticked ^= {chosen}
    return tuple(option for option in names if option in ticked)


def _in_its_language(names: Mapping[str, str], words: str) -> dict[str, str]:
    return {next(iter(names), UNDETERMINED): clean(words).strip()}


def said_in(event: Event, language: str) -> Event:
    """The event with its words in this language, as long as none is known."""

    def known(texts: Mapping[str, str]) -> dict[str, str]:
        return {language if code == UNDETERMINED else code: text for code, text in texts.items()}

    return replace(event, names=known(event.names), texts=known(event.texts))


def fields(turn: Turn) -> dict[str, str]:
    """What can be changed, as buttons."""
    return {field: turn.label("proposal-names", field) for field in FIELDS}


# -- what is typed


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in words, seen from `now` (unix seconds)."""

    now: int
    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> Time:
        words = answer.text if isinstance(answer, Said) else ""
        if len(words) > WHEN_LIMIT:
            raise InvalidAnswer("when-unclear")
        try:
            return understood(words, self.now)
        except Unclear as unclear:
            raise InvalidAnswer(f"when-{unclear.why}") from None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place with its postcode, or one of the words."""

    options: Sequence[str] = ("online", "everywhere")
    collects: bool = False

    def parse(self, answer: Answer) -> Venue | str:
        if isinstance(answer, Chose) and answer.value in self.options:
            return answer.value
        words = answer.text if isinstance(answer, Said) else ""
        venue = place_of(words) if len(words) <= PLACE_LIMIT else None
        if venue is None:
            raise InvalidAnswer("where-unclear")
        return venue


@dataclass(frozen=True, slots=True)
class Link:
    """An address that begins with https."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        link = link_of(answer.text) if isinstance(answer, Said) and len(answer.text) <= LINK_LIMIT else None
        if link is None:
            raise InvalidAnswer("link-unclear")
        return link
