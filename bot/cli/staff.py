"""`concordia staff`: who is on the team, for whoever runs the service; members do the same in their chat."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterator

from bot.cli.asking import Families, asked, chosen, command, family, say
from bot.errors import WrongSetting
from bot.rules.staff import INVITE_LASTS, Role
from bot.settings import Settings


def add(families: Families) -> None:
    staff = family(families, "staff", "the team: invite, list, remove")
    invite = command(staff, "invite", _invite, f"make an invite, good once and for {INVITE_LASTS // 3600} hours")
    invite.add_argument("--role", choices=[role.value for role in Role], default=Role.LEAD.value)
    command(staff, "list", _list, "who is on the team, in which role, and when they were last seen")
    command(staff, "remove", _remove, "end somebody's access at once").add_argument(
        "who", help="their name, or their number in the list"
    )


def _invite(given: argparse.Namespace) -> int:
    settings, letters = chosen(), list[str]()
    code = asked(settings, "staff invite", letters.append, role=given.role)
    for line in _links(settings, letters[0], given.role):
        say(line)
    return code


def _links(settings: Settings, letters: str, role: str) -> Iterator[str]:
    yield f"an invite as {role}, good once and for {INVITE_LASTS // 3600} hours; hand it over yourself:"
    name = _telegram_name(settings)
    if name is not None:
        yield f"  Telegram  https://t.me/{name}?start=join_{letters}"
    elif settings.telegram_token is not None:
        yield f"  Telegram  /join {letters}  (in a private chat with the bot)"
    if settings.discord_token is not None:
        yield f"  Discord   /join {letters}  (in a direct message to the bot, or on its server)"
    if settings.telegram_token is None and settings.discord_token is None:
        yield f"  /join {letters}"


def _telegram_name(settings: Settings) -> str | None:
    """How the bot is called on Telegram; None where that cannot be asked now."""
    if settings.telegram_token is None:
        return None
    from bot.platforms import telegram_ready  # noqa: PLC0415 - only what a command needs is imported

    try:
        return asyncio.run(telegram_ready(settings)).removeprefix("@")
    except WrongSetting:
        return None


def _list(_: argparse.Namespace) -> int:
    return asked(chosen(), "staff list")


def _remove(given: argparse.Namespace) -> int:
    return asked(chosen(), "staff remove", who=given.who)
