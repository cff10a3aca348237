"""What comes by itself to who follows the agenda: alerts, changes, reminders, the overview of the week."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.agenda.event import State, Time
from bot.chat.replies import Reply
from tests.chat import Person, Room
from tests.year import Sent, Year, event, follower, moved, there, told, year_in

MONDAY = there("2026-10-05", "11:00")


@pytest.fixture
async def year(concordia: Room) -> AsyncIterator[Year]:
    async with year_in(concordia, MONDAY) as year:
        yield year


def reply_to(sent: Sent, person: Person) -> Reply:
    (reply,) = [reply for address, reply in sent if address == person.address]
    person.heard = [reply]
    return reply


# -- alerts


async def test_a_new_event_is_told_at_once_to_who_wants_that_and_to_nobody_else(year: Year) -> None:
    ann = await follower(year, "ann", how="at-once")
    bob = await follower(year, "bob")
    cas = await follower(year, "cas", "wallonia", how="at-once")
    await year.brings(event("1", "2026-11-21", name="Proeven van Aleppo", price=8.5))
    sent = await year.passes(minutes=2)
    (said,) = told(sent, ann)
    assert said == (
        "Nieuw: iets voor jou\n\n"
        "Proeven van Aleppo\nza 21 nov, 14.00 uur · Antwerpen · € 8,50\n\n"
        "Je krijgt dit omdat je dit volgt: Vlaanderen."
    )
    assert told(sent, bob) == told(sent, cas) == []
    assert await year.passes(hours=10) == []


async def test_what_comes_in_within_a_minute_is_one_message(year: Year) -> None:
    ann = await follower(year, how="at-once")
    await year.brings(event("1", "2026-11-21", name="Eén"))
    await year.passes(seconds=30)
    await year.brings(*(event(f"{number}", "2026-12-01", name=f"Nummer {number}") for number in range(2, 11)))
    sent = await year.passes(minutes=2)
    (said,) = told(sent, ann)
    assert said.startswith("Nieuw: 10 activiteiten voor jou\n\nEén\n")
    assert "En nog 4 andere." in said
    labels = [choice.label for row in reply_to(sent, ann).choices for choice in row]
    assert labels[0] == "Eén"
    assert labels[3:] == ["Alles tonen", "Mijn keuze aanpassen", "Niet meer volgen"]


async def test_an_event_opens_from_its_alert_and_the_alert_stays_where_it_is(year: Year) -> None:
    ann = await follower(year, how="at-once")
    await year.brings(event("1", "2026-11-21", name="Proeven van Aleppo"))
    reply_to(await year.passes(minutes=2), ann)
    assert "zaterdag 21 november 2026" in await ann.presses("Proeven van Aleppo")
    assert ann.heard[0].replaces is None
    await ann.presses("Terug naar de lijst")
    assert ann.heard[0].replaces is not None


async def test_a_name_without_a_translation_says_in_which_language_it_is(year: Year) -> None:
    ann = await follower(year, "ann", "everywhere", "fr", how="at-once")
    bob = await follower(year, "bob", "everywhere", "de", how="at-once")
    await year.brings(event("1", "2026-11-21", name={"nl": "Feest", "de": "Fest"}))
    sent = await year.passes(minutes=2)
    assert "Feest\nsam. 21 nov., 14 h 00 · Antwerpen\nUniquement en néerlandais" in told(sent, ann)[0].replace(
        "\xa0", " "
    )
    assert "Fest\nSa., 21. Nov., 14.00 Uhr · Antwerpen\n\n" in told(sent, bob)[0]


async def test_an_event_that_is_cancelled_before_anybody_was_told_is_told_to_nobody(year: Year) -> None:
    ann = await follower(year, how="at-once", quiet="10-18")
    feast = event("1", "2026-11-21")
    await year.brings(feast)
    assert await year.passes(minutes=2) == []  # it waits for the end of the quiet hours
    await year.brings(replace(feast, state=State.CANCELLED))
    sent = await year.until(there("2026-10-05", "19:00"))
    assert [said.splitlines()[0] for said in told(sent, ann)] == ["Let op: er verandert iets"]


async def test_one_tap_in_an_alert_stops_them_and_one_more_brings_them_back_as_they_were(year: Year) -> None:
    ann = await follower(year, how="at-once", themes="+sport")
    await year.brings(event("1", "2026-11-21", themes=("sport",)))
    reply_to(await year.passes(minutes=2), ann)
    assert "ik schrijf je niet meer" in await ann.presses("Niet meer volgen")
    await year.brings(event("2", "2026-11-22", themes=("sport",)))
    assert await year.passes(minutes=2) == []
    assert "Vlaanderen" in await ann.presses("Weer volgen")
    await year.brings(event("3", "2026-11-23", themes=("arts",)))
    await year.brings(event("4", "2026-11-24", name="Match", themes=("sport",)))
    (said,) = told(await year.passes(minutes=2), ann)
    assert "Match" in said
    assert "Feest" not in said


# -- changes


async def test_a_moved_event_says_what_was_and_what_is(year: Year) -> None:
    ann = await follower(year, how="at-once")
    feast = event("1", "2026-11-21", name="Proeven van Aleppo")
    await year.brings(feast)
    await year.passes(minutes=2)
    await year.brings(moved(feast, "2026-11-22", "16:00"))
    (said,) = told(await year.passes(minutes=2), ann)
    assert said == (
        "Let op: er verandert iets\n\n"
        "Proeven van Aleppo\n"
        "Eerst: zaterdag 21 november 2026, 14.00 uur tot 16.00 uur\n"
        "Nu: zondag 22 november 2026, 16.00 uur tot 18.00 uur\n\n"
        "Je krijgt dit omdat je dit volgt: Vlaanderen."
    )


async def test_another_place_is_said_and_people_of_both_places_hear_it(year: Year) -> None:
    ann = await follower(year, "ann", "flanders", how="at-once")
    bob = await follower(year, "bob", "brussels", how="at-once")
    feast = event("1", "2026-11-21")
    await year.brings(feast)
    await year.passes(minutes=2)
    await year.brings(replace(feast, venue=replace(feast.venue, postcode="1000", town="Brussel")))
    sent = await year.passes(minutes=2)
    for person in (ann, bob):
        assert told(sent, person)[0].splitlines()[3:6] == [
            "zaterdag 21 november 2026, 14.00 uur tot 16.00 uur",
            "Eerst: 2000 Antwerpen, Antwerpen (provincie)",
            "Nu: 1000 Brussel, Brussel",
        ]


async def test_a_cancelled_event_is_told_where_somebody_can_know_of_it(year: Year) -> None:
    at_once = await follower(year, "ann", how="at-once")
    weekly = await follower(year, "bob")
    only_reminders = await follower(year, "cas", how="reminders")
    near, soon, far = event("1", "2026-10-06", name="Morgen"), event("2", "2026-10-11"), event("3", "2026-11-28")
    await year.brings(near, soon, far)
    await year.until(there("2026-10-05", "12:00"))
    for one, hearing in ((far, {at_once}), (soon, {at_once, weekly}), (near, {at_once, weekly, only_reminders})):
        await year.brings(replace(one, state=State.CANCELLED))
        sent = await year.passes(minutes=2)
        assert {person for person in (at_once, weekly, only_reminders) if told(sent, person)} == hearing
    (said,) = told(sent, only_reminders)
    assert said == (
        "Let op: er verandert iets\n\nMorgen\nGaat niet door: dinsdag 6 oktober 2026, 14.00 uur tot 16.00 uur.\n\n"
        "Je krijgt dit omdat je dit volgt: Vlaanderen."
    )


async def test_what_is_postponed_without_a_date_says_so(year: Year) -> None:
    ann = await follower(year, how="at-once")
    feast = event("1", "2026-11-21")
    await year.brings(feast)
    await year.passes(minutes=2)
    await year.brings(replace(feast, state=State.MOVED))
    assert "De nieuwe datum is nog niet bekend." in told(await year.passes(minutes=2), ann)[0]


async def test_who_asked_to_be_reminded_of_one_event_hears_of_its_change_whatever_they_follow(year: Year) -> None:
    feast = event("1", "2026-11-28")
    await year.brings(feast)
    await year.passes(minutes=2)
    ann = year.room.person("ann", "nl")
    await ann.commands("events")
    await ann.presses("1. Feest")
    await ann.presses("Herinner me eraan")
    await year.brings(moved(feast, "2026-11-29"))
    reply = reply_to(await year.passes(minutes=2), ann)
    assert [choice.label for row in reply.choices for choice in row] == ["Feest", "Hierover niets meer"]
    await ann.presses("Hierover niets meer")
    await year.brings(feast)
    assert await year.passes(days=60) == []


# -- reminders


async def test_the_day_before_everybody_who_follows_is_reminded_at_ten(year: Year) -> None:
    ann = await follower(year, "ann", how="reminders")
    await follower(year, "bob", "wallonia", how="reminders")
    await year.brings(event("1", "2026-10-08", name="Proeven van Aleppo"))
    assert await year.until(there("2026-10-07", "09:59")) == []
    sent = await year.until(there("2026-10-07", "10:00"))
    assert [address for address, _ in sent] == [ann.address]
    assert told(sent, ann)[0].startswith(
        "Morgen, donderdag 8 oktober 2026\n\nProeven van Aleppo\ndo 8 okt, 14.00 uur · Antwerpen\n\n"
    )
    assert await year.until(there("2026-10-08", "16:59")) == []


async def test_what_takes_place_every_day_is_told_of_before_its_first_day_only(year: Year) -> None:
    ann = await follower(year, "ann", how="reminders")
    days = [f"2026-10-{day:02}" for day in range(9, 30)]
    await year.brings(event("1", "2026-10-08", more=days))
    sent = await year.until(there("2026-11-05"))
    assert len(told(sent, ann)) == 1


async def test_a_reminder_that_waited_for_the_morning_says_today(year: Year) -> None:
    ann = await follower(year, how="reminders", quiet="9-8")
    await year.brings(event("1", "2026-10-08"))
    sent = await year.until(there("2026-10-08", "08:00"))
    assert told(sent, ann)[0].startswith("Vandaag, donderdag 8 oktober 2026")


async def test_after_a_night_without_a_look_people_are_reminded_of_today_once(year: Year) -> None:
    ann = await follower(year, how="reminders", quiet="none")
    await year.brings(event("1", "2026-10-08", "19:00"))
    await year.until(there("2026-10-07", "09:00"))
    sent = await year.down_until(there("2026-10-08", "07:30"))
    assert told(sent, ann)[0].startswith("Vandaag, donderdag 8 oktober 2026")
    assert await year.until(there("2026-10-08", "16:59")) == []


# -- the overview of the week


async def test_on_thursday_at_five_the_overview_says_what_is_on_until_the_sunday_of_next_week(year: Year) -> None:
    ann = await follower(year)
    in_it = [event(f"{day}", f"2026-10-{day:02}", name=f"Op {day}") for day in (9, 10, 18)]
    await year.brings(*in_it, event("19", "2026-10-19", name="Op 19"))
    sent = await year.until(there("2026-10-08", "17:00"))
    overview = told(sent, ann)[-1]
    assert overview.startswith("3 activiteiten in de komende dagen\nTot en met zondag 18 oktober 2026.")
    assert [name for name in ("Op 9", "Op 10", "Op 18", "Op 19") if name in overview] == ["Op 9", "Op 10", "Op 18"]


async def test_who_has_nothing_to_read_gets_no_overview(year: Year) -> None:
    await follower(year, "ann", "wallonia")
    await follower(year, "bob", how="at-once")
    await follower(year, "cas", how="reminders")
    await year.brings(event("1", "2026-10-12"))
    await year.passes(minutes=2)
    assert await year.until(there("2026-10-11", "09:00")) == []


async def test_an_overview_comes_every_week_with_what_is_left(year: Year) -> None:
    ann = await follower(year)
    await year.brings(event("1", "2026-10-30", more=["2026-11-06"], name="Reeks"))
    sent = await year.until(there("2026-11-12", "17:00"))
    overviews = [said for said in told(sent, ann) if "komende dagen" in said]
    assert [line for said in overviews for line in said.splitlines() if "uur" in line] == [
        "vr 30 okt, 14.00 uur · Antwerpen",
        "vr 30 okt, 14.00 uur · Antwerpen",
        "vr 6 nov, 14.00 uur · Antwerpen",
    ]


async def test_an_overview_that_is_late_comes_once_and_the_next_one_on_its_day(year: Year) -> None:
    ann = await follower(year, quiet="none")
    await year.brings(event("1", "2026-10-17"))
    sent = await year.down_until(there("2026-10-10", "12:00"))
    assert len(told(sent, ann)) == 1
    assert await year.down_until(there("2026-10-10", "13:00")) == []
    sent = await year.until(there("2026-10-15", "17:00"))
    assert len(told(sent, ann)) == 1


async def test_after_weeks_without_service_one_overview_comes_and_no_heap_of_them(year: Year) -> None:
    ann = await follower(year, quiet="none")
    await year.brings(event("1", "2026-12-05"))
    sent = await year.down_until(there("2026-11-27", "12:00"))
    assert len(told(sent, ann)) == 1


async def test_an_overview_that_is_so_late_that_the_next_one_is_near_is_left_out(year: Year) -> None:
    ann = await follower(year, quiet="none")
    await year.brings(event("1", "2026-10-17"))
    assert await year.down_until(there("2026-10-14", "12:00")) == []
    assert len(told(await year.until(there("2026-10-15", "17:00")), ann)) == 1


# -- when to be silent


async def test_what_comes_in_at_night_waits_for_the_morning(year: Year) -> None:
    ann = await follower(year, how="at-once")
    await year.until(there("2026-10-05", "23:30"))
    await year.brings(event("1", "2026-11-21"))
    assert await year.until(there("2026-10-06", "07:59")) == []
    assert len(told(await year.until(there("2026-10-06", "08:00")), ann)) == 1


@pytest.mark.parametrize(("evening", "day"), [("2026-10-24", "2026-10-25"), ("2027-03-27", "2027-03-28")])
async def test_on_the_nights_on_which_the_clock_changes_the_morning_is_still_at_eight(
    year: Year, evening: str, day: str
) -> None:
    ann = await follower(year, how="at-once")
    await year.until(there(evening, "22:30"))
    await year.brings(event("1", "2027-05-21"))
    assert await year.until(there(day, "07:59")) == []
    assert len(told(await year.until(there(day, "08:00")), ann)) == 1


async def test_after_the_clock_has_changed_reminders_and_overviews_keep_their_hours(year: Year) -> None:
    ann = await follower(year, quiet="none")
    await year.brings(event("1", "2026-10-27"), event("2", "2026-10-31"))
    await year.until(there("2026-10-26", "09:59"))
    assert len(told(await year.until(there("2026-10-26", "10:00")), ann)) == 1
    assert await year.until(there("2026-10-29", "16:59")) == []
    assert len(told(await year.until(there("2026-10-29", "17:00")), ann)) == 1


async def test_a_time_of_another_zone_is_told_as_the_clock_in_belgium_shows_it(year: Year) -> None:
    ann = await follower(year, how="at-once")
    online = event("1", "2026-11-21", postcode=None, town=None)
    tokyo = datetime(2026, 11, 22, 1, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    await year.brings(replace(online, times=(Time(tokyo),)))
    assert "za 21 nov, 17.30 uur" in told(await year.passes(minutes=2), ann)[0]


# -- who is gone


async def test_who_blocks_the_bot_follows_nothing_any_more(year: Year) -> None:
    ann, bob = await follower(year, "ann", how="at-once"), await follower(year, "bob", how="at-once")
    year.room.platform.blocked.add(ann.chat)
    await year.brings(event("1", "2026-11-21"))
    sent = await year.passes(minutes=2)
    assert len(told(sent, bob)) == 1
    assert await year.room.rows("subscriptions") == 1
