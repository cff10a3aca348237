"""What each method of the Bot API does to the pretend world, and what it answers."""

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from .oracle import (
    CALLBACK_ANSWER_LIMIT,
    CAPTION_LIMIT,
    TEXT_LIMIT,
    Call,
    Oracle,
    RefusedError,
    check_commands,
    check_language,
    formatted,
    inline_keyboard,
)
from .schema import Payload
from .world import DOWNLOAD_LIMIT, Button, Chat, Post, StoredFile, World

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
"""Bytes a bot may upload (Bot API, "Sending files")."""
PHOTO_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")
CHAT_ACTIONS = frozenset(
    [
        "typing",
        "choose_sticker",
        "find_location",
        *(f"upload_{kind}" for kind in ("photo", "video", "voice", "document", "video_note")),
        *(f"record_{kind}" for kind in ("video", "voice", "video_note")),
    ]
)
"""Bot API, sendChatAction."""
SETTING_LIMITS = {"name": 64, "description": 512, "short_description": 120}
"""Characters (Bot API, setMyName, setMyDescription, setMyShortDescription)."""

Act = Callable[[World, Oracle, Call], Any]


def send_message(world: World, _: Oracle, call: Call) -> Payload:
    chat = _open_chat(world, call)
    return world.post(chat, formatted(call, "text", TEXT_LIMIT) | _common(chat, call))


def send_document(world: World, _: Oracle, call: Call) -> Payload:
    chat = _open_chat(world, call)
    stored, name = _file(world, call, "document", "documents", UPLOAD_LIMIT)
    document = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_name": name,
        "file_size": stored.size,
    }
    return world.post(chat, {"document": document} | formatted(call, "caption", CAPTION_LIMIT) | _common(chat, call))


def send_photo(world: World, _: Oracle, call: Call) -> Payload:
    chat = _open_chat(world, call)
    stored, _name = _file(world, call, "photo", "photos", PHOTO_LIMIT)
    if not stored.content.startswith(PHOTO_STARTS):
        raise RefusedError(400, "Bad Request: IMAGE_PROCESS_FAILED", "file")
    size = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "width": 1280,
        "height": 960,
    }
    return world.post(chat, {"photo": [size]} | formatted(call, "caption", CAPTION_LIMIT) | _common(chat, call))


def edit_message_text(world: World, _: Oracle, call: Call) -> Payload:
    chat = _open_chat(world, call)
    post = _own_post(chat, call, "edit")
    if "text" not in post.payload:
        raise RefusedError(400, "Bad Request: there is no text in the message to edit", "edit-target")
    fields = formatted(call, "text", TEXT_LIMIT)
    kept = {key: value for key, value in post.payload.items() if key not in ("text", "entities", "reply_markup")}
    return _edit(world, chat, post, kept | fields | _markup(call))


def edit_message_reply_markup(world: World, _: Oracle, call: Call) -> Payload:
    chat = _open_chat(world, call)
    post = _own_post(chat, call, "edit")
    kept = {key: value for key, value in post.payload.items() if key != "reply_markup"}
    return _edit(world, chat, post, kept | _markup(call))


def delete_message(world: World, _: Oracle, call: Call) -> bool:
    chat = _open_chat(world, call)
    post = chat.posts.get(call.params["message_id"])
    if post is None or post.deleted:
        raise RefusedError(400, "Bad Request: message to delete not found", "edit-target")
    post.deleted = True
    world.touch(chat)
    return True


def answer_callback_query(world: World, _: Oracle, call: Call) -> bool:
    press = world.presses.get(call.params["callback_query_id"])
    if press is None:
        raise RefusedError(400, f"Bad Request: {TOO_OLD}", "callback")
    text = call.params.get("text") or ""
    if len(text) > CALLBACK_ANSWER_LIMIT:
        raise RefusedError(400, "Bad Request: MESSAGE_TOO_LONG", "length")
    press.answered = True
    press.chat.toasts.append(text)
    world.touch(press.chat)
    return True


TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_file(world: World, _: Oracle, call: Call) -> Payload:
    stored = world.files.get(call.params["file_id"])
    if stored is None:
        raise RefusedError(400, "Bad Request: invalid file_id", "file")
    if stored.size > DOWNLOAD_LIMIT:
        raise RefusedError(400, "Bad Request: file is too big", "file-too-big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


def set_my_commands(world: World, _: Oracle, call: Call) -> bool:
    check_commands(call)
    world.settings[_commands_key(call)] = call.params["commands"]
    return True


def get_my_commands(world: World, _: Oracle, call: Call) -> list[Payload]:
    check_language(call)
    commands: list[Payload] = world.settings.get(_commands_key(call), [])
    return commands


def delete_my_commands(world: World, _: Oracle, call: Call) -> bool:
    world.settings.pop(_commands_key(call), None)
    return True


def delete_webhook(world: World, oracle: Oracle, call: Call) -> bool:
    if call.params.get("drop_pending_updates"):
        oracle.note(call.number, call.method, "dropped-updates", f"{world.updates.pending} waited")
        world.updates.forget()
    return True


def send_chat_action(world: World, _: Oracle, call: Call) -> bool:
    chat = _open_chat(world, call)
    if call.params["action"] not in CHAT_ACTIONS:
        raise RefusedError(400, "Bad Request: wrong parameter action in request", "schema")
    chat.actions.append(call.params["action"])
    return True


def _set(name: str) -> Act:
    def act(world: World, _: Oracle, call: Call) -> bool:
        check_language(call)
        text = call.params.get(name) or ""
        if len(text) > SETTING_LIMITS[name]:
            raise RefusedError(400, f"Bad Request: BOT_{name.upper()}_TOO_LONG", "length")
        world.settings[f"{name} {call.params.get('language_code') or ''}"] = text
        return True

    return act


def _get(name: str) -> Act:
    def act(world: World, _: Oracle, call: Call) -> Payload:
        check_language(call)
        language = call.params.get("language_code") or ""
        return {name: world.settings.get(f"{name} {language}") or world.settings.get(f"{name} ", "")}

    return act


ACTS: dict[str, Act] = {
    "getMe": lambda world, _oracle, _call: world.bot | {"can_join_groups": True, "supports_inline_queries": False},
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _set("name"),
    "getMyName": _get("name"),
    "setMyDescription": _set("description"),
    "getMyDescription": _get("description"),
    "setMyShortDescription": _set("short_description"),
    "getMyShortDescription": _get("short_description"),
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": lambda world, _oracle, _call: {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending,
    },
    "sendChatAction": send_chat_action,
    "setChatMenuButton": lambda _world, _oracle, _call: True,
}
"""Every method the fake knows but getUpdates, which waits and so lives in the server."""


def _open_chat(world: World, call: Call) -> Chat:
    identifier = str(call.params["chat_id"])
    chat = world.chats.get(int(identifier)) if identifier.lstrip("-").isdecimal() else None
    if chat is None:
        raise RefusedError(400, "Bad Request: chat not found", "chat")
    if chat.blocked:
        raise RefusedError(403, "Forbidden: bot was blocked by the user")
    if not chat.started:
        raise RefusedError(403, "Forbidden: bot can't initiate conversation with a user", "chat")
    return chat


def _own_post(chat: Chat, call: Call, verb: str) -> Post:
    identifier = call.params.get("message_id")
    post = chat.posts.get(identifier) if identifier is not None else None
    if post is None or post.deleted:
        raise RefusedError(400, f"Bad Request: message to {verb} not found", "edit-target")
    if not post.from_bot:
        raise RefusedError(400, f"Bad Request: message can't be {verb}ed", "edit-target")
    return post


def _edit(world: World, chat: Chat, post: Post, payload: Payload) -> Payload:
    if {**payload, "edit_date": 0} == {**post.payload, "edit_date": 0}:
        words = (
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
        raise RefusedError(400, f"Bad Request: {words}", "not-modified")
    post.payload = payload | {"edit_date": world.now()}
    post.edits += 1
    world.touch(chat)
    return post.payload


def _common(chat: Chat, call: Call) -> Payload:
    """Fields that every kind of message can carry; the keys below the input field change on the way."""
    fields = _markup(call)
    markup = call.params.get("reply_markup") or {}
    if "keyboard" in markup:
        chat.keys = tuple(
            tuple(Button(key if isinstance(key, str) else key["text"]) for key in row) for row in markup["keyboard"]
        )
    elif markup.get("remove_keyboard"):
        chat.keys = ()
    if call.params.get("protect_content"):
        fields["has_protected_content"] = True
    if "text" in call.params and call.params.get("link_preview_options"):
        fields["link_preview_options"] = call.params["link_preview_options"]
    quoted = call.params.get("reply_parameters")
    if quoted:
        post = chat.posts.get(quoted["message_id"])
        if post is not None and not post.deleted:
            kept = {key: value for key, value in post.payload.items() if key != "reply_to_message"}
            fields["reply_to_message"] = kept
        elif not quoted.get("allow_sending_without_reply"):
            raise RefusedError(400, "Bad Request: message to be replied not found", "reply-target")
    return fields


def _markup(call: Call) -> Payload:
    markup = inline_keyboard(call)
    return {"reply_markup": markup} if markup else {}


def _file(world: World, call: Call, key: str, folder: str, limit: int) -> tuple[StoredFile, str]:
    value = call.params[key]
    if not value.startswith("attach://"):
        stored = world.files.get(value)
        if stored is None:
            raise RefusedError(400, "Bad Request: wrong file identifier/HTTP URL specified", "file")
        return stored, PurePath(stored.path).name
    upload = call.files.get(value.removeprefix("attach://"))
    if upload is None:
        raise RefusedError(400, f"Bad Request: there is no {key} in the request", "file")
    if not upload.content:
        raise RefusedError(400, "Bad Request: file must be non-empty", "file")
    if len(upload.content) > limit:
        raise RefusedError(413, "Request Entity Too Large", "file")
    return world.store(folder, PurePath(upload.name).suffix, upload.content), upload.name


def _commands_key(call: Call) -> str:
    scope = json.dumps(call.params.get("scope") or {"type": "default"}, sort_keys=True)
    return f"commands {scope} {call.params.get('language_code') or ''}"
