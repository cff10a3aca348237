"""Somebody's message in a group, as it is reported: whole, with everything that can be kept of it."""

from __future__ import annotations

from adapters.payloads import Json, obj, text, token
from adapters.telegram import chats, media, words
from adapters.telegram.fields import chat_id, date, language, number, size
from bot.chat.events import FileKind, FileRef, Quoted, Undecodable

_PATH = "message.reply_to_message"


def quoted(message: Json, chat: Json) -> Quoted | None:
    """The message that a reply answers; None where it answers nothing that anybody said.

    In a topic every message answers the notice with which the topic began. A message from elsewhere
    (`external_reply`) comes in pieces only, an ephemeral one was shown to nobody but its reader.
    """
    if "reply_to_message" not in message:
        return None
    said = obj(message, "reply_to_message", _PATH)
    if media.SERVICE.intersection(said) or "ephemeral_message_id" in said:
        return None
    id_ = str(number(said, "message_id", f"{_PATH}.message_id"))
    at = chats.address(said, chat)
    author, name, locale = _author(said)
    return Quoted(
        address=at,
        message=id_,
        author=author,
        author_name=name,
        at=date(said, "date", f"{_PATH}.date"),
        text=_words(said),
        files=_files(said),
        link=chats.link(chat, at, id_),
        locale=locale,
    )


def _author(said: Json) -> tuple[str | None, str | None, str | None]:
    """Id, name and language of who wrote it. Behind a channel or an anonymous admin is a person whom nobody sees."""
    if "sender_chat" in said:
        return None, media.title(obj(said, "sender_chat", f"{_PATH}.sender_chat")), None
    if "from" not in said:
        return None, None, None
    user = obj(said, "from", f"{_PATH}.from")
    return str(chat_id(user, f"{_PATH}.from.id")), media.person(user), language(user)


def _words(said: Json) -> str:
    """Text or caption; of a poll the question and what can be answered."""
    if "text" in said:
        return words.words(said, "text", "entities")
    if "caption" in said:
        return words.words(said, "caption", "caption_entities")
    if "rich_message" in said:
        return words.rich_words(said)
    if "poll" in said:
        return _poll(obj(said, "poll", f"{_PATH}.poll"))
    return ""


def _poll(poll: Json) -> str:
    lines = [text(poll, "question", f"{_PATH}.poll.question")]
    options = poll.get("options")
    if type(options) is not list:
        raise Undecodable(f"{_PATH}.poll.options")
    for option in options:
        if type(option) is not dict:
            raise Undecodable(f"{_PATH}.poll.options")
        lines.append("- " + text(option, "text", f"{_PATH}.poll.options.text"))
    return "\n".join(lines)


def _files(said: Json) -> tuple[FileRef, ...]:
    file = media.file(said)
    if file is None and "sticker" in said:
        file = _sticker(obj(said, "sticker", f"{_PATH}.sticker"))
    return () if file is None else (file,)


def _sticker(sticker: Json) -> FileRef:
    """Stickers say nothing of their type but this (Bot API, Sticker)."""
    handle = token(sticker, "file_id", f"{_PATH}.sticker.file_id")
    if sticker.get("is_animated") is True:
        return FileRef(FileKind.DOCUMENT, handle, size(sticker), "application/x-tgsticker")
    if sticker.get("is_video") is True:
        return FileRef(FileKind.VIDEO, handle, size(sticker), "video/webm")
    return FileRef(FileKind.PHOTO, handle, size(sticker), "image/webp")
