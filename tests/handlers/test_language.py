"""/language, and the offer that comes when somebody writes another language than they are answered in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.chat.events import CommandGiven, MessageForwarded, Origin, OriginKind
from bot.wording import Words
from tests.chat import Person, Room, room

FRENCH = [
    "Bonjour, je voudrais signaler quelque chose de grave à quelqu'un",
    "Je ne comprends pas très bien ce que vous me demandez ici",
    "Pouvez-vous m'expliquer comment tout cela fonctionne maintenant",
]
DUTCH = [
    "Goeiedag, ik zou graag iets willen melden dat mij is overkomen",
    "Ik begrijp niet zo goed wat jullie hier eigenlijk van mij vragen",
    "Kunnen jullie mij uitleggen hoe dit allemaal in zijn werk gaat",
]
SPANISH = [
    "Buenos días, quisiera denunciar algo muy grave que me ha pasado",
    "No entiendo muy bien lo que ustedes me están preguntando aquí",
    "Por favor, explíquenme cómo funciona todo esto desde el principio",
]
DAY = 24 * 3600


@pytest.fixture(params=["py3langid", "langdetect"])
async def listening(request: pytest.FixtureRequest, tmp_path: Path, words: Words) -> AsyncIterator[Room]:
    """Each test runs with each of the guessers."""
    async with room(tmp_path, words, guesser=request.param) as opened:
        yield opened


# -- /language -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["fr", "FR", " fr "])
async def test_a_language_can_be_typed_and_stays(concordia: Room, code: str) -> None:
    ann = concordia.person("ann", "nl")
    assert await ann.commands("language", code) == concordia.text("language-chosen", "fr")
    assert ann.heard[0].language == "fr"
    await concordia.restart()
    assert await ann.commands("cancel") == concordia.text("cancelled", "fr")


@pytest.mark.parametrize("code", ["xx", "ar", "français", "fr-BE extra", "💥", "nl fr"])
async def test_what_is_no_language_of_ours_shows_those_that_are(concordia: Room, code: str) -> None:
    ann = concordia.person("ann", "nl")
    assert await ann.commands("language", code) == concordia.text("language", "nl")
    assert ann.labels == ["Nederlands", "Français", "Deutsch", "English"]


@pytest.mark.parametrize(
    ("name", "language"), [("Nederlands", "nl"), ("Français", "fr"), ("Deutsch", "de"), ("English", "en")]
)
async def test_each_language_is_one_press_away_in_its_own_name(concordia: Room, name: str, language: str) -> None:
    ann = concordia.person("ann", None)
    await ann.commands("language")
    assert await ann.presses(name) == concordia.text("language-chosen", language)
    assert await ann.commands("cancel") == concordia.text("cancelled", language)


async def test_a_choice_in_a_report_asks_the_same_question_in_that_language(concordia: Room) -> None:
    ann = concordia.person("ann", "nl")
    await ann.commands("report")
    await ann.chooses("ask-danger", "no", "nl")
    await ann.says("bewijs")
    said = await ann.commands("language", "de")
    assert said.startswith(concordia.text("language-chosen", "de"))
    assert concordia.label("answer", "done", "de") in ann.labels
    await ann.chooses("answer", "done", "de")
    assert concordia.label("ask-place", "online", "de") in ann.labels


async def test_a_choice_beats_the_platform_and_the_writing(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await ann.commands("language", "de")
    for text in FRENCH * 3:
        await ann.says(text)
        assert ann.heard[0].language == "de"


# -- what they write -------------------------------------------------------------------------------------------------


async def test_who_writes_french_on_a_dutch_phone_is_asked_once_and_never_flipped(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await ann.says(FRENCH[0])
    assert not offered(ann, "fr")
    await ann.says(FRENCH[1])
    assert offered(ann, "fr")
    assert ann.heard[0].language == "nl"  # the answer itself stays as it was
    assert ann.labels[-2:] == [
        listening.label("language-offer", "yes", "fr"),
        listening.label("language-offer", "no", "nl"),
    ]
    for text in FRENCH * 2:
        await ann.says(text)
        assert not offered(ann, "fr")
        assert ann.heard[0].language == "nl"


async def test_three_short_messages_are_needed_where_two_long_ones_would_do(concordia: Room) -> None:
    ann = concordia.person("ann", "nl")
    for text in ("je ne sais pas", "pourquoi cette question"):
        await ann.says(text)
        assert not offered(ann, "fr")
    await ann.says("aidez-moi maintenant monsieur")
    assert offered(ann, "fr")


async def test_yes_to_the_offer_is_a_choice_that_writing_does_not_undo(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await says(ann, FRENCH[:2])
    await ann.chooses("language-offer", "yes", "fr")
    assert ann.text == listening.text("language-chosen", "fr")
    await says(ann, DUTCH)
    assert ann.heard[0].language == "fr"


async def test_no_to_the_offer_keeps_the_language_and_the_peace_for_30_days(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await says(ann, FRENCH[:2])
    await ann.chooses("language-offer", "no", "nl")
    assert ann.text == listening.text("language-chosen", "nl")
    listening.now += 29 * DAY
    await says(ann, FRENCH)
    assert not offered(ann, "fr")
    listening.now += 2 * DAY
    await says(ann, FRENCH[:2])
    assert offered(ann, "fr")
    assert ann.heard[0].language == "nl"


async def test_who_chose_is_asked_too_but_only_a_press_flips(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await ann.commands("language", "nl")
    await says(ann, FRENCH[:2])
    assert offered(ann, "fr")
    await ann.commands("help")
    assert ann.heard[0].language == "nl"
    await listening.restart()
    await ann.says(FRENCH[2])
    assert ann.heard[0].language == "nl"


async def test_of_whom_nothing_is_known_one_long_message_decides_and_nobody_is_asked(listening: Room) -> None:
    ann = listening.person("ann", None)
    await ann.says(FRENCH[0])
    assert [reply.language for reply in ann.heard] == ["fr"]
    await says(ann, DUTCH[:2])
    assert [reply.language for reply in ann.heard] == ["nl"]


async def test_an_english_phone_gives_way_to_what_its_owner_writes(listening: Room) -> None:
    ann = listening.person("ann", "en")
    await says(ann, DUTCH[:2])
    assert [reply.language for reply in ann.heard] == ["nl"]


async def test_a_language_that_we_do_not_speak_is_never_offered(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await says(ann, SPANISH)
    assert [reply.language for reply in ann.heard] == ["nl"]
    assert len(ann.heard) == 1


async def test_who_writes_what_we_do_not_speak_on_an_english_phone_is_told_so(listening: Room) -> None:
    ann = listening.person("ann", "en")
    await says(ann, SPANISH)
    assert await ann.commands("start")
    assert ann.heard[0].text == listening.words.texts.text(["en"], "language-missing", language="Español")


async def test_a_day_of_silence_forgets_a_half_heard_language(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await ann.says(FRENCH[0])
    listening.now += DAY
    await ann.says(FRENCH[1])
    assert not offered(ann, "fr")
    await ann.says(FRENCH[2])
    assert offered(ann, "fr")


async def test_the_words_of_others_are_no_evidence(listening: Room) -> None:
    ann = listening.person("ann", "nl")
    await ann.commands("report")
    await ann.chooses("ask-danger", "no", "nl")
    for text in FRENCH:
        await ann.does(MessageForwarded(Origin(OriginKind.HIDDEN), text))
        await ann.says(text)  # pasted, as evidence
    await ann.commands("cancel")
    await ann.says(FRENCH[0])
    assert not offered(ann, "fr")


async def test_an_offer_in_a_report_comes_with_the_question_and_the_report_goes_on(concordia: Room) -> None:
    ann = concordia.person("ann", "nl")
    await ann.commands("report")
    for text in FRENCH[:2]:
        await ann.says(text[:60])
    assert offered(ann, "fr")
    await ann.chooses("language-offer", "yes", "fr")
    assert concordia.label("ask-danger", "no", "fr") in ann.labels
    await ann.chooses("ask-danger", "no", "fr")
    assert concordia.text("ask-evidence", "fr") in ann.text


async def says(person: Person, texts: list[str]) -> None:
    for text in texts:
        await person.says(text)


def offered(person: Person, language: str) -> bool:
    return person.room.text("language-offer", language) in person.text


async def test_what_an_app_told_with_a_press_counts_for_messages_that_come_without_a_locale(concordia: Room) -> None:
    ann = concordia.person("ann", None)
    await concordia.arrive(replace(ann.arrival(CommandGiven("help"), "u1"), locale="de", via="interaction"))
    assert await ann.says("12345") == concordia.text("welcome", "de", platform=concordia.label("platform", "web", "de"))
