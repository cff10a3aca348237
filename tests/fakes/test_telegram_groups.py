"""What people write in groups, what the bot is told of it, and what each one sees."""

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.gatherings import NotAllowed
from tests.fakes.telegram.groups import ANONYMOUS, SERVICE, Group
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.server import FakeTelegram

YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}


async def texts(bot: Caller) -> list[str]:
    """The texts of all messages that wait for the bot."""
    return [update["message"].get("text", "") for update in await bot.updates() if "message" in update]


async def test_in_privacy_the_bot_gets_only_what_is_meant_for_it(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    sent = await bot.call("sendMessage", chat_id=group.id, text="Hello")
    overheard = ben.writes(group, "between us")
    ben.writes(group, "/help")
    ben.writes(group, "/help@A_Bot now")
    ben.writes(group, "/help@other_bot")
    ben.writes(group, "see /help")
    ben.replies(group, sent["result"]["message_id"], "to the bot")
    ben.replies(group, overheard, "to Ben")

    assert overheard.update is None
    assert await texts(bot) == ["/start", "", "/help", "/help@A_Bot now", "to the bot"]
    assert (await bot.call("getMe"))["result"]["can_read_all_group_messages"] is False


async def test_the_bot_reads_along_without_privacy_and_as_an_administrator(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    telegram.world.switches.privacy = False
    ben.writes(group, "one")
    telegram.world.switches.privacy = True
    ben.writes(group, "two")
    anna.promotes_bot(group)
    ben.writes(group, "three")
    anna.demotes_bot(group)
    ben.writes(group, "four")

    assert (await texts(bot))[2:] == ["one", "three"]


async def test_service_messages_reach_the_bot_also_in_privacy(
    telegram: FakeTelegram, ben: Person, bot: Caller, group: Group
) -> None:
    carla = telegram.person("Carla")
    carla.joins(group)
    carla.leaves(group)

    came, went = (await bot.updates())[-2:]

    assert came["message"]["new_chat_members"][0]["id"] == carla.id
    assert went["message"]["left_chat_member"]["id"] == carla.id


async def test_a_reported_message_arrives_whole_though_the_bot_never_got_it(
    ben: Person, anna: Person, bot: Caller, group: Group
) -> None:
    album = ben.writes_album(group, [JPEG] * 2, "hateful")
    document = anna.writes(group, "read this", document="leaflet.pdf", content=b"%PDF")

    reported = anna.replies(group, album[0], "/report").update
    also = ben.replies(group, document, "/report@a_bot it is a lie").update

    assert album[0].update is document.update is None
    assert reported is not None
    assert also is not None
    target = reported["message"]["reply_to_message"]
    assert (target["caption"], target["from"]["id"]) == ("hateful", ben.id)
    assert target["media_group_id"] == album[1].payload["media_group_id"]
    assert [size["width"] for size in target["photo"]] == [90, 320, 1280]
    assert target["date"] == album[0].payload["date"]
    assert also["message"]["reply_to_message"]["document"]["file_name"] == "leaflet.pdf"
    answer = await bot.call("getFile", file_id=target["photo"][-1]["file_id"])
    assert answer["ok"]


async def test_a_quoted_message_holds_no_further_quote(anna: Person, ben: Person, group: Group) -> None:
    first = ben.writes(group, "one")
    second = anna.replies(group, first, "two")

    update = ben.replies(group, second, "/report").update

    assert update is not None
    assert "reply_to_message" in second.payload
    assert "reply_to_message" not in update["message"]["reply_to_message"]


async def test_supergroups_count_their_messages_themselves(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group
) -> None:
    other = telegram.group("Others", anna, ben)

    assert anna.writes(group, "a").message_id == anna.writes(other, "b").message_id


async def test_an_answer_in_a_supergroup_carries_a_thread_that_is_no_topic(
    ben: Person, bot: Caller, group: Group, telegram: FakeTelegram
) -> None:
    first = ben.writes(group, "one")
    report = ben.replies(group, first, "/report").update
    assert report is not None

    assert report["message"]["message_thread_id"] == first.message_id
    assert "is_topic_message" not in report["message"]
    answer = await bot.call("sendMessage", chat_id=group.id, text="x", message_thread_id=first.message_id)
    assert answer["ok"]
    ben.deletes(group, first)
    answer = await bot.call("sendMessage", chat_id=group.id, text="x", message_thread_id=first.message_id)
    assert answer["description"] == "Bad Request: message thread not found"
    assert rules(telegram) == ["thread"]


async def test_everybody_in_a_group_sees_what_stands_there_in_order(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    anna.promotes_bot(group, "can_pin_messages", "can_delete_messages")
    gone = ben.writes(group, "gone")
    kept = ben.writes(group, "kept")
    sent = (await bot.call("sendMessage", chat_id=group.id, text="x"))["result"]["message_id"]
    await bot.call("editMessageText", chat_id=group.id, message_id=sent, text="Be kind")
    await bot.call("deleteMessage", chat_id=group.id, message_id=gone.message_id)
    await bot.call("pinChatMessage", chat_id=group.id, message_id=sent)
    ben.corrects(group, kept, "kept, corrected")

    shown = ben.sees(group)

    assert shown == anna.sees(group)
    assert [message.text for message in shown if not message.service] == ["kept, corrected", "Be kind"]
    assert [message.edits for message in shown if not message.service] == [1, 1]
    assert [message.text for message in group.pinned] == ["Be kind"]
    assert [message.service for message in shown if message.service] == ["new_chat_members", "pinned_message"]
    assert telegram.person("Stranger").sees(group) == []
    assert rules(telegram) == []


async def test_who_is_waiting_is_woken_by_the_bots_acts_in_the_group(ben: Person, bot: Caller, group: Group) -> None:
    await bot.call("sendMessage", chat_id=group.id, text="x")

    assert [message.text for message in await ben.hears_in(group, 1) if message.from_bot] == ["x"]
    with pytest.raises(TimeoutError):
        await ben.hears_in(group, 2, seconds=0)


async def test_a_button_can_be_pressed_by_others_and_answers_only_who_pressed(
    anna: Person, ben: Person, bot: Caller, group: Group, telegram: FakeTelegram
) -> None:
    await bot.call("sendMessage", chat_id=group.id, text="Anna?", reply_markup=YES)
    pressed = ben.presses(group, "Ja")
    assert pressed is not None

    query = pressed["callback_query"]
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Not yours")

    assert (query["from"]["id"], query["data"], query["message"]["chat"]["id"]) == (ben.id, "y", group.id)
    assert (ben.toasts, anna.toasts) == (["Not yours"], [])
    assert rules(telegram) == []


async def test_a_changed_client_can_press_any_data(ben: Person, bot: Caller, group: Group) -> None:
    sent = await bot.call("sendMessage", chat_id=group.id, text="Anna?", reply_markup=YES)

    pressed = ben.presses_data(group, sent["result"]["message_id"], "forged")

    assert pressed is not None
    assert pressed["callback_query"]["data"] == "forged"
    with pytest.raises(LookupError, match="no button 'Nee'"):
        ben.presses(group, "Nee")


async def test_an_anonymous_administrator_writes_in_the_groups_name_but_presses_in_their_own(
    anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    anna.promotes(group, ben, "can_delete_messages", anonymous=True)
    await bot.call("sendMessage", chat_id=group.id, text="?", reply_markup=YES)

    written = ben.writes(group, "/report").update
    pressed = ben.presses(group, "Ja")

    assert written is not None
    assert pressed is not None
    assert written["message"]["from"] == ANONYMOUS
    assert written["message"]["sender_chat"]["id"] == group.id
    assert pressed["callback_query"]["from"]["id"] == ben.id
    assert ben.sees(group)[-1].author == group.id


async def test_a_topic_ties_its_messages_to_the_one_that_opened_it(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller
) -> None:
    forum = telegram.group("Forum", anna, ben, forum=True, bot=("can_manage_topics",))
    topic = anna.opens_topic(forum, "Cases")
    said = ben.writes(forum, "in the topic", thread=topic.thread).update
    general = ben.writes(forum, "in general").update
    sent = await bot.call("sendMessage", chat_id=forum.id, text="here", message_thread_id=topic.thread)
    lost = await bot.call("sendMessage", chat_id=forum.id, text="x", message_thread_id=99)

    assert said is not None
    assert general is not None
    assert (said["message"]["message_thread_id"], said["message"]["is_topic_message"]) == (topic.thread, True)
    assert "forum_topic_created" in said["message"]["reply_to_message"]
    assert "message_thread_id" not in general["message"]
    assert sent["result"]["message_thread_id"] == topic.thread
    assert lost["description"] == "Bad Request: message thread not found"
    assert ben.sees(forum)[-1].thread == topic.thread
    anna.closes_topic(forum, topic.thread)
    with pytest.raises(NotAllowed, match="closed"):
        ben.writes(forum, "x", thread=topic.thread)


async def test_a_channels_post_appears_by_itself_in_its_discussion_group(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    channel = telegram.channel("News", anna, group, bot=("can_post_messages",))
    anna.promotes_bot(group)

    posted = anna.writes(channel, "Today")
    await bot.call("sendMessage", chat_id=channel.id, text="From the bot")

    assert posted.update is not None
    assert posted.forwarded is not None
    assert posted.update["channel_post"]["sender_chat"]["id"] == channel.id
    forwarded = posted.forwarded["message"]
    assert forwarded["is_automatic_forward"] is True
    assert (forwarded["from"], forwarded["sender_chat"]["id"]) == (SERVICE, channel.id)
    assert forwarded["forward_origin"]["message_id"] == posted.message_id
    assert [message.text for message in ben.sees(group)][-2:] == ["Today", "From the bot"]
    assert (await bot.call("getChat", chat_id=channel.id))["result"]["linked_chat_id"] == group.id
    with pytest.raises(NotAllowed):
        telegram.person("Stranger").writes(channel, "x")


async def test_a_deep_link_starts_the_private_chat_with_its_payload(
    ben: Person, bot: Caller, group: Group, telegram: FakeTelegram
) -> None:
    link = {"inline_keyboard": [[{"text": "Privately", "url": "https://t.me/a_bot?start=xyz_1"}]]}
    await bot.call("sendMessage", chat_id=group.id, text="?", reply_markup=link)
    assert (await bot.call("sendMessage", chat_id=ben.id, text="x"))["error_code"] == 403

    followed = ben.follows(group, "Privately")

    assert followed is not None
    assert followed["message"]["text"] == "/start xyz_1"
    assert followed["message"]["chat"]["type"] == "private"
    assert (await bot.call("sendMessage", chat_id=ben.id, text="x", reply_markup=link))["ok"]
    assert ben.follows("Privately") is not None
    opened = ben.opens_link("tg://resolve?domain=a_bot&start=abc")
    assert opened is not None
    assert opened["message"]["text"] == "/start abc"


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("https://t.me/another_bot?start=x", LookupError),
        ("https://example.org/a_bot?start=x", LookupError),
        ("https://t.me/a_bot?start=" + "x" * 65, ValueError),
        ("https://t.me/a_bot?start=a.b", ValueError),
    ],
)
def test_a_link_that_telegram_would_not_start_the_bot_with_raises(
    ben: Person, url: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        ben.opens_link(url)


async def test_a_group_takes_so_many_messages_a_minute_and_no_more() -> None:
    now = [1_800_000_000.0]
    async with FakeTelegram(clock=lambda: now[0]) as telegram, aiohttp.ClientSession() as session:
        bot = Caller(telegram, session)
        anna = telegram.person("Anna")
        full, other = telegram.group("Full", anna), telegram.group("Other", anna)
        telegram.world.switches.group_limit = 20
        for _ in range(20):
            assert (await bot.call("sendMessage", chat_id=full.id, text="x"))["ok"]
        now[0] += 20

        refused = await bot.call("sendMessage", chat_id=full.id, text="x")

        assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 40})
        assert (await bot.call("sendMessage", chat_id=other.id, text="x"))["ok"]
        assert rules(telegram) == []
        now[0] += 1
        await bot.call("sendMessage", chat_id=full.id, text="x")
        assert rules(telegram) == ["retry-after"]
        now[0] += 40
        assert (await bot.call("sendMessage", chat_id=full.id, text="x"))["ok"]
