"""Every command of the team by every role, alone with the bot, on the real adapters.

Who may, who may not, who hears that there is no such command; and a colleague's case is as one that never was.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.cases import Case, FileCase
from bot.chat.answers import Item
from bot.ports import Written
from bot.rules.staff import Role
from bot.staff import Member
from tests.drills.roles import CASES, LEADS, OTHERS
from tests.team import id_of
from tests.towns.office import HATE, Desk, address, invite
from tests.towns.town import Hall, Shown

OWN, FOREIGN, ABSENT = "own", "foreign", "absent"
ANSWERS = {"agree", "refuse"}
"""Commands that answer a colleague's question: where nobody asked, there is nothing to answer."""


async def hears(desk: Desk, command: str, argument: str) -> Sequence[Shown]:
    """What Ann hears of a command, with nothing begun before it."""
    before = len(await desk.says("ann", "/cancel"))
    return (await desk.says("ann", f"/{command} {argument}".rstrip()))[before:]


async def given(hall: Hall, name: str, worker: bytes) -> None:
    """A case that this member has."""
    assert hall.services is not None
    now = int(hall.clock())
    case = Case((Item(now, HATE),), {"place": "online"}, "en", now, id=id_of(name), worker=worker)
    async with hall.services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=(FileCase(id_of(name) * 2, case),))], (), now)


async def joins(desk: Desk, hall: Hall, role: Role) -> bytes:
    """Ann opens an invite; her id on the team."""
    shown = await desk.says("ann", "/language en", f"/join {invite(hall, role)}", "Ann")
    assert "You are on the team now." in shown[-1].text
    assert hall.services is not None
    (member,) = await hall.services.store.team()
    return member.id


@pytest.mark.parametrize("role", list(Role))
async def test_a_role_may_what_the_list_says_and_nothing_else(desk: Desk, hall: Hall, role: Role) -> None:
    me = await joins(desk, hall, role)
    may_not = hall.text("staff-may-not")
    for command, (who, argument) in sorted(OTHERS.items(), key=lambda one: one[0] == "leave_team"):
        said = await hears(desk, command, argument)
        refused = any(may_not in one.text for one in said)
        assert said, command
        assert refused is (role.value not in who), f"{command}: {said[-1].text}"
    await desk.says("ann", "/cancel")
    assert [one.id for one in await _team(hall)] == [me]  # leaving and removing were asked about, and not done


@pytest.mark.parametrize("role", list(Role))
async def test_a_colleague_s_case_is_as_one_that_never_was_but_to_who_leads(desk: Desk, hall: Hall, role: Role) -> None:
    me = await joins(desk, hall, role)
    may_not, not_here = hall.text("staff-may-not"), hall.text("case-not-here")
    for command, who in CASES.items():
        own, foreign = f"{OWN} {command}", f"{FOREIGN} {command}"
        await given(hall, own, me)
        await given(hall, foreign, id_of("colleague"))
        mine, theirs, none = [await hears(desk, command, address(name)) for name in (own, foreign, ABSENT)]
        if role.value not in who:
            assert [may_not in said[-1].text for said in (mine, theirs, none)] == [True] * 3, command
            continue
        assert any(not_here in one.text for one in mine) is (command in ANSWERS), command
        assert any(not_here in one.text for one in none), command
        if role.value not in LEADS:
            assert theirs == none, command


async def test_to_people_outside_none_of_it_exists(desk: Desk, hall: Hall) -> None:
    await desk.says("ann", "/language en")
    unknown = await hears(desk, "xyzzy", "")
    await given(hall, OWN, id_of("colleague"))
    for command in CASES:
        assert await hears(desk, command, address(OWN)) == unknown, command
    for command, (_, argument) in OTHERS.items():
        assert await hears(desk, command, argument) == unknown, command


async def _team(hall: Hall) -> Sequence[Member]:
    assert hall.services is not None
    return await hall.services.store.team()
