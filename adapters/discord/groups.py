"""What the bot does besides talking: the acts that moderators decide, posts in forums, and who is what in a server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from adapters.discord import forum, mirror, wiping
from adapters.discord.calls import Calls
from adapters.discord.content import NAME
from adapters.discord.directs import Directs
from adapters.discord.fields import snowflake
from adapters.discord.refusals import (
    UNKNOWN_BAN,
    UNKNOWN_CHANNEL,
    UNKNOWN_GUILD,
    UNKNOWN_MEMBER,
    UNKNOWN_MESSAGE,
    UNKNOWN_USER,
    Code,
)
from adapters.discord.standing import granted, standing
from adapters.payloads import Json
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
from bot.ports import Clock, Gone, Refused, Unreachable

LONGEST_SILENCE: Final = 28 * 24 * 3600 - 60
"""Seconds for which a member can be silenced: Discord's 28 days, less a minute for clocks that differ."""


WHOLE: Final = frozenset({UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_USER})
"""What is acted upon may be gone altogether."""


_Moderation = DeleteMessage | RestrictMember | BanMember | LiftMeasures | LeaveGroup


@dataclass(frozen=True, slots=True)
class _Deed:
    """One request; the codes in `done` say that there is nothing left to do."""

    method: str
    path: str
    places: Mapping[str, str]
    done: frozenset[int]
    body: Json | None = None


class DiscordGroups:
    """Servers, and what is done in direct messages. `bot` is the bot's user id, `now` gives unix seconds."""

    def __init__(self, calls: Calls, directs: Directs, bot: str, now: Clock) -> None:
        self._calls = calls
        self._directs = directs
        self._bot = bot
        self._now = now

    async def act(self, address: Address, act: Act) -> Address | None:
        """Do something; what is done already counts as done. The address of a new post, or of a mirrored event.

        Raises NoRights, or another `SendError`.
        """
        match act:
            case OpenTopic(title):
                return await forum.opened(self._calls, _id(address.chat, "c"), title)
            case CloseTopic():
                await forum.closed(self._calls, _id(address.chat, "c"))
            case WipeChat():
                channel = await self._directs.channel(_id(address.chat, "u"))
                await wiping.wipe(self._calls, channel, self._bot)
            case MirrorEvent():
                guild = _id(address.chat, "g")
                return Address(NAME, address.chat, await mirror.shown(self._calls, self._now, self._bot, guild, act))
            case UnmirrorEvent(mirrored):
                await mirror.taken_down(self._calls, _id(address.chat, "g"), mirrored)
            case _:
                await self._moderate(address, act)
        return None

    async def _moderate(self, address: Address, act: _Moderation) -> None:
        for deed in self._deeds(address, act):
            try:
                await self._calls.ask(deed.method, deed.path, deed.body, places=deed.places)
            except Code as refused:
                if refused.code not in deed.done:
                    raise
            except Gone:
                if not deed.done & WHOLE:
                    raise

    def _deeds(self, address: Address, act: _Moderation) -> list[_Deed]:
        if isinstance(act, DeleteMessage):
            message = {"channel_id": _id(address.chat, "c"), "message_id": act.message}
            gone = frozenset({UNKNOWN_MESSAGE, UNKNOWN_CHANNEL})
            return [_Deed("DELETE", "/channels/{channel_id}/messages/{message_id}", message, gone)]
        guild = {"guild_id": _id(address.chat, "g")}
        if isinstance(act, LeaveGroup):
            return [_Deed("DELETE", "/users/@me/guilds/{guild_id}", guild, frozenset({UNKNOWN_GUILD}))]
        who = guild | {"user_id": act.member}
        ban, member = "/guilds/{guild_id}/bans/{user_id}", "/guilds/{guild_id}/members/{user_id}"
        away = frozenset({UNKNOWN_MEMBER})  # who left writes nothing there either
        if isinstance(act, BanMember):
            return [_Deed("PUT", ban, who, frozenset(), {"delete_message_seconds": 0})]
        if isinstance(act, RestrictMember):
            until = datetime.fromtimestamp(min(act.until, self._now() + LONGEST_SILENCE), UTC).isoformat()
            return [_Deed("PATCH", member, who, away, {"communication_disabled_until": until})]
        free: Json = {"communication_disabled_until": None}
        return [
            _Deed("DELETE", ban, who, frozenset({UNKNOWN_BAN, UNKNOWN_USER})),
            _Deed("PATCH", member, who, away, free),
        ]

    async def standing(self, chat: str, user: str) -> Standing:
        """What somebody is in a server now. Raises a `SendError` where that cannot be learnt."""
        guild_id = _id(chat, "g")
        guild = await self._calls.ask("GET", "/guilds/{guild_id}", places={"guild_id": guild_id})
        try:
            member = await self._calls.ask(
                "GET", "/guilds/{guild_id}/members/{user_id}", places={"guild_id": guild_id, "user_id": user}
            )
        except Code as refused:
            if refused.code != UNKNOWN_MEMBER:
                raise
            return Standing.NONE
        except Gone:  # there is no such account
            return Standing.NONE
        return _standing(guild, member, user)

    def alone(self, user: str) -> Address:
        """Their direct messages."""
        return Address(NAME, f"u{user}")

    async def link(self, word: str) -> str | None:  # noqa: ARG002 - Discord has no address that opens a chat with words
        """None: Discord has none."""
        return None


def _standing(guild: Json, member: Json, user: str) -> Standing:
    try:
        if snowflake(guild, "owner_id", "owner_id") == user:
            return Standing.ADMIN
        roles = member.get("roles")
        return standing(granted(guild, roles if isinstance(roles, list) else ()))
    except Undecodable as odd:
        raise Unreachable(f"Discord's answer is odd: {odd}") from None


def _id(chat: str, kind: str) -> str:
    """The platform's id in a chat of this kind."""
    if not chat.startswith(kind):
        raise Refused("this is done elsewhere")
    return chat[1:]
