"""How a text of the bot reads: its markup, its typography and its reading level. Pure; one fault, one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

VALUE = "\ufffc"
"""Stands for a variable in a text that is checked. It counts as one word."""

TEXT_LIMIT = 1_500
"""Characters of one text. Two phone screens: beyond that people stop reading, and an answer has several texts."""

LABEL_LIMIT = 40
"""Characters on a button: what a phone shows on one line of its own."""

SENTENCE_LIMIT = 25
AVERAGE_LIMIT = 15
"""Words of the longest sentence of a text, and of its sentences on average: the usual advice for plain language (B1).

It is a rough measure: it knows no hard words. A person must still read the text aloud.
"""

TAGS = ("b", "i", "code", "pre")
"""The markup that every platform can show (see bot/chat/replies.py)."""

QUOTES: Mapping[str, str] = MappingProxyType({"en": "“”‘’", "nl": "“”‘’", "fr": "«»", "de": "„“‚‘"})
"""The quotation marks of a language, opening and closing; of another language only straight ones are refused."""

SPACED = ("fr",)
"""Languages that put a no-break space inside « » and before a double punctuation mark."""

_NO_BREAK = "\u00a0\u202f"
_ALL_QUOTES = "“”„‟‘‚‛«»‹›"
_TAG = re.compile(r"<(/?)([^<>]*)>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt);)")
_SENTENCE_END = re.compile(r"(?<=[.!?…؟])[”’»“)]*\s+(?![a-zà-öø-ÿ0-9])")
_MARK = re.compile(r"[;:!?]")


def text_faults(words: str, language: str) -> Iterator[str]:
    """What is wrong with a text that is chat HTML, with `VALUE` in the place of each variable."""
    if not words.strip():
        yield "is empty"
        return
    yield from markup_faults(words)
    plain = visible(words)
    if len(plain) > TEXT_LIMIT:
        yield f"has {len(plain)} characters, more than {TEXT_LIMIT}"
    yield from typography_faults(plain, language)
    yield from reading_faults(plain)


def label_faults(words: str, language: str) -> Iterator[str]:
    """What is wrong with the words on a button, which are plain text."""
    if not words.strip():
        yield "is empty"
        return
    if "<" in words or ">" in words:
        yield "has markup; a button shows plain text"
    if "\n" in words:
        yield "has more than one line"
    if VALUE in words:
        yield "has a variable; a label is the same for everybody"
    if len(words) > LABEL_LIMIT:
        yield f"has {len(words)} characters, more than {LABEL_LIMIT}"
    yield from typography_faults(words, language)


def visible(words: str) -> str:
    """The text without its markup, as a person sees it."""
    plain = _TAG.sub("", words)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def markup_faults(words: str) -> Iterator[str]:
    """Unknown tags, characters that are not escaped, and tags that do not close within their paragraph."""
    for paragraph in words.split("\n\n"):
        open_tags: list[str] = []
        for closing, name in _TAG.findall(paragraph):
            if name not in TAGS:
                yield f"has the tag <{closing}{name}>; only {', '.join(TAGS)} are shown everywhere"
            elif not closing:
                open_tags.append(name)
            elif not open_tags or open_tags.pop() != name:
                yield f"closes <{name}> where it is not open"
        if open_tags:
            yield f"does not close <{open_tags[-1]}> in its paragraph"
        rest = _TAG.sub("", paragraph)
        if "<" in rest or ">" in rest or _ENTITY.search(rest):
            yield "has a bare <, > or &; write &lt;, &gt; or &amp;"


def typography_faults(plain: str, language: str) -> Iterator[str]:
    """Spaces, quotation marks, dots and signs that are not as the language writes them."""
    if "  " in plain or "\t" in plain:
        yield "has two spaces in a row or a tab"
    if any(line != line.strip(" ") for line in plain.split("\n")):
        yield "has a line that begins or ends with a space"
    if "\n\n\n" in plain:
        yield "has more than one empty line in a row"
    if any(mark in plain for mark in "\"'`´"):
        yield "has a straight quote; write the typographic one"
    if "..." in plain:
        yield "has three dots; write …"
    if " - " in plain:
        yield "has a hyphen for a dash; write –"
    if any(unicodedata.category(sign) == "So" and sign not in "°©®" + VALUE for sign in plain):
        yield "has an emoji or a drawn sign; screen readers stumble over them"
    yield from _quote_faults(plain, language)
    yield from _space_faults(plain, language)


def reading_faults(plain: str) -> Iterator[str]:
    """Sentences that are too long. A line without a full stop (a heading, a label) does not lower the average."""
    lengths = []
    for sentence in sentences(plain):
        length = len(words_of(sentence))
        if length > SENTENCE_LIMIT:
            yield f"has a sentence of {length} words, more than {SENTENCE_LIMIT}: {_excerpt(sentence)}"
        if sentence.rstrip("”’»“)" + _NO_BREAK)[-1:] in tuple(".!?…:؟"):
            lengths.append(length)
    if lengths and sum(lengths) / len(lengths) > AVERAGE_LIMIT:
        yield f"has {sum(lengths) / len(lengths):.1f} words a sentence, more than {AVERAGE_LIMIT}"


def sentences(plain: str) -> list[str]:
    """The sentences of a text; the end of a line ends one, a dot before a small letter or a digit does not."""
    return [part for line in plain.split("\n") for part in _SENTENCE_END.split(line) if words_of(part)]


def words_of(sentence: str) -> list[str]:
    """What stands between spaces and has a letter, a digit or a variable in it."""
    return [word for word in sentence.split() if any(sign.isalnum() or sign == VALUE for sign in word)]


def _quote_faults(plain: str, language: str) -> Iterator[str]:
    if language not in QUOTES:
        return
    own = QUOTES[language]
    for mark in sorted({sign for sign in plain if sign in _ALL_QUOTES and sign not in own}):
        yield f"has {mark}; this language writes {' '.join(own)}"
    opening, closing = own[0], own[1]
    if plain.count(opening) != plain.count(closing):
        yield f"has {opening} without {closing}, or the reverse"


def _space_faults(plain: str, language: str) -> Iterator[str]:
    if re.search(rf"[\s{_NO_BREAK}][.,](?!\w)", plain):
        yield "has a space before a full stop or a comma"
    if language in SPACED:
        loose = [match for match in _MARK.finditer(plain) if not _spaced(plain, match.start())]
        if loose or re.search(rf"«(?![{_NO_BREAK}])|(?<![{_NO_BREAK}])»", plain):
            yield "lacks a no-break space inside « » or before ; : ! ?"
        if len({sign for sign in plain if sign in _NO_BREAK}) > 1:
            yield "has wide and narrow no-break spaces side by side"
    elif language in QUOTES and re.search(r"\s[;:!?]", plain):
        yield "has a space before ; : ! ?"


def _spaced(plain: str, place: int) -> bool:
    """Whether the mark at `place` has its space, or needs none: `https://`, `12:30`, `?!`."""
    before, after = plain[:place][-1:], plain[place + 1 : place + 2]
    needs_none = plain[place] == ":" and (plain.startswith("//", place + 1) or (before.isdigit() and after.isdigit()))
    return needs_none or before in tuple(_NO_BREAK + "?!")


def _excerpt(sentence: str) -> str:
    return " ".join(sentence.replace(VALUE, "{…}").split()[:6]) + " …"
