"""What a mailing says: written once for all of a segment, signed for each address."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.chat.dialogue import Lookup
from bot.chat.events import Address, Arrival, TimeCame
from bot.chat.outgoing import signed
from bot.chat.people import Person
from bot.chat.replies import Reply
from bot.chat.texts import Texts
from bot.chat.turn import Rendering, Say, Signer, Turn
from bot.errors import StorageTrouble
from bot.following import Segment
from bot.mailings import Kind, Mailing
from bot.ports import HOUSE, Clock

KEPT = 200
"""Segments whose text is kept in memory; of one mailing some dozens are on their way at a time."""

FRESH = 600.0
"""Seconds after which a text is written anew: an event in it may be over by then."""

Answerer = Callable[[Any], Awaitable[object]]


class Letters:
    """Writes and keeps what mailings say. `fill` puts the bytes of pictures and documents in."""

    def __init__(
        self,
        renderings: Mapping[Kind, Rendering],
        texts: Texts,
        signer: Signer,
        lookups: Mapping[type[Lookup[Any]], Answerer],
        clock: Clock,
        fill: Callable[[Reply, str], Awaitable[Reply]],
    ) -> None:
        self._renderings = renderings
        self._texts = texts
        self._signer = signer
        self._lookups = lookups
        self._clock = clock
        self._fill = fill
        self._written: OrderedDict[tuple[int, bytes], tuple[float, asyncio.Task[tuple[Say, Reply] | None]]] = (
            OrderedDict()
        )

    async def to(self, address: Address, mailing: Mailing, tag: bytes, segment: Segment) -> Reply | None:
        """What is said there; None for nothing. Raises whatever the writing raised, for each of the segment."""
        try:
            written = await asyncio.shield(self._once(mailing, tag, segment))
        except StorageTrouble:
            self._written.pop((mailing.id, tag), None)  # it is no fault of the text's
            raise
        if written is None:
            return None
        say, filled = written
        if not say.buttons:
            return filled
        reply = signed(self._signer, address, say, stays=True)
        return replace(reply, pictures=filled.pictures, documents=filled.documents)

    def forget(self, mailing: int) -> None:
        """It is over: nothing of it is kept."""
        for key in [key for key in self._written if key[0] == mailing]:
            self._written.pop(key)[1].cancel()

    def _once(self, mailing: Mailing, tag: bytes, segment: Segment) -> asyncio.Task[tuple[Say, Reply] | None]:
        key, now = (mailing.id, tag), self._clock()
        known = self._written.get(key)
        if known is not None and now - known[0] < FRESH:
            self._written.move_to_end(key)
            return known[1]
        task = asyncio.create_task(self._write(mailing, segment))
        self._written[key] = (now, task)
        self._written.move_to_end(key)
        if len(self._written) > KEPT:
            self._written.popitem(last=False)
        return task

    async def _write(self, mailing: Mailing, segment: Segment) -> tuple[Say, Reply] | None:
        now = int(self._clock())
        nobody = Address(segment.platform, "")
        arrival = Arrival(f"mailing.{mailing.id}", nobody, HOUSE, TimeCame("mailing", mailing.name), now)
        turn = Turn(arrival, Person(), segment.languages, now, self._texts)
        writing = self._renderings[mailing.kind](turn, mailing, segment)
        answer: object = None
        try:
            while True:
                step = writing.send(answer)
                if not isinstance(step, Lookup):
                    raise TypeError(f"a mailing awaits lookups, not {type(step).__name__}")
                answer = await self._lookups[type(step)](step)
        except StopIteration as stop:
            say: Say | None = stop.value
        finally:
            writing.close()
        if say is None:
            return None
        return say, await self._fill(signed(self._signer, nobody, say, stays=True), segment.platform)
