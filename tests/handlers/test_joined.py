"""Groups of alike reports: proposed, joined by the team, and answered together, each in their own language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cases import Case, SaveCase, Status
from bot.communities import token_of
from bot.rules.likeness import Likeness, Told, likeness, pages
from bot.rules.staff import Role
from bot.staff import KeepSavedReply, SavedReply
from tests.chat import Person, Room
from tests.handlers.test_contact import WORDS, said_to
from tests.reports import case_of, files_a_report
from tests.team import id_of, joins, writes

POST = "everybody with freckles should leave this town at once, says the council of baldies"
TEXTS = {
    "nl": "Dank je voor je melding, wij vragen het platform om het bericht te verwijderen.",
    "fr": "Merci pour votre signalement, nous demandons à la plateforme de retirer le message.",
    "de": "Danke für Ihre Meldung, wir bitten die Plattform, die Nachricht zu entfernen.",
    "en": "Thank you for your report, we are asking the platform to remove the message.",
}


async def four(room: Room, *, linked: bool = True) -> dict[str, tuple[Person, str]]:
    """The same thing reported by four people in four languages: person and receipt by language."""
    filed = {}
    for language in TEXTS:
        person = room.person(f"p{language}", language)
        filed[language] = person, await files_a_report(person, POST, language)
        if linked:
            await person.chooses("news-offer", "yes", language)
    return filed


async def cases(room: Room, filed: dict[str, tuple[Person, str]]) -> dict[str, Case]:
    return {language: await case_of(room, receipt) for language, (_, receipt) in filed.items()}


async def test_like_cases_are_proposed_with_what_is_alike_and_without_what_they_say(concordia: Room) -> None:
    filed = await cases(concordia, await four(concordia))
    lena = await joins(concordia, "lena", Role.LEAD)
    said = await lena.commands("alike", token_of(filed["nl"].id))
    for language in ("fr", "de", "en"):
        assert filed[language].reference in said
    assert "3 people" in said
    assert said.count(concordia.label("alike-why", "words")) == 3
    assert "freckles" not in said


async def test_one_answer_reaches_everybody_in_the_group_each_in_their_language(concordia: Room) -> None:
    filed = await four(concordia)
    about = token_of((await case_of(concordia, filed["nl"][1])).id)
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("alike", about)
    assert await lena.chooses("alike-menu", "all") == concordia.text("alike-joined", count=4)
    await lena.chooses("alike-menu", "answer")
    assert "4 people" in lena.text
    languages = [next(code for code in TEXTS if _asks_for(lena, code))]
    await lena.says(TEXTS[languages[0]])
    while concordia.label("answer-send", "send") not in lena.labels:
        languages.append(next(code for code in TEXTS if _asks_for(lena, code)))
        await lena.says(TEXTS[languages[-1]])
    assert languages[0] == "nl"  # that of the case it is written in comes first
    assert sorted(languages) == sorted(TEXTS)
    before = len(concordia.platform.sent)
    assert await lena.chooses("answer-send", "send") == concordia.text("answer-sent", count=4, told=4)
    for language, (person, receipt) in filed.items():
        case = await case_of(concordia, receipt)
        frame = {"reference": case.reference, "words": TEXTS[language]}
        assert said_to(concordia, person.name, before) == concordia.text("news-answer", language, **frame)
        assert [one.text for one in case.entries] == [TEXTS[language]]
        assert case.status is Status.OPEN


def _asks_for(member: Person, language: str) -> bool:
    names = {"nl": "Dutch", "fr": "French", "de": "German", "en": "English"}
    return f"language: {names[language]}" in member.text.split("\n\n")[-1]


async def test_who_gets_no_text_of_their_own_gets_the_first_and_is_told_what_it_is_written_in(concordia: Room) -> None:
    filed = await four(concordia)
    about = token_of((await case_of(concordia, filed["en"][1])).id)
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("alike", about)
    await lena.chooses("alike-menu", "all")
    await lena.commands("answer", about)
    await lena.says(WORDS)
    for _ in range(3):
        await lena.chooses("answer", "skip")
    before = len(concordia.platform.sent)
    await lena.chooses("answer-send", "send")
    assert WORDS in said_to(concordia, "pfr", before)
    assert "Écrit en anglais" in said_to(concordia, "pfr", before)
    assert "Geschreven in het Engels" in said_to(concordia, "pnl", before)
    assert "Written in" not in said_to(concordia, "pen", before)


async def test_a_saved_reply_fills_all_its_languages_at_once(concordia: Room) -> None:
    filed = await four(concordia)
    texts = {code: text for code, text in TEXTS.items() if code != "de"}
    await writes(concordia, KeepSavedReply(SavedReply(b"r" * 16, "Thanks", texts)))
    about = token_of((await case_of(concordia, filed["fr"][1])).id)
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("alike", about)
    await lena.chooses("alike-menu", "all")
    await lena.commands("answer", about)
    await lena.presses("Thanks")
    before = len(concordia.platform.sent)
    await lena.chooses("answer-send", "send")
    for language, text in texts.items():
        assert text in said_to(concordia, f"p{language}", before)
    german = said_to(concordia, "pde", before)
    assert TEXTS["fr"] in german
    assert "Geschrieben auf Französisch" in german


async def test_one_can_be_joined_alone_and_a_closed_one_is_not_written_to(concordia: Room) -> None:
    filed = await cases(concordia, await four(concordia, linked=False))
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("alike", token_of(filed["nl"].id))
    await lena.presses(f"{concordia.label('alike-menu', 'join')} {filed['fr'].reference}")
    assert lena.text == concordia.text("alike-joined", count=2)
    await lena.commands("alike", token_of(filed["fr"].id))
    await lena.presses(f"{concordia.label('alike-menu', 'join')} {filed['de'].reference}")
    assert lena.text == concordia.text("alike-joined", count=3)
    assert concordia.services is not None
    german = await concordia.services.store.case_by_id(filed["de"].id)
    assert german is not None
    await writes(concordia, SaveCase(replace(german, status=Status.CLOSED, closed_at=int(concordia.now))))
    await lena.commands("answer", token_of(filed["nl"].id))
    assert "2 people" in lena.text


async def test_a_case_worker_joins_only_what_they_see(concordia: Room) -> None:
    filed = await cases(concordia, await four(concordia, linked=False))
    await joins(concordia, "lena", Role.LEAD)
    cas = await joins(concordia, "cas", Role.CASE_WORKER)
    await writes(concordia, SaveCase(replace(filed["de"], worker=id_of("lena"))))
    said = await cas.commands("alike", token_of(filed["nl"].id))
    assert filed["de"].reference not in said
    await cas.chooses("alike-menu", "all")
    assert concordia.text("alike-joined", count=3) == cas.text
    assert concordia.services is not None
    kept = await concordia.services.store.case_by_id(filed["de"].id)
    assert kept is not None
    assert kept.joined is None


async def test_a_case_is_taken_out_by_who_has_it_or_leads(concordia: Room) -> None:
    filed = await cases(concordia, await four(concordia, linked=False))
    about = token_of(filed["nl"].id)
    lena = await joins(concordia, "lena", Role.LEAD)
    cas = await joins(concordia, "cas", Role.CASE_WORKER)
    await lena.commands("alike", about)
    await lena.chooses("alike-menu", "all")
    assert await cas.commands("alike", f"{about} leave") == concordia.text("alike-not-yours")
    assert await lena.commands("alike", f"{about} leave") == concordia.text(
        "alike-left", reference=filed["nl"].reference
    )
    assert concordia.services is not None
    kept = await concordia.services.store.case_by_id(filed["nl"].id)
    assert kept is not None
    assert kept.joined is None
    assert await lena.commands("alike", f"{about} leave") == concordia.text("alike-alone")


async def test_a_case_like_no_other_says_so(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    lena = await joins(concordia, "lena", Role.LEAD)
    about = token_of((await case_of(concordia, receipt)).id)
    assert await lena.commands("alike", about) == concordia.text("alike-alone")


# -- in what two reports are alike -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (Told((POST,)), Told((POST.upper(),)), (Likeness.WORDS,)),
        (Told(("see x.com/a/1",)), Told(("what is https://twitter.com/a/1?s=20",)), (Likeness.LINK,)),
        (Told(("see x.com/a/1",)), Told((), ("https://x.com/a/1",)), (Likeness.LINK,)),
        (Told(("see https://x.com",)), Told(("what is https://x.com ?",)), ()),
        (Told((), pictures=True), Told((), pictures=True), (Likeness.PICTURE,)),
        (Told(("a",)), Told(("b",), pictures=True), ()),
    ],
)
def test_in_what_two_reports_are_alike_is_seen(one: Told, other: Told, found: tuple[Likeness, ...]) -> None:
    assert likeness(one, other) == likeness(other, one) == found


def test_a_site_as_a_whole_is_no_page() -> None:
    assert pages(["https://www.facebook.com/", "https://facebook.com/groups/1"]) == {"facebook.com/groups/1"}
