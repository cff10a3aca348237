"""A reply that everybody in a chat sees: sent or edited, with pictures and files, and pinned where it asks for that."""

from __future__ import annotations

from typing import Any

import structlog
from telegram.error import TelegramError

from adapters.telegram import documents, encode, pictures, refusals
from adapters.telegram.api import Api
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Refused

log = structlog.get_logger(__name__)


async def send(api: Api, address: Address, reply: Reply) -> None:
    """Raises a SendError. Words matter more than pictures: where those are refused, the words go alone."""
    if reply.text or not reply.documents:
        await _said(api, address, reply)
    for document in reply.documents:
        await documents.send(api, encode.place(reply, address), document)


async def _said(api: Api, address: Address, reply: Reply) -> None:
    if not reply.pictures:
        await _words(api, address, reply)
    elif not pictures.captioned(reply):
        await _words(api, address, reply)
        await pictures.send(api, encode.place(reply, address), reply.pictures)
    else:
        answer = await pictures.send_captioned(api, encode.place(reply, address), reply)
        if not isinstance(answer, TelegramError):
            return await _stands(api, address, reply, answer)
        trouble = refusals.send_error(answer)
        if not isinstance(trouble, Refused):
            raise trouble
        log.warning("pictures refused", reason=str(trouble), count=1)
        await _words(api, address, reply)
    return None


async def _words(api: Api, address: Address, reply: Reply) -> None:
    ask = api.told if reply.pinned else api.ask
    for method, params in encode.requests(reply, address):
        answer = await ask(method, params)
        if isinstance(answer, TelegramError) and not refusals.changes_nothing(answer):
            trouble = refusals.send_error(answer)
            if method == encode.SEND or not isinstance(trouble, Refused):
                raise trouble
        elif method != encode.CLEAR:
            if reply.pinned:
                await _pin(api, address, params.get("message_id") or answer["message_id"])
            return


async def _stands(api: Api, address: Address, reply: Reply, message: Any) -> None:
    """A picture cannot take the place of words: the pressed message only loses its buttons."""
    for method, params in encode.clearing(reply, address):
        await api.ask(method, params)
    if reply.pinned:
        await _pin(api, address, message["message_id"])


async def _pin(api: Api, address: Address, message: int) -> None:
    """Without a sound. What cannot be pinned stands in the chat all the same."""
    params = {"chat_id": encode.number(address.chat), "message_id": message, "disable_notification": True}
    answer = await api.ask("pinChatMessage", params)
    if isinstance(answer, TelegramError):
        log.warning("not pinned", fault=type(answer).__name__, reason=str(refusals.send_error(answer)))
