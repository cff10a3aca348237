"""The demo's team and its cases: filed as reports are filed, erased and filed anew, with members who come and go."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.cases import Case, EraseCase, Status
from bot.chat.events import Address
from bot.content import ROOT
from bot.rules.priority import priority
from bot.rules.staff import ACKNOWLEDGE, DAY, Role
from bot.seats import Roster, Seat
from bot.seeds import Office, load_seeds
from bot.wording import Words, load_words
from handlers.office import announced
from tests.chat import Person, Room, room
from tests.reports import case_of, files_a_report
from tests.team import writes

SEEDS = load_seeds(ROOT / "demo")


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(strict=True)


@pytest.fixture
async def concordia(tmp_path: Path, words: Words) -> AsyncIterator[Room]:
    async with room(tmp_path, words) as opened:
        yield opened


@pytest.fixture
def office(concordia: Room) -> Office:
    parts = concordia.services
    assert parts is not None
    danger, forgotten = parts.facts.danger, parts.alike.forget_cases
    count = iter(range(1, 10_000))

    def clock() -> float:
        return concordia.now

    def random(size: int) -> bytes:
        return next(count).to_bytes(size, "little")

    roster = Roster(parts.store, clock, random)
    return Office(SEEDS, parts.store, roster, parts.desk, danger, announced, forgotten, clock, random)


def seats(of: str = "", language: str = "en") -> list[Seat]:
    """A case worker and a lead, as a browser session brings them."""
    roles = (("nadia", Role.CASE_WORKER), ("bart", Role.LEAD))
    return [Seat(role, name.title(), Address("web", name + of), name + of, language) for name, role in roles]


def everybody(_: str) -> bool:
    return True


async def cases(room: Room, *, closed: bool = False) -> Sequence[Case]:
    assert room.services is not None
    return (await room.services.store.case_queue(None, 0, 100, closed=closed)).cases


async def names(room: Room) -> list[str]:
    assert room.services is not None
    return [member.name for member in await room.services.store.team()]


async def test_the_cases_are_there_before_anybody_works_and_the_example_opens(concordia: Room, office: Office) -> None:
    receipt = await office.open()
    assert len(await cases(concordia)) == len(SEEDS)
    assert await names(concordia) == []
    ann = concordia.person("ann", "fr")
    await ann.commands("case", receipt)
    assert "à cause de l’âge est interdit" in ann.text


async def test_they_are_as_different_as_what_a_team_meets(concordia: Room, office: Office) -> None:
    await office.open()
    await office.sit(seats(), everybody, fresh=False)
    found = await cases(concordia)
    assert {case.language for case in found} == {"nl", "fr", "de", "ar"}
    assert len({case.situation["place"] for case in found}) >= 4
    assert len({case.situation["ground"] for case in found}) >= 3
    assert {case.rank for case in found} >= {0, 1, 3}
    assert [case.status for case in found].count(Status.OPEN) == 1
    (answered,) = [case for case in found if case.answered_at is not None]
    assert answered.worker is not None
    alike = [case.alike for case in found if case.alike]
    assert len(alike) == 2
    assert len(set(alike)) == 1
    assert any(concordia.now - case.filed_at >= ACKNOWLEDGE + DAY for case in found)


async def test_rank_and_reasons_are_those_that_the_rules_give(concordia: Room, office: Office) -> None:
    await office.open()
    assert concordia.services is not None
    for case in await cases(concordia):
        whole = await concordia.services.store.case_by_id(case.id)
        assert whole is not None
        words = [item.text for item in whole.evidence]
        where = priority(words, whole.situation, concordia.services.facts.danger, earlier=0)
        assert (case.rank, case.reasons) == (where.rank, where.reasons)


async def test_a_case_that_waits_for_more_than_a_week_reminds_the_lead(concordia: Room, office: Office) -> None:
    await office.open()
    await office.sit(seats(), everybody, fresh=False)
    heard = await concordia.passes(5)
    reminded = [address.chat for address, reply in heard if "answer" in reply.text]
    assert reminded == ["bart"]


async def test_what_was_reported_before_anybody_worked_stays_when_they_sit_down(
    concordia: Room, office: Office
) -> None:
    await office.open()
    receipt = await files_a_report(concordia.person())
    await office.sit(seats(), everybody, fresh=False)
    assert (await case_of(concordia, receipt)).reference in [case.reference for case in await cases(concordia)]
    assert len(await cases(concordia)) == len(SEEDS) + 1


async def test_anew_means_that_every_other_case_is_erased_and_the_example_keeps_its_receipt(
    concordia: Room, office: Office
) -> None:
    shown = await office.open()
    await office.sit(seats(), everybody, fresh=False)
    before = {case.id for case in await cases(concordia)}
    await files_a_report(concordia.person())
    nadia = concordia.person("nadia")
    await closes(concordia, nadia)
    assert len(await cases(concordia, closed=True)) == 1
    assert await office.sit(seats(), everybody, fresh=True) == {"receipt": shown}
    now = await cases(concordia)
    assert len(now) == len(SEEDS)
    assert not before & {case.id for case in now}
    assert await cases(concordia, closed=True) == ()
    assert await names(concordia) == ["Bart", "Nadia"]


async def closes(concordia: Room, nadia: Person) -> None:
    await nadia.commands("cases", "mine")
    await nadia.presses(next(label for label in nadia.labels if len(label) == 9 and label[4] == "-"))
    await nadia.chooses("case-menu", "close")
    await nadia.chooses("case-ending", "answered")
    await nadia.chooses("case-menu", "close_yes")


async def test_what_is_erased_is_not_remembered_as_an_earlier_report(concordia: Room, office: Office) -> None:
    await office.open()
    await files_a_report(concordia.person(), "zzsamezz and some more words to be alike")
    await office.sit(seats(), everybody, fresh=True)
    receipt = await files_a_report(concordia.person("ben"), "zzsamezz and some more words to be alike")
    joined = (await case_of(concordia, receipt)).alike
    assert [case.alike for case in await cases(concordia)].count(joined) == 1


async def test_a_second_session_s_people_are_told_apart_and_who_is_gone_is_off_the_team(
    concordia: Room, office: Office
) -> None:
    await office.open()
    await office.sit(seats(), everybody, fresh=False)
    await office.sit(seats("-2", "nl"), everybody, fresh=False)
    assert sorted(await names(concordia)) == ["Bart", "Bart 2", "Nadia", "Nadia 2"]
    assert len(await cases(concordia)) == len(SEEDS)
    await office.sit(seats("-2", "de"), lambda user: user.endswith("-2"), fresh=False)
    assert concordia.services is not None
    members = await concordia.services.store.team()
    assert [(member.name, member.language) for member in members] == [("Bart 2", "de"), ("Nadia 2", "de")]
    await office.leave([member.user for member in members])
    assert await names(concordia) == []


async def test_sitting_down_again_changes_nothing(concordia: Room, office: Office) -> None:
    await office.open()
    await office.sit(seats(), everybody, fresh=False)
    before = await cases(concordia)
    await writes(concordia, EraseCase(before[0].id))
    await office.sit(seats(), everybody, fresh=False)
    assert {case.id for case in await cases(concordia)} == {case.id for case in before[1:]}
