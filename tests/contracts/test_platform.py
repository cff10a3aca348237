"""What every platform must do, whatever it is: one suite, and a small driver a platform beside it."""

from __future__ import annotations

import asyncio
import contextlib
import html
import random
import re

import pytest

from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    FileSent,
    MessageForwarded,
    TextSent,
    Undecodable,
)
from bot.chat.replies import Choice, Reply
from bot.errors import StorageTrouble
from bot.ports import Gone, Raw, SlowDown, Unreachable
from tests.contracts.drivers.console import ConsoleDriver
from tests.contracts.drivers.discord import DiscordDriver
from tests.contracts.drivers.driver import Disk, Driver, meets, running, tell, until
from tests.contracts.drivers.mutations import mutations
from tests.contracts.drivers.telegram import TelegramDriver
from tests.contracts.drivers.web import WebDriver

HOSTILE = (
    "<b>bold</b> &amp; &lt;i&gt; <script>alert(1)</script> </pre> \u202eevil\u202c \u2066x\u2069 \u200b\u200d "
    "«quoted» %s {braces} \\n 👩‍👩‍👧‍👦 🇧🇪 é é ﷽ مرحبا"
)
"""Words that try to be markup, to turn the line around, or to hide; on one line, for those who have no more."""

EMOJI = "🙂" * 4096
SLOWEST_STOP = 2.0  # seconds


EVERY = ("telegram", "discord", "web", "console", "paper")


def on(*names: str) -> pytest.MarkDecorator:
    """The test runs on these platforms."""
    return pytest.mark.parametrize("driver", names, indirect=True)


# -- in --------------------------------------------------------------------------------------------------------------


@on(*EVERY)
async def test_a_text_a_command_a_file_and_a_forward_arrive_as_what_they_are(driver: Driver) -> None:
    data = bytes(range(256)) * 40
    async with running(driver) as disk:
        await driver.says("ann", "hallo daar")
        text = await disk.holds(1)
        await driver.says("ann", "/case 1234 5678")
        command = await disk.holds(2)
        await driver.forwards("ann", "go home")
        forward = await disk.holds(3)
        await driver.sends_file("ann", "notes.pdf", data)
        file = await disk.holds(4)

        assert text.event == TextSent("hallo daar")
        assert command.event == CommandGiven("case", "1234 5678")
        assert isinstance(forward.event, MessageForwarded)
        assert forward.event.text == "go home"
        assert isinstance(file.event, FileSent)
        assert (file.event.file.name, file.event.file.size) == ("notes.pdf", len(data))
        assert await bytes_of(driver, disk, file.event) == data

        arrivals = [text, command, forward, file]
        assert len({(arrival.address, arrival.user) for arrival in arrivals}) == 1
        assert len({arrival.update for arrival in arrivals}) == 4
        for arrival, raw in zip(arrivals, [raw for raw in disk.kept if not is_joined(raw)], strict=True):
            assert arrival.update == raw.update
            assert arrival.address.platform == driver.platform.name
            assert arrival.address.chat
            assert arrival.user
            assert arrival.at > 1_700_000_000
            assert arrival.locale == (None if isinstance(driver, DiscordDriver) else "en")  # not in direct messages
    assert driver.platform.bot


def is_joined(raw: Raw) -> bool:
    return b'"joined"' in raw.payload


async def bytes_of(driver: Driver, disk: Disk, event: FileSent) -> bytes:
    """The file's bytes: they came along, or are fetched."""
    if event.file.kept is None:
        return await driver.platform.fetch(event.file.handle)
    brought = [raw.files[event.file.kept] for raw in disk.kept if raw.files and event.file.kept in raw.files]
    assert len(brought) == 1
    return brought[0]


@on("telegram", "discord", "web", "paper")
async def test_two_people_have_two_addresses_that_stay(driver: Driver) -> None:
    async with running(driver) as disk:
        ann, bob = await meets(driver, disk, "ann"), await meets(driver, disk, "bob")
        again = await meets(driver, disk, "ann")
        users = [arrival.user for arrival in disk.arrivals]
    assert ann == again != bob
    assert users[0] == users[2] != users[1]


@on(*EVERY)
async def test_the_same_words_twice_are_two_updates(driver: Driver) -> None:
    async with running(driver) as disk:
        for count in (1, 2):
            await driver.says("ann", "no")
            await disk.holds(count)


@on(*EVERY)
@pytest.mark.parametrize("text", [HOSTILE, EMOJI, "/", "//", "/ report", " . "], ids=lambda text: ascii(text)[:12])
async def test_hostile_words_arrive_as_they_were_written(driver: Driver, text: str) -> None:
    async with running(driver) as disk:
        await driver.says("ann", text)
        assert (await disk.holds(1)).event == TextSent(text)


@on(*EVERY)
async def test_whatever_is_done_to_a_payload_it_is_read_or_called_unreadable(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await driver.says("ann", "/case 1234")
        await driver.forwards("ann", "go home")
        await driver.sends_file("ann", "notes.pdf", b"%PDF")
        await disk.holds(4)
        await tell(driver, address, Reply("Yes?", "en", ((Choice("Yes", "t.yes"),),)))
        await driver.presses("ann", "Yes")
        await disk.holds(5)
    chance = random.Random(7)
    outcomes = {"read": 0, "unreadable": 0, "not for us": 0}
    for raw in disk.kept:
        for mutated in mutations(raw.payload, chance):
            try:
                arrival = driver.platform.decode(mutated)
            except Undecodable:
                outcomes["unreadable"] += 1
            else:
                outcomes["not for us" if arrival is None else "read"] += 1
                assert arrival is None or is_sound(arrival)
    assert outcomes["unreadable"] > 100
    assert outcomes["read"] > 100


def is_sound(arrival: Arrival) -> bool:
    """Of an arrival that was read, what the engine relies on holds."""
    words = arrival.update, arrival.user, arrival.address.platform, arrival.address.chat
    return all(isinstance(word, str) and word for word in words) and isinstance(arrival.at, int)


# -- nothing is lost -------------------------------------------------------------------------------------------------


@on(*EVERY)
async def test_nothing_counts_as_taken_before_the_intake_has_it(driver: Driver) -> None:
    async with running(driver) as disk:
        await until_ready(driver, disk)
        before, entered = driver.taken, disk.entered
        disk.gate.clear()
        saying = asyncio.create_task(driver.says("ann", "hello"))
        await until(lambda: disk.entered > entered)
        await asyncio.sleep(0.1)
        assert driver.taken == before
        disk.gate.set()
        await saying
        await until(lambda: driver.taken == before + 1)


async def until_ready(driver: Driver, disk: Disk) -> None:
    """The platform has been through one whole update."""
    taken = driver.taken
    await meets(driver, disk)
    await until(lambda: driver.taken > taken)


@on(*EVERY)
@pytest.mark.parametrize("fault", [StorageTrouble("disk full"), RuntimeError("a fault of ours")], ids=["disk", "fault"])
async def test_what_an_intake_did_not_keep_comes_again_once_and_nothing_after_it_is_lost(
    driver: Driver, fault: Exception
) -> None:
    async with running(driver) as disk:
        await until_ready(driver, disk)
        disk.faults = [fault]
        await driver.says("ann", "one")
        await driver.says("ann", "two")
        await disk.holds(3)
        await until(lambda: driver.taken >= 3)
        assert [arrival.event for arrival in disk.arrivals[1:]] == [TextSent("one"), TextSent("two")]
        assert disk.faults == []


# -- out -------------------------------------------------------------------------------------------------------------


@on(*EVERY)
async def test_a_reply_reaches_the_person_with_its_words_and_choices(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        reply = Reply("<b>In danger</b> &amp; <i>now</i>?", "en", ((Choice("Yes", "t.yes"), Choice("No", "t.no")),))
        await tell(driver, address, reply)
        (shown,) = await driver.screen("ann")
    assert shown.text.splitlines()[0] == "In danger & now?"
    assert shown.labels == ("Yes", "No")


@on(*EVERY)
async def test_pressing_a_choice_gives_back_exactly_its_token(driver: Driver) -> None:
    tokens = {"Yes": "an:Ab-_9:xyz:yes." + "T" * 47, "No": "go:x.0"}  # the longest is 64 bytes
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply("Now?", "en", (tuple(Choice(*pair) for pair in tokens.items()),)))
        for count, label in enumerate(tokens, 2):
            await driver.presses("ann", label)
            arrival = await disk.holds(count)
            assert arrival.address == address
            if driver.platform.capabilities.buttons:
                assert isinstance(arrival.event, ChoicePressed)
                assert arrival.event.token == tokens[label]
                assert arrival.event.message
            else:
                assert arrival.event == TextSent(str(count - 1))  # its number, as it was listed


@on(*EVERY)
async def test_more_choices_than_the_platform_has_buttons_can_still_be_made(driver: Driver) -> None:
    labels = [f"choice number {number}" for number in range(driver.platform.capabilities.buttons + 3)]
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply("Which?", "en", tuple((Choice(label, "t"),) for label in labels)))
        shown = "\n".join(message.text for message in await driver.screen("ann"))
    assert [line for line in shown.splitlines() if "choice" in line] == [
        f"{number}. {label}" for number, label in enumerate(labels, 1)
    ]


@on(*EVERY)
async def test_a_reply_that_is_longer_than_the_platform_s_limit_arrives_whole(driver: Driver) -> None:
    limit = driver.platform.capabilities.text_limit
    words = [f"word{number}" for number in range(limit // 3)]
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply(f"<b>{' '.join(words)}</b>", "en", ((Choice("Yes", "t"),),)))
        shown = await driver.screen("ann")
    assert len(shown) > 1
    assert re.findall(r"word\d+", " ".join(message.text for message in shown)) == words
    assert [bool(message.labels) for message in shown] == [False] * (len(shown) - 1) + [True]


@on(*EVERY)
@pytest.mark.parametrize("words", [HOSTILE, EMOJI, "<" * 5_000], ids=["hostile", "emoji", "brackets"])
async def test_hostile_words_in_a_reply_are_shown_as_text(driver: Driver, words: str) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply(f"<b>{html.escape(words)}</b>", "en"))
        shown = await driver.screen("ann")
    assert "".join(message.text for message in shown) == words


@on(*EVERY)
async def test_hostile_words_on_a_button_are_shown_as_text(driver: Driver) -> None:
    label = "<b>&amp; «é» 🙂"
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply("Now?", "en", ((Choice(label, "t.hostile"),),)))
        assert (await driver.screen("ann"))[0].labels == (label,)


@on("telegram", "discord", "web", "paper")
async def test_nobody_sees_what_was_said_to_somebody_else(driver: Driver) -> None:
    async with running(driver) as disk:
        ann, bob = await meets(driver, disk, "ann"), await meets(driver, disk, "bob")
        await tell(driver, ann, Reply("to ann", "en"), "1")
        await tell(driver, bob, Reply("to bob", "en"), "2")
        assert [message.text for message in await driver.screen("ann")] == ["to ann"]
        assert [message.text for message in await driver.screen("bob")] == ["to bob"]


@on(*EVERY)
async def test_replies_stand_in_the_order_in_which_they_were_sent(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        for number in range(10):
            await tell(driver, address, Reply(f"number {number}", "en"), str(number))
        assert [message.text for message in await driver.screen("ann")] == [f"number {n}" for n in range(10)]


# -- what a platform cannot do ---------------------------------------------------------------------------------------


@on("telegram", "discord")
async def test_a_person_who_blocked_the_bot_is_gone(driver: TelegramDriver | DiscordDriver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        driver.leaves("ann")
        with pytest.raises(Gone):
            await driver.platform.send(address, Reply("hello?", "en"), "1.0")


async def test_another_chat_than_the_terminal_s_is_gone(console: ConsoleDriver) -> None:
    async with running(console):
        with pytest.raises(Gone):
            await console.platform.send(console.gone, Reply("hello?", "en"), "1.0")


@on("telegram", "discord")
async def test_a_network_fault_is_unreachable_and_the_next_try_arrives(driver: TelegramDriver | DiscordDriver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await until(lambda: driver.taken == 1)
        driver.break_network()
        with pytest.raises(Unreachable):
            await driver.platform.send(address, Reply("hello?", "en"), "1.0")
        await driver.platform.send(address, Reply("hello?", "en"), "1.0")
        assert [message.text for message in await driver.screen("ann")] == ["hello?"]


@pytest.mark.parametrize(("driver", "seconds"), [("telegram", 7), ("discord", 40), ("web", 60)], indirect=["driver"])
async def test_a_platform_that_is_asked_too_much_says_how_long_to_wait(
    driver: TelegramDriver | DiscordDriver | WebDriver, seconds: float
) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        driver.slow_down()
        stranger = Address(address.platform, "7" * 32) if isinstance(driver, WebDriver) else address
        with pytest.raises(SlowDown) as asked:
            await driver.platform.send(stranger, Reply("hello?", "en"), "1.0")
    assert asked.value.seconds == seconds


# -- the end ---------------------------------------------------------------------------------------------------------


@on(*EVERY)
async def test_cancelling_ends_soon_and_leaves_no_task_behind(driver: Driver) -> None:
    before = asyncio.all_tasks()
    loop = asyncio.get_running_loop()
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply("Yes?", "en", ((Choice("Yes", "t.yes"),),)))
        await driver.presses("ann", "Yes")
        await disk.holds(2)
        if isinstance(driver, WebDriver):
            await driver.looks("ann")  # with a page that is open
        cancelled = loop.time()
    assert loop.time() - cancelled < SLOWEST_STOP
    await until(lambda: asyncio.all_tasks() <= before)


@on(*EVERY)
async def test_cancelling_in_the_middle_of_an_intake_ends_soon_too(driver: Driver) -> None:
    before = asyncio.all_tasks()
    loop = asyncio.get_running_loop()
    async with running(driver) as disk:
        disk.gate.clear()
        entered = disk.entered
        saying = asyncio.create_task(driver.says("ann", "hello"))
        await until(lambda: disk.entered > entered)
        saying.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await saying
        cancelled = loop.time()
    assert loop.time() - cancelled < SLOWEST_STOP
    assert disk.kept == []
    await until(lambda: asyncio.all_tasks() <= before)


async def test_what_was_said_while_the_bot_was_away_arrives_when_it_is_back(telegram: TelegramDriver) -> None:
    async with running(telegram) as disk:
        await meets(telegram, disk)
        await until(lambda: telegram.taken == 1)
    await telegram.says("ann", "are you there?")
    async with running(telegram) as disk:
        assert (await disk.holds(1)).event == TextSent("are you there?")
