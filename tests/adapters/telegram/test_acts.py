"""In a group the bot removes, mutes, bans and leaves as far as it may, and learns who is what."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from aiogram.types import ChatPermissions
from telegram.error import BadRequest, Forbidden, TelegramError

from adapters.telegram.acts import MARGIN, PERMISSIONS, SHORTEST
from adapters.telegram.decode import ALLOWED_UPDATES
from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.refusals import send_error
from bot.chat.events import MemberChanged, MessageReported, MovedTo, Right, RightsChanged, Standing
from bot.chat.replies import BanMember, DeleteMessage, LeaveGroup, LiftMeasures, Reply, RestrictMember
from bot.ports import Gone, Groups, Moved, NoRights, Refused, SendError, SlowDown
from tests.adapters.telegram.pretend import WORDS, failure, forgive, to
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

MODERATING = ("can_delete_messages", "can_restrict_members", "can_pin_messages")


@pytest.fixture
def ben(telegram: FakeTelegram) -> Person:
    return telegram.person("Ben", "fr")


@pytest.fixture
def group(telegram: FakeTelegram, anna: Person, ben: Person) -> Group:
    """A supergroup of Anna's, with Ben, where the bot moderates."""
    return telegram.group("Buurtpraat", anna, ben, bot=MODERATING)


def texts(person: Person, group: Group) -> list[str]:
    return [shown.text for shown in person.sees(group) if shown.service is None]


def event(bot: TelegramPlatform, update: dict[str, Any] | None) -> Any:
    assert update is not None
    arrival = bot.decode(json.dumps(update).encode())
    assert arrival is not None
    return arrival.event


# -- what a group says arrives as it was done


async def test_a_report_leads_to_the_message_that_is_then_removed(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    bad = ben.writes(group, WORDS)
    reported = event(bot, anna.replies(group, bad, "/report").update)
    assert isinstance(reported, MessageReported)
    assert (reported.quoted.author, reported.quoted.text) == (str(ben.id), WORDS)
    assert reported.command is not None
    for message in (reported.quoted.message, reported.command):
        await bot.groups.act(reported.quoted.address, DeleteMessage(message))
    assert texts(anna, group) == []


async def test_a_topic_is_read_and_answered_in_its_thread(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    forum = telegram.group("Forum", anna, forum=True)
    topic = anna.opens_topic(forum, "Parkeren")
    update = anna.writes(forum, "/charter", thread=topic.thread).update
    arrival = bot.decode(json.dumps(update).encode())
    assert arrival is not None
    assert arrival.address == to(forum, topic.thread)
    await bot.send(arrival.address, Reply("Hallo", "nl"), "1.0")
    assert anna.sees(forum)[-1].thread == topic.thread


async def test_rights_and_offices_arrive_as_they_change(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: TelegramPlatform, group: Group
) -> None:
    telegram.world.updates.allow(list(ALLOWED_UPDATES))
    assert event(bot, anna.promotes_bot(group, "can_delete_messages")) == RightsChanged(frozenset({Right.DELETE}))
    promoted = event(bot, anna.promotes(group, ben, "can_restrict_members"))
    assert promoted == MemberChanged(str(ben.id), Standing.MODERATOR)
    assert event(bot, anna.demotes(group, ben)) == MemberChanged(str(ben.id), Standing.MEMBER)


async def test_a_basic_group_that_moved_says_where_and_refuses_with_it(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    basic = telegram.group("Trap 4", anna, kind="group")
    new = anna.upgrades(basic)
    events = [bot.decode(queued.body) for queued in telegram.world.updates._waiting]
    assert MovedTo(str(new.id)) in [arrival.event for arrival in events if arrival is not None]
    moved = await failure(bot.send(to(basic), Reply("Hallo", "nl"), "1.0"))
    assert isinstance(moved, Moved)
    assert moved.chat == str(new.id)


# -- acts


async def test_it_has_groups(bot: TelegramPlatform) -> None:
    groups: Groups = bot.groups
    assert groups is not None


async def test_what_is_deleted_already_counts_as_deleted(
    telegram: FakeTelegram, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    bad = ben.writes(group, WORDS)
    ben.deletes(group, bad)
    await bot.groups.act(to(group), DeleteMessage(str(bad.message_id)))
    forgive(telegram, "edit-target")


async def test_an_ephemeral_message_is_deleted_as_one(anna: Person, group: Group, bot: TelegramPlatform) -> None:
    await bot.send(to(group), Reply(WORDS, "nl", only_for=str(anna.id)), "1.0")
    shown = anna.sees(group)[-1]
    await bot.groups.act(to(group), DeleteMessage(f"e{shown.ephemeral_id}:{anna.id}"))
    assert texts(anna, group) == []


@pytest.mark.parametrize("foreign", ["", "abc", "0", "e5", "e:", "e5:x", "-4"])
async def test_an_id_that_is_not_telegrams_is_refused_without_asking(
    telegram: FakeTelegram, group: Group, bot: TelegramPlatform, foreign: str
) -> None:
    asked = telegram.requests
    assert isinstance(await failure(bot.groups.act(to(group), DeleteMessage(foreign))), Refused)
    assert telegram.requests == asked


async def test_a_muted_member_reads_and_does_not_write_until_then(
    ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    until = int(time.time()) + 3600
    await bot.groups.act(to(group), RestrictMember(str(ben.id), until))
    member = group.members[ben.id]
    assert (member.status, member.permissions, member.until) == ("restricted", frozenset(), until)


async def test_a_short_mute_never_becomes_one_for_ever(ben: Person, group: Group, bot: TelegramPlatform) -> None:
    await bot.groups.act(to(group), RestrictMember(str(ben.id), int(time.time()) + 5))
    assert 0 < group.members[ben.id].until <= time.time() + SHORTEST + MARGIN


async def test_a_mute_that_is_over_before_it_is_asked_for_is_not_asked_for(
    telegram: FakeTelegram, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    asked = telegram.requests
    await bot.groups.act(to(group), RestrictMember(str(ben.id), int(time.time()) - 1))
    assert telegram.requests == asked


async def test_a_banned_member_is_thrown_out_for_good(ben: Person, group: Group, bot: TelegramPlatform) -> None:
    await bot.groups.act(to(group), BanMember(str(ben.id)))
    assert (group.members[ben.id].status, group.members[ben.id].until) == ("kicked", 0)


async def test_who_was_muted_or_banned_takes_part_again(
    telegram: FakeTelegram, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.groups.act(to(group), RestrictMember(str(ben.id), int(time.time()) + 3600))
    await bot.groups.act(to(group), LiftMeasures(str(ben.id)))
    assert group.members[ben.id].status == "member"
    await bot.groups.act(to(group), BanMember(str(ben.id)))
    await bot.groups.act(to(group), LiftMeasures(str(ben.id)))
    assert group.members[ben.id].status == "left"
    ben.joins(group)


async def test_of_who_was_neither_muted_nor_banned_nothing_changes(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    before = dict(group.members)
    for user in (str(ben.id), str(anna.id), "999"):
        await bot.groups.act(to(group), LiftMeasures(user))
    assert group.members == before
    forgive(telegram, "member")


def test_every_permission_of_a_member_is_given_back() -> None:
    assert set(PERMISSIONS) == set(ChatPermissions.model_fields)


async def test_a_person_is_alone_in_their_chat_and_an_anonymous_admin_in_none(
    telegram: FakeTelegram, anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    assert bot.groups.alone(str(anna.id)) == to(anna)
    asked = telegram.requests
    assert isinstance(await failure(bot.send(bot.groups.alone(str(group.id)), Reply(WORDS, "nl"), "1.0")), Gone)
    assert telegram.requests == asked


async def test_who_stands_above_the_bot_is_not_touched(anna: Person, group: Group, bot: TelegramPlatform) -> None:
    for act in (RestrictMember(str(anna.id), int(time.time()) + 3600), BanMember(str(anna.id))):
        assert isinstance(await failure(bot.groups.act(to(group), act)), NoRights)


async def test_somebody_whom_nobody_knows_says_nothing_of_the_group(
    telegram: FakeTelegram, group: Group, bot: TelegramPlatform
) -> None:
    refused = await failure(bot.groups.act(to(group), BanMember("999")))
    assert type(refused) is Refused
    forgive(telegram, "member")


async def test_a_mere_member_may_do_nothing(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: TelegramPlatform
) -> None:
    group = telegram.group("Buren", anna, ben)
    message = str(ben.writes(group, WORDS).message_id)
    for act in (DeleteMessage(message), BanMember(str(ben.id)), RestrictMember(str(ben.id), int(time.time()) + 3600)):
        assert isinstance(await failure(bot.groups.act(to(group), act)), NoRights)


async def test_who_left_has_left(anna: Person, group: Group, bot: TelegramPlatform) -> None:
    for _ in range(2):
        await bot.groups.act(to(group), LeaveGroup())
    assert not group.members[4242424242].present


async def test_in_a_group_that_threw_it_out_nothing_can_be_done(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    anna.kicks_bot(group)
    assert isinstance(await failure(bot.groups.act(to(group), BanMember(str(ben.id)))), Gone)
    assert isinstance(await failure(bot.send(to(group), Reply(WORDS, "nl"), "1.0")), Gone)


async def test_acts_and_questions_wait_while_telegram_asks_for_quiet(
    telegram: FakeTelegram, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    telegram.faults.set(Fault("too_many", every=1, retry_after=7, times=1))
    await failure(bot.groups.act(to(group), BanMember(str(ben.id))))
    asked = telegram.requests
    assert isinstance(await failure(bot.groups.act(to(group), BanMember(str(ben.id)))), SlowDown)
    assert isinstance(await failure(bot.groups.standing(str(group.id), str(ben.id))), SlowDown)
    assert telegram.requests == asked


# -- who is what


async def test_the_standing_of_a_member_is_that_of_now(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    stranger = telegram.person("Carla")

    async def standing(user: object) -> Standing:
        return await bot.groups.standing(str(group.id), str(user))

    assert await standing(anna.id) is Standing.ADMIN
    assert await standing(ben.id) is Standing.MEMBER
    anna.promotes(group, ben, "can_delete_messages")
    assert await standing(ben.id) is Standing.MODERATOR
    ben.leaves(group)
    assert await standing(ben.id) is Standing.NONE
    assert await standing(stranger.id) is Standing.NONE
    assert await standing(999) is Standing.NONE
    forgive(telegram, "member")


async def test_who_has_the_id_of_the_group_is_an_anonymous_admin_of_it(
    telegram: FakeTelegram, group: Group, bot: TelegramPlatform
) -> None:
    asked = telegram.requests
    assert await bot.groups.standing(str(group.id), str(group.id)) is Standing.ADMIN
    assert telegram.requests == asked


async def test_nobody_is_an_admin_of_their_own_private_chat(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    assert isinstance(await failure(bot.groups.standing(str(anna.id), str(anna.id))), SendError)
    forgive(telegram, "chat")


async def test_nothing_is_learnt_of_a_group_that_is_gone(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    assert isinstance(await failure(bot.groups.standing("-1009999", str(anna.id))), Gone)
    forgive(telegram, "chat")


async def test_a_link_opens_the_private_chat_with_a_word_and_the_name_is_asked_once(
    telegram: FakeTelegram, bot: TelegramPlatform
) -> None:
    ben = telegram.person("Ben")
    asked = telegram.requests
    links = [await bot.groups.link(word) for word in ("abc_1-2", "d")]
    assert links == ["https://t.me/a_bot?start=abc_1-2", "https://t.me/a_bot?start=d"]
    assert telegram.requests == asked + 1
    update = ben.opens_link(str(links[0]))
    assert update is not None
    assert (update["message"]["text"]) == "/start abc_1-2"


# -- errors


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (BadRequest("Bad Request: not enough rights to send text messages to the chat"), NoRights),
        (BadRequest("Bad Request: have no rights to send a message"), NoRights),
        (Forbidden("Forbidden: CHAT_WRITE_FORBIDDEN"), NoRights),
        (BadRequest("Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN"), NoRights),
        (BadRequest("Bad Request: CHAT_ADMIN_REQUIRED"), NoRights),
        (BadRequest("Bad Request: TOPIC_CLOSED"), NoRights),
        (BadRequest("Bad Request: message can't be deleted"), NoRights),
        (BadRequest("Bad Request: message thread not found"), Refused),
        (BadRequest("Bad Request: TOPIC_DELETED"), Refused),
        (BadRequest("Bad Request: method is available only for supergroups"), Refused),
        (Forbidden("Forbidden: bot is not a member of the supergroup chat"), Gone),
        (Forbidden("Forbidden: bot was kicked from the group chat"), Gone),
        (Forbidden("Forbidden: the group chat was deleted"), Gone),
        (BadRequest("Bad Request: group chat was deactivated"), Gone),
    ],
)
def test_each_refusal_of_a_group_is_one_of_ours(error: TelegramError, ours: type[SendError]) -> None:
    assert type(send_error(error)) is ours


async def test_a_bot_that_may_not_write_has_no_rights_and_no_closed_topic_is_gone(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    group = telegram.group("Stil", anna)
    anna.silences_bot(group)
    assert isinstance(await failure(bot.send(to(group), Reply(WORDS, "nl"), "1.0")), NoRights)
    forum = telegram.group("Forum", anna, forum=True)
    thread = anna.opens_topic(forum, "Oud").thread
    anna.closes_topic(forum, thread)
    assert isinstance(await failure(bot.send(to(forum, thread), Reply(WORDS, "nl"), "1.0")), NoRights)
    assert type(await failure(bot.send(to(forum, 999), Reply(WORDS, "nl"), "1.0"))) is Refused
    forgive(telegram, "thread")
