"""A reply becomes requests that Telegram takes; aiogram's models judge each of them."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendMessage

from adapters.telegram.encode import CLEAR, EDIT, SEND, requests
from bot.chat.events import Address
from bot.chat.replies import Choice, Reply

ANNA = Address("telegram", "5123456789")
YES_NO = ((Choice("Ja", "t.yes"), Choice("Nee", "t.no")), (Choice("Stop", "t.stop"),))
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Ja", "callback_data": "t.yes"}, {"text": "Nee", "callback_data": "t.no"}],
        [{"text": "Stop", "callback_data": "t.stop"}],
    ]
}
METHODS: dict[str, Any] = {SEND: SendMessage, EDIT: EditMessageText, CLEAR: EditMessageReplyMarkup}
REPLIES = [
    Reply("Hallo", "nl"),
    Reply("Hallo", "nl", YES_NO),
    Reply("Hallo", "nl", YES_NO, replaces="77"),
    Reply("Hallo", "nl", replaces="77", private=True),
]


def test_a_reply_is_one_message_in_html_without_preview() -> None:
    assert requests(Reply("<b>Hallo</b>", "nl"), ANNA) == [
        (
            "sendMessage",
            {
                "chat_id": 5123456789,
                "text": "<b>Hallo</b>",
                "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": True},
            },
        )
    ]


def test_choices_become_buttons_that_carry_their_tokens() -> None:
    ((_, params),) = requests(Reply("Hallo", "nl", (*YES_NO, ())), ANNA)
    assert params["reply_markup"] == KEYBOARD


def test_a_private_reply_is_protected_and_another_is_not() -> None:
    ((_, private),) = requests(Reply("Hallo", "nl", private=True), ANNA)
    ((_, public),) = requests(Reply("Hallo", "nl"), ANNA)
    assert private["protect_content"] is True
    assert "protect_content" not in public


def test_a_reply_to_a_press_edits_the_pressed_message_or_else_is_sent() -> None:
    (edit, edited), (send, sent) = requests(Reply("Hallo", "nl", YES_NO, replaces="77"), ANNA)
    assert (edit, edited["message_id"], edited["chat_id"], edited["reply_markup"]) == (EDIT, 77, 5123456789, KEYBOARD)
    assert (send, sent["reply_markup"], "message_id" in sent) == (SEND, KEYBOARD, False)


def test_an_edit_without_choices_takes_the_buttons_away() -> None:
    (_, edited), _ = requests(Reply("Hallo", "nl", replaces="77"), ANNA)
    assert "reply_markup" not in edited


def test_a_private_reply_to_a_press_is_a_message_of_its_own_since_an_edit_cannot_protect() -> None:
    (clear, cleared), (send, sent) = requests(Reply("1234 5678", "nl", replaces="77", private=True), ANNA)
    assert (clear, cleared) == (CLEAR, {"chat_id": 5123456789, "message_id": 77})
    assert (send, sent["protect_content"]) == (SEND, True)


def test_a_reply_into_a_topic_names_it() -> None:
    ((_, params),) = requests(Reply("Hallo", "nl"), Address("telegram", "5123456789", "9"))
    assert params["message_thread_id"] == 9


@pytest.mark.parametrize("foreign", ["", "0", "abc", "-4", "²", "1.5"])
def test_a_message_id_that_is_not_telegrams_is_no_reason_to_fail(foreign: str) -> None:
    assert [method for method, _ in requests(Reply("Hallo", "nl", replaces=foreign), ANNA)] == [SEND]


@pytest.mark.parametrize("reply", REPLIES, ids=str)
@pytest.mark.parametrize("address", [ANNA, Address("telegram", "-1001234", "5"), Address("telegram", "@some_channel")])
def test_every_request_is_one_of_the_bot_api(reply: Reply, address: Address) -> None:
    for method, params in requests(reply, address):
        read = METHODS[method].model_validate(params)
        assert not read.model_extra
        assert read.model_dump(exclude_unset=True, mode="json").keys() == params.keys()
