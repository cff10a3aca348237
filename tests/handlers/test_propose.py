"""Proposing an event: what is asked, what is understood, what is refused, and that the team hears of it."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from bot.agenda.event import HOME
from bot.calendar import SaveProposal
from bot.chat.dialogue import ANSWERS_LIMIT
from bot.chat.events import Address, Arrival, FileKind, FileRef, FileSent, TextSent
from bot.chat.people import Person
from bot.chat.turn import Turn
from bot.reporters import Level, Restrain, Restraint
from bot.rules.dates import understood
from bot.rules.staff import DAY, Role
from bot.staff import Office, SaveOffice
from bot.wording import Words
from handlers.eventasks import FIELDS, PRESSES
from handlers.eventwords import when
from handlers.propose import CHANGES, STEPS
from tests.chat import START, Room
from tests.handlers.proposing import NAME, begins, heard_by, sends, tells, waiting
from tests.handlers.reports import files
from tests.team import id_of, joins, writes


async def test_an_organiser_tells_of_an_event_and_the_team_gets_it(concordia: Room) -> None:
    ann = concordia.person()
    said = await ann.commands("propose_event")
    assert "The team of the town of Testgem reads it" in said
    assert "never sees your account" in said
    assert "Question 1 of 11" in said
    assert await begins(ann)
    assert "I understood: Monday, 5 October 2026, 19:30 to 22:00." in ann.text
    await ann.commands("cancel")
    overview = await tells(ann)
    for line in (
        NAME,
        "When: Monday, 5 October 2026, 19:30 to 22:00",
        "Where: De Brug, Kerkstraat 5, 9000 Gent",
        "Price: €5.50",
        "Themes: Dialogue and meeting and Festivals and celebrations",
        "Languages there: Dutch",
        "Wheelchair: Yes",
        "Organiser: Neighbours of the bridge",
        "hxxps://example[.]be/soup",
        "We cook together.",
    ):
        assert line in overview
    assert await waiting(concordia) == []
    assert await ann.chooses("propose-send", "send") == concordia.text("propose-sent")
    (proposal,) = await waiting(concordia)
    event = proposal.event
    assert (event.source, event.uid, event.names) == ("proposed", proposal.id.hex(), {"en": NAME})
    assert (event.price, event.accessible, event.spoken) == (5.5, True, ("nl",))
    assert (event.themes, event.link) == (("dialogue", "festive"), "https://example.be/soup")
    assert event.times[0].start.astimezone(HOME).isoformat() == "2026-10-05T19:30:00+02:00"
    assert (proposal.sender, proposal.language) == (Address("web", "ann"), "en")


async def test_what_need_not_be_said_can_be_skipped(concordia: Room) -> None:
    ann = concordia.person()
    await begins(ann)
    await ann.chooses("propose-where", "everywhere")
    await ann.chooses("answer", "skip")
    await ann.chooses("propose-themes", "done")
    await ann.chooses("propose-spoken", "done")
    await ann.chooses("answer", "skip")
    await ann.chooses("propose-step-free", "no")
    await ann.chooses("answer", "skip")
    await ann.chooses("answer", "skip")
    assert "Where: Everywhere in Belgium" in ann.text
    await ann.chooses("propose-send", "send")
    (proposal,) = await waiting(concordia)
    assert (proposal.event.texts, proposal.event.price, proposal.event.organiser) == ({}, None, None)


async def test_a_number_at_the_price_is_an_amount_and_never_a_button(concordia: Room) -> None:
    ann = concordia.person()
    await begins(ann)
    for typed in ("everywhere in belgium", "skip", "that's all", "that's all"):
        await ann.says(typed)
    assert concordia.text("answer-amount") in await ann.says("much")
    await ann.says("2")
    for typed in ("no", "skip", "skip"):
        await ann.says(typed)
    assert "Price: €2.00" in ann.text


async def test_themes_are_ticked_and_a_second_press_takes_the_tick_away(concordia: Room) -> None:
    ann = concordia.person()
    await begins(ann)
    await ann.chooses("propose-where", "everywhere")
    await ann.chooses("answer", "skip")
    await ann.chooses("theme", "sport")
    assert "✓ Sport" in ann.labels
    await ann.presses("✓ Sport")
    assert "Sport" in ann.labels
    await ann.chooses("theme", "arts")
    await ann.chooses("propose-themes", "done")
    assert "✓ Arts and culture" not in ann.labels
    for typed in ("that's all", "free", "yes", "skip", "skip"):
        await ann.says(typed)
    await ann.chooses("propose-send", "send")
    assert [one.event.themes for one in await waiting(concordia)] == [("arts",)]


def test_the_longest_way_through_the_questions_has_a_place_in_a_dialogue() -> None:
    ticking = 2
    once = len(FIELDS) - ticking + ticking * PRESSES + 1  # the link of one that is online
    assert once + CHANGES * (2 + PRESSES) + 1 <= ANSWERS_LIMIT
    assert [step.removeprefix("propose-").removesuffix(".0") for step in STEPS[:-1]] == list(FIELDS)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("5 October 2026", "when-no-hour"),
        ("tomorrow", "when-no-day"),
        ("5 October 2020, 7 pm", "when-past"),
        ("Sunday 5 October 2026, 7 pm", "when-weekday"),
        ("every Monday at 7 pm", "when-repeats"),
        ("5 October 2030, 7 pm", "when-far"),
        ("5 October 2026, 7 o'clock", "when-unclear"),
        ("5 October 2026, 7 pm " + "x" * 200, "when-unclear"),
    ],
)
async def test_a_time_that_is_not_clear_is_asked_again_with_an_example(concordia: Room, typed: str, why: str) -> None:
    ann = concordia.person()
    await ann.commands("propose_event")
    await ann.says(NAME)
    said = await ann.says(typed)
    assert said.startswith(concordia.text(why))
    assert ", 7:30 pm to 10 pm" in said
    assert "Monday" in await ann.says("5 October 2026, 7 pm")


async def test_a_place_needs_a_postcode_and_a_link_https(concordia: Room) -> None:
    ann = concordia.person()
    await begins(ann)
    assert concordia.text("where-unclear") in await ann.says("in the park")
    await ann.chooses("propose-where", "online")
    assert concordia.text("link-unclear") in await ann.says("http://example.be")
    await ann.says("https://meet.example.be/1")
    for typed in ("skip", "that's all", "that's all", "free", "no", "skip"):
        await ann.says(typed)
    assert concordia.text("link-unclear") in await ann.says("https://user@example.be")
    await ann.says("skip")
    assert "Where: hxxps://meet[.]example[.]be/1" in ann.text
    assert "Price: Free" in ann.text


async def test_something_is_changed_before_it_is_sent(concordia: Room) -> None:
    ann = concordia.person()
    await tells(ann)
    await ann.chooses("propose-send", "change")
    await ann.chooses("proposal-names", "when")
    overview = await ann.says("6 October 2026, whole day")
    assert "When: Tuesday, 6 October 2026, all day" in overview
    await ann.chooses("propose-send", "change")
    await ann.chooses("proposal-names", "themes")
    await ann.chooses("theme", "rights")
    await ann.chooses("propose-themes", "done")
    assert "Themes: Human rights" in ann.text
    await ann.chooses("propose-send", "change")
    await ann.chooses("proposal-names", "name")
    assert "Bread" in await ann.says("Bread")
    assert concordia.label("propose-send", "change") not in ann.labels
    await ann.chooses("propose-send", "send")
    (proposal,) = await waiting(concordia)
    assert (proposal.event.names["en"], proposal.event.times[0].days) == ("Bread", True)


async def test_what_is_thrown_away_is_kept_nowhere(concordia: Room) -> None:
    ann = concordia.person()
    await tells(ann)
    assert await ann.chooses("propose-send", "stop") == concordia.text("propose-stopped")
    assert await waiting(concordia) == []


async def test_a_time_that_passes_while_it_is_told_is_asked_again(concordia: Room) -> None:
    ann = concordia.person()
    await tells(ann)
    concordia.now += 20 * 3600
    await ann.commands("cancel")
    await tells(ann, when="22 September 2026, 1 pm")
    concordia.now += 22 * 3600
    assert "When is it?" in await ann.chooses("propose-send", "send")
    assert await waiting(concordia) == []


async def test_a_file_is_no_answer_to_these_questions(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("propose_event")
    said = await ann.does(FileSent(FileRef(FileKind.DOCUMENT, "x", 10, "text/plain", "x.txt"), ""))
    assert "What is the event called?" in said


async def test_whoever_publishes_gets_a_letter_and_nobody_else_of_the_team(concordia: Room) -> None:
    for name, role in (("pia", Role.PUBLISHER), ("oda", Role.OWNER), ("cas", Role.CASE_WORKER), ("lena", Role.LEAD)):
        await joins(concordia, name, role)
    room = Address("web", "-500")
    await writes(concordia, SaveOffice(Office(room, topics=False, languages=("en",))))
    await writes(concordia, SaveOffice(Office(Address("paper", "-501"), topics=True, languages=("en",))))
    before = len(concordia.platform.sent)
    await sends(concordia.person())
    told = {address.chat for address, reply in concordia.platform.sent[before:] if NAME in reply.text} - {"ann"}
    assert told == {"pia", "oda"}
    assert heard_by(concordia, "-500") == concordia.text("proposal-new-room")


async def test_three_may_wait_and_no_more(concordia: Room) -> None:
    ann = concordia.person()
    for number in range(3):
        await sends(ann, name=f"Soup {number}")
    assert await ann.commands("propose_event") == concordia.text("propose-waiting", count=3)
    assert await sends(concordia.person("bob")) == concordia.text("propose-sent")


async def test_one_that_was_begun_before_three_waited_is_not_sent(concordia: Room) -> None:
    ann = concordia.person()
    for number in range(2):
        await sends(ann, name=f"Soup {number}")
    await tells(ann, name="Soup 2")
    (first, _) = await waiting(concordia)
    await writes(concordia, SaveProposal(replace(first, id=id_of("another"), version=0)))
    assert await ann.chooses("propose-send", "send") == concordia.text("propose-waiting", count=3)
    assert len(await waiting(concordia)) == 3


async def test_whose_reports_were_abuse_proposes_nothing_for_a_while(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await tells(ann)
    await writes(concordia, Restrain(case.id, Restraint(Level.BLOCKED, int(concordia.now) + 7 * DAY)))
    assert await ann.chooses("propose-send", "send") == concordia.text("propose-blocked")
    assert await ann.commands("propose_event") == concordia.text("propose-blocked")
    assert await waiting(concordia) == []
    concordia.now += 7 * DAY + 1
    assert await sends(ann) == concordia.text("propose-sent")


async def test_in_dutch(concordia: Room) -> None:
    ann = concordia.person("ann", "nl")
    said = await ann.commands("propose_event")
    assert "Hoe heet de activiteit?" in said
    await ann.says("Soep voor iedereen in de buurt")
    assert "van 19u30 tot 22u" in ann.text
    said = await ann.says("maandag 5 oktober 2026 om 19u30")
    assert "Ik heb begrepen: maandag 5 oktober 2026, 19.30\u00a0uur." in said
    await ann.says("Kerkstraat 5, 9000 Gent")
    for typed in ("We koken samen met alle buren en eten daarna soep.", "dat is alles", "dat is alles"):
        await ann.says(typed)
    for typed in ("7,5", "ja", "overslaan", "overslaan"):
        await ann.says(typed)
    assert "Prijs: € 7,50" in ann.text.replace("\u00a0", " ")
    await ann.chooses("propose-send", "send", "nl")
    (proposal,) = await waiting(concordia)
    assert list(proposal.event.names) == list(proposal.event.texts) == ["nl"]


async def test_in_french_and_words_are_kept_in_the_language_they_are_written_in(concordia: Room) -> None:
    ann = concordia.person("ann", "fr")
    said = await ann.commands("propose_event")
    assert "Comment s’appelle l’activité" in said
    await ann.says("Soep voor iedereen in de buurt")
    said = await ann.says("le 1er octobre 2026 de 19h30 à 22h")
    assert "jeudi 1er octobre 2026, de 19\u00a0h\u00a030 à 22\u00a0h\u00a000" in said
    await ann.chooses("propose-where", "everywhere", "fr")
    for typed in ("We koken samen met alle buren en eten daarna soep.", "c'est tout", "c'est tout"):
        await ann.says(typed)
    for typed in ("gratuit", "oui", "passer", "passer"):
        await ann.says(typed)
    await ann.chooses("propose-send", "send", "fr")
    (proposal,) = await waiting(concordia)
    assert list(proposal.event.names) == ["nl"]
    assert proposal.language == "fr"


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
@pytest.mark.parametrize(
    "typed",
    [
        "1/10/2026 19:30",
        "5/10/2026 19:30-22:00",
        "5/10/2026 9:05-10:00",
        "31/12/2026 22:00-02:00",
        "5/10/2026 19:00 - 7/10/2026 12:00",
        "6/10/2026 hele dag",
        "6/10/2026-8/10/2026",
    ],
)
def test_what_was_understood_is_understood_again_as_it_is_said_back(words: Words, language: str, typed: str) -> None:
    time = understood(typed, int(START))
    turn = Turn(Arrival("1", Address("web", "ann"), "ann", TextSent(""), 0), Person(), (language,), 0, words.texts)
    said = html.unescape(when(turn, time))
    again = understood(said, int(START))
    assert (again.start, again.end, again.days) == (time.start, time.end, time.days), said
