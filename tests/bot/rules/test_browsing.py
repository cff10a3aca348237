"""A filter on events: what a button carries of it, what typed words mean, and what it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agenda.event import HOME, Area, State, Theme, Venue
from bot.chat.texts import fold
from bot.rules.browsing import (
    PAGES,
    ROOM,
    Change,
    Filter,
    When,
    in_order,
    of_argument,
    off,
    slip,
    span,
    takes,
    to_argument,
    understood,
)
from tests.agenda import EUPEN, LEUVEN, LIEGE, at, event, once, whole

THURSDAY = at("2026-10-01", "12:00").timestamp()

filters = st.builds(
    Filter,
    near=st.booleans(),
    area=st.none() | st.sampled_from(Area),
    when=st.sampled_from(When),
    theme=st.none() | st.sampled_from(Theme),
    spoken=st.none() | st.sampled_from(["nl", "fr", "vgt", "ar"]),
    free=st.booleans(),
    accessible=st.booleans(),
    words=st.text(max_size=12).map(fold),
    page=st.integers(0, PAGES - 1),
)

NAMES: dict[str, Change] = {
    "antwerpen": {"area": Area.ANTWERP},
    "oost vlaanderen": {"area": Area.EAST_FLANDERS},
    "vlaanderen": {"area": Area.FLANDERS},
    "gratis": {"free": True},
    "frans": {"spoken": "fr"},
    "dit weekend": {"when": When.WEEKEND},
}


# -- what a button carries


@given(filters)
def test_a_button_carries_any_filter_and_gives_it_back(chosen: Filter) -> None:
    room = 200
    assert of_argument(to_argument(chosen, room)) == chosen


@given(filters, st.integers(10, ROOM))
def test_a_button_never_carries_more_than_there_is_room_for_and_loses_only_ends_of_words(
    chosen: Filter, room: int
) -> None:
    written = to_argument(chosen, room)
    assert written.isascii()
    assert len(f"go:filter a{written}") <= 11 + room
    back = of_argument(written)
    assert back is not None
    assert chosen.words.startswith(back.words)
    assert replace(back, words="") == replace(chosen, words="")


@given(st.text(max_size=60))
def test_what_people_type_is_a_filter_or_words_and_never_an_error(typed: str) -> None:
    of_argument(typed)
    of_argument(f"={typed}")
    chosen = understood(typed, NAMES)
    assert of_argument(to_argument(chosen)) == chosen


@pytest.mark.parametrize("broken", ["", "=", "antwerp", "=---0", "=---000~ü", "=z--000", "=---8000", "=---000toolong"])
def test_anything_else_is_no_filter(broken: str) -> None:
    assert of_argument(broken) is None


# -- what people type


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("antwerpen gratis", Filter(area=Area.ANTWERP, free=True)),
        ("Antwerpn", Filter(area=Area.ANTWERP)),
        ("oost-vlaanderen", Filter(area=Area.EAST_FLANDERS)),
        ("Vlaanderen, in het FRANS", Filter(area=Area.FLANDERS, spoken="fr", words="het")),
        ("dit weekend musique", Filter(when=When.WEEKEND, words="musique")),
        ("2000", Filter(area=Area.ANTWERP)),
        ("4700", Filter(area=Area.LIEGE)),
        ("9999999", Filter(words="9999999")),
        ("", Filter()),
    ],
)
def test_words_that_are_names_narrow_and_all_others_are_looked_for(typed: str, meant: Filter) -> None:
    assert understood(typed, NAMES) == meant


def test_a_slip_is_one_letter_in_a_word_that_is_long_enough() -> None:
    assert slip("antwerpn", "antwerpen")
    assert not slip("gent", "genk")
    assert not slip("antwerp", "antwerpen")


# -- what it lets through


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (When.TODAY, "2026-10-01T12:00", "2026-10-02T00:00"),
        (When.WEEK, "2026-10-01T12:00", "2026-10-08T00:00"),
        (When.WEEKEND, "2026-10-03T00:00", "2026-10-05T00:00"),
        (When.MONTH, "2026-10-01T12:00", "2026-11-01T00:00"),
    ],
)
def test_days_are_those_of_belgium_and_the_month_has_the_night_with_an_hour_more(
    when: When, first: str, last: str
) -> None:
    days = [moment.astimezone(HOME).strftime("%Y-%m-%dT%H:%M") for moment in span(when, THURSDAY)]
    assert days == [first, last]


@pytest.mark.parametrize("day", ["2026-10-03", "2026-10-04"])
def test_on_a_weekend_the_weekend_is_what_is_left_of_it(day: str) -> None:
    start, end = span(When.WEEKEND, at(day, "15:00").timestamp())
    assert start == at(day, "15:00")
    assert end == at("2026-10-05")


@given(st.integers(int(THURSDAY), int(THURSDAY) + 800 * 86_400), st.sampled_from(When))
def test_a_span_never_lies_behind_and_is_never_empty(now: int, when: When) -> None:
    start, end = span(when, now)
    assert now <= start.timestamp() < end.timestamp()


CONCERT = event("Concert", once("2026-10-02", "19:30"), venue=LEUVEN, price=0, spoken=("nl-BE",), themes=("arts",))


@pytest.mark.parametrize(
    "chosen",
    [
        Filter(),
        Filter(area=Area.FLANDERS),
        Filter(area=Area.FLEMISH_BRABANT, free=True),
        Filter(when=When.WEEK, theme=Theme.ARTS, spoken="nl"),
        Filter(words="conc"),
        Filter(words="leuven"),
        Filter(words="consert leuven"),
    ],
)
def test_an_event_that_fits_is_let_through(chosen: Filter) -> None:
    assert takes(chosen, CONCERT, THURSDAY)


@pytest.mark.parametrize(
    "chosen",
    [
        Filter(area=Area.WALLONIA),
        Filter(when=When.TODAY),
        Filter(when=When.WEEKEND),
        Filter(theme=Theme.SPORT),
        Filter(spoken="fr"),
        Filter(accessible=True),
        Filter(words="theatre"),
        Filter(area=Area.FLANDERS, words="theatre"),
    ],
)
def test_one_that_does_not_is_not(chosen: Filter) -> None:
    assert not takes(chosen, CONCERT, THURSDAY)


def test_near_is_where_somebody_follows_and_everywhere_is_near() -> None:
    online = replace(CONCERT, venue=Venue(online="https://stream.example"))
    near = Filter(near=True)
    assert takes(near, CONCERT, THURSDAY, ["flanders"])
    assert not takes(near, CONCERT, THURSDAY, ["brussels"])
    assert takes(near, online, THURSDAY, ["brussels"])
    assert takes(Filter(area=Area.EAST), replace(CONCERT, venue=EUPEN), THURSDAY)
    assert not takes(Filter(area=Area.EAST), replace(CONCERT, venue=LIEGE), THURSDAY)


def test_what_is_over_is_gone_and_what_is_cancelled_stays_until_its_day() -> None:
    cancelled = replace(CONCERT, state=State.CANCELLED)
    assert takes(Filter(), cancelled, THURSDAY)
    assert off(cancelled)
    for gone in (CONCERT, cancelled):
        assert not takes(Filter(), gone, at("2026-10-03").timestamp())


def test_what_goes_on_since_before_comes_after_what_begins_today() -> None:
    month = event("Expo", whole("2026-09-01", "2026-10-31"))
    tonight = event("Tonight", once("2026-10-01", "20:00"))
    tomorrow = event("Tomorrow", once("2026-10-02", "09:00"))
    of_the_year = event("Day", whole("2026-10-02"), source="days")
    order = in_order(Filter(), [tomorrow, month, of_the_year, tonight], THURSDAY)
    assert [one.uid for one, _ in order] == ["Tonight", "Expo", "Day", "Tomorrow"]


def test_of_several_times_the_next_one_that_takes_place_is_shown() -> None:
    off_ = replace(once("2026-10-02", "10:00"), cancelled=True)
    several = event("Course", once("2026-09-01", "10:00"), off_, once("2026-10-09", "10:00"))
    ((_, time),) = in_order(Filter(), [several], THURSDAY)
    assert time.start == at("2026-10-09", "10:00")
    ((_, time),) = in_order(Filter(when=When.WEEK), [several], THURSDAY)
    assert time.cancelled
