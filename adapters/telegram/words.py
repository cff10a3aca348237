"""The words of a message as plain text; links that hide behind words come to light, as they are evidence."""

from __future__ import annotations

import re
from operator import itemgetter

from adapters.payloads import Json, text, whole
from adapters.telegram.fields import number
from bot.chat.events import CommandGiven, Undecodable

NESTING = 32
"""Levels of a rich message that we read; Telegram's own limit is 16."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?")


def words(message: Json, key: str, entities_key: str) -> str:
    """The text or caption under `key`; a `text_link` entity becomes "words (address)"."""
    said = text(message, key, f"message.{key}")
    if entities_key not in message:
        return said
    links = [
        (number(entity, "offset", "message.entities.offset"), _end(entity), _address(entity))
        for entity in _entities(message, entities_key)
        if entity.get("type") == "text_link"
    ]
    return _with_links(said, links) if links else said


def command(message: Json, said: str) -> tuple[CommandGiven, str | None] | None:
    """The command that a text begins with, and the name of the bot that it is addressed to (`/name@bot`)."""
    if "entities" not in message:
        return None
    for entity in _entities(message, "entities"):
        if entity.get("type") == "bot_command" and entity.get("offset") == 0:
            found = _COMMAND.match(said)
            # A command is ASCII, so UTF-16 units and letters are the same here.
            if found is None or found.end() != entity.get("length"):
                return None
            return CommandGiven(found[1].lower(), said[found.end() :].strip()), found[2]
    return None


def rich_words(message: Json) -> str:
    """The words of a rich message (Bot API 10.1), a line a block. Its pictures are not read."""
    rich = message.get("rich_message")
    if type(rich) is not dict:
        raise Undecodable("message.rich_message")
    return _block({"blocks": rich.get("blocks")}, 0).strip()


def _entities(message: Json, key: str) -> list[Json]:
    entities = message[key]
    if type(entities) is not list:
        raise Undecodable("message.entities")
    for entity in entities:
        if type(entity) is not dict:
            raise Undecodable("message.entities")
    return entities


def _end(entity: Json) -> int:
    return number(entity, "offset", "message.entities.offset") + number(entity, "length", "message.entities.length")


def _address(entity: Json) -> str:
    return text(entity, "url", "message.entities.url")


def _with_links(said: str, links: list[tuple[int, int, str]]) -> str:
    """Entities count in UTF-16 units; one that ends behind the text ends with it."""
    units = said.encode("utf-16-le")
    pieces, done = [], 0
    for start, end, address in sorted(links, key=itemgetter(1)):
        shown = units[2 * start : 2 * end].decode("utf-16-le", "replace")
        pieces.append(units[done : 2 * end].decode("utf-16-le", "replace"))
        if shown.strip() != address:
            pieces.append(f" ({address})")
        done = max(done, min(2 * end, len(units)))
    pieces.append(units[done:].decode("utf-16-le", "replace"))
    return "".join(pieces)


_INLINE = ("text", "alternative_text", "expression")
_BLOCKS = ("summary", "label", *_INLINE, "items", "blocks", "cells", "caption", "credit")


def _block(value: object, depth: int) -> str:
    """A block, or blocks, of a rich message: what stands in it, a line each."""
    if depth > NESTING:
        raise Undecodable("message.rich_message")
    if type(value) is str:
        return whole(value)
    if type(value) is list:
        return "\n".join(filter(None, (_block(part, depth + 1) for part in value)))
    if type(value) is dict:
        lines = [
            _inline(value[key], depth + 1) if key in _INLINE else _block(value[key], depth + 1)
            for key in _BLOCKS
            if key in value
        ]
        return "\n".join(filter(None, lines))
    return ""


def _inline(value: object, depth: int) -> str:
    """Rich text: a string, a list of rich texts, or an object around one."""
    if depth > NESTING:
        raise Undecodable("message.rich_message")
    if type(value) is str:
        return whole(value)
    if type(value) is list:
        return "".join(_inline(part, depth + 1) for part in value)
    if type(value) is dict:
        shown = "".join(_inline(value[key], depth + 1) for key in _INLINE if key in value)
        address = value.get("url")
        if type(address) is str and address != shown:
            return f"{shown} ({whole(address)})"
        return shown
    return ""
