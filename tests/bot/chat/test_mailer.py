"""The mailer: everybody gets it once, as fast as the platform takes it and whatever happens meanwhile."""

from __future__ import annotations

from bot.mailings import Fate, State
from tests.bot.chat.mailbox import DUTCH, Kept, town


def people(count: int) -> list[str]:
    return [f"{number:05}" for number in range(count)]


async def test_everybody_in_its_segments_gets_it_once_and_then_it_is_done() -> None:
    kept = Kept()
    kept.follow(DUTCH, *people(2_500))
    kept.start()
    async with town(kept) as here:
        await here.clock.turn(30)
        assert here.telegram.chats == people(2_500)
        assert kept.fates() == {Fate.SENT: 2_500}
        assert kept.mailings[1].state is State.DONE
        assert kept.ended == ["one"]
