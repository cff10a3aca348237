"""The first contact, and what answers at any moment: /start, /help, /privacy, /cancel, and words out of the blue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.chat.events import CommandGiven, Joined, Left, TextSent
from bot.chat.people import FLAGS_WINDOW, TRIES_WINDOW
from bot.chat.turn import DRAFT_LASTS
from bot.rules.moderation import LASTS
from bot.rules.retention import DAY, HOUR, PROPOSAL_DAYS, PROPOSAL_DAYS_AFTER, Retention
from bot.wording import Words
from handlers import LISTED
from storage.inbox import DEDUPE_SECONDS
from tests.chat import Room, room

NAMES = ["Nederlands", "Français", "Deutsch", "English"]
PAGE = {"nl": "Deze pagina", "fr": "Cette page", "de": "Diese Seite", "en": "This page"}


def welcome(room: Room, *languages: str) -> str:
    """The first words; where two languages stand side by side, each names the platform in its own way."""
    return "\n\n".join(room.text("welcome", language, platform=PAGE[language]) for language in languages)


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
@pytest.mark.parametrize("event", [CommandGiven("start"), Joined(), TextSent("hm")])
async def test_the_first_contact_says_what_we_do_and_keep_and_who_else_sees_it(
    concordia: Room, language: str, event: CommandGiven | Joined | TextSent
) -> None:
    ann = concordia.person("ann", language)
    await ann.does(event)
    assert ann.text == welcome(concordia, language)
    assert PAGE[language] in ann.text
    assert "112" in ann.text
    assert ann.heard[0].language == language
    assert ann.labels[:4] == NAMES
    assert concordia.label("menu", "report", language) in ann.labels
    assert concordia.label("menu", "who_helps", language) in ann.labels


@pytest.mark.parametrize(
    ("locale", "language"),
    [("nl-BE", "nl"), ("fr_CA", "fr"), ("de-AT", "de"), ("DE", "de"), ("en-GB", "en"), ("li", "nl"), ("wa", "fr")],
)
async def test_the_platform_s_locale_is_the_first_guess(concordia: Room, locale: str, language: str) -> None:
    ann = concordia.person("ann", locale)
    await ann.commands("start")
    assert ann.heard[-1].text.endswith(concordia.words.texts.text([language], "welcome", platform=PAGE[language]))


@pytest.mark.parametrize("locale", [None, "", "und", "zz-ZZ", "x-klingon", "tlh", "💥", "a" * 300])
async def test_of_whom_nothing_is_known_reads_dutch_and_french_side_by_side(
    concordia: Room, locale: str | None
) -> None:
    ann = concordia.person("ann", locale)
    await ann.commands("start")
    assert ann.text == welcome(concordia, "nl", "fr")
    assert "Haat melden / Signaler la haine" in ann.labels
    assert ann.labels[:4] == NAMES


@pytest.mark.parametrize(
    ("locale", "name", "instead"),
    [
        ("ar", "العربية", ("nl", "fr")),
        ("tr-TR", "Türkçe", ("nl", "fr")),
        ("uk", "Українська", ("nl", "fr")),
        ("es", "Español", ("fr",)),
        ("lb", "Lëtzebuergesch", ("de",)),
    ],
)
async def test_who_would_like_a_language_that_we_do_not_speak_is_told_so_and_gets_a_near_one(
    concordia: Room, locale: str, name: str, instead: tuple[str, ...]
) -> None:
    ann = concordia.person("ann", locale)
    await ann.commands("start")
    assert ann.text.startswith(concordia.text("language-missing", *instead, language=name))
    assert ann.text.endswith(welcome(concordia, *instead))


async def test_the_second_odd_word_is_not_answered_with_the_welcome_again(concordia: Room) -> None:
    ann = concordia.person()
    assert await ann.says("hm") == welcome(concordia, "en")
    await concordia.restart()
    assert await ann.says("hm") == concordia.text("not-understood")
    assert concordia.label("menu", "report") in ann.labels
    assert await ann.commands("start") == welcome(concordia, "en")


async def test_a_poster_leads_straight_to_what_it_speaks_of(concordia: Room) -> None:
    ann = concordia.person()
    assert "danger" in await ann.commands("start", "report")
    await ann.commands("cancel")
    assert "danger" in await ann.commands("start", "who_helps")
    await ann.commands("cancel")
    assert await ann.commands("start", "x' OR 1=1 --") == welcome(concordia, "en")


async def test_a_poster_in_the_middle_of_a_report_loses_nothing(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    await ann.chooses("ask-danger", "no")
    await ann.says("evidence")
    assert "Messages so far: 1" in await ann.commands("start", "report")
    assert await ann.commands("start", "who_helps") == concordia.text("busy")
    await ann.chooses("menu", "continue")
    assert "Messages so far: 1" in ann.text


# -- at any moment ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_help_lists_every_command_with_what_it_does(concordia: Room, language: str) -> None:
    ann = concordia.person("ann", language)
    said = await ann.commands("help")
    for command in LISTED:
        line = f"/{command} – {concordia.text('command-' + command.replace('_', '-'), language)}"
        assert line in said.splitlines()


async def test_help_side_by_side_lists_each_command_once_in_each_language(concordia: Room) -> None:
    said = await concordia.person("ann", None).commands("help")
    assert [said.count(f"/{command} – ") for command in LISTED] == [2] * len(LISTED)


async def test_every_command_of_the_menu_answers_something_of_its_own(concordia: Room) -> None:
    heard = {await concordia.person(command).commands(command) for command in LISTED}
    assert len(heard) == len(LISTED)
    assert not heard & {"", concordia.text("command-unknown"), concordia.text("trouble")}


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_privacy_says_who_runs_this_and_for_how_long_it_keeps(concordia: Room, language: str) -> None:
    said = await concordia.person("ann", language).commands("privacy")
    assert "the town of Testgem" in said
    assert PAGE[language] in said
    assert "/mydata" in said
    assert_true_to(said, Retention(), concordia, language)


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_the_numbers_of_the_privacy_text_are_those_that_the_service_runs_with(
    tmp_path: Path, words: Words, language: str
) -> None:
    chosen = {"case_days": 31, "audit_days": 444, "dead_letter_days": 1, "backup_days": 17}
    async with room(tmp_path, words, chosen=chosen) as other:
        said = await other.person("ann", language).commands("privacy")
        assert_true_to(said, Retention(31, 444, 1, 17), other, language)
        assert other.services is not None
        assert other.services.store._retention == Retention(31, 444, 1, 17)  # what the purge goes by


def assert_true_to(said: str, kept: Retention, concordia: Room, language: str) -> None:
    """The text has each span of time as it is, and no number besides."""
    days = (kept.case_days, kept.audit_days, kept.dead_letter_days, kept.backup_days, LASTS // DAY)
    days += (PROPOSAL_DAYS, PROPOSAL_DAYS_AFTER)
    hours = (DRAFT_LASTS // HOUR, TRIES_WINDOW // HOUR, FLAGS_WINDOW // HOUR, DEDUPE_SECONDS // HOUR)
    spans = [concordia.text("days", language, count=count) for count in days]
    spans += [concordia.text("hours", language, count=count) for count in hours]
    assert [span for span in spans if span not in said] == []
    assert set(re.findall(r"\d+", said)) == {number for span in spans for number in re.findall(r"\d+", span)}


async def test_cancel_with_nothing_to_cancel_offers_a_way_on(concordia: Room) -> None:
    ann = concordia.person()
    assert await ann.commands("cancel") == concordia.text("cancelled")
    assert concordia.label("menu", "report") in ann.labels


@pytest.mark.parametrize("command", ["dance", "saved2", "go", "an", "continuee", "x" * 200, "ش"])
async def test_an_unknown_command_says_so_and_offers_a_way_on(concordia: Room, command: str) -> None:
    ann = concordia.person()
    assert await ann.commands(command, "now") == concordia.text("command-unknown")
    assert {concordia.label("menu", name) for name in ("report", "who_helps", "help")} <= set(ann.labels)


async def test_an_unknown_command_in_a_report_asks_the_question_again(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    said = await ann.commands("dance")
    assert said.startswith(concordia.text("command-unknown"))
    assert "danger" in said


async def test_help_privacy_and_start_in_a_report_lose_no_answer(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    await ann.chooses("ask-danger", "no")
    await ann.says("evidence")
    for command in ("help", "privacy", "start", "language"):
        await ann.commands(command)
    await ann.says("more")
    assert "Messages so far: 2" in ann.text


# -- who leaves and comes back ---------------------------------------------------------------------------------------


async def test_who_blocks_the_bot_hears_nothing_and_stops_nobody(concordia: Room) -> None:
    ann, bob = concordia.person("ann"), concordia.person("bob")
    await ann.commands("start")
    before = len(concordia.platform.sent)
    await ann.does(Left())
    assert len(concordia.platform.sent) == before
    assert await bob.commands("start") == welcome(concordia, "en")
    assert await concordia.rows("inbox WHERE payload IS NOT NULL") == 0


async def test_who_comes_back_goes_on_where_they_were(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    await ann.chooses("ask-danger", "no")
    await ann.says("evidence")
    await ann.does(Left())
    await concordia.restart()
    assert "Messages so far: 1" in await ann.does(Joined())


async def test_who_comes_back_after_a_day_begins_anew(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    await ann.does(Left())
    concordia.now += 25 * 3600
    assert await ann.does(Joined()) == welcome(concordia, "en")


async def test_two_people_never_hear_each_other_s_answers(concordia: Room) -> None:
    ann, bob = concordia.person("ann", "fr"), concordia.person("bob", "nl")
    sent = await concordia.arrive(ann.arrival(CommandGiven("start")), bob.arrival(CommandGiven("start")))
    assert {address.chat: reply.language for address, reply in sent} == {"ann": "fr", "bob": "nl"}


async def test_language_is_the_person_s_and_a_running_report_is_the_chat_s(concordia: Room) -> None:
    here, there = concordia.person("ann", "en", "here"), concordia.person("ann", "en", "there")
    await here.commands("language", "de")
    assert await there.commands("start") == welcome(concordia, "de")
    await here.commands("report")
    assert await there.commands("cancel") == concordia.text("cancelled", "de")
    await here.commands("continue")
    assert concordia.label("ask-danger", "yes", "de") in here.labels
