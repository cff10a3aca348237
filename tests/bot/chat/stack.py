"""An engine with its delivery over a real store and a paper platform, with small routes; and a store that fails."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from bot.cases import AddEvidence, Case, FileCase
from bot.chat import events
from bot.chat.answers import Item, words
from bot.chat.core import Core
from bot.chat.delivery import Delivery
from bot.chat.dialogue import Ask, Lookup
from bot.chat.engine import Engine
from bot.chat.events import Address, Arrival
from bot.chat.language import Language, Languages
from bot.chat.listening import Guess
from bot.chat.sending import Sender
from bot.chat.texts import Texts
from bot.chat.turn import At, Outcome, Say, Talk, Turn, routes_by_command
from bot.ports import Raw, Tick
from bot.rules.staff import Deed
from bot.sealing import Keyring, Presses, blind_index
from storage.store import SqlStore
from tests.chat import PaperPlatform, payload

FTL = """
trouble = Something went wrong.
command-unknown = No such command.
not-understood = What?
ask-first = First?
ask-second = Second?
answer-words = In words, please.
answer-empty = That was empty.
answer-long = Too long, { $length } of { $limit }.
answer =
    .back = Back
    .cancel = Stop
    .write = Write
menu =
    .report = Report
    .who_helps = Who helps
    .help = Help
"""


@dataclass(frozen=True, slots=True)
class Far(Lookup[str]):
    """Something that takes its time to find out."""

    what: str


def echo(turn: Turn, argument: str) -> Outcome:
    return Outcome((Say(argument, turn.languages),))


def boom(turn: Turn, argument: str) -> Outcome:
    raise RuntimeError(f"zzhatezz {argument}")


def orphan(turn: Turn, argument: str) -> Outcome:
    """A turn that the store will not take: its case is not there."""
    return Outcome((Say("added", turn.languages),), effects=(AddEvidence(b"nobody's", (Item(turn.now),)),))


async def form(turn: Turn) -> str:
    return f"{await Ask('ask-first', words)} {await Ask('ask-second', words)}"


def filed(turn: Turn, said: str) -> Outcome:
    case = Case((Item(turn.now, said),), {}, "en", turn.now)
    return Outcome((Say(f"filed {said}", turn.languages),), effects=(FileCase(lookup_of(said), case),))


async def far(turn: Turn) -> str:
    return await Far(turn.arrival.user)


def found(turn: Turn, said: str) -> Outcome:
    return Outcome((Say(f"found {said}", turn.languages),))


def lookup_of(said: str) -> bytes:
    """Under what a form is filed."""
    return hashlib.blake2b(said.encode(), digest_size=32).digest()


ROUTES = (
    At("echo", echo, Deed.ANYBODY),
    At("boom", boom, Deed.ANYBODY),
    At("orphan", orphan, Deed.ANYBODY),
    Talk("form", form, filed, Deed.ANYBODY),
    Talk("far", far, found, Deed.ANYBODY),
)


async def not_sure(_: Any) -> tuple[str | None, int]:
    return None, 0


class Stack:
    """One process's worth. `pauses` are the seconds that somebody wanted to wait; nobody does."""

    def __init__(self, store: Any, keyring: Keyring, far: Callable[[Far], Any] | None = None) -> None:
        self.store = store
        self.platform = PaperPlatform()
        self.pauses: list[float] = []
        self.now = 1_795_000_000.0
        platforms = {self.platform.name: self.platform}
        languages = Languages((Language("en", "English", "ltr"),))
        core = Core(
            routes=routes_by_command(ROUTES),
            texts=Texts({"en": lambda: [FTL]}, strict=True),
            signer=Presses(keyring),
            languages=languages,
            idle=lambda turn, text: Outcome((turn.say("not-understood"),)),
            tipline="form",
            file_limits={self.platform.name: 1_000},
            new_id=lambda: "f",
        )
        sender = Sender(platforms, clock=lambda: self.now, pause=self.pause)
        self.delivery = Delivery(sender, store, clock=lambda: self.now, pause=self.pause)
        self.engine = Engine(
            core,
            store,
            self.delivery,
            platforms,
            blind_index(keyring),
            {Guess: not_sure, Far: far or not_sure},
            clock=lambda: self.now,
            pause=self.pause,
        )
        self._running: list[asyncio.Task[None]] = []

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def start(self) -> None:
        self._running = [asyncio.create_task(part) for part in (self.engine.run(), self.delivery.run())]

    async def stop(self) -> None:
        """As a kill would: nothing is finished first."""
        for task in self._running:
            task.cancel()
        ended = await asyncio.gather(*self._running, return_exceptions=True)
        await self.delivery.close()
        faults = [end for end in ended if not isinstance(end, asyncio.CancelledError)]
        assert faults == [], "a part of the engine had stopped"

    async def arrive(self, *arrivals: Arrival) -> None:
        await self.engine.intake(self.platform.name, [Raw(one.update, payload(one)) for one in arrivals])

    async def settled(self) -> None:
        async with asyncio.timeout(20):
            await self.engine.settled()

    def heard(self, chat: str) -> list[str]:
        return [reply.text for address, reply in self.platform.sent if address.chat == chat]


@asynccontextmanager
async def running(stack: Stack) -> AsyncIterator[Stack]:
    """The stack serves, first what was left."""
    stack.start()
    try:
        await stack.engine.rescue()
        yield stack
    finally:
        await stack.stop()


_updates = count(1)


def says(chat: str, text: str) -> Arrival:
    """A text, or a command if it begins with a slash."""
    command, _, argument = text.removeprefix("/").partition(" ")
    event = events.CommandGiven(command, argument) if text.startswith("/") else events.TextSent(text)
    return Arrival(f"u{next(_updates)}", Address("web", chat), f"user of {chat}", event, 1_795_000_000, "en")


class Shaky:
    """A store whose disk is full, or whose network is away, as often as `faults` has one for the deed.

    Deeds: receive, bury, sent, read, write, and "after" for a write that was kept although it says that it was not.
    """

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.faults: dict[str, list[Exception]] = {}

    def __getattr__(self, name: str) -> Any:
        whole = getattr(self._store, name)

        async def deed(*arguments: Any) -> Any:
            self._fail(name)
            return await whole(*arguments)

        return deed if name in ("receive", "bury", "sent") else whole

    @asynccontextmanager
    async def tick(self) -> AsyncIterator[Tick]:
        async with self._store.tick() as tick:
            yield _ShakyTick(tick, self)

    def _fail(self, deed: str) -> None:
        if faults := self.faults.get(deed):
            raise faults.pop(0)


@dataclass
class _ShakyTick:
    tick: Tick
    shaky: Shaky

    async def people(self, keys: Sequence[bytes]) -> Any:
        self.shaky._fail("read")
        return await self.tick.people(keys)

    async def conversations(self, keys: Sequence[bytes], now: int) -> Any:
        return await self.tick.conversations(keys, now)

    async def write(self, turns: Any, sent: Sequence[int], now: int) -> Any:
        self.shaky._fail("write")
        queued = await self.tick.write(turns, sent, now)
        self.shaky._fail("after")
        return queued


def again(arrival: Arrival) -> Arrival:
    """The same event as another update."""
    return replace(arrival, update=f"u{next(_updates)}")


async def until(happened: Callable[[], bool]) -> None:
    """Wait for what comes about in threads and tasks."""
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.005)


async def marked(stack: Stack) -> None:
    """Wait until everything that was sent is known to be."""
    async with asyncio.timeout(20):
        while await stack.store.unsent():  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.005)
