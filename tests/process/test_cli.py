"""The real `python -m bot`: what is wrong is one line with its fix, never a traceback, and no log holds a token."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sealing import Keyring
from bot.settings import PREFIX
from storage.store import open_store
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.server import FakeTelegram

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds that a command may take on a busy machine; measured 1 on an idle one."""
TOKEN = "4242424242:AAFakeTokenOfThePretendTelegram0001"


@dataclass(frozen=True)
class Ended:
    """What a command left: its exit code, and the lines of its two streams."""

    code: int
    out: list[str]
    err: list[str]

    @property
    def line(self) -> str:
        """The one line that says what is wrong; what was logged before it does not count."""
        said = [line for line in self.err if not line.startswith("{")]
        assert len(said) == 1, self.err
        return said[0]


@dataclass(frozen=True)
class Machine:
    """A working folder on somebody's machine, where commands are run."""

    folder: Path

    async def start(self, *arguments: str, **settings: str) -> asyncio.subprocess.Process:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        own = {PREFIX + name.upper(): value for name, value in settings.items()}
        pipe = asyncio.subprocess.PIPE
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments),
            cwd=self.folder,
            env=inherited | {"PYTHONPATH": str(ROOT), "LANG": "en_GB.UTF-8"} | own,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
        )

    async def runs(self, *arguments: str, typed: str = "", **settings: str) -> Ended:
        """Run a command to its end."""
        process = await self.start(*arguments, **settings)
        try:
            out, err = await asyncio.wait_for(process.communicate(typed.encode()), PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
        assert process.returncode is not None
        ended = Ended(process.returncode, out.decode().splitlines(), err.decode().splitlines())
        assert not [line for line in ended.err if "Traceback" in line], ended.err
        return ended

    async def furnish(self) -> None:
        """A keyring and a database, as a first start leaves them."""
        (self.folder / "data").mkdir(mode=0o700)
        keyring = Keyring.create(self.folder / "keys" / "keyring.json")
        await (await open_store(f"sqlite:///{self.folder / 'data' / 'concordia.db'}", keyring)).close()

    @asynccontextmanager
    async def serving(self, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
        """`run`, from the line that says that it serves."""
        process = await self.start("run", **settings)
        try:
            assert process.stderr is not None
            async with asyncio.timeout(PATIENCE):
                while b'"running"' not in (line := await process.stderr.readline()):
                    assert line, "it ended before it served"
            yield process
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    folder = tmp_path / "machine"
    folder.mkdir()
    return Machine(folder)


@pytest.fixture
def taken_port() -> Iterator[str]:
    """A port that somebody else listens on."""
    with closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield str(listening.getsockname()[1])


@pytest.fixture
def free_port() -> Iterator[str]:
    """A port on which nobody listens; it is held, so that no other test is given it meanwhile."""
    with closing(socket.socket()) as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a server that does the same may listen on it
        held.bind(("127.0.0.1", 0))
        yield str(held.getsockname()[1])


# -- run -------------------------------------------------------------------------------------------------------------


async def test_run_without_a_setting_says_how_to_set_one_and_offers_the_demo(machine: Machine) -> None:
    ended = await machine.runs("run")
    assert ended.code == 2
    assert "CONCORDIA_TELEGRAM_TOKEN" in ended.line
    assert "concordia demo" in ended.line
    assert list(machine.folder.iterdir()) == []  # nothing was made for nothing


@pytest.mark.parametrize(
    ("settings", "names", "never"),
    [
        ({"telegram_token": "hunter2"}, "CONCORDIA_TELEGRAM_TOKEN", "hunter2"),
        ({"telegram_token": "4242424242:hunter2"}, "CONCORDIA_TELEGRAM_TOKEN", "hunter2"),
        ({"telegram_token": TOKEN, "telegram_api_url": "localhost:8081"}, "CONCORDIA_TELEGRAM_API_URL", TOKEN),
        ({"discord_token": "hunter2"}, "CONCORDIA_DISCORD_TOKEN", "hunter2"),
        ({"discord_token": "MTQw.hunter2.hunter2"}, "CONCORDIA_DISCORD_TOKEN", "hunter2"),
        ({"web_page": "true", "keyring": "data/keyring.json"}, "CONCORDIA_KEYRING", ""),
        ({"web_page": "true", "language_guesser": "oracle"}, "'py3langid' or 'langdetect'", "Traceback"),
        ({"web_page": "true", "database_url": "mysql://a:hunter2@host/b"}, "CONCORDIA_DATABASE_URL", "hunter2"),
        ({"web_page": "true", "database_url": "sqlite:///:memory:"}, "CONCORDIA_DATABASE_URL", "Traceback"),
        ({"web_page": "perhaps", "web_port": "http", "log_level": "LOUD"}, "CONCORDIA_WEB_PORT", "Traceback"),
    ],
)
async def test_a_wrong_setting_is_one_line_that_names_it_and_never_repeats_a_secret(
    machine: Machine, settings: dict[str, str], names: str, never: str
) -> None:
    ended = await machine.runs("run", **settings)
    assert ended.code == 2
    assert names in ended.line
    assert not never or never not in ended.line


async def test_settings_come_from_a_file_too_and_the_environment_wins(machine: Machine) -> None:
    (machine.folder / ".env").write_text("CONCORDIA_TELEGRAM_TOKEN=hunter2\n")
    assert "CONCORDIA_TELEGRAM_TOKEN" in (await machine.runs("run")).line
    assert "no platform is set" in (await machine.runs("run", telegram_token="")).line


async def test_a_keyring_that_others_can_read_is_not_used(machine: Machine) -> None:
    Keyring.create(machine.folder / "keys" / "keyring.json")
    (machine.folder / "keys" / "keyring.json").chmod(0o644)
    ended = await machine.runs("run", web_page="true", web_port="0")
    assert ended.code == 2
    assert "chmod 600 keys/keyring.json" in ended.line


async def test_a_second_run_on_the_same_data_is_refused_and_the_first_goes_on(machine: Machine) -> None:
    async with machine.serving(web_page="true", web_port="0") as first:
        second = await machine.runs("run", web_page="true", web_port="0")
        assert second.code == 2
        assert "runs already on data" in second.line
        assert first.returncode is None
        first.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(first.wait(), PATIENCE) == 0


async def test_a_lost_keyring_is_never_replaced_where_there_is_data(machine: Machine) -> None:
    await machine.furnish()
    (machine.folder / "keys" / "keyring.json").unlink()
    ended = await machine.runs("run", web_page="true", web_port="0")
    assert ended.code == 2
    assert "put back your copy of the keyring" in ended.line
    assert not (machine.folder / "keys" / "keyring.json").exists()


async def test_data_of_another_keyring_is_not_touched(machine: Machine) -> None:
    await machine.furnish()
    Keyring.create(machine.folder / "other" / "keyring.json")
    ended = await machine.runs("run", web_page="true", web_port="0", keyring="other/keyring.json")
    assert ended.code == 2
    assert "another keyring" in ended.line


async def test_a_port_that_is_taken_is_one_line(machine: Machine, taken_port: str) -> None:
    ended = await machine.runs("run", web_page="true", web_port=taken_port)
    assert ended.code == 2
    assert "CONCORDIA_WEB_PORT" in ended.line


async def test_a_data_folder_that_cannot_be_made_is_one_line(machine: Machine) -> None:
    (machine.folder / "note").write_text("a file, no folder")
    ended = await machine.runs("run", web_page="true", web_port="0", data_dir="note/data")
    assert ended.code == 2
    assert "CONCORDIA_DATA_DIR" in ended.line


async def test_a_database_that_does_not_answer_is_one_line_without_its_password(
    machine: Machine, free_port: str
) -> None:
    url = f"postgresql://concordia:hunter2@127.0.0.1:{free_port}/concordia"
    ended = await machine.runs("run", web_page="true", web_port="0", database_url=url)
    assert ended.code == 1  # nothing is set wrong for sure: a service manager may try again
    assert "database does not answer" in ended.line
    assert "hunter2" not in ended.line


async def test_a_token_that_telegram_refuses_ends_the_run_with_one_line(machine: Machine) -> None:
    async with FakeTelegram() as telegram:
        ended = await machine.runs("run", telegram_token="777777:" + "B" * 35, telegram_api_url=telegram.url)
    assert ended.code == 2
    assert "@BotFather" in ended.line
    assert "BBBB" not in "".join(ended.err)


# -- logs ------------------------------------------------------------------------------------------------------------


async def test_every_line_of_the_log_is_json_and_none_holds_the_token_even_at_debug(machine: Machine) -> None:
    async with FakeTelegram() as telegram:
        anna = telegram.person("Anna")
        process = await machine.start(
            "run", telegram_token=telegram.token, telegram_api_url=telegram.url, log_level="DEBUG", web_page="true",
            web_port="0",
        )  # fmt: skip
        try:
            telegram.faults.set(
                Fault("server_error", every=3, times=3),
                Fault("reset", every=4, times=3),
                Fault("server_error", every=2, methods=("getUpdates",), times=2),
            )
            anna.says("/start")
            await anna.hears(1, PATIENCE)
            anna.sends_photo("zzwordszz")
            await anna.hears(2, PATIENCE)
            process.send_signal(signal.SIGTERM)
            out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
    assert process.returncode == 0
    assert out == b""
    lines = [json.loads(line) for line in err.splitlines()]
    assert {"event", "level", "timestamp"} <= set.intersection(*(set(line) for line in lines))
    assert "Telegram cannot be reached" in {line["event"] for line in lines}
    for secret in (TOKEN, TOKEN.partition(":")[2], "zzwordszz", str(anna.id)):
        assert secret not in err.decode()


# -- keys, content, chat ---------------------------------------------------------------------------------------------


async def test_a_keyring_is_made_once_and_never_overwritten(machine: Machine) -> None:
    made = await machine.runs("keys", "new")
    keyring = machine.folder / "keys" / "keyring.json"
    before = keyring.read_bytes()
    again = await machine.runs("keys", "new")
    assert (made.code, again.code) == (0, 2)
    assert "Keep a copy" in made.out[0]
    assert "never overwritten" in again.line
    assert keyring.read_bytes() == before
    assert keyring.stat().st_mode & 0o777 == 0o600


async def test_the_content_is_complete_from_any_folder(machine: Machine) -> None:
    ended = await machine.runs("content", "check")
    assert (ended.code, ended.out) == (0, ["content: complete in every language"])


async def test_a_conversation_in_the_terminal_goes_on_to_the_end_of_the_input(machine: Machine) -> None:
    ended = await machine.runs("chat", typed="/report\nno\nevidence\n")
    assert ended.code == 0
    said = "\n".join(ended.out)
    assert "Welcome to Concordia." in said
    assert said.index("danger now?") < said.index("What happened") < said.index("Messages so far: 1")
    assert "<b>" not in said


@pytest.mark.parametrize("arguments", [(), ("dance",), ("keys", "old")])
async def test_a_call_that_means_nothing_shows_how_to_call(machine: Machine, arguments: tuple[str, ...]) -> None:
    ended = await machine.runs(*arguments)
    assert ended.code == 2
    assert "usage: concordia" in "\n".join(ended.out + ended.err)


# -- doctor ----------------------------------------------------------------------------------------------------------


async def test_the_doctor_finds_nothing_wrong_with_a_good_set_up_and_changes_nothing(machine: Machine) -> None:
    async with FakeTelegram() as telegram:
        asked = await machine.runs("doctor", telegram_token=telegram.token, telegram_api_url=telegram.url)
    assert asked.code == 0
    assert [line for line in asked.out if not line.startswith("ok ")] == []
    assert "@a_bot" in asked.out[-1]
    assert list(machine.folder.iterdir()) == []


async def test_the_doctor_beside_a_running_bot_finds_nothing_wrong(machine: Machine, free_port: str) -> None:
    async with machine.serving(web_page="true", web_port=free_port):
        assert (await machine.runs("doctor", web_page="true", web_port=free_port)).code == 0


async def test_the_doctor_names_every_fault_of_a_set_up_and_its_fix(machine: Machine, taken_port: str) -> None:
    Keyring.create(machine.folder / "keys" / "keyring.json")
    (machine.folder / "keys" / "keyring.json").chmod(0o640)
    (machine.folder / "note").write_text("a file, no folder")
    async with FakeTelegram() as telegram:
        found = await machine.runs(
            "doctor", web_page="true", web_port=taken_port, data_dir="note/data",
            telegram_token="777777:" + "B" * 35, telegram_api_url=telegram.url,
        )  # fmt: skip
    wrong = wrongs(found)
    assert found.code == 1
    assert set(wrong) == {"keyring", "database", "web page", "telegram"}
    assert "chmod 600" in wrong["keyring"]
    assert "CONCORDIA_DATA_DIR" in wrong["database"]
    assert "CONCORDIA_WEB_PORT" in wrong["web page"]
    assert "@BotFather" in wrong["telegram"]
    assert "BBBB" not in "".join(found.out + found.err)


async def test_the_doctor_says_it_of_servers_that_do_not_answer_without_their_passwords(
    machine: Machine, free_port: str
) -> None:
    await machine.furnish()
    found = await machine.runs(
        "doctor",
        database_url=f"postgresql://concordia:hunter2@127.0.0.1:{free_port}/concordia",
        telegram_token=TOKEN,
        telegram_api_url=f"http://127.0.0.1:{free_port}",
    )
    assert found.code == 1
    assert set(wrongs(found)) == {"database", "telegram"}
    assert "CONCORDIA_DATABASE_URL" in wrongs(found)["database"]
    assert "CONCORDIA_TELEGRAM_API_URL" in wrongs(found)["telegram"]
    assert "hunter2" not in "".join(found.out)


async def test_the_doctor_stops_at_settings_that_cannot_be_read(machine: Machine) -> None:
    found = await machine.runs("doctor", telegram_token="hunter2")
    assert found.code == 1
    assert list(wrongs(found)) == ["settings"]
    assert "CONCORDIA_TELEGRAM_TOKEN" in wrongs(found)["settings"]
    assert "hunter2" not in "".join(found.out)


def wrongs(found: Ended) -> dict[str, str]:
    """What the doctor calls wrong, by what it is about."""
    assert found.err == []
    lines = [line.removeprefix("WRONG ") for line in found.out if line.startswith("WRONG ")]
    return {about: words for about, _, words in (line.partition(": ") for line in lines)}
