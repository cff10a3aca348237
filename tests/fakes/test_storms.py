"""What drills of mailings need of both fakes: mixed faults, the platforms' pace, and a ledger that is quick to read."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord import caller as discord_caller
from tests.fakes.discord.process import discord_process
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.storms import portions
from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.ledger import busiest_second, sent_messages
from tests.fakes.telegram.process import telegram_process
from tests.fakes.telegram.server import FakeTelegram

QUIET: dict[str, Any] = {"allowed_mentions": {"parse": []}}
NOON = 1_800_000_000.0


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def codes(calls: Iterable[Any]) -> Counter[int]:
    """How the calls were answered; 0 where the connection broke."""
    seen: Counter[int] = Counter()
    for call in calls:
        try:
            answer = await call
            seen[answer["error_code"] if not answer["ok"] else 200] += 1
        except aiohttp.ClientError:
            seen[0] += 1
    return seen


def test_the_kinds_of_a_storm_hit_the_whole_share_by_their_weights() -> None:
    left, hit = 1.0, {}
    for kind, chance in portions(0.2, {"reset": 3, "too_many": 1}):
        hit[kind], left = left * chance, left * (1 - chance)

    assert hit == pytest.approx({"reset": 0.15, "too_many": 0.05})


async def test_a_storm_hits_a_fifth_of_the_sends_and_the_same_ones_for_the_same_seed(
    session: aiohttp.ClientSession,
) -> None:
    seen = []
    for seed in (7, 7, 8):
        async with FakeTelegram() as telegram:
            bot, anna = Caller(telegram, session), telegram.person("Anna")
            anna.says("/start")
            telegram.faults.storm(0.2, {"server_error": 1, "reset": 1, "lost_answer": 1}, seed=seed)
            answers = await codes(bot.call("sendMessage", chat_id=anna.id, text=str(n)) for n in range(200))
            assert 20 <= sum(telegram.faults.hits.values()) <= 60
            assert len(anna.from_bot()) == 200 - telegram.faults.hits["server_error"] - telegram.faults.hits["reset"]
            assert answers[502] == telegram.faults.hits["server_error"]
            seen.append([message.text for message in anna.from_bot()])

    assert seen[0] == seen[1] != seen[2]


@pytest.mark.parametrize("fast", [False, True])
async def test_who_is_struck_has_blocked_the_bot_and_the_bot_hears_of_it(
    session: aiohttp.ClientSession, fast: bool
) -> None:
    async with FakeTelegram(fast=fast) as telegram:
        bot, anna, ben = Caller(telegram, session), telegram.person("Anna"), telegram.person("Ben")
        anna.says("/start")
        square = telegram.group("Plein", ben, kind="group")
        telegram.faults.storm(1, {"forbidden": 1})

        for chat in (anna.id, anna.id) if fast else (anna.id, square.id, anna.id):
            assert (await bot.call("sendMessage", chat_id=chat, text="x"))["error_code"] == 403

        telegram.faults.set()
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["error_code"] == 403
        struck = [anna.id] if fast else [anna.id, square.id]  # groups are for the slow
        assert telegram.struck == {"forbidden": struck}
        told = [update["my_chat_member"] for update in await bot.updates() if "my_chat_member" in update]
        kicked = [change["chat"]["id"] for change in told if change["new_chat_member"]["status"] == "kicked"]
        assert kicked == struck


async def test_a_basic_group_that_is_struck_lives_on_as_a_supergroup(session: aiohttp.ClientSession) -> None:
    async with FakeTelegram() as telegram:
        bot, ben = Caller(telegram, session), telegram.person("Ben")
        ben.says("/start")
        square = telegram.group("Plein", ben, kind="group")
        telegram.faults.storm(1, {"migrate": 1})

        moved = await bot.call("sendMessage", chat_id=square.id, text="x")

        assert (await bot.call("sendMessage", chat_id=moved["parameters"]["migrate_to_chat_id"], text="x"))["ok"]
        assert (await bot.call("sendMessage", chat_id=ben.id, text="x"))["ok"]
        assert telegram.struck == {"migrate": [square.id]}


async def test_a_fault_does_not_hide_that_something_was_sent_too_early(session: aiohttp.ClientSession) -> None:
    now = [1000.0]
    async with FakeTelegram(monotonic=lambda: now[0]) as telegram:
        bot, anna = Caller(telegram, session), telegram.person("Anna")
        anna.says("/start")
        telegram.faults.block(5)
        telegram.faults.storm(1, {"server_error": 1})
        now[0] += 1

        answer = await bot.call("sendMessage", chat_id=anna.id, text="x")

        assert (answer["error_code"], rules(telegram)) == (429, ["retry-after"])


@pytest.mark.parametrize("fast", [False, True])
async def test_more_than_the_bot_may_send_in_any_second_silences_it(session: aiohttp.ClientSession, fast: bool) -> None:
    now = [1000.0]
    async with FakeTelegram(monotonic=lambda: now[0], fast=fast) as telegram:
        bot, anna = Caller(telegram, session), telegram.person("Anna")
        anna.says("/start")
        telegram.world.switches.a_second = 30
        answers = []
        for _ in range(60):
            answers.append((await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"])
            now[0] += 1 / 29

        assert all(answers)
        now[0] += 1
        answers = [(await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"] for _ in range(31)]
        assert (answers.count(True), telegram.too_fast, rules(telegram)) == (30, 1, [])
        now[0] += 0.5
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["parameters"] == {"retry_after": 1}
        assert rules(telegram) == ["retry-after"]
        now[0] += 0.6
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"]


async def test_a_chat_takes_one_message_a_second(session: aiohttp.ClientSession) -> None:
    now = [NOON]
    async with FakeTelegram(clock=lambda: now[0]) as telegram:
        bot, anna, ben = Caller(telegram, session), telegram.person("Anna"), telegram.person("Ben")
        anna.says("/start")
        ben.says("/start")
        telegram.world.switches.chat_gap = 1

        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"]
        assert (await bot.call("sendMessage", chat_id=ben.id, text="x"))["ok"]
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["parameters"] == {"retry_after": 1}
        assert rules(telegram) == []
        now[0] += 0.5
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["error_code"] == 429
        assert rules(telegram) == ["retry-after"]
        now[0] += 0.5
        assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"]


@pytest.mark.parametrize("place", ["direct", "channel"])
async def test_a_nonce_is_kept_from_standing_twice_also_for_a_bot_that_was_killed(
    session: aiohttp.ClientSession, tmp_path: Path, place: str
) -> None:
    now, ledger = [NOON], tmp_path / "ledger.jsonl"
    async with FakeDiscord(clock=lambda: now[0], ledger=ledger) as fake:
        anna = fake.person("Anna")
        guild = fake.community("Gent", anna)
        channel = fake.world.direct(anna.id) if place == "direct" else guild.text("plein")
        message = QUIET | {"content": "x", "nonce": "7.1", "enforce_nonce": True}
        path = f"/channels/{channel.id}/messages"

        first = await discord_caller.Caller(fake, session).call("POST", path, message)
        now[0] += 60
        async with aiohttp.ClientSession() as restarted:
            again = await discord_caller.Caller(fake, restarted).call("POST", path, message | {"content": "y"})
        assert (again[0], again[1]["id"]) == (200, first[1]["id"])
        assert ([one.text for one in sent_messages(ledger)], fake.sends) == (["x"], 1)

        now[0] += 600
        late = await discord_caller.Caller(fake, session).call("POST", path, message)
        assert late[1]["id"] != first[1]["id"]
        assert [one.nonce for one in sent_messages(ledger)] == ["7.1", "7.1"]


async def test_who_is_struck_on_discord_takes_nothing_any_more(session: aiohttp.ClientSession) -> None:
    async with FakeDiscord() as fake:
        caller, anna = discord_caller.Caller(fake, session), fake.person("Anna")
        square = fake.community("Gent", anna).text("plein")
        places = [fake.world.direct(anna.id).id, square.id]
        fake.faults.storm(1, {"forbidden": 1})
        answers = [await caller.call("POST", f"/channels/{one}/messages", QUIET | {"content": "x"}) for one in places]
        fake.faults.set()
        answers += [await caller.call("POST", f"/channels/{one}/messages", QUIET | {"content": "x"}) for one in places]

        assert [(status, body["code"]) for status, body in answers] == [(403, 50007), (403, 50013)] * 2
        assert (fake.struck, fake.invalid) == (places, 4)


def test_the_busiest_second_is_found_wherever_it_begins() -> None:
    assert busiest_second([]) == 0
    assert busiest_second([0.0, 0.9, 1.0, 1.1, 1.8, 2.05]) == 4


@pytest.mark.process
async def test_a_drill_can_make_a_crowd_and_wait_for_what_it_gets(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    with telegram_process(ledger=ledger) as telegram:
        crowd = telegram.do("crowd", count=20)
        telegram.do("storm", share=1, kinds=["lost_answer"], seed=3)
        waiting = asyncio.create_task(asyncio.to_thread(telegram.do, "accepted", count=20, seconds=30))
        async with aiohttp.ClientSession() as session:
            for chat in crowd:
                with pytest.raises(aiohttp.ClientError):
                    await session.post(
                        f"{telegram.url}/bot{telegram.token}/sendMessage", json={"chat_id": chat, "text": "x"}
                    )
        assert await waiting == 20
        assert telegram.do("status")["faults"] == {"lost_answer": 20}

    sent = sent_messages(ledger)
    assert [int(one.chat) for one in sent] == crowd
    assert [one.mono for one in sent] == sorted(one.mono for one in sent)


@pytest.mark.process
def test_a_crowd_on_discord_comes_with_its_direct_messages() -> None:
    with discord_process() as fake:
        crowd = fake.do("crowd", count=3)
        fake.do("storm", share=0.2, kinds={"reset": 2, "too_many": 1}, seed=3, everywhere=True)

        assert len({user for user, _ in crowd} | {channel for _, channel in crowd}) == 6
        assert fake.do("accepted", count=0) == 0
        assert fake.do("status")["invalid"] == 0
