"""A reply that everybody in a chat sees: sent or edited, with pictures and files, and pinned where it asks for that."""

from __future__ import annotations

from typing import Any

import structlog
from telegram.error import TelegramError

from adapters.telegram import documents, encode, pictures, refusals, venues
from adapters.telegram.api import Api
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Refused

log = structlog.get_logger(__name__)


async def send(api: Api, address: Address, reply: Reply) -> str | None:
    """The id of the words in a slot, else None: nobody asks for it, and reading it has its price.

    Raises a SendError. Words matter more than pictures: where those are refused, the words go alone.
    """
    said = None
    if reply.text or not (reply.documents or reply.venue):
        said = await _said(api, address, reply)
    if reply.venue is not None:
        await venues.send(api, encode.place(reply, address), reply.venue)
    for document in reply.documents:
        await documents.send(api, encode.place(reply, address), document)
    return said


async def _said(api: Api, address: Address, reply: Reply) -> str | None:
    if reply.pictures and pictures.captioned(reply):
        answer = await pictures.send_captioned(api, encode.place(reply, address), reply)
        if not isinstance(answer, TelegramError):
            return await _stands(api, address, reply, answer)
        trouble = refusals.send_error(answer)
        if not isinstance(trouble, Refused):
            raise trouble
        log.warning("pictures refused", reason=str(trouble), count=1)
        return await _words(api, address, reply)
    said = await _words(api, address, reply)
    if reply.pictures:
        await pictures.send(api, encode.place(reply, address), reply.pictures)
    return said


async def _words(api: Api, address: Address, reply: Reply) -> str | None:
    known = reply.pinned or reply.slot is not None
    ask = api.told if known else api.ask
    for method, params in encode.requests(reply, address):
        answer = await ask(method, params)
        if isinstance(answer, TelegramError) and not refusals.changes_nothing(answer):
            trouble = refusals.send_error(answer)
            if method == encode.SEND or not isinstance(trouble, Refused):
                raise trouble
        elif method != encode.CLEAR:
            return (
                await _known(api, address, reply, params.get("message_id") or answer["message_id"]) if known else None
            )
    return None


async def _known(api: Api, address: Address, reply: Reply, message: int) -> str | None:
    if reply.pinned:
        await _pin(api, address, message)
    return str(message) if reply.slot is not None else None


async def _stands(api: Api, address: Address, reply: Reply, message: Any) -> str | None:
    """A picture cannot take the place of words: the pressed message only loses its buttons."""
    for method, params in encode.clearing(reply, address):
        await api.ask(method, params)
    return await _known(api, address, reply, message["message_id"])


async def _pin(api: Api, address: Address, message: int) -> None:
    """Without a sound. What cannot be pinned stands in the chat all the same."""
    params = {"chat_id": encode.number(address.chat), "message_id": message, "disable_notification": True}
    answer = await api.ask("pinChatMessage", params)
    if isinstance(answer, TelegramError):
        log.warning("not pinned", fault=type(answer).__name__, reason=str(refusals.send_error(answer)))
