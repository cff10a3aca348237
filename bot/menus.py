"""What Discord shows of the bot: its commands and the form for words, in every language; a part of the wiring."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Final

from adapters.discord.commands import Command, Menu, Words
from adapters.discord.forms import Labels
from adapters.discord.standing import May
from bot.chat.texts import Texts
from handlers import (
    LISTED,
    LISTED_FOR_ADMINS,
    LISTED_FOR_TEAM,
    LISTED_IN_GROUPS,
    LISTED_IN_STAFFROOMS,
    LISTED_WITH_MIRRORS,
)
from handlers.start import command_text

ARGUMENTS: Final = ("case", "language", "events", "join", "cases", "staffroom", "note")
"""The commands that take words, which nobody must give."""

SEEN_BY: Final = {"queue": May.MANAGE_MESSAGES, "follow_here": May.MANAGE_MESSAGES, "note": May.MANAGE_MESSAGES}
"""What a member must be allowed so that a command is offered, where not to admins alone. Our own check comes again."""


def commands(texts: Texts) -> list[Command | Menu]:
    """All commands of menus: those for everybody, those of servers, and the entry on a message."""
    everywhere = [_command(texts, name) for name in (*LISTED, *LISTED_FOR_TEAM)]
    of_servers = [
        _command(texts, name, in_servers=True, seen_by=None) for name in LISTED_IN_GROUPS if name not in LISTED
    ]
    of_admins = [
        _command(texts, name, in_servers=True, seen_by=SEEN_BY.get(name, May.MANAGE_GUILD))
        for name in (*LISTED_FOR_ADMINS, *LISTED_WITH_MIRRORS, *LISTED_IN_STAFFROOMS)
    ]
    key = "discord-report-message"
    return [*everywhere, *of_servers, *of_admins, Menu({code: _plain(texts, code, key) for code in _with(texts, key)})]


def labels(texts: Texts) -> dict[str, Labels]:
    """What the form for words says, by language."""
    return {
        code: Labels(_plain(texts, code, "discord-write"), _plain(texts, code, "discord-files"))
        for code in _with(texts, "discord-write")
    }


def _command(texts: Texts, name: str, *, in_servers: bool = False, seen_by: May | None = None) -> Command:
    argument = None
    if name in ARGUMENTS:
        key = f"discord-argument-{name}"
        argument = {code: _words(texts, code, key, name) for code in _with(texts, key)}
    key = command_text(name)
    return Command(
        name,
        {code: _words(texts, code, key, name) for code in _with(texts, key)},
        argument=argument,
        in_servers=in_servers,
        permissions=None if seen_by is None else int(seen_by),
    )


def _words(texts: Texts, language: str, key: str, otherwise: str) -> Words:
    return Words(texts.labels(language, key).get("name", otherwise), _plain(texts, language, key))


def _with(texts: Texts, key: str) -> Sequence[str]:
    """The languages that have a text themselves."""
    return [code for code in texts.languages if texts.has(code, key)]


def _plain(texts: Texts, language: str, key: str) -> str:
    return html.unescape(texts.text([language], key))
