"""/case: a receipt opens its case from any account, wrong ones are counted, and nobody learns more than that."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import text

from bot.chat.events import TextSent
from handlers.case import LASTS, TRIES
from tests.chat import Person, Room
from tests.reports import case_of, files_a_report

WRONG = "1234 5678 9012 3456"
HOUR = 3600


@pytest.fixture
async def receipt(concordia: Room) -> str:
    """Somebody's report is filed; this opens it."""
    return await files_a_report(concordia.person("somebody"))


def shows_the_case(person: Person, messages: int = 1) -> bool:
    room = person.room
    status = room.label("case-status", "received")
    found = re.search(r"[A-Z2-7]{4}-[A-Z2-7]{4}", person.text)
    reference = found[0] if found else ""
    view = room.text(
        "case-view", reference=reference, status=status, filed="21 September 2026", count=messages, files=0
    )
    return person.text == view


# -- the receipt -----------------------------------------------------------------------------------------------------


async def test_a_receipt_goes_out_of_the_chat_when_the_person_has_saved_it(concordia: Room) -> None:
    ann = concordia.person()
    receipt = await files_a_report(ann)
    assert ann.heard[0].private
    saved = next(choice for choice in ann.choices if choice.label == concordia.label("receipt", "saved"))
    await ann.presses_token(saved.token, message="m7")
    (reply,) = ann.heard
    assert reply.replaces == "m7"  # where the platform edits, these words take the place of the digits
    assert reply.text == concordia.words.texts.text(["en"], "receipt-saved")
    assert not re.search(r"\d{4}", reply.text)
    assert await ann.commands("case", receipt)
    assert shows_the_case(ann)


async def test_of_the_other_replies_only_the_pressed_question_is_replaced(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    yes = next(choice for choice in ann.choices if choice.label == concordia.label("ask-danger", "no"))
    await ann.presses_token(yes.token, message="m3")
    assert [reply.replaces for reply in ann.heard] == ["m3"]
    await ann.says("evidence")
    assert [reply.replaces for reply in ann.heard] == [None]


# -- opening ---------------------------------------------------------------------------------------------------------


async def test_the_receipt_opens_the_case_from_any_account_on_any_day(concordia: Room, receipt: str) -> None:
    concordia.now += 80 * 24 * HOUR
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    assert shows_the_case(bob)
    assert await bob.chooses("case-view", "close") == concordia.text("case-closed")


async def test_the_receipt_may_come_after_the_command(concordia: Room, receipt: str) -> None:
    bob = concordia.person("bob")
    assert await bob.commands("case") == concordia.text("case-receipt")
    await bob.says(receipt)
    assert shows_the_case(bob)


@pytest.mark.parametrize(
    "written",
    [
        "{plain}",
        "{spaced}",
        "{dashed}",
        "My receipt is {spaced}, thank you!",
        "  {spaced}\n",
        "{arabic}",
        "{persian}",
        "\u202b{arabic}\u202c",
        "{bengali}",
    ],
)
async def test_a_receipt_is_known_without_the_command_however_it_is_written(
    concordia: Room, receipt: str, written: str
) -> None:
    forms = {"spaced": receipt, "plain": receipt.replace(" ", ""), "dashed": receipt.replace(" ", "-")}
    for script, zero in (("arabic", "٠"), ("persian", "۰"), ("bengali", "০")):
        forms[script] = receipt.translate({ord(str(digit)): chr(ord(zero) + digit) for digit in range(10)})
    bob = concordia.person("bob")
    await bob.commands("start")
    await bob.says(written.format(**forms))
    assert shows_the_case(bob)


async def test_the_case_never_shows_what_was_reported(concordia: Room, receipt: str) -> None:
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    await bob.chooses("case-view", "close")
    assert not [reply for _, reply in concordia.platform.sent if "zzhatezz" in reply.text]


async def test_a_typed_receipt_is_forgotten_after_a_while(concordia: Room, receipt: str) -> None:
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    add = next(choice for choice in bob.choices if choice.label == concordia.label("case-view", "add"))
    concordia.now += LASTS + HOUR  # drafts end at a full hour
    assert await bob.presses_token(add.token) == concordia.text("press-stale")


@pytest.mark.parametrize("typed", ["hello", "1234", "1234 5678 9012 345", "12345678901234567", "0" * 32, "½" * 16])
async def test_what_is_no_receipt_is_asked_again_and_not_counted(concordia: Room, receipt: str, typed: str) -> None:
    bob = concordia.person("bob")
    await bob.commands("case")
    for _ in range(TRIES + 1):
        assert (await bob.says(typed)).startswith(concordia.text("receipt-not-digits"))
    await bob.says(receipt)
    assert shows_the_case(bob)
    assert await concordia.rows("tries") == 0


# -- wrong ones ------------------------------------------------------------------------------------------------------


async def test_unknown_and_erased_receipts_look_the_same(concordia: Room, receipt: str) -> None:
    assert concordia.services is not None
    bob = concordia.person("bob")
    unknown = await bob.commands("case", WRONG), bob.labels
    await concordia.services.store._database.write(lambda database: database.execute(text("DELETE FROM cases")))
    erased = await bob.commands("case", receipt), bob.labels
    assert unknown == erased == (concordia.text("case-unknown"), bob.labels)


async def test_every_way_to_a_wrong_receipt_counts_and_the_sixth_is_refused_even_if_it_is_right(
    concordia: Room, receipt: str
) -> None:
    eve = concordia.person("eve")
    await eve.commands("start")
    await eve.commands("case", WRONG)
    await eve.says(WRONG)
    await eve.commands("case")
    await eve.says(WRONG)
    await eve.says(f"is it {WRONG}?")
    await concordia.restart()
    assert await eve.says(WRONG) == concordia.text("case-unknown")
    too_many = concordia.text("case-too-many")
    assert await eve.commands("case", receipt) == too_many
    assert await eve.says(receipt) == too_many
    assert await eve.commands("case") == too_many
    concordia.now += HOUR - 60
    assert await eve.says(receipt) == too_many
    concordia.now += 60
    await eve.says(receipt)
    assert shows_the_case(eve)


async def test_a_refused_try_does_not_make_the_wait_longer(concordia: Room, receipt: str) -> None:
    eve = concordia.person("eve")
    for _ in range(TRIES):
        await eve.commands("case", WRONG)
    concordia.now += HOUR - 60
    for _ in range(TRIES):
        await eve.commands("case", WRONG)
    concordia.now += 60
    await eve.commands("case", receipt)
    assert shows_the_case(eve)


async def test_tries_count_for_the_person_in_whatever_chat_and_for_nobody_else(concordia: Room, receipt: str) -> None:
    for number in range(TRIES):
        await concordia.person("eve", chat=f"chat {number}").commands("case", WRONG)
    eve, bob = concordia.person("eve", chat="another"), concordia.person("bob")
    assert await eve.commands("case", receipt) == concordia.text("case-too-many")
    await bob.commands("case", receipt)
    assert shows_the_case(bob)


async def test_many_tries_at_once_do_not_slip_through(concordia: Room, receipt: str) -> None:
    eve = concordia.person("eve")
    await eve.commands("start")
    guesses = [eve.arrival(TextSent(f"{number:016}")) for number in range(20)]
    sent = await concordia.arrive(*guesses, eve.arrival(TextSent(receipt)))
    said = [reply.text for _, reply in sent]
    assert said.count(concordia.words.texts.text(["en"], "case-unknown")) == TRIES
    assert said[TRIES:] == [concordia.words.texts.text(["en"], "case-too-many")] * 16


async def test_a_wrong_receipt_in_a_report_is_evidence_and_no_try(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    await ann.chooses("ask-danger", "no")
    await ann.says(WRONG)
    assert "Messages so far: 1" in ann.text
    assert await concordia.rows("tries") == 0


# -- adding ----------------------------------------------------------------------------------------------------------


async def test_evidence_is_added_in_order_and_counted(concordia: Room, receipt: str) -> None:
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    assert await bob.chooses("case-view", "add") == concordia.text("case-evidence")
    await bob.says("second")
    await bob.forwards("third")
    await bob.sends_photo("fourth")
    assert await bob.chooses("answer", "done") == concordia.text("case-added", count=3)
    case = await case_of(concordia, receipt)
    assert [item.text for item in case.evidence] == ["zzhatezz", "second", "third", "fourth"]
    assert concordia.services is not None
    (handle,) = concordia.platform.files
    assert case.evidence[3].file is not None
    assert await concordia.services.store.file(case.evidence[3].file.id) == concordia.platform.files[handle]


async def test_what_is_sent_while_the_case_is_shown_is_added_too(concordia: Room, receipt: str) -> None:
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    await bob.forwards("one more")
    await bob.chooses("case-view", "add")
    assert await bob.chooses("answer", "done") == concordia.text("case-added", count=1)
    assert [item.text for item in (await case_of(concordia, receipt)).evidence] == ["zzhatezz", "one more"]


async def test_a_press_sent_twice_adds_once(concordia: Room, receipt: str) -> None:
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    await bob.chooses("case-view", "add")
    await bob.says("second")
    done = next(choice for choice in bob.choices if choice.label == concordia.label("answer", "done"))
    await bob.presses_token(done.token)
    assert await bob.presses_token(done.token) == concordia.text("press-stale")
    assert len((await case_of(concordia, receipt)).evidence) == 2


async def test_two_people_add_to_the_same_case_at_once(concordia: Room, receipt: str) -> None:
    people = [concordia.person(name) for name in ("bob", "eve")]
    for person in people:
        await person.commands("case", receipt)
        await person.chooses("case-view", "add")
        await person.says(f"from {person.name}")
    await concordia.arrive(*(person.arrival(TextSent("that's all")) for person in people))
    evidence = (await case_of(concordia, receipt)).evidence
    assert {item.text for item in evidence} == {"zzhatezz", "from bob", "from eve"}


async def test_a_case_that_is_erased_meanwhile_gets_an_answer(concordia: Room, receipt: str) -> None:
    assert concordia.services is not None
    bob = concordia.person("bob")
    await bob.commands("case", receipt)
    await bob.chooses("case-view", "add")
    await bob.says("second")
    await concordia.services.store._database.write(lambda database: database.execute(text("DELETE FROM cases")))
    assert await bob.chooses("answer", "done") == concordia.text("case-unknown")
