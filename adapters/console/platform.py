"""Concordia in a terminal: one person, one chat, a line a message."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, TextIO

import structlog

from adapters.console.decode import CHAT, PLATFORM, decode
from adapters.console.encode import lines
from bot.chat.events import Address, Arrival
from bot.chat.replies import Capabilities, Reply, Unit
from bot.ports import Clock, Gone, Intake, Random, Raw, Refused

CAPABILITIES = Capabilities(
    text_limit=10_000,
    unit=Unit.CODE_POINTS,
    buttons=0,  # a terminal has none: choices are numbered, and a typed number is the press
    label_limit=80,
    edits=False,
    file_limit=20 * 1024 * 1024,
)


SHORTEST_WAIT, LONGEST_WAIT = 0.5, 5.0
"""Seconds between two tries to have a line kept; the person can type on meanwhile."""

log = structlog.get_logger(__name__)


class ConsolePlatform:
    """Lines in, lines out. `/file PATH` sends a file, `/forward TEXT` someone else's words, the rest is what it is.

    `write` gets each line that Concordia says, without its end. `locale` is the terminal's BCP 47 tag, if known.
    """

    name = PLATFORM
    bot = "terminal"
    capabilities = CAPABILITIES
    groups = None

    def __init__(
        self,
        read: AsyncIterator[str],
        write: Callable[[str], None],
        clock: Clock,
        random: Random,
        *,
        ansi: bool = False,
        locale: str | None = None,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._read = read
        self._write = write
        self._clock = clock
        self._ansi = ansi
        self._locale = locale
        self._pause = pause
        self._random = random
        self._run = random(8).hex()  # updates of two runs must not look the same to the inbox
        self._count = 0

    def decode(self, payload: bytes) -> Arrival:
        """The arrival in a line. Raises Undecodable."""
        return decode(payload)

    async def send(self, address: Address, reply: Reply, nonce: str) -> None:  # noqa: ARG002 - the port's signature
        """Write the reply, and an empty line after it; nothing that stands there can be replaced.

        Raises Gone for any other chat than this terminal's.
        """
        if address.chat != CHAT:
            raise Gone("console: no such chat")
        for line in (*lines(reply, ansi=self._ansi), ""):
            self._write(line)

    async def fetch(self, handle: str) -> bytes:  # noqa: ARG002 - the port's signature
        """Always raises Refused: files come with the line."""
        raise Refused("console: files come with the line")

    async def run(self, intake: Intake) -> None:
        """Say that the person is here, then bring in a line at a time; returns at the end of the input."""
        await self._bring(intake, {"joined": True})
        async for typed in self._read:
            line = typed.rstrip("\r\n")
            command, _, path = line.strip().partition(" ")
            if command.lower() == "/file" and path.strip():
                await self._bring_file(intake, path.strip())
            elif line.strip():
                await self._bring(intake, {"line": line})

    async def _bring_file(self, intake: Intake, typed: str) -> None:
        """A file and its bytes; one that is too large goes without them, and the core says so."""
        try:
            name, size, data = await asyncio.to_thread(_opened, typed)
        except OSError as fault:
            self._write(f"{typed}: {os.strerror(fault.errno or 0)}")  # the system's own words, in its language
            return
        file: dict[str, Any] = {"name": name, "size": size}
        if data is None:
            await self._bring(intake, {"file": file})
        else:
            kept = self._random(16).hex()
            await self._bring(intake, {"file": {**file, "kept": kept}}, {kept: data})

    async def _bring(self, intake: Intake, event: dict[str, Any], files: dict[str, bytes] | None = None) -> None:
        self._count += 1
        update = f"{self._run}.{self._count}"
        envelope = {"update": update, "at": int(self._clock()), "locale": self._locale, **event}
        raw, wait = Raw(update, json.dumps(envelope).encode(), files), SHORTEST_WAIT
        while True:
            try:
                return await intake(self.name, [raw])
            except Exception as fault:  # noqa: BLE001 - the line is in nobody else's hands: it is brought until it is kept
                log.warning("line not stored", fault=type(fault).__name__)
                await self._pause(wait)
                wait = min(2 * wait, LONGEST_WAIT)


def _opened(typed: str) -> tuple[str, int, bytes | None]:
    """Name, size and bytes of a file; None for one that is too large. Raises OSError."""
    path = Path(typed).expanduser()
    size = path.stat().st_size
    return path.name, size, path.read_bytes() if size <= CAPABILITIES.file_limit else None


async def lines_of(stream: TextIO = sys.stdin) -> AsyncIterator[str]:
    """The lines of a stream that blocks, read beside the loop; ends with the stream.

    The thread is a daemon: a terminal that waits for a key must not keep the process from ending.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str | None] = asyncio.Queue()

    def pump() -> None:
        try:
            for line in stream:
                loop.call_soon_threadsafe(queue.put_nowait, line)
            loop.call_soon_threadsafe(queue.put_nowait, None)
        except (RuntimeError, ValueError):
            return  # the loop or the stream was closed under us: we are stopping

    threading.Thread(target=pump, name="console", daemon=True).start()
    while (line := await queue.get()) is not None:
        yield line
