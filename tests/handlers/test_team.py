"""The team, read as the conversations of those who join it, look after it and leave it."""

from __future__ import annotations

import pytest

from bot.chat.events import ChoicePressed
from bot.communities import token_of
from bot.rules.staff import DAY, Role
from bot.sealing import SignedInvites
from bot.team import new_invite
from tests.chat import Person, Room
from tests.team import filed, id_of, joins, kept


def letters(room: Room, role: Role = Role.CASE_WORKER) -> str:
    """An invite, as the command line makes one."""
    assert room.services is not None
    count = iter(range(1, 100))
    made = SignedInvites(room.services.keyring)
    return new_invite(made, role, int(room.now), lambda size: next(count).to_bytes(size))


def unknown(room: Room) -> str:
    return room.text("command-unknown")


async def names(room: Room) -> dict[str, Role]:
    assert room.services is not None
    return {member.name: member.role for member in await room.services.store.team()}


# -- joining


async def test_an_invite_makes_a_member_once_and_says_what_the_work_asks(concordia: Room) -> None:
    invite = letters(concordia)
    ann = concordia.person("ann")
    assert "Which name" in await ann.commands("start", f"join_{invite}")
    welcome = await ann.says("Ann B.")
    assert "confidential" in welcome
    assert "Nobody on the team learns who reported" in welcome
    assert await names(concordia) == {"Ann B.": Role.CASE_WORKER}
    bob = concordia.person("bob")
    assert await bob.commands("join", invite) == concordia.text("join-unknown")
    assert await names(concordia) == {"Ann B.": Role.CASE_WORKER}


async def test_forged_used_and_old_invites_look_the_same(concordia: Room) -> None:
    used, old = letters(concordia), letters(concordia, Role.LEAD)
    ann = concordia.person("ann")
    await ann.commands("join", used)
    await ann.says("Ann")
    forged = "A" * len(used)
    concordia.now += DAY
    answers = [
        await concordia.person(name).commands("join", one) for name, one in zip("xyz", (forged, used, old), strict=True)
    ]
    assert set(answers) == {concordia.text("join-unknown")}


async def test_an_invite_that_expires_while_the_name_is_typed_is_good_for_nothing(concordia: Room) -> None:
    ann = concordia.person("ann")
    await ann.commands("join", letters(concordia))
    concordia.now += DAY
    await ann.says("Ann")
    assert await names(concordia) == {}


async def test_two_people_with_one_invite_are_one_member(concordia: Room) -> None:
    invite = letters(concordia)
    ann, bob = concordia.person("ann"), concordia.person("bob")
    await ann.commands("join", invite)
    await bob.commands("join", invite)
    await ann.says("Ann")
    assert await bob.says("Bob") == concordia.text("join-unknown")
    assert await names(concordia) == {"Ann": Role.CASE_WORKER}


async def test_a_member_keeps_one_account_and_takes_the_new_role_on_purpose(concordia: Room) -> None:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    await joins(concordia, "olga", Role.OWNER)
    await filed(concordia)
    invite = letters(concordia, Role.LEAD)
    await ann.commands("join", invite)
    await ann.chooses("ask-join-role", "keep")
    assert (await names(concordia))["Ann"] is Role.CASE_WORKER
    await ann.commands("join", invite)
    await ann.chooses("ask-join-role", "take")
    assert await names(concordia) == {"Olga": Role.OWNER, "Ann": Role.LEAD}
    assert concordia.services is not None
    member = await concordia.services.store.member_of("web", "ann")
    assert member is not None
    assert member.id == id_of("ann")


async def test_the_last_owner_cannot_become_less(concordia: Room) -> None:
    olga = await joins(concordia, "olga", Role.OWNER)
    await olga.commands("join", letters(concordia))
    await olga.chooses("ask-join-role", "take")
    assert olga.text == concordia.text("team-last-owner")
    assert await names(concordia) == {"Olga": Role.OWNER}


async def test_who_fell_idle_joins_anew_with_the_same_account(concordia: Room) -> None:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    concordia.now += 92 * DAY
    assert await ann.commands("team") == unknown(concordia)
    await ann.commands("join", letters(concordia))
    await ann.says("Ann again")
    assert "Your team" in await ann.commands("team")
    assert await names(concordia) == {"Ann again": Role.CASE_WORKER}


# -- the home, inviting


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.OWNER, {"cases", "invite", "remove", "leave_team"}),
        (Role.LEAD, {"cases", "invite", "remove", "leave_team"}),
        (Role.CASE_WORKER, {"cases", "leave_team"}),
        (Role.PUBLISHER, {"leave_team"}),
        (Role.AUDITOR, {"leave_team"}),
    ],
)
async def test_the_home_of_the_team_shows_what_the_role_may(concordia: Room, role: Role, offered: set[str]) -> None:
    ann = await joins(concordia, "ann", role)
    said = await ann.commands("team")
    assert concordia.label("team-role", role.value) in said
    assert "active today" in said
    shown = {
        option
        for option in ("cases", "invite", "remove", "leave_team")
        if concordia.label("team-menu", option) in ann.labels
    }
    assert shown == offered


@pytest.mark.parametrize(
    ("role", "roles"),
    [(Role.OWNER, set(Role)), (Role.LEAD, {Role.CASE_WORKER, Role.PUBLISHER, Role.APPROVER})],
)
async def test_who_invites_chooses_among_the_roles_that_they_may_give(
    concordia: Room, role: Role, roles: set[Role]
) -> None:
    ann = await joins(concordia, "ann", role)
    await ann.commands("invite")
    assert set(ann.labels) == {concordia.label("team-role", one.value) for one in roles}


async def test_an_invite_made_in_the_chat_brings_in_a_colleague(concordia: Room) -> None:
    lead = await joins(concordia, "lena", Role.LEAD)
    await lead.commands("invite")
    said = await lead.chooses("team-role", "case_worker")
    assert "24 hours" in said
    link = next(word for word in said.split() if word.startswith("https://paper.example/join_"))
    typed = next(word for word in said.split() if len(word) == 34)
    assert link.endswith(typed)
    ann = concordia.person("ann")
    await ann.commands("start", link.removeprefix("https://paper.example/"))
    await ann.says("Ann")
    assert (await names(concordia))["Ann"] is Role.CASE_WORKER


async def test_a_lead_cannot_invite_an_owner_whatever_they_type(concordia: Room) -> None:
    lead = await joins(concordia, "lena", Role.LEAD)
    assert "24 hours" not in await lead.commands("invite", "owner")


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.PUBLISHER, Role.APPROVER, Role.AUDITOR])
@pytest.mark.parametrize("command", ["invite", "remove"])
async def test_others_neither_invite_nor_remove(concordia: Room, role: Role, command: str) -> None:
    ann = await joins(concordia, "ann", role)
    assert await ann.commands(command) == concordia.text("staff-may-not")


async def test_a_member_reads_one_language_where_nothing_else_is_known(concordia: Room) -> None:
    await joins(concordia, "ann", Role.CASE_WORKER, "fr")
    ann = concordia.person("ann", None)
    assert concordia.label("team-role", "case_worker", "fr") in await ann.commands("team")
    assert concordia.label("team-role", "case_worker", "nl") not in ann.text


# -- leaving


async def claimed_by_ann(concordia: Room) -> Person:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    case = await filed(concordia)
    await ann.commands("open", case.reference)
    await ann.chooses("case-menu", "claim")
    assert (await kept(concordia)).worker == id_of("ann")
    return ann


async def test_a_removed_member_loses_access_at_once_and_their_cases_are_free(concordia: Room) -> None:
    ann = await claimed_by_ann(concordia)
    card = ann.heard
    lead = await joins(concordia, "lena", Role.LEAD)
    await lead.commands("team")
    await lead.chooses("team-menu", "remove")
    await lead.presses("Ann")
    await lead.chooses("remove-sure", "yes")
    assert "Lena" in await lead.commands("team")
    assert "Ann" not in lead.text
    assert (await kept(concordia)).worker is None
    assert await ann.commands("cases") == unknown(concordia)
    ann.heard = card
    assert await ann.chooses("case-menu", "unclaim") == unknown(concordia)


async def test_who_is_removed_in_the_middle_of_a_note_writes_nothing(concordia: Room) -> None:
    ann = await claimed_by_ann(concordia)
    await ann.chooses("case-menu", "note")
    lead = await joins(concordia, "lena", Role.LEAD)
    await lead.commands("remove")
    await lead.presses("Ann")
    await lead.chooses("remove-sure", "yes")
    await ann.says("the neighbour knows more")
    assert (await kept(concordia)).entries == ()
    assert concordia.text("case-noted", reference=(await kept(concordia)).reference) not in ann.text


async def test_a_lead_cannot_remove_a_lead_or_an_owner(concordia: Room) -> None:
    lead = await joins(concordia, "lena", Role.LEAD)
    await joins(concordia, "olga", Role.OWNER)
    await joins(concordia, "lars", Role.LEAD)
    assert await lead.commands("remove") == concordia.text("remove-nobody")
    await lead.commands("remove", f"{token_of(id_of('olga'))} yes")
    assert "Olga" in await names(concordia)


async def test_who_leaves_is_gone_and_the_last_owner_cannot(concordia: Room) -> None:
    olga = await joins(concordia, "olga", Role.OWNER)
    assert await olga.commands("leave_team") == concordia.text("team-last-owner")
    oscar = await joins(concordia, "oscar", Role.OWNER)
    concordia.now += DAY  # the first deed of a day is noted with the member, who is gone by then
    await oscar.commands("leave_team", "yes")
    assert oscar.text == concordia.text("left-team")
    assert await oscar.commands("team") == unknown(concordia)
    assert await olga.commands("leave_team") == concordia.text("team-last-owner")


async def test_an_owner_who_fell_idle_does_not_count_as_one(concordia: Room) -> None:
    await joins(concordia, "oscar", Role.OWNER)
    concordia.now += 92 * DAY
    olga = await joins(concordia, "olga", Role.OWNER)
    assert await olga.commands("leave_team", "yes") == concordia.text("team-last-owner")


# -- people outside


async def test_to_people_outside_there_is_no_command_of_the_team(concordia: Room) -> None:
    eve = concordia.person("eve")
    strange = await eve.commands("nosuchthing")
    for command in ("team", "cases", "invite", "remove", "leave_team", "open", "claim", "close", "note", "remind"):
        assert await eve.commands(command, "7K3Q-9F2B") == strange, command


async def test_a_colleague_s_signed_press_in_a_stranger_s_chat_is_stale(concordia: Room) -> None:
    ann = await claimed_by_ann(concordia)
    eve = concordia.person("eve")
    await eve.does(ChoicePressed(ann.choices[0].token, "m1"))
    assert concordia.text("press-stale") in eve.text


async def test_access_ends_after_ninety_days_without_a_deed(concordia: Room) -> None:
    ann = await claimed_by_ann(concordia)
    concordia.now += 89 * DAY
    assert "Cases" in await ann.commands("cases")
    concordia.now += 89 * DAY
    assert "Cases" in await ann.commands("cases")
    concordia.now += 92 * DAY
    assert await ann.commands("cases") == unknown(concordia)
