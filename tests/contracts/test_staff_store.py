"""What every store must do for the team: members, invites, offices, saved replies, the audit trail."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.audit import HOUSE, Audited, Trace
from bot.cases import EraseCase, SaveCase
from bot.chat.events import Address
from bot.ports import Stale, Store
from bot.rules.staff import Role
from bot.staff import (
    DropSavedReply,
    ForgetOffice,
    KeepSavedReply,
    Member,
    Office,
    RemoveMember,
    SavedReply,
    SaveMember,
    SaveOffice,
    UseInvite,
)
from tests.conftest import OpenStore
from tests.contracts.test_case_store import CASE, OTHER, filed, the_case
from tests.storage.turns import DAY, NOW, act

LEA = Member(b"lea's id, 16 by.", "Lea", Role.LEAD, "telegram", "1", Address("telegram", "1"), "fr", NOW, NOW)
CAS = Member(b"cas's id, 16 by.", "Cas", Role.CASE_WORKER, "discord", "1", Address("discord", "77"), "nl", NOW, NOW)

TELEGRAM = Office(Address("telegram", "-100"), topics=True, languages=("nl", "fr"))
DISCORD = Office(Address("discord", "55"), topics=False, languages=("en",))


def trace(what: str = "claim", case: bytes | None = None, at: int = NOW) -> Trace:
    return Trace(at, LEA.id.hex(), what, case)


# -- members


async def test_a_member_is_found_by_their_account_and_by_no_other(store: Store) -> None:
    await act(store, SaveMember(LEA))
    assert await store.member_of("telegram", "1") == replace(LEA, version=1)
    assert await store.member_of("discord", "1") is None
    assert await store.member_of("telegram", "2") is None


async def test_the_team_is_listed_from_the_widest_role_on_and_then_by_name(store: Store) -> None:
    bob, ann, own = (
        replace(CAS, id=name.encode() * 4, name=name, user=name, role=role)
        for name, role in (("Bob.", Role.CASE_WORKER), ("Ann.", Role.AUDITOR), ("Zoë", Role.OWNER))
    )
    own = replace(own, id=b"0" * 16)
    await act(store, *(SaveMember(one) for one in (ann, CAS, own, bob, LEA)))
    assert [one.name for one in await store.team()] == ["Zoë", "Lea", "Bob.", "Cas", "Ann."]


async def test_of_two_who_change_a_member_the_second_is_told(store: Store) -> None:
    await act(store, SaveMember(LEA))
    await act(store, SaveMember(replace(LEA, seen=NOW + DAY, version=1)))
    for late in (replace(LEA, role=Role.OWNER, version=1), LEA, replace(LEA, user="9"), replace(CAS, version=3)):
        with pytest.raises(Stale):
            await act(store, SaveMember(late))
    assert await store.team() == [replace(LEA, seen=NOW + DAY, version=2)]


async def test_a_member_who_changes_account_is_found_by_the_new_one_only(store: Store) -> None:
    await act(store, SaveMember(LEA))
    await act(store, SaveMember(replace(LEA, user="9", version=1)))
    assert await store.member_of("telegram", "1") is None
    assert await store.member_of("telegram", "9") == replace(LEA, user="9", version=2)


async def test_who_is_removed_has_no_access_and_no_cases(store: Store) -> None:
    await act(store, SaveMember(LEA), SaveMember(CAS), filed(worker=CAS.id), filed(OTHER, worker=LEA.id))
    seen = await the_case(store)
    await act(store, RemoveMember(CAS.id))
    await act(store, RemoveMember(CAS.id))
    assert await store.member_of("discord", "1") is None
    case = await the_case(store)
    assert (case.worker, case.version) == (None, 2)
    assert (await the_case(store, OTHER)).worker == LEA.id
    with pytest.raises(Stale):
        await act(store, SaveCase(seen))  # they would have it again


async def test_an_invite_is_used_once(store: Store) -> None:
    assert not await store.invite_used(b"a nonce.")
    await act(store, UseInvite(b"a nonce.", NOW + DAY), SaveMember(LEA))
    assert await store.invite_used(b"a nonce.")
    with pytest.raises(Stale):
        await act(store, UseInvite(b"a nonce.", NOW + DAY), SaveMember(CAS))
    assert await store.member_of("discord", "1") is None


async def test_of_two_who_open_an_invite_at_the_same_time_one_is_in(new_store: OpenStore) -> None:
    one, two = await new_store(), await new_store()
    use = UseInvite(b"a nonce.", NOW + DAY)
    ended = await asyncio.gather(act(one, use, SaveMember(LEA)), act(two, use, SaveMember(CAS)), return_exceptions=True)
    assert [type(end) for end in ended if end is not None] == [Stale]
    assert len(await one.team()) == 1


# -- where it meets, and what it often says


async def test_the_team_has_one_office_on_each_platform(store: Store) -> None:
    await act(store, SaveOffice(TELEGRAM), SaveOffice(DISCORD))
    assert await store.offices() == [replace(DISCORD, version=1), replace(TELEGRAM, version=1)]
    with pytest.raises(Stale):
        await act(store, SaveOffice(replace(TELEGRAM, topics=False)))
    await act(store, SaveOffice(replace(TELEGRAM, topics=False, version=1)), ForgetOffice("discord"))
    assert await store.offices() == [replace(TELEGRAM, topics=False, version=2)]


async def test_saved_replies_are_listed_by_title_replaced_and_dropped(store: Store) -> None:
    thanks = SavedReply(b"1" * 16, "Thanks", {"nl": "Bedankt", "fr": "Merci"})
    bye = SavedReply(b"2" * 16, "Goodbye")
    await act(store, KeepSavedReply(thanks), KeepSavedReply(bye))
    assert await store.saved_replies() == [bye, thanks]
    await act(store, KeepSavedReply(replace(thanks, title="A word")), DropSavedReply(bye.id))
    assert await store.saved_replies() == [replace(thanks, title="A word")]


# -- the audit trail


async def test_the_trail_is_told_from_its_newest_line_on_and_for_one_case(store: Store) -> None:
    lines = [
        trace("open", CASE),
        trace("invite"),
        trace("close", CASE, NOW + DAY),
        Trace(NOW, HOUSE, "purge", None, "ab"),
    ]
    await act(store, *(Audited(one) for one in lines[:2]))
    await act(store, *(Audited(one) for one in lines[2:]))
    assert list(await store.trail(None, 30)) == lines[::-1]
    assert list(await store.trail(None, 2)) == [lines[3], lines[2]]
    assert list(await store.trail(CASE, 30)) == [lines[2], lines[0]]
    assert list(await store.trail(OTHER, 30)) == []


async def test_a_line_stays_only_if_its_turn_does(store: Store) -> None:
    with pytest.raises(Stale):
        await act(store, Audited(trace()), SaveMember(replace(LEA, version=5)))
    assert list(await store.trail(None, 30)) == []


async def test_two_processes_write_one_trail(new_store: OpenStore) -> None:
    stores = [await new_store() for _ in range(3)]
    await asyncio.gather(
        *(act(stores[number % 3], Audited(trace(f"{number} a")), Audited(trace(f"{number} b"))) for number in range(30))
    )
    report = await stores[0].audit_report()
    assert (report.lines, report.first, report.last, report.faults) == (60, 1, 60, ())
    numbers = [one.what.split()[0] for one in await stores[0].trail(None, 100)]
    assert numbers[::2] == numbers[1::2]  # the lines of one turn stand together


async def test_a_case_that_is_gone_leaves_its_lines_in_the_trail(store: Store) -> None:
    await act(store, filed(), Audited(trace("open", CASE)))
    await act(store, EraseCase(CASE), Audited(trace("erase", CASE)))
    assert [one.what for one in await store.trail(CASE, 30)] == ["erase", "open"]
