"""What is for one member of a group is seen by nobody else, whatever the server knows of whispers."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.setup import Profile
from bot.chat.events import Address, Arrival
from bot.chat.replies import Choice, Picture, Reply
from bot.ports import Refused, Unreachable
from tests.adapters.telegram.pretend import WORDS, failure, forgive, to
from tests.fakes.telegram.content import JPEG
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.world import Ephemerals

YES = ((Choice("Ja", "t.yes"),),)


@pytest.fixture
def ben(telegram: FakeTelegram) -> Person:
    return telegram.person("Ben", "fr")


@pytest.fixture
def group(telegram: FakeTelegram, anna: Person, ben: Person) -> Group:
    return telegram.group("Buurtpraat", anna, ben)


def whisper(person: Person, text: str = WORDS, **more: Any) -> Reply:
    return Reply(text, "nl", only_for=str(person.id), **more)


def ours(person: Person, group: Group) -> list[Seen]:
    """What of the bot's own words stands on this person's screen."""
    return [shown for shown in person.sees(group) if shown.from_bot and shown.service is None]


def arrived(bot: TelegramPlatform, update: dict[str, Any] | None) -> Arrival:
    assert update is not None
    arrival = bot.decode(json.dumps(update).encode())
    assert arrival is not None
    return arrival


async def test_a_whisper_is_shown_to_one_member_only(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), whisper(anna, choices=YES), "1.0")
    assert [(shown.text, len(shown.buttons)) for shown in ours(anna, group)] == [(WORDS, 1)]
    assert ours(ben, group) == []


@pytest.mark.parametrize("switch", ["ignored", "refused"])
async def test_where_the_server_does_not_whisper_nobody_is_shown_anything(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group, bot: TelegramPlatform, switch: Ephemerals
) -> None:
    telegram.world.switches.ephemerals = switch
    refused = await failure(bot.send(to(group), whisper(anna), "1.0"))
    assert (type(refused), str(refused)) == (Refused, "whispers")
    assert ours(anna, group) == ours(ben, group) == []


async def test_an_older_server_is_not_even_asked_to_whisper_and_is_asked_once_whether_it_could(
    telegram: FakeTelegram, anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    telegram.world.switches.ephemerals = "ignored"
    asked = telegram.requests
    for _ in range(2):
        await failure(bot.send(to(group), whisper(anna), "1.0"))
    assert telegram.requests == asked + 1
    assert group.activity == 0


async def test_a_whisper_that_everybody_sees_is_taken_back_and_was_the_last(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), whisper(anna, "Een"), "1.0")
    telegram.world.switches.ephemerals = "ignored"  # another server answers from now on
    with capture_logs() as logs:
        for _ in range(2):
            assert str(await failure(bot.send(to(group), whisper(anna, "Twee"), "2.0"))) == "whispers"
    assert ours(ben, group) == []
    assert [shown.text for shown in ours(anna, group)] == ["Een"]
    assert len([entry for entry in logs if entry["log_level"] == "error"]) == 1
    assert not bot.capabilities.whispers


async def test_whispers_are_a_capability_only_once_the_server_is_known_to_have_them(
    telegram: FakeTelegram, anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    assert not bot.capabilities.whispers
    telegram.faults.set(Fault("reset", every=1, times=1))
    assert isinstance(await failure(bot.send(to(group), whisper(anna), "1.0")), Unreachable)
    assert not bot.capabilities.whispers
    await bot.send(to(group), whisper(anna), "1.0")
    assert bot.capabilities.whispers
    assert len(ours(anna, group)) == 1


@pytest.mark.parametrize(("switch", "known"), [("delivered", True), ("ignored", False)])
async def test_a_running_bot_has_asked_before_the_first_update_comes_in(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, switch: Ephemerals, known: bool
) -> None:
    telegram.world.switches.ephemerals = switch
    taken = asyncio.Event()
    whispers: list[bool] = []

    async def intake(platform: str, raws: Any) -> None:
        whispers.append(bot.capabilities.whispers)
        taken.set()

    polls = asyncio.create_task(bot.run(intake))
    await asyncio.wait_for(taken.wait(), 10)
    polls.cancel()
    await asyncio.gather(polls, return_exceptions=True)
    assert whispers[0] is known


async def test_an_ephemeral_command_is_answered_by_a_reply_to_it(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.prepare({"": Profile(group_commands={"report": "Meld haat"})})
    bad = anna.writes(group, "haat")
    arrival = arrived(bot, ben.replies(group, bad, "/report").update)
    await bot.send(arrival.address, whisper(ben, via=arrival.via), "1.0")
    assert [shown.text for shown in ours(ben, group)] == [WORDS]
    assert [shown.text for shown in anna.sees(group)][-1] == "haat"


@pytest.mark.parametrize(("late", "rule"), [("c999", "reply-target"), ("q999", "callback")])
async def test_an_answer_that_comes_too_late_is_a_whisper_of_its_own(
    telegram: FakeTelegram, anna: Person, group: Group, bot: TelegramPlatform, late: str, rule: str
) -> None:
    await bot.send(to(group), whisper(anna, via=late), "1.0")
    assert [shown.text for shown in ours(anna, group)] == [WORDS]
    forgive(telegram, rule)


async def test_a_press_on_a_whisper_changes_it_in_its_place(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), whisper(anna, "Zeker?", choices=YES), "1.0")
    arrival = arrived(bot, anna.presses(group, "Ja"))
    pressed = arrival.event.message  # type: ignore[union-attr]
    for _ in range(2):  # an answer that was lost is not shown twice
        await bot.send(arrival.address, whisper(anna, "Goed", replaces=pressed, via=arrival.via), "2.0")
    assert [(shown.text, shown.buttons) for shown in ours(anna, group)] == [("Goed", ())]
    forgive(telegram, "not-modified")


async def test_a_private_whisper_is_protected_and_the_pressed_one_loses_its_buttons(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), whisper(anna, "Zeker?", choices=YES), "1.0")
    arrival = arrived(bot, anna.presses(group, "Ja"))
    pressed = arrival.event.message  # type: ignore[union-attr]
    await bot.send(arrival.address, whisper(anna, "1234", replaces=pressed, private=True), "2.0")
    shown = [(shown.text, shown.buttons, shown.protected) for shown in ours(anna, group)]
    assert shown == [("Zeker?", (), False), ("1234", (), True)]


async def test_a_whisper_never_takes_the_place_of_what_everybody_sees(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), Reply("Voor iedereen", "nl", YES), "1.0")
    arrival = arrived(bot, anna.presses(group, "Ja"))
    pressed = arrival.event.message  # type: ignore[union-attr]
    await bot.send(arrival.address, whisper(anna, replaces=pressed, via=arrival.via), "2.0")
    assert [shown.text for shown in ours(ben, group)] == ["Voor iedereen"]
    assert [shown.text for shown in ours(anna, group)] == ["Voor iedereen", WORDS]


async def test_pictures_of_a_whisper_are_whispered_too(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), whisper(anna, pictures=(Picture("f", JPEG), Picture("g", JPEG))), "1.0")
    assert [shown.spoiler for shown in ours(anna, group)] == [False, True, True]
    assert ours(ben, group) == []


@pytest.mark.parametrize("nobody", ["-1001234", "abc", "0"])
async def test_who_is_no_person_cannot_be_whispered_to(
    telegram: FakeTelegram, group: Group, bot: TelegramPlatform, nobody: str
) -> None:
    asked = telegram.requests
    assert str(await failure(bot.send(to(group), Reply(WORDS, "nl", only_for=nobody), "1.0"))) == "whispers"
    assert telegram.requests == asked


async def test_who_is_not_in_the_group_cannot_be_whispered_to(
    telegram: FakeTelegram, group: Group, bot: TelegramPlatform
) -> None:
    carla = telegram.person("Carla")
    assert str(await failure(bot.send(to(group), whisper(carla), "1.0"))) == "whispers"
    forgive(telegram, "ephemeral")


async def test_in_a_private_chat_nothing_is_whispered(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    refused = await failure(bot.send(Address("telegram", str(anna.id)), whisper(anna), "1.0"))
    assert str(refused) == "whispers"
    forgive(telegram, "ephemeral")
