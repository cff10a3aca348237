"""Where something happened: chats as addresses and groups, messages as ids and links."""

from __future__ import annotations

from typing import Final

from adapters.payloads import Json, described
from adapters.telegram.fields import chat_id, number, username
from bot.chat.events import Address, Group, Standing, Undecodable

NAME: Final = "telegram"
"""The platform's name in every address."""

GROUPS: Final = frozenset({"group", "supergroup"})
"""Kinds of chats in which people talk with each other; a channel's discussion group is a supergroup."""

NOBODY: Final = "nobody"
"""A chat that nothing is sent to: nobody is there whom we could write to alone."""

LINK: Final = "https://t.me"
_SUPERGROUP = "-100"
"""What the Bot API writes before the id of a supergroup, and links leave out."""
_EPHEMERAL = "e"

GENERAL: Final = 1
"""The topic of a forum that is always there. Its messages come without a number or with this one, and what is sent to
it goes without: for this number Telegram finds no thread."""


def kind(chat: Json, path: str) -> str:
    """`private`, `group`, `supergroup`, `channel`, or what Telegram comes up with next."""
    value = chat.get("type")
    if type(value) is not str:
        raise Undecodable(path)
    return value


def address(message: Json, chat: Json) -> Address:
    """The chat; with its topic in a forum, or where a bot has topics in private chats."""
    thread = GENERAL
    if message.get("is_topic_message") is True:
        thread = number(message, "message_thread_id", "message.message_thread_id")
    return Address(NAME, str(chat_id(chat, "message.chat.id")), None if thread == GENERAL else str(thread))


def group(chat: Json, standing: Standing | None = None) -> Group:
    """A group as a community: who has its user name can find and read it. A forum has its topics itself."""
    id_ = str(chat_id(chat, "message.chat.id"))
    forum = id_ if chat.get("is_forum") is True else None
    return Group(id_, described(chat, "title"), username(chat) is not None, standing, forum)


def message_id(message: Json, path: str) -> str:
    """The message's id. That of an ephemeral message, which only one person sees, begins with "e" and names its reader:
    "e<id>:<user>", as Telegram wants both back."""
    if "ephemeral_message_id" not in message:
        return str(number(message, "message_id", path))
    whispered = number(message, "ephemeral_message_id", path)
    reader = message.get("receiver_user") or message.get("from")
    if type(reader) is not dict:
        raise Undecodable(path)
    return f"{_EPHEMERAL}{whispered}:{chat_id(reader, path)}"


def ephemeral(id_: str | None) -> tuple[int, int] | None:
    """The number and the reader of an ephemeral message; None for the id of any other."""
    if id_ is None or not id_.startswith(_EPHEMERAL):
        return None
    whispered, _, reader = id_[1:].partition(":")
    if not (whispered.isascii() and whispered.isdecimal() and reader.isascii() and reader.isdecimal()):
        return None
    return int(whispered), int(reader)


def link(chat: Json, at: Address, message: str) -> str | None:
    """Opens a message of a group, for its members if it is not public; a basic group has no links."""
    public = username(chat)
    if public is None and not at.chat.startswith(_SUPERGROUP):
        return None
    place = f"{LINK}/{public}" if public else f"{LINK}/c/{at.chat.removeprefix(_SUPERGROUP)}"
    return f"{place}/{message}" if at.thread is None else f"{place}/{at.thread}/{message}"
