"""python-telegram-bot's own Bot over our transport, against the pretend Telegram."""

import asyncio
import socket
import traceback
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from adapters.telegram.request import AiohttpRequest
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.server import FakeTelegram

SECRET = "AAFakeTokenOfThePretendTelegram0001"


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram
        assert telegram.violations == []


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    async with bot_at(telegram.url, telegram.token, read_timeout=0.3) as bot:
        yield bot


def bot_at(url: str, token: str, **options: Any) -> Bot:
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=AiohttpRequest(**options),
        get_updates_request=AiohttpRequest(**options),
    )


def traces(error: BaseException) -> str:
    """Everything a log could show of an error and of all that is chained to it."""
    shown = ""
    link: BaseException | None = error
    while link is not None:
        shown += f"{link!r} {link} {link.args!r} {vars(link)!r}"
        link = link.__cause__ or link.__context__
    return shown + "".join(traceback.format_exception(error))


async def test_the_bot_learns_its_name(bot: Bot) -> None:
    assert (await bot.get_me()).first_name == "Concordia"


async def test_a_message_arrives_with_its_buttons_and_letters_intact(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.person("Anna")
    anna.says("/start")

    await bot.do_api_request(
        "SendMessage",
        {
            "chat_id": anna.id,
            "text": "<b>Één</b> &amp; zwei 🙂 شكرا",
            "parse_mode": "HTML",
            "reply_markup": {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]},
        },
    )

    assert anna.last().text == "Één & zwei 🙂 شكرا"
    assert anna.last().entities == ("bold",)
    assert anna.last().label("Ja").data == "yes"


async def test_a_document_arrives_byte_for_byte_under_its_own_name(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.person("Anna")
    anna.says("/start")
    content = bytes(range(256)) * 8_000  # 2 MB, more than is written in one piece

    await bot.send_document(anna.id, content, filename="één brief.pdf", caption="Alstublieft")

    assert anna.last().file_name == "één brief.pdf"
    assert anna.last().text == "Alstublieft"
    assert telegram.world.files[anna.last().file_id or ""].content == content


async def test_what_a_person_sent_can_be_fetched(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.person("Anna")
    update = anna.sends_document("bewijs.pdf", b"%PDF-1.7 proof")
    assert update is not None

    file = await bot.get_file(update["message"]["document"]["file_id"])

    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7 proof"


async def test_updates_arrive_while_the_bot_waits_for_them(telegram: FakeTelegram, bot: Bot) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=5))
    await telegram.world.until(lambda: telegram.world.updates.polls == 1, 5)

    telegram.person("Anna").says("Hallo")

    (update,) = await waiting
    assert update.message is not None
    assert update.message.text == "Hallo"


async def test_too_many_requests_say_how_long_to_wait(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.faults.set(Fault("too_many", every=1, retry_after=7))

    with pytest.raises(RetryAfter, match="7 seconds"):
        await bot.get_me()


async def test_a_person_who_blocked_the_bot_is_forbidden(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.person("Anna")
    anna.says("/start")
    anna.blocks()

    with pytest.raises(Forbidden):
        await bot.send_message(anna.id, "Hallo")


async def test_a_server_error_can_be_tried_again(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.faults.set(Fault("server_error", every=1))

    with pytest.raises(NetworkError) as caught:
        await bot.get_me()

    assert not isinstance(caught.value, BadRequest)


async def test_a_silent_server_times_out_after_the_read_timeout(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.faults.set(Fault("swallow", every=1))

    with pytest.raises(TimedOut) as caught:
        await bot.get_me()

    assert SECRET not in traces(caught.value)


async def test_a_broken_connection_is_a_network_error_without_the_token(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.faults.set(Fault("reset", every=1))

    with pytest.raises(NetworkError) as caught:
        await bot.get_me()

    assert SECRET not in traces(caught.value)
    assert "127.0.0.1" not in traces(caught.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://[not-an-address", "ftp://127.0.0.1", "http://a\x00b"])
async def test_an_address_that_cannot_be_reached_never_shows_the_token(url: str) -> None:
    with pytest.raises(NetworkError) as caught:
        async with bot_at(url, f"42:{SECRET}", connect_timeout=1) as bot:
            await bot.get_me()

    assert SECRET not in traces(caught.value)


async def test_a_server_that_redirects_is_not_followed() -> None:
    async def redirect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n")

    server = await asyncio.start_server(redirect, "127.0.0.1", 0)
    async with server, AiohttpRequest() as request:
        status, body = await request.do_request(f"http://127.0.0.1:{port(server)}/bot42:{SECRET}/getMe", "POST")

    assert (status, body) == (302, b"")


async def test_a_write_that_gets_nowhere_times_out() -> None:
    silent = socket.socket()
    silent.bind(("127.0.0.1", 0))
    silent.listen()  # the kernel connects, nobody ever reads
    url = f"http://127.0.0.1:{silent.getsockname()[1]}"

    request = AiohttpRequest(media_write_timeout=0.2, connect_timeout=0.2, read_timeout=0.2)
    bot = Bot(f"42:{SECRET}", base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())
    await request.initialize()
    with pytest.raises(TimedOut) as caught:
        await bot.send_document(1, b"x" * 30_000_000, filename="large.bin")
    await request.shutdown()
    silent.close()

    assert SECRET not in traces(caught.value)


async def test_a_full_pool_says_that_nothing_was_sent(telegram: FakeTelegram) -> None:
    telegram.faults.set(Fault("swallow", times=1, every=1))
    async with AiohttpRequest(connection_pool_size=1, pool_timeout=0.05, read_timeout=5) as request:
        url = f"{telegram.url}/bot{telegram.token}/getMe"
        first = asyncio.create_task(request.do_request(url, "POST"))
        await asyncio.sleep(0)  # let it take the only connection

        with pytest.raises(TimedOut, match="not sent"):
            await request.do_request(url, "POST")

        first.cancel()
        await asyncio.wait([first])
        assert (await request.do_request(url, "POST"))[0] == 200


async def test_connections_are_kept_and_used_again(telegram: FakeTelegram, bot: Bot) -> None:
    for _ in range(20):
        await bot.get_me()

    assert telegram.connections == 1


async def test_a_request_object_serves_again_after_a_shutdown(telegram: FakeTelegram) -> None:
    request = AiohttpRequest()
    url = f"{telegram.url}/bot{telegram.token}/getMe"
    with pytest.raises(NetworkError):
        await request.do_request(url, "POST")

    for _ in range(2):
        async with request:
            assert (await request.do_request(url, "POST"))[0] == 200


async def test_a_wrong_token_is_called_wrong_and_not_shown(telegram: FakeTelegram) -> None:
    stranger = bot_at(telegram.url, f"43:{SECRET}")
    async with stranger.request:
        with pytest.raises(InvalidToken) as caught:
            await stranger.get_me()  # Bot.initialize() itself writes the token into this error

    assert SECRET not in traces(caught.value)


def port(server: asyncio.Server) -> int:
    number: int = server.sockets[0].getsockname()[1]
    return number
