"""Messages for one pair of eyes: declared commands, private answers in a group, and servers that have none."""

from typing import Any

import aiohttp
import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.world import Ephemerals

REPORT = [{"command": "report", "description": "Report", "is_ephemeral": True}]
EVERYWHERE = {"type": "all_group_chats"}


async def whispers(bot: Caller, group: Group, person: Person, text: str, **params: Any) -> dict[str, Any]:
    """The bot answers one person in a group."""
    parameters = {"receiver_user_id": person.id}
    return await bot.call("sendMessage", chat_id=group.id, text=text, ephemeral_message_parameters=parameters, **params)


async def test_an_ephemeral_command_is_seen_by_its_writer_and_the_bot_only(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    await bot.call("setMyCommands", commands=REPORT, scope=EVERYWHERE)
    bad = anna.writes(group, "hateful")

    reported = ben.replies(group, bad, "/report")

    assert reported.update is not None
    message = reported.update["message"]
    assert (message["message_id"], message["ephemeral_message_id"]) == (0, reported.ephemeral_id)
    assert message["receiver_user"]["id"] == telegram.world.bot["id"]
    assert message["reply_to_message"]["text"] == "hateful"
    assert ben.sees(group)[-1].text == "/report"
    assert anna.sees(group)[-1].text == "hateful"


async def test_a_command_is_ephemeral_only_in_the_list_that_is_offered(
    anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    plain = [{"command": "report", "description": "Report"}]
    await bot.call("setMyCommands", commands=REPORT, scope=EVERYWHERE)
    await bot.call("setMyCommands", commands=plain, scope={"type": "all_chat_administrators"})
    await bot.call("setMyCommands", commands=plain, scope=EVERYWHERE, language_code="fr")

    assert anna.writes(group, "/report").ephemeral_id is None  # the owner is offered the administrators' list
    assert ben.writes(group, "/report").ephemeral_id is None  # Ben's language has a list of its own
    await bot.call("setMyCommands", commands=REPORT, scope={"type": "chat", "chat_id": group.id})
    assert ben.writes(group, "/report").ephemeral_id is not None
    assert ben.writes(group, "/other").ephemeral_id is None


async def test_only_its_receiver_sees_an_ephemeral_answer_edited_and_gone(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group
) -> None:
    keys = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    sent = (await whispers(bot, group, ben, "Thank you", reply_markup=keys))["result"]
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, ben.id)
    which = {"chat_id": group.id, "receiver_user_id": ben.id, "ephemeral_message_id": sent["ephemeral_message_id"]}

    pressed = ben.presses(group, "Ja")
    await bot.call("editEphemeralMessageText", **which, text="Received")

    assert pressed is not None
    assert pressed["callback_query"]["message"]["ephemeral_message_id"] == sent["ephemeral_message_id"]
    assert ben.sees(group)[-1].text == "Received"
    assert "Received" not in [message.text for message in anna.sees(group)]
    with pytest.raises(LookupError):
        anna.presses(group, "Ja")
    wrong = await bot.call("deleteEphemeralMessage", **which | {"receiver_user_id": anna.id})
    assert wrong["description"] == "Bad Request: message to delete not found"
    assert (await bot.call("deleteEphemeralMessage", **which))["ok"]
    assert "Received" not in [message.text for message in ben.sees(group)]
    assert rules(telegram) == ["edit-target"]


async def test_an_ephemeral_command_can_be_answered_for_fifteen_seconds() -> None:
    now = [1_800_000_000.0]
    async with FakeTelegram(clock=lambda: now[0]) as telegram, aiohttp.ClientSession() as session:
        bot = Caller(telegram, session)
        anna = telegram.person("Anna")
        group = telegram.group("Neighbours", anna)
        await bot.call("setMyCommands", commands=REPORT)
        answered = {"ephemeral_message_id": anna.writes(group, "/report").ephemeral_id}

        now[0] += 15
        in_time = await whispers(bot, group, anna, "Thank you", reply_parameters=answered)
        aloud = await bot.call("sendMessage", chat_id=group.id, text="x", reply_parameters=answered)
        now[0] += 1
        late = await whispers(bot, group, anna, "Thank you", reply_parameters=answered)

    assert [answer["ok"] for answer in (in_time, aloud, late)] == [True, False, False]
    assert rules(telegram) == ["reply-target", "reply-target"]


async def test_what_is_not_delivered_was_accepted_all_the_same(
    telegram: FakeTelegram, ben: Person, bot: Caller, group: Group
) -> None:
    telegram.world.switches.ephemerals = "undelivered"

    answer = await whispers(bot, group, ben, "Thank you")

    assert answer["result"]["ephemeral_message_id"] == 1
    assert [message.text for message in ben.sees(group) if message.from_bot] == []


@pytest.mark.parametrize(("switch", "public"), [("refused", False), ("ignored", True)])
async def test_an_older_server_refuses_or_shows_it_to_everyone(
    telegram: FakeTelegram, anna: Person, ben: Person, bot: Caller, group: Group, switch: Ephemerals, public: bool
) -> None:
    telegram.world.switches.ephemerals = switch
    await bot.call("setMyCommands", commands=REPORT)

    answer = await whispers(bot, group, ben, "Thank you")

    assert answer["ok"] is public
    assert answer.get("error_code") == (None if public else 400)
    assert "ephemeral_message_id" not in answer.get("result", {})
    assert ("Thank you" in [message.text for message in anna.sees(group)]) is public
    assert (ben.writes(group, "/report").ephemeral_id is None) is public
    assert rules(telegram) == []


async def test_an_ephemeral_message_goes_to_members_of_groups_only(
    telegram: FakeTelegram, anna: Person, bot: Caller, group: Group
) -> None:
    stranger = telegram.person("Stranger")
    to_stranger = await whispers(bot, group, stranger, "x")
    in_private = await bot.call(
        "sendMessage", chat_id=anna.id, text="x", ephemeral_message_parameters={"receiver_user_id": anna.id}
    )

    assert not to_stranger["ok"]
    assert not in_private["ok"]
    assert rules(telegram) == ["ephemeral", "ephemeral"]
