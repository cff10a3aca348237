"""The desk for receipts: makes new ones ahead of time, and opens cases; the slow hash runs in one thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from bot.cases import Case, OpenCase, Opened, Receipt
from bot.chat.dialogue import Lookup
from bot.communities import ID_BYTES
from bot.ports import Clock, Random
from bot.sealing import Receipts, new_receipt

AHEAD = 4
"""Receipts kept ready, so that filing rarely waits for the hash; one takes 20 ms, and 19 MiB meanwhile."""

TRIES_IN_ALL = 200
"""Failed receipts an hour over all people."""


class Cases(Protocol):
    """The part of the store that the desk asks."""

    async def case(self, lookup: bytes) -> Case | None: ...

    async def tries(self, hour: int) -> int: ...


class ReceiptDesk:
    """`run` keeps some receipts ready; `fresh` and `open` answer the lookups of dialogues."""

    def __init__(self, receipts: Receipts, cases: Cases, *, random: Random, clock: Clock) -> None:
        self._receipts = receipts
        self._cases = cases
        self._random = random
        self._clock = clock
        self._ready: asyncio.Queue[Receipt] = asyncio.Queue(AHEAD)
        self._thread = ThreadPoolExecutor(1, "receipts")

    async def run(self) -> None:
        """Make receipts ahead until cancelled."""
        while True:
            await self._ready.put(await self._make())

    async def fresh(self, _: Lookup[Receipt]) -> Receipt:
        """A receipt that nobody has; one made ahead, where there is one."""
        return self._ready.get_nowait() if not self._ready.empty() else await self._make()

    async def open(self, asked: OpenCase) -> Opened:
        """The case of a receipt; closed to everybody while too many wrong ones came in this hour."""
        lookup = await self._hash(asked.receipt)
        if await self._cases.tries(int(self._clock()) // 3600) >= TRIES_IN_ALL:
            return Opened(None, lookup, closed=True)
        return Opened(await self._cases.case(lookup), lookup)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _make(self) -> Receipt:
        digits = new_receipt(self._random)
        return Receipt(digits, await self._hash(digits), self._random(ID_BYTES))

    async def _hash(self, digits: str) -> bytes:
        hashed: Callable[[str], bytes] = self._receipts.lookup
        return await asyncio.get_running_loop().run_in_executor(self._thread, hashed, digits)
