"""Replies reach a person's screen, files come back, and what goes wrong is one of our errors, with nobody's words."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.platform import CAPABILITIES, TelegramPlatform
from adapters.telegram.refusals import send_error
from adapters.telegram.request import AiohttpRequest
from bot.chat.events import Address
from bot.chat.fit import fit
from bot.chat.replies import Choice, Reply
from bot.errors import WrongSetting
from bot.ports import Gone, Moved, Platform, Raw, Refused, SendError, SlowDown, Unreachable
from tests.adapters.telegram.pretend import SECRET, WORDS, Now, failure, forgive, to
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

YES = ((Choice("Ja", "t.yes"),),)


def test_it_is_a_platform(bot: TelegramPlatform) -> None:
    platform: Platform = bot
    assert (platform.name, platform.bot) == ("telegram", "4242424242")
    assert platform.decode(b'{"update_id": 1}') is None


async def test_a_reply_stands_on_the_screen_with_its_buttons(anna: Person, bot: TelegramPlatform) -> None:
    await bot.send(to(anna), Reply("<b>Hallo</b> &amp; welkom", "nl", YES), "1.0")
    shown = anna.last()
    assert (shown.text, shown.entities, shown.protected) == ("Hallo & welkom", ("bold",), False)
    assert [[button.label for button in row] for row in shown.buttons] == [["Ja"]]


async def test_a_reply_to_a_press_takes_the_place_of_the_question(anna: Person, bot: TelegramPlatform) -> None:
    await bot.send(to(anna), Reply("Vraag?", "nl", YES), "1.0")
    question = anna.last().message_id
    await bot.send(to(anna), Reply("Antwoord", "nl", replaces=str(question)), "2.0")
    assert [(shown.message_id, shown.text, shown.buttons) for shown in anna.from_bot()] == [(question, "Antwoord", ())]


async def test_a_private_reply_to_a_press_is_protected_and_the_question_loses_its_buttons(
    anna: Person, bot: TelegramPlatform
) -> None:
    await bot.send(to(anna), Reply("Vraag?", "nl", YES), "1.0")
    await bot.send(to(anna), Reply("1234", "nl", replaces=str(anna.last().message_id), private=True), "2.0")
    assert [(shown.text, shown.buttons, shown.protected) for shown in anna.from_bot()] == [
        ("Vraag?", (), False),
        ("1234", (), True),
    ]


async def test_a_private_reply_arrives_though_the_question_is_gone(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    await bot.send(to(anna), Reply("1234", "nl", replaces="99", private=True), "2.0")
    assert anna.last().text == "1234"
    forgive(telegram, "edit-target")


async def test_an_edit_that_changes_nothing_has_arrived(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    await bot.send(to(anna), Reply("Vraag?", "nl", YES), "1.0")
    await bot.send(to(anna), Reply("Vraag?", "nl", YES, replaces=str(anna.last().message_id)), "2.0")
    assert [shown.text for shown in anna.from_bot()] == ["Vraag?"]
    forgive(telegram, "not-modified")


@pytest.mark.parametrize("gone", ["deleted", "not ours", "unknown"])
async def test_what_cannot_be_edited_any_more_is_sent_anew(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, gone: str
) -> None:
    await bot.send(to(anna), Reply("Vraag?", "nl", YES), "1.0")
    question = anna.last().message_id
    if gone == "deleted":
        anna.chat.posts[question].deleted = True
    target = {"deleted": question, "not ours": min(anna.chat.posts), "unknown": 99_999}[gone]
    await bot.send(to(anna), Reply("Antwoord", "nl", YES, replaces=str(target)), "2.0")
    assert anna.last().text == "Antwoord"
    assert anna.last().message_id > question
    forgive(telegram, "edit-target")


async def test_an_answer_that_was_lost_is_not_sent_twice_as_an_edit(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    await bot.send(to(anna), Reply("Vraag?", "nl", YES), "1.0")
    reply = Reply("Antwoord", "nl", replaces=str(anna.last().message_id))
    telegram.faults.set(Fault("lost_answer", every=1, times=1))
    assert isinstance(await failure(bot.send(to(anna), reply, "2.0")), Unreachable)
    await bot.send(to(anna), reply, "2.0")
    assert [shown.text for shown in anna.from_bot()] == ["Antwoord"]
    forgive(telegram, "not-modified")


async def test_every_part_of_a_long_reply_is_taken(anna: Person, bot: TelegramPlatform) -> None:
    long = "\n\n".join(["<b>" + "🙂 &amp; voilà, een zin. " * 40 + "</b>"] * 12)
    for number, part in enumerate(fit(Reply(long, "nl", YES), CAPABILITIES)):
        await bot.send(to(anna), part, f"1.{number}")
    assert len(anna.from_bot()) == 3
    assert [len(shown.buttons) for shown in anna.from_bot()] == [0, 0, 1]


async def test_a_person_who_blocked_the_bot_is_gone(anna: Person, bot: TelegramPlatform) -> None:
    anna.blocks()
    assert isinstance(await failure(bot.send(to(anna), Reply(WORDS, "nl"), "1.0")), Gone)
    assert isinstance(await failure(bot.send(to(anna), Reply(WORDS, "nl", replaces="1"), "1.0")), Gone)


async def test_a_chat_that_telegram_does_not_know_is_gone(telegram: FakeTelegram, bot: TelegramPlatform) -> None:
    assert isinstance(await failure(bot.send(Address("telegram", "5000001"), Reply(WORDS, "nl"), "1.0")), Gone)
    forgive(telegram, "chat")


async def test_a_request_that_is_wrong_is_refused_with_a_reason_that_quotes_nobody(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    refused = await failure(bot.send(to(anna), Reply(f"<b>{WORDS}", "nl"), "1.0"))
    assert isinstance(refused, Refused)
    assert str(refused) == "can't parse entities"
    telegram.oracle.violations.clear()


@pytest.mark.parametrize("kind", ["server_error", "reset", "swallow", "lost_answer"])
async def test_trouble_on_the_way_is_unreachable(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, kind: Any
) -> None:
    telegram.faults.set(Fault(kind, every=1, times=1))
    # A swallowed request ends when the client's three timeouts have passed.
    telegram.faults.latency = 0
    async with asyncio.timeout(20):
        assert isinstance(await failure(bot.send(to(anna), Reply(WORDS, "nl"), "1.0")), Unreachable)


async def test_while_telegram_asks_for_quiet_nothing_is_asked_of_it(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, now: Now
) -> None:
    telegram.faults.set(Fault("too_many", every=1, retry_after=7, times=1))
    slow = await failure(bot.send(to(anna), Reply(WORDS, "nl"), "1.0"))
    asked = telegram.requests
    now.seconds += 2
    again = await failure(bot.send(to(anna), Reply(WORDS, "nl"), "1.0"))
    file = await failure(bot.fetch("AgAC"))
    assert isinstance(slow, SlowDown)
    assert isinstance(again, SlowDown)
    assert isinstance(file, SlowDown)
    assert (slow.seconds, again.seconds, file.seconds) == (7, 5, 5)
    assert telegram.requests == asked


# -- files


async def test_a_file_comes_back_as_it_was_sent(telegram: FakeTelegram, anna: Person, bot: TelegramPlatform) -> None:
    sent = anna.sends_photo(content=b"\xff\xd8\xff" + bytes(100_000))
    assert sent is not None
    arrival = bot.decode(str_json(sent))
    assert arrival is not None
    assert await bot.fetch(arrival.event.file.handle) == b"\xff\xd8\xff" + bytes(100_000)  # type: ignore[union-attr]


async def test_a_file_above_the_limit_is_refused(telegram: FakeTelegram, anna: Person, bot: TelegramPlatform) -> None:
    sent = anna.sends_document("film.pdf", size=CAPABILITIES.file_limit + 1)
    assert sent is not None
    refused = await failure(bot.fetch(sent["message"]["document"]["file_id"]))
    assert (type(refused), str(refused)) == (Refused, "file is too big")
    forgive(telegram, "file-too-big")


async def test_more_bytes_than_were_announced_are_refused(anna: Person, bot: TelegramPlatform) -> None:
    sent = anna.sends_document("film.pdf", bytes(CAPABILITIES.file_limit + 1), size=5)
    assert sent is not None
    assert isinstance(await failure(bot.fetch(sent["message"]["document"]["file_id"])), Refused)


async def test_a_handle_that_telegram_does_not_know_is_refused(telegram: FakeTelegram, bot: TelegramPlatform) -> None:
    assert isinstance(await failure(bot.fetch("AgACnobody")), Refused)
    forgive(telegram, "file")


async def test_a_file_that_is_not_there_any_more_is_refused(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    sent = anna.sends_document("brief.pdf", b"%PDF")
    assert sent is not None
    telegram.world.paths.clear()
    refused = await failure(bot.fetch(sent["message"]["document"]["file_id"]))
    assert (type(refused), str(refused)) == (Refused, "file not found")


async def test_a_path_on_the_servers_own_disk_is_never_read(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    sent = anna.sends_document("brief.pdf", b"%PDF")
    assert sent is not None
    handle = sent["message"]["document"]["file_id"]
    telegram.world.files[handle] = replace(telegram.world.files[handle], path="/etc/hostname")
    refused = await failure(bot.fetch(handle))
    assert isinstance(refused, Refused)
    assert "--local" in str(refused)


# -- errors, settings, logs


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (Forbidden("Forbidden: user is deactivated"), Gone),
        (BadRequest("Bad Request: chat not found"), Gone),
        (BadRequest("Bad Request: PEER_ID_INVALID"), Gone),
        (BadRequest(f"Bad Request: can't parse entities near {WORDS}"), Refused),
        (BadRequest(WORDS), Refused),
        (NetworkError(WORDS), Unreachable),
        (TimedOut(), Unreachable),
        (Conflict(WORDS), Unreachable),
        (InvalidToken(), Unreachable),
        (TelegramError("Invalid server response"), Unreachable),
    ],
)
def test_each_error_of_telegram_is_one_of_ours(error: TelegramError, ours: type[SendError]) -> None:
    assert type(send_error(error)) is ours
    assert WORDS not in str(send_error(error))


@pytest.mark.filterwarnings("ignore:.*retry_after")
def test_a_moved_chat_and_a_wait_keep_their_figures() -> None:
    moved, slow = send_error(ChatMigrated(-100123)), send_error(RetryAfter(11))
    assert isinstance(moved, Moved)
    assert isinstance(slow, SlowDown)
    assert (moved.chat, slow.seconds) == ("-100123", 11)


@pytest.mark.parametrize("token", ["", "abc", "4242424242:short", f"4242424242:{SECRET}\n", f" 4242424242:{SECRET}"])
def test_what_cannot_be_a_token_is_one_clear_line_that_does_not_repeat_it(token: str) -> None:
    with pytest.raises(WrongSetting, match="CONCORDIA_TELEGRAM_TOKEN") as caught:
        TelegramPlatform(token, AiohttpRequest(), AiohttpRequest())
    assert SECRET not in str(caught.value)


def test_an_address_without_http_is_one_clear_line() -> None:
    with pytest.raises(WrongSetting, match="CONCORDIA_TELEGRAM_API_URL"):
        TelegramPlatform(f"4242424242:{SECRET}", AiohttpRequest(), AiohttpRequest(), api_url="localhost:8081")


async def test_no_log_at_any_level_holds_the_token_an_id_or_a_word(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture, recwarn: pytest.WarningsRecorder
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("telegram", "aiohttp", "httpx", "asyncio"):
        caplog.set_level(logging.DEBUG, name)
    anna = telegram.person("Anna", user_id=5_000_001)
    bot = TelegramPlatform(telegram.token, AiohttpRequest(), AiohttpRequest(read_timeout=0.3), api_url=telegram.url)
    taken = asyncio.Event()

    async def intake(platform: str, raws: Sequence[Raw]) -> None:
        if any(b"callback_query" in raw.payload for raw in raws):
            taken.set()

    with capture_logs() as logs:
        await bot.open()
        anna.says(WORDS)
        polls = asyncio.create_task(bot.run(intake))
        await bot.send(to(anna), Reply(WORDS, "nl", YES), "1.0")
        telegram.faults.set(Fault("too_many", every=1, times=1, methods=("answerCallbackQuery",)))
        anna.presses("Ja")
        await asyncio.wait_for(taken.wait(), 10)
        telegram.faults.set(Fault("server_error", every=1, times=1, methods=("sendMessage",)))
        with pytest.raises(SendError):
            await bot.send(to(anna), Reply(WORDS, "nl"), "2.0")
        polls.cancel()
        await asyncio.gather(polls, return_exceptions=True)
        await bot.close()
    shown = caplog.text + str(logs) + "".join(str(warning.message) for warning in recwarn)
    for secret in (SECRET, WORDS, "5000001", "t.yes"):
        assert secret not in shown
    assert not [warning for warning in recwarn if "Bot." in str(warning.message)]
    telegram.oracle.violations.clear()


def str_json(update: dict[str, Any]) -> bytes:
    return json.dumps(update).encode()
