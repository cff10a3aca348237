"""Reading a plain JSON payload with types that are certain; what is wrong raises Undecodable with its path."""

from __future__ import annotations

import re
from typing import Any, TypeGuard

from bot.chat.events import Undecodable

Json = dict[str, Any]

EPOCH = 1_420_070_400_000
"""Discord's first millisecond in unix time; its ids hold the milliseconds since (documentation, "Snowflakes")."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_MEDIA_TYPE = re.compile(r"([\w.+-]{1,100}/[\w.+-]{1,100})(?:;.*)?", re.ASCII | re.DOTALL)


def obj(parent: Json, key: str, path: str) -> Json:
    """The JSON object under `key`."""
    value = parent.get(key)
    if type(value) is not dict:
        raise Undecodable(path)
    return value


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


def bits(parent: Json, key: str, path: str) -> int:
    """Permissions under `key`: a number that Discord writes as text."""
    value = parent.get(key)
    if type(value) is not str or not (value.isascii() and value.isdecimal()) or len(value) > 30:
        raise Undecodable(path)
    return int(value)


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
    value = parent.get("locale")
    return value if type(value) is str and _LANGUAGE.fullmatch(value) else None
