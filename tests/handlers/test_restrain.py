"""/restrain: whoever filed a case waits or is blocked; nobody learns who, and all get the emergency numbers."""

from __future__ import annotations

import pytest

from bot.chat.events import CommandGiven
from bot.communities import token_of
from bot.rules.staff import Role
from tests.chat import Person, Room
from tests.handlers.reports import cases, files, presses_go, store
from tests.reports import files_a_report
from tests.team import joins
from tests.village import Village

DAY = 24 * 3600


async def restrains(room: Room, name: str, level: str, days: str = "week") -> Person:
    """A lead restrains whoever filed a report, which is `name`."""
    lena = await joins(room, "lena", Role.LEAD)
    _, case = await files(room, name)
    await presses_go(room, lena, "restrain", case)
    await lena.chooses("restrain-level", level)
    if level != "lift":
        await lena.chooses("restrain-days", days)
    return lena


async def test_who_is_blocked_gets_the_emergency_numbers_first(concordia: Room) -> None:
    await restrains(concordia, "ann", "blocked")
    ann = concordia.person("ann")
    assert "danger" in await ann.commands("report")
    assert "112" in await ann.chooses("ask-danger", "yes")
    assert concordia.text("restrained") not in ann.text


async def test_who_is_blocked_hears_it_before_any_other_question_and_who_helps(concordia: Room) -> None:
    await restrains(concordia, "ann", "blocked")
    ann = concordia.person("ann")
    await ann.commands("report")
    assert await ann.chooses("ask-danger", "no") == concordia.text("restrained")
    assert concordia.label("menu", "who_helps") in ann.labels
    assert await ann.commands("who_helps")
    assert len(await cases(concordia)) == 1


async def test_a_report_that_was_begun_before_the_block_is_not_filed(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await ann.commands("report")
    for typed in ("no", "evidence", "that's all", "2"):
        await ann.says(typed)
    lena = await joins(concordia, "lena", Role.LEAD)
    await presses_go(concordia, lena, "restrain", case)
    await lena.chooses("restrain-level", "blocked")
    await lena.chooses("restrain-days", "week")
    while concordia.label("answer", "skip") in ann.labels:
        await ann.says("skip")
    assert await ann.chooses("ask-confirm", "file") == concordia.text("restrained")
    assert len(await cases(concordia)) == 1


async def test_who_is_slowed_files_behind_all_others_and_notices_nothing(concordia: Room) -> None:
    await restrains(concordia, "ann", "slow")
    await files_a_report(concordia.person("ann"))
    await files_a_report(concordia.person("bob"))
    ranks = [case.rank for case in await cases(concordia)]
    assert ranks[-1] == -1
    assert ranks.count(-1) == 1


async def test_it_ends_by_itself(concordia: Room) -> None:
    await restrains(concordia, "ann", "blocked")
    concordia.now += 7 * DAY + 1
    await files_a_report(concordia.person("ann"))
    assert len(await cases(concordia)) == 2


async def test_it_can_be_lifted(concordia: Room) -> None:
    lena = await restrains(concordia, "ann", "blocked")
    (case,) = await cases(concordia)
    await presses_go(concordia, lena, "restrain", case)
    await lena.chooses("restrain-level", "lift")
    await files_a_report(concordia.person("ann"))
    assert len(await cases(concordia)) == 2


async def test_nobody_else_is_restrained_and_the_team_never_reads_who_it_is(concordia: Room) -> None:
    lena = await restrains(concordia, "zzannzz", "blocked")
    await files_a_report(concordia.person("bob"))
    assert len(await cases(concordia)) == 2
    assert not any("zzannzz" in reply.text for address, reply in concordia.platform.sent if address == lena.address)


async def test_reports_in_groups_of_who_is_blocked_wait_in_the_slow_lane(concordia: Room) -> None:
    await restrains(concordia, "ann", "blocked")
    village = Village(concordia)
    await village.set_up()
    await village.report(village.member("ann"))
    await village.report(village.member("bob"), "another one, zzhatezz", author="ulf")
    queue = await store(concordia).queue("web", village.town.chat)
    assert sorted(one.slow for one in queue) == [False, True]


async def test_the_middle_of_a_report_asks_the_store_for_no_restraint(
    concordia: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    held = store(concordia).restraint_on

    async def counted(*about: object) -> object:
        asked.append("x")
        return await held(*about)

    monkeypatch.setattr(store(concordia), "restraint_on", counted)
    ann = concordia.person("ann")
    await ann.does(CommandGiven("report"))
    assert len(asked) == 0
    await ann.says("no")
    assert len(asked) == 1
    for typed in ("evidence", "that's all", "2"):
        await ann.says(typed)
    while concordia.label("answer", "skip") in ann.labels:
        await ann.says("skip")
    assert len(asked) == 1
    await ann.chooses("ask-confirm", "file")
    assert len(asked) == 2


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.PUBLISHER, Role.APPROVER, Role.AUDITOR])
async def test_other_roles_may_not(concordia: Room, role: Role) -> None:
    _, case = await files(concordia, "ann")
    carl = await joins(concordia, "carl", role)
    assert await presses_go(concordia, carl, "restrain", case) == concordia.text("staff-may-not")


async def test_an_absent_case_is_said_to_be_absent(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    assert await lena.commands("restrain", token_of(b"x" * 16)) == concordia.text("case-not-here")
