"""`concordia init` asks, checks each answer as it is given, and leaves a set-up that starts."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.errors import WrongSetting
from bot.firststeps import begin
from bot.sealing import Keyring
from bot.settings import PREFIX, load
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.server import TOKEN, FakeTelegram

ENV, BEFORE = Path(".env"), Path(".env.before")
KEYRING = Path("keys/keyring.json")
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder without anybody's .env, and no platform within reach unless a test has one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(f"{PREFIX}TELEGRAM_API_URL", NOWHERE)
    monkeypatch.setenv(f"{PREFIX}DISCORD_API_URL", NOWHERE)


def read(path: Path) -> str:
    return path.read_text()


def write(path: Path, text: str) -> None:
    path.write_text(text)


def there(path: Path) -> bool:
    return path.exists()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class Terminal:
    """Somebody at a terminal with these answers in their head; what they saw is in `seen`."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.seen: list[str] = []
        self.hidden: list[str] = []

    def ask(self, words: str, secret: bool) -> str:
        self.seen.append(words)
        answer = self.answers.pop(0)
        if secret:
            self.hidden.append(answer)
        return answer

    def say(self, line: str) -> None:
        self.seen.append(line)

    @property
    def text(self) -> str:
        return "\n".join(self.seen)

    async def goes_through(self, given: Mapping[str, str] | None = None) -> None:
        await begin(ENV, given or {}, self.say, self.ask)
        assert self.answers == [], "some were never asked for"


async def test_five_answers_make_a_set_up_that_can_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeTelegram() as telegram:
        monkeypatch.setenv(f"{PREFIX}TELEGRAM_API_URL", telegram.url)
        who = Terminal(telegram.token, "", "the town of Testgem", "yes", "9090")
        await who.goes_through()
    loaded = load()
    assert loaded.telegram_token is not None
    assert loaded.telegram_token.get_secret_value() == telegram.token
    assert (loaded.discord_token, loaded.operator) == (None, "the town of Testgem")
    assert (loaded.web_page, loaded.health_port) == (True, 9090)
    Keyring.open(KEYRING)
    assert "https://t.me/a_bot" in who.text
    assert "concordia doctor" in who.text


async def test_the_file_is_for_nobody_else_and_says_what_each_line_is() -> None:
    await Terminal("", "", "", "yes", "").goes_through()
    assert mode(ENV) == 0o600
    text = read(ENV)
    assert "# CONCORDIA_TELEGRAM_TOKEN=\n" in text
    assert "CONCORDIA_WEB_PAGE=yes\n" in text
    assert text.count("\n# ") >= 5


async def test_a_token_is_typed_unseen_and_never_shown() -> None:
    who = Terminal(TOKEN, "", "", "no", "")
    await who.goes_through()
    assert TOKEN in who.hidden
    assert TOKEN not in who.text


async def test_a_wrong_answer_is_said_at_once_and_asked_again() -> None:
    who = Terminal("hunter2", "", "", "", "perhaps", "yes", "70000", "9090")
    await who.goes_through()
    assert "@BotFather" in who.text
    assert "CONCORDIA_WEB_PAGE" in who.text
    assert "CONCORDIA_HEALTH_PORT" in who.text
    assert "hunter2" not in who.text
    assert "hunter2" not in read(ENV)


async def test_a_token_that_telegram_refuses_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeTelegram() as telegram:
        monkeypatch.setenv(f"{PREFIX}TELEGRAM_API_URL", telegram.url)
        who = Terminal("777777:" + "B" * 35, telegram.token, "", "", "no", "")
        await who.goes_through()
    assert "Telegram refuses" in who.text


async def test_a_platform_out_of_reach_stops_nobody() -> None:
    who = Terminal(TOKEN, "", "", "no", "")
    await who.goes_through()
    assert "written down unchecked" in who.text
    assert load().telegram_token is not None


async def test_the_bot_of_discord_comes_with_its_invitation(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeDiscord() as discord:
        monkeypatch.setenv(f"{PREFIX}DISCORD_API_URL", discord.rest_url)
        monkeypatch.setenv(f"{PREFIX}DISCORD_GATEWAY_URL", str(discord.gateway_url))
        who = Terminal("", discord.token, "", "no", "")
        await who.goes_through()
    assert "https://discord.com/oauth2/authorize?client_id=" in who.text


async def test_a_file_that_is_there_is_asked_about_and_kept() -> None:
    write(ENV, "CONCORDIA_OPERATOR=somebody\n")
    who = Terminal("no")
    await who.goes_through()
    assert read(ENV) == "CONCORDIA_OPERATOR=somebody\n"
    assert not there(KEYRING)
    await Terminal("yes", "", "", "", "yes", "").goes_through()
    assert read(BEFORE) == "CONCORDIA_OPERATOR=somebody\n"
    assert load().operator is None


async def test_a_keyring_that_is_there_stays() -> None:
    Keyring.create(KEYRING)
    before = read(KEYRING)
    who = Terminal("", "", "", "yes", "")
    await who.goes_through()
    assert read(KEYRING) == before
    assert "was there and stays" in who.text


async def test_without_a_terminal_flags_say_it_all() -> None:
    said: list[str] = []
    await begin(ENV, {"telegram_token": TOKEN, "operator": 'l’équipe d\'ici #1 "x"'}, said.append, None)
    assert load().operator == 'l’équipe d\'ici #1 "x"'
    with pytest.raises(WrongSetting, match="Fix: --replace"):
        await begin(ENV, {"telegram_token": TOKEN}, said.append, None)
    await begin(ENV, {"web_page": "true"}, said.append, None, anew=True)
    assert load().telegram_token is None


@pytest.mark.parametrize(
    ("given", "fix"),
    [
        ({}, "no platform was chosen"),
        ({"web_page": "true", "health_port": "many"}, "CONCORDIA_HEALTH_PORT"),
        ({"telegram_token": "hunter2"}, "@BotFather"),
        ({"web_page": "true", "operator": "x" * 81}, "CONCORDIA_OPERATOR"),
        ({"web_page": "true", "operator": "${HOME} and us"}, "CONCORDIA_OPERATOR"),
    ],
)
async def test_what_is_wrong_in_a_flag_is_one_line_and_nothing_is_written(given: Mapping[str, str], fix: str) -> None:
    with pytest.raises(WrongSetting, match=fix) as wrong:
        await begin(ENV, given, lambda _: None, None)
    assert "hunter2" not in str(wrong.value)
    assert not there(ENV)
    assert not there(KEYRING)


async def test_the_end_of_the_input_changes_nothing() -> None:
    def gone(words: str, secret: bool) -> str:
        raise EOFError

    with pytest.raises(EOFError):
        await begin(ENV, {}, lambda _: None, gone)
    assert not there(ENV)
