"""What the bot does besides talking: it removes messages, mutes and bans members, opens topics, asks who is what."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, assert_never

from telegram.error import TelegramError

from adapters.payloads import Json
from adapters.telegram import chats, encode, groups, refusals, topics
from adapters.telegram.api import Api
from adapters.telegram.whispers import Whispers
from adapters.telegram.wiping import Wiping
from bot.chat.events import Address, Standing, Undecodable
from bot.chat.replies import (
    Act,
    BanMember,
    CloseTopic,
    DeleteMessage,
    LeaveGroup,
    LiftMeasures,
    MirrorEvent,
    OpenTopic,
    RestrictMember,
    UnmirrorEvent,
    WipeChat,
)
from bot.ports import Clock, Gone, Refused

SHORTEST: Final = 30
"""Seconds below which Telegram takes a restriction as one for ever (Bot API, restrictChatMember)."""
MARGIN: Final = 10
"""Seconds that a request may be under way, or two clocks apart."""
GROUP_SIGN: Final = "-"
"""How a group's id begins. A private chat has the id of its person, who is no admin of anything by that."""

_SENDING = "messages audios documents photos videos video_notes voice_notes polls other_messages"
PERMISSIONS: Final = (
    *(f"can_send_{kind}" for kind in _SENDING.split()),
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
"""All of them given lift a restriction; what the group lets nobody do stays so (Bot API, restrictChatMember)."""


class TelegramGroups:
    """`clock` counts unix seconds, `username` tells the bot's own name."""

    def __init__(
        self, api: Api, whispers: Whispers, clock: Clock, username: Callable[[], Awaitable[str | None]]
    ) -> None:
        self._api = api
        self._whispers = whispers
        self._clock = clock
        self._username = username
        self._wiping = Wiping(api)

    async def act(self, address: Address, act: Act) -> Address | None:
        """Do something; what is done already counts as done. The address of a new topic.

        Raises NoRights where the bot may not.
        """
        self._api.mind_the_pause()
        chat: Json = {"chat_id": encode.number(address.chat)}
        match act:
            case DeleteMessage(message):
                await self._delete(address, chat, message)
            case RestrictMember(member, until):
                await self._restrict(chat, member, until)
            case BanMember(member):
                await self._govern("banChatMember", chat, member)
            case LiftMeasures(member):
                await self._lift(chat, member)
            case LeaveGroup():
                await self._leave(chat)
            case OpenTopic(title):
                return await topics.opened(self._api, address.chat, title)
            case CloseTopic():
                await topics.closed(self._api, address)
            case WipeChat(latest):
                await self._wiping.wipe(address, latest)
            case MirrorEvent() | UnmirrorEvent():
                raise Refused("Telegram groups have no list of events")
            case _:
                assert_never(act)
        return None

    async def standing(self, chat: str, user: str) -> Standing:
        """What somebody is in a group now; who has the group's own id is an anonymous admin.

        Raises NoRights where the bot is no administrator and Telegram keeps to itself who is there.
        """
        if user == chat and chat.startswith(GROUP_SIGN):
            return Standing.ADMIN
        self._api.mind_the_pause()
        found = await self._api.ask("getChatMember", {"chat_id": encode.number(chat), "user_id": encode.number(user)})
        if isinstance(found, TelegramError):
            if refusals.stranger(found):
                return Standing.NONE
            raise refusals.send_error(found)
        try:
            return groups.standing(found, "getChatMember")
        except Undecodable as odd:
            raise Refused(f"no member in the answer: {odd}") from None

    def alone(self, user: str) -> Address:
        """The private chat, whose id is the person's; it takes nothing before they have opened it.

        Behind the id of a group, which is that of its anonymous admins, everybody would read along: NOBODY.
        """
        return Address(chats.NAME, chats.NOBODY if user.startswith("-") else user)

    async def link(self, word: str) -> str | None:
        """Opens the private chat and says "/start word" there, once the person presses the button that waits there."""
        username = await self._username()
        return f"{chats.LINK}/{username}?start={word}" if username else None

    async def _delete(self, address: Address, chat: Json, message: str) -> None:
        ephemeral = chats.ephemeral(message)
        if ephemeral is not None:
            answer = await self._whispers.delete(address, ephemeral)
        elif (number := encode.message_id(message)) is not None:
            answer = await self._api.ask("deleteMessage", chat | {"message_id": number})
        else:
            raise Refused("no message of Telegram's")
        if isinstance(answer, TelegramError) and not refusals.deleted_already(answer):
            raise refusals.send_error(answer)

    async def _restrict(self, chat: Json, member: str, until: int) -> None:
        if until > self._clock():
            until = max(until, int(self._clock()) + SHORTEST + MARGIN)
            await self._govern("restrictChatMember", chat, member, permissions={}, until_date=until)

    async def _leave(self, chat: Json) -> None:
        answer = await self._api.ask("leaveChat", chat)
        trouble = refusals.send_error(answer) if isinstance(answer, TelegramError) else None
        if trouble is not None and not isinstance(trouble, Gone):
            raise trouble

    async def _lift(self, chat: Json, member: str) -> None:
        """A ban and a restriction are lifted each in its own way, and who left by themselves is not to be touched."""
        who = chat | {"user_id": encode.number(member)}
        found = await self._api.ask("getChatMember", who)
        if isinstance(found, TelegramError):
            if refusals.stranger(found):
                return
            raise refusals.send_error(found)
        if found.get("status") == "kicked":
            await self._govern("unbanChatMember", chat, member, only_if_banned=True)
        elif found.get("status") == "restricted":
            await self._govern("restrictChatMember", chat, member, permissions=dict.fromkeys(PERMISSIONS, True))

    async def _govern(self, method: str, chat: Json, member: str, **more: object) -> None:
        answer = await self._api.ask(method, chat | {"user_id": encode.number(member)} | more)
        if isinstance(answer, TelegramError):
            raise refusals.act_error(answer)
