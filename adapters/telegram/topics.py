"""Topics of a forum: a group that its admins turned into one."""

from __future__ import annotations

from typing import Final

from telegram.error import TelegramError

from adapters.payloads import Json
from adapters.telegram import chats, encode, refusals
from adapters.telegram.api import Api
from bot.chat.events import Address
from bot.ports import Gone, Refused, Unreachable

TITLE_LIMIT: Final = 128
"""Characters (Bot API, createForumTopic)."""


async def opened(api: Api, chat: str, title: str) -> Address:
    """Where a new topic is written to. Telegram knows no retries: one whose answer was lost is made a second time.

    Raises NoRights where the bot may not manage topics, Refused where the group is no forum, or another SendError.
    """
    answer = await api.ask("createForumTopic", {"chat_id": encode.number(chat), "name": _title(title)})
    if isinstance(answer, TelegramError):
        raise refusals.send_error(answer)
    thread = answer.get("message_thread_id") if isinstance(answer, dict) else None
    if not isinstance(thread, int):
        raise Unreachable("no topic in the answer")
    return Address(chats.NAME, chat, str(thread))


async def closed(api: Api, address: Address) -> None:
    """A topic in which only admins and the bot can still write; one that is closed already or gone counts as done.

    Raises NoRights where the bot may not manage topics, or another SendError.
    """
    if address.thread is None:
        raise Refused("no topic")
    topic: Json = {"chat_id": encode.number(address.chat), "message_thread_id": encode.number(address.thread)}
    answer = await api.ask("closeForumTopic", topic)
    if not isinstance(answer, TelegramError) or refusals.closed_already(answer):
        return
    trouble = refusals.send_error(answer)
    if not isinstance(trouble, Gone):
        raise trouble


def _title(words: str) -> str:
    """Telegram takes no empty one."""
    words = words.strip()
    return (words if len(words) <= TITLE_LIMIT else words[: TITLE_LIMIT - 1].rstrip() + "…") or "…"
