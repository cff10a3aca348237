"""What every store must do for communities, incidents and timers, on each database."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.cases import FetchFile
from bot.chat.answers import Kept, Pointed
from bot.chat.events import Address, FileKind, Quoted, Right
from bot.communities import (
    Appeal,
    Community,
    ForgetCommunity,
    Judge,
    KeepFlag,
    KeepWish,
    MarkTold,
    Member,
    MoveChat,
    SaveCommunity,
    SetTimer,
)
from bot.ports import Stale, Store
from bot.rules.moderation import LASTS, Verdict
from storage.store import SqlStore
from tests.conftest import OpenStore
from tests.storage.turns import DAY, HOUR, NOW, act

TOWN, NEW_TOWN = ("telegram", "-100"), ("telegram", "-999")
ROOM = Address("telegram", "-200", "7")
INCIDENT, OTHER = b"an incident's id", b"another one's id"

COMMUNITY = Community(
    *TOWN, "Town talk", ("nl", "fr"), None, ROOM, "https://example.org/rules", True, "42", Address("telegram", "42"),
    frozenset({Right.DELETE}),
)  # fmt: skip


def member(user: str) -> Member:
    return Member("telegram", user, Address("telegram", user), "nl")


def message(number: str = "1", words: str = "go away", author: str | None = "66", *files: Kept) -> Pointed:
    return Pointed(Quoted(Address("telegram", "-100"), number, author, "Eve", NOW, words, link="https://t.me/x"), files)


def flag(user: str = "7", incident: bytes = INCIDENT, *, fresh: bool = True, **fields: object) -> KeepFlag:
    given = {"message": message(), "slow": False, "at": NOW} | fields
    return KeepFlag(incident, fresh, TOWN, reporter=member(user), **given)  # type: ignore[arg-type]


# -- communities


async def test_a_community_is_found_by_its_chat_its_room_and_who_set_it_up(store: Store) -> None:
    await act(store, SaveCommunity(COMMUNITY))
    kept = replace(COMMUNITY, version=1)
    assert await store.community(*TOWN) == kept
    assert await store.communities_of(ROOM) == [kept]
    assert await store.communities_by("telegram", "42") == [kept]
    assert await store.community("discord", "-100") is None
    assert await store.communities_of(Address("telegram", "-200")) == []  # another thread is another room
    assert await store.communities_by("telegram", "43") == []


async def test_of_two_who_save_what_they_saw_the_second_is_told_and_changes_nothing(store: Store) -> None:
    await act(store, SaveCommunity(COMMUNITY))
    await act(store, SaveCommunity(replace(COMMUNITY, title="One", version=1)))
    with pytest.raises(Stale):
        await act(store, SaveCommunity(replace(COMMUNITY, title="Two", version=1)))
    with pytest.raises(Stale):
        await act(store, SaveCommunity(COMMUNITY))  # as if it were new
    found = await store.community(*TOWN)
    assert found is not None
    assert found.title == "One"


async def test_a_forgotten_community_is_gone(store: Store) -> None:
    await act(store, SaveCommunity(COMMUNITY))
    await act(store, ForgetCommunity(*TOWN))
    assert await store.community(*TOWN) is None


async def test_a_chat_that_moves_takes_its_settings_its_rooms_and_its_incidents_along(store: Store) -> None:
    await act(store, SaveCommunity(replace(COMMUNITY, room=Address("telegram", "-100", "7"))))
    await act(store, flag())
    await act(store, MoveChat("telegram", "-100", "-999"))
    assert await store.community(*TOWN) is None
    moved = await store.community(*NEW_TOWN)
    assert moved is not None
    assert (moved.chat, moved.room) == ("-999", Address("telegram", "-999", "7"))
    assert await store.communities_of(Address("telegram", "-999", "7")) == [moved]
    assert [one.id for one in await store.queue(*NEW_TOWN)] == [INCIDENT]
    incident = await store.incident(INCIDENT)
    assert incident is not None
    assert incident.chat == "-999"


# -- incidents


async def test_a_report_begins_an_incident_that_holds_the_message_as_it_was(store: Store) -> None:
    await act(store, flag(ground="islam", note="please"))
    incident = await store.incident(INCIDENT)
    assert incident is not None
    assert incident.messages == (message(),)
    assert (incident.people, incident.notes, incident.grounds, incident.wishes) == (1, ("please",), {"islam": 1}, ())
    assert await store.spot(*TOWN, message().quoted, NOW) == INCIDENT


async def test_each_person_counts_once_however_often_they_report(store: Store) -> None:
    await act(store, flag("1"))
    for user in ("2", "3", "2", "1"):
        await act(store, flag(user, fresh=False))
    incident = await store.incident(INCIDENT)
    assert incident is not None
    assert incident.people == 3


async def test_a_message_is_in_one_incident_only(store: Store) -> None:
    await act(store, flag("1"))
    with pytest.raises(Stale):
        await act(store, flag("2", OTHER))
    assert await store.incident(OTHER) is None


async def test_two_processes_that_begin_the_same_incident_make_one(new_store: OpenStore) -> None:
    one, two = await new_store(), await new_store()
    ended = await asyncio.gather(act(one, flag("1")), act(two, flag("2", OTHER)), return_exceptions=True)
    assert [type(end) for end in ended if end is not None] == [Stale]
    assert len(await one.queue(*TOWN)) == 1


async def test_who_wants_to_hear_is_kept_only_if_they_reported(store: Store) -> None:
    await act(store, flag("1"), flag("2", fresh=False))
    await act(store, KeepWish(INCIDENT, member("2")), KeepWish(INCIDENT, member("3")), KeepWish(OTHER, member("1")))
    incident = await store.incident(INCIDENT)
    assert incident is not None
    assert incident.wishes == (member("2"),)


async def test_once_it_is_decided_nobody_s_address_is_kept_any_more(store: Store) -> None:
    await act(store, flag("1", wish=True))
    await act(store, Judge(INCIDENT, 1, Verdict.REMOVE, NOW))
    incident = await store.incident(INCIDENT)
    assert incident is not None
    assert (incident.people, incident.wishes) == (1, ())


async def test_of_two_decisions_one_counts(store: Store) -> None:
    await act(store, flag())
    seen = await store.incident(INCIDENT)
    assert seen is not None
    await act(store, Judge(INCIDENT, seen.version, Verdict.REMOVE, NOW))
    with pytest.raises(Stale):
        await act(store, Judge(INCIDENT, seen.version, Verdict.BAN, NOW))
    assert await store.verdict(INCIDENT) is Verdict.REMOVE
    assert await store.queue(*TOWN) == []


async def test_a_report_that_comes_between_makes_a_decision_look_again(store: Store) -> None:
    await act(store, flag("1"))
    seen = await store.incident(INCIDENT)
    assert seen is not None
    await act(store, flag("2", fresh=False))
    with pytest.raises(Stale):
        await act(store, Judge(INCIDENT, seen.version, Verdict.KEEP, NOW))


async def test_an_appeal_is_kept_beside_the_decision(store: Store) -> None:
    await act(store, flag())
    await act(store, Judge(INCIDENT, 1, Verdict.MUTE_DAY, NOW, NOW + DAY))
    await act(store, Appeal(INCIDENT, 2, "66", "it was a quotation"))
    incident = await store.incident(INCIDENT)
    assert incident is not None
    assert (incident.appeals, incident.until) == ({"66": "it was a quotation"}, NOW + DAY)


async def test_the_queue_puts_fast_before_slow_many_before_few_and_old_before_new(store: Store) -> None:
    names = [b"slow with many..", b"fast, one, late.", b"fast, one, early", b"fast with two..."]
    await act(store, flag("1", names[0], message=message("1", author=None), slow=True))
    await act(
        store, *(flag(str(n), names[0], fresh=False, message=message("1", author=None), slow=True) for n in (2, 3))
    )
    await act(store, flag("1", names[1], message=message("2", author=None), at=NOW + HOUR))
    await act(store, flag("1", names[2], message=message("3", author=None)))
    await act(store, flag("1", names[3], message=message("4", author=None), at=NOW + HOUR))
    await act(store, flag("2", names[3], fresh=False, message=message("4", author=None), at=NOW + HOUR))
    assert [one.id for one in await store.queue(*TOWN)] == [names[3], names[2], names[1], names[0]]


async def test_one_report_from_somebody_who_reports_seldom_lifts_an_incident_out_of_the_slow_lane(store: Store) -> None:
    await act(store, flag("1", slow=True))
    await act(store, flag("2", fresh=False, slow=True))
    assert [one.slow for one in await store.queue(*TOWN)] == [True]
    await act(store, flag("3", fresh=False))
    assert [one.slow for one in await store.queue(*TOWN)] == [False]


async def test_from_the_fourth_on_messages_of_one_author_join_the_newest_incident(store: Store) -> None:
    for number in range(3):
        words = message(str(number))
        assert await store.spot(*TOWN, words.quoted, NOW) is None
        await act(store, flag("1", bytes([number]) * 16, message=words))
    joined = await store.spot(*TOWN, message("9").quoted, NOW)
    assert joined in {bytes([number]) * 16 for number in range(3)}
    assert await store.spot(*TOWN, message("9", author="another").quoted, NOW) is None
    assert await store.spot(*TOWN, message("9").quoted, NOW + 2 * HOUR) is None  # the spree is over


async def test_a_spree_that_waits_in_the_slow_lane_takes_nothing_of_the_fast_one_along(store: Store) -> None:
    for number in range(4):
        await act(store, flag("1", bytes([number]) * 16, message=message(str(number)), slow=True))
    assert await store.spot(*TOWN, message("9").quoted, NOW) is None
    assert await store.spot(*TOWN, message("9").quoted, NOW, slow=True) is not None
    assert await store.fast_waiting(*TOWN) == 0
    await act(store, flag("2", b"f" * 16, message=message("9")))
    assert await store.fast_waiting(*TOWN) == 1


async def test_what_moderators_were_told_is_remembered(store: Store) -> None:
    await act(store, flag())
    await act(store, MarkTold(((INCIDENT, 1),)))
    assert [one.told for one in await store.queue(*TOWN)] == [1]


async def test_what_somebody_reported_is_found_for_them_and_for_nobody_else(store: Store) -> None:
    await act(store, flag("1"))
    await act(store, flag("1", OTHER, message=message("2", author=None)))
    assert set(await store.flagged_by(*TOWN, "1")) == {INCIDENT, OTHER}
    assert await store.flagged_by(*TOWN, "2") == []
    assert await store.reported_by(INCIDENT, "telegram", "1")
    assert not await store.reported_by(INCIDENT, "telegram", "2")
    assert not await store.reported_by(b"there is none...", "telegram", "1")


async def test_nothing_in_the_tables_links_what_one_person_reported(store: SqlStore) -> None:
    await act(store, flag("1"))
    await act(store, flag("1", OTHER, message=message("2", author=None), wish=True))
    query = text("SELECT reporter, length(sealed) FROM incident_reporters")
    rows = await store._database.read(lambda connection: connection.execute(query).all())
    assert len({reporter for reporter, _ in rows}) == 2
    assert len({length for _, length in rows}) == 1  # who wants to hear is not to be seen either


async def test_an_incident_and_its_files_are_kept_for_ninety_days_and_as_long_again_after_the_decision(
    store: Store,
) -> None:
    photo = Kept("photo", FileKind.PHOTO, 3)
    await act(store, FetchFile("photo", "telegram", "handle", NOW + DAY), flag(message=message("1", "x", "66", photo)))
    await store.keep_file("photo", b"\xff\xd8\xff")
    await store.purge(NOW + LASTS - DAY)
    assert await store.file("photo") == b"\xff\xd8\xff"
    await act(store, Judge(INCIDENT, 1, Verdict.REMOVE, NOW + LASTS - DAY), now=NOW + LASTS - DAY)
    await store.purge(NOW + LASTS + DAY)
    assert await store.incident(INCIDENT) is not None
    lost = await store.purge(NOW + 2 * LASTS + DAY)
    assert (lost["incidents"], lost["files"]) == (1, 1)
    assert await store.incident(INCIDENT) is None
    assert await store.spot(*TOWN, message().quoted, NOW) is None


# -- timers


async def test_a_timer_comes_when_it_has_run_out_and_until_it_is_taken_up(store: Store) -> None:
    await act(store, SetTimer("notice", "town", NOW + 60, NOW))
    assert await store.timer_set("notice", "town")
    assert await store.due(NOW + 59) == []
    (due,) = await store.due(NOW + 60)
    assert (due.name, due.about, due.at) == ("notice", "town", NOW + 60)
    assert await store.due(NOW + 61) == [due]
    await store.ran_out([due])
    assert await store.due(NOW + 61) == []
    assert not await store.timer_set("notice", "town")


async def test_a_timer_that_is_still_to_come_is_not_put_off(store: Store) -> None:
    await act(store, SetTimer("notice", "town", NOW + 60, NOW))
    await act(store, SetTimer("notice", "town", NOW + 90, NOW + 30))
    assert [one.at for one in await store.due(NOW + 100)] == [NOW + 60]


async def test_a_timer_that_is_set_anew_while_it_arrives_is_not_lost(store: Store) -> None:
    await act(store, SetTimer("notice", "town", NOW + 60, NOW))
    due = await store.due(NOW + 60)
    await act(store, SetTimer("notice", "town", NOW + 120, NOW + 60))
    await store.ran_out(due)
    assert [one.at for one in await store.due(NOW + 120)] == [NOW + 120]
