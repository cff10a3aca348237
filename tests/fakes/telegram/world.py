"""A pretend Telegram: its chats, messages, buttons and files, and what a person would see of them."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import Update

from .schema import Payload, true_object
from .updates import Updates

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes that getFile hands to a bot at most (Bot API, getFile)."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message, or one of the keys below the input field (then without data)."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as it stands on a person's screen now; `text` is a caption where there is a file."""

    message_id: int
    from_bot: bool
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    file_name: str | None = None
    file_id: str | None = None
    entities: tuple[str, ...] = ()
    edits: int = 0
    protected: bool = False

    def label(self, words: str) -> Button:
        """The button whose label holds these words. Raises `LookupError` when none or several do."""
        fitting = [button for row in self.buttons for button in row if words in button.label]
        if len(fitting) != 1:
            raise LookupError(f"{len(fitting)} buttons hold {words!r} in message {self.message_id}")
        return fitting[0]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that Telegram keeps; `content` may stay empty where only its size matters."""

    file_id: str
    unique_id: str
    path: str
    size: int
    content: bytes


@dataclass(slots=True)
class Post:
    """A message as Telegram keeps it."""

    payload: Payload
    from_bot: bool
    edits: int = 0
    deleted: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat between one person and the bot."""

    payload: Payload
    user: Payload
    posts: dict[int, Post] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    keys: tuple[tuple[Button, ...], ...] = ()
    toasts: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    activity: int = 0


@dataclass(slots=True)
class Press:
    """A pressed button that waits for answerCallbackQuery."""

    chat: Chat
    answered: bool = False


class World:
    """All state of the fake. `clock` gives seconds since 1970."""

    def __init__(self, bot: Payload, clock: Callable[[], float], rng: random.Random) -> None:
        self.bot = bot
        self.clock = clock
        self.rng = rng
        self.updates = Updates(rng)
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.paths: dict[str, StoredFile] = {}
        self.presses: dict[str, Press] = {}
        self.settings: dict[str, Any] = {}
        self._message_id = 0
        self._changed = asyncio.Event()
        self.updates.on_poll = self.wake

    # What people and their phones do.

    def join(self, user: Payload) -> Chat:
        """A person opens an account; the bot cannot write to them before they write."""
        names = ("id", "first_name", "last_name", "username")
        payload = {name: user[name] for name in names if name in user} | {"type": "private"}
        chat = self.chats[user["id"]] = Chat(payload, user)
        return chat

    def arrive(self, chat: Chat, fields: Payload) -> Payload:
        """A person's message with these fields arrives; returns it as the update's payload."""
        chat.started = True
        message = {
            "message_id": self.new_message_id(),
            "from": chat.user,
            "chat": chat.payload,
            "date": self.now(),
            **fields,
        }
        chat.posts[message["message_id"]] = Post(message, from_bot=False)
        return message

    def tell(self, kind: str, payload: Payload) -> Payload | None:
        """Queue an update for the bot after aiogram has read it; None when it was not asked for."""
        true_object(Update, {"update_id": 1, kind: payload})
        return self.updates.add(kind, payload)

    def store(self, folder: str, extension: str, content: bytes, size: int | None = None) -> StoredFile:
        """Keep a file; `size` in bytes may claim more than the content."""
        number = len(self.files) + 1
        stored = StoredFile(
            file_id=f"AgACAgQAAxkBAAFake{number:08d}{self.rng.getrandbits(64):016x}",
            unique_id=f"AQADFake{number:08d}",
            path=f"{folder}/file_{number}{extension}",
            size=len(content) if size is None else size,
            content=content,
        )
        self.files[stored.file_id] = self.paths[stored.path] = stored
        return stored

    # What the bot does.

    def post(self, chat: Chat, fields: Payload) -> Payload:
        """The bot's message with these fields stands in the chat; returns it as the answer."""
        message = {
            "message_id": self.new_message_id(),
            "from": self.bot,
            "chat": chat.payload,
            "date": self.now(),
            **fields,
        }
        chat.posts[message["message_id"]] = Post(message, from_bot=True)
        self.touch(chat)
        return message

    def touch(self, chat: Chat) -> None:
        """Count one act of the bot in a chat and wake who waits for it."""
        chat.activity += 1
        self.wake()

    def wake(self) -> None:
        """Let everyone who waits in `until` look again."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def until(self, happened: Callable[[], bool], seconds: float) -> None:
        """Wait until the bot's acts make this true. Raises `TimeoutError` after so many seconds."""
        async with asyncio.timeout(seconds):
            while not happened():
                await self._changed.wait()

    def new_message_id(self) -> int:
        """The next message id; in private chats one row of numbers serves the whole account."""
        self._message_id += 1
        return self._message_id

    def now(self) -> int:
        """Whole seconds since 1970, as Telegram writes a date."""
        return int(self.clock())


def screen(chat: Chat) -> list[Seen]:
    """Everything that stands in a chat, oldest first."""
    return [seen(post) for post in chat.posts.values() if not post.deleted]


def seen(post: Post) -> Seen:
    """One message as it is shown."""
    payload = post.payload
    rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
    kind = next((name for name in ("document", "photo", "voice", "sticker", "video") if name in payload), None)
    file: Payload = payload.get(kind or "", {})
    if isinstance(file, list):
        file = file[-1]
    return Seen(
        message_id=payload["message_id"],
        from_bot=post.from_bot,
        text=str(payload.get("text") or payload.get("caption", "")),
        buttons=tuple(
            tuple(Button(key["text"], key.get("callback_data"), key.get("url")) for key in row) for row in rows
        ),
        file_name=file.get("file_name", kind),
        file_id=file.get("file_id"),
        entities=tuple(entity["type"] for entity in (payload.get("entities") or payload.get("caption_entities", ()))),
        edits=post.edits,
        protected=payload.get("has_protected_content", False),
    )
