"""Asks the bot that runs, or does it here; and the parser's shorthand."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from bot import logs, settings
from bot.errors import WrongSetting
from bot.keychange import Say
from bot.settings import Settings

Command = Callable[[argparse.Namespace], int]

say: Say = partial(print, flush=True)


class Families(Protocol):
    """What a parser gives for its families of commands."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser: ...  # noqa: A002


def family(families: Families, name: str, words: str) -> Families:
    """A command that is a family itself: `concordia staff …`."""
    made: Families = families.add_parser(name, help=words, description=words).add_subparsers(
        title="commands", metavar="", required=True
    )
    return made


def command(families: Families, name: str, run: Command, words: str) -> argparse.ArgumentParser:
    """One command, and what it is for."""
    sub = families.add_parser(name, help=words, description=words)
    sub.set_defaults(command=run)
    return sub


def asked(chosen: Settings, do: str, say: Say = say, **more: Any) -> int:
    """Have this done; the exit code. Raises WrongSetting and StorageTrouble."""
    from bot.operating import ask  # noqa: PLC0415 - only what a command needs is imported
    from bot.sealing import KeyringError  # noqa: PLC0415

    try:
        return asyncio.run(ask(chosen, {"do": do, **more}, say))
    except KeyringError as error:
        raise WrongSetting(str(error)) from None


def chosen() -> Settings:
    """The settings, for a command that says in plain words what it did: the log keeps to what is wrong."""
    logs.configure("WARNING")
    return settings.load()
