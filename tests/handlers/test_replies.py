"""Saved replies: leads write them in all languages, gaps are named, everybody on cases uses them."""

from __future__ import annotations

from bot.rules.staff import Role
from bot.staff import SavedReply
from tests.chat import Person, Room
from tests.handlers.test_contact import said_to
from tests.reports import files_a_report, token
from tests.team import joins


async def saved(room: Room) -> tuple[SavedReply, ...]:
    assert room.services is not None
    return tuple(await room.services.store.saved_replies())


async def adds(lead: Person, title: str, texts: dict[str, str]) -> str:
    """A new reply; a language without a text is skipped."""
    await lead.commands("replies")
    await lead.chooses("replies", "add")
    await lead.says(title)
    for language in lead.room.words.texts.languages:
        if language in texts:
            await lead.says(texts[language])
        else:
            await lead.chooses("answer", "skip")
    return lead.text


async def test_a_lead_adds_a_reply_and_the_gaps_are_named(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    said = await adds(lena, "Thanks", {"nl": "Dank je.", "fr": "Merci."})
    assert said.startswith("Saved. Still missing:")
    assert "German" in said
    assert "English" in said
    (reply,) = await saved(concordia)
    assert (reply.title, dict(reply.texts)) == ("Thanks", {"nl": "Dank je.", "fr": "Merci."})
    await lena.commands("replies")
    await lena.presses("Thanks")
    assert "Dank je." in lena.text
    assert lena.text.count("Not written yet") == 2


async def test_a_reply_is_changed_and_what_is_skipped_stays(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    every = dict.fromkeys(concordia.words.texts.languages, "first")
    assert await adds(lena, "Thanks", every) == concordia.text("reply-kept")
    await lena.commands("replies")
    await lena.presses("Thanks")
    await lena.chooses("reply-view", "change")
    for language in concordia.words.texts.languages:
        if language == "de":
            await lena.says("Danke.")
        else:
            await lena.chooses("answer", "skip")
    (reply,) = await saved(concordia)
    assert dict(reply.texts) == {**every, "de": "Danke."}


async def test_a_reply_is_removed(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    await adds(lena, "Thanks", {"nl": "Dank je."})
    await lena.commands("replies")
    await lena.presses("Thanks")
    assert await lena.chooses("reply-view", "remove") == concordia.text("reply-removed")
    assert await saved(concordia) == ()


async def test_a_reply_without_a_word_is_not_kept(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    assert await adds(lena, "Empty", {}) == concordia.text("reply-empty")
    assert await saved(concordia) == ()


async def test_a_case_worker_uses_replies_and_does_not_edit_them(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    cas = await joins(concordia, "cas", Role.CASE_WORKER)
    await adds(lena, "Thanks", {"en": "Thank you for telling us."})
    assert await cas.commands("replies") == concordia.text("staff-may-not")
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    await cas.commands("answer", await token(concordia, receipt))
    await cas.presses("Thanks")
    await cas.chooses("answer-send", "send")
    assert "Thank you for telling us." in said_to(concordia, "ann")
