"""What each open chat has shown lately: in memory, bounded, and forgotten when nobody looked for an hour."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.ports import Clock, Random

CHATS_LIMIT = 1_000
"""Chats in memory: with BYTES_LIMIT at most a quarter of a gigabyte, and only under attack."""

BYTES_LIMIT = 256 * 1024
"""JSON bytes that one chat keeps: some 200 long messages."""

IDLE_SECONDS = 3600
"""A chat that nobody looks at is forgotten after this time; what was reported is not kept here."""

STREAMS_LIMIT = 8
"""Open tabs of one chat; browsers themselves allow six connections to a host."""

POSTS_A_MINUTE = 120
"""Posts of one chat: an album of a hundred photos passes, a flood does not."""

TOLD_LIMIT = 1_000
"""Messages of one chat that are recognised when they come a second time; a second try comes within minutes."""

HEARTBEAT_SECONDS = 15
"""A sign of life on a silent stream, below the 30 to 60 s after which proxies hang up."""


class Crowded(Exception):
    """Too many chats, tabs or posts; try again in `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"try again in {seconds} s")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the page was told; `number` counts from 1 within the chat's epoch, `once` names it.

    `only_for` is the one reader who may see it, None for all.
    """

    number: int
    data: str
    private: bool
    once: str
    only_for: str | None


@dataclass(slots=True)
class Session:
    """One chat. `epoch` is random: ids of an epoch that is gone (a restart, an hour of silence) never match."""

    epoch: str
    seen: float
    entries: deque[Entry] = field(default_factory=deque)
    posts: deque[float] = field(default_factory=deque)
    told: dict[str, int] = field(default_factory=dict)
    bytes: int = 0
    last: int = 0
    streams: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    closed: bool = False

    def drop_replaced(self, message: str, *, whole: bool) -> None:
        """Forget a message by its id, if it was private or goes as a `whole`: a reload shows what took its place."""
        found = [e for e in self.entries if f"{self.epoch}.{e.number}" == message]
        self.drop([e for e in found if e.private or whole])

    def id(self, number: int) -> str:
        """A message's id, as the page knows it."""
        return f"{self.epoch}.{number}"

    def drop(self, gone: Sequence[Entry]) -> None:
        for entry in gone:
            self.entries.remove(entry)
            self.bytes -= len(entry.data.encode())

    def wake(self) -> None:
        self.changed.set()
        self.changed = asyncio.Event()


class Sessions:
    """All chats by their address. Everything happens on one event loop."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self._clock = clock
        self._random = random
        self._chats: dict[str, Session] = {}
        self._stopping = False

    def open(self, chat: str) -> Session:
        """The chat, made when it is new. Raises Crowded."""
        session = self._chats.get(chat)
        if session is None:
            if len(self._chats) >= CHATS_LIMIT:
                self.sweep()
            if len(self._chats) >= CHATS_LIMIT:
                raise Crowded(60)
            session = self._chats[chat] = Session(self._random(6).hex(), self._clock())
        session.seen = self._clock()
        return session

    def count(self, chat: str) -> None:
        """Count one post of this chat. Raises Crowded."""
        session, now = self.open(chat), self._clock()
        while session.posts and now - session.posts[0] >= 60:
            session.posts.popleft()
        if len(session.posts) >= POSTS_A_MINUTE:
            raise Crowded(int(60 - (now - session.posts[0])) + 1)
        session.posts.append(now)

    def tell(self, chat: str, message: dict[str, Any], once: str, only_for: str | None = None) -> str:
        """Add a message to the chat, and to every tab that shows it. One with the same `once` is told one time.

        `only_for` is the reader who may see it, where several follow one chat. The message's id comes back.
        """
        session = self.open(chat)
        if once in session.told:
            return session.id(session.told[once])
        session.last += 1
        session.told[once] = session.last
        if len(session.told) > TOLD_LIMIT:
            del session.told[next(iter(session.told))]
        if message.get("replaces"):
            session.drop_replaced(message["replaces"], whole=bool(message.get("instead")))
        data = json.dumps(message, ensure_ascii=False)
        entry = Entry(session.last, data, bool(message.get("private")), once, only_for)
        session.entries.append(entry)
        session.bytes += len(entry.data.encode())
        while session.bytes > BYTES_LIMIT and len(session.entries) > 1:
            session.bytes -= len(session.entries.popleft().data.encode())
        session.wake()
        return session.id(entry.number)

    def take_back(self, chat: str, once: str) -> None:
        """The message could not be kept after all: its place is told to be empty."""
        session = self.open(chat)
        session.told.pop(once, None)
        self.tell(chat, {"type": "void", "post": once}, f"void {session.last}")

    def shows(self, chat: str, once: str) -> bool:
        """Whether a message with this name stands in the chat still."""
        session = self._chats.get(chat)
        return session is not None and any(entry.once == once for entry in session.entries)

    def withdraw(self, chat: str, once: str) -> None:
        """Forget one message by its name: a reload does not show it any more."""
        session = self.open(chat)
        session.drop([entry for entry in session.entries if entry.once == once])

    def wipe(self, chat: str, latest: str | None) -> None:
        """Forget what was said, but for what the bot said after the message `latest`; open pages do the same.

        Nothing is kept where `latest` is None, or of an epoch that is gone.
        """
        session = self._chats.get(chat)
        if session is None:
            return
        epoch, _, number = (latest or "").partition(".")
        known = epoch == session.epoch and number.isdecimal() and len(number) < 10
        upto = int(number) if known else session.last
        session.drop([one for one in session.entries if one.number <= upto or not _by_bot(one)])
        self.tell(chat, {"type": "wiped", "upto": upto}, f"wiped {session.last}")

    def knows(self, chat: str) -> bool:
        """Whether the chat is in memory still."""
        return chat in self._chats

    def forget(self, chat: str) -> None:
        """Drop what the chat has shown, and end its streams."""
        if session := self._chats.pop(chat, None):
            session.closed = True
            session.wake()

    def sweep(self) -> int:
        """Forget the chats that nobody looked at for an hour; how many."""
        now = self._clock()
        idle = [
            chat for chat, session in self._chats.items() if not session.streams and now - session.seen >= IDLE_SECONDS
        ]
        for chat in idle:
            self.forget(chat)
        return len(idle)

    def start(self) -> None:
        """Allow streams."""
        self._stopping = False

    def stop(self) -> None:
        """End every stream. The chats stay: what is sent while stopping is there for a page that returns."""
        self._stopping = True
        for session in self._chats.values():
            session.wake()

    async def follow(
        self, chat: str, after: str, reader: str | None = None, now: int | None = None
    ) -> AsyncGenerator[str, None]:
        """The chat as server-sent events: what came after the id `after` (all, if unknown), then what comes.

        `reader` is who reads where several follow one chat: of what is only for somebody, they see their own. `now` is
        the time that the page is told (unix seconds), which in the demo is not that of its browser.

        Raises Crowded before the first event.
        """
        session = self.open(chat)
        if session.streams >= STREAMS_LIMIT:
            raise Crowded(HEARTBEAT_SECONDS)
        epoch, _, number = after.partition(".")
        resumed = epoch == session.epoch and number.isdecimal() and len(number) < 10
        seen = int(number) if resumed else 0
        session.streams += 1
        try:
            hello: dict[str, Any] = {"chat": chat[:12], "epoch": session.epoch, "empty": session.last == 0}
            there = [entry.number for entry in session.entries if entry.only_for in (None, reader)]
            hello |= {"resumed": resumed, "upto": max(there, default=0), "now": now}
            yield f"event: hello\ndata: {json.dumps(hello)}\n\n"
            while not (session.closed or self._stopping):
                changed = session.changed
                for entry in [entry for entry in session.entries if entry.number > seen]:
                    seen = entry.number
                    if entry.only_for not in (None, reader):
                        continue
                    yield f"id: {session.epoch}.{seen}\ndata: {entry.data}\n\n"
                try:
                    await asyncio.wait_for(changed.wait(), HEARTBEAT_SECONDS)
                except TimeoutError:
                    yield "event: beat\ndata:\n\n"
        finally:
            session.streams -= 1
            session.seen = self._clock()


def _by_bot(entry: Entry) -> bool:
    return bool(json.loads(entry.data)["type"] == "bot")
