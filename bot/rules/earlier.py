"""The earlier messages, found by what they say and show."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator
from itertools import chain

from bot.rules.prints import Print, TextPrint
from bot.rules.similar import ALIKE, MOST_DIFFERENT, SHORT, alike, is_flat, letters

SIZE = 50_000
"""Messages remembered: a year of 135 reports a day."""

CANDIDATES = 60
LETTERS = 24_000
PICTURE_CANDIDATES = 1_000
"""Messages that one `find` compares at most, the likeliest first: what bounds its time in a flood of one template.
Of long ones fewer, so that no more letters are compared than this (but 8 messages in any case)."""

MARKS = 8
RAREST = 4
"""Words of a long text under which it is filed, its longest; and how many of them are looked up, those with the fewest
entries. A typing mistake spoils one, a loose line may push out some: four are not spoilt at once."""

_BANDS = MOST_DIFFERENT + 1
"""Parts of a hash: if at most five bits differ, one of six parts is the same."""

_BAND_BITS = tuple((64 * band // _BANDS, 64 * (band + 1) // _BANDS) for band in range(_BANDS))
_STEP = math.log((2 - ALIKE) / ALIKE)
"""Texts whose lengths differ by more (as logarithms) are not near, so that a text has three classes to ask."""


class Prints:
    """In memory, of `size` messages; the oldest is forgotten first.

    Measured with 50,000 made-up messages of 12 words: a search takes 0.2 ms (0.7 ms where all are of one template, 2 ms
    where those have 3,700 letters), adding 0.02 ms, and all take 62 MiB, prints included. With 50,000 pictures: 0.4 ms
    and 30 MiB.
    """

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._added = 0
        self._entries: OrderedDict[int, tuple[bytes, Print]] = OrderedDict()
        self._numbers: dict[bytes, int] = {}
        self._files: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, id_: bytes, print_: Print) -> None:
        """Remember a message; one of the same id is replaced."""
        self.drop(id_)
        if len(self._entries) >= self._size:
            self.drop(next(iter(self._entries.values()))[0])
        self._added += 1
        self._entries[self._added] = id_, print_
        self._numbers[id_] = self._added
        for mark in _marks(print_):
            self._files.setdefault(mark, []).append(self._added)

    def drop(self, id_: bytes) -> None:
        """Forget a message; an unknown id is none of its concern."""
        number = self._numbers.pop(id_, None)
        if number is None:
            return
        _, print_ = self._entries.pop(number)
        for mark in _marks(print_):
            file = self._files[mark]
            del file[bisect_left(file, number)]  # numbers only grow, so that every file is in order
            if not file:
                del self._files[mark]

    def find(self, print_: Print) -> list[bytes]:
        """The ids of the messages that are this one, the newest first; in a flood of equal ones not all of them."""
        likely = self._by_pictures(print_) if print_.pictures else self._by_words(print_.text)
        found = [number for number in likely if alike(self._entries[number][1], print_)]
        return [self._entries[number][0] for number in sorted(found, reverse=True)]

    def _by_words(self, text: TextPrint) -> set[int]:
        most = min(CANDIDATES, max(8, LETTERS // (len(text.words) + 1)))
        likely = set(self._files.get(_whole(text), ())[-most:])
        by_word = [[self._files.get(mark, ()) for mark in marks] for marks in _word_marks(text, around=1)]
        by_word = [files for files in by_word if any(files)]
        for files in sorted(by_word, key=lambda files: sum(map(len, files)))[:RAREST]:
            for file in files:
                if len(likely) < most:
                    likely.update(file[len(likely) - most :])
        return likely

    def _by_pictures(self, print_: Print) -> set[int]:
        likely: set[int] = set()
        for file in sorted((self._files.get(mark, ()) for mark in _picture_marks(print_)), key=len):
            if len(likely) < PICTURE_CANDIDATES:
                likely.update(file[len(likely) - PICTURE_CANDIDATES :])
        return likely


def _marks(print_: Print) -> set[int]:
    """What a message is filed under: its pictures if it has any, for then it is near by them or not at all."""
    if print_.pictures:
        return set(_picture_marks(print_))
    return {_whole(print_.text), *chain.from_iterable(_word_marks(print_.text))}


def _picture_marks(print_: Print) -> Iterator[int]:
    for picture in print_.pictures:
        if not is_flat(picture):
            yield from (hash((at, (picture >> at) % (1 << end - at))) for at, end in _BAND_BITS)


def _whole(text: TextPrint) -> int:
    return hash((letters(text), text.links))


def _word_marks(text: TextPrint, around: int = 0) -> list[list[int]]:
    """For each of the longest words its marks: one for the text's length, and `around` for shorter and longer ones."""
    length = len(letters(text))
    if length < SHORT:
        return []
    size = int(math.log(length) / _STEP)
    words = sorted(set(text.words.split()), key=lambda word: (-len(word), word))[:MARKS]
    sizes = range(size - around, size + around + 1)
    return [[hash((word, size, text.links)) for size in sizes] for word in words]
