"""Formatted text as Telegram reads it: its HTML, entities, and lengths in UTF-16 units."""

import re
from dataclasses import dataclass

from .schema import Payload

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
}
"""HTML tags that Telegram knows, and the entity each one makes (Bot API, "HTML style")."""

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"[^\s=>/\"']*")
_BARE_VALUE = re.compile(r"[0-9A-Za-z.-]*")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_FOUND_BY_TELEGRAM = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?\b)"
    r"|(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31}\b)"
)


class EntityError(Exception):
    """Telegram cannot parse the text; the message is what it says after "can't parse entities: "."""


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    value: str
    attributes: frozenset[str]


def units(text: str) -> int:
    """Length in UTF-16 code units, the unit in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Payload]]:
    """Plain text and entities, trimmed as Telegram trims. Raises `EntityError`."""
    plain: list[str] = []
    at = 0
    length = 0
    opened: list[_Open] = []
    entities: list[Payload] = []
    while at < len(source):
        if source.startswith("</", at):
            at = _close(source, at, opened, entities, length)
        elif source[at] == "<":
            tag, at = _open(source, at, length)
            opened.append(tag)
        else:
            piece, at = _character(source, at)
            plain.append(piece)
            length += units(piece)
    if opened:
        raise EntityError(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return trim("".join(plain), entities)


def trim(text: str, entities: list[Payload]) -> tuple[str, list[Payload]]:
    """Text without outer white space, and its entities moved and cut to fit."""
    shift = units(text) - units(text.lstrip())
    kept = text.strip()
    end = units(kept)
    moved = []
    for entity in entities:
        first = max(entity["offset"] - shift, 0)
        last = min(entity["offset"] + entity["length"] - shift, end)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return kept, moved


def found_entities(text: str) -> list[Payload]:
    """The entities that Telegram finds by itself in what a person types."""
    return [
        {
            "type": str(match.lastgroup),
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        for match in _FOUND_BY_TELEGRAM.finditer(text)
    ]


def _character(source: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(source, at) if source[at] == "&" else None
    if match is None:
        return source[at], at + 1
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return (NAMED[name], match.end()) if name in NAMED else ("&", at + 1)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return (chr(code), match.end()) if 0 < code <= 0x10FFFF else ("&", at + 1)


def _open(source: str, begin: int, length: int) -> tuple[_Open, int]:
    at = _end(_WORD, source, begin + 1)
    if at >= len(source):
        raise EntityError(f"Unclosed start tag{_where(source, begin)}")
    tag = source[begin + 1 : at].lower()
    if tag not in KINDS:
        raise EntityError(f'Unsupported start tag "{tag}"{_where(source, begin)}')
    attributes: dict[str, str] = {}
    while True:
        at = _end(_SPACE, source, at)
        if at < len(source) and source[at] == ">":
            break
        name, value, at = _attribute(source, at, tag, begin)
        attributes[name] = value
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise EntityError(f'Tag "span" must have class "tg-spoiler"{_where(source, begin)}')
    value = attributes.get({"a": "href", "tg-emoji": "emoji-id", "code": "class"}.get(tag, ""), "")
    return _Open(tag, length, value, frozenset(attributes)), at + 1


def _attribute(source: str, start: int, tag: str, begin: int) -> tuple[str, str, int]:
    at = _end(_ATTRIBUTE, source, start)
    name = source[start:at].lower()
    if at >= len(source):
        raise EntityError(f"Unclosed start tag{_where(source, begin)}")
    if not name:
        raise EntityError(f'Empty attribute name in the tag "{tag}"{_where(source, start)}')
    at = _end(_SPACE, source, at)
    if at < len(source) and source[at] != "=":
        if (tag, name) == ("blockquote", "expandable"):
            return name, "", at
        raise EntityError(
            f'Expected equal sign in declaration of an attribute of the tag "{tag}"{_where(source, begin)}'
        )
    at = _end(_SPACE, source, at + 1)
    if at >= len(source):
        raise EntityError(f"Unclosed start tag{_where(source, begin)}")
    if source[at] not in "\"'":
        end = _end(_BARE_VALUE, source, at)
        if end < len(source) and not (source[end].isspace() or source[end] == ">"):
            raise EntityError(f"Unexpected end of name token{_where(source, at)}")
        return name, source[at:end], end
    quote = source[at]
    at += 1
    value = ""
    while at < len(source) and source[at] != quote:
        piece, at = _character(source, at)
        value += piece
    if at >= len(source):
        raise EntityError(f"Unclosed start tag{_where(source, begin)}")
    return name, value, at + 1


def _close(source: str, begin: int, opened: list[_Open], entities: list[Payload], length: int) -> int:
    if not opened:
        raise EntityError(f"Unexpected end tag{_where(source, begin)}")
    at = _end(_WORD, source, begin + 2)
    name = source[begin + 2 : at].lower()
    at = _end(_SPACE, source, at)
    if at >= len(source) or source[at] != ">":
        raise EntityError(f"Unclosed end tag{_where(source, begin)}")
    tag = opened.pop()
    if name and name != tag.tag:
        raise EntityError(f'Unmatched end tag{_where(source, begin)}, expected "</{tag.tag}>", found "</{name}>"')
    if length > tag.start:
        entity: Payload = {"type": KINDS[tag.tag], "offset": tag.start, "length": length - tag.start}
        if tag.tag == "a":
            # Telegram keeps the words of a link that it cannot follow, and drops the link.
            if not re.match(r"(?i)(https?|tg|mailto|tel):", tag.value):
                return at + 1
            entity["url"] = tag.value
        elif tag.tag == "tg-emoji":
            entity["custom_emoji_id"] = tag.value
        elif tag.tag == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        entities.append(entity)
    return at + 1


def _end(pattern: re.Pattern[str], source: str, at: int) -> int:
    match = pattern.match(source, at)
    return match.end() if match else at


def _where(source: str, at: int) -> str:
    return f" at byte offset {len(source[:at].encode())}"
