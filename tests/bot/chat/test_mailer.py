"""The mailer: everybody gets it once, as fast as the platform takes it and whatever happens meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from bot.chat.dialogue import Lookup
from bot.chat.mailer import PAGE
from bot.chat.postman import UNREACHABLE, WINDOW
from bot.chat.replies import Limits
from bot.chat.turn import Say, Turn
from bot.errors import StorageTrouble
from bot.following import Segment
from bot.mailings import Fate, Kind, Mailing, State
from bot.ports import Gone, Moved, NoRights, Refused, SlowDown, Unreachable
from tests.bot.chat.mailbox import DUTCH, Kept, answer, answering, people, told, town
from tests.clock import HandClock

FRENCH = Segment("telegram", ("fr",))
THERE = Segment("discord", ("en",))
TELEGRAM = Limits(30, 1, 20)


@pytest.fixture
def kept() -> Kept:
    return Kept()


# -- who gets it


async def test_everybody_in_its_segments_gets_it_once_and_then_it_is_done(kept: Kept) -> None:
    kept.follow(DUTCH, *people(2 * PAGE + 500))
    kept.start()
    async with town(kept) as here:
        await here.clock.turn(30)
        assert here.telegram.chats == people(2 * PAGE + 500)
        assert kept.fates() == {Fate.SENT: 2 * PAGE + 500}
        assert kept.mailings[1].state is State.DONE
        assert kept.ended == ["one"]


async def test_each_platform_gets_its_own_and_waits_for_no_other(kept: Kept) -> None:
    kept.follow(DUTCH, *people(100))
    kept.follow(THERE, "room")
    kept.start()
    async with town(kept, Limits(1)) as here:
        await here.clock.turn(5)
        assert here.discord.chats == ["room"]
        assert 4 <= len(here.telegram.chats) <= 5


async def test_a_mailing_begins_at_its_moment_and_not_before(kept: Kept) -> None:
    kept.follow(DUTCH, "ann")
    async with town(kept) as here:
        kept.start(at=int(here.clock()) + 60)
        await here.clock.turn(59)
        assert (here.telegram.chats, kept.made[1]) == ([], {})
        await here.clock.turn(2)
        assert here.telegram.chats == ["ann"]


async def test_what_is_urgent_goes_first_also_where_another_is_half_done(kept: Kept) -> None:
    kept.follow(DUTCH, *people(200))
    kept.start("digest", Kind.DIGEST)
    async with town(kept, TELEGRAM) as here:
        await here.clock.turn(3)
        kept.start("change", Kind.CHANGE)
        await here.clock.turn(1.5)
        before = len(here.telegram.sent)
        await here.clock.turn(6)
        assert {reply.text for _, reply in here.telegram.sent[before : before + 150]} == {"change in nl"}
        await here.clock.turn(20)
        assert kept.ended == ["change", "digest"]


async def test_who_unfollowed_meanwhile_gets_nothing(kept: Kept) -> None:
    kept.follow(DUTCH, *people(300))
    kept.start()
    async with town(kept, TELEGRAM) as here:
        await here.clock.turn(2)
        gone = [key for key, (address, _) in kept.who.items() if address.chat > "00250"]
        for key in gone:
            del kept.who[key]
        await here.clock.turn(20)
        assert here.telegram.chats == people(251)
        assert kept.fates() == {Fate.SENT: 251, Fate.LEFT: 49}


# -- what it says


async def test_a_text_is_written_once_a_segment_and_its_buttons_work_in_one_chat_only(kept: Kept) -> None:
    kept.follow(DUTCH, "ann", "bob")
    kept.follow(FRENCH, "cas")
    kept.start()
    written: list[str] = []

    async def writing(turn: Turn, mailing: Mailing, segment: Segment) -> Say:
        written.append(turn.languages[0])
        return await told(turn, mailing, segment)

    async with town(kept) as here:
        here.writes[Kind.ALERT] = writing
        await here.clock.turn(2)
        assert sorted(written) == ["fr", "nl"]
        said = {chat: (reply.text, reply.choices[0][0].token) for chat, reply in here.telegram.sent}
        assert said == {
            "ann": ("one in nl", "on:unfollow|telegram:ann:"),
            "bob": ("one in nl", "on:unfollow|telegram:bob:"),
            "cas": ("one in fr", "on:unfollow|telegram:cas:"),
        }


@dataclass(frozen=True, slots=True)
class Weather(Lookup[str]):
    day: str


async def test_a_text_asks_the_world_as_a_command_does(kept: Kept) -> None:
    kept.follow(DUTCH, "ann")
    kept.start()

    async def writing(turn: Turn, mailing: Mailing, segment: Segment) -> Say:
        return Say(f"{await Weather('today')} and {await Weather('tomorrow')}", turn.languages)

    async def weather(asked: Weather) -> str:
        if kept.trouble == 0 and asked.day == "tomorrow" and not asked_before:
            asked_before.append(1)
            raise StorageTrouble("locked")
        return f"rain {asked.day}"

    asked_before: list[int] = []
    async with town(kept) as here:
        here.writes[Kind.ALERT] = writing
        here.lookups[Weather] = weather
        await here.clock.turn(5)
        assert [reply.text for _, reply in here.telegram.sent] == ["rain today and rain tomorrow"]


async def test_where_nothing_is_left_to_say_nothing_is_sent_and_a_fault_stays_in_its_segment(kept: Kept) -> None:
    kept.follow(DUTCH, "ann", "bob")
    kept.follow(FRENCH, "cas", "dan")
    kept.follow(THERE, "room")
    kept.start()

    async def writing(turn: Turn, mailing: Mailing, segment: Segment) -> Say | None:
        if segment == FRENCH:
            raise KeyError("a fault of ours")
        return None if segment == DUTCH else await told(turn, mailing, segment)

    async with town(kept) as here:
        here.writes[Kind.ALERT] = writing
        await here.clock.turn(3)
        assert (here.telegram.tries, here.discord.chats) == ([], ["room"])
        assert kept.fates() == {Fate.SENT: 1, Fate.FAILED: 2, Fate.LEFT: 2}
        assert kept.ended == ["one"]


# -- what happens on the way


async def test_who_blocked_the_bot_follows_nothing_any_more_and_the_others_get_it(kept: Kept) -> None:
    kept.follow(DUTCH, "ann", "bob", "cas")
    kept.start()
    async with town(kept) as here:
        here.telegram.faults = {"bob": [Gone("blocked")], "cas": [Refused("can't parse")]}
        await here.clock.turn(3)
        assert here.telegram.chats == ["ann"]
        assert kept.fates() == {Fate.SENT: 1, Fate.GONE: 1, Fate.FAILED: 1}
        assert sorted(address.chat for address, _ in kept.who.values()) == ["ann", "cas"]


async def test_a_chat_that_moved_gets_it_where_it_is_now(kept: Kept) -> None:
    kept.follow(DUTCH, "ann", "group")
    kept.start()
    async with town(kept, TELEGRAM) as here:
        here.telegram.faults = {"group": [Moved("-100")]}
        await here.clock.turn(5)
        assert sorted(here.telegram.chats) == ["-100", "ann"]
        assert here.telegram.sent[-1][1].choices[0][0].token == "on:unfollow|telegram:-100:"
        assert kept.fates() == {Fate.SENT: 2}
        assert kept.ended == ["one"]


async def test_an_outage_is_waited_for_and_nobody_is_unsubscribed(kept: Kept) -> None:
    kept.follow(DUTCH, *people(100))
    kept.start()
    async with town(kept) as here:
        here.telegram.faults = {chat: [Unreachable("away")] * 40 for chat in people(100)}
        await here.clock.turn(100)
        assert here.telegram.sent == []
        assert len(kept.who) == 100
        here.telegram.faults = {}
        await here.clock.turn(2 * UNREACHABLE)
        assert sorted(here.telegram.chats) == people(100)
        assert kept.fates() == {Fate.SENT: 100}


async def test_one_chat_that_cannot_be_reached_holds_up_nobody(kept: Kept) -> None:
    kept.follow(DUTCH, *people(400))
    kept.start()
    async with town(kept, TELEGRAM) as here:
        here.telegram.faults = {chat: [Unreachable("away")] * 1_000 for chat in people(5)}
        await here.clock.turn(20)
        assert here.telegram.chats == people(395, 5)


async def test_nothing_is_sent_while_the_platform_wants_quiet_neither_mail_nor_answers(kept: Kept) -> None:
    kept.follow(DUTCH, *people(200))
    kept.start()
    async with town(kept, TELEGRAM) as here:
        here.telegram.faults = {"00050": [SlowDown(20)]}
        await here.clock.turn(3)
        refused = next(at for at, chat, _, _ in here.telegram.tries if chat == "00050")
        delivery = answering(here)
        delivery.push([answer(1, "zoe")])
        await here.clock.turn(30)
        assert [at for at, *_ in here.telegram.tries if refused < at < refused + 20] == []
        assert "zoe" in here.telegram.chats
        assert sorted(set(here.telegram.chats) - {"zoe"}) == people(200)
        await delivery.close()


async def test_answers_go_out_at_once_while_a_mailing_runs_and_both_stay_below_the_limit(kept: Kept) -> None:
    kept.follow(DUTCH, *people(600))
    kept.start()
    async with town(kept, TELEGRAM) as here:
        delivery = answering(here)
        await here.clock.turn(2)
        for number in range(50):
            asked = here.clock()
            delivery.push([answer(number + 1, f"zoe {number}")])
            await here.clock.turn(0.1)
            assert [at for at, chat, *_ in here.telegram.tries if chat == f"zoe {number}"] == [asked]
        times = [at for at, *_ in here.telegram.tries]
        windows = {at: sum(at <= other < at + 1 for other in times) for at in times}
        assert max(windows.values()) <= 31  # nobody can know of the first answer
        assert max(held for at, held in windows.items() if at > times[0] + 2) <= 30
        assert len(times) >= 25 * 7
        await delivery.close()


async def test_an_answer_finds_room_while_the_platform_is_slow(kept: Kept) -> None:
    kept.follow(DUTCH, *people(500))
    kept.start()
    async with town(kept) as here:
        here.telegram.takes = 100
        delivery = answering(here)
        await here.clock.turn(5)
        assert len(here.telegram.tries) == WINDOW
        delivery.push([answer(1, "zoe")])
        await here.clock.turn(0)
        assert here.telegram.tries[-1][1] == "zoe"
        await delivery.close()


async def test_in_quiet_hours_it_waits_until_morning(kept: Kept) -> None:
    night = HandClock(datetime(2026, 11, 25, 6, 58, tzinfo=UTC).timestamp())  # 7:58 in Belgium
    kept.follow(replace(DUTCH, quiet=(22, 8)), *people(250))
    kept.follow(FRENCH, "owl")
    kept.start()
    async with town(kept, clock=night) as here:
        await night.turn(110)
        assert here.telegram.chats == ["owl"]
        await night.turn(30)
        assert here.telegram.chats == ["owl", *people(250)]
        at = datetime.fromtimestamp(here.telegram.tries[1][0], UTC)
        assert (at.hour, at.minute) == (7, 0)


async def test_where_too_much_is_refused_mailings_rest_and_answers_go_on(kept: Kept) -> None:
    kept.follow(DUTCH, *people(300))
    kept.start()
    async with town(kept, Limits(refusals=50)) as here:
        here.telegram.faults = {chat: [NoRights("closed")] * 9 for chat in people(200)}
        await here.clock.turn(590)
        tried = len(here.telegram.tries)
        assert 50 <= tried <= 50 + WINDOW
        delivery = answering(here)
        delivery.push([answer(1, "zoe")])
        await here.clock.turn(1)
        assert here.telegram.chats == ["zoe"]
        await here.clock.turn(20)
        assert len(here.telegram.tries) > tried + 1
        await delivery.close()
