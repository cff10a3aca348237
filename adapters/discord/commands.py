"""The commands that Discord shows, in every language it has; brought up to date only where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import structlog

from adapters.discord.calls import Calls
from adapters.payloads import Json

log = structlog.get_logger(__name__)

LOCALES: Final = (
    *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR"),
    *("ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"),
)
"""Discord's locales (documentation, "Locales")."""

DESCRIPTION_LIMIT: Final = 100
ARGUMENT: Final = "words"
"""The name of a command's one option in our code; people see that of their language."""

SERVER, BOT_DM, PRIVATE = 0, 1, 2
"""Where a command can be given (documentation, "Interaction Contexts")."""
INSTALLED_IN_SERVER, INSTALLED_BY_PERSON = 0, 1
SLASH, ON_MESSAGE, TEXT = 1, 3, 3
FALLBACK: Final = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """A name and what it is for, in one language. A name is at most 32 letters, in lower case, without spaces."""

    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: `name` is what the core knows it by, `words` are by language, English among them.

    `argument` are the words of its one option, if it takes words; `needed` then. `permissions` are the bits that a
    member must have to see it, where `in_servers` alone; an administrator of the server can change that.
    """

    name: str
    words: Mapping[str, Words]
    argument: Mapping[str, Words] | None = None
    needed: bool = False
    in_servers: bool = False
    permissions: int | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """An entry in the menu of a message, by language; it may have spaces and capitals."""

    words: Mapping[str, str]


def payloads(commands: Sequence[Command | Menu]) -> list[Json]:
    """What Discord is to know."""
    return [_menu(one) if isinstance(one, Menu) else _command(one) for one in commands]


async def sync(calls: Calls, application: str, wanted: Sequence[Json]) -> bool:
    """Set all commands if they are not what Discord has; whether that was needed. Raises a `SendError`."""
    path = "/applications/{application_id}/commands"
    known = await calls.ask("GET", f"{path}?with_localizations=true", places={"application_id": application})
    if sorted(map(_bare, known), key=_key) == sorted(map(_bare, wanted), key=_key):
        return False
    await calls.ask("PUT", path, list(wanted), places={"application_id": application})
    log.info("commands set", count=len(wanted))
    return True


def _command(command: Command) -> Json:
    payload: Json = {"type": SLASH, "name": command.name, **_localised(command.words)}
    if command.argument is not None:
        option: Json = {"type": TEXT, "name": ARGUMENT, **_localised(command.argument), "required": command.needed}
        payload["options"] = [option]
    return payload | _place(in_servers=command.in_servers, permissions=command.permissions)


def _menu(menu: Menu) -> Json:
    payload = {
        "type": ON_MESSAGE,
        "name": menu.words[FALLBACK],
        "name_localizations": _by_locale(menu.words),
        "description": "",
    }
    return payload | _place(in_servers=False, permissions=None)


def _place(*, in_servers: bool, permissions: int | None) -> Json:
    return {
        "integration_types": [INSTALLED_IN_SERVER] if in_servers else [INSTALLED_IN_SERVER, INSTALLED_BY_PERSON],
        "contexts": [SERVER] if in_servers else [SERVER, BOT_DM, PRIVATE],
        "default_member_permissions": permissions,
    }


def _localised(words: Mapping[str, Words]) -> Json:
    return {
        "name_localizations": _by_locale({language: one.name for language, one in words.items()}),
        "description": words[FALLBACK].description[:DESCRIPTION_LIMIT],
        "description_localizations": _by_locale(
            {language: one.description[:DESCRIPTION_LIMIT] for language, one in words.items()}
        ),
    }


def _by_locale(words: Mapping[str, str]) -> dict[str, str]:
    return {locale: words[code] for locale in LOCALES if (code := locale.partition("-")[0]) in words}


def _key(command: Json) -> tuple[Any, Any]:
    return command.get("type"), command.get("name")


def _bare(command: Json) -> Json:
    """Only what we set, as we set it: Discord adds ids and leaves out what is empty."""
    bare: Json = {name: command.get(name) or None for name in _OURS}
    bare["type"] = command.get("type") or SLASH
    if bare["default_member_permissions"] is not None:  # a number to Discord, a text from it
        bare["default_member_permissions"] = int(bare["default_member_permissions"])
    bare["options"] = [{name: option.get(name) or None for name in _OPTIONS} for option in command.get("options") or ()]
    for name in ("contexts", "integration_types"):
        bare[name] = sorted(command.get(name) or ())
    return bare


_OPTIONS = ("type", "name", "name_localizations", "description", "description_localizations", "required")
_OURS = ("name", "name_localizations", "description", "description_localizations", "default_member_permissions")
