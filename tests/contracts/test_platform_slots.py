"""What every platform must do with a message that changes where it stands, and with pictures and places."""

from __future__ import annotations

import pytest

from bot.chat.replies import Choice, Reply, Venue
from tests.contracts.drivers.driver import Driver, meets, running, tell
from tests.contracts.test_platform import EVERY, on

STOP = ((Choice("Stop", "t.stop"),),)


def bar(text: str, replaces: str | None = None, **more: object) -> Reply:
    return Reply(text, "en", replaces=replaces, slot="bar", **more)  # type: ignore[arg-type]


@on("telegram", "discord", "web")
async def test_a_bar_moves_where_it_stands_and_loses_its_buttons_at_the_end(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        id_ = await driver.platform.send(address, bar("0 %", choices=STOP), "1.0")
        assert id_
        for number, text in enumerate(("10 %", "50 %"), 2):
            id_ = await driver.platform.send(address, bar(text, id_, choices=STOP), f"{number}.0")
            assert id_
        assert [(one.text, one.labels) for one in await driver.screen("ann")] == [("50 %", ("Stop",))]
        await driver.presses("ann", "Stop")
        await disk.holds(2)
        await driver.platform.send(address, bar("Done", id_), "9.0")
        assert [(one.text, one.labels) for one in await driver.screen("ann")] == [("Done", ())]


@on("telegram", "discord", "web")
async def test_what_stands_elsewhere_stays_when_a_bar_moves(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        id_ = await driver.platform.send(address, bar("0 %"), "1.0")
        await tell(driver, address, Reply("Another word", "en"), "2")
        await driver.platform.send(address, bar("50 %", id_), "3.0")
        assert sorted(one.text for one in await driver.screen("ann")) == ["50 %", "Another word"]


@on("discord", "web")
async def test_a_first_bar_that_is_sent_again_is_there_once_and_keeps_its_id(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        ids = {await driver.platform.send(address, bar("0 %"), "1.0") for _ in range(2)}
        assert len(ids) == 1
        assert [one.text for one in await driver.screen("ann")] == ["0 %"]


@on("console")
async def test_where_nothing_can_be_replaced_each_state_is_a_message_without_an_id(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        for number, text in enumerate(("0 %", "50 %")):
            assert await driver.platform.send(address, bar(text), f"{number}.0") is None
        assert [one.text for one in await driver.screen("ann")] == ["0 %", "50 %"]


@on(*EVERY)
async def test_a_place_takes_no_words_away_whether_or_not_there_is_a_map(driver: Driver) -> None:
    async with running(driver) as disk:
        address = await meets(driver, disk)
        await tell(driver, address, Reply("There", "en", venue=Venue(50.84, 4.36, "Bozar", "Brussels")))
        shown = await driver.screen("ann")
        assert [one.text for one in shown if one.text] == ["There"]
        assert len(shown) == (2 if driver.platform.capabilities.venues else 1)


@pytest.mark.parametrize(("driver", "most"), [("telegram", 30), ("discord", 25)], indirect=["driver"])
def test_mailings_leave_room_below_what_the_platform_takes(driver: Driver, most: int) -> None:
    limits = driver.platform.capabilities.limits
    assert 0 < limits.a_second <= most
    assert limits.chat_gap >= 1
    assert limits.refusals <= 1_000
