"""The engine: takes what has arrived and, in ticks, reads once, decides each conversation, and writes once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import structlog

from bot import failpoints
from bot.announcements import SaveAnnouncement
from bot.cases import DropFiles
from bot.chat.core import Core
from bot.chat.decide import decide
from bot.chat.delivery import Delivery
from bot.chat.dialogue import Lookup, Needs, Progress
from bot.chat.events import Arrival, Undecodable
from bot.chat.listening import chosen
from bot.chat.outgoing import outgoing
from bot.chat.people import Conversation, Person
from bot.chat.recent import Recent
from bot.chat.turn import Keep, Outcome, Say
from bot.chat.watching import Turned, Watch, place_of
from bot.communities import KeepFlag
from bot.errors import StorageTrouble
from bot.ports import (
    HOUSE,
    AlreadyDone,
    Clock,
    LostRace,
    Platform,
    Queued,
    Raw,
    Received,
    Stale,
    Store,
    Tick,
    Written,
)

log = structlog.get_logger(__name__)

BATCH = 100
"""Updates in one tick, one a conversation: what one answer to a poll brings, so that it shares one commit."""

BACKLOG = 2_000
"""Updates in memory above which adapters wait before they bring more; the platform keeps the rest."""

RACES = 32
RACE_PAUSE = 0.005
"""How often a turn is run again after another process saved its conversation first, and seconds to wait before that,
longer each time: 2.6 s in all, in which the other process gets through whatever one person sends."""

SHORTEST_WAIT, LONGEST_WAIT = 0.1, 5.0
"""Seconds between two tries at a database in trouble: service is back within 5 s of its end."""

Answerer = Callable[[Any], Awaitable[object]]
"""Answers one kind of lookup, outside of the tick."""


class Index(Protocol):
    """Blind keys: what a database may hold instead of who someone is."""

    def person(self, platform: str, bot: str, user: str) -> bytes: ...

    def conversation(self, platform: str, bot: str, chat: str, thread: str | None, user: str) -> bytes: ...


@dataclass(slots=True)
class _Job:
    """One update on its way through the engine, with the lookups that were answered for it."""

    inbox: int
    arrival: Arrival
    conversation: bytes
    person: bytes
    memo: dict[Lookup[Any], object] = field(default_factory=dict)
    known: Person = Person()  # as the last tick loaded them
    since: float | None = None  # unix seconds of its arrival, if in this process
    stale: int = 0  # how often what was looked up for it had changed by the time it was written


class Engine:
    """Runs the conversations of all platforms. One update at a time a conversation, all conversations side by side."""

    def __init__(
        self,
        core: Core,
        store: Store,
        delivery: Delivery,
        platforms: Mapping[str, Platform],
        index: Index,
        lookups: Mapping[type[Lookup[Any]], Answerer],
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        files_wanted: Callable[[], None] = lambda: None,
        recent: Recent | None = None,
        watch: Watch | None = None,
    ) -> None:
        self._core = core
        self._store = store
        self._delivery = delivery
        self._platforms = platforms
        self._index = index
        self._lookups = lookups
        self._clock = clock
        self._pause = pause
        self._files_wanted = files_wanted
        self._recent = recent or Recent(0)
        self._watch = watch or Watch()
        self._waiting: dict[bytes, deque[_Job]] = {}
        self._ready: deque[bytes] = deque()
        self._ignored: list[int] = []
        self._count = 0
        self._work = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()
        self._parked: set[asyncio.Task[None]] = set()
        self._unsure = False  # whether a write that failed may have been kept after all
        self._idle = asyncio.Event()
        self._idle.set()

    async def intake(self, platform: str, raws: Sequence[Raw]) -> None:
        """Commit updates to the inbox. When this returns they are on disk; waits while the backlog is full."""
        await self._room.wait()
        bot = self._platforms[platform].bot
        fresh, since = await self._store.receive(platform, bot, raws, int(self._clock())), self._clock()
        failpoints.reach(failpoints.INBOX_COMMITTED)
        self._watch.arrived(platform, len(fresh), len(raws) - len(fresh))
        for received in fresh:
            await self._enqueue(received, since)

    async def rescue(self) -> int:
        """Take up the updates and replies that a killed process left; how many updates these were."""
        rescued = 0
        for name in self._platforms:
            for received in await self._store.unfinished(name):
                await self._enqueue(received)
                rescued += 1
        self._delivery.push(await self._store.unsent())
        return rescued

    async def decided(self) -> None:
        """Wait until every update that has arrived was decided."""
        await self._idle.wait()

    async def settled(self) -> None:
        """Wait until every update was decided and every reply was sent or given up."""
        while not (self._idle.is_set() and self._delivery.idle):
            await self._idle.wait()
            await self._delivery.settled()

    async def run(self) -> None:
        """Tick until cancelled."""
        while True:
            if not self._ready and not self._ignored:
                self._work.clear()
                if not self._waiting:
                    self._idle.set()
                await self._work.wait()
            batch = [self._waiting[key][0] for key in self._next()]
            await self._persist(batch)

    # -- queues

    async def _enqueue(self, received: Received, since: float | None = None) -> None:
        platform = self._platforms[received.platform]
        self._idle.clear()
        self._work.set()
        try:
            arrival = platform.decode(received.payload)
        except Exception as odd:  # noqa: BLE001 - one odd update must not stop those that came with it
            reason = str(odd) if isinstance(odd, Undecodable) else type(odd).__name__
            log.warning("update unreadable", platform=received.platform, reason=reason)
            self._watch.ended(received.platform, "unreadable")
            await self._bury(received.id, "undecodable")
            return
        if arrival is None:
            self._watch.ended(received.platform, "ignored")
            self._ignored.append(received.id)
            return
        address = arrival.address
        bot = platform.bot
        key = self._index.conversation(address.platform, bot, address.chat, address.thread, arrival.user)
        job = _Job(received.id, arrival, key, self._index.person(address.platform, bot, arrival.user), since=since)
        queue = self._waiting.get(key)
        if queue is None:
            self._waiting[key] = deque([job])
            self._ready.append(key)
        else:
            queue.append(job)
        self._count += 1
        if self._count >= BACKLOG:
            self._room.clear()

    def _next(self) -> list[bytes]:
        return [self._ready.popleft() for _ in range(min(BATCH, len(self._ready)))]

    def _finished(self, job: _Job) -> None:
        queue = self._waiting[job.conversation]
        queue.popleft()
        self._count -= 1
        if self._count < BACKLOG:
            self._room.set()
        if queue:
            self._ready.append(job.conversation)
        else:
            del self._waiting[job.conversation]

    # -- ticks

    async def _persist(self, batch: Sequence[_Job], races: int = 0) -> None:
        """Tick until the batch is kept, lost its races, or was found to be poisonous one by one."""
        wait, some_done = SHORTEST_WAIT, False
        while True:
            try:
                if some_done:
                    batch, some_done = await self._still_open(batch), False
                return await self._tick(batch)
            except AlreadyDone:
                some_done = True
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble), wait=wait)  # noqa: TRY400 - no stack needed
                self._watch.failed("storage")
                self._unsure = True
                await self._pause(wait)
                wait = min(2 * wait, LONGEST_WAIT)
            except (LostRace, Stale) as lost:
                return await self._again(batch, lost, races)
            except Exception as fault:  # noqa: BLE001 - one odd update must not stop the others
                if len(batch) == 1:
                    return await self._give_up(batch[0], fault)
                for job in batch:
                    await self._persist([job])
                return None

    async def _still_open(self, batch: Sequence[_Job]) -> Sequence[_Job]:
        """What is left of a batch of which some was done; the replies to that are in the outbox."""
        unfinished = {left.id for name in self._platforms for left in await self._store.unfinished(name)}
        unsent = await self._store.unsent() if self._unsure else ()  # else another process did it, and sends
        self._ignored = [id_ for id_ in self._ignored if id_ in unfinished]
        for job in batch:
            if job.inbox not in unfinished:
                self._recent.forget([job.conversation], [job.person])
                self._finished(job)
        self._delivery.push_left(unsent)
        self._unsure = False
        return [job for job in batch if job.inbox in unfinished]

    async def _again(self, batch: Sequence[_Job], lost: LostRace | Stale, races: int) -> None:
        """One by one, each from what is true now: those that were not to blame lose nothing but a moment."""
        self._recent.forget(lost.keys)
        for job in batch:
            if isinstance(lost, Stale):
                job.memo.clear()
                job.stale += len(batch) == 1
            await self._alone(job, max(races, job.stale))

    async def _alone(self, job: _Job, races: int) -> None:
        if races >= RACES:
            await self._give_up(job, LostRace([job.conversation]))
        else:
            await self._pause(RACE_PAUSE * races)
            await self._persist([job], races + 1)

    async def _tick(self, batch: Sequence[_Job]) -> None:
        now = int(self._clock())
        ignored, sent = list(self._ignored), self._delivery.take_sent()
        parked: list[tuple[_Job, Lookup[Any]]] = []
        failed: list[tuple[_Job, Exception]] = []
        done: list[_Job] = []
        try:
            async with self._store.tick() as tick:
                written = await self._decided(tick, batch, now, parked, failed, done)
                written += [Written(id_, b"", 0, None, b"") for id_ in ignored]
                failpoints.reach(failpoints.TICK_DECIDED)
                queued = await tick.write(written, sent, now) if written or sent else ()
        except BaseException:
            self._delivery.untake_sent(sent)
            raise
        failpoints.reach(failpoints.TICK_COMMITTED)
        self._recent.keep(written)
        del self._ignored[: len(ignored)]
        if self._watch.awake:
            pairs = zip(done, written, strict=False)  # those that were ignored stand after them
            turns = [Turned(job.arrival.address.platform, job.since, turn.outgoing) for job, turn in pairs]
            self._watch.turned(turns, queued)
        self._delivery.push(queued)
        if any(turn.effects for turn in written):
            self._files_wanted()
        for job in done:
            self._finished(job)
        for job, lookup in parked:
            self._park(job, lookup)
        for job, fault in failed:
            await self._give_up(job, fault)

    async def _decided(
        self,
        tick: Tick,
        batch: Sequence[_Job],
        now: int,
        parked: list[tuple[_Job, Lookup[Any]]],
        failed: list[tuple[_Job, Exception]],
        done: list[_Job],
    ) -> list[Written]:
        if not batch:
            return []
        people = await self._recent.people(tick, [job.person for job in batch])
        conversations = await self._recent.conversations(tick, [job.conversation for job in batch], now)
        written = []
        for job in batch:
            person = job.known = people.get(job.person, _STRANGER)
            conversation = conversations.get(job.conversation, _NEW)
            try:
                outcome = decide(self._core, job.arrival, person, conversation.progress, now, job.memo)
                if isinstance(outcome, Needs):
                    parked.append((job, outcome.lookup))
                    continue
                written.append(self._written(job, outcome, conversation, now))
            except Exception as fault:  # noqa: BLE001 - one odd update must not stop the others
                failed.append((job, fault))
            else:
                done.append(job)
        return written

    def _written(self, job: _Job, outcome: Outcome, seen: Conversation, now: int) -> Written:
        progress = seen.progress if isinstance(outcome.progress, Keep) else outcome.progress
        changed = progress != seen.progress or (progress is not None and seen.version == 0)
        return Written(
            inbox=job.inbox,
            conversation_key=job.conversation,
            seen=seen.version,
            conversation=Conversation(progress, seen.version + 1) if changed else None,
            person_key=job.person,
            person=outcome.person,
            outgoing=outgoing(self._core.signer, job.arrival, outcome.says, outcome.letters, now),
            effects=outcome.effects if progress is not None else (*outcome.effects, *_dropped(seen.progress, outcome)),
            expires=now + self._lasts(progress) if progress else 0,
            forget=outcome.forget,
        )

    def _lasts(self, progress: Progress) -> int:
        talk = self._core.talk(progress)
        return 0 if talk is None else talk.lasts

    # -- lookups and faults

    def _park(self, job: _Job, lookup: Lookup[Any]) -> None:
        task = asyncio.create_task(self._look_up(job, lookup))
        self._parked.add(task)
        task.add_done_callback(self._parked.discard)

    async def _look_up(self, job: _Job, lookup: Lookup[Any]) -> None:
        try:
            job.memo[lookup] = await self._lookups[type(lookup)](lookup)
        except StorageTrouble:
            await self._pause(1.0)  # asked again at the next tick
        except Exception as fault:  # noqa: BLE001 - the person must get an answer whatever went wrong
            await self._give_up(job, fault)
            return
        self._ready.append(job.conversation)
        self._work.set()

    async def _give_up(self, job: _Job, fault: Exception) -> None:
        """Set one update aside, tell the operator what failed and the person that it did."""
        platform = job.arrival.address.platform
        log.error("turn failed", platform=platform, fault=type(fault).__name__, where=place_of(fault))
        self._watch.failed("turn")
        self._watch.ended(platform, "failed")
        await self._bury(job.inbox, type(fault).__name__)
        if not job.arrival.seen and platform != HOUSE:  # nobody else hears of it, and no clock
            languages = chosen(job.known, job.arrival.locale, self._core.languages).languages
            sorry = Say(self._core.texts.text(languages, "trouble"), languages)
            self._delivery.push([Queued(0, one) for one in outgoing(self._core.signer, job.arrival, [sorry], (), 0)])
        self._finished(job)
        self._work.set()

    async def _bury(self, inbox: int, reason: str) -> None:
        try:
            await self._store.bury(inbox, reason, int(self._clock()))
        except StorageTrouble:  # it stays in the inbox, for the next start
            log.error("update not set aside", reason="storage trouble")  # noqa: TRY400 - no stack needed


_STRANGER = Person()
_NEW = Conversation()


def _dropped(ended: Progress | None, outcome: Outcome) -> tuple[DropFiles, ...]:
    """Nothing of a draft outlives it; files that something kept took in the same turn are its own."""
    taken = {file.id for effect in outcome.effects if isinstance(effect, KeepFlag) for file in effect.message.files}
    taken |= {str(one.announcement.picture) for one in outcome.effects if isinstance(one, SaveAnnouncement)}
    ids = () if ended is None else tuple(id_ for id_ in ended.files if id_ not in taken)
    return (DropFiles(ids),) if ids else ()
