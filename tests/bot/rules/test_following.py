"""Which events are told to whom, and when: by Belgium's clock, on the nights on which it changes too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agenda.event import HOME, Area, Theme
from bot.calendar import Listed, News
from bot.following import How, Segment
from bot.rules.again import of_letters, to_letters
from bot.rules.browsing import among
from bot.rules.following import (
    Choosing,
    Hearing,
    digest_name,
    digest_until,
    last_digest,
    next_digest,
    next_look,
    quiet_until,
    takes,
    to_remind_of,
)
from tests.year import event, there

moments = st.integers(
    int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2029, 1, 1, tzinfo=UTC).timestamp())
)
hours = st.tuples(st.integers(0, 23), st.integers(0, 23)).filter(lambda pair: pair[0] != pair[1])
ALL = Segment("telegram", ("nl",))


def at(day: str, hour: str) -> int:
    return int(there(day, hour).timestamp())


def shown(moment: int) -> str:
    return datetime.fromtimestamp(moment, HOME).strftime("%Y-%m-%d %H:%M")


# -- what


@pytest.mark.parametrize(
    ("areas", "postcode", "told"),
    [
        ((), "2000", True),
        (("flanders",), "2000", True),
        (("antwerp",), "2000", True),
        (("limburg",), "2000", False),
        (("limburg", "antwerp"), "2000", True),
        (("east",), "4700", True),
        (("wallonia",), None, True),  # online, or nowhere that is known
    ],
)
def test_an_event_is_near_by_its_postcode(areas: tuple[str, ...], postcode: str | None, told: bool) -> None:
    assert takes(replace(ALL, areas=areas), event("1", "2026-11-21", postcode=postcode)) is told


def test_a_theme_must_be_said_and_a_language_need_not() -> None:
    plain, sport = event("1", "2026-11-21"), event("2", "2026-11-21", themes=("sport",), spoken=("fr-BE",))
    assert not takes(replace(ALL, themes=("sport",)), plain)
    assert takes(replace(ALL, themes=("sport", "arts")), sport)
    assert takes(replace(ALL, spoken=("nl",)), plain)
    assert not takes(replace(ALL, spoken=("nl",)), sport)
    assert takes(replace(ALL, spoken=("fr",)), sport)


@given(
    st.sets(st.sampled_from(["flanders", "antwerp", "east", "liege"])),
    st.sets(st.sampled_from(["sport", "arts"])),
    st.sampled_from(["2000", "4700", None]),
    st.sets(st.sampled_from(["sport", "arts"])),
)
def test_who_follows_hears_of_what_the_same_choice_shows_in_the_agenda(
    areas: set[str], themes: set[str], postcode: str | None, about: set[str]
) -> None:
    one = event("1", "2026-11-21", postcode=postcode, themes=tuple(about))
    segment = replace(ALL, areas=tuple(areas), themes=tuple(themes))
    assert takes(segment, one) == among(one, areas, themes, ())


@given(st.sets(st.sampled_from(list(Area))), st.sets(st.sampled_from(["2000", "1000", "4700", "9000", None])))
def test_choosing_for_many_segments_is_choosing_for_each(areas: set[Area], postcodes: set[str | None]) -> None:
    listed = [
        Listed(bytes([number]), event(str(number), "2026-11-21", postcode=postcode))
        for number, postcode in enumerate(postcodes)
    ]
    segment = replace(ALL, areas=tuple(areas))
    choosing = Choosing(listed)
    assert choosing.any_for(segment) == choosing.any_for(segment) == any(takes(segment, one.event) for one in listed)
    assert choosing.any_for(replace(ALL, event=b"\0")) == bool(listed)
    assert not choosing.any_for(replace(ALL, event=b"another"))


@pytest.mark.parametrize(
    ("how", "day", "told"),
    [
        (How.AT_ONCE, "2027-05-21", True),
        (How.DIGEST, "2026-10-11", True),  # the Sunday that the last overview showed
        (How.DIGEST, "2026-10-12", False),
        (How.REMINDERS, "2026-10-06", True),
        (How.REMINDERS, "2026-10-11", False),
    ],
)
def test_a_change_is_told_where_the_event_can_be_known(how: How, day: str, told: bool) -> None:
    before, after = event("1", day), event("1", "2027-06-01")
    listed = Listed(b"key", after, News.CHANGED, before)
    assert Hearing([listed], at("2026-10-05", "11:00")).any_for(replace(ALL, how=how)) is told
    assert Hearing([listed], at("2026-10-05", "11:00")).any_for(replace(ALL, how=how, event=b"key"))
    assert not Hearing([listed], at("2026-10-05", "11:00")).any_for(replace(ALL, how=how, event=b"other"))


def test_what_is_moved_to_tomorrow_is_told_to_everybody() -> None:
    listed = Listed(b"key", event("1", "2026-10-06"), News.CHANGED, event("1", "2027-05-21"))
    assert Hearing([listed], at("2026-10-05", "11:00")).any_for(replace(ALL, how=How.REMINDERS))


def test_a_series_is_reminded_of_once_a_week_at_most_and_its_own_followers_of_its_end() -> None:
    daily = event("1", "2026-10-08", more=[f"2026-10-{day:02}" for day in range(9, 20)])
    days = [date(2026, 10, day) for day in range(7, 22)]
    assert [day.day for day in days if to_remind_of(daily, day)] == [8]
    assert [day.day for day in days if to_remind_of(daily, day, single=True)] == [8, 19]
    weekly = event("2", "2026-10-08", more=["2026-10-15"])
    assert [day.day for day in days if to_remind_of(weekly, day)] == [8, 15]
    off = replace(weekly, times=(replace(weekly.times[0], cancelled=True), weekly.times[1]))
    assert [day.day for day in days if to_remind_of(off, day)] == [15]


# -- when


@given(moments)
def test_the_overview_goes_out_on_thursdays_at_five(now: int) -> None:
    last, following = last_digest(now), next_digest(now)
    assert last <= now < following
    for moment in (last, following):
        there_ = datetime.fromtimestamp(moment, HOME)
        assert (there_.weekday(), there_.time()) == (3, time(17))
    assert (datetime.fromtimestamp(following, HOME).date() - datetime.fromtimestamp(last, HOME).date()).days == 7
    assert next_digest(last) == following
    assert last_digest(following) == following
    assert digest_name(last) != digest_name(following)


@given(moments)
def test_it_is_looked_every_day_at_ten(now: int) -> None:
    following = next_look(now)
    assert now < following <= now + 25 * 3600
    assert datetime.fromtimestamp(following, HOME).time() == time(10)
    assert datetime.fromtimestamp(next_look(following), HOME).date() == datetime.fromtimestamp(
        following, HOME
    ).date() + timedelta(days=1)


@given(moments, hours)
def test_quiet_hours_end_when_the_clock_shows_it(now: int, quiet: tuple[int, int]) -> None:
    segment = replace(ALL, quiet=quiet)
    end = quiet_until(segment, now)
    assert now <= end <= now + 25 * 3600
    assert quiet_until(segment, end) == end
    for moment in range(now, end, 1800):  # in between there is no moment at which it could be sent
        assert quiet_until(segment, moment) == end


@pytest.mark.parametrize(
    ("moment", "quiet", "ends"),
    [
        (at("2026-10-24", "23:00"), (22, 8), "2026-10-25 08:00"),  # ten hours: one comes twice
        (at("2027-03-27", "23:00"), (22, 8), "2027-03-28 08:00"),  # eight hours: one is left out
        (at("2027-03-27", "23:00"), (22, 2), "2027-03-28 03:00"),  # two o'clock is three
        (at("2026-10-24", "23:00"), (22, 3), "2026-10-25 03:00"),
        (at("2026-10-05", "12:00"), (22, 8), "2026-10-05 12:00"),
        (at("2026-10-05", "13:00"), (12, 14), "2026-10-05 14:00"),
        (at("2026-10-05", "23:30"), (22, 0), "2026-10-06 00:00"),
    ],
)
def test_a_quiet_night_ends_by_the_clock(moment: int, quiet: tuple[int, int], ends: str) -> None:
    assert shown(quiet_until(replace(ALL, quiet=quiet), moment)) == ends


def test_the_overview_shows_until_the_sunday_of_the_week_after() -> None:
    for day, until in (("2026-10-22", "2026-11-02 00:00"), ("2027-03-25", "2027-04-05 00:00")):
        assert shown(digest_until(at(day, "17:00"))) == until
    assert digest_name(at("2026-12-31", "17:00")) == "digest.2026-W53"


# -- what was followed


segments = st.builds(
    Segment,
    platform=st.just("telegram"),
    languages=st.just(("nl",)),
    areas=st.sets(st.sampled_from(list(Area))).map(lambda chosen: tuple(str(one) for one in Area if one in chosen)),
    themes=st.sets(st.sampled_from(list(Theme))).map(lambda chosen: tuple(str(one) for one in Theme if one in chosen)),
    spoken=st.lists(st.sampled_from(["nl", "fr", "vgt", "ar"]), unique=True).map(tuple),
    how=st.sampled_from(How),
    quiet=st.none() | hours,
    announcements=st.booleans(),
)


@given(segments)
def test_what_was_followed_fits_a_button_and_comes_back(segment: Segment) -> None:
    letters = to_letters(segment)
    assert len(f"go:follow_here again {letters}") <= 50
    assert of_letters(letters, ALL) == segment


@given(st.text(max_size=30))
def test_other_letters_are_something_that_can_be_followed_or_nothing(letters: str) -> None:
    found = of_letters(letters, ALL)
    assert found is None or of_letters(to_letters(found), ALL) == found


def test_more_languages_than_fit_become_all_of_them() -> None:
    many = replace(ALL, areas=("namur",), spoken=("nl", "fr", "de", "en", "ar", "tr", "es", "it", "pl", "uk"))
    assert of_letters(to_letters(many), ALL) == replace(many, spoken=())
