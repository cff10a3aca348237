"""The mailer: freezes who gets a mailing, page by page, and has it brought by the postman of each platform.

After a kill it goes on where it was: filling by the cursor, sending by the fates. What was sent but not yet marked is
sent again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol

import structlog

from bot import failpoints
from bot.chat.dialogue import Lookup
from bot.chat.letters import Answerer, Letters
from bot.chat.pacing import Pace
from bot.chat.postman import Board, Followers, Post, Postman, tell
from bot.chat.replies import Reply
from bot.chat.sending import Sender
from bot.chat.texts import Texts
from bot.chat.turn import Rendering, Signer
from bot.mailings import Fate, Filled, Kind, Mailing, State
from bot.ports import Clock

log = structlog.get_logger(__name__)

LOOK = 0.4
"""Seconds between two looks at the mailings: who pauses or stops one sees that within a second."""

PAGE = 1_000
"""Deliveries that one transaction makes, as far as that can be foreseen: some 10 ms."""

LOOKED_AT = 20_000
"""Subscriptions that one transaction looks at, at most, where few of them are in the mailing."""

REST = 0.001, 0.05
"""Seconds between two pages: half of what the last one took, so that others can write, within these."""

ARRIVE = 4.0
"""Seconds that a stop waits for messages that are on their way."""


class Mailings(Post, Protocol):
    """The part of the store that keeps mailings."""

    async def active(self) -> Sequence[Mailing]: ...

    async def fill(self, mailing: int, look: int, now: int) -> Filled: ...

    async def finish(self, mailing: int, now: int) -> bool: ...


class Mailer:
    """`run` sends mailings until cancelled; `close` then lets arrive, and marks, what is on its way."""

    def __init__(
        self,
        mailings: Mailings,
        followers: Followers,
        sender: Sender,
        renderings: Mapping[Kind, Rendering],
        texts: Texts,
        signer: Signer,
        lookups: Mapping[type[Lookup[Any]], Answerer],
        paces: Mapping[str, Pace],
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._mailings = mailings
        self._clock = clock
        self._pause = pause
        self._board = Board()
        self._filling: Sequence[Mailing] = ()
        self._look_at = PAGE

        async def fill(reply: Reply, platform: str) -> Reply:
            return await sender.filled(reply, sender.platforms[platform])

        self._letters = Letters(renderings, texts, signer, lookups, clock, fill)
        shared = mailings, followers, self._board, sender, self._letters
        self._postmen = [Postman(name, *shared, paces[name], clock=clock, pause=pause) for name in sender.platforms]

    async def run(self) -> None:
        await self._look()  # first, so that nobody looks for mail in vain and then waits
        async with asyncio.TaskGroup() as working:
            working.create_task(self._watch())
            working.create_task(self._fill_all())
            for postman in self._postmen:
                working.create_task(postman.run())

    async def close(self) -> None:
        """Send nothing more; what is on its way is marked once it has arrived."""
        self._board.sending.clear()
        await asyncio.gather(*(postman.close(ARRIVE) for postman in self._postmen), return_exceptions=True)

    async def look(self) -> None:
        """See which mailings there are and what is to be done with them; end those of which nothing waits."""
        now, found = int(self._clock()), await self._mailings.active()
        begun = [one for one in found if one.at <= now]
        self._filling = [one for one in begun if one.state is State.FILLING]
        sending = {one.id: one for one in begun if one.state is State.SENDING}
        for over in [one for one in sending.values() if not one.fates.get(Fate.WAITING)]:
            if await self._mailings.finish(over.id, now):
                fates = {fate.name.lower(): count for fate, count in over.fates.items()}
                log.info("mailing done", kind=over.kind.value, **fates)
                del sending[over.id]
        for gone in set(self._board.sending) - {one.id for one in found}:
            self._letters.forget(gone)
        self._board.sending.clear()
        self._board.sending.update(sending)

    async def _watch(self) -> None:
        while True:
            await self._pause(LOOK)
            await self._look()

    async def _look(self) -> None:
        try:
            await self.look()
        except Exception as fault:  # noqa: BLE001 - whatever it is, people are still to be answered
            tell(fault)

    async def _fill_all(self) -> None:
        """One page at a time, of the mailing that goes first."""
        while True:
            if not self._filling:
                await self._pause(LOOK)
                continue
            try:
                took = await self._fill(self._filling[0])
            except Exception as fault:  # noqa: BLE001 - whatever it is, people are still to be answered
                tell(fault)
                await self._pause(LOOK)
            else:
                await self._pause(min(max(took / 2, REST[0]), REST[1]))

    async def _fill(self, mailing: Mailing) -> float:
        """Make a page of its deliveries; how many seconds that took."""
        began = self._clock()
        filled = await self._mailings.fill(mailing.id, self._look_at, int(began))
        failpoints.reach(failpoints.DELIVERIES_MADE)
        if filled.full:
            failpoints.reach(failpoints.MAILING_FULL)
            log.info("mailing filled", kind=mailing.kind.value)
            self._look_at = PAGE
            await self.look()
        else:
            self._look_at = min(max(PAGE, PAGE * filled.looked // max(1, filled.made)), LOOKED_AT)
        return self._clock() - began
