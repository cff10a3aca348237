"""/events: what takes place, narrowed by buttons and by words, in each language; the list in a group."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.agenda.event import State, Venue
from bot.chat.events import Group
from bot.communities import Community, SaveCommunity
from bot.following import Follow, Segment, Subscription
from tests.agenda import LEUVEN, LIEGE, at, event, happens, listed, once, whole
from tests.chat import Person, Room
from tests.team import writes

CONCERT = event("Concert", once("2026-10-02", "19:30", "22:00"), venue=LEUVEN, price=0, themes=("arts",))
TABLE = event("Table", once("2026-10-03", "12:00", "15:00"), venue=LIEGE, spoken=("fr", "ar"), accessible=True)
PEACE = event("Day of peace", whole("2026-10-02"), source="days", names={"en": "Day of peace", "nl": "Vredesdag"})


async def agenda(room: Room) -> None:
    """A Thursday noon, with two events and a day ahead."""
    room.now = at("2026-10-01", "12:00").timestamp()
    await happens(room, CONCERT, TABLE, PEACE)


def named(person: Person) -> list[str]:
    """The events that have a button, in order."""
    return [label.partition(". ")[2] for label in person.labels if label[0].isdigit()]


async def test_the_coming_events_are_listed_by_day_and_the_days_of_the_year_among_them(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    said = await ann.commands("events")
    assert said.startswith("3 events")
    assert named(ann) == ["Day of peace", "Concert", "Table"]
    assert "1. Day of peace\nFri, 2 Oct" in said
    assert "2. Concert\nFri, 2 Oct, 19:30 · Leuven · free" in said


@pytest.mark.parametrize(
    ("language", "head", "line"),
    [
        ("nl", "3 activiteiten", "2. Concert\nvr 2 okt, 19.30 uur · Leuven · gratis"),
        ("fr", "3 activités", "2. Concert\nven. 2 oct., 19 h 30 · Leuven · gratuit"),
        ("de", "3 Veranstaltungen", "2. Concert\nFr., 2. Okt., 19.30 Uhr · Leuven · gratis"),
    ],
)
async def test_each_reads_them_in_their_own_way_of_writing(
    concordia: Room, language: str, head: str, line: str
) -> None:
    await agenda(concordia)
    said = (await concordia.person(locale=language).commands("events")).replace("\xa0", " ")
    assert said.startswith(head)
    assert line in said


async def test_two_languages_stand_one_after_the_other(concordia: Room) -> None:
    await agenda(concordia)
    said = await concordia.person(locale=None).commands("events")
    assert said.index("3 activiteiten") < said.index("3 activités")
    assert "Vredesdag" in said


async def test_the_start_offers_the_events_and_so_does_a_link(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    await ann.commands("start")
    await ann.chooses("menu", "events")
    assert named(ann)
    await ann.commands("start", "events")
    assert named(ann)


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_who_does_not_follow_the_agenda_yet_finds_the_way_below_the_list_and_at_the_start(
    concordia: Room, language: str
) -> None:
    await agenda(concordia)
    ann, follow = concordia.person(locale=language), concordia.label("menu", "follow", language)
    await ann.commands("start")
    (menu,) = [reply.choices[2:] for reply in ann.heard]
    assert [len(row) for row in menu] == [2, 2, 2]
    assert max(len(choice.label) for row in menu for choice in row) <= 20
    for words in ("events", "events sport"):
        await ann.commands(*words.split())
        await ann.presses(follow)
        assert ann.text == concordia.text("ask-follow", language)
        await ann.commands("cancel")
    await ann.commands("follow")
    await ann.chooses("ask-follow", "everywhere", language)
    for words in ("events", "events sport"):
        await ann.commands(*words.split())
        assert follow not in ann.labels


# -- narrowed by buttons


async def test_a_region_a_theme_and_a_price_narrow_together_and_are_said(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    await ann.commands("events")
    await ann.chooses("events-menu", "area")
    await ann.presses("Flanders")
    assert named(ann) == ["Day of peace", "Concert"]
    await ann.chooses("events-menu", "theme")
    await ann.presses("Arts and culture")
    assert named(ann) == ["Concert"]
    said = await ann.chooses("events-menu", "free")
    assert "Your choice: Flanders, Arts and culture, free" in said
    await ann.chooses("events-menu", "paid")
    assert named(ann) == ["Concert"]
    await ann.chooses("events-menu", "all")
    assert len(named(ann)) == 3


async def test_a_province_a_day_a_language_and_access_are_chosen_by_buttons(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    await ann.commands("events")
    await ann.chooses("events-menu", "area")
    await ann.chooses("events-menu", "provinces")
    await ann.presses("Liège (province)")
    assert named(ann) == ["Day of peace", "Table"]
    await ann.chooses("events-menu", "when")
    await ann.chooses("events-when", "weekend")
    assert named(ann) == ["Table"]
    await ann.chooses("events-menu", "spoken")
    assert ann.labels[:2] == ["French", "Arabic"]
    await ann.presses("Arabic")
    await ann.chooses("events-menu", "accessible")
    assert named(ann) == ["Table"]


async def test_near_me_asks_where_that_is_and_knows_it_from_what_is_followed(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    await ann.commands("events")
    said = await ann.chooses("events-menu", "near")
    assert said.startswith("I do not know yet where you are.")
    await ann.presses("Wallonia")
    assert named(ann) == ["Day of peace", "Table"]
    segment = Segment("web", ("en",), areas=("flemish-brabant",))
    await writes(concordia, Follow(Subscription(ann.address, segment, 0)))
    await ann.chooses("events-menu", "near")
    assert named(ann) == ["Day of peace", "Concert"]


async def test_nothing_that_fits_is_said_kindly_and_what_is_wider_is_one_press_away(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    said = await ann.commands("events", "brussels arts")
    assert "nothing that fits yet: Brussels, Arts and culture" in said
    await ann.chooses("events-wider", "area")
    assert named(ann) == ["Concert"]


async def test_an_agenda_without_events_says_so(concordia: Room) -> None:
    assert await concordia.person().commands("events") == concordia.text("events-none-at-all")


async def test_many_events_come_in_pages_that_keep_the_filter(concordia: Room) -> None:
    await agenda(concordia)
    many = [event(f"Walk {n:02}", once("2026-10-05", f"{8 + n}:00"), venue=LEUVEN) for n in range(12)]
    await happens(concordia, *many)
    ann = concordia.person()
    said = await ann.commands("events", "walk")
    assert said.startswith("12 events")
    assert named(ann) == ["Walk 00", "Walk 01", "Walk 02", "Walk 03", "Walk 04"]
    await ann.chooses("events-menu", "more")
    await ann.chooses("events-menu", "more")
    assert named(ann) == ["Walk 10", "Walk 11"]
    assert concordia.label("events-menu", "more") not in ann.labels
    await ann.chooses("events-menu", "earlier")
    assert named(ann)[0] == "Walk 05"


# -- narrowed by words


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("en", "liège", ["Day of peace", "Table"]),
        ("en", "free", ["Concert"]),
        ("nl", "vlams-brabant gratis", ["Concert"]),
        ("nl", "conzert", ["Concert"]),
        ("fr", "arabe", ["Table"]),
        ("fr", "ce week-end accessible", ["Table"]),
        ("de", "flandern kunst und kultur", ["Concert"]),
        ("de", "leuven", ["Concert"]),
    ],
)
async def test_words_are_understood_in_each_language_with_a_slip_and_else_looked_for(
    concordia: Room, language: str, typed: str, found: list[str]
) -> None:
    await agenda(concordia)
    person = concordia.person(locale=language)
    await person.commands("events", typed)
    assert [name.replace("Vredesdag", "Day of peace") for name in named(person)] == found


async def test_words_that_somebody_types_steer_no_text(concordia: Room) -> None:
    await agenda(concordia)
    ann = concordia.person()
    await ann.commands("events", "<b>bold</b> & <i>odd")
    assert "“bold odd”" in ann.heard[-1].text


# -- what is cancelled


async def test_a_cancelled_event_stays_until_its_day_with_the_word_for_it(concordia: Room) -> None:
    await agenda(concordia)
    await happens(concordia, replace(CONCERT, state=State.CANCELLED))
    ann = concordia.person()
    assert "Fri, 2 Oct, 19:30 · Leuven · free · cancelled" in await ann.commands("events")
    concordia.now = at("2026-10-03", "00:10").timestamp()
    await ann.commands("events")
    assert named(ann) == ["Table"]


# -- in a group


async def test_in_a_group_the_list_is_short_and_in_the_group_s_languages(concordia: Room) -> None:
    await agenda(concordia)
    await writes(concordia, SaveCommunity(Community("web", "-7", "Buren", ("fr",))))
    ann = concordia.person(group=Group("-7", "Buren"))
    said = await ann.commands("events")
    assert said.startswith("3 activités")
    assert ann.choices == []
    assert ann.heard[-1].links == (("Chercher en privé", "https://paper.example/events"),)
    assert await ann.commands("events", "sport") == concordia.text("events-none-group", "fr")


async def test_what_has_no_place_is_everywhere(concordia: Room) -> None:
    await agenda(concordia)
    await happens(concordia, event("Talk", once("2026-10-04", "20:00"), venue=Venue(online="https://talk.example")))
    ann = concordia.person()
    await ann.commands("events", "brussels")
    assert named(ann) == ["Day of peace", "Talk"]
    assert (await listed(concordia, "Talk")).event.areas == frozenset()
