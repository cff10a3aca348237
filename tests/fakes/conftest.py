"""A pretend Telegram, a bot that calls it, and Anna who has written to the bot."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller
from tests.fakes.telegram.groups import Group
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


@pytest.fixture
def ben(telegram: FakeTelegram) -> Person:
    return telegram.person("Ben", "fr")


@pytest.fixture
def group(telegram: FakeTelegram, anna: Person, ben: Person) -> Group:
    """A supergroup of Anna's, with Ben and with the bot as a mere member."""
    return telegram.group("Neighbours", anna, ben)
