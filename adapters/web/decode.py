"""What the page posted, as arrivals: one pure function over the envelope that the server puts around a post.

An envelope is JSON: `update`, `chat`, `at` and `locale` are the server's words, `upload` tells of bytes that came
along, and `event` is what the page posted. Nothing in `event` can claim bytes: only the server writes `upload`.
From a group of the demo it has also `user`, who acts, and `group`; and for a report `quoted`, the message as the server
knows it, and `command`. Nothing in `event` can say who somebody is, where, or what somebody else wrote.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    Event,
    FileKind,
    FileRef,
    FileSent,
    Group,
    Joined,
    MessageForwarded,
    MessageReported,
    Origin,
    OriginKind,
    Quoted,
    TextSent,
    Undecodable,
)

PLATFORM = "web"

NAME_LIMIT = 255
"""Code points of a file name, an origin's name or an id that we take over; what file systems allow."""

LINK_LIMIT = 2_000
"""Code points of a link that we take over; longer ones are cut short by browsers and servers too."""

COMMAND = re.compile(r"/([A-Za-z][A-Za-z0-9_]{0,31})(?:\s+(.*))?", re.DOTALL)
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]{1,100}")
LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")

LATEST = 253_402_300_799
"""The last second of the year 9999, in unix seconds: a later date cannot be shown."""


def decode(payload: bytes) -> Arrival:
    """The arrival in one envelope. Raises Undecodable on anything else; the message names the field."""
    try:
        envelope = json.loads(payload)
    except (ValueError, RecursionError) as broken:
        raise Undecodable("payload: no JSON") from broken
    if not isinstance(envelope, dict):
        raise Undecodable("payload: no object")
    chat = _text(envelope, "chat", NAME_LIMIT, required=True)
    locale = _text(envelope, "locale", NAME_LIMIT)
    group = _object(envelope, "group", required=False)
    return Arrival(
        update=_text(envelope, "update", NAME_LIMIT, required=True),
        address=Address(PLATFORM, chat),
        user=_text(envelope, "user", NAME_LIMIT) or chat,
        event=_event(_object(envelope, "event"), envelope),
        at=_seconds(envelope, "at"),
        locale=_locale(locale),
        group=Group(chat, _text(group, "title", NAME_LIMIT) or None) if group else None,
        seen=bool(group),
    )


def _locale(tag: str) -> str | None:
    return tag if LOCALE.fullmatch(tag) else None


def _event(event: Mapping[str, Any], envelope: Mapping[str, Any]) -> Event:
    upload = _object(envelope, "upload", required=False)
    match event.get("kind"):
        case "text":
            return _said(_text(event, "text"))
        case "command":
            name = _text(event, "name", 32, required=True).lower()
            return CommandGiven(name.removeprefix("/"), _text(event, "argument").strip())
        case "press":
            message = _text(event, "message", NAME_LIMIT)
            return ChoicePressed(_text(event, "token", required=True), message or None)
        case "file":
            file = _file(_object(event, "file"), upload)
            return FileSent(file, _text(event, "caption"), _text(event, "album", NAME_LIMIT) or None)
        case "forward":
            described = _object(event, "file", required=False)
            return MessageForwarded(
                _origin(_object(event, "origin")),
                _text(event, "text"),
                _file(described, upload) if described else None,
            )
        case "joined":
            return Joined()
        case "report":
            return MessageReported(_quoted(_object(envelope, "quoted")), _text(envelope, "command", NAME_LIMIT) or None)
        case _:
            raise Undecodable("event.kind: unknown")


def _said(text: str) -> TextSent | CommandGiven:
    if command := COMMAND.fullmatch(text.strip()):
        return CommandGiven(command[1].lower(), (command[2] or "").strip())
    return TextSent(text)


def _file(described: Mapping[str, Any], upload: Mapping[str, Any]) -> FileRef:
    """A file with its bytes, or without them (`kept` None) where it is too large to be taken."""
    media_type = _text(described, "type", NAME_LIMIT).lower()
    kept = _text(upload, "id", NAME_LIMIT) or None
    return FileRef(
        kind=_kind(media_type),
        handle=kept or "",
        size=_seconds(upload if kept else described, "size"),
        media_type=media_type if MEDIA_TYPE.fullmatch(media_type) else None,
        name=re.split(r"[/\\]", _text(described, "name", NAME_LIMIT))[-1] or None,
        kept=kept,
    )


def _kind(media_type: str) -> FileKind:
    if media_type == "image/svg+xml":  # a drawing that can hold scripts is a document, never a photo
        return FileKind.DOCUMENT
    return {
        "image": FileKind.PHOTO,
        "video": FileKind.VIDEO,
        "audio": FileKind.AUDIO,
    }.get(media_type.partition("/")[0], FileKind.DOCUMENT)


def _origin(origin: Mapping[str, Any]) -> Origin:
    try:
        kind = OriginKind(_text(origin, "kind", NAME_LIMIT))
    except ValueError as unknown:
        raise Undecodable("origin.kind: unknown") from unknown
    at = None if origin.get("at") is None else _seconds(origin, "at")
    return Origin(kind, _text(origin, "name", NAME_LIMIT) or None, _text(origin, "link", LINK_LIMIT) or None, at)


def _quoted(quoted: Mapping[str, Any]) -> Quoted:
    return Quoted(
        address=Address(PLATFORM, _text(quoted, "chat", NAME_LIMIT, required=True)),
        message=_text(quoted, "message", NAME_LIMIT, required=True),
        author=_text(quoted, "author", NAME_LIMIT) or None,
        author_name=_text(quoted, "name", NAME_LIMIT) or None,
        at=_seconds(quoted, "at"),
        text=_text(quoted, "text"),
        locale=_locale(_text(quoted, "locale", NAME_LIMIT)),
    )


def _object(holder: Mapping[str, Any], field: str, *, required: bool = True) -> Mapping[str, Any]:
    value = holder.get(field)
    if value is None and not required:
        return {}
    if not isinstance(value, dict):
        raise Undecodable(f"{field}: no object")
    return value


def _text(holder: Mapping[str, Any], field: str, limit: int | None = None, *, required: bool = False) -> str:
    """A text field, cut at `limit`; absent is empty. Half characters, which no file or database takes, are replaced."""
    value = holder.get(field)
    if value is None:
        value = ""
    if not isinstance(value, str) or (required and not value):
        raise Undecodable(f"{field}: no text")
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:limit]


def _seconds(holder: Mapping[str, Any], field: str) -> int:
    """A whole number from 0 on: unix seconds, or bytes."""
    value = holder.get(field)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LATEST:
        raise Undecodable(f"{field}: no number")
    return value
