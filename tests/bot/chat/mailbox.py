"""Mailings in memory, and a mailer that brings them by a clock that tests turn by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from bot.chat.delivery import Delivery
from bot.chat.dialogue import Lookup
from bot.chat.events import Address
from bot.chat.mailer import Mailer
from bot.chat.pacing import Pace
from bot.chat.replies import Capabilities, Limits, Reply, Unit
from bot.chat.sending import Sender
from bot.chat.texts import Texts
from bot.chat.turn import Button, Say, Turn
from bot.errors import StorageTrouble
from bot.following import Segment
from bot.mailings import Fate, Filled, Kind, Mail, Mailing, Marks, State
from bot.ports import Outgoing, Queued
from tests.clock import HandClock, settle

DUTCH = Segment("telegram", ("nl",))
NONE = Limits()


class Line:
    """A platform that notes what it is asked to send and when; `faults` come first, by chat, one a try."""

    def __init__(self, name: str, clock: HandClock, limits: Limits = NONE) -> None:
        self.name = name
        self.capabilities = Capabilities(4_000, Unit.CODE_POINTS, 10, 20, edits=True, file_limit=1, limits=limits)
        self.groups = None
        self.tries: list[tuple[float, str, Reply, str]] = []
        self.sent: list[tuple[str, Reply]] = []
        self.faults: dict[str, list[Exception]] = {}
        self.takes = 0.0  # seconds that a request lasts
        self._clock = clock

    async def send(self, address: Address, reply: Reply, nonce: str) -> str:
        self.tries.append((self._clock(), address.chat, reply, nonce))
        if self.takes:
            await self._clock.pause(self.takes)
        if faults := self.faults.get(address.chat):
            raise faults.pop(0)
        self.sent.append((address.chat, reply))
        return str(len(self.sent))

    @property
    def chats(self) -> list[str]:
        return [chat for chat, _ in self.sent]


@dataclass
class Kept:
    """What is on disk: it stays when a mailer is killed. Pages are made of `who`: an address and its segment by key."""

    who: dict[bytes, tuple[Address, bytes]] = field(default_factory=dict)
    meanings: dict[bytes, Segment] = field(default_factory=dict)
    mailings: dict[int, Mailing] = field(default_factory=dict)
    made: dict[int, dict[bytes, tuple[str, int, Fate]]] = field(default_factory=dict)
    left: dict[int, list[bytes]] = field(default_factory=dict)
    marks: list[Marks] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    trouble: int = 0
    fault: type[Exception] = StorageTrouble

    def follow(self, segment: Segment, *chats: str) -> None:
        tag = segment.name.encode()
        self.meanings[tag] = segment
        for chat in chats:
            self.who[f"key of {chat}".encode()] = Address(segment.platform, chat), tag

    def start(self, name: str = "one", kind: Kind = Kind.ALERT, at: int = 0, *segments: Segment) -> int:
        id_ = len(self.mailings) + 1
        tags = {segment.name.encode() for segment in segments} or set(self.meanings)
        self.mailings[id_] = Mailing(id_, name, kind, {}, at)
        self.made[id_] = {}
        self.left[id_] = [key for key, (_, tag) in sorted(self.who.items()) if tag in tags]
        return id_

    def steer(self, id_: int, state: State) -> None:
        self.mailings[id_] = replace(self.mailings[id_], state=state)

    def fates(self, id_: int = 1) -> Mapping[Fate, int]:
        found = [fate for _, _, fate in self.made[id_].values()]
        return {fate: found.count(fate) for fate in Fate if fate in found}

    def _asked(self) -> None:
        if self.trouble:
            self.trouble -= 1
            raise self.fault("locked")

    # -- what the mailer asks

    async def active(self) -> Sequence[Mailing]:
        self._asked()
        going = [one for one in self.mailings.values() if one.state not in (State.DONE, State.STOPPED)]
        return [replace(one, fates=self.fates(one.id)) for one in sorted(going, key=lambda m: list(Kind).index(m.kind))]

    async def fill(self, mailing: int, look: int, now: int) -> Filled:
        self._asked()
        page, self.left[mailing] = self.left[mailing][:look], self.left[mailing][look:]
        at = self.mailings[mailing].at
        self.made[mailing] |= {key: (self.who[key][0].platform, at, Fate.WAITING) for key in page}
        full = not self.left[mailing]
        if full:
            self.steer(mailing, State.SENDING)
        return Filled(look, len(page), full=full)

    async def claim(self, mailing: int, platform: str, now: int, limit: int) -> Sequence[Mail]:
        self._asked()
        due = [
            (at, key)
            for key, (where, at, fate) in self.made[mailing].items()
            if where == platform and at <= now and fate is Fate.WAITING
        ]
        return [Mail(key, *self.who.get(key, (None, None))) for _, key in sorted(due)[:limit]]

    async def mark(self, mailing: int, marks: Marks) -> None:
        self._asked()
        self.marks.append(marks)
        for key, fate in marks.fates.items():
            where, at, _ = self.made[mailing][key]
            self.made[mailing][key] = where, at, fate
        for key, due in marks.later.items():
            self.made[mailing][key] = self.made[mailing][key][0], due, Fate.WAITING
        for address in marks.gone:
            self.who = {key: one for key, one in self.who.items() if one[0] != address}

    async def finish(self, mailing: int, now: int) -> bool:
        self._asked()
        self.steer(mailing, State.DONE)
        self.ended.append(self.mailings[mailing].name)
        return True

    async def segment(self, tag: bytes) -> Segment | None:
        self._asked()
        return self.meanings.get(tag)

    async def move(self, old: Address, new: Address) -> Mapping[bytes, bytes]:
        self._asked()
        before, after = f"key of {old.chat}".encode(), f"key of {new.chat}".encode()
        self.who[after] = new, self.who.pop(before)[1]
        for made in self.made.values():
            if before in made:
                made[after] = made.pop(before)
        return {before: after}


class Signatures:
    def sign(self, address: str, payload: str) -> str:
        return f"{payload}|{address}"

    def verify(self, address: str, token: str) -> str | None:
        return token.removesuffix(f"|{address}")


async def told(turn: Turn, mailing: Mailing, segment: Segment) -> Say:
    """What all mailings say here, unless a test writes something else."""
    return Say(f"{mailing.name} in {turn.languages[0]}", turn.languages, ((Button("Stop", "go:unfollow"),),))


class Town:
    """One process's mailer over what is on disk. Each process has its own postmen and senders."""

    def __init__(self, kept: Kept, limits: Limits = NONE, clock: HandClock | None = None) -> None:
        self.kept = kept
        self.clock = clock or HandClock()
        self.telegram = Line("telegram", self.clock, limits)
        self.discord = Line("discord", self.clock)
        self.writes: dict[Kind, Any] = dict.fromkeys(Kind, told)
        self.lookups: dict[type[Lookup[Any]], Callable[[Any], Any]] = {}
        self._running: asyncio.Task[None] | None = None
        lines = {line.name: line for line in (self.telegram, self.discord)}
        self.paces = {
            name: Pace(line.capabilities.limits, clock=self.clock, pause=self.clock.pause)
            for name, line in lines.items()
        }
        self.sender = Sender(lines, clock=self.clock, pause=self.clock.pause, paces=self.paces)  # type: ignore[arg-type]
        self.mailer = Mailer(
            kept,
            kept,
            self.sender,
            self.writes,
            Texts({"nl": lambda: [""]}, strict=True),
            Signatures(),
            self.lookups,
            self.paces,
            clock=self.clock,
            pause=self.clock.pause,
        )

    def start(self) -> None:
        self._running = asyncio.create_task(self.mailer.run())

    async def kill(self) -> None:
        """Nothing is finished, and nothing more is marked."""
        doomed = [task for postman in self.mailer._postmen for task in postman._carried]
        for task in [self._running, *doomed]:
            if task is not None:
                task.cancel()
        await asyncio.gather(*doomed, return_exceptions=True)
        await settle()
        self._running = None

    async def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            closing = asyncio.create_task(self.mailer.close())
            await self.clock.turn(5)
            await closing


@asynccontextmanager
async def town(kept: Kept, limits: Limits = NONE, clock: HandClock | None = None) -> AsyncIterator[Town]:
    here = Town(kept, limits, clock)
    here.start()
    yield here
    assert here._running is None or not here._running.done(), "the mailer has stopped"
    await here.stop()


def people(count: int, first: int = 0) -> list[str]:
    return [f"{number:05}" for number in range(first, first + count)]


class Outbox:
    async def sent(self, ids: Sequence[int]) -> None:
        return

    async def files_under_way(self, ids: Sequence[str]) -> bool:
        return False


def answering(here: Town) -> Delivery:
    return Delivery(here.sender, Outbox(), clock=here.clock, pause=here.clock.pause)


def answer(id_: int, chat: str) -> Queued:
    return Queued(id_, Outgoing(Address("telegram", chat), Reply("an answer", "en")))
