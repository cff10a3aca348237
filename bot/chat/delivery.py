"""Delivery: sends what the outbox holds, in order for each chat, all chats side by side, until it has arrived."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import structlog

from bot import failpoints
from bot.chat.events import Address, Delivered, Undelivered
from bot.chat.replies import Reply
from bot.chat.sending import Sender, Sent
from bot.errors import StorageTrouble
from bot.ports import Clock, Gone, NoRights, Outgoing, Queued, Refused, SendError

log = structlog.get_logger(__name__)

MARK_AGAIN = 1.0
"""Seconds until sent replies are marked again after the database was in trouble."""

FLUSH_AFTER = 0.05
"""Seconds after which sent replies are marked when no tick comes by to do it."""


FILES_AGAIN = 0.5
"""Seconds until it is looked again whether the files that something waits for are kept."""

Line = tuple[Address, bool]
"""What is sent in order: replies to one address; acts in one group, which never hold up a reply."""


class Marks(Protocol):
    """The part of the store that forgets replies which arrived, and knows of files that are still under way."""

    async def sent(self, ids: Sequence[int]) -> None: ...

    async def files_under_way(self, ids: Sequence[str]) -> bool: ...


class Delivery:
    """What was sent is remembered with the next tick (`take_sent`), or after a moment by `run`.

    A reply that was sent but not yet marked when the process is killed is sent again: at least once.
    """

    def __init__(
        self,
        sender: Sender,
        marks: Marks,
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        told: Callable[[int, Undelivered | Delivered], Awaitable[None]] | None = None,
    ) -> None:
        self._sender = sender
        self._marks = marks
        self._told = told
        self._clock = clock
        self._pause = pause
        self._queues: dict[Line, deque[Queued]] = {}
        self._news: dict[Line, asyncio.Event] = {}
        self._senders: set[asyncio.Task[None]] = set()
        self._sent: list[int] = []
        self._unkept = 0  # replies so far that are on no disk
        self._marking = asyncio.Event()
        self._quiet = asyncio.Event()
        self._quiet.set()

    @property
    def idle(self) -> bool:
        return not self._queues

    def push(self, queued: Sequence[Queued]) -> None:
        """Take replies that are on disk; they are sent in this order for each address."""
        for one in queued:
            address = one.outgoing.address
            if address.platform not in self._sender.platforms:
                log.warning("platform is not served", platform=address.platform)
                continue  # it stays in the outbox, for the day on which it is served again
            line = address, isinstance(one.outgoing.reply, Reply)
            queue = self._queues.get(line)
            if queue is None:
                self._quiet.clear()
                queue = self._queues[line] = deque()
                self._news[line] = asyncio.Event()
                sender = asyncio.create_task(self._send_all(line, queue))
                self._senders.add(sender)
                sender.add_done_callback(self._senders.discard)
            queue.append(one)
            self._news[line].set()

    def push_left(self, unsent: Sequence[Queued]) -> None:
        """Take those of the outbox that are neither on their way nor sent."""
        known = {one.id for queue in self._queues.values() for one in queue} | set(self._sent)
        self.push([one for one in unsent if one.id not in known])

    def take_sent(self) -> list[int]:
        """The ids of replies that arrived since the last call; the caller marks them."""
        sent, self._sent = self._sent, []
        return sent

    def untake_sent(self, ids: Sequence[int]) -> None:
        """Give back ids that could not be marked."""
        self._sent[:0] = ids

    async def settled(self) -> None:
        """Wait until nothing is left to send."""
        await self._quiet.wait()

    async def run(self) -> None:
        """Mark what arrived while no tick comes by, until cancelled."""
        while True:
            await self._marking.wait()
            self._marking.clear()
            await self._pause(FLUSH_AFTER)
            try:
                await self.flush()
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
                await self._pause(MARK_AGAIN)

    async def flush(self) -> None:
        """Mark what arrived now."""
        sent = self.take_sent()
        if sent:
            try:
                await self._marks.sent(sent)
                failpoints.reach(failpoints.REPLIES_MARKED)
            except BaseException:
                self.untake_sent(sent)
                self._marking.set()
                raise

    async def close(self) -> None:
        """Stop sending; what is unsent stays in the outbox."""
        for sender in self._senders:
            sender.cancel()
        await asyncio.gather(*self._senders, return_exceptions=True)

    async def _send_all(self, line: Line, queue: deque[Queued]) -> None:
        while queue:
            if await self._superseded(line, queue):
                continue
            one = queue[0]
            try:
                sent = await self._send(one)
            except Exception as fault:  # noqa: BLE001 - one odd reply must not stop the others
                log.error("reply not sent", platform=line[0].platform, fault=type(fault).__name__)  # noqa: TRY400
                sent = Sent(None, Refused("a fault of ours"))
            made, failure = sent.place, sent.failure
            gone = isinstance(failure, Gone) and _for_all(one)
            dropped = list(queue) if gone else [one]
            for each in dropped:
                await self._tell(each, made, failure)
                queue.popleft()
                self._arrived(each)
        del self._queues[line], self._news[line]
        if not self._queues:
            self._quiet.set()

    async def _tell(self, one: Queued, made: Address | None, failure: SendError | None) -> None:
        """Let the engine know what asked for it, before the outgoing is forgotten; until this is kept, it is not."""
        news = _news(one.outgoing, made, failure)
        while news is not None and self._told is not None:
            try:
                return await self._told(one.id, news)
            except StorageTrouble:
                await self._pause(MARK_AGAIN)
        return None

    async def _superseded(self, line: Line, queue: deque[Queued]) -> bool:
        """Wait for the moment of the next reply; True when a newer one made it pointless meanwhile."""
        one = queue[0]
        if one.outgoing.merge is None:
            return False
        wait = one.outgoing.not_before - self._clock()
        if len(queue) == 1 and wait > 0:
            news = self._news[line]
            news.clear()
            timer = asyncio.ensure_future(self._pause(wait))
            coming = asyncio.ensure_future(news.wait())
            await asyncio.wait((timer, coming), return_when=asyncio.FIRST_COMPLETED)
            timer.cancel()
            coming.cancel()
        if len(queue) > 1:
            self._arrived(queue.popleft())
            return True
        return False

    async def _send(self, one: Queued) -> Sent:
        """Send one reply, once the files that it waits for are there."""
        outgoing = one.outgoing
        while outgoing.after and await self._marks.files_under_way(outgoing.after):
            await self._pause(FILES_AGAIN)
        return await self._sender.send(outgoing.address, outgoing.reply, str(one.id) if one.id else self._new_name())

    def _new_name(self) -> str:
        """The nonce of what is on no disk: a platform that knows nonces would keep back a second one with the same."""
        self._unkept += 1
        return f"{int(self._clock() * 1000):x}-{self._unkept}"

    def _arrived(self, one: Queued) -> None:
        if one.id:
            self._sent.append(one.id)
            self._marking.set()


def _news(outgoing: Outgoing, made: Address | None, failure: SendError | None) -> Undelivered | Delivered | None:
    """The event that was asked for in case it fails, or arrives."""
    if failure is None:
        return None if outgoing.then_tell is None else Delivered(*outgoing.then_tell, made)
    if outgoing.else_tell is None:
        return None
    reason = "gone" if isinstance(failure, Gone) else "rights" if isinstance(failure, NoRights) else "refused"
    return Undelivered(*outgoing.else_tell, reason)


def _for_all(one: Queued) -> bool:
    """Whether its failure says something about the address: what only one member sees, or an act, does not."""
    return isinstance(one.outgoing.reply, Reply) and one.outgoing.reply.only_for is None
