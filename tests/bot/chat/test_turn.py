"""What a turn says in words that no text holds: days, lists and names of languages, as Belgium writes them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.chat.events import Address, Arrival, TextSent
from bot.chat.people import Person
from bot.chat.texts import Texts
from bot.chat.turn import Turn


def turn(language: str) -> Turn:
    arrival = Arrival("1", Address("web", "ann"), "ann", TextSent("hello"), 0)
    return Turn(arrival, Person(), (language,), 0, Texts({}))


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("nl", "1 november 2026", "2 november 2026"),
        ("fr", "1er novembre 2026", "2 novembre 2026"),
        ("de", "1. November 2026", "2. November 2026"),
        ("en", "1 November 2026", "2 November 2026"),
    ],
)
def test_a_day_is_written_as_in_belgium(language: str, first: str, second: str) -> None:
    assert turn(language).date(date(2026, 11, 1)) == first
    assert turn(language).date(date(2026, 11, 2)) == second


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Nederlands en Frans"), ("fr", "néerlandais et français"), ("de", "Niederländisch und Französisch")],
)
def test_languages_are_listed_in_the_persons_language(language: str, words: str) -> None:
    speaking = turn(language)
    assert speaking.listed([speaking.language_name(code) for code in ("nl", "fr")]) == words
