"""An operator's commands, the real ones: beside a bot that runs and without one, they do the same and say the same."""

from __future__ import annotations

import asyncio
import re
import signal
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.rules.staff import Role
from bot.sealing import Keyring, SignedInvites
from bot.team import ROLES
from tests.fakes.telegram.server import FakeTelegram
from tests.process.test_cli import PATIENCE, Machine, machine

__all__ = ["machine"]

pytestmark = pytest.mark.process

WEB = {"web_page": "true", "web_port": "0"}
beside = pytest.mark.parametrize("running", [True, False], ids=["beside a bot", "alone"])


def bot(machine: Machine, running: bool) -> Any:
    return machine.serving(**WEB) if running else nullcontext()


@beside
async def test_an_invite_is_one_that_the_bot_takes(machine: Machine, running: bool) -> None:
    await machine.furnish()
    async with bot(machine, running):
        ended = await machine.runs("staff", "invite", "--role", "lead", **WEB)
    assert ended.code == 0
    [letters] = re.findall(r"/join (\S+)", "\n".join(ended.out))
    signed = SignedInvites(Keyring.open(machine.folder / "keys" / "keyring.json")).read(letters)
    assert signed is not None
    assert ROLES[signed.role] is Role.LEAD


async def test_an_invite_has_a_link_for_telegram_and_words_for_discord(machine: Machine) -> None:
    async with FakeTelegram() as telegram:
        ended = await machine.runs(
            "staff", "invite", telegram_token=telegram.token, telegram_api_url=telegram.url,
            discord_token="MTQw.hunter2.hunter2",
        )  # fmt: skip
    assert any(re.search(r"https://t\.me/a_bot\?start=join_[\w-]{34}$", line) for line in ended.out)
    assert any(re.search(r"Discord +/join [\w-]{34} ", line) for line in ended.out)


@beside
async def test_a_member_who_is_not_there_cannot_be_removed(machine: Machine, running: bool) -> None:
    await machine.furnish()
    async with bot(machine, running):
        listed = await machine.runs("staff", "list")
        ended = await machine.runs("staff", "remove", "nobody")
    assert (listed.code, listed.out) == (0, ["nobody is on the team yet. concordia staff invite --role lead"])
    assert (ended.code, "Fix: " in ended.line) == (2, True)


@beside
async def test_a_whole_trail_is_one_line(machine: Machine, running: bool) -> None:
    await machine.furnish()
    async with bot(machine, running):
        await machine.runs("staff", "invite")
        ended = await machine.runs("audit", "verify")
    assert ended.code == 0
    assert re.fullmatch(r"1 lines, chain whole, from (\S+) to \1, head [0-9a-f]{12}", ended.out[0])


@beside
async def test_a_new_key_is_the_one_that_the_bot_uses(machine: Machine, running: bool) -> None:
    await machine.furnish()
    async with bot(machine, running):
        first = await machine.runs("keys", "rotate")
        ended = await machine.runs("keys", "rotate")
    assert (first.code, ended.code) == (0, 0)
    ring = Keyring.open(machine.folder / "keys" / "keyring.json")
    assert ring.current in ended.out[0]
    assert ring.stale == ()
    assert ring.retired


@beside
async def test_a_backup_is_listed_and_can_be_restored_once_the_bot_stopped(machine: Machine, running: bool) -> None:
    await machine.furnish()
    async with bot(machine, running):
        made = await machine.runs("backup")
        refused = await machine.runs("restore", *names(machine)) if running else None
    listed = await machine.runs("backup", "--list")
    restored = await machine.runs("restore", *names(machine))
    assert (made.code, len(listed.out), restored.code) == (0, 1, 0)
    assert listed.out[0].startswith(names(machine)[0])
    if refused is not None:
        assert (refused.code, "stop it first" in refused.line) == (2, True)
    async with machine.serving(**WEB) as process:
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


def names(machine: Machine) -> Sequence[str]:
    return [f"backups/{file.name}" for file in (machine.folder / "backups").glob("*.db")]


async def test_a_damaged_backup_is_refused_in_one_line(machine: Machine) -> None:
    await machine.furnish()
    await machine.runs("backup")
    [name] = names(machine)
    with (machine.folder / name).open("r+b") as file:
        file.seek(4096)
        file.write(b"damage")
    ended = await machine.runs("restore", name)
    assert (ended.code, "damaged or changed" in ended.line) == (2, True)


async def test_a_bot_that_was_killed_leaves_nothing_that_stops_the_next_command(machine: Machine) -> None:
    await machine.furnish()
    async with machine.serving(**WEB) as process:
        process.kill()
        await process.wait()
        assert (machine.folder / "data" / "concordia.sock").exists()
        assert (await machine.runs("audit", "verify")).code == 0
    async with machine.serving(**WEB):
        assert (await machine.runs("audit", "verify")).code == 0


async def test_where_the_database_is_a_server_a_backup_says_how(machine: Machine, postgres_url: str) -> None:
    ended = await machine.runs("backup", database_url=postgres_url)
    assert (ended.code, "pg_dump" in ended.line) == (2, True)
    ended = await machine.runs("restore", "x.dump", database_url=postgres_url)
    assert (ended.code, "pg_restore" in ended.line) == (2, True)
    assert (await machine.runs("keys", "rotate", database_url=postgres_url)).code == 0


@pytest.mark.parametrize(
    "arguments",
    [("staff",), ("keys",), ("audit",), ("staff", "invite", "--role", "king"), ("backup", "--keep-days", "0")],
)
async def test_half_a_command_shows_how_to_call(machine: Machine, arguments: tuple[str, ...]) -> None:
    ended = await machine.runs(*arguments)
    assert ended.code == 2
    assert "usage: concordia" in "\n".join(ended.err)


EVENTS = """name;start;postcode
Samen aan tafel;2030-12-12 18:00;3000
Zonder datum;;
"""


@beside
async def test_events_go_in_and_the_entry_that_does_not_is_one_line(machine: Machine, running: bool) -> None:
    await machine.furnish()
    file = machine.folder / "town.csv"
    later = datetime.now(UTC) + timedelta(days=30)
    file.write_text(EVENTS.replace("2030-12-12", f"{later:%Y-%m-%d}"), encoding="utf-8")
    async with bot(machine, running):
        ended = [await machine.runs("events", "import", str(file)) for _ in range(2)]
        none = await machine.runs("events", "import", str(machine.folder / "nothing.ics"))
        trail = await machine.runs("audit", "verify")
    assert [one.out for one in ended] == [
        ["3: it does not say when it is", f"{counts}, 1 problems"]
        for counts in ("1 new, 0 changed, 0 cancelled, 0 same", "0 new, 0 changed, 0 cancelled, 1 same")
    ]
    assert [one.code for one in (*ended, none)] == [0, 0, 1]
    assert none.out[0] == "nothing.ics: I do not know this kind of file"
    assert trail.out[0].startswith("3 lines, chain whole")
