"""How the bot presents itself on Telegram: commands, name and descriptions by language, set only where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from adapters.telegram.fields import Json

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Profile:
    """What Telegram shows of the bot in one language; a field that is None stays as it is.

    Letters at most: name 64, description 512 (in the empty chat), short_description 120 (on the profile page).
    `commands` gives each command its line in the menu: 256 letters at most.
    """

    commands: Mapping[str, str] | None = None
    name: str | None = None
    description: str | None = None
    short_description: str | None = None


async def prepare(bot: Bot, profiles: Mapping[str, Profile]) -> int:
    """Bring Telegram's copy up to date; returns how many texts were set.

    `profiles` by two-letter language code; "" is for everyone else. Telegram takes a change of name only a few times a
    day, so each text is read before it is written, and names come last. What is refused is logged and left for the
    next start; a request to slow down ends it for now.
    """
    changed = 0
    for field, of in _TEXTS.items():
        for language, profile in profiles.items():
            wanted = of(profile)
            if wanted is None:
                continue
            code = {"language_code": language} if language else {}
            method = "".join(word.capitalize() for word in field.split("_"))
            try:
                if _ours(await bot.do_api_request(f"getMy{method}", dict(code)), field) != wanted:
                    await bot.do_api_request(f"setMy{method}", {field: wanted} | code)
                    changed += 1
            except TelegramError as error:
                log.warning("profile not set", text=field, language=language, fault=type(error).__name__)
                if isinstance(error, RetryAfter):
                    return changed
    return changed


_TEXTS: Mapping[str, Callable[[Profile], Any]] = {
    "commands": lambda profile: profile.commands and [_command(*line) for line in profile.commands.items()],
    "short_description": lambda profile: profile.short_description,
    "description": lambda profile: profile.description,
    "name": lambda profile: profile.name,
}


def _command(name: str, description: str) -> Json:
    return {"command": name, "description": description}


def _ours(answer: Any, field: str) -> Any:
    """What Telegram has, without fields that we do not set."""
    if field == "commands":
        return [_command(one["command"], one["description"]) for one in answer]
    return answer[field]
