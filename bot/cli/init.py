"""`concordia init`: from nothing to a bot that can start, by questions or by flags."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import sys
from pathlib import Path

from bot import logs
from bot.cli.asking import Families, command, say
from bot.errors import WrongSetting
from bot.sealing import KeyringError

FILE = Path(".env")


def add(families: Families) -> None:
    init = command(families, "init", _init, "ask what a bot needs, check it, and write the .env and the keyring")
    for platform in ("telegram", "discord"):
        words = f"a file that holds {platform.title()}'s token; a token in a command's words would be seen by others"
        init.add_argument(f"--{platform}-token-file", type=Path, metavar="FILE", help=words)
    init.add_argument("--operator", help="who runs the service, as people read it")
    init.add_argument("--web-page", action="store_const", const="true", help="serve the page too")
    init.add_argument("--health-port", metavar="PORT", help="where /healthz, /readyz and /metrics answer")
    init.add_argument("--replace", action="store_true", help=f"also where a {FILE} is there already")


def _init(given: argparse.Namespace) -> int:
    from bot import firststeps  # noqa: PLC0415 - only what a command needs is imported

    logs.configure("ERROR")
    known = {name: value for name in ("operator", "web_page", "health_port") if (value := getattr(given, name))}
    for name in ("telegram_token", "discord_token"):
        if (file := getattr(given, f"{name}_file")) is not None:
            known[name] = _content(file)
    ask = _ask if sys.stdin.isatty() else None
    try:
        asyncio.run(firststeps.begin(FILE, known, say, ask, anew=given.replace))
    except EOFError:
        say("\nnothing was changed")
        return 2
    except KeyringError as error:
        raise WrongSetting(str(error)) from None
    return 0


def _ask(words: str, secret: bool) -> str:
    prompt = f"{words}\n> "
    return getpass.getpass(prompt) if secret else input(prompt)


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "no text"
        raise WrongSetting(f"{file} cannot be read ({why}). Fix: name a file that holds the token alone") from None
