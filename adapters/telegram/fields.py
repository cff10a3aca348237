"""The fields that Telegram has besides what any payload has: ids, moments, types of files."""

from __future__ import annotations

import re

from adapters.payloads import Json, locale
from bot.chat.events import Undecodable

ID_LIMIT = 2**53
"""Ids have at most 52 significant bits (Bot API, Chat and User)."""

LAST_DATE = 253_402_300_799
"""The end of the year 9999 in unix seconds: later dates break what shows them."""

_MEDIA_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,64}")


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
    return locale(user, "language_code")


def username(parent: Json) -> str | None:
    """`username`, if it can stand in a link."""
    value = parent.get("username")
    return value if type(value) is str and _USERNAME.fullmatch(value) else None
