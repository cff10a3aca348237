"""Chat HTML as Discord's markdown: what a person wrote never becomes markup, a mention or a picture."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

MARKS: Final = (("i", "*"), ("b", "**"), ("spoiler", "||"))
"""From the innermost to the outermost. Italics are no underscores: those stand inside of words and addresses."""

APART: Final = "\u200b"
"""Stands between two marks that would otherwise be read as one; it has no width."""

_PIECE = re.compile(r"<(/?)(b|i|code|pre|spoiler)>|&(?:amp|lt|gt|quot|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});|.", re.DOTALL)
_MARKUP = re.compile(
    r"(?P<address>https?://[A-Za-z0-9._~:/?#@!$&'(),;=%+-]+)"
    r"|^(?P<blank>[ \t]*)(?P<count>\d*)(?P<begins>(?<=\d)[.)]|(?<!\d)[>#+-])"
    r"|(?P<sign>[\\*_~`|<\[\]@])",
    re.MULTILINE,
)
"""An address, which Discord reads as a whole: nothing in it is markup, and a backslash in it would stay. What begins a
quote, a heading or a list at the start of a line. What is markup anywhere."""


def markdown(text: str) -> str:
    """The markdown that shows this chat HTML; code with backticks that no fence can hold is shown as plain words."""
    shown, after_mark = "", False
    for styles, words in _runs(text):
        inked = words.strip()
        if not inked:
            shown, after_mark = shown + words, False
            continue
        start = words.index(inked)
        styled = _styled(words if "pre" in styles else inked, styles)
        marked = bool(styles)
        if "pre" in styles:
            shown += (APART if after_mark else "") + styled
            after_mark = marked
            continue
        # Marks stand close to the words: beside white space Discord does not read them as marks.
        apart = APART if after_mark and marked and start == 0 else ""
        trail = words[start + len(inked) :]
        shown += words[:start] + apart + styled + trail
        after_mark = marked and not trail
    return shown


def escaped(text: str) -> str:
    """Plain words so that Discord shows them as they are. Addresses stay whole; nothing is previewed of them."""
    return _MARKUP.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    if found["address"]:
        return found["address"]
    if found["sign"]:
        return f"\\{found['sign']}"
    return f"{found['blank']}{found['count']}\\{found['begins']}"


def _styled(words: str, styles: frozenset[str]) -> str:
    code = _code(words, block="pre" in styles) if styles & {"code", "pre"} else None
    shown = escaped(words) if code is None else code
    for style, mark in MARKS:
        if style in styles and (code is None or style == "spoiler"):
            shown = f"{mark}{shown}{mark}"
    return shown


def _code(words: str, *, block: bool) -> str | None:
    if block:
        return None if "```" in words else f"```\n{words}\n```"
    if "`" not in words:
        return f"`{words}`"
    return None if "``" in words else f"`` {words} ``"


def _runs(text: str) -> Iterator[tuple[frozenset[str], str]]:
    """Letters in one style, in order."""
    opened: list[str] = []
    letters: list[tuple[frozenset[str], str]] = []
    for found in _PIECE.finditer(text):
        closes, tag = found[1], found[2]
        if tag is None:
            letters.append((frozenset(opened), html.unescape(found[0]) if len(found[0]) > 1 else found[0]))
        elif not closes:
            opened.append(tag)
        elif tag in opened:
            opened.remove(tag)
    for styles, same in groupby(letters, key=lambda letter: letter[0]):
        yield styles, "".join(letter for _, letter in same)
