"""What every store must do for those who follow the agenda."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, insert, select

from bot.chat.events import Address
from bot.communities import Community, ForgetCommunity, MoveChat, SaveCommunity
from bot.following import Follow, How, Segment, Speak, Subscription, Unfollow
from storage.store import SqlStore
from storage.subscriptions import SWEEP_EVERY, addresses
from storage.year_tables import events, segments
from tests.conftest import OpenStore
from tests.storage.turns import DAY, NOW, act

ANNA = Address("telegram", "7")
BART = Address("telegram", "8")
DUTCH = Segment("telegram", ("nl",), areas=("antwerp", "brussels"), quiet=(22, 8))
FRENCH = Segment("telegram", ("fr",), how=How.AT_ONCE)
FESTIVAL, WALK = b"key of festival.", b"key of the walk."


def follows(address: Address, segment: Segment, since: int = NOW) -> Follow:
    return Follow(Subscription(address, segment, since))


def single(event: bytes) -> Segment:
    return Segment("telegram", ("nl",), how=How.REMINDERS, announcements=False, event=event)


async def counts(store: SqlStore) -> dict[Segment, int]:
    return {segment: count for _, segment, count in await store.following.segments()}


async def rows_of_segments(store: SqlStore) -> int:
    return await store._database.read(lambda one: one.scalar(select(func.count()).select_from(segments))) or 0


async def keep_event(store: SqlStore, key: bytes) -> None:
    row = {"key": key, "likeness": key, "starts": NOW, "ends": NOW, "news": 0, "version": 1}
    sealed = {"wrapped": b"", "sealed": b""}
    await store._database.write(lambda one: one.execute(insert(events), {**row, **sealed}))


async def test_what_an_address_follows_is_found_by_it_and_by_no_other(store: SqlStore) -> None:
    await act(store, follows(ANNA, DUTCH))
    assert await store.following.following(ANNA) == [Subscription(ANNA, DUTCH, NOW)]
    assert await store.following.following(BART) == []
    assert await store.following.following(Address("telegram", "7", "1")) == []
    assert await store.following.following(Address("discord", "7")) == []


async def test_a_second_follow_takes_the_place_of_the_first(store: SqlStore) -> None:
    await act(store, follows(ANNA, DUTCH))
    await act(store, follows(ANNA, FRENCH, NOW + DAY))
    assert await store.following.following(ANNA) == [Subscription(ANNA, FRENCH, NOW + DAY)]
    assert await counts(store) == {FRENCH: 1}


async def test_single_events_stand_beside_the_agenda_and_after_it(store: SqlStore) -> None:
    await act(store, follows(ANNA, single(WALK)), follows(ANNA, single(FESTIVAL), NOW + 1))
    await act(store, follows(ANNA, DUTCH, NOW + 2), follows(ANNA, single(WALK)))
    found = await store.following.following(ANNA)
    assert [one.segment.event for one in found] == [None, WALK, FESTIVAL]


async def test_people_who_chose_the_same_are_counted_in_one_segment(store: SqlStore) -> None:
    others = [follows(Address("telegram", str(chat)), DUTCH) for chat in range(10, 20)]
    await act(store, *others, follows(ANNA, DUTCH), follows(BART, FRENCH))
    assert await counts(store) == {DUTCH: 11, FRENCH: 1}
    assert await rows_of_segments(store) == 2


async def test_unfollowing_ends_the_agenda_one_event_or_everything(store: SqlStore) -> None:
    everything = follows(ANNA, DUTCH), follows(ANNA, single(WALK)), follows(ANNA, single(FESTIVAL))
    await act(store, *everything, follows(BART, DUTCH))
    await act(store, Unfollow(ANNA))
    assert [one.segment.event for one in await store.following.following(ANNA)] == [FESTIVAL, WALK]
    await act(store, Unfollow(ANNA, WALK))
    assert [one.segment.event for one in await store.following.following(ANNA)] == [FESTIVAL]
    await act(store, *everything)
    await act(store, Unfollow(ANNA, all=True))
    assert await store.following.following(ANNA) == []
    assert await counts(store) == {DUTCH: 1}


async def test_who_unfollowed_is_not_brought_back_by_an_older_copy(store: SqlStore) -> None:
    await act(store, follows(ANNA, DUTCH), follows(BART, DUTCH))
    before = await store.erased_since(0)
    await act(store, Unfollow(ANNA))
    done = [one for one in await store.erased_since(0) if one not in before]
    assert [one.what for one in done] == ["subscriptions"]
    assert await store.erase_again([replace(one, number=one.number + 100) for one in done]) == {"subscriptions": 0}
    await act(store, follows(ANNA, DUTCH))  # as it stands in the copy
    lost = await store.erase_again([replace(one, number=one.number + 200) for one in done])
    assert lost == {"subscriptions": 1}
    assert await counts(store) == {DUTCH: 1}


async def test_another_language_takes_all_that_an_address_follows_along(store: SqlStore) -> None:
    await act(store, follows(ANNA, DUTCH), follows(ANNA, single(WALK)), follows(BART, DUTCH))
    await act(store, Speak(ANNA, ("de",)), Speak(Address("telegram", "99"), ("de",)))
    found = await store.following.following(ANNA)
    assert [one.segment for one in found] == [replace(one, languages=("de",)) for one in (DUTCH, single(WALK))]
    assert (await counts(store))[DUTCH] == 1


async def test_where_to_write_is_found_by_the_keys_of_subscriptions(store: SqlStore) -> None:
    await act(store, follows(ANNA, DUTCH), follows(BART, FRENCH))
    seals, tags = store._seals, {segment: tag for tag, segment, _ in await store.following.segments()}
    keys = [seals.index.subscription(seals.index.subscriber("telegram", chat, None), None) for chat in ("7", "8", "9")]
    found = await store._database.read(addresses, seals, keys)
    assert found == {keys[0]: (ANNA, tags[DUTCH]), keys[1]: (BART, tags[FRENCH])}
    assert await store.following.segment(tags[FRENCH]) == FRENCH
    assert await store.following.segment(b"no tag of any...") is None
    await store.following.drop(keys[:1])
    assert await counts(store) == {FRENCH: 1}


async def test_a_moved_address_is_written_to_where_it_lives_now(store: SqlStore) -> None:
    await act(store, follows(ANNA, DUTCH), follows(ANNA, single(WALK)), follows(BART, FRENCH))
    moved = await store.following.move(ANNA, BART)
    assert len(moved) == 2
    assert await store.following.following(ANNA) == []
    assert [one.segment for one in await store.following.following(BART)] == [DUTCH, single(WALK)]


# -- communities


GROUP = Community("telegram", "-5", "Buurt", ("nl",))
CHANNEL = Segment("telegram", ("nl",), community=True)


async def test_what_a_community_follows_moves_and_goes_with_it(store: SqlStore) -> None:
    await act(store, SaveCommunity(GROUP), follows(GROUP.square, CHANNEL))
    await act(store, MoveChat("telegram", "-5", "-1005"))
    assert await store.following.following(GROUP.square) == []
    [found] = await store.following.following(Address("telegram", "-1005"))
    assert (found.address, found.segment) == (Address("telegram", "-1005"), CHANNEL)
    await act(store, ForgetCommunity("telegram", "-1005"))
    assert await counts(store) == {}


async def test_a_community_with_another_square_and_language_is_followed_there(store: SqlStore) -> None:
    hall, garden = Address("discord", "10"), Address("discord", "11")
    server = Community("discord", "1", "Buurt", ("nl",), place=hall)
    await act(store, SaveCommunity(server), follows(hall, replace(CHANNEL, platform="discord")))
    await act(store, SaveCommunity(replace(server, place=garden, languages=("fr", "nl"), version=1)))
    assert await store.following.following(hall) == []
    [found] = await store.following.following(garden)
    assert found.segment.languages == ("fr", "nl")


# -- what is over


async def test_what_was_followed_of_an_event_that_is_gone_is_forgotten(store: SqlStore) -> None:
    await keep_event(store, WALK)
    await act(store, follows(ANNA, DUTCH), follows(ANNA, single(WALK)), follows(ANNA, single(FESTIVAL)))
    assert (await store.purge(NOW))["subscriptions"] == 1
    assert [one.segment.event for one in await store.following.following(ANNA)] == [None, WALK]
    assert await rows_of_segments(store) == 2


async def test_a_segment_that_nobody_is_in_goes_within_the_hour(store: SqlStore) -> None:
    await store.purge(NOW)
    await act(store, follows(ANNA, DUTCH), follows(BART, FRENCH))
    await act(store, Unfollow(ANNA))
    await store.purge(NOW + 60)
    assert await rows_of_segments(store) == 2
    await store.purge(NOW + SWEEP_EVERY)
    assert await rows_of_segments(store) == 1
    await act(store, follows(ANNA, DUTCH))
    assert await counts(store) == {DUTCH: 1, FRENCH: 1}


async def test_people_who_come_while_a_segment_is_swept_away_are_in_one(new_store: OpenStore) -> None:
    stores = [await new_store() for _ in range(2)]
    for number in range(10):
        segment = replace(DUTCH, quiet=(number, 23))
        await act(stores[0], follows(ANNA, segment))
        await act(stores[0], Unfollow(ANNA))
        came = act(stores[0], follows(BART, segment))
        await asyncio.gather(came, stores[1].following.sweep(NOW + number * SWEEP_EVERY))
        [found] = await stores[0].following.following(BART)
        assert found.segment == segment


@pytest.mark.parametrize("segment", [DUTCH, FRENCH, CHANNEL, single(WALK)])
def test_a_segment_is_read_back_as_it_was_written(segment: Segment) -> None:
    assert Segment.from_json(segment.to_json()) == segment
    assert segment.name != replace(segment, announcements=not segment.announcements).name
