"""What every store must do for cases that are worked on, on each database."""

from __future__ import annotations

import asyncio
from base64 import b32decode
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, Row, TextClause, text

from bot.cases import (
    AddEntry,
    AddEvidence,
    Case,
    Ending,
    Entry,
    EntryKind,
    EraseCase,
    FetchFile,
    FileCase,
    SaveCase,
    Status,
    reference,
)
from bot.chat.answers import Item
from bot.chat.events import Address
from bot.ports import ReceiptTaken, Stale, Store
from bot.reporters import Level, LinkReporter, Reporter, Restrain, Restraint
from bot.tallies import Cell
from storage.store import SqlStore
from tests.conftest import OpenStore
from tests.storage.turns import DAY, HOUR, NOW, act, photo

CASE, OTHER, THIRD = b"id of one case..", b"another one's id", b"third case's id."
WORKER, COLLEAGUE = b"a member's id...", b"a colleague's id"

ANNA = ("telegram", "7")
AT_ANNA = Reporter(Address("telegram", "7"), "7", "nl")

QUESTION = Entry(EntryKind.ANSWER, NOW + 1, "Where was it?", WORKER, "en")
MESSAGE = Entry(EntryKind.MESSAGE, NOW + 2, "Op het plein \ud83d", language="nl")


def filed(id_: bytes = CASE, filer: tuple[str, str] | None = ANNA, **fields: Any) -> FileCase:
    """The filing of a case, under a receipt hash made of its id."""
    given: dict[str, Any] = {
        "evidence": (Item(NOW, "words"),),
        "situation": {"place": "online", "ground": "religion", "region": "brussels"},
        "language": "nl",
        "filed_at": NOW,
        "id": id_,
    }
    return FileCase(id_ * 2, Case(**given | fields), filer)


async def the_case(store: Store, id_: bytes = CASE) -> Case:
    found = await store.case_by_id(id_)
    assert found is not None
    return found


async def ids(store: Store, me: bytes | None = None, *, closed: bool = False) -> list[bytes]:
    page = await store.case_queue(me, 0, 100, closed=closed)
    assert page.total == len(page.cases)
    return [case.id for case in page.cases]


def all_rows(connection: Connection, query: TextClause) -> Sequence[Row[Any]]:
    return connection.execute(query).all()


# -- one case


async def test_a_case_is_the_same_by_its_id_and_by_its_receipt(store: Store) -> None:
    filing = filed()
    await act(store, filing)
    found = await store.case_by_id(CASE)
    assert found == replace(filing.case, version=1)
    assert await store.case(filing.lookup) == found
    assert await store.case_by_id(OTHER) is None


async def test_a_case_is_found_by_its_reference_however_it_is_written(store: Store) -> None:
    await act(store, filed(), filed(OTHER))
    written = reference(CASE)
    for words in (
        written,
        written.lower(),
        written.replace("-", ""),
        f" {written[:4]} {written[5:]}\u200f",
        "–".join(written.split("-")),
    ):
        assert await store.case_named(words) == CASE, words
    for words in ("", written[:-1], f"{written}A", reference(THIRD), "ÉÉÉÉ-ÉÉÉÉ", "1234567890123456"):
        assert await store.case_named(words) is None, words


async def test_digits_that_no_reference_has_are_read_as_the_letters_they_look_like(store: Store) -> None:
    id_ = b32decode("OIBOIB23") + bytes(11)
    await act(store, filed(id_))
    assert reference(id_) == "OIBO-IB23"
    assert await store.case_named("0180-1823") == id_


async def test_a_saved_case_comes_back_as_it_was_saved_with_its_evidence_and_entries(store: Store) -> None:
    await act(store, filed(), AddEntry(CASE, QUESTION), AddEvidence(CASE * 2, (Item(NOW, "more"),)))
    seen = await the_case(store)
    worked_on = replace(
        seen,
        status=Status.CLOSED,
        joined="g2",
        alike="g1",
        rank=7,
        reasons=("danger",),
        worker=WORKER,
        labels=("school",),
        referred=("unia",),
        ending=Ending.REFERRED,
        answered_at=NOW + 5,
        closed_at=NOW + DAY + 7,
        topics={"telegram": Address("telegram", "-100", "9")},
        evidence=(),
        entries=(),
    )
    await act(store, SaveCase(worked_on))
    assert await the_case(store) == replace(worked_on, version=2, evidence=seen.evidence, entries=seen.entries)
    assert len(seen.evidence) == 2


async def test_of_two_who_change_what_they_saw_the_second_is_told_and_changes_nothing(store: Store) -> None:
    await act(store, filed())
    seen = await the_case(store)
    await act(store, SaveCase(replace(seen, labels=("one",))))
    with pytest.raises(Stale):
        await act(store, SaveCase(replace(seen, labels=("two",))))
    assert (await the_case(store)).labels == ("one",)


async def test_of_two_processes_that_claim_a_case_one_has_it(new_store: OpenStore) -> None:
    one, two = await new_store(), await new_store()
    await act(one, filed())
    seen = await the_case(one)
    claims = [SaveCase(replace(seen, worker=worker)) for worker in (WORKER, COLLEAGUE)]
    ended = await asyncio.gather(act(one, claims[0]), act(two, claims[1]), return_exceptions=True)
    assert [type(end) for end in ended if end is not None] == [Stale]
    assert (await the_case(one)).version == 2


async def test_what_is_written_in_a_case_stays_in_order_and_changes_no_version(store: Store) -> None:
    await act(store, filed(), AddEntry(CASE, QUESTION))
    await act(store, AddEntry(CASE, MESSAGE))
    found = await the_case(store)
    assert (found.entries, found.version) == ((QUESTION, MESSAGE), 1)


async def test_two_can_write_in_a_case_at_the_same_time(new_store: OpenStore) -> None:
    ours, theirs = await new_store(), await new_store()
    await act(ours, filed())
    notes = [AddEntry(CASE, Entry(EntryKind.NOTE, NOW, str(number), WORKER)) for number in range(10)]
    await asyncio.gather(*(act(ours if number % 2 else theirs, one) for number, one in enumerate(notes)))
    assert sorted(entry.text for entry in (await the_case(ours)).entries) == [str(number) for number in range(10)]


async def test_nothing_can_be_done_to_a_case_that_is_gone(store: Store) -> None:
    await act(store, filed())
    seen = await the_case(store)
    await act(store, EraseCase(CASE))
    for effect in (
        SaveCase(seen),
        AddEntry(CASE, MESSAGE),
        LinkReporter(CASE, AT_ANNA),
        Restrain(CASE, Restraint(Level.SLOW, NOW + DAY)),
    ):
        with pytest.raises(Stale):
            await act(store, effect)
    await act(store, EraseCase(CASE))


async def test_a_receipt_or_an_id_that_is_taken_is_a_receipt_that_is_taken(store: Store) -> None:
    await act(store, filed())
    with pytest.raises(ReceiptTaken):
        await act(store, filed())
    with pytest.raises(ReceiptTaken):
        await act(store, replace(filed(), lookup=OTHER * 2))


async def test_a_case_that_is_closed_at_no_moment_is_not_kept(store: Store) -> None:
    await act(store, filed())
    with pytest.raises(ValueError, match="kept forever"):
        await act(store, SaveCase(replace(await the_case(store), status=Status.CLOSED)))


async def test_of_an_erased_case_nothing_is_left(store: SqlStore) -> None:
    await act(store, FetchFile("f1", "telegram", "handle", NOW + DAY), filed(evidence=(photo("f1"),)), filed(OTHER))
    await store.keep_file("f1", b"bytes")
    await act(store, AddEntry(CASE, QUESTION), LinkReporter(CASE, AT_ANNA))
    await act(store, EraseCase(CASE))
    assert await store.case_by_id(CASE) is None
    assert await store.case(CASE * 2) is None
    assert await store.file("f1") is None
    assert await store.reporter_of(CASE) is None
    for table in ("cases", "evidence", "case_entries", "case_reporters"):
        query = text(f"SELECT * FROM {table}")  # noqa: S608 - names of ours
        rows = await store._database.read(all_rows, query)
        assert not any(CASE in [value for value in row if isinstance(value, bytes)] for row in rows), table
    assert await store.case_by_id(OTHER) is not None


# -- the queue


async def test_the_queue_puts_urgent_before_old_and_old_before_new_and_closed_ones_apart(store: Store) -> None:
    await act(
        store,
        filed(b"new............."[:16], filed_at=NOW + 2 * DAY),
        filed(b"old............."[:16], filed_at=NOW),
        filed(b"urgent.........."[:16], filed_at=NOW + 3 * DAY, rank=2),
        filed(b"closed.........."[:16], status=Status.CLOSED, closed_at=NOW, rank=9),
        filed(b"closed later...."[:16], status=Status.CLOSED, closed_at=NOW + DAY),
    )
    assert [id_.rstrip(b".") for id_ in await ids(store)] == [b"urgent", b"old", b"new"]
    assert [id_.rstrip(b".") for id_ in await ids(store, closed=True)] == [b"closed later", b"closed"]


async def test_a_member_sees_in_the_queue_what_nobody_has_and_what_they_have(store: Store) -> None:
    await act(store, filed(), filed(OTHER, worker=WORKER), filed(THIRD, worker=COLLEAGUE))
    assert set(await ids(store, WORKER)) == {CASE, OTHER}
    assert set(await ids(store)) == {CASE, OTHER, THIRD}


async def test_a_page_of_the_queue_says_how_many_there_are_in_all(store: Store) -> None:
    await act(store, *(filed(bytes([number]) * 16) for number in range(1, 8)))
    pages = [await store.case_queue(None, skip, 3) for skip in (0, 3, 6, 9)]
    assert [[case.id[0] for case in page.cases] for page in pages] == [[1, 2, 3], [4, 5, 6], [7], []]
    assert {page.total for page in pages} == {7}


async def test_in_the_queue_a_case_comes_without_what_was_said_in_it(store: Store) -> None:
    await act(store, filed(), AddEntry(CASE, QUESTION), LinkReporter(CASE, AT_ANNA))
    (case,) = (await store.case_queue(None, 0, 8)).cases
    assert case == replace(await the_case(store), evidence=(), entries=())
    assert case.linked


async def test_cases_of_a_group_are_those_found_alike_and_those_put_together_oldest_first(store: Store) -> None:
    await act(store, filed(alike="g1", filed_at=NOW + HOUR), filed(OTHER, alike="g2", joined="g1"), filed(THIRD))
    assert [case.id for case in await store.cases_alike("g1")] == [OTHER, CASE]
    assert [case.id for case in await store.cases_alike("g2")] == [OTHER]
    await act(store, SaveCase(replace(await the_case(store, OTHER), joined=None)))
    assert [case.id for case in await store.cases_alike("g1")] == [CASE]
    assert list(await store.cases_alike("g3")) == []


async def test_groups_hold_the_words_of_what_came_without_a_file(store: Store) -> None:
    await act(
        store, filed(alike="g1", evidence=(Item(NOW, "one"), replace(photo("f1"), text="two"), Item(NOW, "three")))
    )
    await act(store, filed(OTHER), filed(THIRD, alike="g1", evidence=()))
    assert sorted(await store.case_groups()) == [("g1", []), ("g1", ["one", "three"])]


# -- contact


async def test_a_reporter_is_written_to_from_when_they_say_so_until_they_do_not(store: Store) -> None:
    await act(store, filed())
    assert (await store.reporter_of(CASE), (await the_case(store)).linked) == (None, False)
    discreet = replace(AT_ANNA, at=Address("telegram", "7", "3"), discreet=True)
    await act(store, LinkReporter(CASE, discreet))
    assert (await store.reporter_of(CASE), (await the_case(store)).linked) == (discreet, True)
    await act(store, LinkReporter(CASE, None))
    assert (await store.reporter_of(CASE), (await the_case(store)).linked) == (None, False)


async def test_whether_an_address_is_kept_cannot_be_seen_and_nothing_links_two_cases(store: SqlStore) -> None:
    await act(store, filed(), filed(OTHER), filed(THIRD))
    long = Reporter(Address("discord", "1" * 20, "2" * 20), "3" * 20, "nl", discreet=True)
    await act(store, LinkReporter(CASE, AT_ANNA), LinkReporter(OTHER, long))
    query = text("SELECT tag, length(sealed) FROM case_reporters")
    rows = await store._database.read(lambda connection: connection.execute(query).all())
    assert len({tag for tag, _ in rows}) == 3
    assert len({length for _, length in rows}) == 1


# -- restraints


async def test_who_filed_a_case_can_be_slowed_down_by_it_and_nobody_else_is(store: Store) -> None:
    await act(store, filed(), Restrain(CASE, Restraint(Level.SLOW, NOW + DAY)))
    assert await store.restraint_on(*ANNA, NOW) == Restraint(Level.SLOW, NOW + DAY)
    assert await store.restraint_on("telegram", "8", NOW) is None
    assert await store.restraint_on("discord", "7", NOW) is None
    assert await store.restraint_on(*ANNA, NOW + DAY) is None


async def test_the_strictest_restraint_holds_and_then_the_longest(store: Store) -> None:
    await act(store, filed(), filed(OTHER), filed(THIRD))
    await act(store, Restrain(CASE, Restraint(Level.SLOW, NOW + 9 * DAY)))
    await act(store, Restrain(OTHER, Restraint(Level.BLOCKED, NOW + DAY)))
    await act(store, Restrain(THIRD, Restraint(Level.BLOCKED, NOW + 2 * DAY)))
    assert await store.restraint_on(*ANNA, NOW) == Restraint(Level.BLOCKED, NOW + 2 * DAY)
    assert await store.restraint_on(*ANNA, NOW + 3 * DAY) == Restraint(Level.SLOW, NOW + 9 * DAY)


async def test_a_restraint_outlives_its_case_and_can_be_lifted_then(store: Store) -> None:
    await act(store, filed(), Restrain(CASE, Restraint(Level.SLOW, NOW + DAY)))
    await act(store, Restrain(CASE, Restraint(Level.BLOCKED, NOW + DAY)), EraseCase(CASE))
    assert await store.restraint_on(*ANNA, NOW) == Restraint(Level.BLOCKED, NOW + DAY)
    await act(store, Restrain(CASE, None))
    assert await store.restraint_on(*ANNA, NOW) is None


async def test_who_is_not_to_be_found_again_is_not_found_for_having_an_address(store: Store) -> None:
    await act(store, filed(filer=None))
    await act(store, LinkReporter(CASE, AT_ANNA), Restrain(CASE, Restraint(Level.BLOCKED, NOW + DAY)))
    assert await store.reporter_of(CASE) == AT_ANNA
    assert await store.restraint_on(*ANNA, NOW) is None


# -- numbers


async def test_each_case_is_counted_once_where_it_stands_now(store: Store) -> None:
    open_ = Cell("online", "religion", "nl", "brussels", "open")
    await act(store, filed(), filed(OTHER), filed(THIRD, situation={}, language="fr", filed_at=NOW + 30 * DAY))
    assert await store.tallies() == {
        "2026-11": {open_: 2},
        "2026-12": {Cell("", "", "fr", "", "open"): 1},
    }
    await act(store, SaveCase((await the_case(store)).closed(Ending.ABUSE, NOW + DAY)))
    await act(store, SaveCase((await the_case(store, OTHER)).closed(Ending.REMOVED, NOW + DAY)))
    await act(store, SaveCase(replace(await the_case(store, OTHER), labels=("school",))))
    closed = {open_._replace(ending="abuse"): 1, open_._replace(ending="removed"): 1}
    assert (await store.tallies())["2026-11"] == closed
    reopened = replace(await the_case(store), status=Status.OPEN, ending=None, closed_at=None)
    await act(store, SaveCase(reopened))
    assert (await store.tallies())["2026-11"] == {open_: 1, open_._replace(ending="removed"): 1}


async def test_numbers_outlive_the_cases(store: Store) -> None:
    await act(store, filed())
    before = await store.tallies()
    await act(store, EraseCase(CASE))
    assert await store.tallies() == before


async def test_two_processes_count_every_case(new_store: OpenStore) -> None:
    stores = [await new_store(), await new_store()]
    await asyncio.gather(*(act(stores[number % 2], filed(bytes([number]) * 16)) for number in range(12)))
    counted = await stores[0].tallies()
    assert [sum(cells.values()) for cells in counted.values()] == [12]
