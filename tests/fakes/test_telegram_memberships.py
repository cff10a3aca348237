"""Who comes, goes and rises in groups, and what the bot may do there."""

from typing import Any

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.gatherings import NotAllowed
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.process import telegram_process
from tests.fakes.telegram.server import FakeTelegram


async def statuses(bot: Caller, kind: str) -> list[tuple[str, str]]:
    """Old and new status of every change that waits for the bot."""
    changes = [update[kind] for update in await bot.updates() if kind in update]
    return [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes]


async def test_the_bot_is_told_of_each_change_of_its_own_place(anna: Person, bot: Caller, group: Group) -> None:
    anna.promotes_bot(group, "can_delete_messages")
    anna.demotes_bot(group)
    anna.silences_bot(group)
    anna.kicks_bot(group)

    assert await statuses(bot, "my_chat_member") == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "member"),
        ("member", "restricted"),
        ("restricted", "kicked"),
    ]


async def test_changes_of_others_come_only_to_an_administrator_who_asked(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    kinds = ["message", "chat_member"]
    ben.leaves(group)
    await bot.updates(allowed_updates=kinds)
    ben.joins(group)
    anna.promotes_bot(group)
    ben.leaves(group)
    await bot.updates(allowed_updates=[])
    ben.joins(group)

    assert await statuses(bot, "chat_member") == [("member", "left")]


@pytest.mark.parametrize(
    ("kind", "end", "words"),
    [
        ("supergroup", "kick", "Forbidden: bot was kicked from the supergroup chat"),
        ("group", "kick", "Forbidden: bot was kicked from the group chat"),
        ("supergroup", "leave", "Forbidden: bot is not a member of the supergroup chat"),
        ("supergroup", "never", "Bad Request: chat not found"),
        ("supergroup", "silence", "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_where_the_bot_may_not_write_telegram_says_why(
    telegram: FakeTelegram, anna: Person, bot: Caller, kind: Any, end: str, words: str
) -> None:
    group = telegram.group("Neighbours", anna, kind=kind, bot=None if end == "never" else ())
    if end == "kick":
        anna.kicks_bot(group)
    elif end == "leave":
        assert (await bot.call("leaveChat", chat_id=group.id))["ok"]
    elif end == "silence":
        anna.silences_bot(group)

    assert (await bot.call("sendMessage", chat_id=group.id, text="x"))["description"] == words


async def test_a_group_that_became_a_supergroup_names_its_new_id_to_every_request(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller
) -> None:
    old = telegram.group("Neighbours", anna, ben, kind="group")
    new = anna.upgrades(old)

    leaving, arriving = (await bot.updates())[-2:]
    assert (leaving["message"]["chat"]["id"], leaving["message"]["migrate_to_chat_id"]) == (old.id, new.id)
    assert (arriving["message"]["chat"]["id"], arriving["message"]["migrate_from_chat_id"]) == (new.id, old.id)
    for method, params in (("sendMessage", {"text": "x"}), ("getChat", {}), ("leaveChat", {})):
        answer = await bot.call(method, chat_id=old.id, **params)
        assert (answer["error_code"], answer["parameters"]) == (400, {"migrate_to_chat_id": new.id})
    assert (await bot.call("sendMessage", chat_id=new.id, text="x"))["ok"]
    with pytest.raises(NotAllowed, match="supergroup"):
        ben.writes(old, "x")
    assert rules(telegram) == []


async def test_a_bot_without_rights_moderates_nothing(anna: Person, ben: Person, bot: Caller, group: Group) -> None:
    said = ben.writes(group, "hateful").message_id
    refused: dict[str, dict[str, Any]] = {
        "deleteMessage": {"message_id": said},
        "deleteMessages": {"message_ids": [said]},
        "restrictChatMember": {"user_id": ben.id, "permissions": {"can_send_messages": False}},
        "banChatMember": {"user_id": ben.id},
        "pinChatMessage": {"message_id": said},
        "createForumTopic": {"name": "Cases"},
    }

    words = [(await bot.call(method, chat_id=group.id, **params))["description"] for method, params in refused.items()]

    assert words == [
        "Bad Request: message can't be deleted",
        "Bad Request: message can't be deleted",
        "Bad Request: not enough rights to restrict/unrestrict chat member",
        "Bad Request: not enough rights to restrict/unrestrict chat member",
        "Bad Request: not enough rights to manage pinned messages in the chat",
        "Bad Request: the chat is not a forum",
    ]
    assert ben.sees(group)[-1].message_id == said


async def test_a_bot_deletes_its_own_without_a_right_and_others_with_one(
    anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    own = (await bot.call("sendMessage", chat_id=group.id, text="x"))["result"]["message_id"]
    said = [ben.writes(group, text).message_id for text in "abc"]
    assert (await bot.call("deleteMessage", chat_id=group.id, message_id=own))["ok"]
    anna.promotes_bot(group, "can_delete_messages")

    assert (await bot.call("deleteMessage", chat_id=group.id, message_id=said[0]))["ok"]
    again = await bot.call("deleteMessage", chat_id=group.id, message_id=said[0])
    assert again["description"] == "Bad Request: message to delete not found"
    assert (await bot.call("deleteMessages", chat_id=group.id, message_ids=[*said, 999]))["ok"]
    assert [message.text for message in ben.sees(group) if not message.service] == []


async def test_a_restriction_holds_until_its_time_and_not_against_administrators() -> None:
    now = [1_800_000_000.0]
    async with FakeTelegram(clock=lambda: now[0]) as telegram, aiohttp.ClientSession() as session:
        bot = Caller(telegram, session)
        anna, ben = telegram.person("Anna"), telegram.person("Ben")
        group = telegram.group("Neighbours", anna, ben, bot=("can_restrict_members",))
        who = {"chat_id": group.id, "user_id": ben.id}
        permissions = {"can_send_messages": True, "can_send_photos": False}

        await bot.call("restrictChatMember", **who, permissions=permissions, until_date=int(now[0]) + 3600)
        member = (await bot.call("getChatMember", **who))["result"]
        assert (member["status"], member["until_date"]) == ("restricted", int(now[0]) + 3600)
        ben.writes(group, "a text")
        with pytest.raises(NotAllowed):
            ben.writes(group, photo=JPEG)
        await bot.call("restrictChatMember", **who, permissions={"can_send_messages": False}, until_date=1)
        assert (await bot.call("getChatMember", **who))["result"]["until_date"] == 0
        await bot.call("restrictChatMember", **who, permissions=permissions, until_date=int(now[0]) + 3600)
        now[0] += 3600
        ben.writes(group, photo=JPEG)
        assert (await bot.call("getChatMember", **who))["result"]["status"] == "member"

        above = await bot.call("restrictChatMember", **who | {"user_id": anna.id}, permissions=permissions)
        assert above["description"] == "Bad Request: user is an administrator of the chat"
        assert rules(telegram) == []


async def test_the_banned_see_nothing_and_cannot_come_back_before_they_are_let_in(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    anna.promotes_bot(group, "can_restrict_members")
    ben.writes(group, "hateful")

    assert (await bot.call("banChatMember", chat_id=group.id, user_id=ben.id))["ok"]

    assert ben.sees(group) == []
    assert "hateful" not in [message.text for message in anna.sees(group)]
    with pytest.raises(NotAllowed, match="banned"):
        ben.joins(group)
    await bot.call("unbanChatMember", chat_id=group.id, user_id=ben.id, only_if_banned=True)
    ben.joins(group)
    await bot.call("unbanChatMember", chat_id=group.id, user_id=ben.id, only_if_banned=True)
    assert (await bot.call("getChatMember", chat_id=group.id, user_id=ben.id))["result"]["status"] == "member"


async def test_a_group_tells_who_is_in_it(telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller) -> None:
    group = telegram.group("Neighbours", anna, ben, bot=("can_pin_messages",))
    stranger = telegram.person("Stranger")
    group_id = {"chat_id": group.id}

    administrators = (await bot.call("getChatAdministrators", **group_id))["result"]
    chat = (await bot.call("getChat", **group_id))["result"]

    assert [one["status"] for one in administrators] == ["creator", "administrator"]
    assert administrators[1]["can_pin_messages"] is True
    assert administrators[1]["can_delete_messages"] is False
    assert (await bot.call("getChatMemberCount", **group_id))["result"] == 3
    assert (await bot.call("getChatMember", **group_id, user_id=stranger.id))["result"]["status"] == "left"
    unknown = await bot.call("getChatMember", **group_id, user_id=1)
    assert unknown["description"] == "Bad Request: user not found"
    assert (chat["title"], chat["type"]) == ("Neighbours", "supergroup")
    assert (await bot.call("getChat", chat_id=anna.id))["result"]["type"] == "private"


async def test_the_bot_opens_and_closes_topics_with_the_right_to(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller
) -> None:
    forum = telegram.group("Cases", anna, ben, forum=True)
    refused = await bot.call("createForumTopic", chat_id=forum.id, name="1234")
    anna.promotes_bot(forum, "can_manage_topics")
    topic = (await bot.call("createForumTopic", chat_id=forum.id, name="1234"))["result"]
    where = {"chat_id": forum.id, "message_thread_id": topic["message_thread_id"]}

    assert refused["description"] == "Bad Request: not enough rights to manage topics in the chat"
    assert (await bot.call("sendMessage", **where, text="x"))["ok"]
    assert (await bot.call("closeForumTopic", **where))["ok"]
    assert [one.service for one in ben.sees(forum)][-1] == "forum_topic_closed"
    assert (await bot.call("reopenForumTopic", **where))["ok"]
    ben.writes(forum, "y", thread=topic["message_thread_id"])
    assert rules(telegram) == []


async def test_an_album_and_a_spoiler_arrive_as_sent(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    photo = aiohttp.FormData({"chat_id": str(group.id), "has_spoiler": "true"})
    photo.add_field("photo", JPEG, filename="a.jpg")
    sent = (await bot.form("sendPhoto", photo))["result"]
    file_id = sent["photo"][-1]["file_id"]
    media = [{"type": "photo", "media": file_id, "caption": "both"}, {"type": "photo", "media": file_id}]
    album = (await bot.call("sendMediaGroup", chat_id=group.id, media=media))["result"]
    alone = await bot.call("sendMediaGroup", chat_id=anna.id, media=media[:1])

    assert ben.sees(group)[1].spoiler
    assert [message.text for message in ben.sees(group)[2:]] == ["both", ""]
    assert album[0]["media_group_id"] == album[1]["media_group_id"]
    assert alone["error_code"] == 400
    assert rules(telegram) == ["album"]


@pytest.mark.process
def test_another_process_can_steer_a_group() -> None:
    with telegram_process() as telegram:
        anna, ben = telegram.do("person", first_name="Anna"), telegram.do("person", first_name="Ben")
        group = telegram.do("group", title="Neighbours", owner=anna, others=[ben], bot=["can_delete_messages"])
        said = telegram.do("writes", user=ben, group=group, text="hateful")
        report = telegram.do("replies", user=anna, group=group, message=said["message_id"], text="/report")

        assert report["update"]["message"]["reply_to_message"]["text"] == "hateful"
        telegram.do("promotes_bot", user=anna, group=group, rights=["can_pin_messages"])
        telegram.do("pins", user=anna, group=group, message=said["message_id"])
        screen = telegram.do("group_screen", user=ben, group=group)
        assert [message["text"] for message in screen["messages"]] == ["", "hateful", "/report", ""]
        assert [message["text"] for message in screen["pinned"]] == ["hateful"]
        assert telegram.do("members", group=group)[str(ben)] == "member"
        assert telegram.do("switch", ephemerals="ignored")["ephemerals"] == "ignored"
        with pytest.raises(ValueError, match="NotAllowed"):
            telegram.do("bans", user=ben, group=group, other=anna)
