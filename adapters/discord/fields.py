"""The fields that Discord has besides what any payload has: ids, moments, types of files."""

from __future__ import annotations

import re
from typing import TypeGuard

from adapters.payloads import Json, locale
from bot.chat.events import Undecodable

EPOCH = 1_420_070_400_000
"""Discord's first millisecond in unix time; its ids hold the milliseconds since (documentation, "Snowflakes")."""

_MEDIA_TYPE = re.compile(r"([\w.+-]{1,100}/[\w.+-]{1,100})(?:;.*)?", re.ASCII | re.DOTALL)


def several(parent: Json, key: str, path: str) -> list[Json]:
    """The JSON objects in the list under `key`; none where there is no such field."""
    value = parent.get(key)
    if value is None:
        return []
    if type(value) is not list or not all(type(one) is dict for one in value):
        raise Undecodable(path)
    return value


def number(parent: Json, key: str, path: str) -> int:
    """The whole number under `key`, which is not negative."""
    value = parent.get(key)
    if type(value) is not int or not 0 <= value < 2**63:
        raise Undecodable(path)
    return value


def flags(parent: Json) -> int:
    """The bits under `flags`; none where there is no such field."""
    return 0 if parent.get("flags") is None else number(parent, "flags", "flags")


def snowflake(parent: Json, key: str, path: str) -> str:
    """The id under `key`: digits, as Discord writes them."""
    value = parent.get(key)
    if not is_snowflake(value):
        raise Undecodable(path)
    return value


def is_snowflake(value: object) -> TypeGuard[str]:
    """Whether this can be an id of Discord's."""
    return type(value) is str and len(value) <= 19 and value.isascii() and value.isdecimal() and int(value) > 0


def moment(id_: str) -> int:
    """When what has this id came about, in unix seconds."""
    return ((int(id_) >> 22) + EPOCH) // 1000


def bits(parent: Json, key: str, path: str) -> int:
    """Permissions under `key`: a number that Discord writes as text."""
    value = parent.get(key)
    if type(value) is not str or not (value.isascii() and value.isdecimal()) or len(value) > 30:
        raise Undecodable(path)
    return int(value)


def size(parent: Json) -> int | None:
    """`size` in bytes."""
    value = parent.get("size")
    return value if type(value) is int and 0 <= value < 2**53 else None


def media_type(parent: Json) -> str | None:
    """`content_type` without its parameters."""
    value = parent.get("content_type")
    found = _MEDIA_TYPE.fullmatch(value) if type(value) is str else None
    return found[1] if found else None


def language(parent: Json) -> str | None:
    """`locale`: a BCP 47 tag."""
    return locale(parent, "locale")
