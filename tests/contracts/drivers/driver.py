"""What the contract suite asks of a platform's driver: people who use it, and what stands on their screens."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.chat.events import Address, Arrival, Joined
from bot.chat.fit import fit
from bot.chat.replies import Reply
from bot.ports import Intake, Platform, Raw

PATIENCE = 10.0
"""Seconds after which a test gives up waiting."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message of the bot on somebody's screen: plain words, and the labels of its buttons."""

    text: str
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum, with what the bot said in it."""

    title: str
    texts: tuple[str, ...]
    open: bool


class Driver(Protocol):
    """One platform with its people. A deed returns when the platform has taken it, or has tried once and failed."""

    @property
    def platform(self) -> Platform: ...

    @property
    def taken(self) -> int:
        """How many deeds the platform, or the person's client, believes to have arrived."""

    def running(self, intake: Intake) -> Any:
        """An async context: the platform runs, and is cancelled and closed at the end."""

    async def says(self, who: str, text: str) -> None: ...

    async def presses(self, who: str, label: str) -> None:
        """Press the newest button with this label; where there are none, type its number."""

    async def sends_file(self, who: str, name: str, data: bytes) -> None: ...

    async def forwards(self, who: str, text: str) -> None: ...

    async def screen(self, who: str) -> list[Shown]:
        """What the bot has shown this person, oldest first."""


class FilesDriver(Driver, Protocol):
    """One whose platform hands files to people."""

    async def files(self, who: str) -> list[tuple[str, bytes]]:
        """The files that this person has from the bot, by name, oldest first."""


class ForumDriver(Driver, Protocol):
    """One whose platform has forums."""

    async def forum(self, who: str) -> str:
        """A forum of this person's, in which the bot may open and close topics; the chat's id, as in a group."""

    async def presses_in(self, who: str, at: Address, label: str) -> None:
        """Press the newest button with this label in a topic."""

    async def topic(self, at: Address) -> Topic:
        """What stands in a topic now."""


@dataclass
class Disk:
    """An intake that keeps what comes, waits at `gate`, and fails with `faults` first."""

    driver: Driver
    kept: list[Raw] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    entered: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def __call__(self, platform: str, raws: Sequence[Raw]) -> None:
        assert platform == self.driver.platform.name
        self.entered += 1
        await self.gate.wait()
        if self.faults:
            raise self.faults.pop(0)
        known = {raw.update for raw in self.kept}
        self.kept += [raw for raw in raws if raw.update not in known]

    @property
    def arrivals(self) -> list[Arrival]:
        """What people did, decoded; that somebody opened the chat does not count."""
        decoded = [self.driver.platform.decode(raw.payload) for raw in self.kept]
        return [arrival for arrival in decoded if arrival is not None and not isinstance(arrival.event, Joined)]

    async def holds(self, count: int) -> Arrival:
        """Wait until so many have come; the last of them."""
        await until(lambda: len(self.arrivals) >= count)
        assert len(self.arrivals) == count
        return self.arrivals[-1]


async def until(happened: Callable[[], bool]) -> None:
    """Wait for what comes about on another side of the network."""
    async with asyncio.timeout(PATIENCE):
        while not happened():  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.01)


@asynccontextmanager
async def cancelled_at_the_end(work: Any) -> AsyncIterator[asyncio.Task[None]]:
    """This runs while the block lasts; an error of its own comes out."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def running(driver: Driver) -> AsyncIterator[Disk]:
    disk = Disk(driver)
    async with driver.running(disk):
        yield disk


async def meets(driver: Driver, disk: Disk, who: str = "ann") -> Address:
    """Somebody says a first word; where to write to them."""
    count = len(disk.arrivals)
    await driver.says(who, "hello")
    return (await disk.holds(count + 1)).address


async def tell(driver: Driver, address: Address, reply: Reply, nonce: str = "1") -> None:
    """As delivery does: fitted to the platform, part by part."""
    for number, part in enumerate(fit(reply, driver.platform.capabilities)):
        await driver.platform.send(address, part, f"{nonce}.{number}")
