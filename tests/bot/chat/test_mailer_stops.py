"""A mailing that is paused, stopped or killed: nobody is left out, and at most thirty a kill get it twice."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.chat.postman import WINDOW
from bot.chat.replies import Limits
from bot.errors import StorageTrouble
from bot.mailings import Fate, State
from tests.bot.chat.mailbox import DUTCH, Kept, Town, people, town
from tests.clock import HandClock

TELEGRAM = Limits(30, 1, 20)


@pytest.fixture
def kept() -> Kept:
    return Kept()


# -- who steers it


async def test_pause_go_on_and_stop_take_hold_within_a_second(kept: Kept) -> None:
    kept.follow(DUTCH, *people(1_000))
    kept.start()
    async with town(kept, TELEGRAM) as here:
        await here.clock.turn(5)
        for state in (State.PAUSED, State.SENDING, State.STOPPED):
            at = here.clock()
            kept.steer(1, state)
            await here.clock.turn(10)
            since = [when - at for when, *_ in here.telegram.tries if when > at]
            if state is State.SENDING:
                assert since[0] < 1
                assert len(since) > 250
            else:
                assert all(when < 1 for when in since)


async def test_what_was_paused_goes_to_everybody_once(kept: Kept) -> None:
    kept.follow(DUTCH, *people(100))
    kept.start()
    async with town(kept, TELEGRAM) as here:
        for state in (State.PAUSED, State.SENDING) * 4:
            await here.clock.turn(0.9)
            if kept.mailings[1].state in (State.PAUSED, State.SENDING):
                kept.steer(1, state)
        kept.steer(1, State.SENDING)
        await here.clock.turn(10)
        assert sorted(here.telegram.chats) == people(100)


# -- kills


@pytest.mark.parametrize("limits", [Limits(), TELEGRAM], ids=["unbounded", "telegram"])
async def test_after_kills_everybody_has_it_and_at_most_thirty_a_kill_have_it_twice(kept: Kept, limits: Limits) -> None:
    kept.follow(DUTCH, *people(700))
    kept.start()
    clock, chats, nonces = HandClock(), Counter[str](), dict[str, set[str]]()
    kills = 12
    for number in range(kills + 1):
        here = Town(kept, limits, clock)
        here.telegram.takes = 0.05
        here.start()
        await clock.turn(60 if number == kills else 0.5 + 0.07 * number)
        await here.kill()
        chats.update(here.telegram.chats)
        for _, chat, _, nonce in here.telegram.tries:
            nonces.setdefault(chat, set()).add(nonce)
    assert sorted(chats) == people(700)
    assert sum(chats.values()) - 700 <= WINDOW * kills
    assert {len(found) for found in nonces.values()} == {1}  # by which Discord knows the second one
    assert max(len(nonce) for found in nonces.values() for nonce in found) <= 25
    assert kept.ended == ["one"]


async def test_no_more_than_thirty_are_ever_sent_and_not_marked(kept: Kept) -> None:
    kept.follow(DUTCH, *people(500))
    kept.start()
    async with town(kept) as here:
        await here.clock.turn(0.6)
        before = kept.fates().get(Fate.SENT, 0)
        kept.trouble = 10_000
        await here.clock.turn(60)
        assert len(here.telegram.sent) - before <= WINDOW
        kept.trouble = 0
        await here.clock.turn(30)
        assert here.telegram.chats == people(500)


@pytest.mark.parametrize("fault", [StorageTrouble, KeyError])
async def test_whatever_the_database_does_the_mailer_goes_on_and_everybody_gets_it(
    kept: Kept, fault: type[Exception]
) -> None:
    kept.follow(DUTCH, *people(200))
    kept.start()
    kept.fault = fault
    async with town(kept, Limits(100)) as here:
        for _ in range(5):
            kept.trouble = 7
            await here.clock.turn(2.1)
        await here.clock.turn(20)
        assert sorted(here.telegram.chats) == people(200)
        assert kept.ended == ["one"]


async def test_a_stop_sends_nothing_more_and_marks_what_was_on_its_way(kept: Kept) -> None:
    kept.follow(DUTCH, *people(500))
    kept.start()
    async with town(kept) as here:
        here.telegram.takes = 1
        await here.clock.turn(3.3)
        await here.stop()
        sent = len(here.telegram.sent)
        assert 0 < sent < 500
        assert kept.fates()[Fate.SENT] == sent
        await here.clock.turn(60)
        assert len(here.telegram.tries) == sent
        here.start()
        await here.clock.turn(60)
        assert here.telegram.chats == people(500)
