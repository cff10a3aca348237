"""The days of the year, and the words of sources as themes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.agenda.days import of_the_window
from bot.agenda.event import HOME, Area, Theme
from bot.agenda.reading import Window
from bot.content import ROOT
from bot.facts import load_facts
from tests.bot.agenda.files import NOW, THEMES, WINDOW, encoded, read, uit

OURS = load_facts(ROOT / "facts").days
EVENTS = {event.uid: event for event in of_the_window(OURS, WINDOW)}


def test_every_day_comes_each_year_as_whole_days_in_four_languages() -> None:
    diversity = EVENTS["cultural_diversity-2027"]
    assert set(diversity.names) == {"nl", "fr", "de", "en"}
    assert (diversity.times[0].day.isoformat(), diversity.times[0].days) == ("2027-05-21", True)
    assert all(event.names and event.themes and event.times[0].days for event in EVENTS.values())
    assert "human_rights-2026" in EVENTS
    assert "human_rights-2027" in EVENTS
    assert "human_rights-2028" not in EVENTS


def test_a_week_lasts_to_its_last_day() -> None:
    week = EVENTS["interfaith_week-2027"].times[0]
    assert week.end is not None
    assert [moment.astimezone(HOME).date().isoformat() for moment in (week.start, week.end)] == [
        "2027-02-01",
        "2027-02-07",
    ]


@pytest.mark.parametrize(("year", "day"), [(2026, 10), (2027, 9), (2028, 8), (2029, 13), (2030, 12)])
def test_a_day_that_moves_is_computed_by_its_rule(year: int, day: int) -> None:
    window = Window(datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, tzinfo=UTC))
    [safer] = [one for one in of_the_window(OURS, window) if one.uid.startswith("safer_internet")]
    assert safer.times[0].day.isoformat() == f"{year}-02-{day:02}"


def test_what_is_doubtful_is_not_shown() -> None:
    assert not {one.id for one in OURS} & {"action_week_racism", "hate_crime_victims", "pride", "movable_feasts"}


def test_a_day_of_one_region_is_there_for_those_of_the_region() -> None:
    assert EVENTS["iris-2027"].areas == {Area.BRUSSELS}
    assert EVENTS["dg_day-2027"].areas == {Area.EAST}
    assert EVENTS["belgium-2027"].areas == frozenset()  # for everybody


def test_the_same_moment_gives_the_same_days() -> None:
    assert of_the_window(OURS, Window.around(NOW)) == tuple(EVENTS.values())


@pytest.mark.parametrize(
    ("words", "themes"),
    [
        ("Concert", [Theme.ARTS]),
        ("Theatervoorstelling", [Theme.ARTS]),
        ("Cursus of workshop", [Theme.LEARNING]),
        ("Eten en drinken", [Theme.FESTIVE]),
        ("Festival", [Theme.FESTIVE]),
        ("Sport en beweging", [Theme.SPORT]),
        ("Zingeving, filosofie en religie", [Theme.FAITH]),
        ("THÉÂTRE", [Theme.ARTS]),
        ("Frauen & Flucht", [Theme.MIGRATION, Theme.GENDER]),
        ("antiracisme", [Theme.RACISM]),
        ("racism", [Theme.RACISM]),
        ("dialogue", [Theme.DIALOGUE]),
        ("Startup", []),  # no art
        ("artikel", []),
        ("", []),
    ],
)
def test_the_words_of_a_source_are_themes_or_say_nothing(words: str, themes: list[Theme]) -> None:
    assert list(THEMES.of([words])) == themes


def test_an_event_that_is_read_has_themes_that_people_can_choose() -> None:
    terms = [{"label": "Concert", "domain": "eventtype"}, {"label": "Alsof", "domain": "theme"}]
    [event] = read("uit", encoded(uit(terms=terms))).events
    assert event.themes == (Theme.ARTS,)


def test_every_theme_has_words_in_every_language() -> None:
    assert set(load_facts(ROOT / "facts").themes) == set(Theme)
