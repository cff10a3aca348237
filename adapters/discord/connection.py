"""The login to Discord and the connection to its gateway, for as long as the bot runs."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Final

import aiohttp
import discord
import structlog

from adapters.discord.calls import Calls
from adapters.discord.gateway import Gateway, Hear
from bot.errors import WrongSetting
from bot.ports import Clock

log = structlog.get_logger(__name__)

SHORTEST_WAIT, LONGEST_WAIT = 0.5, 60.0
"""Seconds between two tries while Discord cannot be reached; doubled each time."""

SHORTEST_ID: Final = 15
"""Digits of the ids that Discord gave in its first days."""

WRONG_TOKEN: Final = 4004
NOT_ALLOWED: Final = frozenset({4013, 4014})
"""Close codes of the gateway (documentation, "Gateway Close Event Codes")."""

_WHERE = "https://discord.com/developers/applications, Bot, Reset Token"
_NOT_ONE = f"CONCORDIA_DISCORD_TOKEN is no bot token: copy the whole of it from {_WHERE}"
_REFUSED = f"Discord refuses CONCORDIA_DISCORD_TOKEN. Fix: make a new one on {_WHERE}"
_INTENTS = (
    "Discord refuses what we ask to be told. Fix: see on https://discord.com/developers/applications, Bot, that the "
    "bot is in good order; no privileged intent is needed"
)


class Connection:
    """One bot's. `calls` ask through its login; `hear` is told of all that may be for us. `now` gives unix seconds."""

    def __init__(
        self,
        token: str,
        calls: Calls,
        hear: Hear,
        *,
        now: Clock,
        pause: Callable[[float], Awaitable[None]],
        jitter: Callable[[], float],
    ) -> None:
        self._token = token
        self._calls = calls
        self._hear = hear
        self._now = now
        self._pause = pause
        self._jitter = jitter
        self._client: Gateway | None = None
        self.application = bot_of(token)
        """The application's id, which for all but the oldest bots is that of the bot."""
        self.name = "?"

    async def listen(self, ready: Callable[[], None]) -> None:
        """Listen until cancelled; `ready` is called after each login. Raises WrongSetting."""
        while True:
            failures = 0
            while (fault := await self.login()) is not None:
                log.warning("Discord cannot be reached", fault=fault, failures=failures)
                await self.back_off(failures)
                failures += 1
            ready()
            wrong = await self._listened()
            if wrong:
                raise WrongSetting(wrong)
            await self.back_off(0)

    async def login(self) -> str | None:
        """Log in; the name of what went wrong, if anything. Raises WrongSetting for a token that is refused."""
        await self.leave()
        client, fault, refused = Gateway(self._hear, self._calls.trace(), self._now), None, False
        try:
            await client.login(self._token)
            self._client = client
        except discord.LoginFailure:
            refused = True
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            fault = type(error).__name__
        finally:
            if self._client is not client:
                await client.close()
        if refused:
            raise WrongSetting(_REFUSED)
        if fault is None:
            if client.application_id is not None and client.user is not None:
                self.application, self.name = str(client.application_id), client.user.name
            self._calls.use(client)
        return fault

    def room(self, guild: str) -> str | None:
        """The channel of a server in which the bot can talk to all, if it knows one."""
        return None if self._client is None else self._client.room(guild)

    async def hang_up(self) -> None:
        """Listen no more; requests still go out."""
        if self._client is not None and self._client.ws is not None:
            await self._client.ws.close(1000)

    async def leave(self) -> None:
        """Close every connection."""
        client, self._client = self._client, None
        self._calls.use(None)
        if client is not None:
            await client.close()

    async def back_off(self, failures: int) -> None:
        """Wait before the next try."""
        await self._pause(min(SHORTEST_WAIT * 2.0 ** min(failures, 16), LONGEST_WAIT) * (0.5 + self._jitter()))

    async def _listened(self) -> str:
        """One login, for as long as its connection can be kept or taken up again; what is wrong with us, if it is."""
        client = self._client
        if client is None:
            return ""
        try:
            await client.connect()
        except discord.ConnectionClosed as closed:
            log.warning("Discord closed the connection", code=closed.code)
            return _REFUSED if closed.code == WRONG_TOKEN else _INTENTS if closed.code in NOT_ALLOWED else ""
        except discord.PrivilegedIntentsRequired:
            return _INTENTS
        except Exception as fault:  # noqa: BLE001 - one odd event must not end the bot; it is logged, and we go on
            log.error("connection failed", fault=type(fault).__name__)  # noqa: TRY400 - its text may quote somebody
        return ""


def bot_of(token: str) -> str:
    """The bot's user id, which is the first part of its token. Raises WrongSetting."""
    first, dots = token.partition(".")[0], token.count(".")
    try:
        id_ = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        id_ = ""
    if dots != 2 or not id_.isdecimal() or len(id_) < SHORTEST_ID:
        raise WrongSetting(_NOT_ONE)
    return id_
