"""What members do with a case alone with the bot, deed by deed, on the real adapters."""

from __future__ import annotations

from dataclasses import replace

from bot.cases import Effect, Status
from bot.chat.events import Address
from bot.ports import Written
from bot.reporters import LinkReporter, Reporter
from bot.rules.staff import Role
from tests.team import id_of
from tests.towns.office import Desk, address, files, invite, kept
from tests.towns.town import Hall


async def joins(desk: Desk, hall: Hall, **roles: Role) -> None:
    for who, role in roles.items():
        shown = await desk.says(who, "/language en", f"/join {invite(hall, role)}", who.title())
        assert "You are on the team now." in shown[-1].text


async def writes(hall: Hall, *effects: Effect) -> None:
    assert hall.services is not None
    async with hall.services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), int(hall.clock()))


async def test_a_case_is_taken_given_back_and_handed_over(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, ann=Role.CASE_WORKER, lena=Role.LEAD)
    await files(hall)
    await desk.says("ann", f"/claim {address()}")
    mine = (await kept(hall)).worker
    assert mine is not None
    await desk.says("ann", f"/unclaim {address()}")
    assert (await kept(hall)).worker is None
    await desk.says("lena", f"/hand {address()}")
    await desk.taps("lena", "Ann")
    assert (await kept(hall)).worker == mine


async def test_a_case_is_labelled_and_the_label_taken_off(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, ann=Role.CASE_WORKER)
    await files(hall)
    await desk.says("ann", f"/label {address()}")
    await desk.taps("ann", f"+ {hall.label('case-label', 'police')}")
    assert (await kept(hall)).labels == ("police",)
    await desk.says("ann", f"/label {address()}")
    await desk.taps("ann", f"– {hall.label('case-label', 'police')}")
    assert (await kept(hall)).labels == ()
    await desk.says("ann", f"/ownlabel {address()}", "school")
    assert (await kept(hall)).labels == ("school",)


async def test_a_reminder_comes_on_its_day_with_its_note(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, ann=Role.CASE_WORKER)
    await files(hall)
    await desk.says("ann", f"/claim {address()}", f"/remind {address()}")
    await desk.taps("ann", hall.label("ask-remind", "three"))
    await desk.says("ann", "call the school")
    await hall.passes(4 * 24 * 3600)
    shown = await desk.says("ann", "/team")
    assert any("Reminder for case" in one.text and "call the school" in one.text for one in shown)


async def test_a_case_is_passed_on_to_a_body(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, lena=Role.LEAD)
    await files(hall)
    shown = await desk.says("lena", f"/refer {address()}")
    await desk.taps("lena", shown[-1].labels[0])
    await desk.taps("lena", hall.label("case-menu", "refer_yes"))
    assert len((await kept(hall)).referred) == 1


async def test_whoever_filed_a_case_is_slowed_down_unseen(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, lena=Role.LEAD)
    case = await files(hall)
    await desk.says("lena", f"/restrain {address()}")
    await desk.taps("lena", hall.label("restrain-level", "slow"))
    shown = await desk.taps("lena", hall.label("restrain-days", "week"))
    assert f"Whoever filed case {case.reference} waits behind all others" in shown[-1].text


async def test_two_who_may_see_an_account_and_one_alone_does_not(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, lena=Role.LEAD, ann=Role.OWNER)
    await files(hall)
    await writes(hall, LinkReporter(id_of("case"), Reporter(Address("web", "424242"), "424242", "en")))
    shown = await desk.says("lena", f"/identity {address()}", "the police asks for it, with a warrant")
    assert "424242" not in "".join(one.text for one in shown)
    shown = await desk.taps("ann", hall.label("identity-request", "agree"))
    assert "424242" in shown[-1].text
    assert "424242" in "".join(one.text for one in await desk.says("lena", "/team"))


async def test_a_packet_arrives_as_a_file(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, ann=Role.CASE_WORKER)
    await files(hall)
    await desk.says("ann", f"/packet {address()}")
    await desk.taps("ann", hall.label("ask-packet-body", "none"))
    await desk.taps("ann", "English")
    shown = await desk.taps("ann", hall.label("ask-packet-form", "json"))
    assert any("Here is the file" in one.text for one in shown)


async def test_a_closed_case_is_opened_again(desk: Desk, hall: Hall) -> None:
    await joins(desk, hall, lena=Role.LEAD)
    await files(hall)
    await desk.says("lena", f"/claim {address()}", f"/close {address()}")
    await desk.taps("lena", hall.label("case-ending", "not_ours"))
    await desk.taps("lena", hall.label("case-menu", "close_yes"))
    assert (await kept(hall)).status is Status.CLOSED
    await desk.says("lena", f"/reopen {address()}")
    assert replace(await kept(hall), version=0).status is Status.OPEN
