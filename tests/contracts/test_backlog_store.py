"""What every store must know of what waits in it: how much, and since when."""

from __future__ import annotations

from bot.backlog import Backlog, Queue
from bot.chat.events import Address
from bot.chat.replies import Lane, Reply
from bot.following import Follow, Segment, Subscription
from bot.mailings import Fate, Kind, StartMailing
from bot.ports import Outgoing, Raw, Written
from storage.store import SqlStore
from tests.storage.turns import NOW, act

THERE = Address("telegram", "1")


async def test_an_empty_store_has_nothing_that_waits(store: SqlStore) -> None:
    await store.backlog.answers()
    assert await store.backlog.look() == Backlog()


async def test_updates_wait_from_their_arrival_until_they_are_done(store: SqlStore) -> None:
    first, *_ = await store.receive("telegram", "b", [Raw("1", b"x"), Raw("2", b"y")], NOW - 60)
    await store.receive("discord", "b", [Raw("1", b"x")], NOW)
    assert (await store.backlog.look()).inbox == {"telegram": Queue(2, NOW - 60), "discord": Queue(1, NOW)}
    async with store.tick() as tick:
        await tick.write([Written(first.id, b"c" * 16, 0, None, b"p" * 16)], [], NOW)
    assert (await store.backlog.look()).inbox["telegram"] == Queue(1, NOW - 60)


async def test_replies_wait_by_lane_until_they_have_arrived(store: SqlStore) -> None:
    said = (Outgoing(THERE, Reply("a", "nl")), Outgoing(THERE, Reply("b", "nl"), Lane.CASE))
    async with store.tick() as tick:
        queued = await tick.write([Written(0, b"c" * 16, 0, None, b"p" * 16, outgoing=said)], [], NOW)
    assert (await store.backlog.look()).outbox == {"0-answer": Queue(1, NOW), "1-case": Queue(1, NOW)}
    await store.sent([one.id for one in queued])
    assert (await store.backlog.look()).outbox == {}


async def test_dead_letters_are_counted_by_reason(store: SqlStore) -> None:
    for received in await store.receive("telegram", "b", [Raw("1", b"x"), Raw("2", b"y"), Raw("3", b"z")], NOW):
        await store.bury(received.id, "undecodable" if received.payload == b"x" else "KeyError", NOW)
    assert (await store.backlog.look()).buried == {"undecodable": 1, "KeyError": 2}


async def test_deliveries_are_counted_by_kind_and_fate(store: SqlStore) -> None:
    dutch = Segment("telegram", ("nl",))
    await act(store, *(Follow(Subscription(Address("telegram", str(one)), dutch, NOW)) for one in range(3)))
    segments = ((store._seals.index.segment(dutch.name), NOW),)
    await act(store, StartMailing("one", Kind.DIGEST, {"from": 0, "until": 1}, NOW, segments))
    [mailing] = await store.mailings.active()
    while not (await store.mailings.fill(mailing.id, 100, NOW)).full:
        pass
    counts = (await store.backlog.look()).mailings
    assert counts[Kind.DIGEST, Fate.WAITING] == 3
    assert counts[Kind.DIGEST, Fate.SENT] == 0
