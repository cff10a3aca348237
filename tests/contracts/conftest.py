"""The drivers of all platforms, by name; `driver` is the one that a test asks for with `on`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.contracts.drivers.console import ConsoleDriver
from tests.contracts.drivers.discord import DiscordDriver
from tests.contracts.drivers.driver import Driver
from tests.contracts.drivers.paper import PaperDriver
from tests.contracts.drivers.telegram import TelegramDriver
from tests.contracts.drivers.web import WebDriver
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.server import FakeTelegram


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramDriver]:
    async with FakeTelegram() as server:
        yield TelegramDriver(server)
        assert server.violations == []


@pytest.fixture
async def discord() -> AsyncIterator[DiscordDriver]:
    async with FakeDiscord() as server:
        yield DiscordDriver(server)
        assert server.violations == []


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> WebDriver:
    return WebDriver(lambda chats: monkeypatch.setattr("adapters.web.sessions.CHATS_LIMIT", chats))


@pytest.fixture
def console(tmp_path: Path) -> ConsoleDriver:
    return ConsoleDriver(tmp_path)


@pytest.fixture
def paper() -> PaperDriver:
    return PaperDriver()


@pytest.fixture
def driver(request: pytest.FixtureRequest) -> Driver:
    driver: Driver = request.getfixturevalue(request.param)
    return driver
