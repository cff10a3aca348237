"""A place on the map, a message of its own after the words."""

from __future__ import annotations

from typing import Any, Final

import structlog
from telegram.error import TelegramError

from adapters.payloads import Json
from adapters.telegram import refusals
from adapters.telegram.api import Api
from bot.chat.replies import Venue
from bot.ports import Refused

log = structlog.get_logger(__name__)

LONGEST: Final = 256
"""Letters of a name or an address: the Bot API (sendVenue) names no limit, and a phone shows no more."""


async def send(api: Api, where: Json, venue: Venue) -> Any:
    """Telegram's answer; None where it was refused. Raises SlowDown, Unreachable, Gone.

    A refusal is only logged: the words before it say where it is.
    """
    title = _line(venue.name) or _line(venue.address)
    params = where | {"latitude": venue.latitude, "longitude": venue.longitude}
    answer = await api.told("sendVenue", params | {"title": title, "address": _line(venue.address) or title})
    if isinstance(answer, TelegramError):
        trouble = refusals.send_error(answer)
        if not isinstance(trouble, Refused):
            raise trouble
        log.warning("place refused", reason=str(trouble))
        return None
    return answer


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
