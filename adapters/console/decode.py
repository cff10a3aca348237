"""A line of the terminal as an arrival: one pure function over the envelope that the platform puts around a line."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Any

from bot.chat.events import (
    Address,
    Arrival,
    CommandGiven,
    Event,
    FileKind,
    FileRef,
    FileSent,
    Joined,
    MessageForwarded,
    Origin,
    OriginKind,
    TextSent,
    Undecodable,
)

PLATFORM = "console"
CHAT = "terminal"
"""One person, one chat."""

COMMAND = re.compile(r"/([A-Za-z][A-Za-z0-9_]{0,31})(?:\s+(.*))?", re.DOTALL)

KINDS = {
    FileKind.PHOTO: (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic"),
    FileKind.VIDEO: (".mp4", ".mov", ".webm", ".mkv"),
    FileKind.VOICE: (".ogg", ".oga", ".opus"),
    FileKind.AUDIO: (".mp3", ".m4a", ".wav", ".flac"),
}
"""What a file is by its ending; everything else is a document."""


def decode(payload: bytes) -> Arrival:
    """The arrival in one envelope: `update`, `at`, and `joined`, `line` or `file`. Raises Undecodable."""
    try:
        envelope = json.loads(payload)
    except (ValueError, RecursionError) as broken:
        raise Undecodable("payload: no JSON") from broken
    if not isinstance(envelope, dict):
        raise Undecodable("payload: no object")
    update, at, locale = envelope.get("update"), envelope.get("at"), envelope.get("locale")
    if not isinstance(update, str) or not update:
        raise Undecodable("update: no text")
    if not isinstance(at, int) or isinstance(at, bool):
        raise Undecodable("at: no number")
    if locale is not None and not isinstance(locale, str):
        raise Undecodable("locale: no text")
    return Arrival(update, Address(PLATFORM, CHAT), CHAT, _event(envelope), at, locale)


def _event(envelope: dict[str, Any]) -> Event:
    line, file = envelope.get("line"), envelope.get("file")
    if isinstance(file, dict):
        return FileSent(_file(file))
    if isinstance(line, str):
        return _said(line.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    if envelope.get("joined") is True:
        return Joined()
    raise Undecodable("event: unknown")


def _said(line: str) -> Event:
    command = COMMAND.fullmatch(line.strip())
    if command is None:
        return TextSent(line)
    name, argument = command[1].lower(), (command[2] or "").strip()
    if name == "forward" and argument:
        return MessageForwarded(Origin(OriginKind.HIDDEN), argument)
    return CommandGiven(name, argument)


def _file(file: dict[str, Any]) -> FileRef:
    name, size, kept = file.get("name"), file.get("size"), file.get("kept")
    if not isinstance(name, str) or not isinstance(size, int) or not isinstance(kept, str | None):
        raise Undecodable("file: name, size or kept")
    ending = PurePath(name).suffix.lower()
    kind = next((kind for kind, endings in KINDS.items() if ending in endings), FileKind.DOCUMENT)
    return FileRef(kind, kept or "", size, None, name, kept)
