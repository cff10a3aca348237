"""Who asks how the bot is learns whether it lives, whether it is ready and what is not, and what it has counted."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from bot import health
from bot.backlog import Backlog, Queue
from bot.errors import StorageTrouble, WrongSetting
from bot.health import SILENT, Health, serving
from bot.metrics import Metrics
from bot.settings import Settings
from tests.chat import PaperPlatform


class Far(PaperPlatform):
    """A platform that is somewhere else."""

    name = "telegram"
    silence = 0.0


@dataclass
class Books:
    """A database; `trouble` is what it says, and with `held` it says nothing until that is set."""

    trouble: bool = False
    held: asyncio.Event | None = None
    asked: int = 0

    async def answers(self) -> None:
        self.asked += 1
        if self.held is not None:
            await self.held.wait()
        if self.trouble:
            raise StorageTrouble("OperationalError SQLITE_IOERR")

    async def look(self) -> Backlog:
        await self.answers()
        return Backlog(inbox={"telegram": Queue(2, 990)})


@dataclass
class Desk:
    """A bot, and who asks it over HTTP."""

    books: Books = field(default_factory=Books)
    far: Far = field(default_factory=Far)
    stopping: bool = False
    port: int = 0

    async def asks(self, path: str, method: str = "GET") -> tuple[int, Any]:
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, f"http://127.0.0.1:{self.port}{path}") as answer,
        ):
            json = answer.content_type == "application/json"
            return answer.status, await (answer.json() if json else answer.text())


@asynccontextmanager
async def asked() -> AsyncIterator[Desk]:
    desk = Desk()
    platforms = [desk.far, PaperPlatform()]
    checked = Health(desk.books, platforms, Metrics(["nl"], lambda: 1_000.0), lambda: desk.stopping)
    async with serving(Settings(_env_file=None, health_port=0), checked) as port:  # type: ignore[call-arg]
        desk.port = port
        yield desk


async def test_a_bot_that_is_well_is_alive_and_ready() -> None:
    async with asked() as desk:
        assert await desk.asks("/healthz") == (200, [])
        assert await desk.asks("/readyz") == (200, [])


async def test_a_platform_that_fell_silent_is_named_until_it_is_heard_again() -> None:
    async with asked() as desk:
        desk.far.silence = SILENT + 1
        assert await desk.asks("/readyz") == (503, ["telegram"])
        desk.far.silence = 1.0
        assert await desk.asks("/readyz") == (200, [])


async def test_a_platform_that_was_never_heard_is_not_ready() -> None:
    async with asked() as desk:
        desk.far.silence = float("inf")
        assert await desk.asks("/readyz") == (503, ["telegram"])


async def test_a_bot_that_stops_is_alive_and_not_ready() -> None:
    async with asked() as desk:
        desk.stopping = True
        assert await desk.asks("/readyz") == (503, ["stopping"])
        assert await desk.asks("/healthz") == (200, [])


async def test_a_database_in_trouble_is_named_and_hides_no_metric_of_the_bot_itself() -> None:
    async with asked() as desk:
        desk.books.trouble = True
        assert await desk.asks("/readyz") == (503, ["database"])
        status, text = await desk.asks("/metrics")
    assert status == 200
    assert "concordia_platform_silent_seconds" in text
    assert "concordia_inbox_waiting{" not in text


async def test_a_database_that_hangs_is_asked_once_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "ANSWERS_WITHIN", 0.01)
    async with asked() as desk:
        desk.books.held = asyncio.Event()
        for _ in range(3):
            assert await desk.asks("/readyz") == (503, ["database"])
        assert desk.books.asked == 1
        desk.books.held.set()
        monkeypatch.setattr(health, "ANSWERS_WITHIN", 20.0)
        assert await desk.asks("/readyz") == (200, [])


async def test_prometheus_reads_what_waits() -> None:
    async with asked() as desk:
        status, text = await desk.asks("/metrics")
    assert status == 200
    assert 'concordia_inbox_waiting{platform="telegram"} 2.0' in text
    assert 'concordia_inbox_oldest_seconds{platform="telegram"} 10.0' in text


async def test_nothing_else_is_served() -> None:
    async with asked() as desk:
        assert (await desk.asks("/"))[0] == 404
        assert (await desk.asks("/readyz", "POST"))[0] == 405


async def test_a_port_that_is_taken_is_one_line_with_its_fix() -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = Settings(_env_file=None, health_port=taken.getsockname()[1])  # type: ignore[call-arg]
        checked = Health(Books(), [], Metrics((), lambda: 0.0), lambda: False)
        with pytest.raises(WrongSetting, match=r"Fix: .*CONCORDIA_HEALTH_PORT"):
            async with serving(settings, checked):
                pass
