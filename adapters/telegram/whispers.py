"""What only one member of a group sees: Telegram's ephemeral messages, and never an ordinary one in their place."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, Final

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError

from adapters.payloads import Json
from adapters.telegram import chats, documents, encode, groups, pictures, refusals, venues
from adapters.telegram.api import Api
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Refused

log = structlog.get_logger(__name__)

EDIT: Final = "editEphemeralMessageText"
CLEAR: Final = "editEphemeralMessageReplyMarkup"
DELETE: Final = "deleteEphemeralMessage"


class Whispers:
    """Ephemeral messages of one bot (Bot API 10.2 and later).

    An older server ignores parameters that it does not know and would show everybody what is for one person. So it is
    asked first, once for the process, and the answer to each message is looked at: one that everybody sees is taken
    back at once and was the last.
    """

    def __init__(self, api: Api) -> None:
        self._api = api
        self._known: bool | None = None
        self._asking = asyncio.Lock()

    @property
    def known(self) -> bool:
        """Whether the server is known to have them."""
        return self._known is True

    async def ask(self) -> bool:
        """Learn whether the server has them. Raises a SendError where that cannot be learnt now.

        A deletion of nothing does nothing: a server that knows the method misses its parameters (400), an older one
        has no such method (404).
        """
        async with self._asking:
            if self._known is None:
                answer = await self._api.ask(DELETE, {})
                if isinstance(answer, TelegramError) and not isinstance(answer, BadRequest | InvalidToken):
                    raise refusals.send_error(answer)
                self._known = not isinstance(answer, InvalidToken)
            return self._known

    async def send(self, address: Address, reply: Reply) -> None:
        """Raises Refused("whispers") where the one person cannot be told alone, or another SendError."""
        reader = encode.message_id(reply.only_for)
        if reader is None or not await self.ask():
            raise Refused("whispers")
        where = encode.place(reply, address) | _only_for(reader)
        if (reply.text or not (reply.documents or reply.venue)) and not await self._edited(address, reply, reader):
            await self._sent(where | encode.shown(reply), reply.via)
            if reply.pictures:
                await pictures.send(self._api, where, reply.pictures, albums=False)
        if reply.venue is not None:
            await self._checked(where, await venues.send(self._api, where, reply.venue))
        for document in reply.documents:
            await self._checked(where, await documents.send(self._api, where, document))

    async def delete(self, address: Address, ephemeral: tuple[int, int]) -> Any:
        """The answer or the TelegramError."""
        return await self._api.ask(DELETE, _which(address, ephemeral))

    async def _edited(self, address: Address, reply: Reply, reader: int) -> bool:
        """Take the place of the pressed message, if that was for the same person."""
        pressed = chats.ephemeral(reply.replaces)
        if pressed is None or pressed[1] != reader:
            return False
        params = _which(address, pressed)
        method, shown = (CLEAR, {}) if reply.private else (EDIT, encode.shown(reply))
        answer = await self._api.ask(method, params | shown)
        if isinstance(answer, TelegramError) and not refusals.changes_nothing(answer):
            trouble = refusals.send_error(answer)
            if not isinstance(trouble, Refused):
                raise trouble
            return False
        return method == EDIT

    async def _sent(self, params: Json, via: str | None) -> None:
        """An answer to the command or press at first; where it is too late for that (15 s), a message of its own."""
        for more in _ways(params, via):
            answer = await self._api.told(encode.SEND, more)
            if not isinstance(answer, TelegramError):
                return await self._checked(params, answer)
            trouble = refusals.send_error(answer)
            if not isinstance(trouble, Refused):
                raise trouble
        raise Refused("whispers")

    async def _checked(self, params: Json, message: Any) -> None:
        if isinstance(message, dict) and "ephemeral_message_id" not in message and message.get("message_id"):
            self._known = False
            log.error("a whisper was shown to everybody and is taken back: this server does not know them")
            await self._api.ask("deleteMessage", {"chat_id": params["chat_id"], "message_id": message["message_id"]})
            raise Refused("whispers")


def _only_for(reader: int) -> Json:
    """Bot API 10.3, and beside it what 10.2 called it: which of the two the server is, it does not say."""
    return {"ephemeral_message_parameters": {"receiver_user_id": reader}, "receiver_user_id": reader}


def _which(address: Address, ephemeral: tuple[int, int]) -> Json:
    number, reader = ephemeral
    return {
        "chat_id": encode.number(address.chat),
        "receiver_user_id": reader,
        "ephemeral_message_id": number,
    }


def _ways(params: Json, via: str | None) -> Iterator[Json]:
    if via is not None and via.startswith(groups.VIA_PRESS):
        query = {"callback_query_id": via.removeprefix(groups.VIA_PRESS)}
        yield params | query | {"ephemeral_message_parameters": params["ephemeral_message_parameters"] | query}
    if via is not None and (command := encode.message_id(via.removeprefix(groups.VIA_COMMAND))) is not None:
        yield params | {"reply_parameters": {"ephemeral_message_id": command}}
    yield params
