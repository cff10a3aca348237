"""A case from its filing to its end as the team lives it: the same on every platform with topics."""

from __future__ import annotations

from bot.cases import Ending, Status
from bot.rules.staff import Role
from tests.towns.office import HATE, Desk, files, invite, kept
from tests.towns.town import Hall


async def joins(desk: Desk, hall: Hall) -> None:
    """Lena and Ann open their invites, and Lena says where the team meets."""
    for who, role in (("lena", Role.LEAD), ("ann", Role.CASE_WORKER)):
        shown = await desk.says(who, "/language en", f"/join {invite(hall, role)}", who.title())
        assert "You are on the team now." in shown[-1].text
    await desk.makes_room("lena")


async def test_an_invite_binds_one_account(desk: Desk, hall: Hall) -> None:
    letters = invite(hall, Role.CASE_WORKER)
    await desk.says("ann", "/language en", f"/join {letters}", "Ann")
    assert "Your team" in (await desk.says("ann", "/team"))[-1].text
    assert hall.text("join-unknown") in (await desk.says("eve", "/language en", f"/join {letters}"))[-1].text
    assert hall.text("command-unknown") in (await desk.says("eve", "/team"))[-1].text


async def test_a_case_gets_a_topic_is_claimed_noted_and_closed_there(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall)
    case = await files(hall)
    assert desk.topics() == [(f"{case.reference} · Online · Being Muslim", False)]
    assert f"Case {case.reference}" in desk.topic()[-1].text
    await desk.presses("ann", hall.label("case-menu", "claim"))
    assert any("Ann has taken this case." in shown.text for shown in desk.topic())
    await desk.notes("ann", "the school knows")
    assert [entry.text for entry in (await kept(hall)).entries] == ["the school knows"]
    await desk.presses("ann", hall.label("case-menu", "close"))
    await desk.presses("ann", hall.label("case-ending", "referred"))
    await desk.presses("ann", hall.label("case-menu", "close_yes"))
    closed = await kept(hall)
    assert (closed.status, closed.ending) == (Status.CLOSED, Ending.REFERRED)
    assert [shut for _, shut in desk.topics()] == [True]
    assert HATE not in "".join(shown.text for shown in desk.topic())


async def test_what_was_reported_is_read_in_private(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall)
    case = await files(hall)
    await desk.presses("ann", hall.label("case-menu", "desk"))
    shown = await desk.taps("ann", hall.label("case-menu", "evidence"))
    assert HATE in shown[-1].text
    shown = await desk.says("ann", f"/open {case.reference}")
    assert case.reference in shown[-1].text
    assert HATE not in "".join(shown.text for shown in desk.topic())


async def test_what_is_done_in_private_is_said_in_the_topic(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall)
    case = await files(hall)
    await desk.says("ann", f"/open {case.reference}")
    await desk.taps("ann", hall.label("case-menu", "claim"))
    assert desk.topic()[-1].text == "Ann has taken this case."
    await desk.taps("ann", hall.label("case-menu", "close"))
    await desk.taps("ann", hall.label("case-ending", "answered"))
    await desk.taps("ann", hall.label("case-menu", "close_yes"))
    assert [shut for _, shut in desk.topics()] == [True]
    await desk.taps("ann", hall.label("case-menu", "reopen"))
    assert desk.topic()[-1].text == "Ann has opened this case again."


async def test_who_reads_the_forum_without_being_on_the_team_changes_nothing(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall)
    await files(hall)
    before = len(desk.topic())
    await desk.presses("eve", hall.label("case-menu", "claim"))
    assert (await kept(hall)).worker is None
    assert len(desk.topic()) == before
