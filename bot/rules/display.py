"""Words of strangers as others may see them: nothing in them steers the text around, and no link opens by a slip."""

from __future__ import annotations

import re
import unicodedata

MARKS = 3
"""Combining marks that are kept on one letter: Vietnamese has two, pointed Hebrew three; the rest is zalgo."""

_STEERING = re.compile(
    r"[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # invisible, or turning the line around
    r"\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
_LINK = re.compile(r"\b(https?|ftp)://([^\s/]+)", re.IGNORECASE)
_MARK = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILE = re.compile(rf"({_MARK}{{{MARKS}}}){_MARK}+")


def shown(words: str, limit: int | None = None) -> str:
    """The words without what turns a line around, hides or piles up, cut at `limit` code points; links are defanged."""
    defanged = _LINK.sub(lambda link: f"{link[1].replace('tt', 'xx')}://{link[2].replace('.', '[.]')}", clean(words))
    if limit is not None and len(defanged) > limit:
        defanged = defanged[: limit - 1].rstrip() + "…"
    return defanged


def clean(words: str) -> str:
    """The words without what turns a line around, hides or piles up."""
    return _PILE.sub(r"\1", _STEERING.sub("", unicodedata.normalize("NFC", words)))
