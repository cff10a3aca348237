"""Everything that the bot says, loaded once, and what menus and the page take of it; a part of the wiring."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.charter import load_charter
from bot.chat.language import Languages
from bot.chat.texts import Texts
from bot.content import ROOT, load_texts
from handlers import LISTED
from handlers.start import command_text


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the bot says, loaded once."""

    languages: Languages
    texts: Texts
    charters: Mapping[str, str]

    def commands(self, language: str, listed: Sequence[str] = LISTED) -> Sequence[tuple[str, str]]:
        """The commands that menus show, each with its description, as plain text."""
        return [(command, plain(self.texts.text([language], command_text(command)))) for command in listed]

    def page(self, language: str) -> Mapping[str, str]:
        """The web page's own sentences, as plain text."""
        return {key: plain(self.texts.text([language], key)) for key in self.texts.keys(language, "web-")}


def plain(words: str) -> str:
    """Chat HTML without a value of somebody's, as plain text."""
    return html.unescape(words)


def load_words(*, strict: bool = False, root: Path = ROOT) -> Words:
    """The languages and texts of this installation."""
    languages, texts = load_texts(root, strict=strict)
    return Words(languages, texts, load_charter(root))


def load_menus(root: Path = ROOT) -> Words:
    """What menus and profiles show, apart from all else: they need every language, and people speak two or three."""
    languages, texts = load_texts(root, files="menus.ftl")
    return Words(languages, texts, {})
