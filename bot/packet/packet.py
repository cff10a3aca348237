"""Everything that stands in a packet, as frozen values. What the reporter keeps back is in none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.chat.events import FileKind, Origin


class Disclosure(StrEnum):
    """What the reporter gives away only by saying so, one by one."""

    IDENTITY = "identity"  # who the reporter is
    VOICE = "voice"  # their own recordings, sound or video
    FILE_NAMES = "file_names"  # names of files often hold a name or a place


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the reporter: the question's name (`place`), its value (`online`), and both in words."""

    name: str
    value: str | bool
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as new bytes without metadata; `width` and `height` in pixels. Not the bytes that were received."""

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the evidence. `sha256` (hex) and `size` (bytes) are those of the bytes as received.

    `kept_back`: the reporter's own recording, which they did not disclose; nothing but its kind is told. No hash
    either: whoever holds the same recording, the platform for one, could find its sender by it. `sha256` None without
    that: the bytes never came. `name` is there only if names of files are disclosed.
    """

    kind: FileKind
    kept_back: bool = False
    media_type: str | None = None
    size: int | None = None
    sha256: str | None = None
    name: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One message of the report. `received_at` is unix seconds; `text` is exactly what came.

    `text_sha256` (hex) is that of the text in UTF-8, None without text. `origin` is the author of a forwarded message,
    who is part of the evidence; None: the reporter sent it as their own.
    """

    number: int
    received_at: int
    text: str = ""
    text_sha256: str | None = None
    origin: Origin | None = None
    file: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """The notice of illegal content (DSA, article 16) in `language`, which the platform's form has."""

    platform: str
    language: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where something that the packet says about the law comes from. `checked` None: general knowledge."""

    about: str
    sources: tuple[str, ...]
    checked: date | None


@dataclass(frozen=True, slots=True)
class Packet:
    """One report for one body. `language` is the body's, times are unix seconds.

    `links` are the exact web addresses in the evidence.
    `identity` are lines (label, value), empty unless disclosed. `words` are the headings and sentences of the packet in
    its language, by text key, as plain text.
    """

    language: str
    reference: str
    body_id: str | None
    body: str
    operator: str | None
    made_at: int
    reported_at: int
    answers: tuple[Answer, ...]
    evidence: tuple[Evidence, ...]
    links: tuple[str, ...]
    notice: Letter | None
    checklist: tuple[str, ...]
    sources: tuple[Source, ...]
    disclosed: frozenset[Disclosure]
    identity: tuple[tuple[str, str], ...]
    words: Mapping[str, str] = field(repr=False)
