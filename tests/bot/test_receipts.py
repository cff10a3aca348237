"""The desk: receipts are ready before they are asked for, no two are the same, and too many wrong ones close it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator

import pytest

from bot.cases import Case, CountTry, FileCase, FreshReceipt, OpenCase
from bot.chat.answers import Item
from bot.receipts import AHEAD, TRIES_IN_ALL, ReceiptDesk
from bot.sealing import Keyring, Receipts
from storage.store import SqlStore
from tests.chat import CHEAP
from tests.clock import HandClock
from tests.storage.turns import act

HOUR = 3600
FULL_HOUR = 1_795_000_000 // HOUR * HOUR


class Counted(Receipts):
    """Receipts that count how often they were hashed, and can be held up."""

    __slots__ = ("hashed",)

    def __init__(self, keyring: Keyring) -> None:
        super().__init__(keyring, CHEAP)
        self.hashed: list[str] = []

    def lookup(self, receipt: str) -> bytes:
        self.hashed.append(receipt)
        return super().lookup(receipt)


@pytest.fixture
def receipts(keyring: Keyring) -> Counted:
    return Counted(keyring)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(FULL_HOUR + 1_000)


@pytest.fixture
async def desk(receipts: Counted, store: SqlStore, clock: HandClock) -> AsyncIterator[ReceiptDesk]:
    desk = ReceiptDesk(receipts, store, random=os.urandom, clock=clock)
    yield desk
    desk.close()


async def filed(desk: ReceiptDesk, store: SqlStore) -> str:
    receipt = await desk.fresh(FreshReceipt())
    await act(store, FileCase(receipt.lookup, Case((Item(1, "hm"),), {}, "nl", FULL_HOUR)))
    return receipt.digits


async def test_receipts_are_made_ahead_so_that_filing_does_not_wait(desk: ReceiptDesk, receipts: Counted) -> None:
    running = asyncio.create_task(desk.run())
    async with asyncio.timeout(10):
        while len(receipts.hashed) < AHEAD + 1:  # noqa: ASYNC110 - they are made in a thread
            await asyncio.sleep(0.005)
    made = receipts.hashed[:]
    fresh = [await desk.fresh(FreshReceipt()) for _ in range(AHEAD)]
    assert [receipt.digits for receipt in fresh] == made[:AHEAD]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_more_than_are_ready_can_be_had_at_once_and_no_two_are_the_same(desk: ReceiptDesk) -> None:
    running = asyncio.create_task(desk.run())
    fresh = await asyncio.gather(*(desk.fresh(FreshReceipt()) for _ in range(5 * AHEAD)))
    assert len({receipt.digits for receipt in fresh}) == len({receipt.lookup for receipt in fresh}) == 5 * AHEAD
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_receipt_opens_its_case_and_no_other(desk: ReceiptDesk, store: SqlStore) -> None:
    digits, other = await filed(desk, store), await filed(desk, store)
    opened = await desk.open(OpenCase(digits))
    assert opened.case is not None
    assert not opened.closed
    assert opened.lookup != (await desk.open(OpenCase(other))).lookup
    unknown = await desk.open(OpenCase("0" * 16))
    assert (unknown.case, unknown.closed) == (None, False)


async def test_too_many_wrong_receipts_in_all_close_the_desk_to_everybody_until_the_next_hour(
    desk: ReceiptDesk, store: SqlStore, clock: HandClock
) -> None:
    digits = await filed(desk, store)
    await act(store, *[CountTry(int(clock()))] * (TRIES_IN_ALL - 1))
    assert (await desk.open(OpenCase(digits))).case is not None
    await act(store, CountTry(int(clock())))
    refused = await desk.open(OpenCase(digits))
    assert (refused.case, refused.closed) == (None, True)
    clock.now = FULL_HOUR + HOUR - 1
    assert (await desk.open(OpenCase(digits))).closed
    clock.now += 1
    assert (await desk.open(OpenCase(digits))).case is not None


async def test_a_closed_desk_takes_as_long_as_an_open_one(
    desk: ReceiptDesk, store: SqlStore, clock: HandClock, receipts: Counted
) -> None:
    """Who measures the time learns nothing: the slow hash comes first, whatever the answer."""
    await act(store, *[CountTry(int(clock()))] * TRIES_IN_ALL)
    await desk.open(OpenCase("0" * 16))
    assert receipts.hashed == ["0" * 16]


async def test_the_hash_does_not_hold_up_the_loop(keyring: Keyring, store: SqlStore, clock: HandClock) -> None:
    desk = ReceiptDesk(Receipts(keyring), store, random=os.urandom, clock=clock)  # the real cost
    asked = asyncio.create_task(desk.open(OpenCase("0" * 16)))
    turns = 0
    while not asked.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 100
    desk.close()
