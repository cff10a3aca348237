"""Discord as a platform: what arrives comes over the gateway, replies go out as answers to it or as messages."""

from __future__ import annotations

import asyncio
import logging
import math
import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from adapters.discord import decode, forms, standing
from adapters.discord.calls import Calls
from adapters.discord.commands import Command, Menu, payloads, sync
from adapters.discord.connection import Connection, bot_of
from adapters.discord.directs import Directs
from adapters.discord.downloads import Downloads
from adapters.discord.encode import CAPABILITIES
from adapters.discord.forms import NO_LABELS, Labels
from adapters.discord.groups import DiscordGroups
from adapters.discord.hooks import Hooks
from adapters.discord.intake import Arrivals, Event, raws
from adapters.discord.interactions import PATIENCE, Interactions
from adapters.discord.sending import Sending
from adapters.discord.via import Kind, Via, way
from adapters.payloads import Json
from bot.chat.events import Address, Arrival, Undecodable
from bot.chat.replies import Capabilities, Reply
from bot.errors import OutOfReach, WrongSetting
from bot.ports import Clock, Groups, Intake, Refused, SendError, SlowDown, Unreachable

log = structlog.get_logger(__name__)

API_URL: Final = "https://discord.com/api/v10"
GATEWAY_URL: Final = "wss://gateway.discord.gg/"


class DiscordPlatform:
    """One bot on Discord. `open` before the first `send`, `close` at the end.

    `commands` are those that Discord shows; `labels` what the form for words says, by language. `clock` counts
    monotonic seconds, `now` unix seconds, `pause` sleeps for seconds, `jitter` gives numbers from 0 to 1. `patience`:
    seconds that an interaction waits for its reply, from its arrival.

    No words of Discord or of its library are logged or raised further: they may hold the token, an id, or what a
    person wrote. Raises WrongSetting for what cannot be a token or an address.
    """

    def __init__(
        self,
        token: str,
        *,
        commands: Sequence[Command | Menu] = (),
        labels: Mapping[str, Labels] = NO_LABELS,
        api_url: str = API_URL,
        gateway_url: str = GATEWAY_URL,
        clock: Clock = time.monotonic,
        now: Clock = time.time,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        patience: float = PATIENCE,
    ) -> None:
        self._bot: str = bot_of(token)
        if not api_url.startswith(("https://", "http://")):
            raise WrongSetting(f"CONCORDIA_DISCORD_API_URL is no web address: write {API_URL}, or leave it out")
        if not gateway_url.startswith(("wss://", "ws://")):
            raise WrongSetting(f"CONCORDIA_DISCORD_GATEWAY_URL is no wss:// address: write {GATEWAY_URL}")
        _hush()
        self._api, self._gateway = api_url.rstrip("/"), gateway_url
        self._commands = commands
        self._labels = labels
        self._clock = clock
        self._calls = Calls(clock)
        self._last = -math.inf
        self._connection = Connection(token, self._calls, self._heard, self._alive, now=now, pause=pause, jitter=jitter)
        self._hooks = Hooks(self._api, self._calls.breaker, pause)
        self._interactions = Interactions(self._hooks, clock=clock, now=now, patience=patience)
        self._interactions.application = self._bot
        self._directs = Directs(self._calls)
        self._sending = Sending(self._calls, self._interactions, self._directs, self._connection.room)
        self._groups = DiscordGroups(self._calls, self._directs, self._bot, now)
        self._arrivals = Arrivals(clock=clock, pause=pause, kept=self._kept, lost=self._interactions.forget)
        address = urlsplit(self._api)
        own = None if self._api == API_URL else f"{address.scheme}://{address.netloc}"
        self._downloads = Downloads(CAPABILITIES.file_limit, own)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        return decode.NAME

    @property
    def bot(self) -> str:
        """The bot's user id, which is the first part of its token."""
        return self._bot

    @property
    def capabilities(self) -> Capabilities:
        return CAPABILITIES

    @property
    def groups(self) -> Groups:
        return self._groups

    @property
    def silence(self) -> float:
        """Seconds since the gateway last said anything: what happened, or that it heard our heart."""
        return self._clock() - self._last

    def decode(self, payload: bytes) -> Arrival | None:
        return decode.decode(payload)

    async def open(self) -> None:
        """Point discord.py to where Discord is; asks nothing of it yet."""
        Route.BASE = self._api
        DiscordWebSocket.DEFAULT_GATEWAY = URL(self._gateway)
        self._downloads.open()
        self._hooks.open()

    async def close(self) -> None:
        """Leave unanswered what still is, and close every connection."""
        await _cancelled(self._tasks)
        await self._downloads.close()
        await self._hooks.close()
        await self._connection.leave()

    async def introduced(self) -> str:
        """The bot's name, asked of Discord once. Raises WrongSetting where the token or the address is wrong."""
        fault = await self._connection.login()
        if fault is not None:
            raise OutOfReach(
                f"Discord does not answer ({fault}). Fix: see that CONCORDIA_DISCORD_API_URL is right and that this "
                "machine reaches it"
            )
        return f"@{self._connection.name}"

    def invite(self) -> str:
        """The address that adds the bot to a server, with exactly the permissions that it needs."""
        return standing.invite(self._connection.application)

    async def missing(self) -> dict[str, list[str]]:
        """The servers in which permissions are lacking, by name, and which these are. Raises a `SendError`."""
        guilds = await self._calls.ask("GET", "/users/@me/guilds")
        found = {guild["name"]: standing.lacking(int(guild["permissions"])) for guild in guilds}
        return {name: lacking for name, lacking in found.items() if lacking}

    async def run(self, intake: Intake) -> None:
        """Bring in what arrives until cancelled. Raises WrongSetting when Discord refuses the token.

        What is under way can still be sent afterwards, until `close`.
        """
        taking_in = asyncio.create_task(self._arrivals.run(intake))
        try:
            await self._connection.listen(self._ready)
        finally:
            await _cancelled({taking_in})
            await self._connection.hang_up()

    async def send(self, address: Address, reply: Reply, nonce: str) -> str | None:
        """Show one reply; its id where it stands in a slot. Raises a `SendError`."""
        return await self._sending.send(address, reply, nonce)

    async def fetch(self, handle: str) -> bytes:
        """The bytes of a file. Raises Refused if it is not there or too big, Unreachable or SlowDown."""
        return await self._downloads.fetch(handle)

    # -- within

    def _ready(self) -> None:
        """Logged in: from here on Discord knows us."""
        self._interactions.application = self._connection.application
        self._start(self._set_commands())

    async def _set_commands(self) -> None:
        if not self._commands:
            return
        wanted, failures = payloads(self._commands), 0
        while True:
            try:
                await sync(self._calls, self._connection.application, wanted)
            except (Unreachable, SlowDown) as trouble:
                log.warning("commands not set yet", fault=type(trouble).__name__)
                await self._connection.back_off(failures)
                failures += 1
            except SendError as refused:
                log.error("commands not set", reason=str(refused))  # noqa: TRY400 - no stack needed
                return
            else:
                return

    # -- what arrives

    def _alive(self) -> None:
        self._last = self._clock()

    def _heard(self, kind: str, data: Json) -> None:
        """Something happened; it is on its way to the disk before anything is said to it."""
        via = way(data) if kind == decode.INTERACTION else None
        if via is not None:
            self._interactions.begin(via)
            if via.kind is Kind.PRESS and _wants_to_write(data):
                self._start(self._hand_paper(via, data))
                return
        try:
            arrival = decode.read({"t": kind, "d": data})
        except Undecodable:
            pass  # it is kept, for those who look after the bot
        else:
            if arrival is None:
                if via is not None:
                    self._start(self._quietly(self._interactions.dismiss(via)))
                return
            if kind == decode.MESSAGE and isinstance(data.get("channel_id"), str):
                self._directs.met(arrival.user, data["channel_id"])
        updates = raws(kind, data)
        if updates:
            self._arrivals.put(Event(updates, self._clock(), via))

    def _kept(self, via: Via) -> None:
        self._start(self._quietly(self._interactions.settle(via)))

    async def _hand_paper(self, via: Via, data: Json) -> None:
        """The form for words: it needs no memory, so the button works after a restart too."""
        custom_id = str(data["data"]["custom_id"])
        modal = forms.writing(custom_id, forms.title_of(data), self._labels)
        await self._quietly(self._interactions.show(via, modal))

    async def _quietly(self, work: Coroutine[Any, Any, Any]) -> None:
        """Nothing depends on it: what was not acknowledged, the person sees."""
        try:
            await work
        except (SendError, Refused) as trouble:
            log.warning("interaction not acknowledged", fault=type(trouble).__name__)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _wants_to_write(data: Json) -> bool:
    pressed = data.get("data")
    custom_id = pressed.get("custom_id") if isinstance(pressed, dict) else None
    return isinstance(custom_id, str) and custom_id.startswith(forms.WRITE)


async def _cancelled(tasks: set[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _hush() -> None:
    """The library logs addresses with tokens in them, and whole events."""
    logging.getLogger("discord").setLevel(logging.CRITICAL)
