"""The packet's words: texts of the bot as plain text, and days, times and sizes as the language writes them."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from babel.numbers import format_decimal

from bot.chat.texts import Texts
from bot.chat.turn import belgian, day_in_words

_TAG = re.compile(r"</?[a-z]+>")

FIXED = (
    "packet-title",
    "packet-intro",
    "packet-warning",
    "packet-unprintable",
    "packet-reference",
    "packet-for",
    "packet-reported",
    "packet-made",
    "packet-operator",
    "packet-facts",
    "packet-own-words",
    "packet-no-own-words",
    "packet-list",
    "packet-list-intro",
    "packet-column-item",
    "packet-column-what",
    "packet-column-received",
    "packet-column-hash",
    "packet-no-hash",
    "packet-item",
    "packet-text",
    "packet-evidence",
    "packet-evidence-intro",
    "packet-quoted",
    "packet-received",
    "packet-text-hash",
    "packet-author",
    "packet-author-kind",
    "packet-author-unknown",
    "packet-posted",
    "packet-address",
    "packet-file",
    "packet-file-name",
    "packet-file-type",
    "packet-file-size",
    "packet-file-hash",
    "packet-bytes",
    "packet-kept-back",
    "packet-not-received",
    "packet-picture",
    "packet-picture-note",
    "packet-notice",
    "packet-notice-intro",
    "packet-notice-name",
    "packet-addresses",
    "packet-checklist",
    "packet-checklist-intro",
    "packet-left-out",
    "packet-identity",
    "packet-identity-no",
    "packet-voice-yes",
    "packet-voice-no",
    "packet-names-yes",
    "packet-names-no",
    "packet-sources",
    "packet-sources-intro",
    "packet-checked",
    "packet-unchecked",
    "packet-signature",
    "packet-signature-intro",
    "packet-sign-reporter",
    "packet-sign-service",
    "packet-sign-body",
    "packet-sign-name",
    "packet-sign-date",
    "packet-sign-place",
    "packet-sign-signature",
    "packet-sign-number",
)
"""The texts without variables: a packet carries all of them."""

ORIGINS = ("user", "hidden", "group", "channel")
FILES = ("photo", "video", "voice", "audio", "document")


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts in one language, as plain text."""

    texts: Texts = field(repr=False)
    language: str

    def say(self, key: str, /, **values: str | int) -> str:
        return plain(self.texts.text([self.language], key, **values))

    def label(self, key: str, option: str) -> str:
        return self.texts.label([self.language], key, option)

    def all(self) -> Mapping[str, str]:
        """What a packet carries: the fixed texts, kinds of origin (`origin.user`) and of files (`file.photo`)."""
        fixed = {key: self.say(key) for key in FIXED}
        origins = {f"origin.{kind}": self.label("packet-origins", kind) for kind in ORIGINS}
        files = {f"file.{kind}": self.label("packet-files", kind) for kind in FILES}
        return {**fixed, **origins, **files}


def plain(markup: str) -> str:
    """A text of the bot without its markup."""
    return html.unescape(_TAG.sub("", markup))


def moment(at: int, language: str) -> str:
    """Day and time in words. In UTC, and it says so: a body must be able to compare it with a log."""
    when = datetime.fromtimestamp(at, UTC)
    return f"{day_in_words(when.date(), language)}, {when:%H:%M:%S} UTC"


def number(count: int, language: str) -> str:
    return str(format_decimal(count, locale=belgian(language)))
