"""Members report messages of others to their moderators: what each of them sees, and what nobody sees."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.chat.events import (
    Arrival,
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
from bot.chat.replies import DeleteMessage, Reply, RestrictMember
from bot.rules.moderation import DAY
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
