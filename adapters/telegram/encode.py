"""Replies as requests to the Bot API: pure functions to plain parameters."""

from __future__ import annotations

from typing import Any

from bot.chat.events import Address
from bot.chat.replies import Reply

SEND = "sendMessage"
EDIT = "editMessageText"
CLEAR = "editMessageReplyMarkup"

Request = tuple[str, dict[str, Any]]
"""A method of the Bot API and its parameters."""


def requests(reply: Reply, address: Address) -> list[Request]:
    """What to ask of Telegram, in order.

    EDIT: if it works, or changes nothing, the reply is there and the rest is not needed; if it is refused (the message
    is deleted, too old), the rest is. CLEAR takes the buttons of the old message away; its refusal changes nothing.

    A private reply never takes the place of another: an edit cannot protect a message that was not protected.
    """
    pressed = _message_id(reply.replaces)
    send = (SEND, _sent(reply, address))
    if pressed is None:
        return [send]
    where = {"chat_id": _number(address.chat), "message_id": pressed}
    if reply.private:
        return [(CLEAR, where), send]
    return [(EDIT, where | _shown(reply)), send]


def _sent(reply: Reply, address: Address) -> dict[str, Any]:
    params: dict[str, Any] = {"chat_id": _number(address.chat)} | _shown(reply)
    if address.thread is not None:
        params["message_thread_id"] = _number(address.thread)
    if reply.private:
        params["protect_content"] = True
    return params


def _shown(reply: Reply) -> dict[str, Any]:
    """Text and buttons. An edit without `reply_markup` takes the buttons away."""
    params: dict[str, Any] = {
        "text": reply.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    rows = [[{"text": c.label, "callback_data": c.token} for c in row] for row in reply.choices if row]
    if rows:
        params["reply_markup"] = {"inline_keyboard": rows}
    return params


def _message_id(id_: str | None) -> int | None:
    """None also for an id that is not Telegram's, or of a message that Telegram has not sent yet (0)."""
    return (int(id_) or None) if id_ is not None and id_.isascii() and id_.isdecimal() else None


def _number(id_: str) -> int | str:
    """Ids are numbers for Telegram, and text for us; a public name stays text."""
    return int(id_) if id_.removeprefix("-").isdecimal() else id_
