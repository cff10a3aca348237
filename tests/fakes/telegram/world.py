"""A pretend Telegram: its people, chats, files and presses, and how its switches stand."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from aiogram.types import Update

from .groups import Group
from .rooms import Button, Chat, Post, Room, Seen
from .schema import Payload, true_object
from .updates import Updates

__all__ = ["Button", "Chat", "Press", "Seen", "StoredFile", "Switches", "World"]

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes that getFile hands to a bot at most (Bot API, getFile)."""

Ephemerals = Literal["delivered", "undelivered", "refused", "ignored"]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that Telegram keeps; `content` may stay empty where only its size matters."""

    file_id: str
    unique_id: str
    path: str
    size: int
    content: bytes


@dataclass(slots=True)
class Press:
    """A pressed button that waits for answerCallbackQuery; `toasts` is where the answer appears."""

    room: Room
    toasts: list[str]
    user_id: int = 0
    answered: bool = False


@dataclass(slots=True)
class Switches:
    """How this Telegram is set; a test may turn each at any time.

    privacy: the bot does not read along in groups (what BotFather sets at first). ephemerals: messages for one
    person are delivered; or accepted and never shown (undelivered), as when the person is offline; or refused
    with a 400; or ignored, as an older server ignores fields it does not know: then everyone sees them.
    group_limit: messages a minute in one group before the 429; Telegram's own is 20, and 0 is none.
    a_second: messages of the bot in any second before the 429 that silences it for one (Telegram: 30; 0: no limit).
    chat_gap: seconds between two messages in one chat before the 429 there (Telegram: 1; 0: none).
    webhook: the address that somebody set for updates. groups: the bot may be added to groups (BotFather's choice).
    """

    privacy: bool = True
    ephemerals: Ephemerals = "delivered"
    group_limit: int = 0
    a_second: int = 0
    chat_gap: float = 0
    webhook: str = ""
    groups: bool = True


class World:
    """All state of the fake. `clock` gives seconds since 1970."""

    def __init__(self, bot: Payload, clock: Callable[[], float], rng: random.Random) -> None:
        self.bot = bot
        self.clock = clock
        self.rng = rng
        self.switches = Switches()
        self.updates = Updates(rng)
        self.chats: dict[int, Chat] = {}
        self.groups: dict[int, Group] = {}
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
        chat = self.chats[user["id"]] = Chat(payload, user=user)
        return chat

    def arrive(self, chat: Chat, fields: Payload) -> Payload:
        """A person's message with these fields arrives in private; returns it as the update's payload."""
        chat.started = True
        return self.put(chat, {"from": chat.user}, fields).payload

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

    def post(self, room: Room, fields: Payload) -> Payload:
        """The bot's message with these fields stands in the room; returns it as the answer."""
        author = {"sender_chat": room.payload} if room.payload["type"] == "channel" else {"from": self.bot}
        message = self.put(room, author, fields, from_bot=True).payload
        self.touch(room)
        return message

    def touch(self, room: Room) -> None:
        """Count one act of the bot in a room and wake who waits for it."""
        room.activity += 1
        self.wake()

    def put(self, room: Room, author: Payload, fields: Payload, *, from_bot: bool = False) -> Post:
        """A message by `author` (`from`, `sender_chat`) stands in the room, under the room's next id."""
        number = room.next_id() if isinstance(room, Group) and room.numbered else self.new_message_id()
        message = {"message_id": number, **author, "chat": room.payload, "date": self.now(), **fields}
        post = room.posts[number] = Post(message, from_bot, sender=author.get("from", {}).get("id", 0))
        if isinstance(room, Group):
            room.shown.append(post)
        return post

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
        """The next message id; private chats and basic groups share one row of numbers for the whole account."""
        self._message_id += 1
        return self._message_id

    def now(self) -> int:
        """Whole seconds since 1970, as Telegram writes a date."""
        return int(self.clock())
