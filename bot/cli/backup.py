"""`concordia backup` and `concordia restore`."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from bot.cli.asking import Families, asked, chosen, command, say
from bot.errors import WrongSetting
from bot.rules.retention import Retention

FOLDER = Path("backups")


def add(families: Families) -> None:
    days = Retention().backup_days
    backup = command(families, "backup", _backup, "copy the database while the bot runs; no key is in it")
    backup.add_argument("folder", nargs="?", type=Path, default=FOLDER, help=f"where to; {FOLDER} if nothing is said")
    backup.add_argument("--list", action="store_true", help="show what there is; nothing is made")
    backup.add_argument("--keep-days", type=_days, default=days, help=f"remove older ones; {days} if nothing is said")
    restore = command(families, "restore", _restore, "put a backup in the place of the database; the bot must not run")
    restore.add_argument("file", type=Path)
    restore.add_argument("--anyway", action="store_true", help="also where some of its keys are missing")


def _backup(given: argparse.Namespace) -> int:
    from bot import backups  # noqa: PLC0415 - only what a command needs is imported

    settings = chosen()
    if given.list:
        found = backups.listed(given.folder)
        for one in found:
            say(one.line)
        if not found:
            say(f"no backup in {given.folder}")
        return 0
    # Absolute: the bot that runs may have another working folder.
    return asked(settings, "backup", folder=str(given.folder.resolve()), keep_days=given.keep_days)


def _restore(given: argparse.Namespace) -> int:
    from bot.restoring import restore  # noqa: PLC0415 - only what a command needs is imported
    from bot.sealing import KeyringError  # noqa: PLC0415

    try:
        return asyncio.run(restore(chosen(), given.file, say, anyway=given.anyway))
    except KeyringError as error:
        raise WrongSetting(str(error)) from None


def _days(text: str) -> int:
    days = int(text)
    if days < 1:
        raise ValueError
    return days
