"""How the bot presents itself on Telegram: commands, name and descriptions by language, set only where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import structlog
from telegram import Bot
from telegram.error import BadRequest, RetryAfter, TelegramError

from adapters.payloads import Json

log = structlog.get_logger(__name__)

Command = tuple[str, str, bool]
"""Its name, its line in the menu, and whether it is ephemeral."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What Telegram shows of the bot in one language; a field that is None stays as it is.

    Letters at most: name 64, description 512 (in the empty chat), short_description 120 (on the profile page).
    `commands` gives each command of a private chat its line in the menu: 256 letters at most; `group_commands` are
    those of groups, `admin_commands` what administrators have beside them. Who gives one that is `ephemeral` in a group
    is not seen doing so, where Telegram knows how.
    """

    commands: Mapping[str, str] | None = None
    name: str | None = None
    description: str | None = None
    short_description: str | None = None
    group_commands: Mapping[str, str] | None = None
    admin_commands: Mapping[str, str] | None = None
    ephemeral: frozenset[str] = frozenset({"report"})


def hindrances(me: Json, hook: Json) -> list[str]:
    """What of the bot's set-up at Telegram hinders us, from getMe and getWebhookInfo; each line ends with the fix."""
    found = []
    if me.get("can_join_groups") is False:
        found.append("the bot cannot be added to groups. Fix: /setjoingroups at @BotFather, Enable")
    if me.get("can_read_all_group_messages") is True:
        found.append("the bot is sent all that is said in groups. Fix: /setprivacy at @BotFather, Enable; add it anew")
    if hook.get("url"):
        where = urlsplit(hook["url"]).hostname or "somewhere"
        found.append(f"another program is served at {where} (a webhook). Fix: stop it; concordia run takes it away")
    return found


async def prepare(bot: Bot, profiles: Mapping[str, Profile], *, ephemeral: bool = False) -> int:
    """Bring Telegram's copy up to date; returns how many texts were set.

    `profiles` by two-letter language code; "" is for everyone else. `ephemeral`: the server knows ephemeral commands.
    Telegram takes a change of name only a few times a day, so each text is read before it is written, and names come
    last. What is refused is logged and left for the next start; a request to slow down ends it for now.
    """
    changed = 0
    for text, of in _TEXTS.items():
        for language, profile in profiles.items():
            wanted = of(profile)
            if wanted is None:
                continue
            code: Json = {"language_code": language} if language else {}
            try:
                if text in _SCOPES:
                    changed += await _commands(bot, code | {"scope": {"type": text}}, wanted, ephemeral=ephemeral)
                else:
                    changed += await _text(bot, code, text, wanted)
            except TelegramError as error:
                log.warning("profile not set", text=text, language=language, fault=type(error).__name__)
                if isinstance(error, RetryAfter):
                    return changed
    return changed


async def _text(bot: Bot, code: Json, name: str, wanted: str) -> bool:
    method = "".join(word.capitalize() for word in name.split("_"))
    if (await bot.do_api_request(f"getMy{method}", dict(code)))[name] == wanted:
        return False
    await bot.do_api_request(f"setMy{method}", {name: wanted} | code)
    return True


async def _commands(bot: Bot, where: Json, wanted: Sequence[Command], *, ephemeral: bool) -> bool:
    """Set a list; one that is refused with ephemeral commands is set without."""
    lists = [wanted] if ephemeral else []
    lists.append([(name, description, False) for name, description, _ in wanted])
    found = [
        (one["command"], one["description"], one.get("is_ephemeral") is True)
        for one in await bot.do_api_request("getMyCommands", dict(where))
    ]
    for number, commands in enumerate(lists, 1):
        if found == commands:
            return False
        try:
            await bot.do_api_request("setMyCommands", {"commands": [_written(one) for one in commands]} | where)
        except BadRequest:
            if number == len(lists):
                raise
        else:
            return True
    return False


def _written(command: Command) -> Json:
    name, description, ephemeral = command
    return {"command": name, "description": description} | ({"is_ephemeral": True} if ephemeral else {})


def _private(profile: Profile) -> list[Command] | None:
    return _menu(profile.commands)


def _everybody(profile: Profile) -> list[Command] | None:
    return _menu(profile.group_commands, profile.ephemeral)


def _admins(profile: Profile) -> list[Command] | None:
    """Telegram shows an administrator this list alone, so it holds everybody's commands too."""
    if profile.admin_commands is None:
        return None
    return _menu({**(profile.group_commands or {}), **profile.admin_commands}, profile.ephemeral)


def _menu(commands: Mapping[str, str] | None, ephemeral: frozenset[str] = frozenset()) -> list[Command] | None:
    if commands is None:
        return None
    return [(name, line, name in ephemeral) for name, line in commands.items()]


_SCOPES: Mapping[str, Callable[[Profile], Any]] = {
    "all_private_chats": _private,
    "all_group_chats": _everybody,
    "all_chat_administrators": _admins,
}
_TEXTS: Mapping[str, Callable[[Profile], Any]] = {
    **_SCOPES,
    "short_description": lambda profile: profile.short_description,
    "description": lambda profile: profile.description,
    "name": lambda profile: profile.name,
}
