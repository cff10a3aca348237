"""Taking away what stands in a private chat, as far back as Telegram lets a bot."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from telegram.error import TelegramError

from adapters.telegram import encode, refusals
from adapters.telegram.api import Api
from bot.chat.events import Address
from bot.ports import NoRights, Refused, SendError

TOGETHER: Final = 100
"""Messages in one deleteMessages (Bot API)."""
AS_FAR_BACK: Final = 3_000
"""Message ids to go back. All private chats of a bot share one row of numbers, of which one chat has a few: more
requests would hold up the bot, and what is older than 48 hours stays anyway."""
UNFINISHED: Final = 1_000
"""Chats of which it is remembered how far they are; another one begins anew, which takes away nothing twice."""


class Wiping:
    """Where Telegram asks us to wait, or cannot be reached, the next try goes on where this one stopped.

    What the person wrote goes too: a number tells nobody whose message it is, and Telegram lets a bot delete both in a
    private chat. Numbers that belong to other chats are passed over by Telegram.
    """

    def __init__(self, api: Api) -> None:
        self._api = api
        self._reached: OrderedDict[tuple[str, int], int] = OrderedDict()

    async def wipe(self, address: Address, latest: str | None) -> None:
        """Take away the message `latest` and those before it. Raises Refused for a group, or another SendError."""
        newest = encode.message_id(latest)
        if address.chat.startswith("-") or newest is None:
            raise Refused("only a private chat is wiped, from a message of its own on")
        chat = address.chat, newest
        upto, end = self._reached.pop(chat, newest), max(newest - AS_FAR_BACK, 0)
        while upto > end:
            ids = range(upto, max(upto - TOGETHER, end), -1)
            try:
                self._api.mind_the_pause()
                if not await self._deleted(address.chat, ids):
                    return
            except SendError:
                self._remember(chat, upto)
                raise
            upto -= len(ids)

    async def _deleted(self, chat: str, ids: Sequence[int]) -> bool:
        """Whether all of these could go; else the newer ones did, and what is older than one that is too old stays.

        One that is too old lets Telegram refuse all that are named with it.
        """
        answer = await self._api.ask("deleteMessages", {"chat_id": encode.number(chat), "message_ids": list(ids)})
        if not isinstance(answer, TelegramError):
            return True
        trouble = refusals.send_error(answer)
        if not isinstance(trouble, NoRights):
            raise trouble
        if len(ids) == 1:
            return False
        half = len(ids) // 2
        return await self._deleted(chat, ids[:half]) and await self._deleted(chat, ids[half:])

    def _remember(self, chat: tuple[str, int], upto: int) -> None:
        self._reached[chat] = upto
        if len(self._reached) > UNFINISHED:
            self._reached.popitem(last=False)
