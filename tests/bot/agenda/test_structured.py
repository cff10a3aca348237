"""schema.org and UiTdatabank: several languages, parts, periods; and what only hostile ones say."""

from __future__ import annotations

from typing import Any

import pytest

from bot.agenda import schema_org, uit
from bot.agenda.event import Area, State
from bot.agenda.reading import Imported
from tests.bot.agenda.files import WINDOW, encoded, whys
from tests.bot.agenda.files import read as any_file
from tests.bot.agenda.files import uit as uit_event

CONCERT: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "MusicEvent",
    "@id": "https://town.example/concert",
    "name": [
        {"@value": "Concert voor iedereen", "@language": "nl"},
        {"@value": "Concert pour tous", "@language": "fr"},
    ],
    "startDate": "2026-12-20T20:00",
    "endDate": "2026-12-20T22:00+01:00",
    "eventStatus": "https://schema.org/EventScheduled",
    "location": [
        {
            "@type": "Place",
            "name": "Zaal",
            "address": {"@type": "PostalAddress", "postalCode": "4700", "addressLocality": "Eupen"},
            "geo": {"latitude": "50.63", "longitude": 6.03},
        },
        {"@type": "VirtualLocation", "url": "https://town.example/live"},
    ],
    "offers": [{"price": "12,50"}, {"price": 8}],
    "inLanguage": ["nl-BE", "fr"],
}


def concert(**changes: Any) -> Imported:
    return schema_org.read("town", encoded({**CONCERT, **changes}), WINDOW)


def from_uit(**changes: Any) -> Imported:
    return uit.read("uit", encoded(uit_event(**changes)), WINDOW)


# -- schema.org


def test_an_event_says_its_names_its_places_its_lowest_price_and_its_languages() -> None:
    (event,) = concert().events
    assert event.names == {"nl": "Concert voor iedereen", "fr": "Concert pour tous"}
    assert Area.EAST in event.areas
    assert (event.venue.online, event.price) == ("https://town.example/live", 8)
    assert event.spoken == ("nl", "fr")
    assert f"{event.times[0].start:%H:%M} {event.times[0].end:%H:%M}" == "19:00 21:00"


def test_events_are_found_in_a_graph_in_a_list_and_in_the_scripts_of_a_page() -> None:
    page = b'<html><script type="application/ld+json">' + encoded({"@graph": [CONCERT]}) + b"</script>"
    for data in (page, encoded([CONCERT]), encoded({"itemListElement": [{"item": CONCERT}]})):
        assert len(any_file("town", data, WINDOW).events) == 1


def test_parts_are_the_times_of_one_event_and_a_cancelled_part_stays_one() -> None:
    parts = [
        {"@type": "Event", "startDate": "2026-12-21T20:00"},
        {"@type": "Event", "startDate": "2026-12-20T20:00", "eventStatus": "EventCancelled"},
    ]
    (event,) = concert(subEvent=parts).events
    assert [(time.day.day, time.cancelled) for time in event.times] == [(20, True), (21, False)]


@pytest.mark.parametrize(("status", "state"), [("EventCancelled", State.CANCELLED), ("EventPostponed", State.MOVED)])
def test_a_status_is_understood_with_and_without_its_address(status: str, state: State) -> None:
    assert [concert(eventStatus=prefix + status).events[0].state for prefix in ("", "https://schema.org/")] == [
        state
    ] * 2


ODD_CONCERTS = {
    "no name": ({"name": ""}, "no-name"),
    "a name of numbers": ({"name": [1, 2]}, "no-name"),
    "no start": ({"startDate": None}, "no-time"),
    "the year 9999": ({"startDate": "9999-12-31T23:59:59Z"}, "odd-time"),
    "the year 1": ({"startDate": "0001-01-01"}, "odd-time"),
    "words for a date": ({"startDate": "next Tuesday"}, "odd-time"),
    "long ago": ({"startDate": "2019-05-01", "endDate": "2019-05-02"}, "past"),
}


@pytest.mark.parametrize(("changes", "why"), ODD_CONCERTS.values(), ids=ODD_CONCERTS)
def test_an_odd_event_is_told_with_its_reason(changes: dict[str, Any], why: str) -> None:
    assert whys(concert(**changes)) == [why]


def test_values_of_the_wrong_kind_are_left_out_and_the_event_goes_in() -> None:
    odd = {
        "location": 5,
        "offers": "free",
        "geo": [],
        "organizer": [[]],
        "keywords": {"a": 1},
        "url": "javascript:alert(1)",
    }
    (event,) = concert(**odd).events
    assert (event.link, event.price, event.organiser, event.themes) == (None, None, None, ())


def test_words_that_turn_the_line_around_lose_what_does_it() -> None:
    (event,) = concert(name="Concert \u202egnp.exe\u202c\u200b").events
    assert event.names == {"nl": "Concert gnp.exe"}


# -- UiTdatabank


def test_uits_event_is_known_by_its_shape_and_says_its_names_place_and_base_price() -> None:
    (event,) = any_file("uit", encoded(uit_event()), WINDOW).events
    assert event.names == {"nl": "Samen aan tafel", "fr": "Tous à table"}
    assert (event.venue.postcode, event.venue.street, event.price) == ("3000", "Brugstraat 1", 5)
    assert event.organiser == "Buurtwerk Leuven"


def test_a_page_of_uits_search_results_is_read_whole() -> None:
    two = [uit_event(), uit_event(**{"@id": "https://io.uitdatabank.be/event/two"})]
    assert len(any_file("uit", encoded({"totalItems": 2, "member": two}), WINDOW).events) == 2


def test_sub_events_are_the_times_and_one_that_is_unavailable_is_cancelled() -> None:
    parts = [
        {
            "startDate": f"2026-12-{day}T10:00:00+01:00",
            "endDate": f"2026-12-{day}T12:00:00+01:00",
            "status": {"type": status},
        }
        for day, status in ((14, "Available"), (15, "Unavailable"))
    ]
    (event,) = from_uit(calendarType="multiple", subEvent=parts).events
    assert [time.cancelled for time in event.times] == [False, True]


def test_a_period_with_opening_hours_is_open_on_those_days_only_through_summer_time() -> None:
    hours = [{"opens": "10:00", "closes": "18:00", "dayOfWeek": ["saturday"]}]
    period = {"startDate": "2027-03-20T00:00:00+01:00", "endDate": "2027-04-03T23:59:59+02:00"}
    (event,) = from_uit(calendarType="periodic", openingHours=hours, **period).events
    assert [f"{time.start:%m-%d %H:%M}" for time in event.times] == ["03-20 09:00", "03-27 09:00", "04-03 08:00"]


def test_what_is_always_open_is_one_long_time_or_its_opening_hours_up_to_the_limit() -> None:
    assert len(from_uit(calendarType="permanent", startDate=None, endDate=None).events) == 1
    daily = [{"opens": "09:00", "closes": "17:00", "dayOfWeek": ["monday", "friday"]}]
    (event,) = from_uit(calendarType="permanent", startDate=None, endDate=None, openingHours=daily).events
    assert 150 < len(event.times) < 165


@pytest.mark.parametrize(("status", "state"), [("Unavailable", "cancelled"), ("TemporarilyUnavailable", "moved")])
def test_uits_status_is_understood(status: str, state: str) -> None:
    assert from_uit(status={"type": status, "reason": {"nl": "ziek"}}).events[0].state == state


@pytest.mark.parametrize("status", ["DELETED", "REJECTED", "DRAFT"])
def test_what_uit_withdrew_does_not_go_in(status: str) -> None:
    assert whys(from_uit(workflowStatus=status)) == ["withdrawn"]


def test_ten_thousand_sub_events_and_a_tower_of_brackets_are_refused() -> None:
    part = {"startDate": "2026-12-14T10:00:00+01:00"}
    assert whys(from_uit(calendarType="multiple", subEvent=[part] * 10_000)) == ["too-often"]
    assert whys(any_file("uit", b'{"a":' * 100_000, WINDOW)) == ["broken"]
    assert whys(any_file("uit", encoded([[[[]]]]) + b"]", WINDOW)) == ["broken"]
    assert whys(any_file("uit", b'{"price": NaN}', WINDOW)) == ["broken"]
