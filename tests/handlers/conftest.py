"""A Concordia for each transcript, and its labels in the language of the person."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.guessers import guesser
from bot.wording import Words, load_words
from tests.chat import Room, room


@pytest.fixture(scope="session", autouse=True)
def _one_model() -> Iterator[None]:
    """The real guessers, each with its model loaded once: it takes most of a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.wiring.guesser", cache(guesser))
        yield


@pytest.fixture(scope="session")
def words() -> Words:
    return load_words(strict=True)


@pytest.fixture
async def concordia(tmp_path: Path, words: Words) -> AsyncIterator[Room]:
    async with room(tmp_path, words) as opened:
        yield opened
