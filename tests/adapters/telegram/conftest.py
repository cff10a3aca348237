"""A bot against the pretend Telegram, and Anna who has written to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from tests.adapters.telegram.pretend import Now
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram
        assert telegram.violations == []


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
async def bot(telegram: FakeTelegram, now: Now) -> AsyncIterator[TelegramPlatform]:
    bot = TelegramPlatform(
        telegram.token, AiohttpRequest(), AiohttpRequest(read_timeout=0.3), api_url=telegram.url, clock=now
    )
    await bot.open()
    yield bot
    await bot.close()


@pytest.fixture
def anna(telegram: FakeTelegram) -> Person:
    anna = telegram.person("Anna")
    anna.says("/start")
    return anna
