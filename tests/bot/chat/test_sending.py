"""What stands in a named place of a chat is known until a restart, and a newer reply takes that place."""

from __future__ import annotations

from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.chat.sending import SLOTS_KNOWN, Sender
from bot.ports import Unreachable
from tests.bot.chat.mailbox import Line
from tests.clock import HandClock

ANN, BOB = Address("telegram", "ann"), Address("telegram", "bob")


class Desk:
    def __init__(self) -> None:
        clock = HandClock()
        self.line = Line("telegram", clock)

        async def at_once(_: float) -> None:
            return

        self.sender = Sender({"telegram": self.line}, clock=clock, pause=at_once)  # type: ignore[dict-item]

    async def says(self, to: Address, text: str, slot: str | None = None, replaces: str | None = None) -> str | None:
        """What this reply stands in the place of."""
        await self.sender.send(to, Reply(text, "en", slot=slot, replaces=replaces), "n")
        return self.line.sent[-1][1].replaces


async def test_a_reply_takes_the_place_of_the_one_before_in_its_slot() -> None:
    desk = Desk()
    assert await desk.says(ANN, "10 %", "bar") is None
    assert await desk.says(ANN, "something else") is None
    assert await desk.says(ANN, "20 %", "bar") == "1"
    assert await desk.says(ANN, "30 %", "bar") == "3"


async def test_each_chat_and_each_slot_has_a_place_of_its_own() -> None:
    desk = Desk()
    await desk.says(ANN, "10 %", "bar")
    assert await desk.says(BOB, "10 %", "bar") is None
    assert await desk.says(ANN, "10 %", "other bar") is None


async def test_what_a_person_pressed_comes_before_what_stands_in_the_slot() -> None:
    desk = Desk()
    await desk.says(ANN, "10 %", "bar")
    assert await desk.says(ANN, "20 %", "bar", replaces="77") == "77"
    assert await desk.says(ANN, "30 %", "bar") == "2"


async def test_a_long_reply_stands_where_its_first_part_does() -> None:
    desk = Desk()
    await desk.says(ANN, "a" * 3_900 + " " + "b" * 3_900, "bar")
    assert [reply.slot for _, reply in desk.line.sent] == ["bar", None]
    assert await desk.says(ANN, "short", "bar") == "1"


async def test_a_try_that_failed_changes_nothing_of_the_place() -> None:
    desk = Desk()
    await desk.says(ANN, "10 %", "bar")
    desk.line.faults["ann"] = [Unreachable("away")]
    assert await desk.says(ANN, "20 %", "bar") == "1"


async def test_not_more_places_are_known_than_there_is_room_for() -> None:
    desk = Desk()
    for number in range(SLOTS_KNOWN + 1):
        await desk.says(Address("telegram", str(number)), "10 %", "bar")
    assert await desk.says(Address("telegram", "0"), "20 %", "bar") is None
    assert await desk.says(Address("telegram", str(SLOTS_KNOWN)), "20 %", "bar") == str(SLOTS_KNOWN + 1)
