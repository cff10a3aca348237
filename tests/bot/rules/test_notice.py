"""A notice has all that article 16 asks for, in the language of the form."""

from itertools import product

import pytest

from bot.rules.facts import Facts
from bot.rules.notice import Notice, notice
from bot.rules.situation import Ground, Matter, Place, Situation

LINKS = ("https://x.example/1", "https://x.example/2")


def about(platform: str, facts: Facts, matter: Matter | None = Matter.WORDS, language: str = "nl") -> Notice:
    told = Situation(Place.ONLINE, matter, Ground.GENDER, platform=platform, language=language)
    return notice(told, facts.platforms[platform], LINKS, facts)


def keys(letter: Notice) -> list[str]:
    return [part.key for part in letter.parts]


def test_a_notice_says_where_why_in_good_faith_and_leaves_name_and_address_blank(facts: Facts) -> None:
    letter = about("x", facts)
    assert keys(letter) == [
        "notice-opening",
        "notice-location",
        "notice-content",
        "notice-why-words",
        "notice-ground-gender",
        "notice-law",
        "notice-good-faith",
        "notice-sender",
    ]


def test_the_exact_places_stand_one_a_line(facts: Facts) -> None:
    assert about("x", facts).parts[1].values == {"links": "https://x.example/1\nhttps://x.example/2"}


def test_without_a_link_the_place_is_left_blank(facts: Facts) -> None:
    told = Situation(Place.ONLINE, Matter.WORDS, language="fr")
    assert "notice-location-blank" in keys(notice(told, facts.platforms["x"], (), facts))


def test_the_laws_are_named_in_the_language_of_the_notice(facts: Facts) -> None:
    (law,) = [part for part in about("x", facts).parts if part.key == "notice-law"]
    assert law.values == {"acts": "de Genderwet van 10 mei 2007, de Seksismewet van 22 mei 2014"}


def test_without_a_ground_no_law_of_a_ground_is_named(facts: Facts) -> None:
    told = Situation(Place.ONLINE, Matter.WORDS, language="nl")
    letter = notice(told, facts.platforms["x"], LINKS, facts)
    assert "notice-law-general" in keys(letter)
    assert not any(key.startswith("notice-ground") for key in keys(letter))


def test_published_private_data_name_the_law_on_personal_data(facts: Facts) -> None:
    told = Situation(Place.ONLINE, Matter.DOXING, language="nl")
    law = [key for key in keys(notice(told, facts.platforms["x"], LINKS, facts)) if key.startswith("notice-law")]
    assert law == ["notice-law-data"]


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_is_protected_by_a_law_that_we_can_name(ground: Ground, facts: Facts) -> None:
    told = Situation(Place.ONLINE, Matter.WORDS, ground, language="de")
    assert "notice-law" in keys(notice(told, facts.platforms["x"], LINKS, facts))


def test_the_notice_is_in_the_persons_language_if_the_form_has_it(facts: Facts) -> None:
    assert about("facebook", facts, language="de").language == "de"
    assert about("telegram", facts, language="de").language == "en"
    assert about("facebook", facts, language="ar").language == "en"


def test_no_value_of_a_notice_comes_from_anywhere_but_the_links_the_laws_and_the_platform(facts: Facts) -> None:
    for matter, ground in product((None, *Matter), (None, *Ground)):
        told = Situation(Place.ONLINE, matter, ground, language="nl")
        letter = notice(told, facts.platforms["discord"], LINKS, facts)
        assert {name for part in letter.parts for name in part.values} <= {"links", "acts", "platform"}


def test_after_a_refusal_come_the_complaint_a_dispute_body_and_the_regulator(facts: Facts) -> None:
    letter = about("discord", facts)
    assert [words.key for words in letter.refused] == [
        "platform-discord-appeal",
        "notice-next-dispute",
        "notice-next-regulator",
    ]
    assert letter.dispute_bodies[0].id == "adr_center"
    assert letter.regulator is facts.bodies["bipt"]


def test_only_dispute_bodies_with_a_sure_address_are_named(facts: Facts) -> None:
    letter = about("x", facts)
    assert {body.id for body in letter.dispute_bodies} == {
        "appeals_centre",
        "user_rights",
        "adr_center",
        "commission_list",
    }


def test_the_belgian_regulator_supervises_telegram_itself(facts: Facts) -> None:
    assert about("telegram", facts).refused[-1].values == {"dsc": "be"}
    assert about("discord", facts).refused[-1].values == {"dsc": "unknown"}  # doubtful, so not said
