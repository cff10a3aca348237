"""The postman of one platform: takes what is due of mailings, in their order, and notes what became of it in groups."""

from __future__ import annotations

import asyncio
from base64 import urlsafe_b64encode
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b
from typing import Protocol, TypeVar

import structlog

from bot import failpoints
from bot.chat.events import Address
from bot.chat.letters import Letters
from bot.chat.pacing import Pace
from bot.chat.replies import Reply
from bot.chat.sending import Sender
from bot.chat.watching import MAILING
from bot.errors import StorageTrouble
from bot.following import Segment
from bot.mailings import Fate, Mail, Mailing, Marks
from bot.ports import Clock, Gone, Moved, Unreachable
from bot.rules.following import quiet_until

log = structlog.get_logger(__name__)

WINDOW = 30
"""Messages that are on their way or not yet marked: so many can come twice after a kill."""

IN_HAND = 100
"""Deliveries that are claimed at a time; at 30 a second that is three seconds' worth."""

ENOUGH, GATHERED = 15, 0.15
"""So many are marked at once, or what there is after so many seconds."""

LOOK = 0.25
"""Seconds between two looks for something to do."""

TROUBLE = 1.0
"""Seconds until the database is asked again after it was in trouble."""

UNREACHABLE = 60
"""Seconds for which a message waits that could not be brought although it was tried again and again."""

MOVES = 3
"""Times that one chat can have moved while it is written to."""


_T = TypeVar("_T")


class Post(Protocol):
    """The part of the store that knows what is to be sent."""

    async def claim(self, mailing: int, platform: str, now: int, limit: int) -> Sequence[Mail]: ...

    async def mark(self, mailing: int, marks: Marks) -> None: ...


class Followers(Protocol):
    """The part of the store that knows what a segment's tag means, and where somebody follows something."""

    async def segment(self, tag: bytes) -> Segment | None: ...

    async def move(self, old: Address, new: Address) -> Mapping[bytes, bytes]: ...


@dataclass(slots=True)
class Board:
    """The mailings that are to be sent now, in their order."""

    sending: dict[int, Mailing] = field(default_factory=dict)

    def wanted(self, mailing: int) -> bool:
        return mailing in self.sending


@dataclass(slots=True)
class _Noted:
    """What became of deliveries of one mailing, until it is marked."""

    fates: dict[bytes, Fate] = field(default_factory=dict)
    later: dict[bytes, int] = field(default_factory=dict)
    gone: list[Address] = field(default_factory=list)

    @property
    def marks(self) -> Marks:
        return Marks(dict(self.fates), dict(self.later), tuple(self.gone))


class Postman:
    """At most `WINDOW` messages of mailings are between being sent and being marked."""

    def __init__(
        self,
        platform: str,
        post: Post,
        followers: Followers,
        board: Board,
        sender: Sender,
        letters: Letters,
        pace: Pace,
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]],
    ) -> None:
        self._platform = platform
        self._post = post
        self._followers = followers
        self._board = board
        self._sender = sender
        self._letters = letters
        self._pace = pace
        self._clock = clock
        self._pause = pause
        self._room = asyncio.Semaphore(WINDOW)
        self._hands: dict[int, deque[Mail]] = {}
        self._out: dict[int, set[bytes]] = {}
        self._noted: dict[int, _Noted] = {}
        self._count = 0
        self._some, self._enough = asyncio.Event(), asyncio.Event()
        self._carried: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Bring what is due, and mark it, until cancelled."""
        async with asyncio.TaskGroup() as working:
            working.create_task(self._walk())
            working.create_task(self._keep_books())

    async def close(self, within: float) -> None:
        """Let what is on its way arrive, for so many seconds, and mark it."""
        if self._carried:
            await asyncio.wait(set(self._carried), timeout=within)
        for task in set(self._carried):
            task.cancel()
        await asyncio.gather(*self._carried, return_exceptions=True)
        await self._mark()

    # -- bringing

    async def _walk(self) -> None:
        while True:
            await self._room.acquire()
            try:
                found = await self._next()
            except Exception as fault:  # noqa: BLE001 - whatever it is, people are still to be answered
                tell(fault)
                self._room.release()
                await self._pause(TROUBLE)
                continue
            if found is None:
                self._room.release()
                await self._pause(LOOK)
                continue
            mailing, mail = found
            self._out.setdefault(mailing.id, set()).add(mail.key)
            task = asyncio.create_task(self._carry(mailing, mail))
            self._carried.add(task)
            task.add_done_callback(self._carried.discard)

    async def _next(self) -> tuple[Mailing, Mail] | None:
        """The next delivery of the first mailing that has one; None where nothing is due."""
        if self._sender.rest(self._platform) > 0:
            self._hands.clear()
            return None
        for old in [id_ for id_ in self._hands if not self._board.wanted(id_)]:
            del self._hands[old]
        for mailing in list(self._board.sending.values()):
            hand = self._hands.get(mailing.id) or await self._claimed(mailing)
            if hand and self._board.wanted(mailing.id):
                self._hands[mailing.id] = hand
                return mailing, hand.popleft()
        return None

    async def _claimed(self, mailing: Mailing) -> deque[Mail]:
        """The next that can be brought. Those who unfollowed or want to be left in peace now are marked at once."""
        while True:
            # As it was before the question: what is marked meanwhile may still stand in the answer as waiting.
            now, out = int(self._clock()), frozenset(self._out.get(mailing.id, ()))
            claimed = await self._post.claim(mailing.id, self._platform, now, IN_HAND + len(out))
            fresh = [mail for mail in claimed if mail.key not in out]
            if not fresh:
                return deque()
            failpoints.reach(failpoints.MAIL_CLAIMED)
            hand, passed = deque[Mail](), _Noted()
            for mail in fresh:
                segment = None if mail.segment is None else await self._followers.segment(mail.segment)
                if segment is None:
                    passed.fates[mail.key] = Fate.LEFT
                elif (due := quiet_until(segment, now)) > now:
                    passed.later[mail.key] = due
                else:
                    hand.append(mail)
            if passed.fates or passed.later:
                await self._post.mark(mailing.id, passed.marks)
            if hand:
                return hand

    async def _carry(self, mailing: Mailing, mail: Mail) -> None:
        """Bring one, and note what became of it."""
        trip = _Trip(mail.key, mail.address)
        try:
            fate = await self._bring(mailing, mail, trip)
        except Exception as fault:  # noqa: BLE001 - one odd message must not stop the others
            log.error("mail not sent", platform=self._platform, fault=type(fault).__name__)  # noqa: TRY400
            fate = Fate.FAILED
            self._sender.watch.failed("mail")
        self._sender.watch.sent(0, self._platform, MAILING, _result(fate))
        if fate is None:
            self._back(mailing.id, [mail.key])
            return
        noted = self._noted.setdefault(mailing.id, _Noted())
        self._out[mailing.id].add(trip.key)
        if isinstance(fate, Fate):
            noted.fates[trip.key] = fate
        else:
            noted.later[trip.key] = fate
        if fate is Fate.GONE and trip.address is not None:
            noted.gone.append(trip.address)
        self._count += 1
        self._some.set()
        if self._count >= ENOUGH:
            self._enough.set()

    async def _bring(self, mailing: Mailing, mail: Mail, trip: _Trip) -> Fate | int | None:
        """Its fate; or when it is tried again, in unix seconds; None where it was not to be sent any more."""
        tag = mail.segment
        segment = None if tag is None else await self._patiently(partial(self._followers.segment, tag))
        if trip.address is None or tag is None or segment is None:
            return Fate.LEFT
        wanted = partial(self._board.wanted, mailing.id)
        for _ in range(MOVES):
            reply = await self._written(mailing, trip.address, tag, segment)
            if not isinstance(reply, Reply):
                return reply
            turn = partial(self._pace.turn, trip.address.chat, group=segment.community, wanted=wanted)
            sent = await self._sender.send(trip.address, reply, nonce(mailing.id, mail.key), turn)
            match sent.failure:
                case None:
                    return None if sent.withdrawn else Fate.SENT
                case Moved(chat=chat):
                    old, trip.address = trip.address, replace(trip.address, chat=chat)
                    keys = await self._patiently(partial(self._followers.move, old, trip.address))
                    trip.key = keys.get(trip.key, trip.key)
                case Gone():
                    return Fate.GONE
                case Unreachable():
                    return int(self._clock()) + UNREACHABLE
                case _:
                    return Fate.FAILED
        return Fate.FAILED

    async def _written(self, mailing: Mailing, address: Address, tag: bytes, segment: Segment) -> Reply | Fate:
        """What is said there; LEFT where nothing is left to say, FAILED where it could not be written."""
        try:
            letter = await self._patiently(partial(self._letters.to, address, mailing, tag, segment))
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is the same for all of the segment
            log.error("mail not written", kind=mailing.kind.value, fault=type(fault).__name__)  # noqa: TRY400
            return Fate.FAILED
        return Fate.LEFT if letter is None else letter

    async def _patiently(self, ask: Callable[[], Awaitable[_T]]) -> _T:
        """Ask the database until it answers."""
        while True:
            try:
                return await ask()
            except StorageTrouble:
                await self._pause(TROUBLE)

    # -- marking

    async def _keep_books(self) -> None:
        while True:
            await self._some.wait()
            if self._count < ENOUGH:
                await self._gathered()
            try:
                await self._mark()
            except Exception as fault:  # noqa: BLE001 - whatever it is, people are still to be answered
                tell(fault)
                await self._pause(TROUBLE)

    async def _gathered(self) -> None:
        """Wait until there are enough, or for a moment."""
        timer = asyncio.ensure_future(self._pause(GATHERED))
        enough = asyncio.ensure_future(self._enough.wait())
        try:
            await asyncio.wait((timer, enough), return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            enough.cancel()

    async def _mark(self) -> None:
        """Mark what there is; what could not be marked stays noted."""
        self._some.clear()
        self._enough.clear()
        noted, self._noted, self._count = self._noted, {}, 0
        while noted:
            mailing, one = noted.popitem()
            try:
                await self._post.mark(mailing, one.marks)
                failpoints.reach(failpoints.MAIL_MARKED)
            except BaseException:
                noted[mailing] = one
                self._give_back(noted)
                raise
            self._back(mailing, [*one.fates, *one.later])

    def _give_back(self, noted: Mapping[int, _Noted]) -> None:
        for mailing, one in noted.items():
            since = self._noted.setdefault(mailing, _Noted())
            since.fates |= one.fates
            since.later |= one.later
            since.gone += one.gone
        self._count = sum(len(one.fates) + len(one.later) for one in self._noted.values())
        self._some.set()

    def _back(self, mailing: int, keys: Sequence[bytes]) -> None:
        """These are where they belong: others may go out."""
        out = self._out.get(mailing, set())
        out.difference_update(keys)
        if not out:
            self._out.pop(mailing, None)
        for _ in keys:
            self._room.release()


def _result(fate: Fate | int | None) -> str:
    """What became of one try, in a word: it is tried again, or was withdrawn, where it has no fate."""
    return fate.name.lower() if isinstance(fate, Fate) else "withdrawn" if fate is None else "unreachable"


def tell(fault: Exception) -> None:
    """Tell the operator why mailings do not go on now: of our own faults the kind only, they can hold anything."""
    reason = str(fault) if isinstance(fault, StorageTrouble) else type(fault).__name__
    log.error("mailings in trouble", reason=reason)


@dataclass(slots=True)
class _Trip:
    """Where one message goes, and what its delivery is known by; both change where a chat has moved."""

    key: bytes
    address: Address | None


def nonce(mailing: int, key: bytes) -> str:
    """The same for each try at one delivery, after a restart too; 16 characters, so that Discord can take it."""
    return urlsafe_b64encode(blake2b(b"%d." % mailing + key, digest_size=12).digest()).decode()
