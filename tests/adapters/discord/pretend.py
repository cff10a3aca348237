"""What tests against the pretend Discord share: a town with a bot, clocks that can be put forward, silent errors."""

from __future__ import annotations

import asyncio
import contextlib
import time
import traceback
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from adapters.discord.commands import Command, Menu, Words
from adapters.discord.forms import Labels
from adapters.discord.platform import DiscordPlatform
from bot.chat.events import Arrival, Joined, Undecodable
from bot.chat.replies import Reply
from bot.ports import Raw, SendError
from tests.contracts.drivers.driver import cancelled_at_the_end, until
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.server import TOKEN, FakeDiscord

WORDS = "Hallo wereld"

COMMANDS = (
    Command("report", {"en": Words("report", "report hate"), "nl": Words("melden", "haat melden")}),
    Command(
        "case",
        {"en": Words("case", "open your report")},
        argument={"en": Words("receipt", "sixteen digits")},
    ),
    Command("room", {"en": Words("room", "reports arrive here")}, in_servers=True, permissions=1 << 5),
    Menu({"en": "Report this message", "nl": "Bericht melden"}),
)
LABELS = {"en": Labels("Your words", "Files")}


class Now:
    """Two clocks that run, and can be put forward by seconds."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead

    def unix(self) -> float:
        return time.time() + self.ahead


class Town:
    """A bot in Ben's server. What it takes in stands in `kept`; `gate` holds an intake up, `faults` let it fail."""

    def __init__(self, discord: FakeDiscord, now: Now, *, patience: float = 1.2) -> None:
        self.discord = discord
        self.now = now
        self.ben, self.anna = discord.person("Ben", "fr"), discord.person("Anna", "en-US")
        self.community = discord.community("Gent", owner=self.ben, with_bot=False)
        self.square = self.community.text("plein")
        self.community.joins(self.anna)
        self.community.adds_bot()
        self.kept: list[Raw] = []
        self.faults: list[Exception] = []
        self.tried = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.bot = self.another(patience)

    def another(self, patience: float = 1.2) -> DiscordPlatform:
        """A new process of the same bot."""
        return DiscordPlatform(
            self.discord.token,
            commands=COMMANDS,
            labels=LABELS,
            api_url=self.discord.rest_url,
            gateway_url=str(self.discord.gateway_url),
            clock=self.now,
            now=self.now.unix,
            pause=shortly,
            patience=patience,
        )

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Town]:
        await self.bot.open()
        try:
            async with cancelled_at_the_end(self.bot.run(self._intake)):
                ready = lambda: self.discord.gateway.connected and len(self.discord.commands) == len(COMMANDS)  # noqa: E731
                await self.discord.until(ready)
                await until(lambda: len(self.kept) == 1)  # it was added to the server
                yield self
        finally:
            await self.bot.close()

    async def _intake(self, platform: str, raws: Sequence[Raw]) -> None:
        self.tried += 1
        await self.gate.wait()
        if self.faults:
            raise self.faults[0]
        known = {raw.update for raw in self.kept}
        self.kept += [raw for raw in raws if raw.update not in known]

    @property
    def arrivals(self) -> list[Arrival]:
        """What people did, where it can be read."""
        decoded = []
        for raw in self.kept:
            with contextlib.suppress(Undecodable):
                decoded.append(self.bot.decode(raw.payload))
        return [one for one in decoded if one is not None and not isinstance(one.event, Joined)]

    async def arrives(self, count: int = 1) -> Arrival:
        """Wait until so many have come; the last of them."""
        await until(lambda: len(self.arrivals) >= count)
        return self.arrivals[count - 1]

    async def answers(self, arrival: Arrival, text: str, nonce: str = "1.0", **fields: object) -> None:
        """As the engine does, by the way that the arrival offers."""
        reply = Reply(text, "en", via=arrival.via, **fields)  # type: ignore[arg-type]
        await self.bot.send(arrival.address, reply, nonce)

    async def acknowledged(self, interaction: Interaction) -> int:
        """Wait for the first answer to an interaction; its type."""
        await self.discord.until(lambda: interaction.callback is not None)
        assert interaction.callback is not None
        return interaction.callback


async def shortly(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.02))


async def failure(work: object) -> SendError:
    with pytest.raises(SendError) as caught:
        await work  # type: ignore[misc]
    assert_says_nothing(caught.value)
    return caught.value


def assert_says_nothing(error: BaseException) -> None:
    """Neither the error, nor what is chained to it, nor its stack holds the token, an id or words."""
    shown = "".join(traceback.format_exception(error))
    link: BaseException | None = error
    while link is not None:
        shown += f"{link!r} {link.args!r}"
        link = link.__cause__ or link.__context__
    for secret in (TOKEN, WORDS, "aW50ZXJhY3Rpb24"):
        assert secret not in shown
