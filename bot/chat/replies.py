"""What Concordia can say: replies as values, and what a platform can show of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. `token` is what comes back in `ChoicePressed.token`: signed, at most 64 ASCII bytes."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to a person.

    `text` is chat HTML: plain text in which only <b>, <i>, <code> and <pre> may stand and &, <, > are escaped;
    no tag but <pre> spans a blank line, so a long text can be cut there. `choices` are rows of buttons.
    `language` is a BCP 47 tag (screen readers, writing direction). `replaces` is the platform's id of the message
    that the person pressed: where the platform edits, this reply takes its place; elsewhere its buttons go away.
    `private` asks the platform to prevent forwarding and saving where it can (`protect_content`).
    """

    text: str
    language: str
    choices: tuple[tuple[Choice, ...], ...] = ()
    replaces: str | None = None
    private: bool = False


class Unit(StrEnum):
    """In what a platform counts the length of a text."""

    UTF16 = "utf-16"
    CODE_POINTS = "code points"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What one platform can show. `text_limit` in `unit`, after tags are taken out; `file_limit` in bytes (in)."""

    text_limit: int
    unit: Unit
    buttons: int
    label_limit: int
    edits: bool
    file_limit: int


class Lane(StrEnum):
    """Who waits for whom: an answer never waits behind an announcement."""

    ANSWER = "0-answer"
    CASE = "1-case"
    ANNOUNCEMENT = "2-announcement"


def to_json(reply: Reply) -> dict[str, Any]:
    """A reply as plain JSON, for the sealed outbox."""
    return {
        "text": reply.text,
        "language": reply.language,
        "choices": [[[c.label, c.token] for c in row] for row in reply.choices],
        "replaces": reply.replaces,
        "private": reply.private,
    }


def from_json(stored: Mapping[str, Any]) -> Reply:
    """The reverse of `to_json`; raises KeyError or TypeError on anything else."""
    return Reply(
        text=stored["text"],
        language=stored["language"],
        choices=tuple(tuple(Choice(label, token) for label, token in row) for row in stored["choices"]),
        replaces=stored["replaces"],
        private=stored["private"],
    )
