"""What Concordia knows and may say: bodies, targets, platforms and laws as values without anything doubtful."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.agenda.days import Day
from bot.agenda.event import Theme
from bot.rules.entries import Names
from bot.rules.routing import Routing
from bot.rules.situation import Ground, Region
from bot.rules.words import Words

NEAREST: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "nl": ("nl", "en", "fr", "de"),
        "fr": ("fr", "en", "nl", "de"),
        "de": ("de", "fr", "en", "nl"),
        "en": ("en", "fr", "nl", "de"),
    }
)
"""For each of our languages, in which order a person is most likely to be helped. Our own judgement."""

Text = Literal["does", "cannot", "hours", "anonymous", "witness", "cost"]


def nearest(language: str) -> tuple[str, ...]:
    """The four languages of our facts in the order in which they serve a speaker of `language`."""
    return NEAREST.get(language, NEAREST["en"])


def named(names: Names, language: str) -> str:
    """The name in the language, or in English where our facts do not have that language."""
    return str(getattr(names, language, names.en))


def kebab(name: str) -> str:
    """An id as it stands in text keys."""
    return name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to dial; `note` says which key to press, or that it is for calls from abroad."""

    number: str
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as a person may see it. `checked` None: not checked yet. Empty `languages`: not known."""

    id: str
    kind: str
    names: Names
    regions: tuple[Region, ...]
    languages: tuple[str, ...]
    phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    chat: str | None
    links: Mapping[str, str]
    forms: Mapping[str, str]
    site: str | None  # an address in words, for want of a checked https link
    address: str | None
    walk_in: bool
    anonymous: str | None  # "yes", "no", "partly"; None: not known
    witness: str | None
    free: bool | None
    source: tuple[str, ...]
    checked: date | None
    texts: Mapping[str, str]

    def name(self, language: str) -> str:
        """The official name."""
        return named(self.names, language)

    def text(self, what: Text) -> str | None:
        """The key of what we can say about it, or None where we may say nothing."""
        return self.texts.get(what)

    def link(self, language: str) -> str | None:
        """The page that serves a speaker of `language` best: their own language first, a form before a home page."""
        for code in nearest(language):
            found = self.forms.get(code) or self.links.get(code) or self.links.get("any")
            if found:
                return found
        return None

    @property
    def reachable(self) -> bool:
        """Whether one can phone, click or walk there."""
        return bool(self.phones or self.links or self.forms or self.chat or self.walk_in)


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of place that people find close by. Its name is the text `name_key`, for want of an official one."""

    id: str
    walk_in: bool

    @property
    def name_key(self) -> str:
        return f"target-{kebab(self.id)}-name"

    def text(self, what: Text) -> str | None:
        return f"target-{kebab(self.id)}-does" if what == "does" else None

    @property
    def reachable(self) -> bool:
        return self.walk_in


@dataclass(frozen=True, slots=True)
class Platform:
    """Where hate appears online. A doubtful platform keeps its name only: it can be chosen, nothing is said about it.

    `ui` says how to report there (a text of its own, or a general one), `search` what to look for on the page `link`.
    """

    id: str
    names: Names
    ui: Words
    link: str | None
    search: str | None
    bot: str | None
    email: str | None
    appeal: Words
    form_languages: tuple[str, ...]
    dsc: str | None  # country of its Digital Services Coordinator
    source: tuple[str, ...]
    checked: date | None

    def name(self, language: str) -> str:
        return named(self.names, language)


@dataclass(frozen=True, slots=True)
class DisputeBody:
    """A certified out-of-court dispute body. `platforms` are those it is known to take."""

    id: str
    name: str
    link: str | None
    platforms: tuple[str, ...]
    languages: tuple[str, ...]
    source: tuple[str, ...]
    checked: date | None


@dataclass(frozen=True, slots=True)
class Act:
    """A law as one cites it in a notice, and the grounds that it protects."""

    id: str
    citation: Names
    grounds: tuple[Ground, ...]
    source: tuple[str, ...]
    checked: date | None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything Concordia knows and may say. Keys of the mappings are ids.

    `danger` are phrases that bring a case to the front, as `bot.rules.priority` reads them; `themes` the words by which
    `bot.agenda.themes` knows what an event is about; `days` what stands in the agenda from the start.
    """

    bodies: Mapping[str, Body]
    targets: Mapping[str, Target]
    routing: Routing
    platforms: Mapping[str, Platform]
    dispute_bodies: tuple[DisputeBody, ...]
    acts: Mapping[str, Act]
    danger: tuple[str, ...] = ()
    themes: Mapping[Theme, tuple[str, ...]] = field(default_factory=dict)
    days: tuple[Day, ...] = ()
