"""Hearing which language a person writes, from their own words only, and offering it at the right moment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.chat.dialogue import Lookup
from bot.chat.events import Arrival, TextSent
from bot.chat.language import Choice, Languages, choose, evidence, heard
from bot.chat.people import Person
from bot.chat.turn import Button, Say, Turn


@dataclass(frozen=True, slots=True)
class Guess(Lookup[tuple[str | None, int]]):
    """In which language a text is written, if it is clear, and how many words say so."""

    text: str


def chosen(person: Person, locale: str | None, languages: Languages) -> Choice:
    """What this person is answered in."""
    return choose(person.language, locale or person.locale, person.heard, languages.available, languages.near)


def told(person: Person, arrival: Arrival) -> Person:
    """The person after what the app of an interaction tells: messages of the same person may come without a locale."""
    if arrival.via is None or arrival.seen or arrival.locale in (None, person.locale):
        return person
    return replace(person, locale=arrival.locale)


def own_words(arrival: Arrival, *, collecting: bool) -> str | None:
    """What the person wrote themselves, if it can tell a language.

    None where it may be somebody else's words, and for a number, an emoji or a word that Belgium shares.
    """
    if collecting or not isinstance(arrival.event, TextSent):
        return None
    text = arrival.event.text
    return text if not text.isdecimal() and evidence(text) is not None else None


def listen(
    person: Person, choice: Choice, guess: tuple[str | None, int], now: int, languages: Languages
) -> tuple[Person, str | None]:
    """The person after one more message of their own, and the language to offer, if any."""
    language, words = guess
    offerable = None if choice.weak else languages.available
    hints, offer = heard(person.hints, choice.current, language, words, now, weak=choice.weak, offerable=offerable)
    if offer is not None and choice.weak:
        return replace(person, hints=hints, heard=offer), None
    return (person if hints == person.hints else replace(person, hints=hints)), offer


def offer(turn: Turn, language: str) -> Say:
    """Ask once, in that language, whether to go on in it."""
    offered = replace(turn, languages=(language,))
    yes = Button(offered.label("language-offer", "yes"), f"go:language {language}")
    no = Button(turn.label("language-offer", "no"), f"go:language {turn.languages[0]}")
    return offered.say("language-offer", [yes], [no])
