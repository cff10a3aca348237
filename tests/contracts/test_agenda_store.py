"""What every store must do for the agenda: events and their news, proposals, and servers' own lists of events."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.agenda.event import Event, State, Time, Venue
from bot.calendar import (
    DropProposal,
    KeepMirror,
    Listed,
    News,
    Proposal,
    Saved,
    SaveEvents,
    SaveProposal,
    ToldOf,
)
from bot.chat.events import Address
from bot.ports import Stale
from storage.store import SqlStore
from tests.conftest import OpenStore
from tests.storage.turns import DAY, HOUR, NOW, act


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(NOW + seconds, UTC)


def time(starts: int = DAY, *, lasts: int = 2 * HOUR, cancelled: bool = False) -> Time:
    return Time(at(starts), at(starts + lasts), cancelled=cancelled)


DINNER = Event("town", "dinner", {"nl": "Samen aan tafel"}, (time(),), venue=Venue({"nl": "De Brug"}, postcode="3000"))
LATER = replace(DINNER, times=(time(2 * DAY),))
EVEN_LATER = replace(DINNER, times=(time(3 * DAY),))
OFF = replace(DINNER, state=State.CANCELLED)


async def bring(store: SqlStore, *events: Event, at: int = NOW) -> Saved:
    """What it would come to, before it comes to that."""
    said = await store.agenda.compared(events, at)
    await act(store, SaveEvents(events, at))
    return said


async def listed(store: SqlStore) -> list[Listed]:
    return list(await store.agenda.between(NOW - 900 * DAY, NOW + 900 * DAY))


async def the(store: SqlStore) -> Listed:
    [only] = await listed(store)
    return only


async def tell(store: SqlStore) -> None:
    """Those who follow are told of all there is."""
    await act(store, ToldOf(tuple((one.key, one.news) for one in await store.agenda.with_news())))


# -- events


async def test_a_new_event_is_kept_as_it_came_and_is_news(store: SqlStore) -> None:
    assert await bring(store, DINNER) == Saved(new=1)
    found = await the(store)
    assert found == Listed(found.key, DINNER, News.NEW, at=NOW)
    assert await store.agenda.at(found.key) == found
    assert await store.agenda.with_news() == [found]
    assert await store.agenda.at(b"another event...") is None


async def test_news_is_told_a_minute_after_the_first_of_it(store: SqlStore) -> None:
    await bring(store, DINNER)
    await bring(store, replace(DINNER, uid="breakfast", times=(time(5 * DAY),)), at=NOW + 30)
    assert await store.due(NOW + 59) == []
    assert [(one.name, one.about) for one in await store.due(NOW + 60)] == [("agenda-news", "")]


async def test_the_same_again_is_the_same_and_sets_no_timer(store: SqlStore) -> None:
    await bring(store, DINNER)
    await tell(store)
    await store.ran_out(await store.due(NOW + 60))
    assert await bring(store, DINNER, at=NOW + 90) == Saved(same=1)
    assert (await the(store)).news is News.NONE
    assert not await store.timer_set("agenda-news", "")


async def test_one_that_is_told_of_is_no_news_until_it_changes(store: SqlStore) -> None:
    await bring(store, DINNER)
    await tell(store)
    assert await store.agenda.with_news() == []
    assert await bring(store, LATER) == Saved(changed=1)
    found = await the(store)
    assert (found.event, found.news, found.before) == (LATER, News.CHANGED, DINNER)


async def test_of_several_changes_what_was_told_last_stays_beside_the_newest(store: SqlStore) -> None:
    await bring(store, DINNER)
    await tell(store)
    await bring(store, LATER)
    await bring(store, EVEN_LATER)
    assert ((await the(store)).event, (await the(store)).before) == (EVEN_LATER, DINNER)
    assert await bring(store, OFF) == Saved(cancelled=1)
    assert ((await the(store)).news, (await the(store)).before) == (News.CANCELLED, DINNER)
    await bring(store, DINNER)  # all of it taken back before anybody was told
    assert ((await the(store)).news, (await the(store)).before) == (News.NONE, None)


async def test_what_changes_while_it_is_told_stays_news(store: SqlStore) -> None:
    await bring(store, DINNER)
    await tell(store)
    await bring(store, LATER)
    told = ToldOf(tuple((one.key, one.news) for one in await store.agenda.with_news()))
    await bring(store, OFF)
    await act(store, told)
    assert (await the(store)).news is News.CANCELLED


async def test_other_words_are_kept_and_are_no_news(store: SqlStore) -> None:
    await bring(store, DINNER)
    await tell(store)
    better = replace(DINNER, names={"nl": "Samen aan tafel", "fr": "Tous à table"})
    assert await bring(store, better) == Saved(changed=1)
    assert ((await the(store)).event, (await the(store)).news) == (better, News.NONE)


async def test_the_same_event_of_two_sources_is_one_and_the_first_that_brought_it_updates_it(store: SqlStore) -> None:
    await bring(store, DINNER)
    theirs = replace(DINNER, source="province", uid="77", names={"nl": "SAMEN aan tafel!"})
    assert await bring(store, theirs, replace(theirs, uid="78", times=(time(9 * DAY),))) == Saved(new=1, same=1)
    assert [one.event.source for one in await listed(store)] == ["town", "province"]
    assert await bring(store, OFF) == Saved(changed=1)


async def test_two_sources_that_come_at_once_bring_one_event(store: SqlStore) -> None:
    assert await bring(store, DINNER, replace(DINNER, source="province")) == Saved(new=1, same=1)
    assert (await the(store)).event.source == "town"


async def test_two_events_of_one_source_are_two_whatever_they_are_called(store: SqlStore) -> None:
    assert await bring(store, DINNER, replace(DINNER, uid="dinner across the street")) == Saved(new=2)
    assert len(await listed(store)) == 2


async def test_the_same_event_twice_in_what_comes_in_is_the_last_one(store: SqlStore) -> None:
    assert await bring(store, DINNER, LATER) == Saved(new=1, same=1)
    assert (await the(store)).event == LATER


async def test_events_are_listed_by_the_first_time_that_lies_in_what_is_asked(store: SqlStore) -> None:
    weekly = replace(DINNER, uid="weekly", times=(time(DAY), time(8 * DAY), time(15 * DAY)))
    once = replace(DINNER, uid="once", times=(time(7 * DAY),))
    await bring(store, weekly, once)

    async def between(start: int, end: int) -> list[str]:
        return [one.event.uid for one in await store.agenda.between(NOW + start, NOW + end)]

    assert await between(0, 30 * DAY) == ["weekly", "once"]
    assert await between(2 * DAY, 30 * DAY) == ["once", "weekly"]
    assert await between(2 * DAY, 7 * DAY) == []  # it begins before the end of what is asked, not at it
    assert await between(15 * DAY + HOUR, 30 * DAY) == ["weekly"]
    assert await between(15 * DAY + 2 * HOUR, 30 * DAY) == []


async def test_of_two_processes_that_bring_an_event_one_looks_again(new_store: OpenStore) -> None:
    one, two = await new_store(), await new_store()
    ended = await asyncio.gather(
        *(act(store, SaveEvents((event,), NOW)) for store, event in ((one, DINNER), (two, LATER))),
        return_exceptions=True,
    )
    assert {type(end) for end in ended} <= {type(None), Stale}
    assert None in ended
    assert (await the(one)).event in (DINNER, LATER)


async def test_an_event_is_forgotten_thirty_days_after_its_last_time(store: SqlStore) -> None:
    await bring(store, replace(DINNER, times=(time(-5 * DAY), time())), replace(LATER, uid="later"))
    over = NOW + DAY + 2 * HOUR
    assert (await store.purge(over + 30 * DAY - 1))["events"] == 0
    assert (await store.purge(over + 30 * DAY))["events"] == 1
    assert (await the(store)).event.uid == "later"


async def test_a_thousand_events_come_in_at_once_and_are_the_same_when_they_come_again(store: SqlStore) -> None:
    many = [
        replace(DINNER, uid=f"{number}", names={"nl": f"Tafel {number}"}, times=(time(number * HOUR),))
        for number in range(1_000)
    ]
    assert await bring(store, *many) == Saved(new=1_000)
    assert len(await store.agenda.between(NOW, NOW + 7 * DAY)) == 7 * 24
    assert await bring(store, *many) == Saved(same=1_000)


# -- proposals


PROPOSED = Proposal(b"id of a proposal", DINNER, Address("telegram", "7"), "nl", NOW)


async def test_a_proposal_waits_until_it_is_decided(store: SqlStore) -> None:
    older = replace(PROPOSED, id=b"id of an older 1", at=NOW - DAY)
    await act(store, SaveProposal(PROPOSED), SaveProposal(older))
    assert await store.agenda.proposals() == [replace(older, version=1), replace(PROPOSED, version=1)]
    await act(store, DropProposal(older.id, 1))
    assert await store.agenda.proposals() == [replace(PROPOSED, version=1)]
    assert await store.agenda.proposal(older.id) is None
    assert await store.agenda.proposal(PROPOSED.id) == replace(PROPOSED, version=1)


async def test_of_two_who_decide_on_a_proposal_the_second_is_told(store: SqlStore) -> None:
    await act(store, SaveProposal(PROPOSED))
    await act(store, SaveProposal(replace(PROPOSED, event=LATER, version=1)))
    for late in (
        SaveProposal(PROPOSED),
        SaveProposal(replace(PROPOSED, version=1)),
        DropProposal(PROPOSED.id, 1),
        DropProposal(b"no such proposal", 1),
    ):
        with pytest.raises(Stale):
            await act(store, late)
    await act(store, DropProposal(PROPOSED.id, 2))
    assert await store.agenda.proposals() == []


async def test_a_restored_backup_does_not_ask_again_what_was_decided(store: SqlStore) -> None:
    await act(store, SaveProposal(PROPOSED))
    await act(store, DropProposal(PROPOSED.id, 1))
    assert [(one.what, one.key) for one in await store.erased_since(0)] == [("proposals", PROPOSED.id)]


async def test_a_proposal_on_which_nobody_decides_is_forgotten_ninety_days_after_it_came(store: SqlStore) -> None:
    far = replace(DINNER, times=(time(200 * DAY),))
    await act(store, SaveProposal(replace(PROPOSED, event=far)))
    assert (await store.purge(NOW + 90 * DAY))["proposals"] == 0
    assert (await store.purge(NOW + 91 * DAY))["proposals"] == 1
    assert await store.agenda.proposals() == []
    assert [(one.what, one.key) for one in await store.erased_since(0)] == [("proposals", PROPOSED.id)]


async def test_a_proposal_is_forgotten_a_week_after_its_last_time_which_may_be_moved(store: SqlStore) -> None:
    await act(store, SaveProposal(replace(PROPOSED, event=replace(DINNER, times=(time(), time(2 * DAY))))))
    assert (await store.purge(NOW + 9 * DAY))["proposals"] == 0
    await act(store, SaveProposal(replace(PROPOSED, event=LATER, version=1)))
    await act(store, SaveProposal(replace(PROPOSED, event=EVEN_LATER, version=2)))
    assert (await store.purge(NOW + 10 * DAY))["proposals"] == 0
    assert (await store.purge(NOW + 11 * DAY + HOUR))["proposals"] == 1


# -- servers' own lists


async def test_a_server_s_list_is_remembered_event_by_event(store: SqlStore) -> None:
    keys = [b"key of event 001", b"key of event 002"]
    await act(
        store,
        KeepMirror("discord", "g", keys[0], "111"),
        KeepMirror("discord", "g", keys[1], "222"),
        KeepMirror("discord", "other", keys[0], "333"),
    )
    assert sorted(await store.agenda.mirrors("discord", "g")) == [(keys[0], "111"), (keys[1], "222")]
    await act(store, KeepMirror("discord", "g", keys[0], "444"), KeepMirror("discord", "g", keys[1], None))
    assert await store.agenda.mirrors("discord", "g") == [(keys[0], "444")]
    assert await store.agenda.mirrors("discord", "other") == [(keys[0], "333")]
    assert await store.agenda.mirrors("discord", "none") == []
