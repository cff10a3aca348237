"""Files that the bot makes for somebody, each a message of its own."""

from __future__ import annotations

from typing import Any, Final

from telegram.error import TelegramError

from adapters.payloads import Json, file_name
from adapters.telegram import refusals
from adapters.telegram.api import Api
from adapters.telegram.request import Upload
from bot.chat.replies import Document
from bot.ports import Refused

LIMIT: Final = 50 * 1024 * 1024
"""Bytes of a file that a bot may send (Bot API, "Sending files")."""

_FIELD: Final = "document"


async def send(api: Api, where: Json, document: Document) -> Any:
    """Telegram's answer; None where the file could not be made, and nothing is sent. Raises a SendError."""
    if document.data is None:
        return None
    if len(document.data) > LIMIT:  # Telegram's server hangs up in the middle of it, and that looks like bad weather
        raise Refused("file is too big")
    upload = Upload(_FIELD, document.data, document.media_type, file_name(document.name))
    # Without this Telegram may show a picture or a sound as such, and lose the file that it was.
    params = where | {_FIELD: f"attach://{_FIELD}", "disable_content_type_detection": True}
    answer = await api.told("sendDocument", params, [upload])
    if isinstance(answer, TelegramError):
        raise refusals.send_error(answer)
    return answer
