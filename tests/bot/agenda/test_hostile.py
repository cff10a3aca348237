"""Files that want to be read for ever, or to bring the reader down: each is told in a word, in seconds at most."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from bot.agenda.reading import FILE_LIMIT
from tests.bot.agenda.files import encoded, ics, read, uit, whys

SECONDS = 60.0
"""CPU time that no file may take, on the slowest machine that runs these tests; none here takes 8 s on ours."""

EVENT: dict[str, Any] = {"@type": "Event", "name": "Concert", "startDate": "2026-12-12"}
DINNER = "UID:{uid}\nSUMMARY:Samen\nDTSTART;TZID={zone}:{day}T180000\n"


def dinner(uid: object = "dinner", zone: str = "Europe/Brussels", day: str = "20261212") -> str:
    return DINNER.format(uid=uid, zone=zone, day=day)


def zone(rule: str) -> str:
    offsets = "DTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0630"
    return f"BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\n{offsets}\n{rule}\nEND:STANDARD\nEND:VTIMEZONE\n"


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("town.ics", b"0" * 1_000_000)
    return file.getvalue()


NEVER = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
BYDAY = "BYDAY=MO,TU,WE,TH,FR,SA,SU"
HOURS = "BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20"

FILES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "brackets": (lambda: b"[" * FILE_LIMIT, {"too-big"}),
    "a tower of brackets": (lambda: b"[" * 400_000 + b"]" * 400_000, {"broken"}),
    "a tower of objects": (lambda: b'{"a":' * 900_000, {"broken"}),
    "five million numbers": (lambda: b"[" + b"1," * 4_900_000 + b"1]", {"too-big"}),
    "a number of a million digits": (lambda: b'{"@type":"Event","price":' + b"9" * 1_000_000 + b"}", {"broken"}),
    "infinity": (lambda: b'{"@type":"Event","name":"x","startDate":"2026-12-12","offers":{"price":1e999}}', set()),
    "half a letter": (lambda: b'{"@type":"Event","name":"x\\ud800","startDate":"2026-12-12"}', set()),
    "too many events": (lambda: encoded([{**EVENT, "name": f"{n}"} for n in range(6_000)]), {"too-many"}),
    "hours of no day": (
        lambda: encoded(uit(calendarType="permanent", openingHours=[{"dayOfWeek": ["x"]}])), {"no-time"}
    ),
    "a page of openings": (lambda: b'<script application/ld+json>' * 300_000, {"no-events"}),
    "a page without an end": (lambda: b"<script " * 1_200_000, {"no-events"}),
    "a page with one broken script": (
        lambda: b"".join(
            b'<script type="application/ld+json">' + one + b"</script>" for one in (b"{", encoded(EVENT))
        ),
        {"broken"},
    ),
    "a quote that never ends": (lambda: b'name,start\n"' + b"a" * 9_000_000, {"broken"}),
    "nine million cells": (lambda: b"name,start\n" + b"," * 9_000_000, {"no-events"}),
    "nine million lines": (lambda: b"name,start" + b"\n" * 9_000_000, {"no-events"}),
    "one long line": (lambda: b"a" * 9_900_000, {"broken"}),
    "rows upon rows": (lambda: b"name,start\n" + b"a,2026-12-12\n" * 100_000, {"too-many"}),
    "days that are none": (lambda: b"name,start\na,9999-12-31\nb,2026-02-30\nc,12/12/2026 25:00\n", {"odd-time"}),
    "more than we read": (lambda: b"a" * (FILE_LIMIT + 1), {"too-big"}),
    "a zip": (zipped, {"unknown"}),
    "nothing": (lambda: b"", {"no-events"}),
    "series upon series": (
        lambda: ics(*(dinner(uid) + "RRULE:FREQ=DAILY" for uid in range(1_500))), {"too-often"}
    ),
    "series since 1970": (
        lambda: ics(*(dinner(uid, day="19700105") + "RRULE:FREQ=DAILY" for uid in range(200))),
        {"too-often", "too-many"},
    ),
    "series that never come": (lambda: ics(*(dinner(uid) + NEVER for uid in range(200))), {"odd-time", "too-many"}),
    "a rule of all hours": (lambda: ics(dinner(day="19701212") + f"RRULE:FREQ=YEARLY;{BYDAY};{HOURS}"), {"too-often"}),
    "two hundred rules": (lambda: ics(dinner() + "RRULE:FREQ=DAILY;COUNT=30\n" * 200), {"too-often"}),
    "an end in 9999": (lambda: ics(dinner() + "RRULE:FREQ=YEARLY;UNTIL=99991231T235959Z"), set()),
    "an age of an interval": (lambda: ics(dinner() + "RRULE:FREQ=YEARLY;INTERVAL=99999999999999999999"), {"broken"}),
    "an age of a duration": (lambda: ics(dinner() + "DURATION:P9999999D"), {"broken"}),
    "a zone of each second": (lambda: ics(dinner(zone="Ours"), head=zone("RRULE:FREQ=SECONDLY")), set()),
    "a zone that never turns": (
        lambda: ics(dinner(zone="Ours"), head=zone("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")), set()
    ),
    "a zone with a long name": (lambda: ics(dinner(zone="A" * 10_000)), {"broken"}),
    "a zone that is a path": (lambda: ics(dinner(zone="../../etc/passwd")), set()),
    "two of each line": (lambda: ics(dinner() + "SUMMARY:b\nLOCATION:a\nLOCATION:b\nGEO:1;2\nGEO:3;4"), set()),
    "two beginnings": (lambda: ics(dinner() + "DTSTART:20261213T180000Z"), {"no-time"}),
    "entries in entries": (lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 20_000, {"broken"}),
    "parts upon parts": (lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 400_000, {"too-big"}),
}  # fmt: skip


@pytest.mark.parametrize(("made", "expected"), FILES.values(), ids=FILES)
@pytest.mark.filterwarnings("ignore")
def test_a_hostile_file_is_told_in_a_word_and_in_time(made: Callable[[], bytes], expected: set[str]) -> None:
    data = made()
    began = time.process_time()
    imported = read("town", data)
    assert time.process_time() - began < SECONDS
    assert set(whys(imported)) == expected
    json.dumps([event.to_json() for event in imported.events])  # what is kept can be kept
    assert len(imported.problems) <= 5_001


# -- odd, but meant well


def test_a_spreadsheet_in_another_coding_and_with_a_mark_before_it_is_read() -> None:
    table = "naam;begin;plaats\nSamen aan tafél;12/12/2026 18:00;Café\n"
    for coding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        [event] = read("town", table.encode(coding)).events
        assert (event.names["und"], event.venue.name["und"]) == ("Samen aan tafél", "Café")


def test_a_calendar_in_another_coding_keeps_its_event() -> None:
    for coding in ("utf-8-sig", "utf-16", "cp1252"):
        [event] = read("town", ics(dinner().replace("Samen", "Samen één")).decode().encode(coding)).events
        assert event.names["und"].startswith("Samen ")


def test_what_turns_the_line_around_is_taken_out_of_names_and_of_what_is_told() -> None:
    turned = "UID:{}\nSUMMARY:\u202eSamen\u2066\n"
    imported = read("town", ics(turned.format(1) + "DTSTART:20261212T100000Z", turned.format(2) + "DTSTART:never"))
    assert [list(event.names.values()) for event in imported.events] == [["Samen"]]
    assert [problem.entry for problem in imported.problems] == ["Samen"]


def test_an_hour_that_the_clock_leaves_out_or_strikes_twice_is_an_hour() -> None:
    nights = [
        f"UID:{day}\nSUMMARY:Nacht\nDTSTART;TZID=Europe/Brussels:{day}T023000" for day in ("20270328", "20271031")
    ]
    events = read("town", ics(*nights)).events
    assert [f"{event.times[0].start:%d %H:%M}" for event in events] == ["28 01:30", "31 00:30"]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ['"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"', "Mars/Olympus", "CET"])
def test_a_zone_that_nobody_knows_is_taken_for_ours(name: str) -> None:
    [event] = read("town", ics(dinner(zone=name))).events
    assert f"{event.times[0].start:%H:%M}" == "17:00"


def test_an_event_without_a_name_of_its_own_keeps_its_key_when_others_come_before_it() -> None:
    alone = "SUMMARY:Samen\nDTSTART:20261212T100000Z"
    other = "SUMMARY:Iets anders\nDTSTART:20261213T100000Z"
    first, second = read("town", ics(alone)).events, read("town", ics(other, alone)).events
    assert first[0].uid in {event.uid for event in second}
