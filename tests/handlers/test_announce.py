"""/announce: texts with their gaps, whom it reaches, what it warns of, and every answer that is refused."""

from __future__ import annotations

import pytest

from bot.announcements import Audience, LinkButton, Stage, To
from bot.rules.staff import Role
from tests.announcing import TEXTS, drafts, follows, kept, only, two, types
from tests.chat import Room
from tests.team import id_of, joins


async def test_a_draft_is_written_language_by_language_and_nothing_goes_out(concordia: Room) -> None:
    await follows(concordia, "ann")
    pia, _ = await two(concordia)
    said = await drafts(pia)
    assert "Draft. Written by: Pia" in said
    assert "One person would get it now." in said
    assert TEXTS["de"] in said
    one = await only(concordia)
    assert (one.stage, one.author, dict(one.texts), one.at) == (Stage.DRAFT, id_of("pia"), TEXTS, None)
    assert not any(address.chat == "ann" for address, _ in concordia.platform.sent)


async def test_a_gap_says_how_many_would_read_which_language_and_the_texts_can_be_written_again(
    concordia: Room,
) -> None:
    for name in ("ann", "bea"):
        await follows(concordia, name, "de")
    pia, _ = await two(concordia)
    await pia.commands("announce")
    said = await types(pia, {"nl": TEXTS["nl"], "fr": TEXTS["fr"], "en": "x"})
    assert "German: no text. 2 readers get French instead." in said
    assert "English: this text is much longer or much shorter than the others." in said
    await pia.chooses("announce-gaps", "again")
    said = await types(pia, {"de": TEXTS["de"], "en": TEXTS["en"]})
    assert concordia.text("announce-picture") in said


async def test_a_picture_and_buttons_go_with_it(concordia: Room) -> None:
    pia, _ = await two(concordia)
    await pia.commands("announce")
    await types(pia, {"nl": TEXTS["nl"], "fr": TEXTS["fr"]})
    await pia.chooses("announce-gaps", "go")
    await pia.sends_photo()
    await pia.chooses("answer", "done")
    assert "beautiful" not in await pia.says("http://example.be")
    assert concordia.text("announce-address-odd") in pia.text
    await pia.says("https://example.be/park")
    assert concordia.text("announce-label-odd", limit=40) in await pia.says("x" * 41)
    await pia.says("Lees meer")
    await pia.says("En savoir plus")
    await pia.chooses("answer", "skip")
    await pia.chooses("announce-audience", "all")
    said = await pia.chooses("announce-when", "tomorrow")
    assert "With a picture." in said
    one = await only(concordia)
    assert one.buttons == (LinkButton({"nl": "Lees meer", "fr": "En savoir plus"}, "https://example.be/park"),)
    assert one.picture is not None
    concordia.now += 3 * 24 * 3600  # the conversation is long over
    assert concordia.services is not None
    await concordia.services.purge()
    assert await concordia.services.store.file(one.picture) is not None


async def test_two_photos_are_one_too_many(concordia: Room) -> None:
    pia, _ = await two(concordia)
    await pia.commands("announce")
    await types(pia, TEXTS)
    await pia.sends_photo()
    await pia.sends_photo()
    assert concordia.text("announce-picture-odd") in await pia.chooses("answer", "done")


async def test_who_it_is_for_is_chosen_and_counted(concordia: Room) -> None:
    await follows(concordia, "ann", "nl", areas=("antwerp",))
    await follows(concordia, "bea", "nl", areas=("namur",))
    await follows(concordia, "cas", "fr", areas=("flanders",))
    await follows(concordia, "group", "nl", community=True)
    pia, _ = await two(concordia)
    await pia.commands("announce")
    await types(pia, TEXTS)
    for _ in ("picture", "button"):
        await pia.chooses("answer", "skip")
    await pia.chooses("announce-audience", "choose")
    await pia.chooses("announce-to", "people")
    await pia.presses("Dutch")
    assert "Chosen: Dutch" in pia.text
    await pia.chooses("announce-several", "done")
    await pia.chooses("announce-several", "all")
    await pia.presses(concordia.label("area", "antwerp"))
    await pia.chooses("announce-several", "done")
    await pia.chooses("announce-several", "all")
    said = await pia.chooses("announce-when", "now")
    assert "One person would get it now." in said
    assert "Dutch: 1" in said
    assert (await only(concordia)).audience == Audience(("nl",), ("antwerp",), (), (), To.PEOPLE)


async def test_what_looks_personal_is_warned_of_with_its_words(concordia: Room) -> None:
    pia, _ = await two(concordia)
    said = await drafts(pia, {**TEXTS, "nl": TEXTS["nl"] + " Bel Jan: 0470 12 34 56, of 112, of 0800 12 800."})
    assert "Phone number: “0470 12 34 56”" in said
    assert "Phone number: “0800" not in said
    assert concordia.text("announcement-nobody") in said


async def test_without_a_word_nothing_is_kept(concordia: Room) -> None:
    pia, _ = await two(concordia)
    await pia.commands("announce")
    assert await types(pia, {}) == concordia.text("announce-empty")
    assert await kept(concordia) == []


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_the_whole_conversation_is_held_in_each_language(concordia: Room, language: str) -> None:
    await follows(concordia, "ann", language)
    pia, _ = await two(concordia, language)
    said = await drafts(pia, {language: TEXTS[language]}, "monday", language)
    assert concordia.label("announcement-stage", "draft", language) in said
    assert concordia.text("announcement-count", language, count=1) in said
    assert concordia.label("announcement-menu", "askapproval", language) in pia.labels


@pytest.mark.parametrize("role", [Role.LEAD, Role.CASE_WORKER, Role.APPROVER, Role.AUDITOR])
async def test_other_roles_do_not_write(concordia: Room, role: Role) -> None:
    other = await joins(concordia, "other", role)
    assert await other.commands("announce") == concordia.text("staff-may-not")


async def test_one_field_is_changed_and_the_rest_stays(concordia: Room) -> None:
    pia, _ = await two(concordia)
    await drafts(pia)
    await pia.chooses("announcement-menu", "rewrite")
    await pia.chooses("rewrite-what", "texts")
    said = await types(pia, {"nl": "Het feest is op zaterdag."})
    assert "Het feest is op zaterdag." in said
    one = await only(concordia)
    assert dict(one.texts) == {**TEXTS, "nl": "Het feest is op zaterdag."}
    assert one.version == 2


async def test_the_list_shows_the_newest_first_and_opens_each(concordia: Room) -> None:
    pia, _ = await two(concordia)
    assert await pia.commands("announcements") == concordia.text("announcements", count=0)
    await drafts(pia)
    concordia.now += 60
    await drafts(pia, {**TEXTS, "en": "Another party, on Monday."})
    await pia.commands("announcements")
    assert pia.labels[:2] == [f"Draft: {'Another party, on Monday.'}", "Draft: There is a party in the park on Sunday."]
    assert "Another party" in await pia.presses(pia.labels[0])


async def test_a_day_and_an_hour_can_be_typed_and_what_is_unclear_is_asked_again(concordia: Room) -> None:
    pia, _ = await two(concordia)
    await pia.commands("announce")
    await types(pia, TEXTS)
    for _ in ("picture", "button"):
        await pia.chooses("answer", "skip")
    await pia.chooses("announce-audience", "all")
    for unclear in ("soon", "24 November", "yesterday at 9"):
        assert concordia.text("announce-when-odd") in await pia.says(unclear), unclear
    assert "24 November 2026, 19:30" in await pia.says("24 November, 7:30 pm")
    assert (await only(concordia)).at == 1_795_545_000
