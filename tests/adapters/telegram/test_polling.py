"""An update is confirmed to Telegram when it is on disk, and not a poll earlier."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.polling import CONFLICT_WAIT, LONGEST_WAIT, SHORTEST_WAIT
from adapters.telegram.request import AiohttpRequest
from bot.chat.events import ChoicePressed, CommandGiven, FileSent, TextSent
from bot.chat.replies import Choice, Reply
from bot.errors import StorageTrouble, WrongSetting
from bot.ports import Raw
from tests.fakes.telegram import methods
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.oracle import Call
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.server import FakeTelegram

PATIENCE = 10
"""Seconds after which a test gives up waiting."""


class Disk:
    """An intake that keeps what it is given, or fails as told, and says when enough has come."""

    def __init__(self, telegram: FakeTelegram | None = None) -> None:
        self.kept: list[Raw] = []
        self.confirmed: list[int | None] = []
        self._telegram = telegram
        self.batches: list[list[str]] = []
        self.faults: list[Exception] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.entered = asyncio.Event()
        self._changed = asyncio.Event()

    async def __call__(self, platform: str, raws: Sequence[Raw]) -> None:
        assert platform == "telegram"
        self.batches.append([raw.update for raw in raws])
        if self._telegram is not None:
            self.confirmed.append(self._telegram.world.updates.last_offset)
        self.entered.set()
        await self.gate.wait()
        if self.faults:
            raise self.faults.pop(0)
        self.kept += raws
        self._changed.set()

    async def holds(self, count: int) -> list[Any]:
        async with asyncio.timeout(PATIENCE):
            while len(self.kept) < count:
                self._changed.clear()
                await self._changed.wait()
        return [json.loads(raw.payload) for raw in self.kept]


class Pauses:
    """Stands in for sleeping: notes how long, and goes on at once."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._changed = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        self._changed.set()
        await asyncio.sleep(0)

    async def reach(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.seconds) < count:
                self._changed.clear()
                await self._changed.wait()


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram
        assert telegram.violations == []


def bot_at(telegram: FakeTelegram, pauses: Pauses | None = None, token: str | None = None) -> TelegramPlatform:
    return TelegramPlatform(
        token or telegram.token,
        AiohttpRequest(),
        AiohttpRequest(),
        api_url=telegram.url,
        pause=pauses or asyncio.sleep,
        jitter=lambda: 0.5,
    )


@asynccontextmanager
async def running(platform: TelegramPlatform, disk: Disk) -> AsyncIterator[asyncio.Task[None]]:
    """The platform polls while the block lasts; leaving it is a kill."""
    await platform.open()
    polls = asyncio.create_task(platform.run(disk))
    try:
        yield polls
    finally:
        polls.cancel()
        await asyncio.gather(polls, return_exceptions=True)
        await platform.close()


async def confirmed(telegram: FakeTelegram, offset: int | None) -> None:
    """Wait until the bot has polled with this offset, which confirms everything below."""
    await telegram.world.until(lambda: telegram.world.updates.last_offset == (offset or 0), PATIENCE)


async def test_a_text_is_taken_in_as_it_came_and_only_then_confirmed(telegram: FakeTelegram) -> None:
    anna, disk, platform = telegram.person("Anna"), Disk(), bot_at(telegram)
    disk.gate.clear()
    sent = anna.says("Hallo 🙂")
    async with running(platform, disk):
        await asyncio.wait_for(disk.entered.wait(), PATIENCE)
        assert telegram.world.updates.last_offset == 0
        assert telegram.world.updates.pending == 1
        disk.gate.set()
        assert await disk.holds(1) == [sent]
        assert sent is not None
        await confirmed(telegram, sent["update_id"] + 1)
        assert telegram.world.updates.pending == 0
    arrival = platform.decode(disk.kept[0].payload)
    assert arrival is not None
    assert (arrival.update, arrival.event) == (disk.kept[0].update, TextSent("Hallo 🙂"))


@pytest.mark.parametrize("fault", [StorageTrouble("disk full"), RuntimeError("Hallo")])
async def test_when_the_intake_fails_the_offset_stays_and_the_update_comes_again(
    telegram: FakeTelegram, fault: Exception
) -> None:
    anna, disk, pauses = telegram.person("Anna"), Disk(telegram), Pauses()
    disk.faults = [fault, fault]
    with capture_logs() as logs:
        async with running(bot_at(telegram, pauses), disk):
            sent = anna.says("Hallo")
            assert await disk.holds(1) == [sent]
            assert disk.batches == [[disk.kept[0].update]] * 3
            assert disk.confirmed == [0, 0, 0]
            assert sent is not None
            await confirmed(telegram, sent["update_id"] + 1)
    assert pauses.seconds[:2] == [SHORTEST_WAIT, 2 * SHORTEST_WAIT]
    assert [entry["fault"] for entry in logs if entry["event"] == "updates not stored"] == [type(fault).__name__] * 2
    assert "Hallo" not in str(logs)


async def test_a_bot_that_is_killed_in_the_intake_gets_the_update_again(telegram: FakeTelegram) -> None:
    anna, disk = telegram.person("Anna"), Disk()
    disk.gate.clear()
    sent = anna.says("Hallo")
    async with running(bot_at(telegram), disk):
        await asyncio.wait_for(disk.entered.wait(), PATIENCE)
    assert disk.kept == []
    survivor = Disk()
    async with running(bot_at(telegram), survivor):
        assert await survivor.holds(1) == [sent]


async def test_what_arrived_while_the_bot_was_away_is_taken_in_order_and_a_hundred_at_a_time(
    telegram: FakeTelegram,
) -> None:
    anna, disk = telegram.person("Anna"), Disk()
    for number in range(230):
        anna.says(f"nr {number}")
    async with running(bot_at(telegram), disk):
        taken = await disk.holds(230)
    assert [update["message"]["text"] for update in taken] == [f"nr {number}" for number in range(230)]
    assert [len(batch) for batch in disk.batches] == [100, 100, 30]


async def test_after_silence_an_update_with_a_lower_number_is_not_lost(telegram: FakeTelegram) -> None:
    anna, disk = telegram.person("Anna"), Disk()
    telegram.world.updates.next_id = 900_000_000
    anna.says("vroeger")
    async with running(bot_at(telegram), disk):
        await disk.holds(1)
        await confirmed(telegram, 900_000_001)
        empty_answer(telegram)
        await confirmed(telegram, None)
        telegram.world.updates.next_id = 17
        anna.says("later")
        assert (await disk.holds(2))[1]["update_id"] == 17


async def test_every_kind_that_we_ask_for_comes_through_and_others_do_not(telegram: FakeTelegram) -> None:
    anna, disk, platform = telegram.person("Anna"), Disk(), bot_at(telegram)
    async with running(platform, disk):
        anna.says("/start hier")
        anna.sends_album([JPEG, JPEG], "twee")
        await disk.holds(3)
        await platform.send(arrival(platform, disk, 0).address, Reply("Ja?", "nl", ((Choice("Ja", "t.yes"),),)), "1.0")
        anna.presses("Ja")
        anna.blocks()
        telegram.world.updates.add("message_reaction", {})
        await disk.holds(5)
        await telegram.world.until(lambda: anna.toasts == [""], PATIENCE)
    events = [arrival(platform, disk, number).event for number in range(4)]
    assert events[0] == CommandGiven("start", "hier")
    assert [type(event) for event in events[1:]] == [FileSent, FileSent, ChoicePressed]
    albums = {event.album for event in events if isinstance(event, FileSent)}
    assert len(albums) == 1
    assert None not in albums
    assert telegram.world.updates.filtered == 1


async def test_a_press_is_answered_only_after_its_intake(telegram: FakeTelegram) -> None:
    anna, disk, platform = telegram.person("Anna"), Disk(), bot_at(telegram)
    async with running(platform, disk):
        await shown_a_question(telegram, anna, platform, disk)
        disk.gate.clear()
        disk.entered.clear()
        anna.presses("Ja")
        await asyncio.wait_for(disk.entered.wait(), PATIENCE)
        assert [press.answered for press in telegram.world.presses.values()] == [False]
        disk.gate.set()
        await telegram.world.until(lambda: anna.toasts == [""], PATIENCE)


async def test_a_press_that_is_too_old_to_answer_stops_nothing(telegram: FakeTelegram) -> None:
    anna, disk, platform = telegram.person("Anna"), Disk(), bot_at(telegram)
    with capture_logs() as logs:
        async with running(platform, disk):
            await shown_a_question(telegram, anna, platform, disk)
            anna.presses("Ja")
            telegram.world.presses.clear()
            await disk.holds(2)
            anna.presses("Ja")
            await telegram.world.until(lambda: anna.toasts == [""], PATIENCE)
    assert [entry for entry in logs if entry["log_level"] != "debug"] == [
        {"event": "press not answered", "fault": "BadRequest", "log_level": "info"}
    ]
    assert [violation.rule for violation in telegram.violations] == ["callback"]
    telegram.oracle.violations.clear()


async def test_a_name_learned_at_the_start_tells_commands_to_other_bots(telegram: FakeTelegram) -> None:
    anna, disk, platform = telegram.person("Anna"), Disk(), bot_at(telegram)
    anna.says("/help@a_bot")
    anna.says("/help@b_bot")
    async with running(platform, disk):
        await disk.holds(2)
    assert arrival(platform, disk, 0).event == CommandGiven("help")
    assert platform.decode(disk.kept[1].payload) is None


async def test_a_webhook_is_taken_away_and_what_waits_is_kept(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, disk = telegram.person("Anna"), Disk()
    deleted: list[Any] = []

    def delete(_: object, __: object, call: Call) -> bool:
        deleted.append(call.params)
        return True

    set_elsewhere = {"url": "https://example.org/hook", "has_custom_certificate": False, "pending_update_count": 1}
    monkeypatch.setitem(methods.ACTS, "getWebhookInfo", lambda *_: set_elsewhere)
    monkeypatch.setitem(methods.ACTS, "deleteWebhook", delete)
    anna.says("Hallo")
    async with running(bot_at(telegram), disk):
        await disk.holds(1)
    assert deleted == [{"drop_pending_updates": False}]


async def test_without_a_webhook_none_is_deleted(telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    anna, disk = telegram.person("Anna"), Disk()
    monkeypatch.delitem(methods.ACTS, "deleteWebhook")
    anna.says("Hallo")
    async with running(bot_at(telegram), disk):
        await disk.holds(1)


async def test_a_refused_token_ends_the_polls_with_one_line_that_says_what_to_do(telegram: FakeTelegram) -> None:
    platform = bot_at(telegram, token="4242424242:" + "B" * 35)
    async with running(platform, Disk()) as polls:
        with pytest.raises(WrongSetting, match=r"CONCORDIA_TELEGRAM_TOKEN.*@BotFather") as caught:
            await asyncio.wait_for(polls, PATIENCE)
    assert "\n" not in str(caught.value)
    assert "BBBB" not in str(caught.value)
    assert caught.value.__context__ is None


async def test_a_second_bot_with_the_same_token_gets_a_clear_warning_and_time(telegram: FakeTelegram) -> None:
    pauses, disk = Pauses(), Disk()
    with capture_logs() as logs:
        async with running(bot_at(telegram, pauses), disk):
            await telegram.world.until(lambda: telegram.world.updates.polls == 1, PATIENCE)
            async with running(bot_at(telegram), Disk()):
                await pauses.reach(1)
    assert pauses.seconds[0] == CONFLICT_WAIT
    assert "another program polls with this bot's token" in str(logs)
    assert {violation.rule for violation in telegram.violations} == {"two-polls"}
    telegram.oracle.violations.clear()


@pytest.mark.parametrize("kind", ["server_error", "reset"])
async def test_when_telegram_is_away_polls_come_ever_slower_and_go_on(telegram: FakeTelegram, kind: Any) -> None:
    anna, disk, pauses = telegram.person("Anna"), Disk(), Pauses()
    telegram.faults.set(Fault(kind, every=1, methods=("getUpdates",), times=9))
    sent = anna.says("Hallo")
    async with running(bot_at(telegram, pauses), disk):
        assert await disk.holds(1) == [sent]
    assert pauses.seconds[:8] == [min(SHORTEST_WAIT * 2**n, LONGEST_WAIT) for n in range(8)]
    assert max(pauses.seconds) == LONGEST_WAIT


async def test_a_bot_that_starts_before_the_network_is_there_waits_for_it(telegram: FakeTelegram) -> None:
    anna, disk, pauses = telegram.person("Anna"), Disk(), Pauses()
    telegram.faults.set(Fault("reset", every=1, methods=("getMe", "getWebhookInfo"), times=4))
    anna.says("Hallo")
    async with running(bot_at(telegram, pauses), disk):
        await disk.holds(1)
    assert len(pauses.seconds) == 4


async def test_a_request_to_slow_down_at_the_start_is_honoured(telegram: FakeTelegram) -> None:
    disk, pauses = Disk(), Pauses()
    telegram.faults.set(Fault("too_many", every=1, methods=("getMe",), retry_after=1, times=1))
    async with running(bot_at(telegram, pauses), disk):
        await pauses.reach(1)
    assert pauses.seconds[0] == 1
    telegram.oracle.violations.clear()  # our pause did not really last a second


async def test_updates_without_an_id_are_no_reason_to_spin(telegram: FakeTelegram) -> None:
    pauses, disk = Pauses(), Disk()
    platform = TelegramPlatform(telegram.token, Scripted([{"odd": 1}]), Scripted([]), pause=pauses)
    async with running(platform, disk):
        await pauses.reach(3)
    assert disk.batches == []


async def test_an_answer_nested_too_deep_to_read_is_asked_for_again(telegram: FakeTelegram) -> None:
    pauses, disk = Pauses(), Disk()
    platform = TelegramPlatform(telegram.token, Nested([]), Scripted([]), pause=pauses)
    async with running(platform, disk):
        await pauses.reach(3)
    assert disk.batches == []


class Scripted(AiohttpRequest):
    """A transport whose polls all bring the same."""

    def __init__(self, updates: list[Any]) -> None:
        super().__init__()
        self.updates = updates

    async def do_request(self, url: str, method: str, *_: Any, **__: Any) -> tuple[int, bytes]:
        result: dict[str, Any] = {"getMe": {"username": "a_bot"}, "getWebhookInfo": {"url": ""}}
        name = url.rpartition("/")[2]
        return 200, json.dumps({"ok": True, "result": result.get(name, self.updates)}).encode()


class Nested(Scripted):
    """A transport whose polls bring one update, 100,000 levels deep."""

    async def do_request(self, url: str, method: str, *_: Any, **__: Any) -> tuple[int, bytes]:
        if url.endswith("getUpdates"):
            return 200, b'{"ok": true, "result": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
        return await super().do_request(url, method)


def arrival(platform: TelegramPlatform, disk: Disk, number: int) -> Any:
    return platform.decode(disk.kept[number].payload)


async def shown_a_question(telegram: FakeTelegram, anna: Person, platform: TelegramPlatform, disk: Disk) -> None:
    anna.says("/start")
    await disk.holds(1)
    question = Reply("Ja?", "nl", ((Choice("Ja", "t.yes"),),))
    await platform.send(arrival(platform, disk, 0).address, question, "1.0")


def empty_answer(telegram: FakeTelegram) -> None:
    """End the poll that waits, with nothing."""
    telegram.world.updates.put([])


async def test_what_people_say_to_each_other_in_a_group_is_confirmed_and_never_kept(telegram: FakeTelegram) -> None:
    telegram.world.switches.privacy = False  # the bot is told everything that is said
    anna, eve, disk = telegram.person("Anna"), telegram.person("Eve"), Disk()
    group = telegram.group("Town", anna, eve, bot=("can_delete_messages",))
    async with running(bot_at(telegram), disk):
        before = len(disk.kept)
        talk = eve.writes(group, "zztalkzz")
        eve.writes(group, "zzmorezz", photo=JPEG)
        anna.replies(group, talk, "/report")
        await disk.holds(before + 2)
    payloads = [raw.payload for raw in disk.kept]
    assert not [payload for payload in payloads if b"zzmorezz" in payload]
    assert len([payload for payload in payloads if b"zztalkzz" in payload]) == 1  # inside of what reports it
