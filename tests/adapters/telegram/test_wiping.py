"""A private chat is wiped as far back as Telegram lets a bot, and nothing else is."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import pytest

from adapters.telegram import wiping
from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from bot.chat.replies import Reply, WipeChat
from bot.ports import Gone, Refused, SlowDown, Unreachable
from tests.adapters.telegram.pretend import Now, failure, to
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

HOUR = 3600


class Later:
    """Telegram's clock, which a test puts forward by seconds."""

    ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
async def telegram(later: Later, now: Now) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=later, monotonic=now) as telegram:
        yield telegram
        assert telegram.violations == []


@pytest.fixture
async def bot(telegram: FakeTelegram, now: Now) -> AsyncIterator[TelegramPlatform]:
    sending = AiohttpRequest(read_timeout=0.3)
    bot = TelegramPlatform(telegram.token, AiohttpRequest(), sending, api_url=telegram.url, clock=now)
    await bot.open()
    yield bot
    await bot.close()


async def talked(bot: TelegramPlatform, person: Person, count: int) -> str:
    """The bot says so much; the id of its newest message."""
    for number in range(count):
        await bot.send(to(person), Reply(f"Number {number}", "nl"), str(number))
    return str(person.last().message_id)


async def test_what_the_person_wrote_goes_too_and_others_keep_theirs(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    ben = telegram.person("Ben")
    ben.says("dag")
    await talked(bot, anna, 2)
    await talked(bot, ben, 2)
    anna.says("/mydata")
    latest = await talked(bot, anna, 1)
    await bot.groups.act(to(anna), WipeChat(latest))
    assert anna.sees() == []
    assert [one.text for one in ben.sees()] == ["dag", "Number 0", "Number 1"]


async def test_what_came_after_the_newest_message_stays(anna: Person, bot: TelegramPlatform) -> None:
    latest = await talked(bot, anna, 2)
    await bot.send(to(anna), Reply("Het is weg", "nl"), "9")
    await bot.groups.act(to(anna), WipeChat(latest))
    assert [one.text for one in anna.sees()] == ["Het is weg"]


async def test_what_is_older_than_two_days_stays_and_all_that_is_younger_goes(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, later: Later
) -> None:
    await talked(bot, anna, 5)
    later.ahead = 49 * HOUR
    latest = await talked(bot, anna, 7)
    before = telegram.requests
    await bot.groups.act(to(anna), WipeChat(latest))
    assert [one.text for one in anna.sees()] == ["/start", *(f"Number {number}" for number in range(5))]
    assert telegram.requests - before < 12


async def test_it_goes_back_so_many_numbers_and_no_further(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    await talked(bot, anna, 1)
    telegram.world._message_id += wiping.AS_FAR_BACK
    latest = await talked(bot, anna, 2)
    before = telegram.requests
    await bot.groups.act(to(anna), WipeChat(latest))
    assert [one.text for one in anna.sees()] == ["/start", "Number 0"]
    assert telegram.requests - before == wiping.AS_FAR_BACK // wiping.TOGETHER


@pytest.mark.parametrize("kind", ["too_many", "server_error"])
async def test_the_next_try_goes_on_where_this_one_stopped(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, now: Now, kind: str
) -> None:
    telegram.world._message_id += 950
    latest = await talked(bot, anna, 2)
    before = telegram.requests
    telegram.faults.set(Fault(kind, every=4, times=1, retry_after=3))  # type: ignore[arg-type]
    stopped = await failure(bot.groups.act(to(anna), WipeChat(latest)))
    assert isinstance(stopped, SlowDown | Unreachable)
    now.seconds += 5
    await bot.groups.act(to(anna), WipeChat(latest))
    assert telegram.requests - before == 10 + 1  # ten batches, of which one was asked for twice
    assert anna.sees() == []


@pytest.mark.parametrize("latest", [None, "e5:7", "0", "x"])
async def test_without_a_message_to_begin_with_it_is_refused(
    anna: Person, bot: TelegramPlatform, latest: str | None
) -> None:
    assert type(await failure(bot.groups.act(to(anna), WipeChat(latest)))) is Refused


async def test_a_group_is_never_wiped(telegram: FakeTelegram, anna: Person, bot: TelegramPlatform) -> None:
    group = telegram.group("Buurt", anna, bot=("can_delete_messages",))
    anna.writes(group, "dag")
    assert type(await failure(bot.groups.act(to(group), WipeChat("5")))) is Refused
    assert "dag" in [one.text for one in anna.sees(group)]


async def test_who_blocked_the_bot_is_gone(anna: Person, bot: TelegramPlatform) -> None:
    latest = await talked(bot, anna, 1)
    anna.blocks()
    assert isinstance(await failure(bot.groups.act(to(anna), WipeChat(latest))), Gone)
