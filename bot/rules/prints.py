"""What is left of a message when disguise and decoration are off: the print by which it is known again.

A print still holds the words. Whoever stores one seals it like the message.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.rules.links import LINK, one_link

LONGEST = 4_000
"""Characters of a message that are looked at: Telegram's longest message has 4,096, Discord's 2,000."""

_LEFT_IN = {7, 8, 9} | set(range(84, 133))
"""Combining classes of signs that are letters in their script: Indic nukta and virama, kana voicing, Thai vowels."""

_FILLERS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0000-\U000e01ef]")
"""Signs without a shape that are neither marks (M*) nor format signs (Cf), or that choose a shape only."""

_LOOKALIKES = str.maketrans(
    "АаВвЕеЅѕІіЈјКкМмНнОоРрСсТтУуХхһԁԛԝӏ" + "ΑαΒβΕεΖΗηΙιΚκΜΝνΟοΡρΤτΥυΧχϲ",
    "AaBbEeSsIiJjKkMmHhOoPpCcTtYyXxhdqwl" + "AaBbEeZHnIiKkMNvOoPpTtYuXxc",
)
_LOOK_BACK = str.maketrans("AaBEeSsIiJjKkMHOoPpCcTYyXx", "АаВЕеЅѕІіЈјКкМНОоРрСсТУуХх")
"""Cyrillic and Greek letters that pass for Latin ones, and the Latin ones that pass for Cyrillic."""

_OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z]")

_LETTERS = str.maketrans(
    dict(zip("øđðłħıٱىیېکةہە", "oddlhi" + "اييي" + "كههه", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th", "ء": None, "ـ": None}
    | {chr(0x1F130 + shift + n): chr(97 + n) for shift in (0, 0x20, 0x40) for n in range(26)}
)
"""Letters that do not come apart by themselves, Arabic forms that writers swap, the tatweel, capitals in boxes."""

LEET = str.maketrans("013457@$€!|", "oieastaseil")
"""Digits and signs that stand for letters."""

_SIGNS = re.compile(r"(?<=[a-z0-9])[@$€!|](?=[a-z])|(?<![a-z0-9$])[$](?=[a-z]{2})")
_DIGITS = re.compile(r"(?<=[a-z])[013457]{1,2}(?=[a-z])|\b[134](?=[a-z]{3})")
_LAST = re.compile(r"[013457]\Z")
_NUMBER = re.compile(r"[0-9]+(?:ste|eme|ieme|ers?|eres?|tes?|ten|jarige?n?|ans|uur|maal|keer|min|mal)")
_MOST_DIGITS = 0.75
"""Digits to letters: "m0sl1m" is a word, "b52" is a number. A last digit is a letter only where another one is too."""

_SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?:(?P<by>[ .\-_*·])[^\W\d_])(?:(?P=by)[^\W\d_])+(?![^\W_])")
_APOSTROPHES = re.compile(r"(?<=[^\W\d_])['’‘ʼ`´*](?=[^\W\d_])")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
_REPEATED_SIGN = re.compile(r"(.)\1{2,}")
_CUSTOM_EMOJI = re.compile(r"<a?:\w{2,32}:\d{1,20}>")
_FORWARDED = re.compile(
    r"\A\s*(?:(?:fwd?|re|tr|wg|aw|doorst|doorgestuurd|forwarded(?: message)?|transfere|weitergeleitet)\s*:\s*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TextPrint:
    """`words` in the order of the text, one space between; `links` as `one_link` gives them.

    A message without words and links has its emoji as its words.
    """

    words: str = ""
    links: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.words or self.links)


@dataclass(frozen=True, slots=True)
class Print:
    """A message: its text, and the difference hashes (64 bits) of its pictures."""

    text: TextPrint = TextPrint()
    pictures: tuple[int, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain data; `from_json` takes it back. Hashes are hexadecimal: 64 bits do not fit in every JSON reader."""
        return {
            "words": self.text.words,
            "links": sorted(self.text.links),
            "pictures": [f"{picture:016x}" for picture in self.pictures],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Print:
        """The reverse of `to_json`. Raises KeyError, TypeError or ValueError on anything else."""
        text = TextPrint(str(stored["words"]), frozenset(map(str, stored["links"])))
        return cls(text, tuple(int(picture, 16) for picture in stored["pictures"]))


def text_print(text: str) -> TextPrint:
    """The print of a message's text; only its first 4,000 characters count."""
    seen = _visible(text[:LONGEST])
    links: set[str] = set()

    def put_aside(found: re.Match[str]) -> str:
        link = one_link(found[0])
        if link is not None:
            links.add(link)
        return " " if link is not None else found[0]

    rest = _FORWARDED.sub("", LINK.sub(put_aside, _CUSTOM_EMOJI.sub(" ", seen)))
    words = " ".join("".join(sign if _in_words(sign) else " " for sign in _plain(rest)).split())
    if not words and not links:
        words = _REPEATED_SIGN.sub(
            r"\1\1", "".join(sign for sign in rest if unicodedata.category(sign) in {"So", "Sk"})
        )
    return TextPrint(words, frozenset(links))


def _visible(text: str) -> str:
    """Compatibility forms taken apart, without marks and what has no shape."""
    apart = unicodedata.normalize("NFKD", _FILLERS.sub("", text))[: 2 * LONGEST]
    kept = "".join(sign for sign in apart if not _is_mark(sign))
    return unicodedata.normalize("NFC", kept)


def _is_mark(sign: str) -> bool:
    combining = unicodedata.combining(sign)
    if combining:
        return combining not in _LEFT_IN
    return unicodedata.category(sign) in {"Cf", "Me"}


def _in_words(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def _plain(text: str) -> str:
    folded = _without_lookalikes(text).casefold().translate(_LETTERS)
    folded = _APOSTROPHES.sub("", _SPACED.sub(lambda run: run[0].replace(run["by"], ""), folded))
    folded = _SIGNS.sub(lambda signs: signs[0].translate(LEET), folded)
    folded = re.sub(r"[a-z0-9]+", lambda word: _without_leet(word[0]), folded)
    folded = "".join(str(unicodedata.decimal(sign, sign)) if sign.isdecimal() else sign for sign in folded)
    return _REPEATED.sub(r"\1\1", folded)


def _without_lookalikes(text: str) -> str:
    """Words in two scripts are written in one; a word of lookalikes alone follows the rest of the message."""
    others = len(_OTHER.findall(text))
    if not others:
        return text
    latin_around = len(_LATIN.findall(text)) > others

    def in_one_script(word: re.Match[str]) -> str:
        mixed = _LATIN.search(word[0]) is not None
        if not _OTHER.search(word[0]) or not (mixed or latin_around):
            return word[0]
        latin = word[0].translate(_LOOKALIKES)
        if not _OTHER.search(latin):
            return latin
        return word[0].translate(_LOOK_BACK) if mixed else word[0]

    return re.sub(r"[^\W\d_]+", in_one_script, text)


def _without_leet(word: str) -> str:
    digits = sum(map(str.isdigit, word))
    if not digits or digits > _MOST_DIGITS * (len(word) - digits) or _NUMBER.fullmatch(word):
        return word
    folded = _DIGITS.sub(lambda found: found[0].translate(LEET), word)
    return folded if folded == word else _LAST.sub(lambda found: found[0].translate(LEET), folded)
