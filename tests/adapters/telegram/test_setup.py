"""Telegram shows the bot in each language, and hears of it only when something changed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import BadRequest

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.setup import Profile, prepare
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


# -- groups ----------------------------------------------------------------------------------------------------------

GROUPS = Profile(
    {"help": "Wat ik kan"},
    group_commands={"report": "Meld haat", "charter": "Wat hier geldt"},
    admin_commands={"queue": "Wat wacht"},
)


def offered(telegram: FakeTelegram, scope: str) -> list[tuple[str, bool]]:
    commands = telegram.world.settings[f'commands {{"type": "{scope}"}} ']
    return [(one["command"], one.get("is_ephemeral", False)) for one in commands]


async def test_private_chats_groups_and_their_admins_have_lists_of_their_own(
    telegram: FakeTelegram, bot: TelegramPlatform
) -> None:
    assert await bot.prepare({"": GROUPS}) == 3
    assert offered(telegram, "all_private_chats") == [("help", False)]
    assert offered(telegram, "all_group_chats") == [("report", True), ("charter", False)]
    assert offered(telegram, "all_chat_administrators") == [("report", True), ("charter", False), ("queue", False)]
    assert await bot.prepare({"": GROUPS}) == 0


async def test_a_server_without_ephemeral_commands_gets_plain_ones_and_only_once(
    telegram: FakeTelegram, bot: TelegramPlatform
) -> None:
    telegram.world.switches.ephemerals = "ignored"
    assert await bot.prepare({"": GROUPS}) == 3
    assert offered(telegram, "all_group_chats") == [("report", False), ("charter", False)]
    assert await bot.prepare({"": GROUPS}) == 0


async def test_ephemeral_commands_that_are_refused_are_set_as_plain_ones() -> None:
    refusing: Any = Refusing()
    profiles = {"": Profile(group_commands={"report": "Meld haat"})}
    assert await prepare(refusing, profiles, ephemeral=True) == 1
    assert refusing.commands == [{"command": "report", "description": "Meld haat"}]


class Refusing:
    """A server that takes no ephemeral commands."""

    def __init__(self) -> None:
        self.commands: list[dict[str, object]] = []

    async def do_api_request(self, method: str, params: dict[str, Any]) -> object:
        if method == "setMyCommands":
            if any("is_ephemeral" in command for command in params["commands"]):
                raise BadRequest("Bad Request: BOT_COMMAND_INVALID")
            self.commands = params["commands"]
        return self.commands
