"""What a platform must do where it can do it: hand files over, open and close topics, take away what was said."""

from __future__ import annotations

from math import inf

import pytest

from bot.chat.events import Address, ChoicePressed
from bot.chat.fit import fit
from bot.chat.replies import Choice, CloseTopic, Document, OpenTopic, Reply, WipeChat
from bot.health import SILENT, Distant
from bot.ports import Groups, Unreachable
from tests.contracts.drivers.console import ConsoleDriver
from tests.contracts.drivers.discord import DiscordDriver
from tests.contracts.drivers.driver import Driver, FilesDriver, ForumDriver, Topic, meets, running, tell, until
from tests.contracts.drivers.telegram import TelegramDriver
from tests.contracts.test_platform import on

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
JSON = b'{"case": "1"}'
PACKET = Document("packet 12 naïve.pdf", "application/pdf", "packet", "12 nl", PDF)
FACTS = Document("facts.json", "application/json", "packet", "12 nl", JSON)
NEVER_MADE = Document("lost.pdf", "application/pdf", "packet", "13 nl")
TAKE = ((Choice("Take it", "t.take"),),)


def groups(driver: Driver) -> Groups:
    assert driver.platform.groups is not None
    return driver.platform.groups


# -- documents -------------------------------------------------------------------------------------------------------


@on("telegram", "discord", "web", "paper")
async def test_documents_come_after_the_words_whole_and_by_their_names(driver: FilesDriver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply("Here", "en", TAKE, documents=(PACKET, NEVER_MADE, FACTS)))
        shown = await driver.screen("ann")
        assert [(one.text, one.labels) for one in shown if one.text] == [("Here", ("Take it",))]
        assert await driver.files("ann") == [(PACKET.name, PDF), ("facts.json", JSON)]


@on("telegram", "discord", "web", "paper")
async def test_nobody_gets_the_document_of_somebody_else(driver: FilesDriver) -> None:
    async with running(driver) as disk:
        ann, _ = await meets(driver, disk, "ann"), await meets(driver, disk, "bob")
        await tell(driver, ann, Reply("", "en", documents=(PACKET,), private=True))
        assert await driver.files("bob") == []
        assert await driver.files("ann") == [(PACKET.name, PDF)]


@on("telegram", "discord", "web")
async def test_a_name_that_leads_elsewhere_is_only_a_name(driver: FilesDriver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        document = Document('../"a"\r\nX: y\u202efdp.exe', "application/pdf", "packet", "", PDF)
        await tell(driver, address, Reply("", "en", documents=(document,)))
        assert await driver.files("ann") == [("__a___X_ y_fdp.exe", PDF)]


@on("telegram", "discord")
async def test_a_document_that_is_sent_again_repeats_no_words(driver: TelegramDriver | DiscordDriver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await until(lambda: driver.taken == 1)
        words, document = fit(Reply("Here", "en", documents=(PACKET,)), driver.platform.capabilities)
        await driver.platform.send(address, words, "1.0")
        driver.break_network()
        with pytest.raises(Unreachable):
            await driver.platform.send(address, document, "1.1")
        await driver.platform.send(address, document, "1.1")
        assert [one.text for one in await driver.screen("ann")] == ["Here", ""]
        assert await driver.files("ann") == [(PACKET.name, PDF)]


# -- topics ----------------------------------------------------------------------------------------------------------


@on("telegram", "discord", "paper")
async def test_a_topic_is_opened_written_to_pressed_in_and_closed(driver: ForumDriver) -> None:
    async with running(driver) as disk:
        forum = await driver.forum("ann")
        made = await groups(driver).act(Address(driver.platform.name, forum), OpenTopic("Case <12> & more"))
        assert made is not None
        await tell(driver, made, Reply("A new case", "en", TAKE))
        await driver.presses_in("ann", made, "Take it")
        pressed = await disk.holds(1)
        assert isinstance(pressed.event, ChoicePressed)
        assert (pressed.event.token, pressed.address, pressed.seen) == ("t.take", made, True)
        assert pressed.group is not None
        assert pressed.group.forum == forum
        assert await driver.topic(made) == Topic("Case <12> & more", ("A new case",), open=True)

        for _ in range(2):
            assert await groups(driver).act(made, CloseTopic()) is None
        assert not (await driver.topic(made)).open


@on("telegram", "discord", "paper")
async def test_two_topics_are_two_places_and_a_closed_one_still_takes_news(driver: ForumDriver) -> None:
    async with running(driver):
        forum = Address(driver.platform.name, await driver.forum("ann"))
        one, two = [await groups(driver).act(forum, OpenTopic(title)) for title in ("Case", "Case")]
        assert one is not None
        assert two is not None
        assert one != two
        await groups(driver).act(one, CloseTopic())
        await tell(driver, one, Reply("There is news", "en"), "1")
        await tell(driver, two, Reply("Nothing yet", "en"), "2")
        assert (await driver.topic(one)).texts == ("There is news",)
        assert (await driver.topic(two)).texts == ("Nothing yet",)


# -- taking away -----------------------------------------------------------------------------------------------------


@on("telegram", "discord", "web")
async def test_a_wiped_chat_holds_nothing_of_the_bot_and_no_other_chat_changes(driver: Driver) -> None:
    async with running(driver) as disk:
        ann, bob = await meets(driver, disk, "ann"), await meets(driver, disk, "bob")
        for place, address in enumerate((ann, bob, ann, bob)):
            await tell(driver, address, Reply(f"Number {place}", "en"), str(place))
        await tell(driver, ann, Reply("Take all away?", "en", TAKE), "4")
        await driver.presses("ann", "Take it")
        pressed = await disk.holds(3)
        assert isinstance(pressed.event, ChoicePressed)
        for _ in range(2):
            await groups(driver).act(ann, WipeChat(pressed.event.message))
            assert await driver.screen("ann") == []
        await tell(driver, ann, Reply("It is gone", "en"), "5")
        assert [one.text for one in await driver.screen("ann")] == ["It is gone"]
        assert [one.text for one in await driver.screen("bob")] == ["Number 1", "Number 3"]


async def test_what_a_terminal_showed_nobody_can_take_away(console: ConsoleDriver) -> None:
    assert console.platform.groups is None
    assert not console.platform.capabilities.documents


# -- silence ---------------------------------------------------------------------------------------------------------


@on("telegram", "discord")
async def test_a_platform_that_is_elsewhere_is_silent_until_it_is_first_heard(driver: Driver) -> None:
    assert isinstance(driver.platform, Distant)
    assert driver.platform.silence == inf
    async with running(driver) as disk:
        await meets(driver, disk)
        assert driver.platform.silence < SILENT


@on("web", "console", "paper")
async def test_a_platform_that_is_here_cannot_fall_silent(driver: Driver) -> None:
    assert not isinstance(driver.platform, Distant)
