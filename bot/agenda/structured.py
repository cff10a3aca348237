"""What schema.org's and UiTdatabank's JSON have in common: reading values that may be anything, by what they are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from bot.agenda.event import HOME, UNDETERMINED
from bot.agenda.reading import Unreadable

DEPTH = 40
"""Levels of nesting above which a file is not one that an agenda writes."""

VALUES_LIMIT = 1_000_000
"""Commas and brackets of a file: each value takes some 60 bytes of memory; an agenda of 10 MB has a third of that."""

EARLIEST, LATEST = 1970, 2200
"""Years that a moment of an event lies in."""


def parsed(data: bytes) -> Any:
    """The JSON of a file. Raises Unreadable."""
    if sum(data.count(sign) for sign in (b",", b"{", b"[")) > VALUES_LIMIT:
        raise Unreadable("too-big")
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (RecursionError, ValueError):
        raise Unreadable("broken") from None
    if _depth(found) > DEPTH:
        raise Unreadable("broken")
    return found


def _no_number(_: str) -> None:
    raise ValueError("NaN and infinity are no JSON")


def _depth(value: Any) -> int:
    deepest, level = 0, [value]
    while level and deepest <= DEPTH:
        deepest += 1
        level = [child for one in level for child in _children(one)]
    return deepest


def _children(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one; of a list, its first."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> list[Any]:
    """The value as a list; nothing is an empty one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def word(value: Any) -> str | None:
    """The value if it is text that says something."""
    return value.strip() or None if isinstance(value, str) else None


def by_language(value: Any, main: str = UNDETERMINED) -> dict[str, str]:
    """Texts by language: plain text in the main one, {"nl": …}, {"@value": …, "@language": …}, or a list of these."""
    found: dict[str, str] = {}
    for one in listed(value):
        if isinstance(one, str):
            found.setdefault(main, one)
        elif isinstance(one, dict) and isinstance(one.get("@value"), str):
            found.setdefault(code(one.get("@language")) or main, one["@value"])
        elif isinstance(one, dict):
            found.update({key: text for key, text in one.items() if isinstance(text, str) and code(key) == key})
    return found


def code(value: Any) -> str | None:
    """A language's code of two or three letters, from a tag (`nl-BE`), a name or an object that has one."""
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    if not isinstance(value, str):
        return None
    first = value.partition("-")[0].lower()
    return first if 2 <= len(first) <= 3 and first.isascii() and first.isalpha() else None


def moment(value: Any) -> tuple[datetime, bool] | None:
    """A moment, and whether it is a whole day; without a zone it is meant in Belgium. Raises Unreadable."""
    text = word(value)
    if text is None:
        return None
    try:
        if len(text) == len("2026-01-01"):
            day = date.fromisoformat(text)
            found, whole = datetime.combine(day, time(), HOME), True
        else:
            found, whole = datetime.fromisoformat(text), False
    except ValueError:
        raise Unreadable("odd-time") from None
    if not EARLIEST <= found.year <= LATEST:
        raise Unreadable("odd-time")
    return (found if found.tzinfo is not None else found.replace(tzinfo=HOME)).astimezone(UTC), whole


def number(value: Any) -> float | None:
    """A number, also one written as text (`12,50`); None for anything else, and for what is not finite."""
    if isinstance(value, bool):
        return None
    try:
        found = float(value.replace(",", ".") if isinstance(value, str) else value)
    except (OverflowError, TypeError, ValueError):
        return None
    return found if abs(found) < 1e9 else None


def degrees(value: Any, most: float) -> float | None:
    found = number(value)
    return found if found is not None and -most <= found <= most else None
