"""What every store must do, on each database."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.cases import AddEvidence, Case, CountTry, FetchFile, FileCase, Status
from bot.chat.answers import Item
from bot.chat.people import Conversation, Person
from bot.chat.replies import DeleteMessage
from bot.ports import CaseGone, LostRace, Raw, ReceiptTaken, Store
from tests.conftest import OpenStore
from tests.storage.turns import (
    ANNA,
    BART,
    DAY,
    HOUR,
    NOW,
    act,
    arrive,
    case,
    holding,
    outgoing,
    photo,
    raw,
    saying,
    turn,
)

RECEIPT = b"hash of a receipt, 32 bytes long"
OTHER = b"hash of another, 32 bytes long.."


# -- updates


async def test_an_update_is_received_once(store: Store) -> None:
    first = await store.receive("telegram", "1", [raw(1, b"a"), raw(2, b"b")], NOW)
    again = await store.receive("telegram", "1", [raw(2, b"b"), raw(3, b"c"), raw(3, b"c")], NOW + 1)

    assert [(one.platform, one.payload) for one in first] == [("telegram", b"a"), ("telegram", b"b")]
    assert [one.payload for one in again] == [b"c"]
    assert first[0].id < first[1].id < again[0].id


async def test_nothing_received_is_nothing_new(store: Store) -> None:
    assert list(await store.receive("telegram", "1", [], NOW)) == []


async def test_the_same_number_of_another_bot_or_platform_is_another_update(store: Store) -> None:
    await store.receive("telegram", "1", [raw(1)], NOW)

    assert len(await store.receive("telegram", "2", [raw(1)], NOW)) == 1
    assert len(await store.receive("web", "1", [raw(1)], NOW)) == 1


async def test_an_update_comes_once_when_two_processes_receive_it_at_the_same_time(new_store: OpenStore) -> None:
    one, two = await new_store(), await new_store()
    raws = [raw(number) for number in range(50)]

    got = await asyncio.gather(*(store.receive("telegram", "1", raws, NOW) for store in (one, two, one, two)))

    assert sum(len(some) for some in got) == 50


async def test_a_number_that_comes_again_after_48_hours_is_a_new_update(store: Store) -> None:
    [old] = await store.receive("telegram", "1", [raw(1, b"old")], NOW)
    async with store.tick() as tick:
        await tick.write([turn(old)], [], NOW)

    assert list(await store.receive("telegram", "1", [raw(1, b"new")], NOW + 2 * DAY - 1)) == []
    [new] = await store.receive("telegram", "1", [raw(1, b"new")], NOW + 2 * DAY)
    assert new.payload == b"new"
    assert [one.payload for one in await store.unfinished("telegram")] == [b"new"]


async def test_an_update_that_is_not_done_is_never_replaced(store: Store) -> None:
    await store.receive("telegram", "1", [raw(1, b"old")], NOW)

    assert list(await store.receive("telegram", "1", [raw(1, b"new")], NOW + 9 * DAY)) == []
    assert [one.payload for one in await store.unfinished("telegram")] == [b"old"]


async def test_what_a_killed_process_left_is_found_oldest_first(new_store: OpenStore) -> None:
    killed = await new_store()
    first, second, third = await killed.receive("telegram", "1", [raw(1, b"a"), raw(2, b"b"), raw(3, b"c")], NOW)
    await arrive(killed, 4, platform="web")
    async with killed.tick() as tick:
        await tick.write([turn(second)], [], NOW)

    assert list(await (await new_store()).unfinished("telegram")) == [first, third]


async def test_a_buried_update_is_no_longer_unfinished_and_stays_known(store: Store) -> None:
    odd = await arrive(store, 1)

    await store.bury(odd.id, "undecodable", NOW)
    await store.bury(odd.id, "undecodable", NOW)
    await store.bury(odd.id + 1, "never there", NOW)

    assert list(await store.unfinished("telegram")) == []
    assert list(await store.receive("telegram", "1", [raw(1)], NOW)) == []
    assert (await store.purge(NOW + 7 * DAY - 1))["dead_letters"] == 0
    assert (await store.purge(NOW + 7 * DAY))["dead_letters"] == 1


# -- turns


async def test_a_turn_is_remembered_as_a_whole(new_store: OpenStore) -> None:
    store = await new_store()
    anna = Person(language="fr", met=True, tries=(NOW,))
    async with store.tick() as tick:
        assert await tick.people([ANNA]) == {}
        assert await tick.conversations([ANNA], NOW) == {}
        update = await arrive(store, 1)
        [queued] = await tick.write(
            [turn(update, progress=saying("words"), person=anna, says=[outgoing("Waar?")])], [], NOW
        )

    later = await new_store()
    async with later.tick() as tick:
        assert await tick.people([ANNA, BART]) == {ANNA: anna}
        assert await tick.conversations([ANNA, BART], NOW) == {ANNA: Conversation(saying("words"), 1)}
    assert list(await later.unsent()) == [queued]
    assert queued.outgoing == outgoing("Waar?")
    assert list(await later.unfinished("telegram")) == []


async def test_replies_come_back_in_order_with_rising_ids(store: Store) -> None:
    updates = await store.receive("telegram", "1", [raw(number) for number in range(64)], NOW)
    turns = [
        turn(update, b"blind key %d" % number, says=[outgoing(f"{number} first"), outgoing(f"{number} second")])
        for number, update in enumerate(updates)
    ]

    async with store.tick() as tick:
        queued = await tick.write(turns, [], NOW)

    assert [one.outgoing for one in queued] == [say for each in turns for say in each.outgoing]
    assert [one.id for one in queued] == sorted({one.id for one in queued})
    assert list(await store.unsent()) == list(queued)


async def test_the_id_of_a_reply_is_never_used_again(store: Store) -> None:
    async with store.tick() as tick:
        [old] = await tick.write([turn(await arrive(store, 1), says=[outgoing("a")])], [], NOW)
        [new] = await tick.write([turn(await arrive(store, 2), seen=1, says=[outgoing("b")])], [old.id], NOW)
        await store.sent([new.id])
        [newest] = await tick.write([turn(await arrive(store, 3), seen=2, says=[outgoing("c")])], [], NOW)

    assert old.id < new.id < newest.id


async def test_a_reply_that_arrived_is_forgotten(store: Store) -> None:
    async with store.tick() as tick:
        says = [outgoing("a"), outgoing("b"), outgoing("c")]
        a, b, c = await tick.write([turn(await arrive(store, 1), says=says)], [], NOW)
        await tick.write([turn(await arrive(store, 2), seen=1)], [a.id], NOW)
        assert list(await store.unsent()) == [b, c]

    await store.sent([b.id, b.id, 999_999])
    await store.sent([])
    assert list(await store.unsent()) == [c]


async def test_thousands_of_replies_can_be_marked_at_once(store: Store) -> None:
    async with store.tick() as tick:
        says = [outgoing(str(number)) for number in range(1_200)]
        queued = await tick.write([turn(await arrive(store, 1), says=says)], [], NOW)
        await tick.write([], [one.id for one in queued], NOW)

    assert list(await store.unsent()) == []


async def test_what_merges_and_waits_does_so_after_a_restart_too(new_store: OpenStore) -> None:
    says = [outgoing("2 photos", merge="album", not_before=NOW + 1), outgoing("3 photos", merge="album")]
    store = await new_store()
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), says=says)], [], NOW)

    assert [one.outgoing for one in await (await new_store()).unsent()] == says


async def test_an_act_waits_for_its_files_and_is_missed_after_a_restart_too(new_store: OpenStore) -> None:
    letter = replace(
        outgoing("?"),
        reply=DeleteMessage("340"),
        after=("file one",),
        else_tell=("undone", "incident one"),
        then_tell=("done", "incident one"),
    )
    store = await new_store()
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), says=[letter])], [], NOW)

    assert [one.outgoing for one in await (await new_store()).unsent()] == [letter]


async def test_a_turn_can_leave_its_conversation_as_it_is(store: Store) -> None:
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), progress=saying("words"))], [], NOW)
        await tick.write([turn(await arrive(store, 2), keep=True, says=[outgoing("Help")])], [], NOW)

        assert await tick.conversations([ANNA], NOW) == {ANNA: Conversation(saying("words"), 1)}
    assert list(await store.unfinished("telegram")) == []


async def test_an_update_that_is_nobodys_is_only_marked(store: Store) -> None:
    update = await arrive(store, 1)
    async with store.tick() as tick:
        assert list(await tick.write([turn(update, b"", keep=True)], [], NOW)) == []

    assert list(await store.unfinished("telegram")) == []


async def test_a_person_written_twice_in_one_tick_is_as_written_last(store: Store) -> None:
    one, two = await arrive(store, 1), await arrive(store, 2)
    async with store.tick() as tick:
        await tick.write(
            [
                turn(one, keep=True, person=Person(language="nl")),
                turn(two, keep=True, person=Person(language="de")),
            ],
            [],
            NOW,
        )
        assert await tick.people([ANNA]) == {ANNA: Person(language="de")}


async def test_words_that_no_encoding_likes_are_kept(store: Store) -> None:
    odd = "half a smile \ud83d, nothing \x00, \u202eright to left"
    async with store.tick() as tick:
        [queued] = await tick.write([turn(await arrive(store, 1), progress=saying(odd), says=[outgoing(odd)])], [], NOW)
        assert (await tick.conversations([ANNA], NOW))[ANNA].progress == saying(odd)
    assert list(await store.unsent()) == [queued]


# -- races


async def test_whoever_saves_second_loses_and_nothing_of_their_tick_is_kept(new_store: OpenStore) -> None:
    ours, theirs = await new_store(), await new_store()
    one, two, three = await ours.receive("telegram", "1", [raw(1), raw(2), raw(3)], NOW)
    async with ours.tick() as our_tick, theirs.tick() as their_tick:
        await our_tick.conversations([ANNA, BART], NOW)
        await their_tick.conversations([ANNA, BART], NOW)
        await our_tick.write([turn(one, ANNA, progress=saying("ours"))], [], NOW)
        with pytest.raises(LostRace) as lost:
            await their_tick.write(
                [
                    turn(two, BART, progress=saying("b"), person=Person(language="nl"), says=[outgoing("b")]),
                    turn(three, ANNA, progress=saying("theirs"), effects=[FileCase(RECEIPT, case())]),
                ],
                [],
                NOW,
            )

        assert list(lost.value.keys) == [ANNA]
        assert await our_tick.conversations([ANNA, BART], NOW) == {ANNA: Conversation(saying("ours"), 1)}
        assert await our_tick.people([BART]) == {}
    assert list(await ours.unsent()) == []
    assert await ours.case(RECEIPT) is None
    assert list(await ours.unfinished("telegram")) == [two, three]


@pytest.mark.parametrize("seen", [0, 1, 3])
async def test_only_the_version_that_was_seen_is_replaced(store: Store, seen: int) -> None:
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), seen=0, progress=saying("1"))], [], NOW)
        await tick.write([turn(await arrive(store, 2), seen=1, progress=saying("2"))], [], NOW)
        with pytest.raises(LostRace):
            await tick.write([turn(await arrive(store, 3), seen=seen, progress=saying("?"))], [], NOW)

        assert await tick.conversations([ANNA], NOW) == {ANNA: Conversation(saying("2"), 2)}


async def test_of_many_who_save_at_the_same_time_one_wins(new_store: OpenStore) -> None:
    stores = [await new_store() for _ in range(3)]
    keys = [b"blind key %d" % number for number in range(20)]
    updates = [
        await one.receive("telegram", "1", [raw(f"{n} {key!r}") for key in keys], NOW) for n, one in enumerate(stores)
    ]

    async def save(n: int) -> bool:
        pairs = list(zip(updates[n], keys, strict=True))
        async with stores[n].tick() as tick:
            try:
                ordered = pairs[n * 7 :] + pairs[: n * 7]
                await tick.write([turn(update, key, progress=saying(str(n))) for update, key in ordered], [], NOW)
            except LostRace:
                return False
        return True

    assert sorted(await asyncio.gather(save(0), save(1), save(2))) == [False, False, True]


# -- expiry


async def test_a_draft_is_gone_in_the_hour_after_it_expires(store: Store) -> None:
    expires = NOW + DAY
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), progress=saying("words"), expires=expires)], [], NOW)

        assert (await tick.conversations([ANNA], expires))[ANNA].progress == saying("words")
        assert await tick.conversations([ANNA], expires + HOUR) == {ANNA: Conversation(None, 1)}


async def test_a_purged_draft_loses_to_nobody_who_saw_it_before(store: Store) -> None:
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), progress=saying("words"))], [], NOW)
        assert (await store.purge(NOW + DAY + HOUR))["drafts"] == 1
        with pytest.raises(LostRace):
            await tick.write([turn(await arrive(store, 2), seen=1, progress=saying("late"))], [], NOW)

        assert (await tick.conversations([ANNA], NOW))[ANNA].progress is None


async def test_a_conversation_without_a_draft_is_forgotten_after_two_idle_days(store: Store) -> None:
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), progress=None)], [], NOW)

        assert (await store.purge(NOW + 2 * DAY - 1))["conversations"] == 0
        assert (await store.purge(NOW + 2 * DAY + HOUR))["conversations"] == 1
        assert await tick.conversations([ANNA], NOW) == {}


async def test_a_purge_takes_what_expired_and_nothing_else(store: Store) -> None:
    async with store.tick() as tick:
        update = await arrive(store, "done")
        waiting = await arrive(store, "waiting")
        await tick.write([turn(update, person=Person(language="nl"), says=[outgoing("a")])], [], NOW)
    await act(store, FileCase(RECEIPT, case(Item(NOW, "words"))))
    before = await store.case(RECEIPT)

    lost = await store.purge(NOW + 100 * DAY)

    assert {name: rows for name, rows in lost.items() if rows} == {"inbox": 2, "conversations": 1}
    assert list(await store.unfinished("telegram")) == [waiting]
    assert len(await store.unsent()) == 1
    assert await store.case(RECEIPT) == before
    async with store.tick() as tick:
        assert await tick.people([ANNA]) == {ANNA: Person(language="nl")}


async def test_a_second_purge_has_nothing_to_do(store: Store) -> None:
    await arrive(store, 1)
    await store.purge(NOW + DAY)

    assert not any((await store.purge(NOW + DAY)).values())


# -- cases


async def as_filed(store: Store) -> Case:
    """The case of the receipt, without what the store gave it."""
    found = await store.case(RECEIPT)
    assert found is not None
    assert (len(found.id), found.version) == (16, 1)
    return replace(found, id=b"", version=0)


async def test_a_case_is_found_by_its_receipt_only(new_store: OpenStore) -> None:
    filed = case(Item(NOW, "first"), Item(NOW + 1, "second"))
    await act(await new_store(), FileCase(RECEIPT, filed))

    store = await new_store()
    assert await as_filed(store) == filed
    assert filed.status is Status.RECEIVED
    assert await store.case(OTHER) is None


async def test_a_receipt_that_is_taken_undoes_the_whole_tick(store: Store) -> None:
    await act(store, FileCase(RECEIPT, case(Item(NOW, "first"))))
    update = await arrive(store, 1)
    async with store.tick() as tick:
        with pytest.raises(ReceiptTaken):
            await tick.write(
                [turn(update, progress=saying("x"), says=[outgoing("x")], effects=[FileCase(RECEIPT, case())])], [], NOW
            )
        assert await tick.conversations([ANNA], NOW) == {}

    assert list(await store.unsent()) == []
    assert list(await store.unfinished("telegram")) == [update]
    assert await as_filed(store) == case(Item(NOW, "first"))


async def test_evidence_is_added_behind_what_is_there(store: Store) -> None:
    first, second, third = Item(NOW, "first"), Item(NOW, "second"), Item(NOW, "third")
    await act(store, FileCase(RECEIPT, case(first)))
    await act(store, AddEvidence(RECEIPT, (second,)))
    await act(store, AddEvidence(RECEIPT, ()))
    await act(store, AddEvidence(RECEIPT, (third, third)))

    assert await as_filed(store) == case(first, second, third, third)


async def test_two_can_add_evidence_at_the_same_time(new_store: OpenStore) -> None:
    ours, theirs = await new_store(), await new_store()
    await act(ours, FileCase(RECEIPT, case()))

    added = [AddEvidence(RECEIPT, (Item(NOW, str(number)),)) for number in range(10)]
    await asyncio.gather(*(act(ours if number % 2 else theirs, one) for number, one in enumerate(added)))

    found = await ours.case(RECEIPT)
    assert found is not None
    assert sorted(item.text for item in found.evidence) == [str(number) for number in range(10)]


async def test_evidence_for_a_case_that_is_not_there_undoes_the_tick(store: Store) -> None:
    update = await arrive(store, 1)
    async with store.tick() as tick:
        with pytest.raises(CaseGone):
            await tick.write([turn(update, effects=[AddEvidence(RECEIPT, (Item(NOW, "x"),))])], [], NOW)

    assert list(await store.unfinished("telegram")) == [update]


async def test_failed_tries_are_counted_by_the_hour_and_kept_two_days(store: Store) -> None:
    start = NOW // HOUR * HOUR
    await act(store, CountTry(start), CountTry(start + HOUR - 1), CountTry(start + HOUR))

    assert [await store.tries(start // HOUR + hour) for hour in (-1, 0, 1)] == [0, 2, 1]
    assert (await store.purge(start + 2 * DAY))["tries"] == 1
    assert [await store.tries(start // HOUR + hour) for hour in (0, 1)] == [0, 1]


# -- files


async def test_a_file_is_wanted_until_its_bytes_are_kept(store: Store) -> None:
    await act(store, FetchFile("f1", "telegram", "handle 1", NOW + 2 * DAY))
    await act(store, FetchFile("f1", "telegram", "handle 1", NOW + 2 * DAY))
    assert list(await store.wanted_files("telegram", NOW)) == [("f1", "handle 1")]
    assert list(await store.wanted_files("web", NOW)) == []
    assert await store.file("f1") is None

    await store.keep_file("f1", b"bytes" * 100_000)

    assert list(await store.wanted_files("telegram", NOW)) == []
    assert await store.file("f1") == b"bytes" * 100_000


async def test_a_file_that_cannot_be_had_is_no_longer_wanted(store: Store) -> None:
    await act(store, FetchFile("f1", "telegram", "handle 1", NOW + DAY))
    await store.give_up_file("f1", "too big")

    assert list(await store.wanted_files("telegram", NOW)) == []
    assert await store.file("f1") is None


async def test_the_bytes_of_a_file_that_nobody_waits_for_are_dropped(store: Store) -> None:
    await store.keep_file("nobody's", b"bytes")

    assert await store.file("nobody's") is None


async def test_a_file_that_comes_with_an_update_is_kept_with_it(new_store: OpenStore) -> None:
    store = await new_store()
    sent = Raw("1", b"{}", {"f1": b"bytes", "f2": b""})
    await store.receive("web", "1", [sent, raw(2)], NOW)
    await store.receive("web", "1", [Raw("1", b"{}", {"f3": b"sent again"})], NOW)

    later = await new_store()
    assert [await later.file(id_) for id_ in ("f1", "f2", "f3")] == [b"bytes", b"", None]
    assert list(await later.wanted_files("web", NOW)) == []


async def test_a_file_that_no_case_takes_goes_with_its_day(store: Store) -> None:
    await store.receive("web", "1", [Raw("1", b"{}", {"f1": b"bytes"})], NOW)
    await act(store, FetchFile("f2", "telegram", "handle", NOW + DAY))

    assert (await store.purge(NOW + DAY - 1))["files"] == 0
    assert (await store.purge(NOW + DAY + HOUR))["files"] == 2
    assert await store.file("f1") is None


async def test_a_file_lives_as_long_as_the_draft_that_holds_it(store: Store) -> None:
    await store.receive("web", "1", [Raw("1", b"{}", {"f1": b"bytes", "f2": b"bytes"})], NOW)
    later = NOW + DAY - 60
    async with store.tick() as tick:
        update = await arrive(store, 2)
        await tick.write([turn(update, progress=holding("f1"), expires=later + DAY)], [], later)

    assert (await store.purge(later + DAY))["files"] == 1
    assert [await store.file(id_) for id_ in ("f1", "f2")] == [b"bytes", None]
    assert (await store.purge(later + DAY + HOUR))["files"] == 1


async def test_a_file_that_a_case_took_stays(store: Store) -> None:
    await store.receive("web", "1", [Raw("1", b"{}", {"f1": b"bytes", "f2": b"more"})], NOW)
    await act(
        store, FetchFile("f3", "telegram", "handle", NOW + DAY), FileCase(RECEIPT, case(photo("f1"), photo("f3")))
    )
    await act(store, AddEvidence(RECEIPT, (photo("f2"),)))

    assert (await store.purge(NOW + 50 * DAY))["files"] == 0
    assert [await store.file(id_) for id_ in ("f1", "f2")] == [b"bytes", b"more"]
    assert list(await store.wanted_files("telegram", NOW + 50 * DAY)) == [("f3", "handle")]


async def test_a_case_does_not_lose_its_file_to_another(new_store: OpenStore) -> None:
    store = await new_store()
    owner = text("SELECT case_id FROM files WHERE id = 'f1'")
    await store.receive("web", "1", [Raw("1", b"{}", {"f1": b"bytes"})], NOW)
    await act(store, FileCase(RECEIPT, case(photo("f1"))))
    first = await store._database.read(lambda connection: connection.scalar(owner))
    await act(store, FileCase(OTHER, case(photo("f1"))))

    assert await store._database.read(lambda connection: connection.scalar(owner)) == first is not None
    assert await store.file("f1") == b"bytes"
