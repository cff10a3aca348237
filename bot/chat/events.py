"""What can happen in a conversation: the closed set of events that adapters decode and the engine decides on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


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


class Standing(IntEnum):
    """What somebody is in a group or server; who is more may do what less may."""

    NONE = 0  # left, thrown out, or never there
    MEMBER = 1
    MODERATOR = 2  # may remove messages or mute members
    ADMIN = 3  # may change the group's settings


class Right(StrEnum):
    """What a group may let the bot do."""

    DELETE = "delete"
    RESTRICT = "restrict"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class Group:
    """The community that something comes from: `chat` is the platform's id of the group or server as a whole.

    `public`: anybody can find and read it. `standing` is that of who acted, None where the platform does not say it
    along; then it can be asked for. `forum` is the platform's id of the chat in which topics can be opened: the group
    itself, or the forum channel in one of whose posts something happened; None where there is none.
    """

    chat: str
    title: str | None = None
    public: bool = False
    standing: Standing | None = None
    forum: str | None = None


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
class FormSent:
    """A form that was filled in: (key, value) of each field, the value an option or typed words; "" was left empty."""

    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody's message in a community, as it stood when it was reported.

    `address` is the chat and thread that it stands in, `message` the platform's id of it there. `author` is the
    platform's id of who wrote it, None where that is hidden; `author_name` what others see. `at` is unix seconds,
    `locale` the author's BCP 47 tag where the platform tells it.
    """

    address: Address
    message: str
    author: str | None
    author_name: str | None
    at: int
    text: str = ""
    files: tuple[FileRef, ...] = ()
    link: str | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class MessageReported:
    """A member points at somebody's message: a reply with a command, or an entry of the message's menu.

    `command` is the id of the message that did it, where others could see it: it goes away.
    """

    quoted: Quoted
    command: str | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """The person opened or unblocked the chat; in a group: the person added the bot."""


@dataclass(frozen=True, slots=True)
class Left:
    """The person blocked the bot or left: nothing can be sent any more; in a group: the bot was thrown out."""


@dataclass(frozen=True, slots=True)
class MovedTo:
    """The group lives on under another id."""

    chat: str


@dataclass(frozen=True, slots=True)
class RightsChanged:
    """What the bot may do in this group from now on."""

    rights: frozenset[Right]


@dataclass(frozen=True, slots=True)
class MemberChanged:
    """Somebody became or ceased to be something in this group; `member` is the platform's id of that person."""

    member: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class TimeCame:
    """A moment that was asked for with a timer: its name, and what it is about."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Undelivered:
    """Something that was to be told or done for good cannot be: `name` and `about` as they were given, and a reason.

    `reason` is one word of ours: `gone`, `refused`, `rights`.
    """

    name: str
    about: str
    reason: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """Something that was to be told or done is; `name` and `about` as they were given.

    `at` is what came of it, where an act makes a place to write to (a topic).
    """

    name: str
    about: str
    at: Address | None = None


Event = (
    TextSent
    | CommandGiven
    | ChoicePressed
    | FileSent
    | MessageForwarded
    | OddSent
    | FormSent
    | MessageReported
    | Joined
    | Left
    | MovedTo
    | RightsChanged
    | MemberChanged
    | TimeCame
    | Undelivered
    | Delivered
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One decoded update.

    `update` is the platform's own id of it, unique for platform and bot; `user` the platform's id of the person;
    `locale` the BCP 47 tag that the platform tells; `at` unix seconds by the platform's clock.

    `address` is where this is answered. `group` is the community it comes from, None in a private chat; `seen`: others
    read there what is said, so an answer is meant for all unless it is marked. `via` is the platform's short-lived way
    to answer exactly this (an interaction), which only the person sees.
    """

    update: str
    address: Address
    user: str
    event: Event
    at: int
    locale: str | None = None
    group: Group | None = None
    seen: bool = False
    via: str | None = None


class Undecodable(ValueError):
    """The payload is not an update that we can read. The message names the field, never its content."""
