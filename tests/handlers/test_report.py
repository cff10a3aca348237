"""/report, read as the conversations that people have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.cases import FreshReceipt
from bot.chat.events import (
    ChoicePressed,
    CommandGiven,
    FileKind,
    FileRef,
    FileSent,
    OddSent,
    Origin,
    OriginKind,
    TextSent,
)
from bot.ports import Raw
from bot.sealing import Keyring, Receipts
from bot.wording import Words
from tests.chat import CHEAP, Person, Room, payload

HATE = "go back to where you came from, zzhatezz"
POST = Origin(OriginKind.CHANNEL, "Some channel", "https://t.me/somechannel/17", 1_789_000_000)


def label(words: Words, language: str, key: str, option: str) -> str:
    return words.texts.label([language], key, option)


async def answer(person: Person, words: Words, key: str, option: str, language: str = "en") -> str:
    return await person.presses(label(words, language, key, option))


async def up_to_evidence(person: Person, words: Words, language: str = "en") -> None:
    await person.commands("report")
    await answer(person, words, "ask-danger", "no", language)


async def up_to_preview(person: Person, words: Words, language: str = "en") -> str:
    await up_to_evidence(person, words, language)
    await person.forwards(HATE, POST)
    await answer(person, words, "answer", "done", language)
    await answer(person, words, "ask-place", "online", language)
    telegram = next(option for option in person.labels if option == "Telegram")
    await person.presses(telegram)
    await answer(person, words, "ask-matter", "words", language)
    await answer(person, words, "ask-ground", "origin", language)
    await answer(person, words, "ask-region", "flanders", language)
    await answer(person, words, "ask-under-18", "no", language)
    return await answer(person, words, "ask-role", "victim", language)


async def filed(person: Person, words: Words, language: str = "en") -> str:
    await up_to_preview(person, words, language)
    await answer(person, words, "ask-confirm", "file", language)
    return receipt_in(person)


def receipt_in(person: Person) -> str:
    found = re.search(r"<code>(\d{4} \d{4} \d{4} \d{4})</code>", person.heard[0].text)
    assert found, person.text
    return found[1]


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_a_report_ends_with_a_receipt_that_opens_it_in_every_language(
    concordia: Room, words: Words, language: str
) -> None:
    ann = concordia.person("ann", language)
    receipt = await filed(ann, words, language)
    # from any account, on any day
    bob = concordia.person("bob", language)
    await bob.commands("case", receipt)
    assert label(words, language, "case-status", "received") in bob.text


async def test_danger_gets_the_numbers_and_no_question(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.commands("report")
    said = await answer(ann, words, "ask-danger", "yes")
    assert "112" in said
    assert "101" in said
    assert not ann.choices
    await ann.says("hello")
    assert label(words, "en", "menu", "report") in ann.labels  # nothing runs any more


async def test_nothing_is_filed_before_the_yes(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    assert await concordia.rows("cases") == 0
    await answer(ann, words, "ask-confirm", "file")
    assert await concordia.rows("cases") == 1


async def test_no_throws_everything_away(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    await answer(ann, words, "ask-confirm", "stop")
    assert await concordia.rows("cases") == 0


async def test_a_press_sent_twice_files_once(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    yes = next(choice for choice in ann.choices if choice.label == label(words, "en", "ask-confirm", "file"))
    await concordia.arrive(ann.arrival(ChoicePressed(yes.token)), ann.arrival(ChoicePressed(yes.token)))
    assert await concordia.rows("cases") == 1


async def test_the_same_update_delivered_three_times_files_once_and_answers_once(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    yes = next(choice for choice in ann.choices if choice.label == label(words, "en", "ask-confirm", "file"))
    press = ann.arrival(ChoicePressed(yes.token))
    first = await concordia.arrive(press)
    again = await concordia.arrive(press, press)
    assert first
    assert not again
    assert await concordia.rows("cases") == 1


async def test_the_preview_and_the_answers_never_show_the_hateful_words_again(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await filed(ann, words)
    assert not [reply for _, reply in concordia.platform.sent if "zzhatezz" in reply.text]


async def test_a_restart_before_every_turn_loses_no_answer(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.commands("report")
    for key, option in [
        ("ask-danger", "no"),
        ("", "forward"),
        ("answer", "done"),
        ("ask-place", "housing"),
        ("ask-matter", "refused"),
        ("ask-ground", "origin"),
        ("ask-region", "brussels"),
        ("answer", "skip"),
        ("ask-role", "witness"),
    ]:
        await concordia.restart()
        if key:
            await answer(ann, words, key, option)
        else:
            await ann.forwards(HATE, POST)
    assert "Housing" in ann.text
    assert "Brussels" in ann.text
    await concordia.restart()
    await answer(ann, words, "ask-confirm", "file")
    assert receipt_in(ann)


async def test_back_works_at_every_step_and_keeps_the_evidence(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    for _ in range(7):  # role, under 18, region, ground, matter, platform, place
        await answer(ann, words, "answer", "back")
    assert "Where did it happen" in ann.text
    said = await answer(ann, words, "answer", "back")
    assert "1" in said
    assert label(words, "en", "answer", "done") in ann.labels
    await answer(ann, words, "answer", "done")
    assert "Where did it happen" in ann.text


async def test_several_messages_are_one_bundle_in_their_order(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    await ann.says("first")
    await ann.forwards("second", POST)
    await ann.sends_photo("third")
    await answer(ann, words, "answer", "done")
    await answer(ann, words, "ask-place", "street")
    for _ in range(5):
        await answer(ann, words, "answer", "skip")
    await answer(ann, words, "ask-confirm", "file")
    case = await opened(concordia, receipt_in(ann))
    assert [item.text for item in case.evidence] == ["first", "second", "third"]
    assert case.evidence[1].origin == POST


async def opened(room: Room, receipt: str):  # type: ignore[no-untyped-def]
    assert room.services is not None
    lookup = Receipts(Keyring.open(room.settings().keyring), CHEAP).lookup(receipt.replace(" ", ""))
    case = await room.services.store.case(lookup)
    assert case is not None
    return case


async def test_a_photo_is_kept_with_its_bytes(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    await ann.sends_photo("look")
    handle = next(iter(concordia.platform.files))
    await answer(ann, words, "answer", "done")
    await answer(ann, words, "ask-place", "street")
    for _ in range(5):
        await answer(ann, words, "answer", "skip")
    await answer(ann, words, "ask-confirm", "file")
    case = await opened(concordia, receipt_in(ann))
    assert concordia.services is not None
    assert await concordia.services.store.file(case.evidence[0].file.id) == concordia.platform.files[handle]


async def test_what_was_sent_is_gone_with_the_draft(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    for end in ("cancel", "danger", "no"):
        await ann.sends_photo("look")
        file = await the_file(concordia)
        if end == "cancel":
            await ann.commands("cancel")
        elif end == "danger":
            await answer(ann, words, "ask-danger", "yes")
        else:
            await up_to_preview_from_photo(ann, words)
            await answer(ann, words, "ask-confirm", "stop")
        assert concordia.services is not None
        assert await concordia.services.store.file(file) is None


async def test_what_was_sent_is_gone_with_a_draft_that_nobody_answers_for_a_day(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.sends_photo("look")
    await answer(ann, words, "ask-danger", "no")
    file = await the_file(concordia)
    assert concordia.services is not None
    concordia.now += 23 * 3600
    await concordia.services.store.purge(int(concordia.now))
    assert await the_file(concordia) == file
    concordia.now += 3 * 3600  # a draft's end is rounded up to the hour
    await concordia.services.store.purge(int(concordia.now))
    assert await concordia.rows("files") == 0


async def the_file(room: Room) -> str:
    from sqlalchemy import text  # noqa: PLC0415

    assert room.services is not None
    found = await room.services.store._database.read(lambda c: c.execute(text("select id from files")).scalars().all())
    assert len(found) == 1
    return str(found[0])


async def up_to_preview_from_photo(person: Person, words: Words) -> None:
    await answer(person, words, "ask-danger", "no")
    await answer(person, words, "answer", "done")
    await answer(person, words, "ask-place", "street")
    for _ in range(5):
        await answer(person, words, "answer", "skip")


async def test_an_album_is_acknowledged_once(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    photos = []
    for number in range(5):
        concordia.platform.files[f"p{number}"] = b"x"
        photos.append(ann.arrival(FileSent(FileRef(FileKind.PHOTO, f"p{number}", 10), "", "album")))
    said = await concordia.arrive(*photos)
    assert len(said) == 1
    assert "5" in said[0][1].text


async def test_a_forward_out_of_the_blue_begins_a_report_and_is_kept(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.forwards(HATE, POST)
    assert "danger" in ann.text
    said = await answer(ann, words, "ask-danger", "no")
    assert label(words, "en", "answer", "done") in ann.labels, said
    await answer(ann, words, "answer", "done")
    assert "Where did it happen" in ann.text


async def test_evidence_sent_at_a_later_question_is_added(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    await ann.sends_photo("one more")
    assert "Messages: 2" in ann.text
    await answer(ann, words, "ask-confirm", "file")
    assert len((await opened(concordia, receipt_in(ann))).evidence) == 2


async def test_commands_answer_in_the_middle_and_the_question_comes_back(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    await ann.forwards(HATE, POST)
    await answer(ann, words, "answer", "done")
    for command in ("help", "privacy", "language"):
        said = await ann.commands(command)
        assert "Where did it happen" in said, command
    await ann.commands("language", "nl")
    assert label(words, "nl", "ask-place", "online") in ann.labels
    await ann.commands("start")
    assert await concordia.rows("cases") == 0


async def test_cancel_ends_it_and_the_old_buttons_are_stale(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.commands("report")
    old = next(choice for choice in ann.choices if choice.label == "No")
    await ann.commands("cancel")
    said = await ann.presses_token(old.token)
    assert "earlier" in said or "no longer" in said, said


async def test_a_stale_button_says_so_and_shows_where_we_are(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.commands("report")
    old = next(choice for choice in ann.choices if choice.label == "No")
    await ann.presses_token(old.token)
    said = await ann.presses_token(old.token)
    assert "What happened" in said


@pytest.mark.parametrize(
    "token", ["", "x", "an:aaaa:bbbb:file.AAAAAAAAAAAA", "go:saved.AAAAAAAAAAAA", "é" * 40, "." * 64]
)
async def test_a_forged_press_changes_nothing(concordia: Room, words: Words, token: str) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    await ann.presses_token(token)
    assert await concordia.rows("cases") == 0
    await answer(ann, words, "ask-confirm", "file")
    assert await concordia.rows("cases") == 1


async def test_a_press_of_somebody_elses_button_changes_nothing(concordia: Room, words: Words) -> None:
    ann, eve = concordia.person("ann"), concordia.person("eve")
    await up_to_preview(ann, words)
    yes = next(choice for choice in ann.choices if choice.label == label(words, "en", "ask-confirm", "file"))
    await up_to_preview(eve, words)
    await eve.presses_token(yes.token)
    assert await concordia.rows("cases") == 0


async def test_a_file_that_is_too_big_is_refused_and_nothing_is_lost(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    await ann.says("kept")
    said = await ann.sends_photo(size=30_000_000)
    assert "30 MB" in said
    assert "20 MB" in said
    assert label(words, "en", "answer", "done") in ann.labels


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
async def test_an_empty_message_is_answered(concordia: Room, words: Words, text: str) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    assert "empty" in await ann.says(text)


async def test_five_thousand_letters_are_kept_whole(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    await ann.says("x" * 5_000)
    assert "1" in ann.text
    said = await ann.says("y" * 10_001)
    assert "10,001" in said or "10001" in said


async def test_a_sticker_is_answered_and_the_question_comes_back(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_evidence(ann, words)
    said = await ann.does(OddSent("sticker"))
    assert "What happened" in said


async def test_a_typed_label_or_number_counts_as_a_press(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await ann.commands("report")
    await ann.says("no")
    assert "What happened" in ann.text
    await ann.says("here it is")
    await ann.says("That's all")
    await ann.says("2")  # in the street
    assert "What was it" in ann.text
    await ann.says("BACK")
    assert "Where did it happen" in ann.text


async def test_a_draft_is_gone_after_a_day(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    yes = next(choice for choice in ann.choices if choice.label == label(words, "en", "ask-confirm", "file"))
    concordia.now += 25 * 3600
    await ann.presses_token(yes.token)
    assert await concordia.rows("cases") == 0


async def test_another_command_does_not_drop_the_draft(concordia: Room, words: Words) -> None:
    ann = concordia.person()
    await up_to_preview(ann, words)
    await ann.commands("who_helps")
    await ann.presses(label(words, "en", "menu", "continue"))
    await answer(ann, words, "ask-confirm", "file")
    assert await concordia.rows("cases") == 1


async def test_two_hundred_people_at_once_each_get_their_own_receipt(concordia: Room, words: Words) -> None:
    people = [concordia.person(f"p{number}") for number in range(200)]
    for event in (CommandGiven("report"), TextSent("no"), TextSent("evidence"), TextSent("that's all"), TextSent("2")):
        await concordia.arrive(*(person.arrival(event) for person in people))
    for _ in range(5):
        await concordia.arrive(*(person.arrival(TextSent("skip")) for person in people))
    sent = await concordia.arrive(*(person.arrival(TextSent("yes, file it")) for person in people))
    receipts = {found[1] for _, reply in sent if (found := re.search(r"<code>([\d ]+)</code>", reply.text))}
    assert len(receipts) == 200
    assert await concordia.rows("cases") == 200


async def test_an_unreadable_update_is_set_aside_and_stops_nobody(
    concordia: Room, words: Words, tmp_path: Path
) -> None:
    ann = concordia.person()
    assert concordia.services is not None
    await concordia.services.engine.intake(
        "web", [Raw("odd", b"{not json"), Raw("s", payload(ann.arrival(TextSent("hi"))))]
    )
    await concordia.services.engine.settled()
    assert concordia.platform.sent


async def test_a_fault_of_ours_is_told_in_the_language_that_the_person_chose_and_the_draft_stays(
    concordia: Room, words: Words
) -> None:
    async def broken(_: object) -> object:
        raise KeyError("fault")

    ann = concordia.person("ann", "nl")
    await ann.commands("language", "fr")
    await up_to_preview(ann, words, "fr")
    yes = next(choice for choice in ann.choices if choice.label == label(words, "fr", "ask-confirm", "file"))
    assert concordia.services is not None
    lookups = concordia.services.engine._lookups
    working = dict(lookups)
    lookups[FreshReceipt] = broken  # type: ignore[index]
    assert await ann.presses_token(yes.token) == words.texts.text(["fr"], "trouble")
    lookups.update(working)  # type: ignore[attr-defined]
    await ann.presses_token(yes.token)
    assert receipt_in(ann)
    assert await concordia.rows("cases") == 1
