"""The command line: `concordia run`, `demo`, `chat`, `doctor`, `content check`, `bench`; an operator's in bot/cli."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import ctypes
import gc
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import structlog

from bot import logs, settings
from bot.cli import announce, backup, events, init, keys, staff
from bot.errors import StorageTrouble, WrongSetting
from bot.settings import Settings

log = structlog.get_logger("bot")

M_MMAP_THRESHOLD = -3
"""malloc.h: blocks from this size on are mapped one by one, and unmapped when they are freed."""

LARGE_BLOCK = 1024 * 1024  # bytes

COLLECT_AFTER = 20_000
"""New objects after which Python looks for cycles among the youngest; its own default is 700."""

OK, FAULT, USAGE = 0, 1, 2
"""Exit codes: done; something is wrong; a setting or the call is wrong."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = _parser()
    given = parser.parse_args(arguments)
    command: Callable[[argparse.Namespace], int] | None = getattr(given, "command", None)
    if command is None:
        parser.print_help()
        return USAGE
    try:
        return command(given)
    except WrongSetting as wrong:
        return _say(str(wrong), USAGE)
    except StorageTrouble as trouble:
        return _say(
            f"the database does not answer ({trouble}). Fix: see that it runs and that the disk has room", FAULT
        )
    except KeyboardInterrupt:
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="concordia", description="Report hate, learn who helps, stay unknown.")
    commands = parser.add_subparsers(title="commands", metavar="")

    def add(name: str, command: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=words, description=words)
        sub.set_defaults(command=command)
        return sub

    add("run", _run, "run the bot on every platform that has a token")
    add("demo", _demo, "try it in a browser: nothing to set, nothing is left behind")
    add("chat", _chat, "talk to the bot in this terminal")
    add("doctor", _doctor, "check the settings, one line each")
    for family in (init, staff, announce, events, keys, backup):
        family.add(commands)
    content = add("content", _content, "check what the bot says, in every language: content check")
    content.add_argument("what", choices=["check"])
    bench = add("bench", _bench, "measure, beside the peers (in a checkout)")
    bench.add_argument("names", nargs="*")
    return parser


def _run(_: argparse.Namespace) -> int:
    chosen = settings.load()  # before the rest is imported: a wrong setting is said at once
    from bot import wiring  # noqa: PLC0415 - only what a command needs is imported

    _configure(chosen)
    _give_memory_back()
    _collect_rarely()
    return _until_stopped(lambda stop: wiring.run(chosen, stop))


def _demo(_: argparse.Namespace) -> int:
    from bot import staging  # noqa: PLC0415 - only what a command needs is imported

    with tempfile.TemporaryDirectory(prefix="concordia-demo-") as folder:
        given = {"data_dir": Path(folder) / "data", "keyring": Path(folder) / "keys" / "keyring.json"}
        chosen = settings.load(**given, database_url=None, telegram_token=None, discord_token=None)
        logs.configure("WARNING")
        return _until_stopped(lambda stop: staging.demo(chosen, stop, partial(print, flush=True)))


def _chat(_: argparse.Namespace) -> int:
    chosen = settings.load()
    from bot import wiring  # noqa: PLC0415 - only what a command needs is imported

    logs.configure("WARNING", _secrets(chosen))
    return _until_stopped(lambda stop: wiring.chat(chosen, stop))


def _doctor(_: argparse.Namespace) -> int:
    from bot import surroundings  # noqa: PLC0415

    if fault := surroundings.time_zones():  # first: without them the rest cannot even be imported
        print(f"WRONG time zones: {fault}")
        return FAULT
    from bot import doctor  # noqa: PLC0415

    findings = asyncio.run(doctor.examine(settings.load))
    for finding in findings:
        print(finding.line)
    return OK if all(finding.good for finding in findings) else FAULT


def _content(_: argparse.Namespace) -> int:
    from bot.content import ROOT  # noqa: PLC0415
    from bot.proofreading.check import check  # noqa: PLC0415

    problems = check(ROOT.parent)
    for problem in problems:
        print(problem)
    print(f"content: {len(problems)} problems" if problems else "content: complete in every language")
    return FAULT if problems else OK


def _bench(given: argparse.Namespace) -> int:
    return subprocess.call([sys.executable, "-m", "tests.bench", *given.names])  # noqa: S603 - our own module


def _give_memory_back() -> None:
    """Let the C library return large blocks at once: hashing a receipt takes 19 MiB for a moment, and glibc would
    keep them for good."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK)


def _collect_rarely() -> None:
    """A turn makes some hundred short-lived values and no cycles: looking for cycles less often saves a seventh."""
    gc.set_threshold(COLLECT_AFTER)


def _configure(chosen: Settings) -> None:
    logs.configure(chosen.log_level, _secrets(chosen))


def _secrets(chosen: Settings) -> list[str]:
    tokens = [token.get_secret_value() for token in (chosen.telegram_token, chosen.discord_token) if token]
    password = urlsplit(chosen.database).password
    return [secret for secret in (*tokens, password, unquote(password or "")) if secret]


def _until_stopped(work: Callable[[asyncio.Event], Coroutine[Any, Any, int]]) -> int:
    """Run until done, or until SIGINT or SIGTERM ask for a graceful stop."""

    async def stoppable() -> int:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, stop.set)
        return await work(stop)

    try:
        import uvloop  # noqa: PLC0415 - optional: not on every platform
    except ImportError:
        run: Callable[[Coroutine[Any, Any, int]], int] = asyncio.run
    else:
        run = uvloop.run
    try:
        return run(stoppable())
    except (WrongSetting, StorageTrouble):
        raise
    except Exception:
        log.exception("stopped by a fault")  # a line of ours: a traceback of Python's would show the error's text
        return FAULT


def _say(words: str, code: int) -> int:
    print(f"concordia: {words}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
