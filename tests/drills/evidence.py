"""What people send as evidence: words, forwards of the four kinds, photos, albums, files and voices."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from tests.fakes.telegram.people import JPEG, Origin, Person

ORIGINS: tuple[Origin, ...] = ("user", "hidden", "channel", "chat")
PDF, OGG = b"%PDF-1.4\n%%EOF\n", b"OggS\0\2"


@dataclass(frozen=True, slots=True)
class Sent:
    """One act that brings evidence; the words of each message that it makes, and how many files are among them."""

    act: Callable[[Person], object]
    texts: tuple[str, ...]
    files: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """What the people write. Drills that look for words hand in their own."""

    text: Callable[[], str] = lambda: "they shout it at me each day"
    name: Callable[[], str] = lambda: "Somebody Else"
    file_name: Callable[[], str] = lambda: "letter.pdf"
    content: Callable[[bytes], bytes] = lambda kind: kind


def numbered() -> Words:
    """Words of which no two are the same, so that a message that is kept twice shows."""
    numbers = count(1)
    return Words(text=lambda: f"they shouted it {next(numbers)} times")


def evidence(rng: random.Random, words: Words = Words(), most: int = 3) -> list[list[Sent]]:
    """What somebody reports, at random: handfuls, each sent at once and then waited for."""
    return [[rng.choice(ACTS)(rng, words) for _ in range(rng.choice((1, 1, 2)))] for _ in range(rng.randint(1, most))]


def everything(rng: random.Random, words: Words = Words()) -> list[list[Sent]]:
    """One of each kind, the four origins included."""
    forwards = [[_forward(words, origin)] for origin in ORIGINS]
    return [*([act(rng, words)] for act in ACTS if act is not forwarded), *forwards]


def _said(_: random.Random, words: Words) -> Sent:
    said = words.text()
    return Sent(lambda who: who.says(said), (said,))


def forwarded(rng: random.Random, words: Words = Words()) -> Sent:
    """Somebody else's words, passed on."""
    return _forward(words, rng.choice(ORIGINS))


def _forward(words: Words, origin: Origin) -> Sent:
    text, name = words.text(), words.name()
    return Sent(lambda who: who.forwards(origin, text, name=name), (text,))


def _forwarded_photo(rng: random.Random, words: Words) -> Sent:
    origin, text, name, content = rng.choice(ORIGINS), words.text(), words.name(), words.content(JPEG)
    return Sent(lambda who: who.forwards(origin, text, photo=content, name=name), (text,), files=1)


def _photo(_: random.Random, words: Words) -> Sent:
    caption, content = words.text(), words.content(JPEG)
    return Sent(lambda who: who.sends_photo(caption, content), (caption,), files=1)


def _album(rng: random.Random, words: Words) -> Sent:
    caption, photos = words.text(), [words.content(JPEG) for _ in range(rng.randint(2, 3))]
    texts = (caption, *("" for _ in photos[1:]))
    return Sent(lambda who: who.sends_album(photos, caption), texts, len(photos))


def _document(_: random.Random, words: Words) -> Sent:
    name, content, caption = words.file_name(), words.content(PDF), words.text()
    return Sent(lambda who: who.sends_document(name, content, caption=caption), (caption,), files=1)


def _voice(_: random.Random, words: Words) -> Sent:
    content = words.content(OGG)
    return Sent(lambda who: who.sends_voice(content=content), ("",), files=1)


ACTS: tuple[Callable[[random.Random, Words], Sent], ...] = (
    _said,
    forwarded,
    _forwarded_photo,
    _photo,
    _album,
    _document,
    _voice,
)
