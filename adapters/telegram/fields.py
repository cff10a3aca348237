"""Reading a plain JSON payload with types that are certain; what is wrong raises Undecodable with its path."""

from __future__ import annotations

import re
from typing import Any

from bot.chat.events import Undecodable

Json = dict[str, Any]

ID_LIMIT = 2**53
"""Ids have at most 52 significant bits (Bot API, Chat and User)."""

LAST_DATE = 253_402_300_799
"""The end of the year 9999 in unix seconds: later dates break what shows them."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,64}")


def obj(parent: Json, key: str, path: str) -> Json:
    """The JSON object under `key`."""
    value = parent.get(key)
    if type(value) is not dict:
        raise Undecodable(path)
    return value


def number(parent: Json, key: str, path: str, low: int = 0, high: int = ID_LIMIT) -> int:
    """The whole number under `key`, between `low` and `high`."""
    value = parent.get(key)
    if type(value) is not int or not low <= value <= high:
        raise Undecodable(path)
    return value


def chat_id(parent: Json, path: str) -> int:
    """The `id` of a chat or user; groups and channels have negative ones."""
    return number(parent, "id", path, -ID_LIMIT)


def date(parent: Json, key: str, path: str) -> int:
    """A date in unix seconds."""
    return number(parent, key, path, 0, LAST_DATE)


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


# What only describes is left out where it is odd: a person's report matters more than its file name.


def described(parent: Json, key: str) -> str | None:
    """The text under `key`, None if there is none."""
    value = parent.get(key)
    return whole(value) if type(value) is str and value else None


def size(parent: Json) -> int | None:
    """`file_size` in bytes; Telegram may leave it out."""
    value = parent.get("file_size")
    return value if type(value) is int and 0 <= value <= ID_LIMIT else None


def media_type(parent: Json) -> str | None:
    """`mime_type` as the sender's app gave it."""
    value = parent.get("mime_type")
    return value if type(value) is str and _MEDIA_TYPE.fullmatch(value) else None


def language(user: Json) -> str | None:
    """`language_code`: a BCP 47 tag."""
    value = user.get("language_code")
    return value if type(value) is str and _LANGUAGE.fullmatch(value) else None


def username(parent: Json) -> str | None:
    """`username`, if it can stand in a link."""
    value = parent.get("username")
    return value if type(value) is str and _USERNAME.fullmatch(value) else None
