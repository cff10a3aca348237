"""Limits that Discord's OpenAPI description forgets: those of its documentation, and what its servers refuse."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from .oracle import RefusedError, refused_form
from .schema import Payload

CONTENT_LIMIT = 2000
"""Characters of a bot's message; the specification allows the 4000 of a paying person."""
EMBEDS_LIMIT = 6000
"""Characters of all embeds of a message together (documentation, "Embed Limits")."""
ROW_LIMIT = 5
BUTTON_LIMIT = 5
"""Action rows of a message and buttons of a row (documentation, "Action Row")."""
COMPONENT_LIMIT = 40
"""Components of a message with IS_COMPONENTS_V2, nested ones included."""
MODAL_LIMIT = 5
"""Top-level components of a modal (documentation, "Modal")."""
TITLE_LIMIT = 45
COMMAND_LIMITS = {1: 100, 2: 5, 3: 5}
"""Commands of each type: slash, on a person, on a message. Some applications get more on a message; we do not ask."""
COMMAND_SIZE = 8000
"""Characters of all names, descriptions and values of one command."""
NAME_LIMIT = 32
DESCRIPTION_LIMIT = 100
V2 = 1 << 15
"""Message flag IS_COMPONENTS_V2."""
EPHEMERAL = 1 << 6
ROW, BUTTON, STRING_SELECT = 1, 2, 3
SELECTS = frozenset({3, 5, 6, 7, 8})
LINK = 5
"""Types of components, and the style of a button with an address."""
LOCALES = frozenset(
    {
        *[
            "id",
            "da",
            "de",
            "en-GB",
            "en-US",
            "es-ES",
            "es-419",
            "fr",
            "hr",
            "it",
            "lt",
            "hu",
            "nl",
            "no",
            "pl",
            "pt-BR",
        ],
        *["ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"],
    }
)
"""The 32 locales of Discord (documentation, "Locales")."""


def check_message(payload: Payload, *, files: bool = False) -> None:
    """A message that the bot creates: its length, its parts, and that it says something. Raises `RefusedError`."""
    check_parts(payload)
    says = ("embeds", "components", "poll", "sticker_ids", "shared_client_theme", "message_snapshots")
    if not (payload.get("content") or "").strip() and not files and not any(payload.get(name) for name in says):
        raise empty_message()


def check_parts(payload: Payload) -> None:
    """What a message is made of, new or edited. Raises `RefusedError`."""
    content = payload.get("content") or ""
    if len(content) > CONTENT_LIMIT:
        raise refused_form(("content",), f"Must be {CONTENT_LIMIT} or fewer in length.", "length")
    embeds = payload.get("embeds") or []
    if sum(map(_embed_size, embeds)) > EMBEDS_LIMIT:
        raise refused_form(("embeds",), f"Embed size exceeds maximum size of {EMBEDS_LIMIT}", "embeds")
    components = payload.get("components") or []
    if (payload.get("flags") or 0) & V2:
        if content or embeds or payload.get("poll"):
            raise refused_form(("flags",), "content, embeds and poll are not for components V2", "components")
        if sum(1 for _ in walk(components)) > COMPONENT_LIMIT:
            raise refused_form(("components",), f"Must be {COMPONENT_LIMIT} or fewer in total.", "components")
    else:
        _check_rows(components)
    _check_controls(components)


def breaks_silence(payload: Payload) -> str:
    """Why this message could ping somebody, or an empty text. Discord would take it; a good bot never does it."""
    mentions = payload.get("allowed_mentions")
    if mentions is None:
        return "allowed_mentions is absent"
    return "" if mentions.get("parse") == [] else f"allowed_mentions.parse is {mentions.get('parse')}"


def check_modal(data: Payload) -> None:
    """Title, number of components and their ids. Raises `RefusedError`."""
    components = data["components"]
    if not 1 <= len(components) <= MODAL_LIMIT:
        raise refused_form(("data", "components"), f"Must be between 1 and {MODAL_LIMIT} in length.", "modal")
    if not 1 <= len(data["title"]) <= TITLE_LIMIT:
        raise refused_form(("data", "title"), f"Must be {TITLE_LIMIT} or fewer in length.", "modal")
    _check_controls(components)


def check_commands(commands: list[Payload]) -> None:
    """Number, names, descriptions, options and localisations of all commands in one place. Raises `RefusedError`."""
    for kind, limit in COMMAND_LIMITS.items():
        alike = [command["name"] for command in commands if (command.get("type") or 1) == kind]
        if len(alike) > limit:
            raise RefusedError(400, 30032, f"Maximum number of application commands reached ({limit}).", "commands")
        if len(set(alike)) < len(alike):
            raise refused_form(("name",), "Application command names must be unique", "commands")
    for index, command in enumerate(commands):
        _check_command(command, (str(index),))


def empty_message() -> RefusedError:
    """What Discord says to a message without anything in it."""
    return RefusedError(400, 50006, "Cannot send an empty message", "empty")


def walk(components: Any) -> Iterator[Payload]:
    """All components, nested ones after the one that holds them."""
    for component in components or ():
        yield component
        yield from walk(component.get("components"))
        for name in ("component", "accessory"):
            if component.get(name):
                yield from walk([component[name]])


def _check_rows(components: list[Payload]) -> None:
    if any(component["type"] != ROW for component in components):
        raise refused_form(("components",), "Only action rows without components V2.", "components")
    if len(components) > ROW_LIMIT:
        raise refused_form(("components",), f"Must be {ROW_LIMIT} or fewer in length.", "components")


def _check_controls(components: list[Payload]) -> None:
    seen: set[str] = set()
    for component in walk(components):
        kind = component["type"]
        if kind == ROW:
            _check_row(component)
        if kind == BUTTON:
            _check_button(component)
        if kind in SELECTS:
            _check_select(component)
        custom_id = component.get("custom_id")
        if custom_id is None:
            continue
        if not 1 <= len(custom_id) <= 100:
            raise refused_form(("components", "custom_id"), "Must be between 1 and 100 in length.", "custom-id")
        if custom_id in seen:
            raise refused_form(("components", "custom_id"), "Component custom id cannot be duplicated", "custom-id")
        seen.add(custom_id)


def _check_row(row: Payload) -> None:
    kinds = [component["type"] for component in row["components"]]
    wide = [kind for kind in kinds if kind != BUTTON]
    if not kinds or len(kinds) > BUTTON_LIMIT or (wide and len(kinds) > 1):
        raise refused_form(("components",), f"A row holds {BUTTON_LIMIT} buttons or one other component.", "components")


def _check_button(button: Payload) -> None:
    label = button.get("label") or ""
    if len(label) > 80:
        raise refused_form(("components", "label"), "Must be 80 or fewer in length.", "components")
    if not label and not button.get("emoji") and not button.get("sku_id"):
        raise refused_form(("components",), "A button needs a label or an emoji", "components")
    leads_away = button["style"] in (LINK, 6)
    if leads_away is ("custom_id" in button) or (button["style"] == LINK) is not ("url" in button):
        raise refused_form(("components",), "A custom id and url cannot both be specified, nor both lack", "components")


def _check_select(select: Payload) -> None:
    low, high = select.get("min_values"), select.get("max_values")
    low = 1 if low is None else low
    high = 1 if high is None else high
    options = select.get("options") or []
    values = [option["value"] for option in options]
    if select["type"] == STRING_SELECT and not 1 <= len(options) <= 25:
        raise refused_form(("components", "options"), "Must be between 1 and 25 in length.", "components")
    if len(set(values)) < len(values):
        raise refused_form(("components", "options"), "The specified option value is already used", "components")
    if low > high or (options and high > len(options)):
        raise refused_form(("components",), "min_values and max_values do not fit the options", "components")


def _embed_size(embed: Payload) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for one in embed.get("fields") or []:
        texts += [one.get("name"), one.get("value")]
    return sum(len(text or "") for text in texts)


def _check_command(command: Payload, path: tuple[str, ...]) -> None:
    slash = (command.get("type") or 1) == 1
    _check_names(command, path, slash=slash)
    if slash:
        _check_descriptions(command, path)
        _check_options(command.get("options") or [], path)
        if _command_size(command) > COMMAND_SIZE:
            raise refused_form(path, f"Command exceeds maximum size ({COMMAND_SIZE})", "commands")
    elif command.get("description"):
        raise refused_form((*path, "description"), "Context menu commands have no description", "commands")


def _check_options(options: list[Payload], path: tuple[str, ...]) -> None:
    names = [option["name"] for option in options]
    needed = [bool(option.get("required")) for option in options]
    if len(options) > 25 or len(set(names)) < len(names) or sorted(needed, reverse=True) != needed:
        words = "At most 25 options with different names, the required ones first"
        raise refused_form((*path, "options"), words, "commands")
    for index, option in enumerate(options):
        place = (*path, "options", str(index))
        _check_names(option, place, slash=True)
        _check_descriptions(option, place)
        for choice in option.get("choices") or []:
            _check_locales(choice, "name_localizations", place)
        if option["type"] in (1, 2):
            _check_options(option.get("options") or [], place)


def _check_names(command: Payload, path: tuple[str, ...], *, slash: bool) -> None:
    names = [command["name"], *(command.get("name_localizations") or {}).values()]
    if not all(_is_name(name, slash=slash) for name in names):
        raise refused_form((*path, "name"), "Command name is invalid", "commands")
    _check_locales(command, "name_localizations", path)


def _check_descriptions(command: Payload, path: tuple[str, ...]) -> None:
    texts = [command.get("description") or "", *(command.get("description_localizations") or {}).values()]
    if not all(1 <= len(text) <= DESCRIPTION_LIMIT for text in texts):
        raise refused_form((*path, "description"), "Must be between 1 and 100 in length.", "commands")
    _check_locales(command, "description_localizations", path)


def _check_locales(command: Payload, field: str, path: tuple[str, ...]) -> None:
    strangers = (command.get(field) or {}).keys() - LOCALES
    if strangers:
        raise refused_form((*path, field), f"no locales of Discord: {', '.join(sorted(strangers))}", "locale")


def _is_name(name: str, *, slash: bool) -> bool:
    """The documented pattern: letters, digits, - _ ', and the marks of Devanagari and Thai, in lower case."""
    if not 1 <= len(name) <= NAME_LIMIT or not name.strip():
        return False
    if not slash:
        return True
    bare = "".join(character for character in name if not unicodedata.name(character, "").startswith(("DEVA", "THAI")))
    return re.fullmatch(r"[-_'\w]*", bare) is not None and name == name.lower()


def _command_size(command: Payload) -> int:
    size = len(command["name"]) + len(command.get("description") or "")
    size += sum(len(choice["name"]) + len(str(choice["value"])) for choice in command.get("choices") or [])
    return size + sum(_command_size(option) for option in command.get("options") or [])
