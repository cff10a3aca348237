"""What each method of the Bot API does to the pretend world, and what it answers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from . import edits, moderation, sends
from .access import open_group, open_room
from .ephemerals import commands_key
from .oracle import Call, Oracle, RefusedError, check_commands, check_language
from .schema import Payload
from .world import DOWNLOAD_LIMIT, World

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
    commands = call.params["commands"]
    if world.switches.ephemerals == "ignored":
        commands = [{key: value for key, value in one.items() if key != "is_ephemeral"} for one in commands]
    world.settings[_commands_key(world, call)] = commands
    return True


def get_my_commands(world: World, _: Oracle, call: Call) -> list[Payload]:
    check_language(call)
    commands: list[Payload] = world.settings.get(_commands_key(world, call), [])
    return commands


def delete_my_commands(world: World, _: Oracle, call: Call) -> bool:
    world.settings.pop(_commands_key(world, call), None)
    return True


def delete_webhook(world: World, oracle: Oracle, call: Call) -> bool:
    if call.params.get("drop_pending_updates"):
        oracle.note(call.number, call.method, "dropped-updates", f"{world.updates.pending} waited")
        world.updates.forget()
    world.switches.webhook = ""
    return True


def send_chat_action(world: World, _: Oracle, call: Call) -> bool:
    chat = open_room(world, call)
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


def _get_me(world: World, _: Oracle, _call: Call) -> Payload:
    return world.bot | {
        "can_join_groups": world.switches.groups,
        "can_read_all_group_messages": not world.switches.privacy,
        "supports_inline_queries": False,
    }


ACTS: dict[str, Act] = {
    "getMe": _get_me,
    "sendMessage": sends.send_message,
    "sendDocument": sends.send_document,
    "sendPhoto": sends.send_photo,
    "sendVenue": sends.send_venue,
    "sendMediaGroup": sends.send_media_group,
    "editMessageText": edits.edit_message_text,
    "editMessageReplyMarkup": edits.edit_message_reply_markup,
    "editEphemeralMessageText": edits.edit_ephemeral_text,
    "editEphemeralMessageReplyMarkup": edits.edit_ephemeral_markup,
    "deleteMessage": edits.delete_message,
    "deleteMessages": edits.delete_messages,
    "deleteEphemeralMessage": edits.delete_ephemeral,
    "answerCallbackQuery": edits.answer_callback_query,
    "pinChatMessage": edits.pin_chat_message,
    "unpinChatMessage": edits.unpin_chat_message,
    "getChat": moderation.get_chat,
    "getChatMember": moderation.get_chat_member,
    "getChatAdministrators": moderation.get_chat_administrators,
    "getChatMemberCount": moderation.get_chat_member_count,
    "restrictChatMember": moderation.restrict_chat_member,
    "banChatMember": moderation.ban_chat_member,
    "unbanChatMember": moderation.unban_chat_member,
    "leaveChat": moderation.leave_chat,
    "createForumTopic": moderation.create_forum_topic,
    "closeForumTopic": moderation.close_forum_topic,
    "reopenForumTopic": moderation.reopen_forum_topic,
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
        "url": world.switches.webhook,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending,
    },
    "sendChatAction": send_chat_action,
    "setChatMenuButton": lambda _world, _oracle, _call: True,
}
"""Every method the fake knows but getUpdates, which waits and so lives in the server."""


def _commands_key(world: World, call: Call) -> str:
    scope = call.params.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        scope = scope | {"chat_id": open_group(world, replace(call, params=scope)).id}
    return commands_key(scope, call.params.get("language_code") or "")
