"""A group follows the agenda for its channel: moderators begin, change and stop it; everybody reads it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.agenda.event import State
from bot.chat.events import Joined, Left, MovedTo
from bot.communities import SaveCommunity
from bot.following import Segment
from tests.chat import Person, Room, plain
from tests.team import writes
from tests.village import Village
from tests.year import Sent, Year, event, moved, there, year_in

MONDAY = there("2026-10-05", "11:00")


@pytest.fixture
async def year(concordia: Room) -> AsyncIterator[Year]:
    async with year_in(concordia, MONDAY) as year:
        yield year


@pytest.fixture
async def village(year: Year) -> Village:
    village = Village(year.room, languages="nl")
    await village.set_up()
    return village


async def begun(village: Village, how: str = "at-once") -> Person:
    mo = village.member("mo", "nl")
    await mo.commands("follow_here")
    await mo.presses("Vlaanderen")
    await mo.commands("follow_here", f"how {how}")
    return mo


def in_group(sent: Sent, village: Village) -> list[str]:
    return [plain(reply.text).replace("\xa0", " ") for address, reply in sent if address == village.square]


async def test_a_moderator_begins_with_one_press_and_everybody_reads_what_comes(year: Year, village: Village) -> None:
    mo = village.member("mo", "nl")
    assert (await mo.commands("follow")).startswith("Wat wil deze groep volgen?")
    said = await mo.presses("Vlaanderen")
    assert said.startswith("Goed, deze groep volgt nu wat er te doen is. Waar: Vlaanderen.")
    assert said.endswith("Moderators kunnen dit met één tik stoppen.")
    await year.brings(event("1", "2026-10-10", name="Proeven van Aleppo"))
    sent = await year.until(there("2026-10-08", "17:00"))
    (overview,) = in_group(sent, village)
    assert "Proeven van Aleppo\nza 10 okt, 14.00 uur · Antwerpen\n\nDeze groep volgt: Vlaanderen." in overview


async def test_a_group_of_two_languages_reads_its_overview_and_a_change_in_both(year: Year) -> None:
    village = Village(year.room, languages="nl")
    await village.set_up()
    assert year.room.services is not None
    known = await year.room.services.store.community("web", village.town.chat)
    assert known is not None
    await writes(year.room, SaveCommunity(replace(known, languages=("nl", "fr"))))
    mo = village.member("mo", "nl")
    await mo.commands("follow_here")
    await mo.presses("Vlaanderen / Flandre")
    feast = event("1", "2026-10-10", name={"nl": "Proeven van Aleppo", "fr": "Goûter Alep"})
    await year.brings(feast, event("2", "2026-10-11", name="Samen zingen"))
    (overview,) = in_group(await year.until(there("2026-10-08", "17:00")), village)
    dutch, french = (
        overview.index("Proeven van Aleppo\nza 10 okt, 14.00 uur"),
        overview.index("Goûter Alep\nsam. 10 oct."),
    )
    assert dutch < french
    assert overview.count("Samen zingen") == 2
    assert "Alleen in het" not in overview
    assert overview.count("Uniquement en néerlandais") == 1
    assert "Deze groep volgt: Vlaanderen." in overview[:french]
    assert "Ce groupe suit" in overview[french:]
    await year.brings(moved(feast, "2026-10-12"))
    (change,) = in_group(await year.passes(minutes=2), village)
    assert change.index("maandag 12 oktober") < change.index("lundi 12 octobre")


async def test_its_alerts_have_no_button_that_is_for_one_person_alone(year: Year, village: Village) -> None:
    await begun(village)
    await year.brings(event("1", "2026-11-21"))
    ((_, reply),) = await year.passes(minutes=2)
    assert [choice.label for row in reply.choices for choice in row] == ["Alles tonen", "Stoppen (moderators)"]
    assert [label for label, _ in reply.links] == ["Feest"]


async def test_a_change_and_a_reminder_come_to_the_group_too(year: Year, village: Village) -> None:
    await begun(village)
    feast, walk = event("1", "2026-11-21"), event("2", "2026-10-07", name="Wandeling")
    await year.brings(feast, walk)
    await year.passes(minutes=2)
    await year.brings(replace(feast, state=State.CANCELLED))
    assert "Gaat niet door" in in_group(await year.passes(minutes=2), village)[0]
    assert in_group(await year.until(there("2026-10-06", "10:00")), village)[0].startswith("Morgen, woensdag 7 oktober")


@pytest.mark.parametrize(("command", "argument"), [("follow", ""), ("follow_here", "begin flanders"), ("unfollow", "")])
async def test_who_is_no_moderator_changes_nothing(village: Village, command: str, argument: str) -> None:
    eve = village.member("eve", "nl")
    assert await eve.commands(command, argument) == "Dat kunnen alleen moderators van de groep."
    assert [reply.only_for for reply in eve.heard] == ["eve"]
    assert await village.room.rows("subscriptions") == 0


async def test_the_card_of_the_group_changes_what_it_follows(village: Village) -> None:
    mo = await begun(village, "digest")
    await mo.commands("follow_here")
    await mo.presses("Thema’s")
    await mo.presses("Sport")
    assert village.room.services is not None
    [kept] = await village.room.services.store.following.following(village.square)
    assert kept.segment == Segment("web", ("nl",), ("flanders",), ("sport",), quiet=(22, 8), community=True)


async def test_a_moderator_stops_it_from_an_alert_and_begins_again_as_it_was(year: Year, village: Village) -> None:
    mo = await begun(village)
    await year.brings(event("1", "2026-11-21"))
    mo.heard = [reply for _, reply in await year.passes(minutes=2)]
    eve = village.member("eve", "nl")
    eve.heard = mo.heard
    await eve.presses("Stoppen (moderators)")
    assert await village.room.rows("subscriptions") == 1
    assert await mo.presses("Stoppen (moderators)") == "Goed, ik zeg hier niet meer wat er te doen is."
    assert await village.room.rows("subscriptions") == 0
    assert "Vlaanderen" in await mo.presses("Weer volgen")
    await year.brings(event("2", "2026-11-22"))
    assert len(in_group(await year.passes(minutes=2), village)) == 1


async def test_a_group_that_moved_is_written_to_where_it_lives_now(year: Year, village: Village) -> None:
    await begun(village)
    await village.member("mayor").does(MovedTo("-100new"))
    await year.brings(event("1", "2026-11-21"))
    assert [address.chat for address, _ in await year.passes(minutes=2)] == ["-100new"]


async def test_thrown_out_or_told_to_leave_it_follows_nothing_any_more(village: Village) -> None:
    await begun(village)
    await village.member("mayor").does(Left())
    assert await village.room.rows("subscriptions") == 0
    await village.member("mayor").does(Joined())
    await begun(village)
    await village.member("mayor").commands("bye")
    assert await village.room.rows("subscriptions") == 0
