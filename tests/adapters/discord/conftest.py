"""A bot against the pretend Discord: Ben's server with Anna in it, one channel, and the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.adapters.discord.pretend import Now, Town
from tests.fakes.discord.server import FakeDiscord


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
async def discord(now: Now) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord(clock=now.unix) as discord:
        yield discord
        assert discord.violations == []


@pytest.fixture
async def town(discord: FakeDiscord, now: Now) -> AsyncIterator[Town]:
    """The bot runs, and waits for replies as it really does."""
    async with Town(discord, now).running() as town:
        yield town


@pytest.fixture
async def hurried(discord: FakeDiscord, now: Now) -> AsyncIterator[Town]:
    """The bot runs, and puts off at once what nobody answers at once."""
    async with Town(discord, now, patience=0.0).running() as town:
        yield town
