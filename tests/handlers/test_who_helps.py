"""/who_helps: the same questions as a report, the referral at the end, and nothing is filed or kept."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import cycle, product

import pytest

from bot.chat.events import CommandGiven, Event, TextSent
from bot.rules.situation import Matter, Place, Region
from tests.chat import Person, Room, plain

TABLES = ("cases", "files")
FLEMISH_INSTITUTE = {
    "nl": ("Vlaams Mensenrechteninstituut", "omdat"),
    "fr": ("Institut flamand des droits humains", "parce qu"),
    "de": ("Flämisches Institut für Menschenrechte", "weil"),
    "en": ("Flemish Human Rights Institute", "because"),
}
QUESTIONS = ("danger", "place", "platform", "detail", "matter", "ground", "region", "under-18", "role")


def pending(room: Room, text: str, language: str = "en") -> str | None:
    """Which question somebody reads now."""
    return next((name for name in QUESTIONS if room.text(f"ask-{name}", language) in plain(text)), None)


async def asks_who_helps(person: Person, language: str = "en", **answers: str) -> list[str]:
    """Go through the whole of it by buttons: these answers, no danger, the street, and the rest is skipped."""
    answers = {"danger": "no", "place": "street", **answers}
    came = []
    await person.commands("who_helps")
    while name := pending(person.room, person.text, language):
        came.append(name)
        if name == "platform" and name in answers:
            await person.presses(answers[name])  # platforms have names of their own, in no language
        elif name in answers:
            await person.chooses(f"ask-{name}", answers[name], language)
        else:
            await person.chooses("answer", "skip", language)
    return came


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_the_answers_lead_to_who_helps_with_a_reason_a_phone_and_a_source(concordia: Room, language: str) -> None:
    ann = concordia.person("ann", language)
    answers = {"place": "housing", "matter": "refused", "ground": "origin", "region": "flanders", "role": "witness"}
    assert set(answers) <= set(await asks_who_helps(ann, language, **answers))
    said = ann.text
    assert concordia.text("referral-steps", language) in said
    assert concordia.text("referral-listening", language) in said
    assert concordia.text("referral-end", language) in said
    head, *card = said[said.index("1. ") :].partition("\n\n")[0].splitlines()
    name, _, reason = head.partition(", ")
    assert FLEMISH_INSTITUTE[language][0] in name
    assert reason.startswith(FLEMISH_INSTITUTE[language][1])
    assert [line for line in card if "https://" in line]
    assert [line for line in card if "2026" in line]
    assert {reply.language for reply in ann.heard} == {language}


async def test_nothing_is_filed_and_nothing_is_kept(concordia: Room) -> None:
    ann = concordia.person()
    await asks_who_helps(ann, place="online", matter="words")
    assert [await concordia.rows(table) for table in TABLES] == [0, 0]
    assert "receipt" not in ann.text.lower()
    assert "Stopped" in await ann.commands("cancel")  # nothing runs any more


async def test_what_is_sent_meanwhile_is_not_kept_either(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("who_helps")
    for _ in range(2):
        await ann.sends_photo("look")
        assert concordia.text("answer-choose") in ann.text
    await ann.forwards("zzhatezz")
    assert concordia.text("answer-choose") in ann.text
    assert concordia.label("ask-danger", "no") in ann.labels
    assert [await concordia.rows(table) for table in TABLES] == [0, 0]


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_danger_gets_the_numbers_and_nothing_else(concordia: Room, language: str) -> None:
    ann = concordia.person("ann", language)
    await ann.commands("who_helps")
    said = await ann.chooses("ask-danger", "yes", language)
    for number in ("112", "101"):
        assert number in said
    assert len(ann.heard) == 1
    assert ann.labels == []


async def test_online_leads_to_the_platform_and_a_letter_to_copy(concordia: Room) -> None:
    ann = concordia.person()
    await asks_who_helps(ann, place="online", platform="Instagram", matter="words")
    letter = next(reply.text for reply in ann.heard if reply.text.startswith("<pre>"))
    assert letter.endswith("</pre>")
    assert "Instagram" in letter
    assert "2022/2065" in letter


async def test_back_goes_through_every_question_and_changes_the_answer(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("who_helps")
    await ann.chooses("ask-danger", "no")
    await ann.chooses("ask-matter", "refused")
    await ann.chooses("ask-place", "housing")
    await ann.chooses("answer", "back")
    await ann.chooses("answer", "back")
    assert pending(concordia, ann.text) == "matter"
    await ann.chooses("answer", "back")
    assert pending(concordia, ann.text) == "danger"
    await ann.chooses("answer", "cancel")
    assert ann.text == concordia.text("cancelled")


async def test_numbers_can_be_typed_all_the_way(concordia: Room) -> None:
    ann = concordia.person("ann", "fr")
    await ann.commands("who_helps")
    await ann.says("2")  # no danger
    for _ in QUESTIONS:
        if pending(concordia, ann.text, "fr"):
            await ann.says("1")
    assert concordia.text("referral-listening", "fr") in ann.text


async def test_every_matter_and_place_ends_with_somebody_who_listens(concordia: Room) -> None:
    """One person a combination goes through the whole bot, all at once; each in one of the regions, or in none."""
    regions = cycle([*Region, None])
    ways = {
        f"{matter} {place}": {"matter": matter, "place": place, "region": next(regions), "danger": "no"}
        for matter, place in product(Matter, Place)
    }
    people = {name: concordia.person(name) for name in ways}
    heard = await tell(concordia, {people[name]: CommandGiven("who_helps") for name in ways})
    while questions := {name: found for name in ways if (found := pending(concordia, heard[name][-1]))}:
        answers = {}
        for name, question in questions.items():
            option = ways[name].get(question)
            typed = concordia.label(f"ask-{question}", option.value) if isinstance(option, StrEnum) else option
            answers[people[name]] = TextSent(typed or "skip")
        heard |= await tell(concordia, answers)
    listening = concordia.text("referral-listening")
    assert [name for name, texts in heard.items() if not any(listening in plain(text) for text in texts)] == []
    assert await concordia.rows("cases") == 0


async def tell(room: Room, events: Mapping[Person, Event]) -> dict[str, list[str]]:
    """What everybody heard after all of them said this at the same time."""
    heard: dict[str, list[str]] = {}
    for address, reply in await room.arrive(*(person.arrival(event) for person, event in events.items())):
        heard.setdefault(address.chat, []).append(reply.text)
    return heard
