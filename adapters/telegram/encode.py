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
    pressed = message_id(reply.replaces)
    send = (SEND, place(reply, address) | shown(reply))
    if pressed is None:
        return [send]
    if reply.private:
        return [*clearing(reply, address), send]
    return [(EDIT, {"chat_id": number(address.chat), "message_id": pressed} | shown(reply)), send]


def clearing(reply: Reply, address: Address) -> list[Request]:
    """What takes the buttons of the pressed message away, for a reply that cannot take its place."""
    pressed = message_id(reply.replaces)
    return [] if pressed is None else [(CLEAR, {"chat_id": number(address.chat), "message_id": pressed})]


def place(reply: Reply, address: Address) -> dict[str, Any]:
    """Where a new message goes, and whether it may leave there."""
    params: dict[str, Any] = {"chat_id": number(address.chat)}
    if address.thread is not None:
        params["message_thread_id"] = number(address.thread)
    if reply.private:
        params["protect_content"] = True
    return params


def shown(reply: Reply) -> dict[str, Any]:
    """Text and buttons. An edit without `reply_markup` takes the buttons away."""
    return {"text": html(reply.text), "link_preview_options": {"is_disabled": True}, **dressed(reply)}


def dressed(reply: Reply) -> dict[str, Any]:
    """How the text or caption is written, and the buttons below it: choices as the reply has them, links a row each."""
    params: dict[str, Any] = {"parse_mode": "HTML"}
    rows = [[{"text": c.label, "callback_data": c.token} for c in row] for row in reply.choices if row]
    if reply.links:
        rows += [[{"text": label, "url": url}] for label, url in reply.links]
    if rows:
        params["reply_markup"] = {"inline_keyboard": rows}
    return params


def html(text: str) -> str:
    """Chat HTML as Telegram's."""
    if "spoiler>" not in text:
        return text
    return text.replace("<spoiler>", "<tg-spoiler>").replace("</spoiler>", "</tg-spoiler>")


def message_id(id_: str | None) -> int | None:
    """None also for an id that is not Telegram's, or of a message that Telegram has not sent yet (0)."""
    return (int(id_) or None) if id_ is not None and id_.isascii() and id_.isdecimal() else None


def number(id_: str) -> int | str:
    """Ids are numbers for Telegram, and text for us; a public name stays text."""
    return int(id_) if id_.removeprefix("-").isdecimal() else id_
