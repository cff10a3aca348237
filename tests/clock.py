"""A clock that a test turns by hand: who pauses sleeps until the hands have passed, and nobody waits for real."""

from __future__ import annotations

import asyncio
import heapq
from itertools import count

TURNS = 50
"""Rounds of the loop in which everything that can go on has gone on; the longest chain of ours takes eleven."""


class HandClock:
    """Call it for the time in seconds; hand `pause` to what would sleep."""

    def __init__(self, now: float = 1_790_000_000.0) -> None:
        self.now = now
        self.pauses: list[float] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()

    def __call__(self) -> float:
        return self.now

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._order), awake))
        await awake

    async def turn(self, seconds: float = 0) -> None:
        """Let so much time pass, and everybody do what there is to do in it."""
        end = self.now + seconds
        await settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            self.now, _, awake = heapq.heappop(self._sleepers)
            if not awake.done():
                awake.set_result(None)
            await settle()
        self.now = end


async def settle() -> None:
    """Let every task go on as far as it can without waiting for time or threads."""
    for _ in range(TURNS):
        await asyncio.sleep(0)
