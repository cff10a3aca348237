"""A community on a platform, with the real adapter: what people do there, and what each of them sees of the bot."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import text

from bot.ports import Platform
from bot.settings import Settings
from bot.wiring import Services, concordia
from bot.wording import Words
from tests.chat import CHEAP, plain

PATIENCE = 20.0
"""Seconds after which a test gives up waiting for what must come about."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message of the bot as a person sees it."""

    text: str
    labels: tuple[str, ...] = ()


class Town(Protocol):
    """A group or server with members; people are named. Deeds return when the bot has dealt with them."""

    @property
    def name(self) -> str: ...

    async def set_up(self, *, charter: bool = False) -> None:
        """The mayor adds the bot, sets the community up in English and names the moderators' room."""

    async def writes(self, who: str, words: str, picture: bytes | None = None) -> str:
        """Somebody writes in the group, with a picture or without; the message's id."""

    async def reports(self, who: str, message: str, *, wish: bool = True) -> Shown:
        """Somebody reports a message of the group; what only they see of the bot's answer."""

    async def presses(self, who: str, label: str) -> None:
        """A moderator presses a button of the newest card that has it, in the moderators' room."""

    async def answers(self, who: str, label: str, words: str) -> Shown:
        """Somebody presses a button in the private chat, and writes what is asked for; the last answer."""

    async def tells(self, who: str, words: str) -> Shown:
        """Somebody writes to the bot alone; the last answer."""

    async def taps(self, who: str, label: str) -> Shown:
        """Somebody presses a button of the newest message alone with the bot that has it; the last answer."""

    def account(self, who: str) -> str:
        """The platform's id of somebody."""

    def turns_away(self, who: str) -> None:
        """From now on the bot cannot write to somebody alone."""

    def room(self) -> Sequence[Shown]:
        """What stands in the moderators' room."""

    def covered(self) -> Sequence[bytes]:
        """The pictures in the moderators' room that are covered until one touches them."""

    def group(self, who: str) -> Sequence[str]:
        """The words of all messages that somebody sees in the group now, those of people and those of the bot."""

    def private(self, who: str) -> Sequence[Shown]:
        """What somebody sees in the private chat with the bot."""

    def can_write(self, who: str) -> bool:
        """Whether somebody may write in the group now."""

    def take_rights(self) -> None:
        """From now on the bot may neither remove messages nor mute anybody."""

    async def passes(self, seconds: float = 200.0) -> None:
        """Time goes by."""


@dataclass
class Hall:
    """One Concordia on one platform, with a clock that can be put forward."""

    folder: Path
    words: Words
    ahead: float = 0.0
    services: Services | None = None
    faults: list[BaseException] = field(default_factory=list)

    def clock(self) -> float:
        return time.time() + self.ahead

    @asynccontextmanager
    async def open(self, platform: Platform) -> AsyncIterator[None]:
        given: dict[str, Any] = {"_env_file": None, "data_dir": self.folder / "data"}
        settings = Settings(**given, keyring=self.folder / "keys" / "keyring.json")
        stop = asyncio.Event()
        async with concordia(settings, [platform], self.words, clock=self.clock, cost=CHEAP) as services:
            self.services = services
            running = asyncio.create_task(services.run(stop))
            try:
                yield
            finally:
                stop.set()
                await running

    def label(self, key: str, option: str) -> str:
        """What stands on a button, in English."""
        return self.words.texts.label(("en",), key, option)

    def text(self, key: str) -> str:
        """What a text says, in English."""
        return plain(self.words.texts.text(("en",), key))

    async def settled(self) -> None:
        """Everything that has arrived is decided, and everything that was decided is sent."""
        assert self.services is not None
        async with asyncio.timeout(PATIENCE):
            await self.services.engine.settled()

    async def passes(self, seconds: float) -> None:
        assert self.services is not None
        self.ahead += seconds
        await self.services.house.look(self.services.engine.intake)
        await self.settled()

    async def rows(self, table: str) -> int:
        """How many rows a table has."""
        assert self.services is not None
        query = text(f"SELECT count(*) FROM {table}")  # noqa: S608 - a name from a test
        return int(await self.services.store._database.read(lambda connection: connection.execute(query).scalar_one()))
