"""The transcript driver: a person writes, Concordia answers; the real engine on a real SQLite file, a paper platform.

`Room` is one Concordia; `Person` one of its people. After each thing a person does, everything is settled and the
replies since then are in `heard`. A restart throws away all memory and opens the same file again.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bot.chat import events
from bot.chat.events import (
    Address,
    Arrival,
    FileKind,
    FileRef,
    Group,
    Origin,
    OriginKind,
    Quoted,
    Right,
    Standing,
    Undecodable,
)
from bot.chat.replies import Act, Capabilities, Choice, OpenTopic, Reply, Unit
from bot.chat.watching import Watch
from bot.ports import Gone, Intake, NoRights, Raw, Refused
from bot.sealing import Cost
from bot.settings import Settings
from bot.wiring import Services, concordia
from bot.wording import Words, load_words

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
START = 1_790_000_000.0  # September 2026


class PaperPlatform:
    """A platform without a network: payloads are the arrivals themselves as JSON, replies land on paper."""

    name = "web"
    bot = "paper"

    def __init__(self, *, whispers: bool = True, forms: bool = False) -> None:
        self.capabilities = Capabilities(
            10_000,
            Unit.CODE_POINTS,
            40,
            80,
            edits=False,
            file_limit=20_000_000,
            whispers=whispers,
            forms=forms,
            documents=True,
            topics=True,
        )
        self.groups = PaperGroups()
        self.sent: list[tuple[Address, Reply]] = []
        self.files: dict[str, bytes] = {}
        self.failures: list[Exception] = []
        self.blocked: set[str] = set()  # chats whose person does not let the bot write any more

    def decode(self, payload: bytes) -> Arrival | None:
        try:
            stored = json.loads(payload)
            event = _EVENTS[stored["event"].pop("is")](**_with_values(stored["event"]))
            group = Group(**stored["group"]) if stored.get("group") else None
            arrival = Arrival(**{**stored, "event": event, "address": Address(**stored["address"]), "group": group})
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
            raise Undecodable("paper") from None
        words = arrival.update, arrival.user, arrival.address.platform, arrival.address.chat
        if not all(isinstance(word, str) and word for word in words) or not isinstance(arrival.at, int):
            raise Undecodable("paper")
        return arrival

    async def send(self, address: Address, reply: Reply, nonce: str) -> str | None:
        await asyncio.sleep(0)
        if self.failures:
            raise self.failures.pop(0)
        if address.chat in self.blocked:
            raise Gone("blocked")
        self.sent.append((address, reply))
        return str(len(self.sent)) if reply.slot else None

    async def fetch(self, handle: str) -> bytes:
        try:
            return self.files[handle]
        except KeyError:
            raise Refused("no such file") from None

    async def run(self, intake: Intake) -> None:
        await asyncio.Event().wait()


_EVENTS: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        events.TextSent,
        events.CommandGiven,
        events.ChoicePressed,
        events.FileSent,
        events.MessageForwarded,
        events.OddSent,
        events.FormSent,
        events.MessageReported,
        events.Joined,
        events.Left,
        events.MovedTo,
        events.RightsChanged,
        events.MemberChanged,
    )
}


def _with_values(fields: dict[str, Any]) -> dict[str, Any]:
    if file := fields.get("file"):
        fields["file"] = FileRef(**{**file, "kind": FileKind(file["kind"])})
    if origin := fields.get("origin"):
        fields["origin"] = Origin(**{**origin, "kind": OriginKind(origin["kind"])})
    if quoted := fields.get("quoted"):
        files = tuple(FileRef(**{**one, "kind": FileKind(one["kind"])}) for one in quoted["files"])
        fields["quoted"] = Quoted(**{**quoted, "address": Address(**quoted["address"]), "files": files})
    if "rights" in fields:
        fields["rights"] = frozenset(Right(right) for right in fields["rights"])
    if "answers" in fields:
        fields["answers"] = tuple((key, value) for key, value in fields["answers"])
    if "standing" in fields:
        fields["standing"] = Standing(fields["standing"])
    return fields


def payload(arrival: Arrival) -> bytes:
    stored = asdict(arrival)
    stored["event"]["is"] = type(arrival.event).__name__
    return json.dumps(stored, default=sorted).encode()


class PaperGroups:
    """Who is what in which group, and what the bot did there; `refusing` are the acts that it may not do."""

    def __init__(self) -> None:
        self.members: dict[str, dict[str, Standing]] = {}
        self.done: list[tuple[Address, Act]] = []
        self.refusing: set[type[Act]] = set()

    async def act(self, address: Address, act: Act) -> Address | None:
        if type(act) in self.refusing:
            raise NoRights("not enough rights")
        self.done.append((address, act))
        if not isinstance(act, OpenTopic):
            return None
        return replace(address, thread=f"t{sum(isinstance(one, OpenTopic) for _, one in self.done)}")

    async def standing(self, chat: str, user: str) -> Standing:
        return self.members.get(chat, {}).get(user, Standing.NONE)

    def alone(self, user: str) -> Address:
        return Address("web", user)

    async def link(self, word: str) -> str | None:
        return f"https://paper.example/{word}"


@dataclass
class Room:
    """One Concordia with its paper platform, on one folder; `now` is its clock."""

    folder: Path
    words: Words
    platform: PaperPlatform = field(default_factory=PaperPlatform)
    now: float = START
    database_url: str | None = None
    guesser: str = "py3langid"
    chosen: dict[str, Any] = field(default_factory=dict)
    watch: Watch | None = None
    services: Services | None = None
    updates: Any = field(default_factory=lambda: count(1))
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _running: list[asyncio.Task[Any]] = field(default_factory=list)

    def settings(self) -> Settings:
        given: dict[str, Any] = {"_env_file": None, "data_dir": self.folder / "data", "database_url": self.database_url}
        given |= {"keyring": self.folder / "keys" / "keyring.json", "language_guesser": self.guesser}
        return Settings(**{**given, "operator": "the town of Testgem", **self.chosen})

    async def open(self) -> None:
        """Start, and take up what a killed process left."""
        self._stack = AsyncExitStack()
        context = concordia(
            self.settings(),
            [self.platform],
            self.words,
            clock=lambda: self.now,
            pause=self._pause,
            cost=CHEAP,
            watch=self.watch,
        )
        self.services = await self._stack.enter_async_context(context)
        engine, delivery = self.services.engine, self.services.delivery
        parts = [engine.run(), delivery.run(), self.services.desk.run(), self.services.fetcher.run()]
        self._running = [asyncio.create_task(part) for part in parts]
        await engine.rescue()
        await engine.settled()

    async def close(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self.services is not None:
            await self.services.delivery.flush()
            await self.services.delivery.close()
        await self._stack.aclose()

    async def restart(self) -> None:
        await self.close()
        await self.open()

    async def arrive(self, *arrivals: Arrival) -> Sequence[tuple[Address, Reply]]:
        """Bring these in at once; all that was sent because of them."""
        assert self.services is not None
        before = len(self.platform.sent)
        await self.services.engine.intake(self.platform.name, [Raw(a.update, payload(a)) for a in arrivals])
        await self.services.engine.settled()
        return self.platform.sent[before:]

    async def passes(self, seconds: float) -> Sequence[tuple[Address, Reply]]:
        """Time goes by: timers run out one after the other; all that was sent because of them."""
        assert self.services is not None
        before = len(self.platform.sent)
        until = self.now + seconds
        while self.now < until:
            self.now = min(until, self.now + 5)
            await self.services.house.look(self.services.engine.intake)
            await self.services.engine.settled()
        return self.platform.sent[before:]

    def text(self, key: str, *languages: str, **values: str | int) -> str:
        """What a text says, as a person sees it; in English unless told."""
        return plain(self.words.texts.text(languages or ("en",), key, **values))

    def label(self, key: str, option: str, *languages: str) -> str:
        """What stands on a button."""
        return self.words.texts.label(languages or ("en",), key, option)

    async def rows(self, table: str) -> int:
        """How many rows a table has."""
        assert self.services is not None
        count = text(f"SELECT count(*) FROM {table}")  # noqa: S608 - a name from a test
        return int(await self.services.store._database.read(lambda connection: connection.execute(count).scalar_one()))

    def person(
        self, name: str = "ann", locale: str | None = "en", chat: str | None = None, group: Group | None = None
    ) -> Person:
        """Someone with an account, in a chat of their own unless told; with `group`, where others read along."""
        return Person(self, name, locale, chat or (group.chat if group else name), group)

    async def _pause(self, seconds: float) -> None:
        """Waiting moves the clock, once what has arrived is decided: nobody waits for real."""
        assert self.services is not None
        with contextlib.suppress(TimeoutError):  # what waits for this pause itself cannot be waited for
            async with asyncio.timeout(0.2):
                await self.services.engine.decided()
        await asyncio.sleep(0.001)  # who does nothing but wait must not keep others from their work
        self.now += seconds


@asynccontextmanager
async def room(folder: Path, words: Words | None = None, **fields: Any) -> AsyncIterator[Room]:
    """One Concordia for a test; `fields` as in Room."""
    opened = Room(folder, words or load_words(strict=True), **fields)
    await opened.open()
    try:
        yield opened
    finally:
        await opened.close()


@dataclass(eq=False)
class Person:
    """Someone in a chat with Concordia. `heard` are the replies to the last thing they did."""

    room: Room
    name: str
    locale: str | None
    chat: str
    group: Group | None = None
    heard: list[Reply] = field(default_factory=list)
    thread: str | None = None

    @property
    def text(self) -> str:
        """All words of the last replies, without markup."""
        return "\n\n".join(plain(reply.text) for reply in self.heard)

    @property
    def labels(self) -> list[str]:
        return [choice.label for choice in self.choices]

    @property
    def choices(self) -> list[Choice]:
        return [choice for reply in self.heard for row in reply.choices for choice in row]

    async def says(self, words: str) -> str:
        return await self.does(events.TextSent(words))

    async def commands(self, command: str, argument: str = "") -> str:
        return await self.does(events.CommandGiven(command, argument))

    async def presses(self, label: str) -> str:
        """Press the button with this label in what was heard last."""
        found = [choice for choice in self.choices if choice.label == label]
        assert found, f"no button {label!r} among {self.labels}"
        return await self.presses_token(found[-1].token)

    async def chooses(self, key: str, option: str, *languages: str) -> str:
        """Press the button that the text `key` has for this option."""
        return await self.presses(self.room.label(key, option, *languages))

    async def presses_token(self, token: str, message: str | None = "m1") -> str:
        return await self.does(events.ChoicePressed(token, message))

    async def forwards(self, text: str, origin: Origin | None = None) -> str:
        return await self.does(events.MessageForwarded(origin or Origin(OriginKind.HIDDEN, "Someone"), text))

    async def sends_photo(self, caption: str = "", *, size: int | None = 1_000, album: str | None = None) -> str:
        handle = f"photo-{next(self.room.updates)}"
        self.room.platform.files[handle] = b"\xff\xd8 photo " + handle.encode()
        file = FileRef(FileKind.PHOTO, handle, size, "image/jpeg")
        return await self.does(events.FileSent(file, caption, album))

    async def does(self, event: events.Event) -> str:
        """Let one event arrive; what was heard."""
        sent = await self.room.arrive(self.arrival(event))
        self.hears(sent)
        return self.text

    def hears(self, sent: Sequence[tuple[Address, Reply]]) -> None:
        """What of this is for this person's eyes; nothing leaves what was heard last."""
        mine = [reply for address, reply in sent if address == self.address and reply.only_for in (None, self.name)]
        self.heard = mine or self.heard

    def arrival(self, event: events.Event, update: str | None = None) -> Arrival:
        number = update or str(next(self.room.updates))
        seen = self.group is not None
        return Arrival(
            number, self.address, self.name, event, int(self.room.now), self.locale, group=self.group, seen=seen
        )

    @property
    def address(self) -> Address:
        return Address("web", self.chat, self.thread)


def plain(text: str) -> str:
    """Chat HTML as a person sees it."""
    return re.sub(r"<[^>]+>", "", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
