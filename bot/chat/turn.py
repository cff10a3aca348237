"""One turn of a conversation as values: what a handler is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency

from bot.cases import Effect
from bot.chat.answers import Pointed
from bot.chat.dialogue import Ask, Progress
from bot.chat.events import Address, Arrival
from bot.chat.people import Person
from bot.chat.replies import Act, Document, Form, Lane, Picture, Venue
from bot.chat.texts import Markup, Plain, Texts, Value
from bot.following import Segment
from bot.mailings import Mailing
from bot.rules.staff import Deed
from bot.staff import Member

BELGIUM = ZoneInfo("Europe/Brussels")


GO, STAY = "go:", "on:"
"""How the value of a button begins that stands for a command; with STAY the answer never takes the place of what was
pressed, because that is there to be kept (an announcement, the overview of the week)."""


class Keep:
    """The running dialogue stays as it is."""


KEEP = Keep()

DRAFT_LASTS = 24 * 3600
"""Seconds without an answer after which a draft is gone, and what was sent for it too."""


@dataclass(frozen=True, slots=True)
class Button:
    """A choice before it is signed. `value` is `go:<command> [argument]`, or an answer that the engine made."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Say:
    """A message before it is signed. `merge` and `delay` (seconds): only the newest of these is sent, after a pause.

    `else_tell` is that of `Outgoing`, the other fields are those of `Reply`.
    """

    text: str
    languages: tuple[str, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    private: bool = False
    merge: str | None = None
    delay: float = 0
    only_for: str | None = None
    input: str | None = None
    form: Form | None = None
    links: tuple[tuple[str, str], ...] = ()
    pinned: bool = False
    pictures: tuple[Picture, ...] = ()
    documents: tuple[Document, ...] = ()
    slot: str | None = None
    venue: Venue | None = None
    else_tell: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Something for another address than the one that is answered: a message, or an act in a group.

    `after`, `else_tell` and `then_tell` are those of `Outgoing`.
    """

    to: Address
    what: Say | Act
    lane: Lane = Lane.ANSWER
    after: tuple[str, ...] = ()
    else_tell: tuple[str, str] | None = None
    then_tell: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn decides. `person` None: unchanged. `progress` None ends the running dialogue, KEEP leaves it.

    `go` is a command and its argument to carry on with, as if the person had given it. `forget`: the person's record
    and their conversation here are erased, whatever else says.
    """

    says: tuple[Say, ...] = ()
    person: Person | None = None
    progress: Progress | Keep | None = KEEP
    effects: tuple[Effect, ...] = ()
    go: tuple[str, str] | None = None
    letters: tuple[Letter, ...] = ()
    forget: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What a handler may know. `now` is unix seconds; `languages` is one, or two side by side; `busy`: a dialogue runs.

    `wanted` is the code of a language that the person would rather have and that we do not speak. `pointed` is a
    message that was reported where others read along, with those of its files that we keep. `member` is who of the
    team acts; None but for commands that ask for a role. `pending` is the question that was open before this turn.
    """

    arrival: Arrival
    person: Person
    languages: tuple[str, ...]
    now: int
    texts: Texts = field(repr=False)
    busy: bool = False
    wanted: str | None = None
    pointed: Pointed | None = None
    member: Member | None = None
    pending: str | None = None

    def say(self, key: str, /, *rows: Sequence[Button], private: bool = False, **values: Value) -> Say:
        """The text `key` in the person's language, with rows of buttons."""
        return Say(self.text(key, **values), self.languages, tuple(tuple(row) for row in rows), private)

    def text(self, key: str, /, **values: Value) -> Markup:
        return self.texts.text(self.languages, key, **values)

    def alone(self, language: str) -> Turn:
        """This turn in one of the languages that may stand side by side."""
        return replace(self, languages=(language,))

    def to(self, languages: Sequence[str]) -> Turn:
        """This turn in the languages of others: of a community, of somebody who is told something."""
        return replace(self, languages=tuple(languages))

    def each(self, made: Callable[[Turn], Plain]) -> Value:
        """A value that is made of texts: where two languages stand side by side, each gets its own."""
        return lambda language: made(self.alone(language))

    def label(self, key: str, option: str) -> str:
        return self.texts.label(self.languages, key, option)

    def date(self, day: date) -> str:
        """A day in words, as it is written in Belgium in the person's language."""
        return day_in_words(day, self.languages[0])

    def moment(self, at: int) -> str:
        """A moment (unix seconds) in words: the day, and the time on a clock in Belgium."""
        there = datetime.fromtimestamp(at, BELGIUM)
        return f"{self.date(there.date())}, {format_time(there, 'HH:mm', locale=belgian(self.languages[0]))}"

    def span(self, seconds: int) -> str:
        """How long something lasts, in its largest unit: "3 days"."""
        return str(format_timedelta(timedelta(seconds=max(60, seconds)), locale=belgian(self.languages[0])))

    def ago(self, seconds: int) -> str:
        """How long ago something was: "3 days ago"."""
        back = timedelta(seconds=-max(60, seconds))
        return str(format_timedelta(back, add_direction=True, locale=belgian(self.languages[0])))

    def listed(self, words: Sequence[str]) -> str:
        """Words as a list in a sentence: "a, b and c"."""
        return format_list(list(words), locale=belgian(self.languages[0]))

    def price(self, euros: float) -> str:
        """An amount as it is written in Belgium: "€ 8,50"; for English readers as they write it: "€8.50"."""
        language = self.languages[0]
        # Babel takes Belgian English to write as the French do, which no English page here does.
        locale = Locale("en", "IE") if language == "en" else belgian(language)
        return str(format_currency(euros, "EUR", locale=locale))

    def language_name(self, code: str) -> str:
        """What a language is called in the person's language."""
        return str(belgian(self.languages[0]).languages.get(code, code))

    def go(self, command: str, key: str = "menu", argument: str = "") -> Button:
        """A button that starts `command`; its label is the attribute of that name of the text `key`."""
        return Button(self.label(key, command), f"go:{command} {argument}".rstrip())


def day_in_words(day: date, language: str) -> str:
    """A day as it is written in Belgium in `language`: "24 november 2026"."""
    words = format_date(day, "long", locale=belgian(language))
    # Babel's data has no ordinal for the first of the month, which French writes as 1er.
    return f"1er{words[1:]}" if language == "fr" and day.day == 1 else words


def belgian(language: str) -> Locale:
    """The language with Belgium's habits for dates, where Babel knows them."""
    try:
        return Locale(language, "BE")
    except UnknownLocaleError:
        return Locale(language)


class Place(StrEnum):
    """Where a command works: between a person and the bot alone, or where others read along."""

    PRIVATE = "private"
    GROUP = "group"


ALONE = frozenset({Place.PRIVATE})
TOGETHER = frozenset({Place.GROUP})
ANYWHERE = ALONE | TOGETHER


@dataclass(frozen=True, slots=True)
class At:
    """A command answered at once; a running dialogue waits and asks its question again.

    `may`, here and below, is what of `bot.rules.staff` the command does: who may not do it finds no such command.
    """

    command: str
    answer: Callable[[Turn, str], Outcome]
    may: Deed
    listed: bool = True
    places: frozenset[Place] = ALONE


@dataclass(frozen=True, slots=True)
class Talk:
    """A command that opens a dialogue.

    `finish` turns what the dialogue returned into an outcome, once. `steps` are the keys that the progress counter
    knows. `gathers` is the key of the question that collects messages, if any: what is sent at another question goes
    there. `lasts` is how long an unfinished run is kept, in seconds. `form` are questions in a row that a platform with
    forms asks at once, with `title` (the key of a text) above them. `about_group`: the group that it is opened
    from, where there is one, answers its first question.
    """

    command: str
    dialogue: Callable[[Turn], Coroutine[Any, Any, Any]]
    finish: Callable[[Turn, Any], Outcome]
    may: Deed
    steps: tuple[str, ...] = ()
    gathers: str | None = None
    lasts: int = DRAFT_LASTS
    listed: bool = True
    places: frozenset[Place] = ALONE
    form: tuple[Ask[Any], ...] = ()
    title: str | None = None
    about_group: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """A command that asks the world before it is answered, but nothing of the person: a coroutine that awaits lookups.

    A running dialogue stays as it is.
    """

    command: str
    work: Callable[[Turn, str], Coroutine[Any, Any, Outcome]]
    may: Deed
    listed: bool = True
    places: frozenset[Place] = ALONE


Route = At | Talk | Work

Happening = Callable[[Turn], Coroutine[Any, Any, Outcome]]
"""Answers an event that is no command: a coroutine that awaits lookups, as a `Work`'s."""


Rendering = Callable[[Turn, Mailing, Segment], Coroutine[Any, Any, Say | None]]
"""Writes a mailing for one segment: a coroutine that awaits lookups, as a `Work`'s. None: nothing is left to say.

The turn has the segment's languages and the moment of sending, and the platform in its address; the rest of it belongs
to nobody, since the same message goes to all of the segment.
"""


class Signer(Protocol):
    """Signs what a button carries, for one address, and knows its own signature again."""

    def sign(self, address: str, payload: str) -> str: ...

    def verify(self, address: str, token: str) -> str | None: ...


def routes_by_command(routes: Sequence[Route]) -> Mapping[str, Route]:
    """What works between a person and the bot, by command; raises ValueError if a command stands twice."""
    alone = [route for route in routes if Place.PRIVATE in route.places]
    return _by_command(alone)


def routes_together(routes: Sequence[Route]) -> Mapping[str, At | Work]:
    """What works where others read along, by command; raises ValueError if a command stands twice."""
    return _by_command([route for route in routes if not isinstance(route, Talk) and Place.GROUP in route.places])


R = TypeVar("R", bound=At | Talk | Work)


def _by_command(routes: Sequence[R]) -> Mapping[str, R]:
    table = {route.command: route for route in routes}
    if len(table) != len(routes):
        raise ValueError("a command stands twice in the routes")
    return table
