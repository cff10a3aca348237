"""Updates as Telegram makes them, keeps them and hands them out."""

import asyncio

import pytest

from tests.fakes.telegram.caller import Caller, rules
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.schema import UntrueError
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.updates import Chaos


async def test_everything_a_person_can_do_is_true_to_the_schema(anna: Person, bot: Caller) -> None:
    await bot.call(
        "sendMessage",
        chat_id=anna.id,
        text="Ja?",
        reply_markup={"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]},
    )
    anna.presses("Ja")
    anna.presses(data="never on any button")
    anna.says("see https://example.org/x and mail me@example.org", reply_to=1)
    anna.sends_photo("kijk")
    anna.sends_album([JPEG] * 3, "samen")
    anna.sends_document("a.pdf", b"%PDF")
    anna.sends_voice()
    anna.sends_sticker()
    for origin in ("user", "hidden", "channel", "chat"):
        anna.forwards(origin, "hatelijk")
    anna.forwards("hidden", "met foto", photo=JPEG)
    anna.edits(1, "/help")
    anna.blocks()
    anna.unblocks()

    kinds = [next(key for key in update if key != "update_id") for update in await bot.updates()]

    assert kinds.count("message") == 14
    assert kinds.count("callback_query") == 2
    assert kinds[-3:] == ["edited_message", "my_chat_member", "my_chat_member"]


async def test_a_made_up_field_never_leaves_the_fake(anna: Person) -> None:
    with pytest.raises(UntrueError, match="shoe_size"):
        anna.sends(text="x", shoe_size=41)
    with pytest.raises(UntrueError, match="sender_user_name"):
        anna.sends(text="x", forward_origin={"type": "hidden_user", "date": 1})


async def test_an_album_is_one_update_a_photo_with_one_group(anna: Person, bot: Caller) -> None:
    anna.sends_album([JPEG] * 3, "samen")

    messages = [update["message"] for update in (await bot.updates())[1:]]

    assert len({message["media_group_id"] for message in messages}) == 1
    assert [message.get("caption") for message in messages] == ["samen", None, None]


async def test_an_update_stays_until_a_higher_offset_confirms_it(anna: Person, bot: Caller) -> None:
    anna.says("one")
    first, second = await bot.updates()

    assert await bot.updates() == [first, second]
    assert await bot.updates(second["update_id"]) == [second]
    assert await bot.updates() == [second]
    assert await bot.updates(second["update_id"] + 1) == []
    assert second["update_id"] == first["update_id"] + 1


async def test_at_most_a_hundred_updates_come_at_once(anna: Person, bot: Caller) -> None:
    for number in range(120):
        anna.says(str(number))

    assert len(await bot.updates()) == 100
    assert len(await bot.updates(limit=7)) == 7


async def test_a_negative_offset_forgets_all_but_the_last_and_is_a_violation(
    telegram: FakeTelegram, anna: Person, bot: Caller
) -> None:
    anna.says("lost")
    anna.says("kept")

    assert [update["message"]["text"] for update in await bot.updates(-1)] == ["kept"]
    assert [update["message"]["text"] for update in await bot.updates()] == ["kept"]
    assert rules(telegram) == ["negative-offset"]


async def test_dropping_what_waits_is_a_violation(telegram: FakeTelegram, anna: Person, bot: Caller) -> None:
    await bot.call("deleteWebhook")
    assert rules(telegram) == []

    await bot.call("deleteWebhook", drop_pending_updates=True)

    assert await bot.updates() == []
    assert rules(telegram) == ["dropped-updates"]


async def test_of_two_polls_at_once_the_older_ends_with_a_conflict(telegram: FakeTelegram, bot: Caller) -> None:
    older = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await telegram.world.until(lambda: telegram.world.updates.polls == 1, 5)
    newer = asyncio.create_task(bot.call("getUpdates", timeout=30))

    assert (await older)["error_code"] == 409
    telegram.person("Anna").says("hi")
    assert (await newer)["result"][0]["message"]["text"] == "hi"
    assert rules(telegram) == ["two-polls"]


async def test_a_poll_whose_bot_died_does_not_disturb_the_next_one(telegram: FakeTelegram, bot: Caller) -> None:
    dead = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await telegram.world.until(lambda: telegram.world.updates.polls == 1, 5)
    dead.cancel()
    await asyncio.wait([dead])
    await telegram.world.until(lambda: not telegram.world.updates.polling, 5)

    telegram.person("Anna").says("hi")

    assert len(await bot.updates()) == 1
    assert rules(telegram) == []


async def test_a_kind_the_bot_did_not_ask_for_never_comes(anna: Person, bot: Caller) -> None:
    await bot.updates(allowed_updates=["callback_query"])
    anna.says("unheard")
    await bot.updates(allowed_updates=["message"])
    anna.says("heard")

    texts = [update["message"]["text"] for update in await bot.updates()]

    assert texts == ["/start", "heard"]


async def test_chaos_brings_every_update_one_to_three_times_and_none_is_lost(
    telegram: FakeTelegram, bot: Caller
) -> None:
    telegram.world.updates.chaos = Chaos(copies=3, window=50)
    anna = telegram.person("Anna")
    sent = [anna.says(str(number)) for number in range(300)]

    came: list[int] = []
    offset = 0
    while batch := await bot.updates(offset):
        came += [update["update_id"] for update in batch]
        offset = max(offset, *(update["update_id"] + 1 for update in batch))

    assert set(came) == {update["update_id"] for update in sent if update}
    assert max(came.count(one) for one in came) == 3
    assert came != sorted(came)


async def test_chaos_hands_out_again_what_a_dead_bot_did_not_confirm(telegram: FakeTelegram, bot: Caller) -> None:
    telegram.world.updates.chaos = Chaos(copies=1, window=50)
    anna = telegram.person("Anna")
    for number in range(10):
        anna.says(str(number))

    assert await bot.updates() == await bot.updates()


async def test_a_broken_update_travels_as_it_is_and_can_be_confirmed(telegram: FakeTelegram, bot: Caller) -> None:
    kept_under = telegram.world.updates.add_raw([1, {"message": None}])
    telegram.person("Anna").says("after it")

    broken, whole = await bot.updates()

    assert broken == [1, {"message": None}]
    assert await bot.updates(kept_under + 1) == [whole]
