"""What can happen in a conversation: the closed set of events that adapters decode and the engine decides on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Address:
    """Enough to write to someone next week: the platform's name and its own ids, as text."""

    platform: str
    chat: str
    thread: str | None = None

    def __str__(self) -> str:
        return f"{self.platform}:{self.chat}:{self.thread or ''}"


class FileKind(StrEnum):
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file that somebody sent. `size` is in bytes, None where the platform does not say.

    `handle` is what the platform wants back to hand over the bytes. `kept` is the id under which the bytes
    are stored already, for platforms where the upload comes with the message (the web page).
    """

    kind: FileKind
    handle: str
    size: int | None = None
    media_type: str | None = None
    name: str | None = None
    kept: str | None = None


class OriginKind(StrEnum):
    USER = "user"
    HIDDEN = "hidden"  # the author hides the account; only a display name comes along
    GROUP = "group"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded message comes from. `at` is unix seconds; `link` opens the post, where it is public."""

    kind: OriginKind
    name: str | None = None
    link: str | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class TextSent:
    text: str


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """`/name argument`; the name without slash and in lower case."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class ChoicePressed:
    """A button. `token` is what the button carried (never trusted), `message` the platform's id of its message."""

    token: str
    message: str | None = None


@dataclass(frozen=True, slots=True)
class FileSent:
    """One file; an album is several of these with the same `album` id."""

    file: FileRef
    caption: str = ""
    album: str | None = None


@dataclass(frozen=True, slots=True)
class MessageForwarded:
    """Someone else's message, passed on: its text, its file if any, and its origin."""

    origin: Origin
    text: str = ""
    file: FileRef | None = None
    album: str | None = None


@dataclass(frozen=True, slots=True)
class OddSent:
    """Something we cannot keep or read, named by kind (`sticker`, `poll`, `location`, …)."""

    kind: str


@dataclass(frozen=True, slots=True)
class Joined:
    """The person opened or unblocked the chat."""


@dataclass(frozen=True, slots=True)
class Left:
    """The person blocked the bot or left: nothing can be sent any more."""


Event = TextSent | CommandGiven | ChoicePressed | FileSent | MessageForwarded | OddSent | Joined | Left


@dataclass(frozen=True, slots=True)
class Arrival:
    """One decoded update.

    `update` is the platform's own id of it, unique for platform and bot; `user` the platform's id of the person;
    `locale` the BCP 47 tag that the platform tells; `at` unix seconds by the platform's clock.
    """

    update: str
    address: Address
    user: str
    event: Event
    at: int
    locale: str | None = None


class Undecodable(ValueError):
    """The payload is not an update that we can read. The message names the field, never its content."""
