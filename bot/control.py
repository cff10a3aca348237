"""What a command beside a running bot hands to it: over a socket in the data folder, one JSON a line.

A request is one line with the name of the work under "do". Back come lines that are "said", and in the end one with the
exit "code", or with what is "wrong" (a setting or the call) or went badly ("trouble").
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import os
import socket
import stat
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import structlog

from bot.errors import StorageTrouble, WrongSetting
from bot.keychange import Say
from bot.sealing import KeyringError

log = structlog.get_logger(__name__)

Request = Mapping[str, Any]
Work = Callable[[Request, Say], Awaitable[int]]
"""Does what was asked, says lines meanwhile; the exit code."""

NAME = "concordia.sock"
LONGEST = 100
"""Bytes of a socket's path: Linux takes 107, macOS 103."""
ASKED_WITHIN = 10.0
"""Seconds in which whoever connects must have asked."""
ANSWERS_WITHIN = 5.0
"""Seconds for which a command waits for a bot that is still starting."""


class Unanswered(Exception):
    """Nobody listens at this socket, or who did is gone in the middle."""


@contextlib.asynccontextmanager
async def serving(path: Path, work: Mapping[str, Work]) -> AsyncIterator[None]:
    """Do the work of these names for whoever may use the socket, which is the owner of its folder alone.

    Where a socket cannot be had the bot runs without, and says so.
    """
    try:
        listening = _listening(path)
    except OSError as fault:
        log.warning("no socket for commands", reason=fault.strerror or "the path is too long")
        yield
        return
    at_work: set[asyncio.Task[None]] = set()

    def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(_answer(reader, writer, work))
        at_work.add(task)
        task.add_done_callback(at_work.discard)

    server = await asyncio.start_unix_server(answer, sock=listening)
    try:
        yield
    finally:
        server.close()
        _forget(path)
        for task in at_work:
            task.cancel()
        await asyncio.gather(*at_work, return_exceptions=True)


async def hand_over(path: Path, request: Request, say: Say) -> int:
    """Let the bot that listens there do it; its exit code. Raises Unanswered, WrongSetting and StorageTrouble."""
    reader, writer = await _connected(path)
    try:
        writer.write(json.dumps(request).encode() + b"\n")
        while line := await reader.readline():
            told = json.loads(line)
            if "said" in told:
                say(str(told["said"]))
            elif "wrong" in told:
                raise WrongSetting(str(told["wrong"]))
            elif "trouble" in told:
                raise StorageTrouble(str(told["trouble"]))
            else:
                return int(told["code"])
    except (OSError, ValueError, KeyError):
        raise Unanswered from None
    finally:
        writer.close()
    raise Unanswered


async def _connected(path: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    deadline = asyncio.get_running_loop().time() + ANSWERS_WITHIN
    while True:
        try:
            with _short(path) as short:
                return await asyncio.open_unix_connection(short)
        except OSError:
            if asyncio.get_running_loop().time() > deadline:
                raise Unanswered from None
            await asyncio.sleep(0.1)


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, work: Mapping[str, Work]) -> None:
    with contextlib.closing(writer):
        await _do(reader, writer, work)


async def _do(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, work: Mapping[str, Work]) -> None:
    def tell(**line: Any) -> None:
        if not writer.is_closing():  # who asked may be gone; what they asked for is done all the same
            writer.write(json.dumps(line).encode() + b"\n")

    try:
        async with asyncio.timeout(ASKED_WITHIN):
            request = json.loads(await reader.readline())
        asked = work.get(request["do"])
    except (TimeoutError, ValueError, KeyError, TypeError, AttributeError, OSError):
        return
    if asked is None:
        tell(wrong="the bot that runs does not know this command. Fix: restart it, it is of another version")
        return
    log.info("asked by a command", to=request["do"])
    try:
        tell(code=await asked(request, lambda line: tell(said=line)))
    except (WrongSetting, KeyringError) as wrong:
        tell(wrong=str(wrong))
    except StorageTrouble as trouble:
        tell(trouble=str(trouble))
    except Exception as fault:
        log.exception("a command failed", to=request["do"])
        tell(trouble=type(fault).__name__)
    with contextlib.suppress(OSError):
        await writer.drain()


def _listening(path: Path) -> socket.socket:
    """The socket, in place of one that a killed bot left behind: the folder's lock says that nobody else runs."""
    _forget(path)
    listening = socket.socket(socket.AF_UNIX)
    before = os.umask(0o177)
    try:
        with _short(path) as short:
            listening.bind(short)
    except OSError:
        listening.close()
        raise
    finally:
        os.umask(before)
    return listening


def _forget(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        if not stat.S_ISSOCK(path.lstat().st_mode):
            raise FileExistsError(errno.EEXIST, f"{NAME} is no socket")
        path.unlink()


@contextlib.contextmanager
def _short(path: Path) -> Iterator[str]:
    """A name of this path that a socket can have; a long one goes by way of its open folder, where /proc shows that."""
    if len(os.fsencode(path)) <= LONGEST:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
