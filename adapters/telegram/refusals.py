"""What Telegram's refusals mean for a reply; its own words may quote the reply, so they go no further than here."""

from __future__ import annotations

from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.ports import Gone, Moved, Refused, SendError, SlowDown, Unreachable

_GONE = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found", "bot was kicked")
_REASONS = (
    "can't parse entities",
    "message is too long",
    "message text is empty",
    "text must be non-empty",
    "button_data_invalid",
    "reply markup",
    "message thread not found",
    "not enough rights",
    "file is too big",
    "file_id",
    "file identifier",
    "file not found",
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


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def changes_nothing(error: TelegramError) -> bool:
    """The message looks like that already: an earlier try arrived though we never heard so."""
    return isinstance(error, BadRequest) and "message is not modified" in error.message.lower()
