"""The connection on which Discord tells what happens: discord.py's own, of which we take the payloads as they come."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from typing import Any, Final

import aiohttp
import discord
import structlog

from adapters.discord.calls import LONGEST_WAIT
from adapters.discord.decode import INTERACTION, JOINED, LEFT, MESSAGE, RIGHTS
from adapters.discord.fields import is_snowflake
from adapters.discord.standing import rights
from adapters.payloads import Json
from bot.chat.events import Right
from bot.ports import Clock

log = structlog.get_logger(__name__)

INTENTS: Final = discord.Intents(guilds=True, dm_messages=True)
"""What we are told of: servers as such, and what is written to us. No server's messages, nothing privileged."""

NEW: Final = 40 * 3600
"""Seconds for which a server that we hear of at the start may be one that added us while we were away; who was told of
already is known by the id of the update for 48 hours."""

_RAW = re.compile(rf'"t":\s*"({INTERACTION}|{MESSAGE})"')

Hear = Callable[[str, Json], None]
"""Takes what happened: its kind and its payload."""


class Gateway(discord.Client):
    """One login. `hear` is called for everything that may be for us, `alive` for each word, `now` gives
    unix seconds."""

    def __init__(self, hear: Hear, trace: aiohttp.TraceConfig, alive: Callable[[], None], now: Clock) -> None:
        super().__init__(
            intents=INTENTS,
            enable_debug_events=True,  # payloads as they come: reading them again costs less than building objects
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            http_trace=trace,
            max_ratelimit_timeout=LONGEST_WAIT,
        )
        self._hear = hear
        self._alive = alive
        self._now = now
        self._rights: dict[int, frozenset[Right]] = {}

    async def on_socket_raw_receive(self, message: str) -> None:
        """One message of the gateway's; only those are read that carry a person's deed."""
        self._alive()
        if _RAW.search(message, 0) is None:
            return
        event: Any = json.loads(message)
        if event.get("t") in (INTERACTION, MESSAGE) and isinstance(event.get("d"), dict):
            self._hear(event["t"], self._placed(event["d"]))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot was added."""
        self._rights[guild.id] = rights(_permissions(guild))
        self._hear(JOINED, _described(JOINED, guild, self._joined(guild)))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server that is there at the start, or again after an outage."""
        self._rights[guild.id] = rights(_permissions(guild))
        if self._now() - self._joined(guild) < NEW:
            self._hear(JOINED, _described(JOINED, guild, self._joined(guild)))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was thrown out."""
        self._rights.pop(guild.id, None)
        self._hear(LEFT, _described(LEFT, guild, self._now()))

    async def on_guild_role_update(self, _: discord.Role, role: discord.Role) -> None:
        """What a role may do is different now."""
        self._compare(role.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """A role is gone."""
        self._compare(role.guild)

    async def on_member_update(self, _: discord.Member, member: discord.Member) -> None:
        """Without a privileged intent only the bot itself: it has other roles."""
        self._compare(member.guild)

    def room(self, guild_id: str) -> str | None:
        """The channel of a server in which the bot can talk to all, if it knows one."""
        guild = self.get_guild(int(guild_id))
        room = None if guild is None else _room(guild)
        return None if room is None else str(room.id)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """A fault of ours; its text may quote what a person wrote."""
        fault = sys.exc_info()[0]
        log.error("event not heard", what=event_method, fault=fault.__name__ if fault else "?")

    def _placed(self, data: Json) -> Json:
        """With the forum in one of whose posts this happened, if it did."""
        place = data.get("channel")
        parent = place.get("parent_id") if isinstance(place, dict) else None
        if is_snowflake(parent) and isinstance(self.get_channel(int(parent)), discord.ForumChannel):
            return data | {"forum": parent}
        return data

    def _compare(self, guild: discord.Guild) -> None:
        """Tell of our rights in a server where they are not what they were."""
        before, after = self._rights.get(guild.id), rights(_permissions(guild))
        self._rights[guild.id] = after
        if before is not None and before != after:
            self._hear(RIGHTS, _described(RIGHTS, guild, self._now()))

    def _joined(self, guild: discord.Guild) -> float:
        joined = guild.me.joined_at
        return self._now() if joined is None else joined.timestamp()


def _described(kind: str, guild: discord.Guild, at: float) -> Json:
    """What matters of a server. The id of the update names the moment, so that the same is not told twice."""
    room = _room(guild)
    return {
        "id": str(guild.id),
        "update": f"{kind}:{guild.id}:{round(at * 1000)}",
        "at": int(at),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "features": [feature for feature in guild.features if feature == "DISCOVERABLE"],
        "permissions": str(_permissions(guild)),
        "room": None if room is None else str(room.id),
    }


def _room(guild: discord.Guild) -> discord.TextChannel | None:
    """Where the bot can greet everyone: the channel for such news, else the first in which it may write."""
    usual = guild.system_channel
    for channel in ([usual] if usual else []) + sorted(guild.text_channels, key=lambda one: one.position):
        may = channel.permissions_for(guild.me)
        if may.view_channel and may.send_messages:
            return channel
    return None


def _permissions(guild: discord.Guild) -> int:
    return guild.me.guild_permissions.value
