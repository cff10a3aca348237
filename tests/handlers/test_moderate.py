"""Reports in a group and what moderators do about them, read as the conversations of all who take part."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    Event,
    FileKind,
    FileRef,
    FormSent,
    Group,
    Joined,
    MessageReported,
    Quoted,
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


# -- members report


async def test_a_member_reports_and_only_they_learn_that_it_arrived(village: Village) -> None:
    before = len(village.public())
    ann = village.member("ann")
    await village.report(ann, HATE)
    assert "The moderators will look at this message" in ann.text
    assert [reply.only_for for reply in ann.heard] == ["ann"]
    assert len(village.public()) == before
    assert [act for _, act in village.done(DeleteMessage)] == [DeleteMessage("c2")]  # the command, and nothing else


async def test_moderators_see_the_message_covered_with_its_author_and_link_and_never_who_reported(
    village: Village,
) -> None:
    await village.report(village.member("ann"), HATE)
    (card,) = await village.notice()
    assert f"Tap to read:\n<spoiler>{HATE}</spoiler>" in card.text
    assert "Author: Eve" in card.text
    assert "https://t.me/c/1/m1" in card.text
    assert "ann" not in plain(card.text).lower()


async def test_a_notice_waits_a_while_and_comes_with_what_others_report_meanwhile(village: Village) -> None:
    await village.report(village.member("ann"), "one, zzhatezz")
    assert await village.notice(40) == []
    await village.report(village.member("bob"), "another, zzhatezz", author="mallory")
    cards = await village.notice(170)
    assert len(cards) == 2


async def test_ten_members_and_one_message_are_one_incident_of_ten_people(village: Village) -> None:
    for number in range(10):
        await village.report(village.member(f"member{number}"), HATE, message="m7")
    await village.report(village.member("member3"), HATE, message="m7")  # once more: still one person
    (card,) = await village.notice()
    assert "10 people reported this" in card.text
    assert await village.room.rows("incidents") == 1


async def test_a_picture_that_takes_seconds_to_fetch_is_reported_all_the_same(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(handle: str) -> bytes:
        village.room.now += 3  # by the time it is there, the turn that waits for it has another moment
        return b"\xff\xd8\xff"

    monkeypatch.setattr(village.room.platform, "fetch", slow)
    ann = village.member("ann")
    async with asyncio.timeout(5):
        await village.report(ann, HATE, files=(FileRef(FileKind.PHOTO, "picture"),))
    assert "The moderators will look at this message" in ann.text


async def test_reports_that_arrive_at_the_same_moment_are_one_incident_too(village: Village) -> None:
    quoted = Quoted(village.square, "m9", "eve", "Eve", 1_789_900_000, HATE)
    members = [village.member(f"member{number}") for number in range(10)]
    await village.room.arrive(*(member.arrival(MessageReported(quoted, f"c{n}")) for n, member in enumerate(members)))
    (card,) = await village.notice()
    assert "10 people reported this" in card.text


async def test_moderators_hear_again_when_many_more_people_report(village: Village) -> None:
    await village.report(village.member("ann"), HATE, message="m7")
    await village.notice()
    await village.report(village.member("bob"), HATE, message="m7")
    assert await village.notice() == []  # two instead of one is no news, and might give the second away
    await village.report(village.member("cem"), HATE, message="m7")
    (again,) = await village.notice()
    assert plain(again.text) == village.room.text("incident-again", count=3)
    assert "One person" not in await at(village.moderator(), again).chooses("decide", "show")


async def test_a_message_in_a_group_without_a_room_is_kept_until_there_is_one(concordia: Room) -> None:
    village = Village(concordia)
    await village.member("mayor").does(Joined())
    ann = village.member("ann")
    await village.report(ann, HATE)
    assert "no moderators’ room" in ann.text
    alone = concordia.person("mayor")
    await alone.commands("start", "setup_-100town")
    await alone.presses("English")
    await alone.chooses("answer", "skip")
    await alone.chooses("ask-setup-charter", "no")
    await village.moderator("mayor").commands("room")
    assert HATE in await village.moderator().commands("queue")


async def test_where_the_platform_cannot_whisper_who_never_wrote_to_the_bot_is_told_with_all_and_later(
    concordia: Room,
) -> None:
    concordia.platform.capabilities = replace(concordia.platform.capabilities, whispers=False)
    village = Village(concordia)
    await village.set_up()
    before = len(village.public())
    await village.report(village.member("ann"), HATE)
    assert len(village.public()) == before  # at that moment: nothing
    await village.room.passes(200)
    (hint,) = village.public()[before:]
    assert hint.links[0][1] == "https://paper.example/flags_-100town"
    await village.report(village.member("bob"), HATE)
    await village.room.passes(200)
    assert len(village.public()) == before + 1  # not again within the hour, so that it counts nobody
    ann = village.room.person("ann")
    assert "You reported one message" in await ann.commands("start", "flags_-100town")
    eve = village.room.person("eve")
    assert await eve.commands("start", "flags_-100town") == concordia.text("flags-none")


async def test_who_wrote_to_the_bot_before_is_told_in_their_own_chat_where_it_cannot_whisper(concordia: Room) -> None:
    concordia.platform.capabilities = replace(concordia.platform.capabilities, whispers=False)
    village = Village(concordia)
    await village.set_up()
    alone = concordia.person("ann")
    await alone.commands("start")
    quoted = Quoted(village.square, "m1", "eve", "Eve", 1_789_900_000, HATE)
    sent = await concordia.arrive(village.member("ann").arrival(MessageReported(quoted, "c1")))
    alone.hears(sent)
    assert "The moderators will look at this message" in alone.text


async def test_a_reported_message_is_kept_with_its_files(village: Village) -> None:
    village.room.platform.files["photo-1"] = b"\xff\xd8 hateful picture"
    photo = FileRef(FileKind.PHOTO, "photo-1", 17, "image/jpeg")
    await village.report(village.member("ann"), "", files=(photo,))
    (card,) = await village.notice()
    assert "With one file" in card.text
    assert "Show pictures" in [choice.label for row in card.choices for choice in row]
    assert await village.room.rows("files WHERE state = 'kept'") == 1
    village.room.now += 2 * DAY  # long after a draft's files would be gone
    assert village.room.services is not None
    await village.room.services.store.purge(int(village.room.now))
    assert await village.room.rows("files WHERE state = 'kept'") == 1


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


# -- sprees and raids


async def test_one_author_s_spree_is_one_incident_with_one_decision_for_all(village: Village) -> None:
    for number in range(10):
        await village.report(village.member(f"member{number}"), f"hateful message number {number}", author="mallory")
    cards = await village.notice()
    assert len(cards) == 3
    biggest = max(cards, key=lambda card: len(card.text))
    assert "more messages that belong to it" in biggest.text
    await at(village.moderator(), biggest).chooses("decide", "remove")
    deleted = {act.message for _, act in village.done(DeleteMessage) if isinstance(act, DeleteMessage)}
    assert len([message for message in deleted if message.startswith("m")]) == 8


async def test_who_reports_very_often_waits_at_the_end_of_the_queue_and_is_not_dropped(village: Village) -> None:
    raider = village.member("raider")
    for number in range(12):
        await village.report(raider, f"harmless message {number}", author=f"victim{number}")
    await village.report(village.member("ann"), HATE, author="mallory")
    await village.notice()
    mo = village.moderator()
    seen = []
    await mo.commands("queue")
    for _ in range(13):
        seen.append(mo.text)
        await mo.chooses("decide", "keep")
        if village.room.label("queue-menu", "queue") in mo.labels:
            await mo.chooses("queue-menu", "queue")
    assert mo.text == village.room.text("queue-empty")
    place = next(number for number, text in enumerate(seen) if HATE in text)
    assert place <= 5
    assert sum("report very often" in text for text in seen) >= 7


async def test_the_same_words_by_several_authors_are_one_incident_and_one_decision_for_all_of_them(
    village: Village,
) -> None:
    words = "everybody with freckles should leave this town at once"
    for number, author in enumerate(["mallory", "oscar", "trudy"]):
        await village.report(village.member(f"member{number}"), f"{words}{'!' * number}", author=author)
    (card,) = await village.notice()
    assert "3 people reported this" in card.text
    await at(village.moderator(), card).chooses("decide", "mute1h")
    muted = {act.member for _, act in village.done(RestrictMember) if isinstance(act, RestrictMember)}
    assert muted == {"mallory", "oscar", "trudy"}


async def test_nearly_the_same_as_what_was_decided_is_a_new_incident_that_says_so(village: Village) -> None:
    words = "everybody with freckles should leave this town at once"
    await village.report(village.member("ann"), words)
    (card,) = await village.notice()
    await at(village.moderator(), card).chooses("decide", "remove")
    await village.report(village.member("bob"), words.upper(), author="mallory")
    (again,) = await village.notice()
    assert "Nearly the same was reported before: the message was removed" in again.text


# -- on platforms with forms: the menu of a message


async def test_from_a_message_s_menu_one_form_is_all_it_takes(concordia: Room) -> None:
    village = Village(concordia)
    await village.set_up()
    concordia.platform.capabilities = replace(concordia.platform.capabilities, forms=True)
    ann = concordia.person("ann")
    quoted = Quoted(village.square, "m1", "eve", "Eve", 1_789_900_000, HATE)

    def from_menu(event: Event) -> Arrival:
        return replace(ann.arrival(event), group=Group(village.town.chat, "Town talk", standing=Standing.MEMBER))

    ann.hears(await concordia.arrive(from_menu(MessageReported(quoted))))
    form = ann.heard[0].form
    assert form is not None
    assert [one.key for one in form.fields] == ["ask-flag-ground", "ask-flag-note", "ask-flag-outcome"]
    assert await concordia.rows("incidents") == 0  # nothing is reported before it is sent
    answers = (("ask-flag-ground", "origin"), ("ask-flag-note", "please be quick"), ("ask-flag-outcome", "yes"))
    ann.hears(await concordia.arrive(from_menu(FormSent(answers))))
    assert ann.text == concordia.text("flag-thanks-wish")
    (card,) = await village.notice()
    assert HATE in card.text
    assert concordia.text("incident-note", note="please be quick") in card.text
    before = len(concordia.platform.sent)
    await at(village.moderator(), card).chooses("decide", "remove")
    ann.hears(concordia.platform.sent[before:])
    assert "the message was removed" in ann.text


async def test_the_files_of_a_message_reported_from_its_menu_are_the_incident_s_once_the_form_is_sent(
    concordia: Room,
) -> None:
    village = Village(concordia)
    await village.set_up()
    concordia.platform.files["photo-1"] = b"\xff\xd8 hateful picture"
    photo = FileRef(FileKind.PHOTO, "photo-1", 17, "image/jpeg")
    ann, bob = concordia.person("ann"), concordia.person("bob")
    quoted = Quoted(village.square, "m1", "eve", "Eve", 1_789_900_000, HATE, (photo,))

    async def from_menu(person: Person, event: Event) -> None:
        group = Group(village.town.chat, "Town talk", standing=Standing.MEMBER)
        await concordia.arrive(replace(person.arrival(event), group=group))

    await from_menu(ann, MessageReported(quoted))
    await from_menu(ann, FormSent((("ask-flag-outcome", "no"),)))
    assert await concordia.rows("files WHERE state = 'kept'") == 1
    await from_menu(bob, MessageReported(quoted))
    await bob.commands("cancel")  # what was not sent leaves nothing behind
    assert await concordia.rows("files") == 1
