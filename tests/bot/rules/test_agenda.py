"""What of a change is news: whoever follows an event is told what they would otherwise miss, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.agenda.days import DAYS
from bot.agenda.event import HOME, Event, State, Time, Venue
from bot.calendar import Listed, News
from bot.rules.agenda import differences, over, resemblance

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def at(days: float, *, hours: float = 2, cancelled: bool = False) -> Time:
    start = NOW + timedelta(days=days)
    return Time(start, start + timedelta(hours=hours) if hours else None, cancelled=cancelled)


BRIDGE = Venue({"nl": "De Brug"}, "Brugstraat 1", "3000", "Leuven")
DINNER = Event("town", "dinner", {"nl": "Samen aan tafel"}, (at(3),), venue=BRIDGE)


def told(event: Event) -> Listed:
    """They were told of it as it is."""
    return Listed(b"key", event)


def news(old: Event | Listed | None, new: Event) -> News:
    return differences(told(old) if isinstance(old, Event) else old, new, int(NOW.timestamp()))


def test_a_new_event_is_news_unless_it_is_over_or_off_already() -> None:
    assert news(None, DINNER) is News.NEW
    assert news(None, replace(DINNER, times=(at(-3),))) is News.NONE
    assert news(None, replace(DINNER, state=State.CANCELLED)) is News.NONE
    assert news(None, replace(DINNER, times=(at(-0.05),))) is News.NEW  # under way


CHANGES: dict[str, dict[str, Any]] = {
    "another day": {"times": (at(4),)},
    "an hour later": {"times": (at(3 + 1 / 24),)},
    "one more evening": {"times": (at(3), at(10))},
    "a longer evening": {"times": (at(3, hours=4),)},
    "a whole day": {"times": (replace(at(3), days=True),)},
    "another street": {"venue": replace(BRIDGE, street="Kerkstraat 2")},
    "another town": {"venue": replace(BRIDGE, postcode="9000", town="Gent")},
    "online now": {"venue": Venue(online="https://town.example/live")},
    "another address online": {"venue": replace(BRIDGE, online="https://town.example/live")},
    "moved to a day to come": {"state": State.MOVED},
}
CHANGES["another address online"]["old"] = replace(DINNER, venue=replace(BRIDGE, online="https://town.example/1"))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_time_or_place_is_a_change(change: dict[str, Any]) -> None:
    old = change.get("old", DINNER)
    assert news(old, replace(DINNER, **{key: value for key, value in change.items() if key != "old"})) is News.CHANGED


WORDS: dict[str, dict[str, Any]] = {
    "another name": {"names": {"nl": "Samen eten"}},
    "one more language": {"names": {"nl": "Samen aan tafel", "fr": "Tous à table"}},
    "a text": {"texts": {"nl": "Breng iets mee."}},
    "a price": {"price": 5.0},
    "the same place in capitals": {"venue": replace(BRIDGE, street="BRUGSTRAAT 1", town="leuven")},
    "another name for the same address": {"venue": replace(BRIDGE, name={"nl": "Buurthuis De Brug"})},
    "a stream besides": {"venue": replace(BRIDGE, online="https://town.example/live")},
    "an end that was not said": {"times": (at(3),), "old": replace(DINNER, times=(at(3, hours=0),))},
    "a time that is over": {"times": (at(-3), at(3))},
    "one more time in two years": {"times": (at(3), at(500))},
}


@pytest.mark.parametrize("change", WORDS.values(), ids=WORDS)
def test_other_words_and_what_is_over_or_far_ahead_are_no_news(change: dict[str, Any]) -> None:
    old = change.get("old", DINNER)
    assert news(old, replace(DINNER, **{key: value for key, value in change.items() if key != "old"})) is News.NONE


def test_without_an_address_another_name_is_another_place() -> None:
    hall, school = (replace(DINNER, venue=Venue({"nl": name})) for name in ("Zaal, 3000 Leuven", "School, 9000 Gent"))
    assert news(hall, school) is News.CHANGED
    assert news(hall, replace(hall, venue=Venue({"fr": "Salle"}))) is News.NONE  # the same in another language


OFF = replace(DINNER, state=State.CANCELLED)


def test_cancelled_is_told_once_and_back_on_is_a_change() -> None:
    assert news(DINNER, OFF) is News.CANCELLED
    assert news(OFF, replace(OFF, texts={"nl": "Jammer"})) is News.NONE
    assert news(OFF, DINNER) is News.CHANGED
    assert news(replace(DINNER, times=(at(-3),)), replace(OFF, times=(at(-3),))) is News.NONE  # who was there knows


def test_a_series_of_which_all_that_is_left_is_off_is_cancelled_and_one_evening_less_is_a_change() -> None:
    series = replace(DINNER, times=(at(-4), at(3), at(10)))
    one_off = replace(DINNER, times=(at(-4), at(3, cancelled=True), at(10)))
    all_off = replace(DINNER, times=(at(-4), at(3, cancelled=True), at(10, cancelled=True)))
    assert news(series, one_off) is News.CHANGED
    assert news(series, all_off) is News.CANCELLED
    assert news(one_off, all_off) is News.CANCELLED


def test_what_nobody_was_told_of_stays_new_until_it_is_over() -> None:
    for now_is in (DINNER, OFF, replace(DINNER, times=(at(5),))):
        assert news(Listed(b"key", DINNER, News.NEW), now_is) is News.NEW
    assert news(Listed(b"key", DINNER, News.NEW), replace(DINNER, times=(at(-2),))) is News.NONE


def test_a_change_is_seen_from_what_was_told_last() -> None:
    later = replace(DINNER, times=(at(5),))
    untold = Listed(b"key", later, News.CHANGED, DINNER)
    assert news(untold, DINNER) is News.NONE
    assert news(untold, replace(DINNER, times=(at(6),))) is News.CHANGED
    assert news(untold, OFF) is News.CANCELLED


def test_what_is_always_open_is_no_news_each_time_that_it_is_read() -> None:
    today, tomorrow = (
        replace(DINNER, times=(Time(NOW + timedelta(days=days - 1), NOW + timedelta(days=days + 550), days=True),))
        for days in (0, 1)
    )
    assert news(today, tomorrow) is News.NONE


def test_that_a_day_of_the_year_comes_back_is_no_news() -> None:
    assert news(None, replace(DINNER, source=DAYS)) is News.NONE


# -- when it is over


def midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), HOME).astimezone(UTC)


def test_whole_days_are_over_at_midnight_in_belgium_on_the_nights_of_the_clock_too() -> None:
    for day in (date(2027, 3, 28), date(2027, 10, 31), date(2026, 12, 1)):
        assert over(Time(midnight(day), days=True)) == midnight(day + timedelta(days=1))
        assert over(Time(midnight(day), midnight(day + timedelta(days=1)), days=True)) == midnight(
            day + timedelta(days=2)
        )


def test_an_evening_is_over_at_its_end_or_an_hour_after_it_began_where_no_end_is_said() -> None:
    assert over(at(3)) == NOW + timedelta(days=3, hours=2)
    assert over(at(3, hours=0)) == NOW + timedelta(days=3, hours=1)


# -- the same of two sources


def test_two_sources_say_the_same_with_other_accents_and_languages() -> None:
    theirs = replace(DINNER, source="province", uid="7", names={"nl": "SAMEN  aan tàfel!", "fr": "Tous à table"})
    assert resemblance(theirs) == resemblance(DINNER)
    assert resemblance(replace(DINNER, names={"und": "Samen aan tafel"})) == resemblance(DINNER)


@pytest.mark.parametrize(
    "change",
    [{"names": {"nl": "Samen eten"}}, {"times": (at(4),)}, {"venue": replace(BRIDGE, postcode="9000")}],
    ids=["name", "time", "place"],
)
def test_another_name_time_or_postcode_is_another_event(change: dict[str, Any]) -> None:
    assert resemblance(replace(DINNER, **change)) != resemblance(DINNER)
