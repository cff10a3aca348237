"""Telegram shows the bot in each language, and hears of it only when something changed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.setup import Profile
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.server import FakeTelegram

ENGLISH = Profile({"report": "Report hate", "help": "What I can do"}, "Concordia", "I help you report.", "Report hate")
DUTCH = Profile({"report": "Meld haat"}, None, "Ik help je melden.", "Meld haat")
PROFILES = {"": ENGLISH, "nl": DUTCH}


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram
        assert telegram.violations == []


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[TelegramPlatform]:
    bot = TelegramPlatform(telegram.token, AiohttpRequest(), AiohttpRequest(), api_url=telegram.url)
    await bot.open()
    yield bot
    await bot.close()


async def test_each_language_gets_its_commands_and_texts(telegram: FakeTelegram, bot: TelegramPlatform) -> None:
    assert await bot.prepare(PROFILES) == 7
    shown = telegram.world.settings
    assert shown['commands {"type": "all_private_chats"} nl'] == [{"command": "report", "description": "Meld haat"}]
    assert [one["command"] for one in shown['commands {"type": "all_private_chats"} ']] == ["report", "help"]
    assert (shown["name "], shown["description nl"], shown["short_description nl"]) == (
        "Concordia",
        "Ik help je melden.",
        "Meld haat",
    )
    assert "name nl" not in shown


async def test_at_the_next_start_nothing_is_set_again(telegram: FakeTelegram, bot: TelegramPlatform) -> None:
    await bot.prepare(PROFILES)
    asked = telegram.requests
    assert await bot.prepare(PROFILES) == 0
    assert telegram.requests == asked + 7


async def test_only_what_changed_is_set(bot: TelegramPlatform) -> None:
    await bot.prepare(PROFILES)
    changed = Profile({"report": "Meld haat", "help": "Wat ik kan"}, None, "Ik help je melden.", "Meld haat")
    assert await bot.prepare({"": ENGLISH, "nl": changed}) == 1


async def test_what_is_refused_is_logged_and_the_rest_is_set(telegram: FakeTelegram, bot: TelegramPlatform) -> None:
    with capture_logs() as logs:
        assert await bot.prepare({"": Profile(name="x" * 65, description="Ik help je melden.")}) == 1
    assert [(entry["text"], entry["fault"]) for entry in logs] == [("name", "BadRequest")]
    assert [violation.rule for violation in telegram.violations] == ["length"]
    telegram.oracle.violations.clear()


async def test_a_request_to_slow_down_ends_it_until_the_next_start(
    telegram: FakeTelegram, bot: TelegramPlatform
) -> None:
    telegram.faults.set(Fault("too_many", every=1, times=1, methods=("setMyDescription",), retry_after=60))
    with capture_logs() as logs:
        assert await bot.prepare(PROFILES) == 4
    assert [(entry["text"], entry["fault"]) for entry in logs] == [("description", "RetryAfter")]
