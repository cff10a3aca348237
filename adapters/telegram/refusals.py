"""What Telegram's refusals mean for a reply; its own words may quote the reply, so they go no further than here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.ports import Gone, Moved, NoRights, Refused, SendError, SlowDown, Unreachable

_GONE = (
    "chat not found",
    "user is deactivated",
    "peer_id_invalid",
    "user not found",
    "bot was kicked",
    "bot is not a member",
    "chat was deactivated",
    "chat was deleted",
    "channel_private",
)
_NO_RIGHTS = (
    "not enough rights",
    "have no rights",
    "no write access",
    "need administrator rights",
    "chat_admin_required",
    "chat_write_forbidden",
    "chat_send_",  # CHAT_SEND_PLAIN_FORBIDDEN, CHAT_SEND_PHOTOS_FORBIDDEN, …
    "topic_closed",
    "topic closed",
    "right_forbidden",
    "message can't be deleted",
    "message_delete_forbidden",
    "user is an administrator of the chat",
    "user_admin_invalid",
    "can't remove chat owner",
    "member list is inaccessible",
)
"""The group does not let us: as it is set, or because a person stands above us."""
_STRANGERS = (
    "user not found",
    "member not found",
    "participant_id_invalid",
    "user_not_participant",
    "user_id_invalid",
    "invalid user_id",
)
_REASONS = (
    "can't parse entities",
    "message is too long",
    "message text is empty",
    "text must be non-empty",
    "button_data_invalid",
    "button_url_invalid",
    "reply markup",
    "message thread not found",
    "topic_deleted",
    "is not a forum",
    "is not a supergroup",
    "file is too big",
    "file_id",
    "file identifier",
    "file not found",
    "image_process_failed",
    "photo_invalid_dimensions",
    "available only for supergroups",
    "can't restrict self",
)
"""Phrases of Telegram's server that may be logged; anything around them may not."""


def send_error(error: TelegramError) -> SendError:
    """Ours for theirs."""
    words = error.message.lower()
    match error:
        case RetryAfter():
            return SlowDown(seconds(error))
        case ChatMigrated():
            return Moved(str(error.new_chat_id))
        case BadRequest() | Forbidden() if any(phrase in words for phrase in _NO_RIGHTS):
            return NoRights(next(phrase for phrase in _NO_RIGHTS if phrase in words))
        case Forbidden():
            return Gone("Telegram does not let us write to this chat any more")
        case BadRequest() if any(phrase in words for phrase in _GONE):
            return Gone("Telegram does not know this chat any more")
        case BadRequest():
            return Refused(next((phrase for phrase in _REASONS if phrase in words), "bad request"))
        case InvalidToken():
            return Unreachable("Telegram refuses the token")  # the poll says so to the operator; nothing is dropped
        case _:
            return Unreachable(type(error).__name__)


def act_error(error: TelegramError) -> SendError:
    """Ours for theirs, where something was to be done to a member: that nobody knows them is no word on the group."""
    return Refused("nobody by this id") if stranger(error) else send_error(error)


def stranger(error: TelegramError) -> bool:
    """Telegram knows nobody by this id in the group."""
    return _says(error, _STRANGERS)


def deleted_already(error: TelegramError) -> bool:
    """There is no such message any more."""
    return _says(error, ("message to delete not found", "message_id_invalid"))


def closed_already(error: TelegramError) -> bool:
    """The topic is closed, or there is no such topic any more."""
    gone = ("message thread not found", "topic not found", "topic_id_invalid", "topic_deleted")
    return _says(error, ("topic_not_modified", *gone))


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def changes_nothing(error: TelegramError) -> bool:
    """The message looks like that already: an earlier try arrived though we never heard so."""
    return _says(error, ("message is not modified",))


def _says(error: TelegramError, phrases: Sequence[str]) -> bool:
    if not isinstance(error, BadRequest):
        return False
    words = error.message.lower()
    return any(phrase in words for phrase in phrases)
