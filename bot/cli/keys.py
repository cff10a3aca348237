"""`concordia keys` and `concordia audit`: the keyring, and whether the trail is whole."""

from __future__ import annotations

import argparse

from bot import settings
from bot.cli.asking import Families, asked, chosen, command, family, say
from bot.errors import WrongSetting


def add(families: Families) -> None:
    keys = family(families, "keys", "the keyring: new, rotate")
    command(keys, "new", _new, "make a keyring")
    command(keys, "rotate", _rotate, "make a new key, seal everything anew under it, and let the old ones grow old")
    audit = family(families, "audit", "the trail of what the team did: verify")
    command(audit, "verify", _verify, "walk the whole trail and say what was tampered with")


def _new(_: argparse.Namespace) -> int:
    from bot.sealing import Keyring, KeyringError  # noqa: PLC0415 - only what a command needs is imported

    loaded = settings.load()
    try:
        Keyring.create(loaded.keyring)
    except KeyringError as error:
        raise WrongSetting(str(error)) from None
    say(f"{loaded.keyring} is made. Keep a copy apart from the data: without it nothing can be read.")
    return 0


def _rotate(_: argparse.Namespace) -> int:
    return asked(chosen(), "keys rotate")


def _verify(_: argparse.Namespace) -> int:
    return asked(chosen(), "audit verify")
