"""One event: its card in four languages, its times in words, the reminder, the map, and the file for a calendar."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar

from bot.agenda.event import Event, State, Time, Venue
from bot.calendar import EventAt, Listed
from bot.chat.dialogue import Done, Lookup, Progress, advance
from bot.chat.events import Address, Arrival, CommandGiven
from bot.chat.people import Person as Writer
from bot.chat.turn import Turn
from bot.communities import CanSendFiles, token_of
from bot.following import Follow, FollowingOf, How, Segment, Subscription
from bot.showing import CanShowPlaces
from handlers import eventcard
from tests.agenda import LEUVEN, at, event, happens, listed, once, whole
from tests.chat import Person, Room
from tests.team import writes

CONCERT = event(
    "Samen zingen",
    once("2026-10-02", "19:30", "22:00"),
    names={"nl": "Samen zingen", "fr": "Chanter ensemble"},
    texts={"nl": "Met <koren> & kinderen."},
    venue=LEUVEN,
    organiser="Stad Leuven",
    link="https://leuven.example/zingen",
    price=8.5,
    spoken=("nl", "fr"),
    accessible=True,
    themes=("arts",),
)


async def card(room: Room, shown: Event, language: str = "en", *, now: str = "2026-10-01") -> Person:
    """Somebody who opened the card of this event on that day at noon."""
    room.now = at(now, "12:00").timestamp()
    await happens(room, shown)
    person = room.person(locale=language)
    await opens(person, next(iter(shown.names.values())))
    return person


async def opens(person: Person, name: str) -> str:
    return await person.commands("event", token_of((await listed(person.room, name)).key))


async def following(person: Person) -> list[Subscription]:
    assert person.room.services is not None
    return list(await person.room.services.store.following.following(person.address))


def words(person: Person) -> str:
    return person.text.replace("\xa0", " ")


# -- the card


CARDS = {
    "nl": """Samen zingen
vrijdag 2 oktober 2026, 19.30 uur tot 22.00 uur

Waar: De Brug, Brugstraat 1, 3000 Leuven, Vlaams-Brabant
Prijs: € 8,50
Daar wordt gesproken: Nederlands en Frans
Toegankelijk voor mensen met een handicap, zegt de organisator
Organisator: Stad Leuven

Met <koren> & kinderen.

Bron: town, 1 oktober 2026""",
    "fr": """Chanter ensemble
vendredi 2 octobre 2026, de 19 h 30 à 22 h 00

Où : De Brug, Brugstraat 1, 3000 Leuven, Brabant flamand
Prix : 8,50 €
Langues sur place : néerlandais et français
Accessible aux personnes handicapées, selon l’organisateur
Organisateur : Stad Leuven

Met <koren> & kinderen.

Uniquement en néerlandais

Source : town, 1er octobre 2026""",
    "de": """Samen zingen
Freitag, 2. Oktober 2026, 19.30 Uhr bis 22.00 Uhr

Wo: De Brug, Brugstraat 1, 3000 Leuven, Flämisch-Brabant
Preis: 8,50 €
Dort wird gesprochen: Niederländisch und Französisch
Barrierefrei, sagt der Veranstalter
Veranstalter: Stad Leuven

Met <koren> & kinderen.

Nur auf Niederländisch

Quelle: town, 1. Oktober 2026""",
    "en": """Samen zingen
Friday, 2 October 2026, 19:30 to 22:00

Where: De Brug, Brugstraat 1, 3000 Leuven, Flemish Brabant
Price: €8.50
Spoken there: Dutch and French
Accessible for people with a disability, says the organiser
Organised by Stad Leuven

Met <koren> & kinderen.

Only in Dutch

Source: town, 1 October 2026""",
}


@pytest.mark.parametrize("language", CARDS)
async def test_a_card_says_all_that_is_known_as_its_reader_writes_it(concordia: Room, language: str) -> None:
    assert words(await card(concordia, CONCERT, language)) == CARDS[language]


async def test_a_card_of_two_languages_has_each_for_itself(concordia: Room) -> None:
    person = await card(concordia, CONCERT)
    both = concordia.person("bert", locale=None)
    await opens(both, "Samen zingen")
    assert words(both) == f"{CARDS['nl']}\n\n{CARDS['fr']}"
    assert person.heard[-1].links == (("Organiser’s page", "https://leuven.example/zingen"), MAP)


MAP = ("On the map", "https://www.openstreetmap.org/?mlat=50.88000&mlon=4.70000#map=17/50.88000/4.70000")


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ((once("2027-05-21", "19:30"),), "vrijdag 21 mei 2027, 19.30 uur"),
        ((once("2026-10-02", "22:00", "00:00"),), "vrijdag 2 oktober 2026, 22.00 uur tot 0.00 uur"),
        ((once("2026-10-02", "22:00", "03:00"),), "vrijdag 2 oktober 2026, 22.00 uur tot 3.00 uur (na middernacht)"),
        ((whole("2026-10-02"),), "vrijdag 2 oktober 2026, de hele dag"),
        ((whole("2026-10-02", "2026-10-04"),), "vrijdag 2 oktober 2026 tot en met zondag 4 oktober 2026"),
        (
            (Time(at("2026-10-02", "18:00"), at("2026-10-04", "17:00")),),
            "vrijdag 2 oktober 2026, 18.00 uur, tot zondag 4 oktober 2026, 17.00 uur",
        ),
    ],
)
async def test_a_time_is_said_in_words(concordia: Room, times: tuple[Time, ...], said: str) -> None:
    assert words(await card(concordia, replace(CONCERT, times=times), "nl")).split("\n")[1] == said


async def test_in_the_night_with_an_hour_more_it_is_said_which_of_the_two_it_is(concordia: Room) -> None:
    first, second = at("2026-10-25", "2:30"), at("2026-10-25", "2:30", fold=1)
    assert (second - first).total_seconds() == 3600
    night = replace(CONCERT, times=(Time(first, second),))
    said = "zondag 25 oktober 2026, 2.30 uur (zomertijd) tot 2.30 uur (wintertijd)"
    assert words(await card(concordia, night, "nl")).split("\n")[1] == said


async def test_in_the_night_with_an_hour_less_no_hour_is_said_that_does_not_exist(concordia: Room) -> None:
    from_, until = at("2027-03-28", "1:30"), at("2027-03-28", "3:30")
    assert (until - from_).total_seconds() == 3600
    said = "Sonntag, 28. März 2027, 1.30 Uhr bis 3.30 Uhr"
    assert words(await card(concordia, replace(CONCERT, times=(Time(from_, until),)), "de")).split("\n")[1] == said


async def test_of_many_times_three_are_written_out_and_the_others_counted(concordia: Room) -> None:
    course = replace(CONCERT, times=tuple(once(f"2026-10-{day:02}", "10:00") for day in range(1, 9)))
    shown = words(await card(concordia, course, "fr", now="2026-10-01")).split("\n\n")[0]
    assert (
        shown
        == """Chanter ensemble
vendredi 2 octobre 2026, 10 h 00
samedi 3 octobre 2026, 10 h 00
dimanche 4 octobre 2026, 10 h 00
et 4 autres dates"""
    )


async def test_a_time_that_is_off_is_marked_where_the_others_are_not(concordia: Room) -> None:
    off = replace(once("2026-10-02", "10:00"), cancelled=True)
    shown = words(await card(concordia, replace(CONCERT, times=(off, once("2026-10-09", "10:00"))), "de"))
    assert "Freitag, 2. Oktober 2026, 10.00 Uhr – abgesagt\nFreitag, 9. Oktober 2026, 10.00 Uhr" in shown


@pytest.mark.parametrize(
    ("state", "now", "said"),
    [
        (State.CANCELLED, "2026-10-01", "Cancelled. This event does not take place."),
        (State.MOVED, "2026-10-01", "Moved. The new date is not known yet."),
        (State.SCHEDULED, "2026-10-03", "This event is over."),
    ],
)
async def test_what_became_of_an_event_stands_at_the_top(concordia: Room, state: State, now: str, said: str) -> None:
    person = await card(concordia, replace(CONCERT, state=state), now=now)
    assert words(person).split("\n")[1] == said
    assert (concordia.label("event-menu", "remind") in person.labels) == (state is State.MOVED)


async def test_a_long_description_is_cut_between_words_and_an_address_online_is_said(concordia: Room) -> None:
    long = replace(CONCERT, texts={"en": "word " * 400}, venue=Venue(online="https://talk.example"), price=0)
    said = words(await card(concordia, long))
    assert "Online: https://talk.example\nFree of charge" in said
    assert "word word…" in said
    assert len(said) < 1_100


async def test_an_event_that_is_gone_says_so(concordia: Room) -> None:
    for key in ("", "x", token_of(bytes(16))):
        assert await concordia.person().commands("event", key) == concordia.text("event-unknown")


async def test_the_list_leads_to_the_card_and_the_card_back_to_the_same_list(concordia: Room) -> None:
    await card(concordia, CONCERT)
    ann = concordia.person()
    said = await ann.commands("events", "flemish-brabant this week")
    await ann.presses("1. Samen zingen")
    assert words(ann).startswith("Samen zingen")
    assert await ann.chooses("event-menu", "back") == said


async def test_a_link_from_elsewhere_opens_the_card(concordia: Room) -> None:
    await card(concordia, CONCERT)
    token = token_of((await listed(concordia, "Samen zingen")).key)
    assert "Friday, 2 October 2026" in await concordia.person("bea").commands("start", f"event_{token}")


# -- the map


async def test_where_a_platform_has_places_the_map_is_a_press_away(concordia: Room) -> None:
    concordia.platform.capabilities = replace(concordia.platform.capabilities, venues=True)
    person = await card(concordia, CONCERT)
    assert MAP not in person.heard[-1].links
    await person.chooses("event-menu", "map")
    venue = person.heard[-1].venue
    assert venue is not None
    assert (venue.latitude, venue.longitude, venue.name) == (50.88, 4.7, "Samen zingen")


async def test_on_telegram_sharing_is_a_link_that_takes_the_event_along(concordia: Room) -> None:
    shown = Listed(bytes(16), CONCERT)
    arrival = Arrival("1", Address("telegram", "7"), "7", CommandGiven("event"), int(at("2026-10-01").timestamp()))
    turn = Turn(arrival, Writer(), ("nl",), 0, concordia.words.texts)
    known: dict[Lookup[Any], object] = {
        EventAt(bytes(16)): shown,
        FollowingOf(arrival.address): (),
        CanSendFiles("telegram"): True,
        CanShowPlaces("telegram"): True,
    }
    step = advance(lambda: eventcard.event(turn, token_of(bytes(16))), Progress("", ""), memo=known)
    assert isinstance(step, Done)
    links = dict(step.value.says[0].links)
    asked = parse_qs(urlsplit(links["Delen"]).query)
    assert asked == {
        "url": ["https://leuven.example/zingen"],
        "text": ["Samen zingen – vrijdag 2 oktober 2026, 19.30\xa0uur tot 22.00\xa0uur"],
    }


# -- being reminded


async def test_being_reminded_is_one_press_and_says_what_will_come(concordia: Room) -> None:
    person = await card(concordia, CONCERT)
    agenda = Segment("web", ("en",), areas=("flanders",), quiet=(22, 8))
    await writes(concordia, Follow(Subscription(person.address, agenda, 0)))
    said = await person.chooses("event-menu", "remind")
    assert said.startswith("Good, I will remind you a day before: Samen zingen.")
    assert "changes or is cancelled" in said
    _, mine = await following(person)
    key = (await listed(concordia, "Samen zingen")).key
    assert mine.segment == Segment("web", ("en",), how=How.REMINDERS, quiet=(22, 8), announcements=False, event=key)
    assert mine.since % 86_400 == 0
    await opens(person, "Samen zingen")
    await person.chooses("event-menu", "unremind")
    assert [one.segment for one in await following(person)] == [agenda]


async def test_of_what_is_cancelled_or_over_nobody_is_reminded(concordia: Room) -> None:
    person = await card(concordia, CONCERT, now="2026-10-03")
    token = token_of((await listed(concordia, "Samen zingen")).key)
    await person.commands("remindme", token)
    assert await following(person) == []


# -- for one's own calendar


async def file_of(person: Person) -> tuple[str, Calendar]:
    """What the last reply brought along, read back."""
    (file,) = [document for reply in person.heard for document in reply.documents]
    assert file.data is not None
    assert file.media_type == "text/calendar"
    assert all(len(line) <= 75 for line in file.data.split(b"\r\n"))
    assert file.data.count(b"\n") == file.data.count(b"\r\n")
    return file.name, Calendar.from_ical(file.data)


def entries(calendar: Calendar) -> list[dict[str, Any]]:
    return [dict(entry) for entry in calendar.walk("VEVENT")]


async def test_one_event_comes_as_a_file_in_the_reader_s_language(concordia: Room) -> None:
    person = await card(concordia, CONCERT, "fr")
    said = await person.presses(concordia.label("event-menu", "ics", "fr"))
    assert "Chanter ensemble" in said
    name, calendar = await file_of(person)
    assert name == "chanter-ensemble.ics"
    (entry,) = entries(calendar)
    assert (str(entry["SUMMARY"]), entry["DTSTART"].dt) == ("Chanter ensemble", at("2026-10-02", "19:30"))
    assert entry["CATEGORIES"].to_ical() == b"Arts et culture"


async def test_a_name_in_other_letters_makes_a_file_name_that_any_system_takes(concordia: Room) -> None:
    person = await card(concordia, replace(CONCERT, names={"und": "معرض 東京"}))
    await person.chooses("event-menu", "ics")
    assert (await file_of(person))[0] == "event.ics"


async def test_all_that_is_followed_comes_in_one_file_and_nothing_else(concordia: Room) -> None:
    person = await card(concordia, CONCERT)
    await person.commands("ics")
    assert person.text == concordia.text("event-ics-nothing")
    await happens(
        concordia,
        event("Elsewhere", once("2026-10-05", "10:00"), venue=Venue(postcode="4000")),
        event("Single", once("2026-10-06", "10:00"), venue=Venue(postcode="5000")),
        event("Over", once("2026-09-06", "10:00"), venue=LEUVEN),
    )
    await writes(concordia, Follow(Subscription(person.address, Segment("web", ("en",), areas=("flanders",)), 0)))
    await opens(person, "Single")
    await person.chooses("event-menu", "remind")
    await person.chooses("event-menu", "ics")
    await person.chooses("event-menu", "all-ics")
    name, calendar = await file_of(person)
    assert (name, str(calendar["X-WR-CALNAME"])) == ("concordia.ics", "Year of Cultural Diversity")
    assert sorted(str(one["SUMMARY"]) for one in entries(calendar)) == ["Samen zingen", "Single"]


async def test_what_a_file_is_made_of_holds_no_words(concordia: Room) -> None:
    person = await card(concordia, CONCERT)
    await person.chooses("event-menu", "ics")
    (file,) = [document for reply in person.heard for document in reply.documents]
    assert set(json.loads(file.about)) == {"event", "in"}
