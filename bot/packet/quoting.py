"""Words of strangers on the page: cleaned of what steers a line around, each line with its own direction."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from bot.chat.evidence import by_script
from bot.rules.display import shown

LONGEST_WORD = 40
"""Signs in a row without a space before a line may break among them: longer than any word, shorter than a line."""

_LONG = re.compile(rf"\S{{{LONGEST_WORD},}}")
_NO_SIGN = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PRINTABLE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"<>\\^`{|}')


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it may be shown. `language` is that which its letters decide alone, if any."""

    text: str
    rtl: bool = False
    language: str | None = None


def lines(words: str) -> tuple[Line, ...]:
    """The words as lines to show; what came exactly stays in the JSON."""
    return tuple(line(part) for part in shown(_whole(words)).split("\n"))


def safe(words: str) -> tuple[str, ...]:
    """Our own words with addresses that must stay exact, as lines: half signs are replaced, nothing else."""
    return tuple(_whole(words).split("\n"))


def line(words: str) -> Line:
    """One line, e.g. a name: line breaks in it become spaces."""
    text = " ".join(shown(_whole(words)).split())
    return Line(text, _rtl(text), by_script(text))


def address(link: str) -> str:
    """A web address as it must be typed, what is not plain ASCII written as %XX: nothing hides in it."""
    return quote(_whole(link), safe=_PRINTABLE)


def breakable(words: str) -> str:
    """The words with places (U+200B) where a very long one may break, never before a mark that belongs to a letter."""
    return _LONG.sub(lambda found: _broken(found[0]), words)


def _broken(word: str) -> str:
    pieces: list[str] = []
    since = 0
    for sign in word:
        joined = unicodedata.category(sign).startswith(("M", "C")) or pieces[-1:] == ["\u200d"]
        if since >= LONGEST_WORD // 2 and not joined:
            pieces.append("\u200b")
            since = 0
        pieces.append(sign)
        since += 1
    return "".join(pieces)


def _whole(words: str) -> str:
    """Half a sign (a lone surrogate) cannot be written in any file; a noncharacter is none at all."""
    return _NO_SIGN.sub("\ufffd", words)


def _rtl(text: str) -> bool:
    """As the first letter with a direction says (rule P2 of the Unicode bidirectional algorithm)."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
