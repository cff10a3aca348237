"""What a platform can show: one reply becomes as many as it takes, and nothing of it is lost."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from bot.chat.replies import Capabilities, Choice, Reply, Unit

NOTHING = "…"
"""Stands for an empty text: platforms refuse a message without one."""


def fit(reply: Reply, capabilities: Capabilities) -> list[Reply]:
    """The reply in one or more parts that the platform takes, in order.

    A long text is cut at a blank line, else at the end of a line, a sentence or a word, and only then elsewhere; a tag
    that is open there is closed and opened again. What stands below the text stays with the last part, `replaces` and
    `pinned` with the first. Buttons
    that are too many become numbered lines: a typed number counts as the press. Too long a label ends with "…".

    A place on the map, then each document is a part of its own, without words, after all others: where sending it fails
    and is tried again, the words before it are not said twice. Where there are no maps the place is left out.
    """
    if (reply.documents and capabilities.documents) or reply.venue is not None:
        words = replace(reply, documents=() if capabilities.documents else reply.documents, venue=None)
        said = fit(words, capabilities) if reply.text.strip() or reply.choices else []
        alone = replace(words, **_NO_WORDS)
        if reply.venue is not None and capabilities.venues:
            said.append(replace(alone, venue=reply.venue))
        return [*said, *(replace(alone, documents=(one,)) for one in reply.documents if capabilities.documents)]
    choices, text = reply.choices, reply.text
    if choices:
        if sum(map(len, choices)) > capabilities.buttons:
            text, choices = _numbered(text, choices), ()
        else:
            choices = _labelled(choices, capabilities)
    texts = _texts(text, capabilities.text_limit, capabilities.unit)
    if len(texts) == 1:
        unchanged = texts[0] == reply.text and choices is reply.choices
        return [reply if unchanged else replace(reply, text=texts[0], choices=choices)]
    last = len(texts) - 1
    return [
        replace(
            reply,
            text=part,
            replaces=reply.replaces if number == 0 else None,
            pinned=reply.pinned and number == 0,
            **({"choices": choices} if number == last else _NOTHING_BELOW),
        )
        for number, part in enumerate(texts)
    ]


_NOTHING_BELOW: Mapping[str, Any] = {"choices": (), "links": (), "input": None, "form": None, "pictures": ()}
"""What stands below a text, and so below its last part only."""

_NO_WORDS: Mapping[str, Any] = {
    **_NOTHING_BELOW,
    "text": "",
    "replaces": None,
    "pinned": False,
    "slot": None,
    "documents": (),
}
"""What a part has that holds nothing but a document or a place on the map."""


# -- choices ---------------------------------------------------------------------------------------------------------


def _numbered(text: str, choices: Sequence[Sequence[Choice]]) -> str:
    labels = chain.from_iterable(choices)
    lines = [f"{number}. {html.escape(choice.label, quote=False)}" for number, choice in enumerate(labels, 1)]
    return "\n\n".join(filter(None, (text.rstrip(), "\n".join(lines))))


def _labelled(choices: tuple[tuple[Choice, ...], ...], capabilities: Capabilities) -> tuple[tuple[Choice, ...], ...]:
    limit, unit = capabilities.label_limit, capabilities.unit
    if all(2 * len(choice.label) <= limit or _length(choice.label, unit) <= limit for row in choices for choice in row):
        return choices
    return tuple(tuple(replace(c, label=_shortened(c.label, limit, unit)) for c in row) for row in choices)


def _shortened(label: str, limit: int, unit: Unit) -> str:
    if _length(label, unit) <= limit:
        return label
    room, kept, clusters = limit - 1, 0, _Clusters()
    for place, letter in enumerate(label):
        if clusters.begins(letter):
            kept = place
        room -= _length(letter, unit)
        if room < 0:
            break
    return label[:kept].rstrip() + "…"


# -- text ------------------------------------------------------------------------------------------------------------


_PIECE = re.compile(r"</?(?:b|i|code|pre|spoiler)>|&(?:amp|lt|gt|quot|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});|.", re.DOTALL)
_INK = re.compile(r"(?:</?(?:b|i|code|pre|spoiler)>|\s)*+\S")
_SENTENCE_END = frozenset(".!?…:;؟۔।።")
_SENTENCE_END_WITHOUT_SPACE = frozenset("。！？")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A tag (shows nothing), an entity (shows a letter) or a letter."""

    source: str
    shown: str
    length: int


def _texts(text: str, limit: int, unit: Unit) -> list[str]:
    # Tags and entities only ever count for less than they are long, so most texts are done here.
    if 2 * len(text) <= limit or _length(text, unit) <= limit:
        return [text if _INK.match(text) else NOTHING]
    pieces = [_piece(found, unit) for found in _PIECE.findall(text)]
    if sum(piece.length for piece in pieces) <= limit:
        return [text if _visible(pieces) else NOTHING]
    parts = [part for part in _parts(pieces, limit) if part]
    return parts or [NOTHING]


def _piece(source: str, unit: Unit) -> _Piece:
    if len(source) == 1:
        return _Piece(source, source, _length(source, unit))
    shown = "" if source[0] == "<" else html.unescape(source)
    return _Piece(source, shown, _length(shown, unit))


def _parts(pieces: Sequence[_Piece], limit: int) -> Iterator[str]:
    start = 0
    open_tags: tuple[str, ...] = ()
    while start < len(pieces):
        end = _cut(pieces, start, open_tags, limit)
        part, open_after = _part(pieces[start:end], open_tags)
        yield part
        start, open_tags = end, open_after


def _part(pieces: Sequence[_Piece], opened: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The pieces as chat HTML that stands alone, without white space around it; "" if they show nothing."""
    first, last = _visible_range(pieces, keep_indent="<pre>" in opened)
    after = opened
    kept = []
    for place, piece in enumerate(pieces):
        after = _open_after(after, piece)
        if not piece.shown or first <= place <= last:
            kept.append(piece.source)
    if first > last:
        return "", after
    closing = "".join(f"</{tag[1:]}" for tag in reversed(after))
    return "".join(opened) + "".join(kept) + closing, after


def _visible_range(pieces: Sequence[_Piece], *, keep_indent: bool) -> tuple[int, int]:
    """The places of the first and last piece to keep; the first is greater than the last if there is none."""
    inked = [place for place, piece in enumerate(pieces) if piece.shown and not piece.shown.isspace()]
    if not inked:
        return 1, 0
    first = inked[0]
    while keep_indent and first > 0 and pieces[first - 1].shown in (" ", "\t"):
        first -= 1
    return first, inked[-1]


def _visible(pieces: Sequence[_Piece]) -> bool:
    return any(piece.shown and not piece.shown.isspace() for piece in pieces)


def _open_after(opened: tuple[str, ...], piece: _Piece) -> tuple[str, ...]:
    tag = piece.source
    if piece.shown or len(tag) == 1:
        return opened
    if tag[1] != "/":
        return (*opened, tag)
    return opened[:-1] if opened and opened[-1] == f"<{tag[2:]}" else opened


# -- where to cut ----------------------------------------------------------------------------------------------------

_BLANK_LINE, _BLANK_LINE_IN_PRE, _LINE, _SENTENCE, _WORD, _LETTER, _ANYWHERE = range(7)
"""Places to cut, the best first. The border of a <pre> block is as good as a blank line: the block stays whole."""


def _cut(pieces: Sequence[_Piece], start: int, opened: tuple[str, ...], limit: int) -> int:
    """The place behind the last piece of this part: the latest of the best kind, before the limit.

    Behind each letter there is one place to cut: after the tags that close there, before those that open.
    """
    room, best, clusters = limit, dict[int, int](), _Clusters()
    before, decided, after_pre = "", True, False  # the last two letters; whether the place behind them is judged
    for place in range(start, len(pieces)):
        piece = pieces[place]
        begins = not piece.shown or clusters.begins(piece.shown)
        if not decided and not piece.source.startswith("</"):
            kind = _kind(before, piece, inside_pre="<pre>" in opened, after_pre=after_pre)
            best[kind if begins else max(kind, _ANYWHERE)] = place
            decided = True
        if piece.shown:
            room -= piece.length
            # White space may stick out: it is dropped where a text is cut.
            if room < 0 and best and not piece.shown.isspace():
                return best[min(best)]
            before, decided, after_pre = before[-1:] + piece.shown, False, False
        else:
            after_pre = after_pre or piece.source == "</pre>"
        opened = _open_after(opened, piece)
    return len(pieces)


def _kind(before: str, piece: _Piece, *, inside_pre: bool, after_pre: bool) -> int:
    if after_pre or piece.source == "<pre>":
        return _BLANK_LINE
    if before == "\n\n":
        return _BLANK_LINE_IN_PRE if inside_pre else _BLANK_LINE
    if before.endswith("\n"):
        return _LINE
    if before[-1].isspace():
        return _SENTENCE if before[0] in _SENTENCE_END else _WORD
    return _SENTENCE if before[-1] in _SENTENCE_END_WITHOUT_SPACE else _LETTER


class _Clusters:
    """Tells letters that begin from marks that belong to the letter before: accents, emoji parts, flags."""

    def __init__(self) -> None:
        self._last = ""
        self._flags = 0

    def begins(self, letter: str) -> bool:
        last, self._last = self._last, letter
        flag = "\U0001f1e6" <= letter <= "\U0001f1ff"
        self._flags = self._flags + 1 if flag else 0
        if flag and self._flags % 2 == 0:
            return False
        if "\u200d" in (letter, last) or (last == "\r" and letter == "\n"):
            return False
        if "\U0001f3fb" <= letter <= "\U0001f3ff" or "\U000e0020" <= letter <= "\U000e007f":
            return False
        if "\u1160" <= letter <= "\u11ff":  # Hangul vowels and finals
            return False
        return not unicodedata.category(letter[:1] or " ").startswith("M")


def _length(text: str, unit: Unit) -> int:
    if unit is Unit.UTF16:
        return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text)
