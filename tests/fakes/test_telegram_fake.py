"""The pretend Telegram itself: what it lets pass, what it refuses, and what it remembers."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.fakes.telegram.entities import EntityError, parse_html, units
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.ledger import read_ledger
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.process import telegram_process
from tests.fakes.telegram.schema import UntrueError
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.updates import Chaos


class Caller:
    """A bot that sends exactly what a test says."""

    def __init__(self, telegram: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self._base = f"{telegram.url}/bot{telegram.token}/"
        self._session = session

    async def call(self, method: str, /, **params: Any) -> dict[str, Any]:
        async with self._session.post(self._base + method, json=params) as response:
            answer: dict[str, Any] = await response.json()
        return answer

    async def form(self, method: str, fields: aiohttp.FormData | dict[str, str]) -> dict[str, Any]:
        async with self._session.post(self._base + method, data=fields) as response:
            answer: dict[str, Any] = await response.json()
        return answer

    async def updates(self, offset: int = 0, **params: Any) -> list[dict[str, Any]]:
        result: list[dict[str, Any]] = (await self.call("getUpdates", offset=offset, **params))["result"]
        return result


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(telegram, session)


@pytest.fixture
def anna(telegram: FakeTelegram) -> Person:
    anna = telegram.person("Anna")
    anna.says("/start")
    return anna


def rules(telegram: FakeTelegram) -> list[str]:
    return [violation.rule for violation in telegram.violations]


# Updates


async def test_everything_a_person_can_do_is_true_to_the_schema(anna: Person, bot: Caller) -> None:
    await bot.call(
        "sendMessage",
        chat_id=anna.id,
        text="Ja?",
        reply_markup={"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]},
    )
    anna.presses("Ja")
    anna.presses(data="never on any button")
    anna.says("see https://example.org/x and mail me@example.org", reply_to=1)
    anna.sends_photo("kijk")
    anna.sends_album([JPEG] * 3, "samen")
    anna.sends_document("a.pdf", b"%PDF")
    anna.sends_voice()
    anna.sends_sticker()
    for origin in ("user", "hidden", "channel", "chat"):
        anna.forwards(origin, "hatelijk")
    anna.forwards("hidden", "met foto", photo=JPEG)
    anna.edits(1, "/help")
    anna.blocks()
    anna.unblocks()

    kinds = [next(key for key in update if key != "update_id") for update in await bot.updates()]

    assert kinds.count("message") == 14
    assert kinds.count("callback_query") == 2
    assert kinds[-3:] == ["edited_message", "my_chat_member", "my_chat_member"]


async def test_a_made_up_field_never_leaves_the_fake(anna: Person) -> None:
    with pytest.raises(UntrueError, match="shoe_size"):
        anna.sends(text="x", shoe_size=41)
    with pytest.raises(UntrueError, match="sender_user_name"):
        anna.sends(text="x", forward_origin={"type": "hidden_user", "date": 1})


async def test_an_album_is_one_update_a_photo_with_one_group(anna: Person, bot: Caller) -> None:
    anna.sends_album([JPEG] * 3, "samen")

    messages = [update["message"] for update in (await bot.updates())[1:]]

    assert len({message["media_group_id"] for message in messages}) == 1
    assert [message.get("caption") for message in messages] == ["samen", None, None]


async def test_an_update_stays_until_a_higher_offset_confirms_it(anna: Person, bot: Caller) -> None:
    anna.says("one")
    first, second = await bot.updates()

    assert await bot.updates() == [first, second]
    assert await bot.updates(second["update_id"]) == [second]
    assert await bot.updates() == [second]
    assert await bot.updates(second["update_id"] + 1) == []
    assert second["update_id"] == first["update_id"] + 1


async def test_at_most_a_hundred_updates_come_at_once(anna: Person, bot: Caller) -> None:
    for number in range(120):
        anna.says(str(number))

    assert len(await bot.updates()) == 100
    assert len(await bot.updates(limit=7)) == 7


async def test_a_negative_offset_forgets_all_but_the_last_and_is_a_violation(
    telegram: FakeTelegram, anna: Person, bot: Caller
) -> None:
    anna.says("lost")
    anna.says("kept")

    assert [update["message"]["text"] for update in await bot.updates(-1)] == ["kept"]
    assert [update["message"]["text"] for update in await bot.updates()] == ["kept"]
    assert rules(telegram) == ["negative-offset"]


async def test_dropping_what_waits_is_a_violation(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    await bot.call("deleteWebhook")
    assert rules(telegram) == []

    await bot.call("deleteWebhook", drop_pending_updates=True)

    assert await bot.updates() == []
    assert rules(telegram) == ["dropped-updates"]


async def test_of_two_polls_at_once_the_older_ends_with_a_conflict(telegram: FakeTelegram, bot: Caller) -> None:
    older = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await telegram.world.until(lambda: telegram.world.updates.polls == 1, 5)
    newer = asyncio.create_task(bot.call("getUpdates", timeout=30))

    assert (await older)["error_code"] == 409
    telegram.person("Anna").says("hi")
    assert (await newer)["result"][0]["message"]["text"] == "hi"
    assert rules(telegram) == ["two-polls"]


async def test_a_poll_whose_bot_died_does_not_disturb_the_next_one(telegram: FakeTelegram, bot: Caller) -> None:
    dead = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await telegram.world.until(lambda: telegram.world.updates.polls == 1, 5)
    dead.cancel()
    await asyncio.wait([dead])
    await telegram.world.until(lambda: not telegram.world.updates.polling, 5)

    telegram.person("Anna").says("hi")

    assert len(await bot.updates()) == 1
    assert rules(telegram) == []


async def test_a_kind_the_bot_did_not_ask_for_never_comes(anna: Person, bot: Caller) -> None:
    await bot.updates(allowed_updates=["callback_query"])
    anna.says("unheard")
    await bot.updates(allowed_updates=["message"])
    anna.says("heard")

    texts = [update["message"]["text"] for update in await bot.updates()]

    assert texts == ["/start", "heard"]


async def test_chaos_brings_every_update_one_to_three_times_and_none_is_lost(
    telegram: FakeTelegram, bot: Caller
) -> None:
    telegram.world.updates.chaos = Chaos(copies=3, window=50)
    anna = telegram.person("Anna")
    sent = [anna.says(str(number)) for number in range(300)]

    came: list[int] = []
    offset = 0
    while batch := await bot.updates(offset):
        came += [update["update_id"] for update in batch]
        offset = max(offset, *(update["update_id"] + 1 for update in batch))

    assert set(came) == {update["update_id"] for update in sent if update}
    assert max(came.count(one) for one in came) == 3
    assert came != sorted(came)


async def test_chaos_hands_out_again_what_a_dead_bot_did_not_confirm(telegram: FakeTelegram, bot: Caller) -> None:
    telegram.world.updates.chaos = Chaos(copies=1, window=50)
    anna = telegram.person("Anna")
    for number in range(10):
        anna.says(str(number))

    assert await bot.updates() == await bot.updates()


# What is refused


@pytest.mark.parametrize(
    ("method", "params", "description", "rule"),
    [
        ("sendMessage", {"text": ""}, "message text is empty", "schema"),
        ("sendMessage", {}, "message text is empty", "schema"),
        ("sendMessage", {"text": " \n "}, "message text is empty", "length"),
        ("sendMessage", {"text": "🙂" * 2049}, "message is too long", "length"),
        ("sendMessage", {"text": 5}, "can't parse text", "schema"),
        ("sendMessage", {"text": "x", "chat_id": 1}, "chat not found", "chat"),
        ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities", "entities"),
        ("sendMessage", {"text": "x", "parse_mode": "MarkdownV2"}, "unsupported parse_mode", "parse-mode"),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 99}}, "to be replied", "reply-target"),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{}]]}}, "can't parse", "schema"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "é" * 33}]]}},
            "BUTTON_DATA_INVALID",
            "callback-data",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
            "Text buttons are unallowed",
            "keyboard",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "not a link"}]]}},
            "Wrong HTTP URL",
            "keyboard",
        ),
        ("editMessageText", {"message_id": 99, "text": "x"}, "message to edit not found", "edit-target"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited", "edit-target"),
        ("deleteMessage", {"message_id": 99}, "message to delete not found", "edit-target"),
        ("answerCallbackQuery", {"callback_query_id": "5"}, "query is too old", "callback"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action", "schema"),
        ("sendDocument", {"document": "unknown"}, "wrong file identifier", "file"),
        ("getFile", {"file_id": "unknown"}, "invalid file_id", "file"),
        ("setMyCommands", {"commands": [{"command": "Help", "description": "x"}]}, "COMMAND_INVALID", "commands"),
        ("setMyName", {"name": "x" * 65}, "TOO_LONG", "length"),
        ("getUpdates", {"limit": 101}, "limit", "schema"),
        ("flyToTheMoon", {}, "Not Found", "unknown-method"),
    ],
)
async def test_a_wrong_request_is_refused_as_telegram_does_and_remembered(
    telegram: FakeTelegram,
    anna: Person,
    bot: Caller,
    method: str,
    params: dict[str, Any],
    description: str,
    rule: str,
) -> None:
    needs_chat = not method.startswith(("set", "get", "answer", "fly"))

    answer = await bot.call(method, **({"chat_id": anna.id} if needs_chat else {}) | params)

    assert answer["ok"] is False
    assert description in answer["description"]
    assert rules(telegram) == [rule]
    assert anna.from_bot() == []


async def test_an_unknown_parameter_is_ignored_as_telegram_does_but_remembered(
    telegram: FakeTelegram, anna: Person, bot: Caller
) -> None:
    answer = await bot.call("sendMessage", chat_id=anna.id, text="x", link_preview_options={"is_off": True}, colour=1)

    assert answer["ok"]
    assert sorted(violation.detail for violation in telegram.violations) == [
        "colour",
        "link_preview_options.is_off",
    ]


async def test_the_longest_text_caption_and_button_pass(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    keys = {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 64}]]}
    await bot.call("sendMessage", chat_id=anna.id, text=f"<b>{'🙂' * 2048}</b>", parse_mode="HTML", reply_markup=keys)
    photo = aiohttp.FormData({"chat_id": str(anna.id), "caption": "é" * 1024})
    photo.add_field("photo", JPEG, filename="a.jpg")
    await bot.form("sendPhoto", photo)

    assert rules(telegram) == []
    assert units(anna.from_bot()[0].text) == 4096


async def test_a_caption_that_is_too_long_is_refused(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    photo = aiohttp.FormData({"chat_id": str(anna.id), "caption": "é" * 1025})
    photo.add_field("photo", JPEG, filename="a.jpg")

    assert (await bot.form("sendPhoto", photo))["description"] == "Bad Request: message caption is too long"


async def test_an_edit_without_a_change_is_refused(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    keys = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}
    sent = await bot.call("sendMessage", chat_id=anna.id, text="x", reply_markup=keys)
    message = {"chat_id": anna.id, "message_id": sent["result"]["message_id"]}

    again = await bot.call("editMessageText", **message, text="<i></i>x", parse_mode="HTML", reply_markup=keys)
    cleared = await bot.call("editMessageReplyMarkup", **message)

    assert "message is not modified" in again["description"]
    assert rules(telegram) == ["not-modified"]
    assert cleared["ok"]
    assert anna.last().buttons == ()
    assert anna.last().edits == 1


async def test_who_blocked_the_bot_or_never_wrote_cannot_be_written_to(
    telegram: FakeTelegram, anna: Person, bot: Caller
) -> None:
    anna.blocks()
    never_wrote = telegram.person("Ben")

    assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["error_code"] == 403
    assert rules(telegram) == []
    assert (await bot.call("sendMessage", chat_id=never_wrote.id, text="x"))["error_code"] == 403
    assert rules(telegram) == ["chat"]


async def test_a_form_and_a_json_body_mean_the_same(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    keys = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}
    await bot.call("sendMessage", chat_id=anna.id, text="12", protect_content=True, reply_markup=keys)
    form = {"chat_id": str(anna.id), "text": "12", "protect_content": "true", "reply_markup": json.dumps(keys)}
    await bot.form("sendmessage", form)

    first, second = anna.from_bot()

    assert rules(telegram) == []
    assert (first.text, first.buttons, first.protected) == (second.text, second.buttons, second.protected)
    assert first.protected


async def test_a_pressed_button_is_answered_once_its_id_is_known(
    telegram: FakeTelegram, anna: Person, bot: Caller
) -> None:
    keys = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    await bot.call("sendMessage", chat_id=anna.id, text="?", reply_markup=keys)
    update = anna.presses("Ja")
    assert update is not None

    await bot.call("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Dank u")

    assert anna.toasts == ["Dank u"]
    assert rules(telegram) == []


async def test_a_file_of_more_than_twenty_megabytes_cannot_be_fetched(anna: Person, bot: Caller) -> None:
    update = anna.sends_document("film.mp4", size=30_000_000)
    assert update is not None

    answer = await bot.call("getFile", file_id=update["message"]["document"]["file_id"])

    assert answer["description"] == "Bad Request: file is too big"


async def test_commands_are_kept_by_scope_and_language(bot: Caller) -> None:
    commands = [{"command": "help", "description": "Hulp"}]
    await bot.call("setMyCommands", commands=commands, language_code="nl", scope={"type": "all_private_chats"})

    kept = await bot.call("getMyCommands", language_code="nl", scope={"type": "all_private_chats"})

    assert kept["result"] == commands
    assert (await bot.call("getMyCommands", language_code="nl"))["result"] == []


# Formatted text


def test_html_becomes_text_and_entities_counted_in_utf16() -> None:
    text, entities = parse_html('  🙂 <b>a &lt; b</b> <a href="https://x.be/?a=1&amp;b=2">hier</a> &copy; &#233; ')

    assert text == "🙂 a < b hier &copy; é"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 5},
        {"type": "text_link", "offset": 9, "length": 4, "url": "https://x.be/?a=1&b=2"},
    ]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é </b>", "Unexpected end tag at byte offset 3"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <3", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
    ],
)
def test_html_that_telegram_cannot_parse_is_named_with_its_place(source: str, complaint: str) -> None:
    with pytest.raises(EntityError) as caught:
        parse_html(source)

    assert str(caught.value) == complaint


# Faults


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


# Ledger, process, load


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
