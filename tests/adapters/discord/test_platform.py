"""The login, the limits, files and what goes wrong: one of our errors, with nobody's words and no token."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import pytest
from structlog.testing import capture_logs

from adapters.discord.breaker import LIMIT, WINDOW, Breaker
from adapters.discord.connection import bot_of
from adapters.discord.encode import CAPABILITIES
from adapters.discord.platform import DiscordPlatform
from bot.chat.events import Address, TextSent
from bot.chat.replies import Choice, Picture, Reply
from bot.errors import WrongSetting
from bot.ports import Gone, NoRights, Platform, Raw, Refused, SlowDown, Unreachable
from tests.adapters.discord.pretend import WORDS, Town, failure, shortly
from tests.contracts.drivers.driver import cancelled_at_the_end
from tests.fakes.discord.faults import Fault
from tests.fakes.discord.people import FILE, PNG
from tests.fakes.discord.permissions import EVERYONE
from tests.fakes.discord.server import TOKEN, FakeDiscord

YES = ((Choice("Yes", "t.yes"),),)


def to(person: object) -> Address:
    return Address("discord", f"u{person.id}")  # type: ignore[attr-defined]


async def ignored(platform: str, raws: Sequence[Raw]) -> None:
    """An intake that keeps nothing."""


def bot(discord: FakeDiscord, token: str = TOKEN) -> DiscordPlatform:
    return DiscordPlatform(token, api_url=discord.rest_url, gateway_url=str(discord.gateway_url), pause=shortly)


# -- the login -----------------------------------------------------------------------------------------------------


def test_it_is_a_platform(town: Town) -> None:
    platform: Platform = town.bot
    assert (platform.name, platform.bot) == ("discord", "1400000000000000001")
    assert platform.groups is not None


@pytest.mark.parametrize("token", ["", "x", "a.b", "a.b.c.d", "TWlj.b.c", "MTQw.b.c", "5123456:AAFakeTokenOfTelegram"])
def test_what_cannot_be_a_token_is_a_wrong_setting(token: str) -> None:
    with pytest.raises(WrongSetting, match="CONCORDIA_DISCORD_TOKEN"):
        bot_of(token)


@pytest.mark.parametrize(
    ("address", "setting"),
    [({"api_url": "discord.com"}, "CONCORDIA_DISCORD_API_URL"), ({"gateway_url": "https://x"}, "GATEWAY_URL")],
)
def test_what_cannot_be_an_address_is_a_wrong_setting(address: dict[str, str], setting: str) -> None:
    with pytest.raises(WrongSetting, match=setting):
        DiscordPlatform(TOKEN, **address)  # type: ignore[arg-type]


async def test_a_token_that_discord_refuses_is_a_wrong_setting_with_its_fix(discord: FakeDiscord) -> None:
    wrong = bot(discord, TOKEN[:-4] + "Zzzz")
    await wrong.open()
    try:
        with pytest.raises(WrongSetting, match="Reset Token"):
            await wrong.run(ignored)
        with pytest.raises(WrongSetting, match="Reset Token"):
            await wrong.introduced()
    finally:
        await wrong.close()


@pytest.mark.parametrize("code", [4004, 4013, 4014])
async def test_a_connection_that_is_refused_for_good_is_a_wrong_setting(discord: FakeDiscord, code: int) -> None:
    discord.gateway.refuse = code
    refused = bot(discord)
    await refused.open()
    try:
        with pytest.raises(WrongSetting, match="Discord refuses"):
            await refused.run(ignored)
    finally:
        await refused.close()


async def test_only_servers_and_direct_messages_are_asked_for(town: Town) -> None:
    assert town.discord.gateway.intents == 1 << 0 | 1 << 12
    town.anna.writes(town.square, f"hello <@{town.bot.bot}>")
    town.anna.dm("hello")
    await town.arrives()
    assert len(town.arrivals) == 1


@pytest.mark.parametrize("how", ["drop", "reconnect"])
async def test_a_broken_connection_is_taken_up_again_and_nothing_is_lost(town: Town, how: str) -> None:
    getattr(town.discord.gateway, how)()
    town.anna.dm("one")
    await town.discord.until(lambda: town.discord.gateway.resumes == 1)
    town.anna.dm("two")
    await town.arrives(2)
    assert len(town.discord.gateway.identifies) == 1


async def test_a_discord_that_is_down_at_the_start_is_waited_for(discord: FakeDiscord) -> None:
    discord.faults.set(Fault("reset", every=1, times=3))
    patient = bot(discord)
    await patient.open()
    try:
        async with cancelled_at_the_end(patient.run(ignored)):
            await discord.until(lambda: discord.gateway.connected)
    finally:
        await patient.close()


async def test_a_reply_waits_for_the_login_at_the_start(discord: FakeDiscord) -> None:
    anna = discord.person("Anna")
    early = bot(discord)
    await early.open()
    try:
        sending = asyncio.create_task(early.send(to(anna), Reply(WORDS, "en"), "1.0"))
        async with cancelled_at_the_end(early.run(ignored)):
            await sending
    finally:
        await early.close()
    assert [seen.text for seen in anna.from_bot] == [WORDS]


async def test_an_event_that_discord_py_cannot_read_does_not_end_the_bot(town: Town) -> None:
    with capture_logs() as lines:
        town.discord.gateway.dispatch("MESSAGE_CREATE", {"id": "1", "channel_id": "x", "odd": True})
        await town.discord.until(lambda: len(town.discord.gateway.identifies) == 2)
    town.anna.dm("hello")
    assert (await town.arrives()).event == TextSent("hello")
    assert [line["event"] for line in lines if line["log_level"] == "error"] == ["connection failed"]


# -- words ---------------------------------------------------------------------------------------------------------


async def test_an_answer_takes_the_place_of_a_direct_message_and_a_private_one_does_not(town: Town) -> None:
    await town.bot.send(to(town.anna), Reply("Question?", "en", YES), "1.0")
    question = str(town.anna.from_bot[0].message_id)
    await town.bot.send(to(town.anna), Reply("Answer", "en", YES, replaces=question), "2.0")
    await town.bot.send(to(town.anna), Reply("1234", "en", replaces=question, private=True), "3.0")
    assert [(seen.text, seen.labels) for seen in town.anna.from_bot] == [("Answer", []), ("1234", [])]


async def test_an_answer_to_a_message_that_is_gone_is_a_new_message(town: Town) -> None:
    await town.bot.send(to(town.anna), Reply(WORDS, "en", replaces="1574833646206976001"), "1.0")
    await town.bot.send(to(town.anna), Reply("again", "en", replaces="no id"), "2.0")
    assert [seen.text for seen in town.anna.from_bot] == [WORDS, "again"]


async def test_a_reply_whose_confirmation_was_lost_is_shown_once(town: Town) -> None:
    town.discord.faults.set(Fault("lost_answer", every=1, times=1, methods=("create_message",)))
    long = Reply("&lt;" * 1_900, "en")
    assert type(await failure(town.bot.send(to(town.anna), long, "12.0"))) is Unreachable
    await town.bot.send(to(town.anna), long, "12.0")
    assert len(town.anna.from_bot) == 2  # as many as it takes, none of them twice


async def test_pictures_arrive_covered(town: Town) -> None:
    square = Address("discord", f"c{town.square.id}")
    await town.bot.send(square, Reply("Look", "en", pictures=(Picture("1", PNG, "image/png"),)), "1.0")
    ((name, address),) = town.ben.sees(town.square)[0].files
    assert name == "SPOILER_1.png"
    assert await town.bot.fetch(address) == PNG


async def test_a_pin_that_is_not_allowed_leaves_the_message(town: Town) -> None:
    town.community.permits_bot(EVERYONE)
    await town.bot.send(Address("discord", f"c{town.square.id}"), Reply(WORDS, "en", pinned=True), "1.0")
    assert [(seen.text, seen.pinned) for seen in town.anna.sees(town.square)] == [(WORDS, False)]


async def test_a_channel_that_hides_from_the_bot_lacks_a_right_and_one_that_is_gone_is_gone(town: Town) -> None:
    square = Address("discord", f"c{town.square.id}")
    town.community.hides(town.square)
    assert isinstance(await failure(town.bot.send(square, Reply(WORDS, "en"), "1.0")), NoRights)
    town.community.removes(town.square)
    assert type(await failure(town.bot.send(square, Reply(WORDS, "en"), "2.0"))) is Gone


@pytest.mark.parametrize("chat", ["", "x1", "u", "uabc", "c1/../2"])
async def test_a_place_that_cannot_be_discords_is_refused(town: Town, chat: str) -> None:
    assert type(await failure(town.bot.send(Address("discord", chat), Reply(WORDS, "en"), "1.0"))) is Refused


# -- limits --------------------------------------------------------------------------------------------------------


async def test_a_request_that_failed_waits_too_when_the_whole_bot_is_to_wait(town: Town) -> None:
    failed, silenced = "create_message", "create_dm"
    town.discord.faults.set(
        Fault("server_error", every=1, times=1, methods=(failed,)),
        Fault("too_many", every=1, times=1, retry_after=1.5, everywhere=True, methods=(silenced,)),
    )
    channel = Address("discord", f"c{town.square.id}")
    failing, refused = Reply("One", "en"), Reply("Two", "en")
    # What is sent too early is a violation.
    await asyncio.gather(town.bot.send(channel, failing, "1.0"), town.bot.send(to(town.anna), refused, "2.0"))
    assert town.discord.faults.hits == {"server_error": 1, "too_many": 1}


async def test_a_short_limit_is_waited_out_and_a_long_one_stops_everything(town: Town) -> None:
    town.discord.faults.set(Fault("too_many", every=1, times=1, retry_after=0.2))
    await town.bot.send(to(town.anna), Reply(WORDS, "en"), "1.0")

    town.discord.faults.set(Fault("too_many", every=1, times=1, retry_after=40))
    asked = await failure(town.bot.send(to(town.anna), Reply(WORDS, "en"), "2.0"))
    requests = town.discord.requests
    again = await failure(town.bot.send(to(town.ben), Reply(WORDS, "en"), "3.0"))
    assert isinstance(asked, SlowDown)
    assert isinstance(again, SlowDown)
    assert (asked.seconds, round(again.seconds)) == (40, 40)
    assert town.discord.requests == requests


async def test_many_refusals_stop_all_requests_long_before_discord_does(town: Town) -> None:
    town.anna.closes_dms()
    assert type(await failure(town.bot.send(to(town.anna), Reply(WORDS, "en"), "0.0"))) is Gone
    for _ in range(LIMIT - 1):
        town.bot._calls.breaker.note(403)
    requests = town.discord.requests
    asked = await failure(town.bot.send(to(town.ben), Reply(WORDS, "en"), "1.0"))
    assert isinstance(asked, SlowDown)
    assert 0 < asked.seconds <= WINDOW
    assert town.discord.requests == requests

    town.now.ahead += WINDOW
    await town.bot.send(to(town.ben), Reply(WORDS, "en"), "1.0")


def test_the_breaker_counts_what_discord_counts_and_forgets_after_ten_minutes() -> None:
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    for second in range(LIMIT):
        now[0] = second / 10
        breaker.note(404)
        breaker.note(200)
        assert breaker.wait() == 0
        breaker.note((401, 403, 429)[second % 3])
    assert 0 < breaker.wait() <= WINDOW
    now[0] += breaker.wait()
    assert breaker.wait() == 0


# -- files ---------------------------------------------------------------------------------------------------------


async def test_a_file_comes_back_and_one_that_is_gone_or_too_big_is_refused(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.anna.dm(files=[FILE])
    arrival = await town.arrives()
    handle = arrival.event.file.handle  # type: ignore[union-attr]
    assert await town.bot.fetch(handle) == FILE[1]
    assert type(await failure(town.bot.fetch(handle + "x"))) is Refused
    monkeypatch.setattr(town.bot._downloads, "_limit", len(FILE[1]) - 1)
    assert type(await failure(town.bot.fetch(handle))) is Refused


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/attachments/1/2/a.png",
        "http://cdn.discordapp.com/attachments/1/2/a.png",
        "https://cdn.discordapp.com.evil.example/a.png",
        "https://cdn.discordapp.com:8443/a.png",
        "https://cdn.discordapp.com@evil.example/a.png",
        "https://user:pass@cdn.discordapp.com/a.png",
        "file:///etc/passwd",
        "http://127.0.0.1:1/attachments/1/2/a.png",
        "http://[::1/a.png",
        "",
    ],
)
async def test_nothing_is_fetched_from_elsewhere(town: Town, address: str) -> None:
    assert type(await failure(town.bot.fetch(address))) is Refused


def test_we_fetch_what_everybody_may_upload() -> None:
    assert CAPABILITIES.file_limit == 10 * 1024 * 1024


# -- the doctor ----------------------------------------------------------------------------------------------------


async def test_the_bot_tells_who_it_is_how_to_invite_it_and_what_is_missing_where(town: Town) -> None:
    other = town.another()
    await other.open()
    try:
        assert await other.introduced() == "@concordia"
        town.community.permits_bot(EVERYONE)
        assert list(await other.missing()) == ["Gent"]
        assert "Ban Members" in (await other.missing())["Gent"]
        assert "client_id=1400000000000000001" in other.invite()
    finally:
        await other.close()


async def test_no_log_line_holds_a_token_an_id_or_words(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with capture_logs() as ours:
        town.discord.faults.set(Fault("server_error", every=2, times=2))
        town.anna.slash("report", town.square)
        arrival = await town.arrives()
        await town.answers(arrival, WORDS, choices=YES)
        town.anna.dm(WORDS)
        await town.arrives(2)
        town.discord.gateway.dispatch("MESSAGE_CREATE", {"id": WORDS})
        await town.discord.until(lambda: len(town.discord.gateway.identifies) == 2)
    shown = f"{ours}{caplog.text}"
    for secret in (TOKEN, WORDS, str(town.anna.id), "aW50ZXJhY3Rpb24"):
        assert secret not in shown


async def test_a_kept_raw_is_what_the_gateway_sent(town: Town) -> None:
    post = town.anna.dm(WORDS)
    arrival = await town.arrives()
    raw: Raw = town.kept[-1]
    assert (raw.update, arrival.update) == (str(post.id), str(post.id))
    assert raw.payload.startswith(b'{"t":"MESSAGE_CREATE","d":{')
