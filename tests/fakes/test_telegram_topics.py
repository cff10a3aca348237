"""Topics and bulk deletion on the pretend Telegram: the limits that the published shapes forget."""

import time

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.server import FakeTelegram


async def test_a_topic_has_a_name_and_is_closed_once() -> None:
    async with FakeTelegram() as telegram, aiohttp.ClientSession() as session:
        bot, anna = Caller(telegram, session), telegram.person("Anna")
        forum = telegram.group("Team", anna, forum=True, bot=("can_manage_topics",))
        for name in ("", "x" * 129):
            assert not (await bot.call("createForumTopic", chat_id=forum.id, name=name))["ok"]
        made = await bot.call("createForumTopic", chat_id=forum.id, name="x" * 128)
        topic = {"chat_id": forum.id, "message_thread_id": made["result"]["message_thread_id"]}
        assert (await bot.call("closeForumTopic", **topic))["ok"]
        assert "TOPIC_NOT_MODIFIED" in (await bot.call("closeForumTopic", **topic))["description"]
        assert "not found" in (await bot.call("closeForumTopic", chat_id=forum.id, message_thread_id=1))["description"]
        assert rules(telegram) == ["length", "length"]


@pytest.mark.parametrize(("hours", "goes"), [(47, True), (49, False)])
async def test_in_private_the_bot_deletes_both_sides_for_two_days(hours: int, goes: bool) -> None:
    ahead = 0.0
    async with FakeTelegram(clock=lambda: time.time() + ahead) as telegram, aiohttp.ClientSession() as session:
        bot, anna = Caller(telegram, session), telegram.person("Anna")
        anna.says("/start")
        old = await bot.call("sendMessage", chat_id=anna.id, text="old")
        ahead = hours * 3600
        new = await bot.call("sendMessage", chat_id=anna.id, text="new")
        newest, oldest = (one["result"]["message_id"] for one in (new, old))
        ids = [newest, oldest, oldest - 1, 9_999]
        assert (await bot.call("deleteMessages", chat_id=anna.id, message_ids=ids))["ok"] is goes
        assert (anna.sees() == []) is goes
        assert (await bot.call("deleteMessages", chat_id=anna.id, message_ids=[newest]))["ok"]
        assert rules(telegram) == []
