"""A reply as lines of a terminal."""

from __future__ import annotations

import html
import re

from bot.chat.replies import Reply

TAG = re.compile(r"<(/?)(b|i|code|pre|spoiler)>")
STYLES = {"b": "1", "i": "3", "code": "36", "pre": "36", "spoiler": "2"}
"""SGR codes of ECMA-48: bold, italic, cyan, faint."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What could steer a terminal; a reply may hold words of others."""


def lines(reply: Reply, *, ansi: bool) -> list[str]:
    """The lines of a reply. Tags become terminal styles where `ansi`, else they go; nothing else steers the terminal.

    Choices were made numbered lines before (`capabilities.buttons` is 0); any that are left are shown in brackets.
    """
    text, place = "", 0
    open_tags: list[str] = []
    for tag in TAG.finditer(reply.text):
        text += _plain(reply.text[place : tag.start()])
        place = tag.end()
        if not ansi:
            continue
        if tag[1]:
            if tag[2] in open_tags:
                open_tags.remove(tag[2])
            text += "\x1b[0m" + "".join(f"\x1b[{STYLES[name]}m" for name in open_tags)
        else:
            open_tags.append(tag[2])
            text += f"\x1b[{STYLES[tag[2]]}m"
    text += _plain(reply.text[place:])
    buttons = ["  ".join(f"[{choice.label}]" for choice in row) for row in reply.choices]
    return [*text.split("\n"), *(CONTROL.sub("", line) for line in buttons)]


def _plain(escaped: str) -> str:
    return CONTROL.sub("", html.unescape(escaped))
