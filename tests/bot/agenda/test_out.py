"""Events for one's own calendar: valid iCalendar, read back by the library, the same names for the same times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.agenda import ical
from bot.agenda.event import Event, State, Time, Venue
from bot.agenda.out import calendar
from bot.agenda.reading import Window
from tests.agenda import LEUVEN, at, event, once, whole

NOW = at("2026-10-01", "12:00").timestamp()
DINNER = event(
    "Samen aan tafel",
    once("2026-10-24", "23:00", "04:00"),  # the night with an hour more
    names={"nl": "Samen aan tafel, mét dessert; nog eens", "fr": "Tous à table"},
    texts={"nl": "Met veel\nregels\\ en tekens"},
    venue=LEUVEN,
    link="https://town.example/dinner",
    organiser="Stad; Leuven",
    themes=("festive", "arts"),
)


def back(data: bytes) -> Any:
    """What the library reads."""
    return Calendar.from_ical(data)


def entries(events: Sequence[Event], language: str = "nl") -> list[Any]:
    return list(back(calendar(events, language, NOW)).walk("VEVENT"))


def uids(*events: Event) -> list[str]:
    return [str(entry["UID"]) for entry in entries(events)]


def test_lines_end_and_are_folded_as_the_standard_says() -> None:
    long = replace(DINNER, texts={"nl": "élève 東京 " * 100})
    data = calendar([long], "nl", NOW)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    data.decode()  # no letter was cut in two
    assert str(entries([long])[0]["DESCRIPTION"]) == "élève 東京 " * 100


def test_what_every_calendar_and_every_entry_needs_is_there() -> None:
    made = back(calendar([DINNER], "nl", NOW))
    assert (made["VERSION"], made["CALSCALE"], made["METHOD"]) == ("2.0", "GREGORIAN", "PUBLISH")
    assert made["PRODID"].startswith("-//Concordia//")
    (entry,) = made.walk("VEVENT")
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= entry.keys()
    assert entry["DTSTAMP"].dt == datetime.fromtimestamp(NOW, UTC)


def test_moments_are_in_utc_and_need_no_zone_to_come_along() -> None:
    data = calendar([DINNER], "nl", NOW)
    assert b"DTSTART:20261024T210000Z\r\n" in data
    assert b"DTEND:20261025T030000Z\r\n" in data
    assert b"TZID" not in data
    away = replace(DINNER, times=(Time(datetime.fromisoformat("2026-10-24T23:00+09:00")),))
    assert b"DTSTART:20261024T140000Z\r\n" in calendar([away], "nl", NOW)


def test_whole_days_are_days_and_end_after_their_last_one() -> None:
    data = calendar([event("Week", whole("2026-10-24", "2026-10-26"), whole("2026-11-01"))], "nl", NOW)
    week, day = back(data).walk("VEVENT")
    assert (week["DTSTART"].dt, week["DTEND"].dt) == (date(2026, 10, 24), date(2026, 10, 27))
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (date(2026, 11, 1), date(2026, 11, 2))
    assert b"DTSTART;VALUE=DATE:20261024\r\n" in data


@pytest.mark.parametrize(
    ("state", "off", "status"),
    [
        (State.SCHEDULED, False, "CONFIRMED"),
        (State.MOVED, False, "TENTATIVE"),
        (State.CANCELLED, False, "CANCELLED"),
        (State.SCHEDULED, True, "CANCELLED"),
    ],
)
def test_a_calendar_knows_what_is_cancelled(state: State, off: bool, status: str) -> None:
    time = replace(DINNER.times[0], cancelled=off)
    (entry,) = entries([replace(DINNER, state=state, times=(time,))])
    assert str(entry["STATUS"]) == status


def test_texts_are_in_the_reader_s_language_and_nothing_turns_a_line_around() -> None:
    (entry,) = entries([replace(DINNER, names={"fr": "Tous\u202e à \u2068table\u2069"})], "fr")
    assert str(entry["SUMMARY"]) == "Tous à table"
    assert entry["SUMMARY"].params["LANGUAGE"] == "fr"
    assert entry["DESCRIPTION"].params["LANGUAGE"] == "nl"
    themed = back(calendar([DINNER], "fr", NOW, themes={"arts": "Arts", "festive": "Fêtes, etc."}))
    assert [str(one) for one in themed.walk("VEVENT")[0]["CATEGORIES"].cats] == ["Fêtes, etc.", "Arts"]


def test_the_same_time_keeps_its_name_when_others_come_and_go() -> None:
    first, second, third = (once(f"2026-10-{day}", "19:00") for day in (10, 17, 24))
    before = uids(replace(DINNER, times=(second, third)))
    after = uids(replace(DINNER, times=(first, second, replace(third, cancelled=True))))
    assert after[1:] == before
    assert len(set(after)) == 3


def test_names_are_never_shared_not_even_by_two_times_at_once() -> None:
    time = once("2026-10-10", "19:00", "20:00")
    twice = replace(DINNER, times=(time, replace(time, end=time.start + timedelta(hours=5))))
    other = replace(DINNER, source="elsewhere")
    assert len(set(uids(twice, other))) == 3


FIRST = int(at("2026-10-01").timestamp())
moments = st.integers(FIRST, FIRST + 365 * 86_400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
names = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=120)


@given(st.lists(moments, min_size=1, max_size=4, unique=True), names, names, st.integers(1, 500))
def test_what_is_written_says_the_same_when_our_own_reader_reads_it(
    starts: list[datetime], name: str, text: str, minutes: int
) -> None:
    times = tuple(Time(start, start + timedelta(minutes=minutes)) for start in sorted(starts))
    written = event("x", *times, names={"nl": f"n{name}"}, texts={"nl": f"t{text}"}, venue=Venue(town="Gent"))
    data = calendar([written], "nl", NOW)
    found = ical.read("back", data, Window(times[0].start - timedelta(days=1), times[-1].start + timedelta(days=2)))
    assert not found.problems
    read = sorted(time for one in found.events for time in one.times)
    assert [(time.start, time.end) for time in read] == [(time.start, time.end) for time in times]
    assert len({str(entry["SUMMARY"]) for entry in entries([written])}) == 1
