"""Topics are opened and closed where the bot may, and what happens in one comes back with its address."""

from __future__ import annotations

import json
from typing import Any

import pytest

from adapters.telegram.decode import decode
from adapters.telegram.platform import TelegramPlatform
from bot.chat.events import Address, Arrival
from bot.chat.replies import Choice, CloseTopic, OpenTopic, Reply
from bot.ports import NoRights, Refused, SlowDown, Unreachable
from tests.adapters.telegram.pretend import WORDS, failure, forgive, to
from tests.adapters.telegram.recorded import OURS, changed
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

YES = ((Choice("Ja", "t.yes"),),)


@pytest.fixture
def forum(telegram: FakeTelegram, anna: Person) -> Group:
    return telegram.group("Team", anna, forum=True, bot=("can_manage_topics",))


def arrived(bot: TelegramPlatform, update: dict[str, Any] | None) -> Arrival:
    assert update is not None
    arrival = bot.decode(json.dumps(update).encode())
    assert arrival is not None
    return arrival


@pytest.mark.parametrize(
    ("title", "shown"), [("x" * 200, "x" * 127 + "…"), ("🙂" * 128, "🙂" * 128), ("  ", "…"), (" Zaak 1 ", "Zaak 1")]
)
async def test_a_title_is_cut_to_what_telegram_takes(
    forum: Group, bot: TelegramPlatform, title: str, shown: str
) -> None:
    made = await bot.groups.act(to(forum), OpenTopic(title))
    assert made is not None
    assert forum.topics[int(made.thread or 0)].name == shown


async def test_who_may_not_manage_topics_has_no_rights(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    forum = telegram.group("Team", anna, forum=True)
    thread = anna.opens_topic(forum, "Zaak 1").thread
    assert isinstance(await failure(bot.groups.act(to(forum), OpenTopic("Zaak 2"))), NoRights)
    assert isinstance(await failure(bot.groups.act(to(forum, thread), CloseTopic())), NoRights)


async def test_where_there_are_no_topics_to_open_or_close_it_is_refused(
    telegram: FakeTelegram, anna: Person, forum: Group, bot: TelegramPlatform
) -> None:
    group = telegram.group("Buurt", anna, bot=("can_manage_topics",))
    assert type(await failure(bot.groups.act(to(group), OpenTopic("Zaak 1")))) is Refused
    assert type(await failure(bot.groups.act(to(forum), CloseTopic()))) is Refused
    forgive(telegram, "chat")


async def test_a_topic_that_is_closed_or_gone_or_whose_group_is_gone_counts_as_closed(
    anna: Person, forum: Group, bot: TelegramPlatform
) -> None:
    made = await bot.groups.act(to(forum), OpenTopic("Zaak 1"))
    assert made is not None
    anna.closes_topic(forum, int(made.thread or 0))
    await bot.groups.act(made, CloseTopic())
    del forum.topics[int(made.thread or 0)]
    await bot.groups.act(made, CloseTopic())
    anna.kicks_bot(forum)
    await bot.groups.act(made, CloseTopic())


async def test_what_telegram_cannot_do_now_is_done_later(
    telegram: FakeTelegram, forum: Group, bot: TelegramPlatform
) -> None:
    telegram.faults.set(Fault("server_error", every=1, times=1))
    assert isinstance(await failure(bot.groups.act(to(forum), OpenTopic("Zaak 1"))), Unreachable)
    telegram.faults.set(Fault("too_many", every=1, times=1, retry_after=3))
    assert isinstance(await failure(bot.groups.act(to(forum, 5), CloseTopic())), SlowDown)
    assert forum.topics == {}


async def test_a_command_and_a_press_in_a_topic_are_answered_there(
    anna: Person, forum: Group, bot: TelegramPlatform
) -> None:
    made = await bot.groups.act(to(forum), OpenTopic("Zaak 1"))
    assert made is not None
    given = arrived(bot, anna.writes(forum, "/cases", thread=int(made.thread or 0)).update)
    await bot.send(given.address, Reply(WORDS, "nl", YES), "1.0")
    pressed = arrived(bot, anna.presses(forum, "Ja"))
    assert given.address == pressed.address == made
    assert given.group is not None
    assert given.group.forum == str(forum.id)
    assert anna.sees(forum)[-1].thread == int(made.thread or 0)


async def test_the_general_topic_has_no_number_whatever_telegram_calls_it(
    telegram: FakeTelegram, anna: Person, forum: Group, bot: TelegramPlatform
) -> None:
    given = arrived(bot, anna.writes(forum, "/cases").update)
    numbered = decode(changed("group_command", is_topic_message=True, message_thread_id=1), OURS)
    assert numbered is not None
    assert (given.address.thread, numbered.address.thread) == (None, None)
    await bot.send(given.address, Reply(WORDS, "nl"), "1.0")
    assert anna.sees(forum)[-1].thread is None

    await failure(bot.send(to(forum, 1), Reply(WORDS, "nl"), "1.0"))  # why it must have none
    forgive(telegram, "thread")


async def test_a_group_without_topics_has_no_forum(telegram: FakeTelegram, anna: Person, bot: TelegramPlatform) -> None:
    group = telegram.group("Buurt", anna)
    given = arrived(bot, anna.writes(group, "/charter").update)
    assert given.group is not None
    assert given.group.forum is None
    assert given.address == Address("telegram", str(group.id))
