"""Replies and arrivals as the page shows them: pure functions to plain JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from adapters.payloads import file_name
from bot.chat.events import (
    Arrival,
    ChoicePressed,
    CommandGiven,
    FileRef,
    FileSent,
    MessageForwarded,
    TextSent,
)
from bot.chat.replies import Reply

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur"})
"""Languages of ours, or soon ours, that are written from right to left (Unicode CLDR, `characterOrder`)."""


def direction(language: str) -> str:
    """`rtl` or `ltr`, as in HTML's dir attribute."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def bubble(
    reply: Reply,
    at: int,
    documents: Sequence[str | None] = (),
    pictures: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    """The bot's message. `text` stays chat HTML: the page makes nodes of it by its own list of tags.

    `documents` are the ids under which the reply's documents can be fetched, None for what there is nothing of.
    `pictures` is what the page is told of the reply's pictures.

    A private message (a receipt) goes away as a whole when another one `replaces` it; of others only the buttons go.
    What stands in a slot takes the place of what stood there (`instead`).
    """
    return {
        "type": "bot",
        "at": at,
        "text": reply.text,
        "language": reply.language,
        "dir": direction(reply.language),
        "choices": [[{"label": c.label, "token": c.token} for c in row] for row in reply.choices],
        "documents": [
            {"id": id_, "name": file_name(one.name), "size": len(one.data)}
            for id_, one in zip(documents, reply.documents, strict=False)
            if id_ is not None and one.data is not None
        ],
        "pictures": list(pictures),
        "links": [{"label": label, "to": to} for label, to in reply.links],
        "replaces": reply.replaces,
        "slot": reply.slot,
        "instead": reply.slot is not None and reply.replaces is not None,
        "private": reply.private,
    }


def echo(arrival: Arrival, post: str, label: str) -> dict[str, Any] | None:
    """The person's own message, for a reload and for their other tabs; None for what makes no bubble.

    `post` is the page's id of what it posted, `label` what stood on a pressed button.
    """
    shown: dict[str, Any]
    match arrival.event:
        case TextSent(text):
            shown = {"text": text}
        case CommandGiven(name, argument):
            shown = {"text": f"/{name} {argument}".strip()}
        case ChoicePressed(_, message):
            shown = {"text": label, "pressed": message}
        case FileSent(file, caption):
            shown = {"text": caption, "file": _file(file)}
        case MessageForwarded(origin, text, file):
            shown = {"text": text, "file": _file(file) if file else None}
            shown["origin"] = {"kind": origin.kind.value, "name": origin.name, "link": origin.link}
        case _:
            return None
    return {"type": "me", "post": post, "at": arrival.at, **shown}


def _file(file: FileRef) -> dict[str, Any]:
    return {"kind": file.kind.value, "name": file.name, "size": file.size, "taken": file.kept is not None}
