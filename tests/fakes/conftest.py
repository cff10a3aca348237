"""A pretend Telegram, a bot that calls it, and Anna who has written to the bot."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(telegram, session)


@pytest.fixture
def anna(telegram: FakeTelegram) -> Person:
    anna = telegram.person("Anna")
    anna.says("/start")
    return anna
