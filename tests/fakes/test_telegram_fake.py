"""What the pretend Telegram refuses, and how it answers what is right."""

import json
from typing import Any

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.entities import units
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.server import FakeTelegram


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
