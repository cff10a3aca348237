"""A desk of a team on each platform, by the real adapters."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.wording import Words, load_words
from tests.towns.fair import Fair, discord_fair, telegram_fair
from tests.towns.office import Desk, discord_desk, telegram_desk
from tests.towns.town import Hall

DESKS: Mapping[str, Callable[[Hall], AbstractAsyncContextManager[Desk]]] = {
    "telegram": telegram_desk,
    "discord": discord_desk,
}

FAIRS: Mapping[str, Callable[[Hall], AbstractAsyncContextManager[Fair]]] = {
    "telegram": telegram_fair,
    "discord": discord_fair,
}


@pytest.fixture(scope="session")
def words() -> Words:
    return load_words(strict=True)


@pytest.fixture
def hall(tmp_path: Path, words: Words) -> Hall:
    return Hall(tmp_path, words)


@pytest.fixture(params=sorted(DESKS))
async def desk(request: pytest.FixtureRequest, hall: Hall) -> AsyncIterator[Desk]:
    async with DESKS[request.param](hall) as opened:
        yield opened


@pytest.fixture(params=sorted(FAIRS))
async def fair(request: pytest.FixtureRequest, hall: Hall) -> AsyncIterator[Fair]:
    async with FAIRS[request.param](hall) as opened:
        yield opened
