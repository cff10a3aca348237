"""The real `concordia init`, on a terminal and without one."""

from __future__ import annotations

import asyncio
import os
import pty
import sys

import pytest

from bot.settings import PREFIX
from tests.fakes.telegram.server import TOKEN
from tests.process.test_cli import PATIENCE, ROOT, Machine, machine

__all__ = ["machine"]

pytestmark = pytest.mark.process

NOWHERE = "http://127.0.0.1:9"


async def test_without_a_terminal_it_takes_a_file_and_asks_nothing(machine: Machine) -> None:
    (machine.folder / "token").write_text(f"{TOKEN}\n")
    ended = await machine.runs(
        "init", "--telegram-token-file", "token", "--operator", "the town of Testgem", telegram_api_url=NOWHERE
    )
    assert ended.code == 0
    assert (machine.folder / "keys" / "keyring.json").exists()
    assert f"CONCORDIA_TELEGRAM_TOKEN={TOKEN}" in (machine.folder / ".env").read_text()
    assert TOKEN not in "\n".join(ended.out + ended.err)
    again = await machine.runs("init", "--web-page")
    assert (again.code, "Fix: --replace" in again.line) == (2, True)


async def test_a_token_file_that_is_not_there_is_one_line(machine: Machine) -> None:
    ended = await machine.runs("init", "--telegram-token-file", "nowhere")
    assert (ended.code, "Fix: name a file" in ended.line) == (2, True)


async def test_on_a_terminal_it_asks_and_shows_no_token(machine: Machine) -> None:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "init"),
        cwd=machine.folder,
        env=inherited | {"PYTHONPATH": str(ROOT), f"{PREFIX}TELEGRAM_API_URL": NOWHERE},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = ""
    for expected, answer in (
        ("Telegram bot", TOKEN),
        ("Discord bot", ""),
        ("Who runs", "Testgem"),
        ("web page", "no"),
        ("Port for", ""),
    ):
        async with asyncio.timeout(PATIENCE):
            while not (expected in seen and seen.endswith("> ")):
                seen += (await asyncio.to_thread(os.read, ours, 4096)).decode()
        os.write(ours, f"{answer}\n".encode())
        seen = seen.replace(expected, "")
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    seen += (await asyncio.to_thread(os.read, ours, 65_536)).decode()
    os.close(ours)
    assert TOKEN not in seen
    assert f"CONCORDIA_TELEGRAM_TOKEN={TOKEN}" in (machine.folder / ".env").read_text()
