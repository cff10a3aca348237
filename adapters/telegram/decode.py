"""Telegram updates as arrivals: pure and total, from the plain payload, which carries what newer Bot APIs add too."""

from __future__ import annotations

import json

from adapters.payloads import Json, described, obj, text
from adapters.telegram import chats, groups, media, words
from adapters.telegram.fields import chat_id, date, language, number
from bot.chat.events import (
    Arrival,
    ChoicePressed,
    Event,
    FileSent,
    Joined,
    Left,
    MessageForwarded,
    OddSent,
    TextSent,
    Undecodable,
)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
"""Kinds of updates to ask Telegram for: those that are read here. `chat_member` comes where the bot is an admin."""

_MEMBERSHIP: dict[str, Event] = {"member": Joined(), "kicked": Left(), "left": Left()}


def decode(payload: bytes, username: str | None = None) -> Arrival | None:
    """The arrival, or None for what is not for us: talk in groups, channels, other bots, service messages.

    `username` is the bot's own name: a command that is addressed to another bot is not for us.

    In private an edited message is an arrival anew: who corrects what they sent wants us to have the correction, so it
    is kept as a further message beside the first. Only what we could not keep the first time (a moving location) stays
    silent. In a group a command counts once, as it was given.

    `at` is when the person sent it. A press has no time of its own: there it is the date of the message that was
    pressed, 0 if Telegram does not show that message any more.

    Raises Undecodable with the path of the field. What only describes (language, size, type and name of a file, names
    of an origin) is left out where it is odd.
    """
    try:
        update = json.loads(payload)
    except (ValueError, RecursionError):
        raise Undecodable("payload") from None
    if type(update) is not dict:
        raise Undecodable("payload")
    id_ = str(number(update, "update_id", "update_id"))
    if "message" in update:
        return _message(id_, obj(update, "message", "message"), username, edited=False)
    if "callback_query" in update:
        return _press(id_, obj(update, "callback_query", "callback_query"))
    if "edited_message" in update:
        return _message(id_, obj(update, "edited_message", "message"), username, edited=True)
    if "my_chat_member" in update:
        return _membership(id_, obj(update, "my_chat_member", "my_chat_member"))
    if "chat_member" in update:
        return _member(id_, obj(update, "chat_member", "chat_member"))
    return None


def _message(id_: str, message: Json, username: str | None, *, edited: bool) -> Arrival | None:
    chat = obj(message, "chat", "message.chat")
    kind = chats.kind(chat, "message.chat.type")
    if kind != "private":
        return groups.message(id_, message, chat, username) if kind in chats.GROUPS and not edited else None
    sender = obj(message, "from", "message.from")
    if sender.get("is_bot") is True:  # two bots that answer each other would never stop
        return None
    event = _event(message, username)
    if event is None or (edited and type(event) is OddSent):
        return None
    at = date(message, "edit_date" if edited and "edit_date" in message else "date", "message.date")
    user = str(chat_id(sender, "message.from.id"))
    return Arrival(id_, chats.address(message, chat), user, event, at, language(sender))


def _event(message: Json, username: str | None) -> Event | None:
    if "text" in message:
        said = words.words(message, "text", "entities")
        if "forward_origin" in message:
            return MessageForwarded(media.origin(message), said)
        given = words.command(message, said)
        if given is None:
            return TextSent(said)
        command, addressee = given
        if addressee is None or username is None or addressee.lower() == username.lower():
            return command
        return None
    file = media.file(message)
    if file is not None:
        caption = words.words(message, "caption", "caption_entities") if "caption" in message else ""
        album = described(message, "media_group_id")
        if "forward_origin" in message:
            return MessageForwarded(media.origin(message), caption, file, album)
        return FileSent(file, caption, album)
    if "rich_message" in message and (said := words.rich_words(message)):
        return MessageForwarded(media.origin(message), said) if "forward_origin" in message else TextSent(said)
    kind = media.odd(message)
    return None if kind is None else OddSent(kind)


def _press(id_: str, query: Json) -> Arrival | None:
    if "message" not in query or "data" not in query:  # a press in inline mode, or of a game: we have neither
        return None
    message = obj(query, "message", "callback_query.message")
    chat = obj(message, "chat", "callback_query.message.chat")
    kind = chats.kind(chat, "callback_query.message.chat.type")
    if kind != "private":
        return groups.press(id_, query, message, chat) if kind in chats.GROUPS else None
    sender = obj(query, "from", "callback_query.from")
    pressed = str(number(message, "message_id", "callback_query.message.message_id"))
    event = ChoicePressed(text(query, "data", "callback_query.data"), pressed)
    at = date(message, "date", "callback_query.message.date")
    user = str(chat_id(sender, "callback_query.from.id"))
    return Arrival(id_, chats.address(message, chat), user, event, at, language(sender))


def _membership(id_: str, change: Json) -> Arrival | None:
    chat = obj(change, "chat", "my_chat_member.chat")
    kind = chats.kind(chat, "my_chat_member.chat.type")
    if kind != "private":
        return groups.membership(id_, change, chat) if kind in chats.GROUPS else None
    status = text(obj(change, "new_chat_member", "my_chat_member.new_chat_member"), "status", "my_chat_member.status")
    event = _MEMBERSHIP.get(status)
    if event is None:
        return None
    sender = obj(change, "from", "my_chat_member.from")
    at = date(change, "date", "my_chat_member.date")
    user = str(chat_id(sender, "my_chat_member.from.id"))
    return Arrival(id_, chats.address(change, chat), user, event, at, language(sender))


def _member(id_: str, change: Json) -> Arrival | None:
    chat = obj(change, "chat", "chat_member.chat")
    return groups.member(id_, change, chat) if chats.kind(chat, "chat_member.chat.type") in chats.GROUPS else None
