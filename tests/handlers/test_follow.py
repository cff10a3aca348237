"""/follow with one question, the card that changes everything else, and stopping."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.chat.events import Left
from bot.following import How, Segment, Subscription
from tests.chat import Person, Room
from tests.year import Year, event, follower, there, told, year_in

MONDAY = there("2026-10-05", "11:00")


@pytest.fixture
async def year(concordia: Room) -> AsyncIterator[Year]:
    async with year_in(concordia, MONDAY) as year:
        yield year


async def follows(person: Person) -> list[Segment]:
    assert person.room.services is not None
    return [one.segment for one in await person.room.services.store.following.following(person.address)]


async def agenda(person: Person) -> Segment:
    (segment,) = await follows(person)
    return segment


# -- beginning


async def test_one_press_is_enough_and_says_what_comes_when_and_how_to_stop(year: Year) -> None:
    await year.brings(event("1", "2026-11-21", name="Proeven van Aleppo"), event("2", "2026-12-01", name="Later"))
    ann = year.room.person("ann", "nl")
    assert (await ann.commands("follow")).startswith("Wat wil je volgen?")
    said = (await ann.presses("Vlaanderen")).replace("\xa0", " ")
    assert said == (
        "Goed, je volgt nu wat er te doen is. Waar: Vlaanderen.\n\n"
        "Elke donderdag komt er een overzicht, de eerste keer op 8 oktober 2026, 17:00. Een dag vooraf stuur ik een "
        "herinnering. Verandert er iets, of gaat het niet door, dan zeg ik het meteen. Ik ben stil van 22 tot 8 uur."
        "\n\n"
        "Dit komt eraan:\n\nProeven van Aleppo\nza 21 nov, 14.00 uur · Antwerpen\n\n"
        "Stoppen kan altijd: met één tik, of met /unfollow."
    )
    assert ann.labels == ["Proeven van Aleppo", "Mijn keuze aanpassen", "Niet meer volgen"]
    assert await agenda(ann) == Segment("web", ("nl",), areas=("flanders",), quiet=(22, 8))


async def test_a_province_is_one_more_press_and_a_postcode_or_a_name_none(year: Year) -> None:
    ann, bob, cas = (year.room.person(name, "nl") for name in ("ann", "bob", "cas"))
    for person in (ann, bob, cas):
        await person.commands("follow")
    await ann.presses("Een provincie")
    await ann.presses("Limburg")
    await bob.says("4700 Eupen")
    await cas.says("henegouwen")
    assert [(await agenda(one)).areas for one in (ann, bob, cas)] == [("limburg",), ("liege",), ("hainaut",)]


async def test_all_of_belgium_can_be_followed_and_an_odd_place_is_asked_again(year: Year) -> None:
    ann = year.room.person("ann", "nl")
    await ann.commands("follow")
    assert "Die plaats ken ik niet" in await ann.says("Atlantis")
    assert "Waar: heel België" in await ann.presses("Heel België")
    assert (await agenda(ann)).areas == ()


async def test_where_nothing_fits_yet_that_is_said(year: Year) -> None:
    await year.brings(event("1", "2026-11-21"))
    ann = year.room.person("ann", "fr")
    await ann.commands("follow")
    assert "Je ne connais encore rien qui corresponde." in await ann.presses("Wallonie")


async def test_in_german_and_french_it_reads_the_same_way(year: Year) -> None:
    ann, bob = year.room.person("ann", "de"), year.room.person("bob", "fr")
    assert (await ann.commands("follow")).startswith("Worüber soll ich Ihnen schreiben?")
    assert "das erste Mal am 8. Oktober 2026, 17:00" in await ann.presses("Deutschsprachige Gemeinschaft")
    assert (await bob.commands("follow")).startswith("Que voulez-vous suivre\xa0?")
    assert "le premier arrive le 8 octobre 2026, 17:00" in await bob.presses("Bruxelles")


# -- changing


async def test_a_second_time_the_card_shows_what_is_chosen(year: Year) -> None:
    ann = await follower(year)
    said = await ann.commands("follow")
    assert said == (
        "Wat hier gevolgd wordt\n\n"
        "Waar: Vlaanderen\nThema’s: alle thema’s\nTalen daar: alle talen\nWanneer: elke donderdag\n"
        "Stil: van 22 tot 8 uur\nOns nieuws: ja\n\nKies wat je wil aanpassen."
    )


async def test_each_side_is_changed_with_presses(year: Year) -> None:
    ann = await follower(year)
    await ann.commands("following")
    await ann.presses("Waar")
    assert "✓ Vlaanderen" in ann.labels
    await ann.presses("Brussel")
    await ann.presses("✓ Vlaanderen")
    await ann.presses("Klaar")
    await ann.presses("Thema’s")
    await ann.presses("Sport")
    await ann.presses("Leren")
    await ann.presses("Klaar")
    await ann.presses("Talen daar")
    await ann.presses("Nederlands")
    await ann.presses("Klaar")
    await ann.presses("Wanneer")
    await ann.presses("Meteen")
    await ann.presses("Stille uren")
    await ann.presses("Nooit")
    await ann.presses("Ons nieuws")
    said = await ann.presses("Nee")
    assert await agenda(ann) == Segment(
        "web", ("nl",), ("brussels",), ("learning", "sport"), ("nl",), How.AT_ONCE, None, announcements=False
    )
    assert "Waar: Brussel\nThema’s: Leren en Sport\nTalen daar: Nederlands\nWanneer: meteen\nStil: nooit" in said


async def test_a_press_that_comes_twice_changes_once(year: Year) -> None:
    ann = await follower(year)
    await ann.commands("following", "where")
    (choice,) = [one for one in ann.choices if one.label == "Brussel"]
    await ann.presses_token(choice.token)
    await ann.presses_token(choice.token)
    assert (await agenda(ann)).areas == ("flanders", "brussels")


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("21-7", (21, 7)), ("van 23.00 tot 6 uur", (23, 6)), ("0 - 9", (0, 9)), ("22h00 à 24h00", (22, 0))],
)
async def test_quiet_hours_of_ones_own_are_typed(year: Year, typed: str, hours: tuple[int, int]) -> None:
    ann = await follower(year)
    await ann.commands("following", "quiet")
    await ann.presses("Andere uren")
    await ann.says(typed)
    assert (await agenda(ann)).quiet == hours


@pytest.mark.parametrize("typed", ["'s nachts", "22", "8-8", "25-3", "22-8-9", "22:30-8"])
async def test_hours_that_are_none_are_asked_again(year: Year, typed: str) -> None:
    ann = await follower(year)
    await ann.commands("quiet")
    assert "Die uren heb ik niet begrepen" in await ann.says(typed)
    assert (await agenda(ann)).quiet == (22, 8)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nl", "Gebarentaal (VGT)"),
        ("fr", "Langue des signes (VGT)"),
        ("de", "Gebärdensprache (VGT)"),
        ("en", "Sign language (VGT)"),
    ],
)
async def test_a_sign_language_is_called_by_its_name(year: Year, language: str, name: str) -> None:
    ann = await follower(year, locale=language)
    await ann.commands("following", "spoken")
    await ann.presses(name)
    assert f"✓ {name}" in ann.labels
    assert name in await ann.commands("following")


@pytest.mark.parametrize("odd", ["where +atlantis", "how never", "quiet 3", "spoken +x", "announcements maybe", "x y"])
async def test_words_that_no_button_carries_change_nothing(year: Year, odd: str) -> None:
    ann = await follower(year)
    before = await agenda(ann)
    await ann.commands("following", odd)
    assert await agenda(ann) == before


async def test_another_language_is_the_language_of_alerts_too(year: Year) -> None:
    ann = await follower(year)
    await ann.commands("language", "fr")
    assert (await agenda(ann)).languages == ("fr",)


# -- stopping


async def test_stopping_leaves_the_events_that_one_chose_until_they_are_stopped_too(year: Year) -> None:
    await year.brings(event("1", "2026-11-21"))
    ann = await follower(year)
    await ann.commands("events")
    await ann.presses("1. Feest")
    await ann.presses("Herinner me eraan")
    assert "Daarnaast volg je één activiteit apart." in await ann.commands("following")
    assert "Aan de ene activiteit die je zelf koos, herinner ik je nog wel." in await ann.commands("unfollow")
    assert [one.event is not None for one in await follows(ann)] == [True]
    await ann.presses("Ook geen herinneringen")
    assert await follows(ann) == []
    assert "Je volgt niets." in await ann.commands("unfollow")
    assert await year.until(there("2026-12-01")) == []


async def test_who_follows_nothing_is_asked_whether_they_want_to(year: Year) -> None:
    ann = year.room.person("ann", "nl")
    for command in ("following", "quiet"):
        assert "Je volgt nog niets." in await ann.commands(command)
    assert (await ann.presses("Volgen")).startswith("Wat wil je volgen?")


async def test_what_was_followed_comes_back_as_it_was(year: Year) -> None:
    ann = await follower(year, where="+hainaut", themes="+faith", spoken="+ar", how="reminders", quiet="20-9")
    before = await agenda(ann)
    await ann.commands("unfollow")
    assert await follows(ann) == []
    await ann.presses("Weer volgen")
    assert await agenda(ann) == before


async def test_letters_that_mean_nothing_begin_anew(year: Year) -> None:
    ann = year.room.person("ann", "nl")
    assert (await ann.commands("follow_again", "zzzzzzzzzzzz")).startswith("Wat wil je volgen?")


async def test_who_blocks_the_bot_or_leaves_follows_nothing_any_more(year: Year) -> None:
    ann = await follower(year)
    await ann.does(Left())
    assert await follows(ann) == []


# -- what is kept


async def test_mydata_shows_what_is_followed_and_exports_it(year: Year) -> None:
    ann = await follower(year)
    assert "Wat je volgt." in await ann.commands("mydata")
    assert "Waar: Vlaanderen" in ann.text
    assert year.room.services is not None
    [kept] = await year.room.services.store.following.following(ann.address)
    assert kept == Subscription(ann.address, await agenda(ann), kept.since)
    assert kept.since % (24 * 3600) == 0  # the day, and no more of the moment


@pytest.mark.parametrize("what", ["Alles wissen", "Vergeet mij hier"])
async def test_who_is_forgotten_is_written_to_no_more(year: Year, what: str) -> None:
    ann = await follower(year, how="at-once", quiet="none")
    await ann.commands("mydata")
    await ann.presses(what)
    await ann.presses({"Alles wissen": "Ja, wis alles", "Vergeet mij hier": "Ja, vergeet mij"}[what])
    assert await follows(ann) == []
    await year.brings(event("1", "2026-11-21"))
    assert told(await year.passes(minutes=2), ann) == []
