"""The packet's questions: for whom, in which language, what stays in it; the file goes to nobody but who asked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.communities import token_of
from bot.rules.staff import Role
from tests.chat import Person, Room
from tests.handlers.reports import CANARY, documents, files, presses_go
from tests.reports import files_a_report
from tests.team import joins


async def answers(room: Room, person: Person, form: str, *disclosed: bool) -> None:
    """From the first question on: nobody in particular, English."""
    await person.chooses("ask-packet-body", "none")
    await person.presses("English")
    for key, yes in zip(("identity",), disclosed, strict=False):
        await person.chooses(f"ask-packet-{key}", "yes" if yes else "no")
    await person.chooses("ask-packet-form", form)


async def own(room: Room) -> Person:
    """A reporter whose receipt opened their report, and who wants its packet."""
    ann = room.person("ann")
    receipt = await files_a_report(ann, CANARY)
    await ann.commands("case", receipt)
    await ann.chooses("case-view", "packet")
    return ann


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF-"), ("html", b"<!doctype html>"), ("json", b"{")])
async def test_a_member_gets_the_file_in_the_form_that_they_chose(concordia: Room, form: str, begins: bytes) -> None:
    carl = await joins(concordia, "carl", Role.CASE_WORKER)
    _, case = await files(concordia, "ann")
    await presses_go(concordia, carl, "packet", case)
    before = len(concordia.platform.sent)
    await answers(concordia, carl, form)
    (document,) = documents(carl)
    assert document.name == f"{case.reference}.{form}"
    assert (document.data or b"").startswith(begins)
    got = {address.chat for address, reply in concordia.platform.sent[before:] if reply.documents}
    assert got == {"carl"}


async def test_a_member_is_never_asked_what_only_the_reporter_may_disclose(concordia: Room) -> None:
    carl = await joins(concordia, "carl", Role.CASE_WORKER)
    _, case = await files(concordia, "zzannzz")
    await presses_go(concordia, carl, "packet", case)
    await answers(concordia, carl, "json")
    (document,) = documents(carl)
    stored = json.loads(document.data or b"")
    assert stored["disclosed"] == []
    assert b"zzannzz" not in (document.data or b"")


async def test_a_reporter_gets_the_packet_of_their_own_report_from_below_it(concordia: Room) -> None:
    ann = await own(concordia)
    await answers(concordia, ann, "json", True)
    (document,) = documents(ann)
    stored = json.loads(document.data or b"")
    assert stored["disclosed"] == ["identity"]
    assert CANARY.encode() in (document.data or b"")


async def test_what_is_not_said_stays_out(concordia: Room) -> None:
    ann = await own(concordia)
    await answers(concordia, ann, "json", False)
    (document,) = documents(ann)
    assert json.loads(document.data or b"")["disclosed"] == []


async def test_the_bodies_of_the_situation_are_proposed(concordia: Room) -> None:
    ann = await own(concordia)
    assert len(ann.labels) > 2
    assert concordia.label("ask-packet-body", "none") in ann.labels


@pytest.mark.parametrize("way", ["command", "after going back"])
async def test_who_only_names_a_report_gets_no_packet_of_it(concordia: Room, way: str) -> None:
    _, case = await files(concordia, "bob")
    if way == "command":
        eve = concordia.person("eve")
        assert await eve.commands("mypacket", token_of(case.id)) == concordia.text("case-not-here")
        return
    ann = await own(concordia)
    await ann.chooses("answer", "back")
    assert await ann.says(token_of(case.id)) == concordia.text("case-not-here")


async def test_questions_are_asked_again_after_a_command_in_between(concordia: Room) -> None:
    ann = await own(concordia)
    await ann.commands("help")
    await answers(concordia, ann, "json", False)
    assert documents(ann)


async def test_a_case_that_is_erased_meanwhile_brings_no_file(concordia: Room) -> None:
    carl = await joins(concordia, "carl", Role.CASE_WORKER)
    said = await carl.commands("packet", token_of(b"x" * 16))
    assert said == concordia.text("case-not-here")


async def test_where_no_files_can_be_sent_it_says_so(concordia: Room) -> None:
    concordia.platform.capabilities = replace(concordia.platform.capabilities, documents=False)
    ann = await own(concordia)
    assert ann.text == concordia.text("packet-no-files")


@pytest.mark.parametrize("role", [Role.PUBLISHER, Role.APPROVER, Role.AUDITOR])
async def test_other_roles_may_not(concordia: Room, role: Role) -> None:
    _, case = await files(concordia, "ann")
    carl = await joins(concordia, "carl", role)
    assert await presses_go(concordia, carl, "packet", case) == concordia.text("staff-may-not")
