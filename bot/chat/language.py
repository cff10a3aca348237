"""The person's language: what we speak, what they asked for, and what they write, by one rule.

An explicit choice wins always; then the platform's locale, unless it is weak; then what they write; then Dutch and
French side by side. A guess never changes what somebody chose: it offers, once in 30 days.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, Protocol

from bot.chat.evidence import by_script, evidence, is_guessable

__all__ = [
    "Choice",
    "Hints",
    "Language",
    "LanguageGuesser",
    "Languages",
    "by_script",
    "choose",
    "evidence",
    "heard",
    "parse_languages",
    "primary",
    "written_in",
]

SIDE_BY_SIDE = ("nl", "fr")
"""What a person reads of whom nothing is known."""

WEAK_LOCALES = frozenset({"en"})
"""Many phones are set to English by whoever reads none."""

OFFER_AT = 3
FIRST_AT = 2
"""Enough when nothing is known and both languages are on the screen: one message from five words on, or two short."""

LONG_MESSAGE = 5  # words
HINTS_LAST = 24 * 3600
QUIET_AFTER_OFFER = 30 * 24 * 3600


# -- what we speak


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639; `name` is in the language itself; `near`: what to read instead of it, the best first."""

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class Languages:
    """`speak`: we have texts. `hear`: we do not, but can tell that it is written. `know`: we know what is near."""

    speak: tuple[Language, ...]
    hear: tuple[Language, ...] = ()
    know: tuple[Language, ...] = ()

    @cached_property
    def available(self) -> tuple[str, ...]:
        """The codes of what we speak, in the order of the table."""
        return tuple(language.code for language in self.speak)

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """The codes that a guesser has to tell apart."""
        return tuple(language.code for language in (*self.speak, *self.hear))

    @cached_property
    def near(self) -> Mapping[str, tuple[str, ...]]:
        """What is near each language of the table, by code."""
        return {language.code: language.near for language in (*self.speak, *self.hear, *self.know)}


def parse_languages(data: Any) -> Languages:
    """The table from plain data (content/languages.yaml). Raises ValueError that names the wrong entry."""
    parts = {part: tuple(_language(entry) for entry in data[part] or ()) for part in ("speak", "hear", "know")}
    codes = [language.code for part in parts.values() for language in part]
    double = {code for code in codes if codes.count(code) > 1}
    if double:
        raise ValueError(f"languages listed twice: {', '.join(sorted(double))}")
    strange = {near for part in parts.values() for language in part for near in language.near} - set(codes)
    if strange:
        raise ValueError(f"near names languages that are not listed: {', '.join(sorted(strange))}")
    return Languages(**parts)


def _language(entry: Mapping[str, Any]) -> Language:
    known = {"code", "name", "direction", "near"}
    if not {"code", "name", "direction"} <= set(entry) <= known or entry["direction"] not in {"ltr", "rtl"}:
        raise ValueError(f"not a language (code, name, direction ltr or rtl, near): {dict(entry)}")
    return Language(entry["code"], entry["name"], entry["direction"], tuple(entry.get("near", ())))


# -- the rule


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person is answered in: one language, or two side by side.

    `wanted` is the language they would rather have and we do not speak. `weak`: what they write may replace this
    without a question.
    """

    languages: tuple[str, ...]
    wanted: str | None = None
    weak: bool = False

    @property
    def current(self) -> str | None:
        """The one language on the screen; None when there are two."""
        return self.languages[0] if len(self.languages) == 1 else None


def choose(
    choice: str | None,
    locale: str | None,
    written: str | None,
    available: Sequence[str],
    near: Mapping[str, Sequence[str]],
) -> Choice:
    """The rule, from the explicit choice, the platform's locale (BCP 47) and the language found by `heard`.

    What we do not speak falls back to the first language that `near` has for it; what they write, and then a weak
    locale, are better than that, unless they chose explicitly.
    """
    if choice is not None and choice in available:
        return Choice((choice,))
    told = primary(locale)
    wishes = (choice, written, told) if told in WEAK_LOCALES else (choice, told, written)
    wanted = [wish for wish in wishes if wish is not None]
    instead_of_choice = near.get(choice, ()) if choice is not None else ()
    instead = [code for wish in wanted for code in near.get(wish, ())]
    best = [code for code in (*instead_of_choice, *wanted, *instead) if code in available]
    languages = (best[0],) if best else _side_by_side(available)
    is_strong = choice is not None or (told in available and told not in WEAK_LOCALES)
    return Choice(languages, wanted[0] if wanted and wanted[0] not in available else None, weak=not is_strong)


def primary(locale: str | None) -> str | None:
    """The primary subtag of a locale, in lower case ("nl-BE" → "nl"); None for what names no language."""
    subtag = (locale or "").replace("_", "-").split("-")[0].lower()
    is_code = len(subtag) in {2, 3} and subtag.isascii() and subtag.isalpha() and subtag not in {"und", "mul", "zxx"}
    return subtag if is_code else None


def _side_by_side(available: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for code in SIDE_BY_SIDE if code in available) or tuple(available[:1])


# -- what they write


class LanguageGuesser(Protocol):
    """Tells the languages it was built for apart, in text that has passed `evidence`."""

    @property
    def ready(self) -> bool:
        """Whether a guess is quick: the first one loads a model, which takes too long for the event loop."""

    def guess(self, text: str) -> str | None:
        """The language of `text` (ISO 639-1) if it is clear, else None."""


@dataclass(frozen=True, slots=True)
class Hints:
    """How much speaks for another language than the present one. `since` and `offered_at` are Unix seconds."""

    rival: str | None = None
    score: int = 0
    since: float | None = None
    offered_at: float | None = None

    def to_json(self) -> list[Any]:
        """Plain data; `from_json` takes it back."""
        return [self.rival, self.score, self.since, self.offered_at]

    @classmethod
    def from_json(cls, stored: Sequence[Any]) -> Hints:
        """Hints from what `to_json` gave."""
        rival, score, since, offered_at = stored
        return cls(rival, score, since, offered_at)


def written_in(text: str, guesser: LanguageGuesser) -> tuple[str | None, int]:
    """The language of a person's own message if it is clear, and how many words speak for it.

    Hand in words that they typed themselves only: forwards, buttons, commands and pasted evidence say nothing.
    """
    clean = evidence(text)
    if clean is None:
        return None, 0
    language = by_script(clean)
    if language is None and is_guessable(clean):
        language = guesser.guess(clean)
    return language, len(clean.split())


def heard(
    hints: Hints,
    current: str | None,
    guess: str | None,
    words: int,
    now: float,
    *,
    weak: bool = False,
    offerable: Collection[str] | None = None,
) -> tuple[Hints, str | None]:
    """What one message changes, and the language to offer because of it, if any.

    `current` and `weak` are those of the `Choice`. Where it is weak, nothing is asked: the language that comes back is
    kept as what they write, and answered in from then on. `offerable` (None: any) are the languages that we can offer.
    """
    if hints.since is not None and now - hints.since >= HINTS_LAST:
        hints = Hints(offered_at=hints.offered_at)
    if guess is None:
        return hints, None
    if guess == current:
        return Hints(offered_at=hints.offered_at), None
    points = 2 if words >= LONG_MESSAGE else 1
    if guess == hints.rival:
        hints = replace(hints, score=min(hints.score + points, OFFER_AT))
    else:
        hints = Hints(guess, points, now, hints.offered_at)
    if hints.score < (FIRST_AT if current is None else OFFER_AT):
        return hints, None
    if weak:
        return Hints(offered_at=hints.offered_at), guess
    is_quiet = hints.offered_at is not None and now - hints.offered_at < QUIET_AFTER_OFFER
    if is_quiet or (offerable is not None and guess not in offerable):
        return hints, None
    return replace(hints, offered_at=now), guess
