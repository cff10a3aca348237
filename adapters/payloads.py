"""Reading a plain JSON payload with types that are certain; what is wrong raises Undecodable with its path."""

from __future__ import annotations

import re
from typing import Any

from bot.chat.events import Undecodable

Json = dict[str, Any]

NAME_LIMIT = 100
"""Letters of a file name that are kept, its ending among them; file systems take 255 bytes."""

_SPECIAL = frozenset('/\\:*?"<>|')
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")


def obj(parent: Json, key: str, path: str) -> Json:
    """The JSON object under `key`."""
    value = parent.get(key)
    if type(value) is not dict:
        raise Undecodable(path)
    return value


def text(parent: Json, key: str, path: str) -> str:
    """The text under `key`. Half a surrogate pair becomes U+FFFD, so that the rest can be kept."""
    value = parent.get(key)
    if type(value) is not str:
        raise Undecodable(path)
    return whole(value)


def token(parent: Json, key: str, path: str) -> str:
    """A machine's word under `key`: printable ASCII, not empty."""
    value = parent.get(key)
    if type(value) is not str or not value or not (value.isascii() and value.isprintable()):
        raise Undecodable(path)
    return value


def whole(value: str) -> str:
    """The string without halves of surrogate pairs, which no encoding can write."""
    if value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value


def file_name(name: str) -> str:
    """The name of a file as it can stand in a header and on any disk: no folders, no controls, nothing that turns the
    line around."""
    safe = "".join(letter if letter.isprintable() and letter not in _SPECIAL else "_" for letter in name)
    return safe.strip(". ")[-NAME_LIMIT:] or "_"


# What only describes is left out where it is odd: a person's report matters more than its file name.


def described(parent: Json, key: str) -> str | None:
    """The text under `key`, None if there is none."""
    value = parent.get(key)
    return whole(value) if type(value) is str and value else None


def locale(parent: Json, key: str) -> str | None:
    """The BCP 47 tag under `key`."""
    value = parent.get(key)
    return value if type(value) is str and _LANGUAGE.fullmatch(value) else None
