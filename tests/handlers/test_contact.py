"""Reporter and team write to each other: pushed, discreetly, or read with the receipt; and both stay unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cases import AddEntry, Case, Ending, Entry, EntryKind, SaveCase, Status
from bot.chat.events import Address, ChoicePressed
from bot.chat.replies import Reply
from bot.communities import token_of
from bot.rules.staff import Role
from handlers.contact import SOON
from tests.chat import Person, Room, plain
from tests.reports import case_of, files_a_report, token
from tests.team import id_of, joins, writes

WORDS = "Thank you for telling us. We have asked the platform to remove it."
NOTE = "zznotezz do not tell"


async def answers(member: Person, about: str, *typed: str, press: str = "send") -> str:
    """A member answers a case, a text for each language, and decides about the draft."""
    await member.commands("answer", about)
    for words in typed:
        await member.says(words)
    return await member.chooses("answer-send", press)


async def reporter_of(room: Room, receipt: str) -> object:
    assert room.services is not None
    return await room.services.store.reporter_of((await case_of(room, receipt)).id)


def heard_by(room: Room, chat: str, since: int = 0) -> list[Reply]:
    return [reply for address, reply in room.platform.sent[since:] if address == Address("web", chat)]


def said_to(room: Room, chat: str, since: int = 0) -> str:
    return "\n\n".join(plain(reply.text) for reply in heard_by(room, chat, since))


# -- the offer -------------------------------------------------------------------------------------------------------


async def test_the_offer_comes_last_after_receipt_and_referral_and_without_an_answer_nothing_is_kept(
    concordia: Room,
) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    assert "<code>" in ann.heard[0].text
    assert plain(ann.heard[-1].text) == concordia.text("news-offer")
    assert len(ann.heard) > 2
    assert await reporter_of(concordia, receipt) is None
    assert not (await case_of(concordia, receipt)).linked


@pytest.mark.parametrize(("choice", "discreet"), [("yes", False), ("discreet", True)])
async def test_who_says_yes_is_linked_and_can_change_it_in_the_case(
    concordia: Room, choice: str, discreet: bool
) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    assert await ann.chooses("news-offer", choice) == concordia.text(f"news-{choice}")
    reporter = await reporter_of(concordia, receipt)
    assert reporter is not None
    assert (reporter.at, reporter.discreet) == (Address("web", "ann"), discreet)  # type: ignore[attr-defined]
    await ann.commands("case", receipt)
    said = await ann.chooses("case-view", "news")
    assert concordia.text("news-state-discreet" if discreet else "news-state-here") in said
    assert await ann.chooses("case-news", "no") == concordia.text("news-no")
    assert await reporter_of(concordia, receipt) is None


async def test_a_typed_command_links_nobody_even_with_the_right_token(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    about = await token(concordia, receipt)
    eve = concordia.person("eve")
    absent = token_of(b"0" * 16)
    for argument in (f"{about} yes", f"{absent} yes", about, "", "x yes"):
        assert await eve.commands("news", argument) == concordia.text("news-unknown")
    assert await reporter_of(concordia, receipt) is None


async def test_a_button_of_somebody_else_links_nobody(concordia: Room) -> None:
    ann, eve = concordia.person(), concordia.person("eve")
    receipt = await files_a_report(ann)
    yes = next(one for one in ann.choices if one.label == concordia.label("news-offer", "yes"))
    assert await eve.presses_token(yes.token) == concordia.text("press-stale")
    assert await reporter_of(concordia, receipt) is None


async def test_foreign_and_absent_cases_look_the_same_to_everybody(concordia: Room) -> None:
    ann, eve = concordia.person(), concordia.person("eve")
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    foreign, absent = await token(concordia, receipt), token_of(b"0" * 16)
    for command in ("writeteam", "case"):
        first = await eve.commands(command, foreign), eve.labels
        assert first == (await eve.commands(command, absent), eve.labels)
        assert first[0] in (concordia.text("news-unknown"), concordia.text("case-unknown"))


# -- the team answers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_a_linked_reporter_gets_the_answer_in_their_own_language_and_from_nobody_by_name(
    concordia: Room, language: str
) -> None:
    ann = concordia.person("ann", language)
    receipt = await files_a_report(ann, language=language)
    await ann.chooses("news-offer", "yes", language)
    lena = await joins(concordia, "lena", Role.LEAD)
    before = len(concordia.platform.sent)
    said = await answers(lena, await token(concordia, receipt), WORDS)
    assert said == concordia.text("answer-sent", count=1, told=1)
    case = await case_of(concordia, receipt)
    frame = {"reference": case.reference, "words": WORDS}
    expected = concordia.text("news-answer", language, **frame)
    if language != "en":
        names = {"nl": "Engels", "fr": "anglais", "de": "Englisch"}
        expected = concordia.text("news-answer-in", language, **frame, language=names[language])
    assert said_to(concordia, "ann", before) == expected
    assert "Lena" not in expected
    assert (case.status, case.answered_at) == (Status.OPEN, int(concordia.now))
    assert [(one.kind, one.text, one.by) for one in case.entries] == [(EntryKind.ANSWER, WORDS, id_of("lena"))]


async def test_the_preview_is_what_the_reporter_will_see(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("answer", await token(concordia, receipt))
    await lena.says(WORDS)
    before, shown = len(concordia.platform.sent), lena.text
    await lena.chooses("answer-send", "send")
    assert said_to(concordia, "ann", before) in shown


async def test_nothing_is_sent_without_the_press_and_a_draft_can_be_changed_or_dropped(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    lena = await joins(concordia, "lena", Role.LEAD)
    before = len(concordia.platform.sent)
    await answers(lena, await token(concordia, receipt), "a first draft", press="change")
    await lena.says("a second draft")
    assert "a first draft" not in lena.text
    assert "a second draft" in lena.text
    assert await lena.chooses("answer-send", "drop") == concordia.text("answer-dropped")
    assert not heard_by(concordia, "ann", before)
    assert (await case_of(concordia, receipt)).entries == ()


async def test_who_wants_it_discreet_gets_no_word_of_it_and_reads_it_with_the_receipt(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "discreet")
    case = await case_of(concordia, receipt)
    lena = await joins(concordia, "lena", Role.LEAD)
    before = len(concordia.platform.sent)
    await answers(lena, token_of(case.id), WORDS)
    (reply,) = heard_by(concordia, "ann", before)
    assert plain(reply.text) == concordia.text("news-quiet")
    assert case.reference not in reply.text
    assert await ann.commands("case") == concordia.text("case-receipt")  # no list that somebody else could look at
    await ann.says(receipt)
    assert WORDS in ann.text


async def test_without_an_address_it_is_read_with_the_receipt_from_another_account(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    lena = await joins(concordia, "lena", Role.LEAD)
    before = len(concordia.platform.sent)
    said = await answers(lena, await token(concordia, receipt), WORDS)
    assert said == concordia.text("answer-sent", count=1, told=0)
    assert not heard_by(concordia, "ann", before)
    await concordia.restart()
    bob = concordia.person("bob", "fr")
    await bob.commands("case", receipt)
    assert WORDS in bob.text
    assert "écrit en anglais" in bob.text


async def test_a_case_worker_answers_what_they_see_and_all_else_looks_absent(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    case = await case_of(concordia, receipt)
    await joins(concordia, "lena", Role.LEAD)
    cas = await joins(concordia, "cas", Role.CASE_WORKER)
    await writes(concordia, SaveCase(replace(case, worker=id_of("lena"))))
    foreign = await cas.commands("answer", token_of(case.id)), cas.labels
    assert foreign == (await cas.commands("answer", token_of(b"0" * 16)), cas.labels)
    assert foreign[0] == concordia.text("case-not-here")
    for command in ("answer", "replies", "alike"):  # to people outside there are no such commands
        assert concordia.text("command-unknown") in await concordia.person("eve").commands(command, token_of(case.id))


async def test_two_colleagues_who_answer_at_once_are_both_kept(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    about = await token(concordia, receipt)
    team = [await joins(concordia, name, Role.LEAD) for name in ("lena", "luc")]
    for member in team:
        await member.commands("answer", about)
        await member.says(f"words of {member.name}")
    label = concordia.label("answer-send", "send")
    presses = [next(one for one in member.choices if one.label == label) for member in team]
    before = len(concordia.platform.sent)
    await concordia.arrive(
        *(member.arrival(ChoicePressed(press.token)) for member, press in zip(team, presses, strict=True))
    )
    case = await case_of(concordia, receipt)
    assert {one.text for one in case.entries} == {"words of lena", "words of luc"}
    said = said_to(concordia, "ann", before)
    assert "words of lena" in said
    assert "words of luc" in said


async def test_a_press_of_send_that_comes_twice_sends_once(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("answer", await token(concordia, receipt))
    await lena.says(WORDS)
    send = next(one for one in lena.choices if one.label == concordia.label("answer-send", "send"))
    await concordia.arrive(lena.arrival(ChoicePressed(send.token)), lena.arrival(ChoicePressed(send.token)))
    assert len((await case_of(concordia, receipt)).entries) == 1


async def test_an_answer_begun_for_one_case_never_goes_to_another(concordia: Room) -> None:
    first = await token(concordia, await files_a_report(concordia.person("ann"), "the first of two things"))
    receipt = await files_a_report(concordia.person("bob"), "and something else altogether")
    lena = await joins(concordia, "lena", Role.LEAD)
    await lena.commands("answer", first)
    assert await lena.commands("answer", await token(concordia, receipt)) == concordia.text("busy")
    assert (await case_of(concordia, receipt)).entries == ()


async def test_a_blocked_reporter_is_written_to_no_more_and_the_team_hears_that_only_the_receipt_is_left(
    concordia: Room,
) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    case = await case_of(concordia, receipt)
    lena = await joins(concordia, "lena", Role.LEAD)
    concordia.platform.blocked.add("ann")
    await answers(lena, token_of(case.id), WORDS)
    assert await reporter_of(concordia, receipt) is None
    assert concordia.text("reporter-unreached", reference=case.reference) in said_to(concordia, "lena")
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    assert WORDS in bob.text


# -- the reporter writes ---------------------------------------------------------------------------------------------


async def test_a_reporter_answers_under_the_letter_and_who_has_the_case_is_told_without_the_words(
    concordia: Room,
) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    lena = await joins(concordia, "lena", Role.LEAD)
    cas = await joins(concordia, "cas", Role.CASE_WORKER)
    case = await case_of(concordia, receipt)
    await writes(concordia, SaveCase(replace(case, worker=id_of("cas"))))
    before = len(concordia.platform.sent)
    await answers(lena, token_of(case.id), WORDS)
    ann.heard = heard_by(concordia, "ann", before)
    asked = await ann.chooses("news-menu", "writeteam")
    assert asked == concordia.text("case-message", reference=case.reference)
    assert await ann.says("zzthankszz for your answer") == concordia.text("case-message-sent")
    before = len(concordia.platform.sent)
    await concordia.passes(SOON + 5)
    cas.heard = heard_by(concordia, "cas", before)
    assert cas.text == concordia.text("reporter-wrote", reference=case.reference)
    await cas.chooses("case-menu", "open")
    assert case.reference in cas.text
    assert "zzthankszz" not in said_to(concordia, "cas")


async def test_several_messages_in_a_row_are_one_piece_of_news(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    await joins(concordia, "lena", Role.LEAD)
    bob = concordia.person("bob")
    for number in range(3):
        await bob.commands("case", receipt)
        await bob.chooses("case-view", "write")
        await bob.says(f"message {number}")
    before = len(concordia.platform.sent)
    await concordia.passes(SOON + 60)
    assert len(heard_by(concordia, "lena", before)) == 1
    assert [one.text for one in (await case_of(concordia, receipt)).entries] == [f"message {n}" for n in range(3)]


async def test_a_message_to_a_closed_case_opens_it_again_for_who_had_it(concordia: Room) -> None:
    receipt = await files_a_report(concordia.person())
    await joins(concordia, "lena", Role.LEAD)
    case = replace(await case_of(concordia, receipt), worker=id_of("lena"))
    await writes(concordia, SaveCase(case.closed(Ending.UNCLEAR, int(concordia.now))))
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    assert concordia.text("own-ending-unclear") in bob.text
    await bob.chooses("case-view", "write")
    await bob.says("here is more")
    case = await case_of(concordia, receipt)
    assert (case.status, case.ending, case.closed_at, case.worker) == (Status.RECEIVED, None, None, id_of("lena"))


async def test_who_is_linked_opens_the_case_without_a_receipt_and_can_add_to_it(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    case = await case_of(concordia, receipt)
    assert await ann.commands("case") == concordia.text("case-which")
    await ann.presses(case.reference)
    await ann.chooses("case-view", "add")
    await ann.says("one thing more")
    assert await ann.chooses("answer", "done") == concordia.text("case-added", count=1)
    assert [one.text for one in (await case_of(concordia, receipt)).evidence] == ["zzhatezz", "one thing more"]
    assert await ann.commands("case", receipt)  # and the receipt is as good as before
    assert case.reference in ann.text


async def test_news_can_move_to_another_account_and_the_first_one_needs_the_receipt_again(concordia: Room) -> None:
    ann, bob = concordia.person(), concordia.person("bob")
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    await bob.commands("case", receipt)
    assert concordia.text("news-state-elsewhere") in await bob.chooses("case-view", "news")
    await bob.chooses("case-news", "yes")
    assert await ann.commands("case") == concordia.text("case-receipt")
    await ann.commands("cancel")
    assert await ann.commands("case", await token(concordia, receipt)) == concordia.text("case-unknown")


# -- what never leaks ------------------------------------------------------------------------------------------------


async def with_notes(room: Room, case: Case) -> None:
    """Notes of the team, written straight into the case."""
    by, now = id_of("lena"), int(room.now)
    await writes(room, AddEntry(case.id, Entry(EntryKind.NOTE, now, NOTE, by, "en")))


async def test_nothing_that_a_reporter_can_see_has_a_note_or_a_name_in_it(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    lena = await joins(concordia, "zzlena", Role.LEAD)
    case = await case_of(concordia, receipt)
    await with_notes(concordia, case)
    await writes(concordia, SaveCase(replace(case, worker=id_of("zzlena"), labels=("zzlabelzz",), reasons=("danger",))))
    await lena.says("zztalkzz between colleagues")  # words that are no answer go nowhere
    await answers(lena, token_of(case.id), WORDS)
    await with_notes(concordia, case)
    for option in ("write", "add", "news", "close"):
        await ann.commands("case", receipt)
        await ann.chooses("case-view", option)
        await ann.commands("cancel")
    await ann.commands("writeteam", token_of(case.id))
    seen = said_to(concordia, "ann") + str(heard_by(concordia, "ann"))
    assert WORDS in seen
    for secret in ("zznotezz", "zztalkzz", "zzlabelzz", "lena", "Lena", id_of("zzlena").hex()):
        assert secret not in seen, secret


async def test_nothing_that_the_team_sees_says_who_the_reporter_is(concordia: Room) -> None:
    ann = concordia.person("zzann99zz", chat="zzchat77zz")
    receipt = await files_a_report(ann)
    await ann.chooses("news-offer", "yes")
    lena = await joins(concordia, "lena", Role.LEAD)
    case = await case_of(concordia, receipt)
    await answers(lena, token_of(case.id), WORDS)
    await ann.commands("case", receipt)
    await ann.chooses("case-view", "write")
    await ann.says("words of the reporter")
    await concordia.passes(SOON + 5)
    concordia.platform.blocked.add("zzchat77zz")
    await answers(lena, token_of(case.id), WORDS)
    for command in ("open", "history", "evidence", "alike"):
        await lena.commands(command, token_of(case.id))
    seen = str(heard_by(concordia, "lena"))
    assert case.reference in seen
    assert "words of the reporter" in seen  # in the history, where it was asked for
    for secret in ("zzann", "99zz", "zzchat", "77zz"):
        assert secret not in seen, secret
