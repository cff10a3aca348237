"""The doctor names what is wrong and how to mend it, for each part of a set-up."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from pathlib import Path

import pytest

from bot.doctor import examine
from bot.premises import alone
from bot.sealing import Keyring
from bot.settings import Settings, load
from storage.store import open_store
from tests.fakes.discord.permissions import EVERYONE
from tests.fakes.discord.server import TOKEN as DISCORD_TOKEN
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.server import FakeTelegram

KEYRING, DATABASE, NOTE = Path("keys/keyring.json"), Path("data/concordia.db"), Path("note")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without anybody's .env."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(**settings: object) -> dict[str, str]:
    """What is wrong, by what it is about; the page is on unless Telegram is."""
    return asyncio.run(examined(**settings))


async def examined(**settings: object) -> dict[str, str]:
    given = (
        settings
        if {"telegram_token", "discord_token"} & settings.keys()
        else {"web_page": True, "web_port": 0} | settings
    )
    return {finding.about: finding.words for finding in await examine(lambda: load(**given)) if not finding.good}


@pytest.fixture
def furnished(elsewhere: Path) -> None:
    """A keyring and a database, as a first start leaves them."""

    async def make(keyring: Keyring) -> None:
        await (await open_store(f"sqlite:///{DATABASE}", keyring)).close()

    asyncio.run(make(Keyring.create(KEYRING)))


def test_a_fresh_machine_is_fine_and_stays_as_it_is(elsewhere: Path) -> None:
    assert found() == {}
    assert list(elsewhere.iterdir()) == []


def test_a_furnished_one_is_fine_too(furnished: None) -> None:
    assert found() == {}


def test_a_keyring_that_others_can_read(furnished: None) -> None:
    KEYRING.chmod(0o644)
    assert "chmod 600" in found()["keyring"]


def test_a_keyring_that_is_none(furnished: None) -> None:
    KEYRING.write_text("hunter2")
    wrong = found()
    assert "put back your copy" in wrong["keyring"]
    assert "hunter2" not in str(wrong)


def test_a_keyring_that_was_lost(furnished: None) -> None:
    KEYRING.unlink()
    assert "Put back your copy" in found()["keyring"]


def test_a_keyring_that_the_data_was_not_sealed_with(furnished: None) -> None:
    KEYRING.unlink()
    Keyring.create(KEYRING)
    assert "another keyring" in found()["database"]


def test_a_database_that_is_none(furnished: None) -> None:
    DATABASE.write_bytes(b"no database" * 1000)
    assert list(found()) == ["database"]


def test_a_data_folder_that_cannot_be_made() -> None:
    NOTE.write_text("a file, no folder")
    assert "CONCORDIA_DATA_DIR" in found(data_dir="note/data")["database"]


def test_settings_that_cannot_be_read_end_the_examination() -> None:
    assert list(found(language_guesser="oracle")) == ["settings"]


def test_a_port_that_is_taken_unless_it_is_our_own_bot() -> None:
    with contextlib.closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert "CONCORDIA_WEB_PORT" in found(web_port=port)["web page"]
        with alone(Settings()):
            assert found(web_port=port) == {}


def test_no_platform_at_all() -> None:
    assert "@BotFather" in found(web_page=False)["telegram"]


async def test_a_token_that_telegram_refuses() -> None:
    async with FakeTelegram() as telegram:
        good = {"telegram_token": telegram.token, "telegram_api_url": telegram.url}
        assert await examined(**good) == {}
        wrong = await examined(**good | {"telegram_token": "777777:" + "B" * 35})
    assert "@BotFather" in wrong["telegram"]
    assert "BBBB" not in str(wrong)


async def test_a_telegram_that_does_not_answer() -> None:
    token = "4242424242:AAFakeTokenOfThePretendTelegram0001"
    wrong = await examined(telegram_token=token, telegram_api_url="http://127.0.0.1:9")
    assert "CONCORDIA_TELEGRAM_API_URL" in wrong["telegram"]
    assert "AAFake" not in str(wrong)


async def test_discord_is_asked_who_we_are_and_the_bot_can_be_invited() -> None:
    async with FakeDiscord() as discord:
        good = with_discord(discord)
        findings = await examine(lambda: load(**good))
        wrong = await examined(**good | {"discord_token": f"{discord.token}x"})
    (line,) = [finding.line for finding in findings if finding.about == "discord"]
    assert line.startswith("ok    discord: @concordia")
    assert "https://discord.com/oauth2/authorize?client_id=1400000000000000001&permissions=" in line
    assert "Reset Token" in wrong["discord"]
    assert "telegram" not in wrong


async def test_what_the_bot_may_not_do_in_a_server_is_named_with_the_server() -> None:
    async with FakeDiscord() as discord:
        discord.community("Gent", owner=discord.person("Ben")).permits_bot(EVERYONE)
        wrong = await examined(**with_discord(discord))
    assert "Gent: Manage Messages, Pin Messages, Timeout Members, Ban Members" in wrong["discord"]
    assert "permissions=" in wrong["discord"]


async def test_a_discord_that_does_not_answer() -> None:
    wrong = await examined(discord_token=DISCORD_TOKEN, discord_api_url="http://127.0.0.1:9")
    assert "CONCORDIA_DISCORD_API_URL" in wrong["discord"]


def with_discord(discord: FakeDiscord) -> dict[str, str]:
    return {
        "discord_token": discord.token,
        "discord_api_url": discord.rest_url,
        "discord_gateway_url": str(discord.gateway_url),
    }
