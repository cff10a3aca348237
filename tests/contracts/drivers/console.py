"""The terminal: one person, who types lines and reads lines."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from adapters.console.platform import ConsolePlatform
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Clock, Intake, Random
from tests.contracts.drivers.driver import Shown, cancelled_at_the_end

CHOICE = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)


class ConsoleDriver:
    """Whoever says something is the one person there is."""

    gone = Address("console", "another terminal")

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: asyncio.Queue[str] = asyncio.Queue()
        self._asked = 0
        self._said: list[list[str]] = []
        self.platform = _Terminal(self._said, self._read(), self._write, lambda: 1_795_000_000, os.urandom)

    @property
    def taken(self) -> int:
        """A line is taken when the next one is asked for."""
        return max(0, self._asked - 1)

    async def _read(self) -> AsyncIterator[str]:
        while True:
            self._asked += 1
            yield await self._lines.get()

    def _write(self, line: str) -> None:
        self._said[-1].append(line)

    @asynccontextmanager
    async def running(self, intake: Intake) -> AsyncIterator[None]:
        async with cancelled_at_the_end(self.platform.run(intake)):
            yield

    async def says(self, who: str, text: str) -> None:
        await self._lines.put(f"{text}\n")

    async def presses(self, who: str, label: str) -> None:
        numbers = {shown: number for number, shown in CHOICE.findall((await self.screen(who))[-1].text)}
        await self.says(who, numbers[label])

    async def sends_file(self, who: str, name: str, data: bytes) -> None:
        path = self._folder / name
        path.write_bytes(data)
        await self.says(who, f"/file {path}")

    async def forwards(self, who: str, text: str) -> None:
        await self.says(who, f"/forward {text}")

    async def screen(self, who: str) -> list[Shown]:
        """One message a reply: all its lines but the empty one that ends it."""
        texts = ["\n".join(lines[:-1]) for lines in self._said]
        return [Shown(text, tuple(label for _, label in CHOICE.findall(text))) for text in texts]


class _Terminal(ConsolePlatform):
    """Begins a new leaf for each reply, and waits for nothing."""

    def __init__(
        self,
        said: list[list[str]],
        read: AsyncIterator[str],
        write: Callable[[str], None],
        clock: Clock,
        random: Random,
    ) -> None:
        super().__init__(read, write, clock, random, locale="en", pause=lambda _: asyncio.sleep(0))
        self._said = said

    async def send(self, address: Address, reply: Reply, nonce: str) -> None:
        self._said.append([])
        await super().send(address, reply, nonce)
