"""The purge that stops and asks, the audit trail and the numbers: each for the roles that may, and nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import structlog.testing

from bot.cases import Case, Ending, FileCase, SaveCase
from bot.rules.staff import Deed, Role, may
from tests.chat import Room
from tests.handlers.reports import CANARY, cases, documents, files, store
from tests.team import joins, writes

DAY = 24 * 3600


async def many_closed(room: Room, number: int) -> None:
    """So many cases, all closed today."""
    now = int(room.now)
    for at in range(number):
        case = Case((), {"place": "street"}, "nl", now, id=at.to_bytes(16))
        await writes(room, FileCase(at.to_bytes(32), case))
    for case in await cases(room):
        await writes(room, SaveCase(case.closed(Ending.ANSWERED, now)))


async def house_keeps(room: Room) -> None:
    """One round of what the house does each minute."""
    assert room.services is not None
    await room.services.purge()
    await room.services.engine.settled()


# -- the purge


async def test_a_purge_of_too_many_asks_everybody_who_may_answer(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    await joins(concordia, "carl", Role.CASE_WORKER)
    await many_closed(concordia, 12)
    concordia.now += 60 * DAY
    lena = await joins(concordia, "lena2", Role.LEAD)
    concordia.now += 31 * DAY
    before = len(concordia.platform.sent)
    with structlog.testing.capture_logs() as logs:
        await house_keeps(concordia)
    assert [entry["event"] for entry in logs if entry["event"] == "purge halted"] == ["purge halted"]
    asked = concordia.platform.sent[before:]
    assert {address.chat for address, _ in asked} == {"lena2"}  # the first has been idle for 90 days
    lena.hears(asked)
    assert "12 closed cases" in lena.text
    assert "21 December 2026" in lena.text
    assert len(await closed(concordia)) == 12


async def closed(room: Room) -> tuple[Case, ...]:
    found: tuple[Case, ...] = (await store(room).case_queue(None, 0, 100, closed=True)).cases
    return found


async def test_after_two_presses_it_erases(concordia: Room) -> None:
    await many_closed(concordia, 12)
    concordia.now += 91 * DAY
    lena = await joins(concordia, "lena", Role.LEAD)
    before = len(concordia.platform.sent)
    await house_keeps(concordia)
    lena.hears(concordia.platform.sent[before:])
    await lena.chooses("purge-halted", "yes")
    assert len(await closed(concordia)) == 12
    await lena.chooses("purge-sure", "sure")
    await house_keeps(concordia)
    assert await closed(concordia) == ()


async def test_no_and_typed_words_erase_nothing(concordia: Room) -> None:
    await many_closed(concordia, 12)
    concordia.now += 91 * DAY
    lena = await joins(concordia, "lena", Role.LEAD)
    assert await lena.commands("purge", "no") == concordia.text("purge-kept")
    await lena.commands("purge", "sure")
    await house_keeps(concordia)
    assert len(await closed(concordia)) == 12


async def test_it_asks_once_a_day(concordia: Room) -> None:
    await many_closed(concordia, 12)
    concordia.now += 91 * DAY
    await joins(concordia, "lena", Role.LEAD)
    before = len(concordia.platform.sent)
    for _ in range(3):
        await house_keeps(concordia)
    assert len(concordia.platform.sent) == before + 1


async def test_few_cases_go_without_a_question(concordia: Room) -> None:
    await many_closed(concordia, 3)
    concordia.now += 91 * DAY
    await house_keeps(concordia)
    assert await closed(concordia) == ()


# -- the audit trail


async def test_the_trail_says_who_did_what_when_and_to_which_case_but_no_word_of_it(concordia: Room) -> None:
    olga = await joins(concordia, "olga", Role.OWNER)
    _, case = await files(concordia, "ann")
    await olga.commands("numbers")
    said = await olga.commands("audit")
    assert "21 September 2026" in said
    assert f"Olga, {concordia.label('audit-what', 'numbers')}" in said
    assert CANARY not in said
    assert "Olga" not in await olga.commands("audit", case.reference)


async def test_the_trail_of_an_absent_case_is_as_that_of_an_untouched_one(concordia: Room) -> None:
    olga = await joins(concordia, "olga", Role.AUDITOR)
    _, case = await files(concordia, "ann", linked=False)
    absent = await olga.commands("audit", "AAAA-AAAA")
    assert absent == concordia.text("audit-none") == await olga.commands("audit", case.reference)


# -- the numbers


async def test_the_numbers_come_as_a_sheet_of_the_months_that_are_over(concordia: Room) -> None:
    await many_closed(concordia, 6)
    month = f"{datetime.fromtimestamp(concordia.now, UTC):%Y-%m}"
    paula = await joins(concordia, "paula", Role.PUBLISHER)
    await paula.commands("numbers")
    (document,) = documents(paula)
    assert month not in (document.data or b"").decode("utf-8-sig")
    concordia.now += 31 * DAY
    await paula.commands("numbers")
    (document,) = documents(paula)
    sheet = (document.data or b"").decode("utf-8-sig")
    assert f"{month},place,street,6" in sheet.splitlines()
    assert f"{month},outcome,answered,6" in sheet.splitlines()


async def test_where_no_files_can_be_sent_the_numbers_stand_in_the_chat(concordia: Room) -> None:
    concordia.platform.capabilities = replace(concordia.platform.capabilities, documents=False)
    paula = await joins(concordia, "paula", Role.PUBLISHER)
    assert "month by value reports" in await paula.commands("numbers")


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("command", "deed"), [("audit", Deed.AUDIT), ("numbers", Deed.NUMBERS), ("purge", Deed.PURGE)])
async def test_only_roles_that_may_are_answered(concordia: Room, role: Role, command: str, deed: Deed) -> None:
    member = await joins(concordia, "member", role)
    refused = await member.commands(command) == concordia.text("staff-may-not")
    assert refused is not may(role, deed)


@pytest.mark.parametrize("command", ["audit", "numbers", "purge", "identity", "restrain", "packet", "agree", "refuse"])
async def test_to_people_outside_there_is_no_such_command(concordia: Room, command: str) -> None:
    eve = concordia.person("eve")
    assert await eve.commands(command) == await eve.commands("nothing")
