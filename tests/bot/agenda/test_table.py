"""Tables: what a town's spreadsheet exports, in any of our languages; and events written out and read back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from icalendar import Calendar

from bot.agenda import ical, table
from bot.agenda.event import Area, Event, State, Time, Venue, areas_of
from bot.agenda.out import calendar
from tests.bot.agenda.files import NOW, WINDOW, read

DUTCH = """Naam;Begin;Einde;Plaats;Postcode;Gemeente;Prijs;Talen
Samen aan tafel;12/12/2026 18:00;12/12/2026 21:00;De Brug;3000;Leuven;gratis;nl, fr
Zonder datum;;;;;;;
Oud;01/02/2020;;;;;;
"""


def test_a_dutch_spreadsheet_goes_in_and_the_lines_that_do_not_are_named() -> None:
    imported = table.read("town", DUTCH.encode("cp1252"), WINDOW)
    (event,) = imported.events
    assert (event.names["und"], event.venue.town, event.price, event.spoken) == (
        "Samen aan tafel",
        "Leuven",
        0,
        ("nl", "fr"),
    )
    assert [(problem.entry, problem.why) for problem in imported.problems] == [("3", "no-time"), ("4", "past")]


def test_columns_may_carry_a_language_and_stand_in_any_order() -> None:
    text = "start,name.nl,name_fr,unknown\n2026-12-12,Dag,Jour,x\n"
    (event,) = read("town", text.encode()).events
    assert event.names == {"nl": "Dag", "fr": "Jour"}
    assert event.times[0].days


def test_a_table_without_a_header_says_so() -> None:
    for data in (b"a,b,c\n1,2,3\n", b"\x00\x01", b'"' * 1_000, b"name\nonly\n"):
        assert [problem.why for problem in table.read("town", data, WINDOW).problems] == ["no-header"]


@pytest.mark.parametrize(
    ("postcode", "areas"),
    [
        ("1000", {Area.BRUSSELS}),
        ("3000", {Area.FLANDERS, Area.FLEMISH_BRABANT}),
        ("5000", {Area.WALLONIA, Area.NAMUR}),
        ("4700", {Area.WALLONIA, Area.LIEGE, Area.EAST}),
    ],
)
def test_the_parts_of_belgium_follow_from_the_postcode(postcode: str, areas: set[Area]) -> None:
    assert areas_of(postcode) == areas


@pytest.mark.parametrize("postcode", [None, "", "L-1009", "75001", "0999", "²000"])
def test_a_postcode_of_elsewhere_is_in_no_part_of_belgium(postcode: str | None) -> None:
    assert areas_of(postcode) == frozenset()


EVENT = Event(
    "town",
    "dinner",
    {"nl": "Samen aan tafel, mét dessert; nog eens", "fr": "Tous à table"},
    (
        Time(datetime(2026, 12, 12, 17, tzinfo=UTC), datetime(2026, 12, 12, 20, tzinfo=UTC)),
        Time(datetime(2026, 12, 18, 23, tzinfo=UTC), datetime(2026, 12, 19, 23, tzinfo=UTC), days=True, cancelled=True),
    ),
    {"nl": "Met veel\nregels\\ en tekens"},
    State.SCHEDULED,
    Venue({"nl": "De Brug"}, "Brugstraat 1", "3000", "Leuven", 50.88, 4.7),
    link="https://town.example/dinner",
    themes=("festive",),
    within=(Area.EAST,),
)


def entries(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_an_event_survives_json() -> None:
    assert Event.from_json(EVENT.to_json()) == EVENT


def test_what_is_written_for_a_calendar_says_the_same_when_it_is_read_back() -> None:
    data = calendar([EVENT], "fr", NOW, name="Concordia")
    first, second = entries(data)
    assert str(first["SUMMARY"]) == "Tous à table"
    assert first["DTSTART"].dt == EVENT.times[0].start
    assert (second["DTSTART"].dt.isoformat(), second["DTEND"].dt.isoformat()) == ("2026-12-19", "2026-12-21")
    assert str(second["STATUS"]) == "CANCELLED"
    back = ical.read("back", data, WINDOW).events
    assert [event.times[0].start for event in back] == [time.start for time in EVENT.times]
    assert back[0].texts == {"nl": "Met veel\nregels\\ en tekens"}
    assert back[0].venue.postcode == "3000"


def test_a_calendar_that_is_written_again_has_the_same_names_for_the_same_times() -> None:
    uids = [[str(one["UID"]) for one in entries(calendar([EVENT], "nl", NOW + at))] for at in (0, 60)]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 2
