"""iCalendar: what organisers' programs write, what only hostile ones write, and the files of icalendar's own tests."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from bot.agenda.event import Area, State
from bot.agenda.ical import read
from bot.agenda.reading import Imported, Window
from tests.bot.agenda.files import WINDOW, ics, whys

DINNER = """
UID:dinner
SUMMARY;LANGUAGE=nl:Samen aan tafel
DTSTART;TZID=Europe/Brussels:20261212T180000
DTEND;TZID=Europe/Brussels:20261212T210000
LOCATION:Buurthuis De Brug, Brugstraat 1, 3000 Leuven
"""


def starts(imported: Imported) -> list[str]:
    return [f"{time.start:%Y-%m-%d %H:%M}" for event in imported.events for time in event.times]


def test_an_event_is_read_with_its_place_its_language_and_its_moment_in_universal_time() -> None:
    (event,) = read("town", ics(DINNER), WINDOW).events
    assert event.names == {"nl": "Samen aan tafel"}
    assert event.times[0].start == datetime(2026, 12, 12, 17, tzinfo=UTC)
    assert event.venue.postcode == "3000"
    assert event.areas == {Area.FLANDERS, Area.FLEMISH_BRABANT}


def test_a_weekly_series_keeps_its_hour_on_the_clock_when_summer_time_begins() -> None:
    weekly = DINNER.replace("20261212", "20270320") + "RRULE:FREQ=WEEKLY;COUNT=3"
    assert starts(read("town", ics(weekly), WINDOW)) == ["2027-03-20 17:00", "2027-03-27 17:00", "2027-04-03 16:00"]


def test_a_day_that_is_left_out_is_left_out_and_one_that_is_moved_is_moved() -> None:
    weekly = DINNER + "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Brussels:20261219T180000"
    moved = """
UID:dinner
RECURRENCE-ID;TZID=Europe/Brussels:20261226T180000
SUMMARY:Samen aan tafel
DTSTART;TZID=Europe/Brussels:20261227T120000
"""
    assert starts(read("town", ics(weekly, moved), WINDOW)) == ["2026-12-12 17:00", "2026-12-27 11:00"]


def test_a_single_day_of_a_series_that_is_called_off_says_so_and_the_others_do_not() -> None:
    off = """
UID:dinner
RECURRENCE-ID;TZID=Europe/Brussels:20261219T180000
SUMMARY:Samen aan tafel
STATUS:CANCELLED
DTSTART;TZID=Europe/Brussels:20261219T180000
"""
    (event,) = read("town", ics(DINNER + "RRULE:FREQ=WEEKLY;COUNT=2", off), WINDOW).events
    assert [time.cancelled for time in event.times] == [False, True]
    assert event.state is State.SCHEDULED


@pytest.mark.parametrize(
    "zone", ["Romance Standard Time", "W. Europe Standard Time", "/mozilla.org/20070129_1/Europe/Brussels"]
)
def test_the_names_that_programs_give_to_our_zone_are_all_our_zone(zone: str) -> None:
    assert starts(read("town", ics(DINNER.replace("Europe/Brussels", zone)), WINDOW)) == ["2026-12-12 17:00"]


def test_a_zone_that_the_file_itself_defines_is_used() -> None:
    offsets = "DTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530"
    zone = f"BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\n{offsets}\nEND:STANDARD\nEND:VTIMEZONE\n"
    file = ics(DINNER.replace("Europe/Brussels", "Ours"), head=zone)
    assert starts(read("town", file, WINDOW)) == ["2026-12-12 12:30"]


def test_times_without_a_zone_are_meant_in_belgium_and_the_zone_of_a_calendar_counts() -> None:
    floating = DINNER.replace(";TZID=Europe/Brussels", "")
    assert starts(read("town", ics(floating), WINDOW)) == ["2026-12-12 17:00"]
    tokyo = ics(floating, head="X-WR-TIMEZONE:Asia/Tokyo\n")
    assert starts(read("town", tokyo, WINDOW)) == ["2026-12-12 09:00"]


def test_whole_days_end_with_the_day_before_their_written_end() -> None:
    fair = "UID:fair\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270504"
    (event,) = read("town", ics(fair), WINDOW).events
    assert event.times[0].days
    assert event.times[0].end == datetime(2027, 5, 2, 22, tzinfo=UTC)  # the third of May begins, in Belgium


def test_the_same_event_twice_in_a_file_is_one_and_a_cancelled_calendar_cancels_it() -> None:
    later = DINNER.replace("Samen aan tafel", "Nog een keer")
    (event,) = read("town", ics(DINNER, head="METHOD:CANCEL\n"), WINDOW).events
    assert event.state is State.CANCELLED
    assert len(read("town", ics(DINNER, later), WINDOW).events) == 1


def test_one_broken_entry_is_named_and_all_others_go_in() -> None:
    broken = "UID:odd\nSUMMARY:Odd one\nDTSTART:not a date"
    nameless = "UID:nameless\nDTSTART:20261212T180000Z"
    imported = read("town", ics(DINNER, broken, nameless), WINDOW)
    assert [event.uid for event in imported.events] == ["dinner"]
    assert {(problem.entry, problem.why) for problem in imported.problems} == {
        ("Odd one", "broken"),
        ("nameless", "no-name"),
    }


def test_a_file_that_does_not_parse_as_a_whole_is_read_entry_by_entry() -> None:
    whole = ics(DINNER, "UID:two\nSUMMARY:Two\nDTSTART:20261213T180000Z").replace(b"VERSION:2.0", b"\x00;;;=")
    cut = whole[: whole.rindex(b"END:VCALENDAR")]
    assert {event.uid for event in read("town", cut, WINDOW).events} == {"dinner", "two"}


MANY = ",".join(f"20270101T{n // 3600:02}{n // 60 % 60:02}{n % 60:02}Z" for n in range(10_000))
HOURS = ",".join(map(str, range(24)))
HOSTILE = {
    "each second": ("RRULE:FREQ=SECONDLY", ["too-often"]),
    "each minute of the day": (f"RRULE:FREQ=DAILY;BYHOUR={HOURS};BYMINUTE=0,15,30,45", ["too-often"]),
    "without an end": ("RRULE:FREQ=DAILY", ["too-often"]),
    "never": ("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", ["odd-time"]),
    "ten thousand dates": (f"RDATE:{MANY}", ["too-often"]),
    "a rule that is none": ("RRULE:FREQ=SOMETIMES;INTERVAL=-1", ["broken"]),
    "a negative interval": ("RRULE:FREQ=DAILY;INTERVAL=-1;COUNT=5", ["too-often"]),
    "no interval": ("RRULE:FREQ=DAILY;INTERVAL=0;COUNT=5", ["too-often"]),
    "a count beyond reason": ("RRULE:FREQ=DAILY;COUNT=99999999", ["too-often"]),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), HOSTILE.values(), ids=HOSTILE)
def test_a_rule_that_would_never_end_is_refused_and_the_next_entry_is_read(line: str, expected: list[str]) -> None:
    imported = read("town", ics(f"{DINNER.replace('UID:dinner', 'UID:bomb')}{line}", DINNER), WINDOW)
    assert whys(imported) == expected
    assert "dinner" in {event.uid for event in imported.events}


@pytest.mark.parametrize("moment", ["99991231T235959Z", "00010101T000000Z", "18500101T000000Z", "20261301T000000Z"])
def test_a_moment_that_no_event_has_is_told_and_nothing_falls(moment: str) -> None:
    imported = read("town", ics(DINNER, f"UID:odd\nSUMMARY:Odd\nDTSTART:{moment}\nRRULE:FREQ=DAILY"), WINDOW)
    assert [event.uid for event in imported.events] == ["dinner"]
    assert len(imported.problems) == 1


def test_what_is_no_calendar_says_so_in_one_line() -> None:
    for data in (b"", b"\x00" * 100, b"hello", b"BEGIN:VCALENDAR", b"BEGIN:VCALENDAR\r\n" * 5_000, b"\xff\xfe" * 50):
        imported = read("town", data, WINDOW)
        assert imported.events == ()
        assert whys(imported) in ([], ["broken"])


def _calendars(folder: Traversable) -> list[Traversable]:
    inside = [_calendars(one) if one.is_dir() else [one] for one in folder.iterdir()]
    return [one for some in inside for one in some if one.name.endswith(".ics")]


THEIRS = sorted(_calendars(files("icalendar") / "tests"), key=str)
ALL_OF_TIME = Window(datetime(1990, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))


@pytest.mark.filterwarnings("ignore:Timezone")
def test_of_the_files_of_icalendars_own_tests_none_is_fatal_and_each_entry_is_read_or_told() -> None:
    assert len(THEIRS) > 100
    events = problems = 0
    for file in THEIRS:
        imported = read(file.name, file.read_bytes(), ALL_OF_TIME)
        events += len(imported.events)
        problems += len(imported.problems)
        assert all(event.names and event.times for event in imported.events), file.name
    assert events > 70
    assert problems > 0
