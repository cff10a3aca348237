"""A command beside a running bot: its work is done there, and what it hears is what was said there."""

from __future__ import annotations

import asyncio
import socket
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot import control
from bot.control import Request, Unanswered, hand_over, serving
from bot.errors import StorageTrouble, WrongSetting
from bot.keychange import Say


async def counts(request: Request, say: Say) -> int:
    for number in range(int(request["to"])):
        say(f"{number} …")
    return 3


async def refuses(_: Request, say: Say) -> int:
    say("looking")
    raise WrongSetting("there is no such name. Fix: another one.")


async def fails(_: Request, __: Say) -> int:
    raise StorageTrouble("OperationalError")


async def breaks(_: Request, __: Say) -> int:
    raise RuntimeError("words of somebody")


WORK = {"count": counts, "refuse": refuses, "fail": fails, "break": breaks}


async def asked(path: Path, **request: object) -> tuple[int, Sequence[str]]:
    said: list[str] = []
    return await hand_over(path, request, said.append), said


def mode(path: Path) -> int | None:
    """The mode of what is there; None for nothing."""
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else None


@pytest.fixture
def note(path: Path) -> Path:
    """A file where the socket goes."""
    path.write_text("a note")
    path.chmod(0o644)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / control.NAME


async def test_work_is_done_there_and_every_line_is_heard_before_the_exit_code(path: Path) -> None:
    async with serving(path, WORK):
        assert await asked(path, do="count", to=3) == (3, ["0 …", "1 …", "2 …"])


async def test_what_went_wrong_there_is_raised_here_without_anybodys_words(path: Path) -> None:
    async with serving(path, WORK):
        with pytest.raises(WrongSetting, match="Fix: another one"):
            await asked(path, do="refuse")
        with pytest.raises(StorageTrouble, match="OperationalError"):
            await asked(path, do="fail")
        with pytest.raises(StorageTrouble, match=r"^RuntimeError$"):
            await asked(path, do="break")
        with pytest.raises(WrongSetting, match="another version"):
            await asked(path, do="dance")


async def test_only_the_owner_may_ask(path: Path) -> None:
    async with serving(path, WORK):
        assert mode(path) == 0o600


async def test_the_socket_goes_with_the_bot(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "ANSWERS_WITHIN", 0.0)
    async with serving(path, WORK):
        pass
    assert mode(path) is None
    with pytest.raises(Unanswered):
        await asked(path, do="count", to=1)


async def test_a_socket_that_a_killed_bot_left_is_replaced(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))
    async with serving(path, WORK):
        assert (await asked(path, do="count", to=1))[0] == 3


async def test_a_file_of_that_name_is_left_alone_and_the_bot_runs_without(note: Path) -> None:
    async with serving(note, WORK):
        assert mode(note) == 0o644
    assert mode(note) == 0o644


async def test_a_path_that_is_too_long_for_a_socket_works_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 120)
    folder.mkdir()
    async with serving(folder / control.NAME, WORK):
        assert (await asked(folder / control.NAME, do="count", to=1))[0] == 3


async def test_who_goes_away_in_the_middle_stops_nothing(path: Path) -> None:
    went, done = asyncio.Event(), asyncio.Event()

    async def slow(_: Request, say: Say) -> int:
        say("begun")
        await went.wait()
        for number in range(100):
            say(f"still at it {number}")
        done.set()
        return 0

    async with serving(path, {"slow": slow}):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b'{"do": "slow"}\n')
        assert b"begun" in await reader.readline()
        writer.close()
        await writer.wait_closed()
        went.set()
        await asyncio.wait_for(done.wait(), 10)


async def test_work_under_way_ends_with_the_bot_and_who_waits_is_told(path: Path) -> None:
    begun = asyncio.Event()

    async def endless(_: Request, __: Say) -> int:
        begun.set()
        await asyncio.Event().wait()
        return 0

    async with serving(path, {"endless": endless}):
        waiting = asyncio.create_task(asked(path, do="endless"))
        await begun.wait()
    with pytest.raises(Unanswered):
        await asyncio.wait_for(waiting, 10)


@pytest.mark.parametrize(
    "noise", [b"\n", b"[]\n", b'"do"\n', b"{}\n", b'{"do": 7}\n', b'{"do": []}\n', b"\xff\xfe\n", b"x" * 200_000]
)
async def test_noise_is_no_request(path: Path, noise: bytes) -> None:
    async with serving(path, WORK):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(noise)
        writer.write_eof()
        await asyncio.wait_for(reader.read(), 10)
        writer.close()
        assert (await asked(path, do="count", to=1))[0] == 3
