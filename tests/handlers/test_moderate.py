"""What moderators do about what was reported, read as the conversations of all who take part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat.events import (
    Address,
    ChoicePressed,
    FileKind,
    FileRef,
    Group,
    Standing,
)
from bot.chat.replies import Act, BanMember, DeleteMessage, LiftMeasures, Reply, RestrictMember
from bot.ports import Gone, Unreachable
from bot.rules.moderation import DAY, HOUR, WEEK
from tests.chat import Person, Room, plain
from tests.village import Village

HATE = "go away, all of you, zzhatezz"


@pytest.fixture
async def village(concordia: Room) -> Village:
    village = Village(concordia)
    await village.set_up()
    return village


def at(moderator: Person, card: Reply) -> Person:
    """This moderator looks at this card."""
    moderator.heard = [card]
    return moderator


# -- moderators decide


@pytest.mark.parametrize(
    ("press", "acts"),
    [
        ("keep", []),
        ("remove", [DeleteMessage("m1")]),
        ("warn", [DeleteMessage("m1")]),
        ("mute1h", [DeleteMessage("m1"), RestrictMember("eve", HOUR)]),
        ("mute1d", [DeleteMessage("m1"), RestrictMember("eve", DAY)]),
        ("mute1w", [DeleteMessage("m1"), RestrictMember("eve", WEEK)]),
        ("ban", [DeleteMessage("m1"), BanMember("eve")]),
    ],
)
async def test_each_decision_takes_one_tap_and_does_what_it_says(village: Village, press: str, acts: list[Act]) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    done = len(village.room.platform.groups.done)
    decided_at = int(village.room.now)
    said = await at(village.moderator(), card).chooses("decide", press)
    assert said.startswith(f"Decided: {village.room.text(f'verdict-{press}')}")
    assert HATE not in said
    did = [act for _, act in village.room.platform.groups.done[done:]]
    assert [replace(a, until=a.until - decided_at) if isinstance(a, RestrictMember) else a for a in did] == acts


async def test_two_moderators_who_press_at_once_make_one_decision_and_both_see_it(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    token = {choice.label: choice.token for row in card.choices for choice in row}
    mo, max_ = village.moderator("mo"), village.moderator("max")
    sent = await village.room.arrive(
        mo.arrival(ChoicePressed(token["Remove"], "m1")), max_.arrival(ChoicePressed(token["Ban"], "m1"))
    )
    assert len({reply.text for _, reply in sent}) == 1
    assert (
        len(village.done(BanMember)) + len([a for _, a in village.done(DeleteMessage) if a == DeleteMessage("m1")]) == 1
    )


async def test_a_message_is_removed_only_once_its_files_are_kept(village: Village) -> None:
    platform = village.room.platform
    tries: list[int] = []

    async def slow(handle: str) -> bytes:
        tries.append(len(village.done(DeleteMessage)))
        if len(tries) < 3:
            raise Unreachable("busy")
        return b"\xff\xd8 picture"

    platform.fetch = slow  # type: ignore[method-assign]
    photo = FileRef(FileKind.PHOTO, "photo-1", 17, "image/jpeg")
    await village.report(village.member("ann"), HATE, files=(photo,))
    (card,) = await village.notice()
    await at(village.moderator(), card).chooses("decide", "remove")
    assert len(tries) == 3
    assert tries[-1] == 1  # until then only the command was deleted
    assert DeleteMessage("m1") in [act for _, act in village.done(DeleteMessage)]


async def test_who_neither_reported_nor_moderates_cannot_tell_an_incident_from_none(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    incident = card.choices[0][0].token.split()[1]
    absent = "A" * len(incident)
    village.room.platform.groups.members[village.backroom.chat]["max"] = Standing.NONE
    eve, max_ = village.room.person("eve"), village.moderator("max")
    assert await eve.commands("outcome", incident) == await eve.commands("outcome", absent)
    for deed in ("remove", "show"):
        assert await max_.commands("judge", f"{incident} {deed}") == await max_.commands("judge", f"{absent} {deed}")
    await at(village.moderator(), card).chooses("decide", "remove")
    assert await eve.commands("outcome", incident) == await eve.commands("outcome", absent)
    assert eve.text == village.room.text("flag-unknown")


async def test_reporters_who_asked_hear_what_was_decided_and_nobody_else_does(village: Village) -> None:
    ann, bob = village.member("ann"), village.member("bob", "nl")
    await village.report(ann, HATE, message="m7")
    await village.report(bob, HATE, message="m7")
    await village.report(village.member("cem"), HATE, message="m7")
    await ann.chooses("flag-thanks", "outcome")
    await bob.chooses("flag-thanks", "outcome", "nl")
    (card,) = await village.notice()
    before = len(village.room.platform.sent)
    await at(village.moderator(), card).chooses("decide", "remove")
    told = {
        address.chat: plain(r.text)
        for address, r in village.room.platform.sent[before:]
        if address.chat in "ann bob cem"
    }
    assert set(told) == {"ann", "bob"}
    assert "the message was removed" in told["ann"]
    assert village.room.text("verdict-remove", "nl") in told["bob"]
    assert HATE not in "".join(told.values())


async def test_a_wish_pressed_by_somebody_who_did_not_report_is_not_kept(village: Village) -> None:
    ann = village.member("ann")
    await village.report(ann, HATE)
    token = ann.choices[0].token
    await village.member("eve").presses_token(token)
    (card,) = await village.notice()
    before = len(village.room.platform.sent)
    await at(village.moderator(), card).chooses("decide", "keep")
    assert [address.chat for address, _ in village.room.platform.sent[before:]] == [village.backroom.chat]


async def test_who_reports_what_is_decided_already_hears_it_at_once(village: Village) -> None:
    await village.report(village.member("ann"), HATE, message="m7")
    (card,) = await village.notice()
    await at(village.moderator(), card).chooses("decide", "keep")
    bob = village.member("bob")
    await village.report(bob, HATE, message="m7")
    assert "the message stays" in bob.text
    assert await village.notice() == []


@pytest.mark.parametrize("locale", ["nl", "fr", "de", "en"])
async def test_the_author_is_warned_in_their_own_language(village: Village, locale: str) -> None:
    await village.report(village.member("ann"), HATE, locale=locale)
    (card,) = await village.notice()
    eve = village.room.person("eve", locale)
    before = len(village.room.platform.sent)
    await at(village.moderator(), card).chooses("decide", "warn")
    eve.hears(village.room.platform.sent[before:])
    means = village.room.label("warning-means", "warn", locale)
    assert eve.text == village.room.text("warning", locale, title="Town talk", what=means)


async def test_an_author_who_cannot_be_told_alone_is_not_told_in_public(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    public = len(village.public())
    gone = village.room.platform.send

    async def send(address: Address, reply: Reply, nonce: str) -> None:
        if address.chat == "eve":
            raise Gone("never wrote to us")
        await gone(address, reply, nonce)

    village.room.platform.send = send  # type: ignore[method-assign]
    mo = at(village.moderator(), card)
    await mo.chooses("decide", "warn")
    assert village.room.text("incident-unwarned") in mo.text
    assert len(village.public()) == public


async def test_a_decision_that_the_group_does_not_let_the_bot_carry_out_is_said_in_the_room(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    village.room.platform.groups.refusing = {RestrictMember}
    mo = at(village.moderator(), card)
    await mo.chooses("decide", "mute1h")
    assert village.room.label("undone-why", "rights") in mo.text


async def test_a_colleague_can_be_asked_and_the_incident_stays_open(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    mo = at(village.moderator(), card)
    assert village.room.text("incident-asked") in await mo.chooses("decide", "ask")
    assert "Decided" in await mo.chooses("decide", "remove")


# -- the author answers, once


async def warned(village: Village) -> Person:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    before = len(village.room.platform.sent)
    await at(village.moderator(), card).chooses("decide", "warn")
    eve = village.room.person("eve")
    eve.hears(village.room.platform.sent[before:])
    return eve


async def test_the_warned_person_answers_once_and_the_moderators_read_it(village: Village) -> None:
    eve = await warned(village)
    warning = eve.heard
    await eve.chooses("warning-menu", "appeal")
    mo = village.moderator()
    before = len(village.room.platform.sent)
    assert await eve.says("it was a quotation") == village.room.text("appeal-sent")
    mo.hears(village.room.platform.sent[before:])
    assert "The author answers: it was a quotation" in mo.text
    eve.heard = warning
    assert await eve.chooses("warning-menu", "appeal") == village.room.text("appeal-unknown")


async def test_after_the_answer_moderators_can_take_their_decision_back(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    before = len(village.room.platform.sent)
    mo = at(village.moderator(), card)
    await mo.chooses("decide", "mute1d")
    assert village.room.label("decide", "back") not in mo.labels  # not before
    eve = village.room.person("eve")
    eve.hears(village.room.platform.sent[before:])
    await eve.chooses("warning-menu", "appeal")
    before = len(village.room.platform.sent)
    await eve.says("it was a quotation")
    mo.hears(village.room.platform.sent[before:])
    before = len(village.room.platform.sent)
    assert "taken back" in await mo.chooses("decide", "back")
    eve.hears(village.room.platform.sent[before:])
    assert eve.text == village.room.text("appeal-granted", title="Town talk")
    assert [act for _, act in village.done(LiftMeasures)] == [LiftMeasures("eve")]


async def test_nobody_else_can_answer_for_the_author(village: Village) -> None:
    eve = await warned(village)
    token = eve.choices[-1].token
    bob = village.room.person("bob")
    assert "earlier question" in await bob.presses_token(token)


# -- handing up


async def test_handed_up_the_team_gets_a_case_with_the_evidence_and_a_proposed_body(village: Village) -> None:
    ann = village.member("ann")
    await village.report(ann, HATE)
    await ann.chooses("flag-thanks", "outcome")
    (card,) = await village.notice()
    mo = at(village.moderator(), card)
    proposals = await mo.chooses("decide", "up")
    assert "the team of the service" in proposals.lower()
    unia = next(label for label in mo.labels if label.startswith("Unia"))
    before = len(village.room.platform.sent)
    assert village.room.text("verdict-up") in await mo.presses(unia)
    ann_alone = village.room.person("ann")
    ann_alone.hears(village.room.platform.sent[before:])
    assert village.room.text("verdict-up") in ann_alone.text
    assert await village.room.rows("cases") == 1
    assert [act for _, act in village.done(DeleteMessage)] == [DeleteMessage("c2")]  # the message stays: it is theirs


# -- presses that have no business there


async def test_a_press_of_somebody_who_left_the_room_has_no_effect(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    village.room.platform.groups.members[village.backroom.chat]["max"] = Standing.NONE
    max_ = at(village.moderator("max"), card)
    assert await max_.chooses("decide", "ban") == village.room.text("moderators-only")
    assert village.done(BanMember) == []


async def test_a_card_s_press_from_another_room_has_no_effect_and_no_answer(village: Village) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    token = card.choices[0][0].token
    other = village.room.person("mo", group=Group("-999", "Elsewhere"))
    before = len(village.room.platform.sent)
    await other.presses_token(token)
    await village.room.person("mo").commands("judge", token)
    assert village.done(BanMember) == []
    assert [address.chat for address, _ in village.room.platform.sent[before:]] == ["mo"]  # an unknown command, alone
