"""Settings come from the environment or a file, and each mistake is one line that never repeats the value."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import WrongSetting
from bot.settings import PREFIX, load

TOKEN = "4242424242:AAFakeTokenOfThePretendTelegram0001"
SECRET = "hunter2zz"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without a .env, and an environment without our names."""
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(**given: object) -> str:
    """The one line about a wrong setting."""
    with pytest.raises(WrongSetting) as caught:
        load(**given)
    line = str(caught.value)
    assert "\n" not in line
    assert SECRET not in line
    assert caught.value.__context__ is None or caught.value.__suppress_context__  # the library's shows the value
    return line


def test_without_any_setting_a_small_town_has_what_it_needs() -> None:
    chosen = load()
    assert chosen.telegram_token is None
    assert chosen.telegram_api_url == "https://api.telegram.org"
    assert chosen.discord_token is None
    assert chosen.discord_api_url == "https://discord.com/api/v10"
    assert chosen.discord_gateway_url == "wss://gateway.discord.gg/"
    assert (chosen.data_dir, chosen.keyring) == (Path("data"), Path("keys/keyring.json"))
    assert (chosen.web_page, chosen.web_host, chosen.web_port) == (False, "127.0.0.1", 8080)
    assert (chosen.language_guesser, chosen.log_level) == ("py3langid", "INFO")
    assert chosen.database == "sqlite:///data/concordia.db"


def test_the_environment_wins_over_the_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / ".env").write_text(f"CONCORDIA_TELEGRAM_TOKEN={TOKEN}\nCONCORDIA_WEB_PORT=81\nOTHER=x\n")
    monkeypatch.setenv("CONCORDIA_WEB_PORT", "82")
    chosen = load()
    assert chosen.telegram_token is not None
    assert chosen.telegram_token.get_secret_value() == TOKEN
    assert chosen.web_port == 82


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_token_left_blank_is_none(monkeypatch: pytest.MonkeyPatch, blank: str) -> None:
    monkeypatch.setenv("CONCORDIA_TELEGRAM_TOKEN", blank)
    monkeypatch.setenv("CONCORDIA_DISCORD_TOKEN", blank)
    chosen = load()
    assert (chosen.telegram_token, chosen.discord_token) == (None, None)


@pytest.mark.parametrize("token", [SECRET, f"{SECRET}.x", f"{SECRET}..x", f"{SECRET}.x.", f"a.b.c.{SECRET}"])
def test_what_is_no_discord_token_is_refused_with_where_to_get_one(token: str) -> None:
    line = refusal(discord_token=token)
    assert line.startswith("CONCORDIA_DISCORD_TOKEN: ")
    assert "Reset Token" in line


@pytest.mark.parametrize("token", [SECRET, f":{SECRET}", "4242:", f"bot42:{SECRET}", f"https://t.me/{SECRET}"])
def test_what_is_no_token_is_refused_with_where_to_get_one(token: str) -> None:
    line = refusal(telegram_token=token)
    assert line.startswith("CONCORDIA_TELEGRAM_TOKEN: ")
    assert "@BotFather" in line


def test_a_token_is_not_shown_when_the_settings_are_printed() -> None:
    assert TOKEN not in repr(load(telegram_token=TOKEN)) + str(load(telegram_token=TOKEN))


@pytest.mark.parametrize(
    ("setting", "value", "fix"),
    [
        ("telegram_api_url", "localhost:8081", "https://"),
        ("telegram_a_second", "0", "1"),
        ("telegram_a_second", "1001", "1000"),
        ("discord_api_url", "localhost:8081", "https://"),
        ("discord_gateway_url", "https://gateway.discord.gg", "wss://"),
        ("database_url", f"mysql://a:{SECRET}@host/b", "postgresql://"),
        ("database_url", "concordia.db", "sqlite:///"),
        ("database_url", "sqlite:concordia.db", "sqlite:///"),
        ("web_port", "http", "integer"),
        ("web_port", "65536", "65535"),
        ("web_port", "-1", "0"),
        ("web_page", "perhaps", "boolean"),
        ("language_guesser", SECRET, "'py3langid' or 'langdetect'"),
        ("log_level", "loud", "'DEBUG'"),
        ("operator", "", "at least 1 character"),
        ("operator", "x" * 81, "at most 80 characters"),
    ],
)
def test_a_wrong_value_is_one_line_with_the_name_and_the_fix(setting: str, value: str, fix: str) -> None:
    line = refusal(**{setting: value})
    assert line.startswith(f"CONCORDIA_{setting.upper()}: ")
    assert fix in line


def test_several_mistakes_are_told_at_once() -> None:
    line = refusal(web_port="http", log_level="loud")
    assert "CONCORDIA_WEB_PORT: " in line
    assert "CONCORDIA_LOG_LEVEL: " in line


@pytest.mark.parametrize("keyring", ["data/keyring.json", "data/keys/keyring.json", "./data/../data/k", "link/k"])
def test_keys_beside_what_they_open_are_refused(elsewhere: Path, keyring: str) -> None:
    (elsewhere / "data").mkdir()
    (elsewhere / "link").symlink_to("data")
    assert "CONCORDIA_KEYRING" in refusal(keyring=keyring)


def test_keys_in_another_folder_are_fine(elsewhere: Path) -> None:
    assert load(keyring="database/keyring.json", data_dir="data").keyring == Path("database/keyring.json")


@pytest.mark.parametrize(
    ("url", "file"),
    [
        (None, "data/concordia.db"),
        ("sqlite:///other/c.db", "other/c.db"),
        ("sqlite+aiosqlite:////srv/c.db", "/srv/c.db"),
        ("postgresql://host/name", None),
        ("postgresql+asyncpg://host/name", None),
    ],
)
def test_the_file_of_a_database_is_known_where_there_is_one(url: str | None, file: str | None) -> None:
    assert load(database_url=url).database_file == (Path(file) if file else None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40))
def test_whatever_stands_for_a_token_gives_settings_or_a_wrong_setting(value: str) -> None:
    with contextlib.suppress(WrongSetting):
        load(telegram_token=value)
