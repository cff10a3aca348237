"""What every store must do for mailings: start each once, fill it page by page, and know what became of whom."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from bot.chat.events import Address
from bot.communities import MoveChat
from bot.following import Follow, How, Segment, Subscription, Unfollow
from bot.mailings import Fate, Kind, Mailing, Marks, StartMailing, State, SteerMailing
from storage import deliveries as pages
from storage.store import SqlStore
from storage.year_tables import deliveries, mailings
from tests.conftest import OpenStore
from tests.storage.turns import DAY, NOW, act

DUTCH = Segment("telegram", ("nl",))
FRENCH = Segment("telegram", ("fr",), how=How.AT_ONCE)
THERE = Segment("discord", ("en",), community=True)


def person(number: int, platform: str = "telegram") -> Address:
    return Address(platform, str(number))


async def follow(store: SqlStore, segment: Segment, *numbers: int) -> None:
    people = (Subscription(person(one, segment.platform), segment, NOW) for one in numbers)
    await act(store, *(Follow(one) for one in people))


def tag(store: SqlStore, segment: Segment) -> bytes:
    return store._seals.index.segment(segment.name)


def starting(store: SqlStore, *segments: Segment, name: str = "one", kind: Kind = Kind.ALERT) -> StartMailing:
    return StartMailing(name, kind, {"events": ["ab"]}, NOW, tuple((tag(store, one), NOW) for one in segments))


async def the(store: SqlStore, name: str = "one") -> Mailing:
    found = await store.mailings.named(name)
    assert found is not None
    return found


async def filled(store: SqlStore, name: str = "one", look: int = 1_000) -> list[int]:
    """Fill it; how many deliveries each page made."""
    made, mailing = [], await the(store, name)
    while True:
        page = await store.mailings.fill(mailing.id, look, NOW)
        made.append(page.made)
        if page.full:
            return made


async def due(store: SqlStore, platform: str = "telegram", now: int = NOW, name: str = "one") -> list[Address | None]:
    return [mail.address for mail in await store.mailings.claim((await the(store, name)).id, platform, now, 100)]


async def mark(store: SqlStore, fate: Fate, *addresses: Address, name: str = "one") -> None:
    mailing = await the(store, name)
    mails = await store.mailings.claim(mailing.id, "telegram", NOW + 30 * DAY, 1_000)
    gone = addresses if fate is Fate.GONE else ()
    await store.mailings.mark(mailing.id, Marks({m.key: fate for m in mails if m.address in addresses}, gone=gone))


# -- who gets it


async def test_it_goes_to_those_in_its_segments_and_to_nobody_else(store: SqlStore) -> None:
    await follow(store, DUTCH, 1, 2)
    await follow(store, FRENCH, 3)
    await follow(store, THERE, 4)
    await act(store, starting(store, DUTCH, THERE))
    assert await filled(store) == [3]
    assert set(await due(store)) == {person(1), person(2)}
    assert await due(store, "discord") == [person(4, "discord")]
    assert [one.segment for one in await store.mailings.claim(1, "telegram", NOW, 9)] == [tag(store, DUTCH)] * 2


async def test_a_mailing_is_started_once(store: SqlStore) -> None:
    await follow(store, DUTCH, 1)
    await act(store, starting(store, DUTCH))
    await act(store, replace(starting(store, DUTCH), about={"events": ["cd"]}))
    [only] = await store.mailings.active()
    assert (only.name, only.kind, only.about, only.at) == ("one", Kind.ALERT, {"events": ["ab"]}, NOW)
    assert await store.mailings.named("two") is None


async def test_a_mailing_to_many_is_filled_page_by_page_and_everybody_is_in_it_once(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "FEW", 5)
    await follow(store, DUTCH, *range(10, 40))
    await follow(store, FRENCH, *range(40, 60))
    await act(store, starting(store, DUTCH))
    made = await filled(store, look=7)
    assert len(made) == 8
    assert sum(made) == 30
    assert set(await due(store)) == {person(one) for one in range(10, 40)}
    mailing = await the(store)
    assert (mailing.state, mailing.total, mailing.done, mailing.began) == (State.SENDING, 30, 0, NOW)


async def test_filling_goes_on_at_the_cursor_in_another_process(
    new_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "FEW", 5)
    first, second = await new_store(), await new_store()
    await follow(first, DUTCH, *range(30))
    await act(first, starting(first, DUTCH))
    await first.mailings.fill(1, 10, NOW)
    await asyncio.gather(*(store.mailings.fill(1, 5, NOW) for store in (first, second, first, second)))
    assert (await the(second)).total == 30
    assert len(await due(second)) == 30


async def test_who_comes_while_it_is_filled_gets_it_or_not_but_never_twice(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "FEW", 1)
    await follow(store, DUTCH, *range(100, 120))
    await act(store, starting(store, DUTCH))
    await store.mailings.fill(1, 10, NOW)
    moving = await due(store)
    for number, old in enumerate(moving):
        assert old is not None
        await store.following.move(old, person(500 + number))
    await filled(store, look=10)
    found = await due(store)
    assert None not in found
    assert len(set(found)) == len(found) == 20


async def test_a_mailing_to_nobody_is_full_at_once(store: SqlStore) -> None:
    await act(store, StartMailing("one", Kind.DIGEST, {}, NOW))
    assert await filled(store) == [0]
    assert (await the(store)).state is State.SENDING


async def test_a_segment_may_wait_longer_than_others(store: SqlStore) -> None:
    await follow(store, DUTCH, 1)
    await follow(store, FRENCH, 2)
    later = ((tag(store, DUTCH), NOW), (tag(store, FRENCH), NOW + 3_600))
    await act(store, replace(starting(store), segments=later))
    await filled(store)
    assert await due(store) == [person(1)]
    assert await due(store, now=NOW + 3_600) == [person(1), person(2)]


async def test_a_correction_goes_to_those_who_got_the_first(store: SqlStore) -> None:
    await follow(store, DUTCH, 1, 2, 3, 4)
    await act(store, starting(store, DUTCH))
    await filled(store)
    await mark(store, Fate.SENT, person(1), person(2))
    await mark(store, Fate.FAILED, person(3))
    await follow(store, FRENCH, 2)  # changed their mind meanwhile: they read French
    await act(store, StartMailing("two", Kind.ANNOUNCEMENT, {}, NOW, after="one"))
    assert sum(await filled(store, "two", look=2)) == 2
    assert set(await due(store, name="two")) == {person(1), person(2)}
    await act(store, StartMailing("three", Kind.ANNOUNCEMENT, {}, NOW, after="never was"))
    assert await filled(store, "three") == [0]


# -- how far it is


async def test_each_fate_is_counted_once_and_what_is_decided_stays(store: SqlStore) -> None:
    await follow(store, DUTCH, *range(5))
    await act(store, starting(store, DUTCH))
    await filled(store)
    keys = [mail.key for mail in await store.mailings.claim(1, "telegram", NOW, 9)]
    fates = dict(zip(keys, (Fate.SENT, Fate.SENT, Fate.FAILED, Fate.LEFT), strict=False))
    for _ in range(2):
        await store.mailings.mark(1, Marks(fates))
    await store.mailings.mark(1, Marks({keys[0]: Fate.FAILED}))
    mailing = await the(store)
    assert mailing.fates == {Fate.WAITING: 1, Fate.SENT: 2, Fate.FAILED: 1, Fate.LEFT: 1}
    assert (mailing.total, mailing.done) == (5, 4)
    assert len(await due(store)) == 1


async def test_who_is_gone_follows_nothing_any_more(store: SqlStore) -> None:
    single = replace(DUTCH, event=b"key of a concert")
    await follow(store, DUTCH, 1, 2)
    await follow(store, single, 1)
    await act(store, starting(store, DUTCH))
    await filled(store)
    await mark(store, Fate.GONE, person(1))
    assert await store.following.following(person(1)) == []
    assert len(await store.following.following(person(2))) == 1
    assert {one.what for one in await store.erased_since(0)} == {"subscriptions"}
    assert (await the(store)).fates == {Fate.WAITING: 1, Fate.GONE: 1}


async def test_who_unfollowed_since_has_no_address(store: SqlStore) -> None:
    await follow(store, DUTCH, 1)
    await act(store, starting(store, DUTCH))
    await filled(store)
    await act(store, Unfollow(person(1), all=True))
    assert await due(store) == [None]


async def test_what_waits_until_later_is_not_due_before(store: SqlStore) -> None:
    await follow(store, DUTCH, 1, 2)
    await act(store, starting(store, DUTCH))
    await filled(store)
    [first, _] = await store.mailings.claim(1, "telegram", NOW, 9)
    await store.mailings.mark(1, Marks(later={first.key: NOW + 60}))
    assert await due(store) == [(await store.mailings.claim(1, "telegram", NOW, 9))[0].address]
    assert len(await due(store, now=NOW + 60)) == 2
    assert (await the(store)).fates == {Fate.WAITING: 2}


async def test_a_chat_that_moved_gets_what_is_on_its_way_and_the_correction(store: SqlStore) -> None:
    await follow(store, DUTCH, 1, 2)
    for name in ("one", "two"):
        await act(store, starting(store, DUTCH, name=name))
        await filled(store, name)
    await mark(store, Fate.SENT, person(1), person(2), name="two")
    await act(store, MoveChat("telegram", "1", "-100"))
    await store.following.move(person(2), person(3))
    assert set(await due(store)) == {person(-100), person(3)}
    await act(store, StartMailing("three", Kind.ANNOUNCEMENT, {}, NOW, after="two"))
    await filled(store, "three")
    assert set(await due(store, name="three")) == {person(-100), person(3)}


async def test_the_first_in_rank_is_the_first_in_line(store: SqlStore) -> None:
    for kind in (Kind.DIGEST, Kind.ANNOUNCEMENT, Kind.ALERT, Kind.CHANGE, Kind.REMINDER):
        await act(store, starting(store, name=kind.value, kind=kind))
    assert [one.kind for one in await store.mailings.active()] == list(Kind)


async def test_it_ends_once_nothing_waits_any_more_and_then_the_house_says_so_once(store: SqlStore) -> None:
    await follow(store, DUTCH, 1)
    await act(store, starting(store, DUTCH))
    assert not await store.mailings.finish(1, NOW)  # not full yet
    await filled(store)
    assert not await store.mailings.finish(1, NOW)
    await mark(store, Fate.SENT, person(1))
    assert [await store.mailings.finish(1, NOW) for _ in range(2)] == [True, False]
    mailing = await the(store)
    assert (mailing.state, mailing.ended) == (State.DONE, NOW)
    assert [(one.name, one.about) for one in await store.due(NOW)] == [("mailing-ended", "one")]
    assert await store.mailings.active() == []


# -- who steers it


async def test_it_is_paused_goes_on_where_it_was_and_is_stopped_for_good(store: SqlStore) -> None:
    async def steer(state: State) -> State:
        await act(store, SteerMailing("one", state, NOW))
        return (await the(store)).state

    await follow(store, DUTCH, 1, 2, 3)
    await act(store, starting(store, DUTCH))
    assert [await steer(one) for one in (State.PAUSED, State.SENDING)] == [State.PAUSED, State.FILLING]
    await filled(store)
    await mark(store, Fate.SENT, person(1))
    assert [await steer(one) for one in (State.PAUSED, State.SENDING)] == [State.PAUSED, State.SENDING]
    assert [await steer(one) for one in (State.STOPPED, State.SENDING, State.PAUSED)] == [State.STOPPED] * 3
    mailing = await the(store)
    assert mailing.fates == {Fate.SENT: 1, Fate.STOPPED: 2}
    assert mailing.ended == NOW
    assert [(one.name, one.about) for one in await store.due(NOW + 1)] == [("mailing-ended", "one")]


async def test_what_was_on_its_way_when_it_was_stopped_counts_as_what_became_of_it(store: SqlStore) -> None:
    await follow(store, DUTCH, 1, 2, 3)
    await act(store, starting(store, DUTCH))
    await filled(store)
    [one, *_] = await store.mailings.claim(1, "telegram", NOW, 9)
    await act(store, SteerMailing("one", State.STOPPED, NOW))
    await store.mailings.mark(1, Marks({one.key: Fate.SENT}))
    assert (await the(store)).fates == {Fate.SENT: 1, Fate.STOPPED: 2}


# -- forgotten


async def test_who_got_what_is_forgotten_after_a_month_and_the_mailing_after_a_year(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "DROPPED_AT_ONCE", 2)
    await follow(store, DUTCH, 1, 2, 3)
    for name in ("one", "two"):
        await act(store, starting(store, DUTCH, name=name))
        await filled(store, name)
    await act(store, SteerMailing("one", State.STOPPED, NOW))

    async def left() -> tuple[int, int]:
        async def count(table: object) -> int:
            query = select(func.count()).select_from(table)  # type: ignore[arg-type]
            return await store._database.read(lambda connection: connection.scalar(query)) or 0

        return await count(deliveries), await count(mailings)

    await store.purge(NOW + 30 * DAY - 1)
    assert await left() == (6, 2)
    for rows in (4, 3, 3):
        await store.purge(NOW + 30 * DAY)
        assert await left() == (rows, 2)
    await store.purge(NOW + 365 * DAY)
    assert await left() == (3, 1)  # what never ended stays


async def test_what_was_under_way_in_an_older_copy_is_not_sent_by_itself(store: SqlStore) -> None:
    await follow(store, DUTCH, 1, 2)
    later = replace(starting(store, DUTCH, name="later"), at=NOW + DAY)
    news = starting(store, DUTCH, name="news", kind=Kind.ANNOUNCEMENT)
    await act(store, news, starting(store, DUTCH, name="alert"), later)
    await filled(store, "news")
    await filled(store, "alert")

    assert await store.mailings.hold(NOW) == 2

    states = [(await the(store, name)).state for name in ("news", "alert", "later")]
    assert states == [State.PAUSED, State.STOPPED, State.FILLING]
    assert (await the(store, "alert")).fates[Fate.STOPPED] == 2
    await act(store, SteerMailing("news", State.SENDING, NOW))
    assert set(await due(store, name="news")) == {person(1), person(2)}
