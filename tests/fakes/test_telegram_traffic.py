"""Faults, ledger, the fake as a process, and load."""

import asyncio
from pathlib import Path

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.ledger import read_ledger
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.process import telegram_process
from tests.fakes.telegram.server import FakeTelegram


async def test_during_retry_after_every_send_is_refused_and_held_against_the_bot() -> None:
    now = [1000.0]
    async with FakeTelegram(monotonic=lambda: now[0]) as telegram, aiohttp.ClientSession() as session:
        bot = Caller(telegram, session)
        anna = telegram.person("Anna")
        anna.says("/start")
        telegram.faults.set(Fault("too_many", every=1, times=1, retry_after=5))

        answer = await bot.call("sendMessage", chat_id=anna.id, text="x")
        assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 5})

        now[0] += 2
        answer = await bot.call("sendMessage", chat_id=anna.id, text="x")
        assert answer["error_code"] == 429
        assert rules(telegram) == ["retry-after"]
        assert (await bot.call("getUpdates"))["ok"]

        now[0] += 4
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"]


async def test_a_lost_answer_was_accepted_and_a_reset_was_not(
    telegram: FakeTelegram, anna: Person, bot: Caller
) -> None:
    telegram.faults.set(Fault("reset", every=1, times=1))
    with pytest.raises(aiohttp.ClientError):
        await bot.call("sendMessage", chat_id=anna.id, text="reset")
    telegram.faults.set(Fault("lost_answer", every=1, times=1))
    with pytest.raises(aiohttp.ClientError):
        await bot.call("sendMessage", chat_id=anna.id, text="lost answer")

    assert [message.text for message in anna.from_bot()] == ["lost answer"]


async def test_each_third_send_fails_and_polling_goes_on(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    telegram.faults.set(Fault("server_error", every=3))

    codes = [(await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"] for _ in range(6)]

    assert codes == [True, True, False, True, True, False]
    assert telegram.faults.hits == {"server_error": 2}
    assert len(await bot.updates()) == 1


async def test_the_ledger_holds_what_was_accepted_and_nothing_else(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    async with FakeTelegram(ledger=ledger) as telegram, aiohttp.ClientSession() as session:
        bot = Caller(telegram, session)
        anna = telegram.person("Anna")
        anna.says("/start")
        await bot.call("sendMessage", chat_id=anna.id, text="accepted")
        await bot.call("sendMessage", chat_id=anna.id, text="")

        lines = read_ledger(ledger)  # read before the fake ends: each line is on disk at once

    assert [(line["method"], line["params"]["text"]) for line in lines] == [("sendMessage", "accepted")]
    assert lines[0]["message_id"] == anna.last().message_id


@pytest.mark.process
def test_another_process_can_steer_the_fake_and_look_at_a_screen(tmp_path: Path) -> None:
    with telegram_process(ledger=tmp_path / "ledger.jsonl") as telegram:
        anna = telegram.do("person", first_name="Anna", language="fr")
        telegram.do("says", user=anna, text="/start")
        telegram.do("sends_album", user=anna, count=2)

        screen = telegram.do("screen", user=anna)
        assert [message["text"] for message in screen["messages"]] == ["/start", "", ""]
        assert telegram.do("status")["pending"] == 3
        assert telegram.do("violations") == []
        with pytest.raises(ValueError, match="flyToTheMoon"):
            telegram.do("flyToTheMoon")


@pytest.mark.parametrize("fast", [False, True])
async def test_a_flood_is_finished_when_each_text_got_all_its_answers(fast: bool) -> None:
    async with FakeTelegram(fast=fast) as telegram, aiohttp.ClientSession() as session:
        bot = Caller(telegram, session)
        telegram.traffic.flood(users=3, messages=6, texts=["a", "b"], replies=2)
        batch = await bot.updates()
        assert [update["message"]["text"] for update in batch] == ["a", "a", "a", "b", "b", "b"]

        for update in batch:
            await bot.call("sendMessage", chat_id=update["message"]["chat"]["id"], text="one")
        assert telegram.traffic.figures()["unfinished"] == 3
        for update in batch:
            await bot.call("sendMessage", chat_id=update["message"]["chat"]["id"], text="two")

        figures = await telegram.traffic.finished(5)
        assert (figures["answered"], figures["unfinished"], figures["extra_sends"]) == (6, 0, 0)
        assert telegram.violations == []


async def test_an_open_loop_counts_from_when_a_text_was_due(telegram: FakeTelegram, bot: Caller) -> None:
    loop = asyncio.create_task(telegram.traffic.open_loop(users=2, rate=200, seconds=0.1, texts=["a"]))
    answered = 0
    offset = 0
    while answered < 20:
        for update in await bot.updates(offset, timeout=1):
            offset = update["update_id"] + 1
            answered += 1
            await bot.call("sendMessage", chat_id=update["message"]["chat"]["id"], text="b")
    await loop

    figures = await telegram.traffic.finished(5)

    assert figures["answered"] == 20
    assert figures["seconds"] >= 0.09
    assert figures["p99_ms"] >= figures["handed_p99_ms"] > 0
