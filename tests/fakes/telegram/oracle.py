"""Judges every request: aiogram's models for its shape, Telegram's hard limits for the rest."""

import json
import re
import types
import typing
from dataclasses import dataclass, field
from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove
from pydantic import BaseModel, ValidationError

from .entities import EntityError, parse_html, trim, units
from .schema import METHODS, Payload, unknown_fields

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""UTF-16 units after entities (Bot API, sendMessage and sendPhoto)."""
CALLBACK_DATA_LIMIT = 64
"""Bytes (Bot API, InlineKeyboardButton)."""
CALLBACK_ANSWER_LIMIT = 200
"""Characters (Bot API, answerCallbackQuery)."""
BUTTON_LIMIT = 100
ROW_LIMIT = 8
"""Buttons in one inline keyboard and in one of its rows; Telegram refuses or cuts more."""
BUTTON_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
"""The fields of which an inline button has exactly one (Bot API, InlineKeyboardButton)."""
EMPTY = {
    "text": "message text is empty",
    "chat_id": "chat_id is empty",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
}
"""What Telegram says when a required parameter is missing."""


MARKUPS: dict[str, type[BaseModel]] = {
    "inline_keyboard": InlineKeyboardMarkup,
    "keyboard": ReplyKeyboardMarkup,
    "remove_keyboard": ReplyKeyboardRemove,
    "force_reply": ForceReply,
}


class RefusedError(Exception):
    """The request fails as it would at Telegram; `rule` names why, or is empty where the bot is not to blame."""

    def __init__(self, code: int, description: str, rule: str = "", parameters: Payload | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.rule = rule
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing a good bot does not do."""

    number: int
    method: str
    rule: str
    detail: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart request."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One request that aiogram's model could read."""

    number: int
    method: str
    params: Payload
    files: dict[str, Upload] = field(default_factory=dict)


class Oracle:
    """Reads requests and remembers what was wrong with them."""

    def __init__(self) -> None:
        self.violations: list[Violation] = []

    def note(self, number: int, method: str, rule: str, detail: str) -> None:
        """Remember something a good bot does not do."""
        self.violations.append(Violation(number, method, rule, detail))

    def read(self, number: int, name: str, raw: Payload, files: dict[str, Upload]) -> Call:
        """The request as the Bot API understands it. Raises `RefusedError`."""
        model = METHODS.get(name.lower())
        if model is None:
            raise RefusedError(404, "Not Found", "unknown-method")
        method = model.__api_method__
        for key in files.keys() & model.model_fields.keys():
            raw = raw | {key: f"attach://{key}"}
        params = {key: _decoded(model, key, value) for key, value in raw.items()}
        for key in EMPTY.keys() & params.keys():
            if params[key] == "":
                raise RefusedError(400, f"Bad Request: {EMPTY[key]}", "schema")
        try:
            value = model.model_validate(params)
            if params.get("reply_markup"):
                _check_markup(params["reply_markup"])
        except ValidationError as error:
            raise _shapeless(error) from error
        for path in unknown_fields(value):
            self.note(number, method, "unknown-parameter", path)
            _forget(params, path.split("."))
        return Call(number, method, params, files)


def formatted(call: Call, key: str, limit: int) -> Payload:
    """`text` or `caption` of a call as message fields, its entities included. Raises `RefusedError`."""
    source = call.params.get(key, "")
    mode = call.params.get("parse_mode")
    names = {"text": "entities", "caption": "caption_entities"}
    if mode and mode.lower() != "html":
        raise RefusedError(400, f"Bad Request: unsupported parse_mode {mode}: only HTML is judged here", "parse-mode")
    if mode:
        try:
            text, entities = parse_html(source)
        except EntityError as error:
            raise RefusedError(400, f"Bad Request: can't parse entities: {error}", "entities") from None
    else:
        entities = call.params.get(names[key]) or []
        if any(entity["offset"] + entity["length"] > units(source) for entity in entities):
            raise RefusedError(400, "Bad Request: entity is out of the text", "entities")
        text, entities = trim(source, entities)
    if key == "text" and not text:
        raise RefusedError(400, "Bad Request: message text is empty", "length")
    if units(text) > limit:
        words = "message is too long" if key == "text" else "message caption is too long"
        raise RefusedError(400, f"Bad Request: {words}", "length")
    if not text:
        return {}
    return {key: text, names[key]: entities} if entities else {key: text}


def inline_keyboard(call: Call) -> Payload | None:
    """The inline keyboard of a call, checked; None when it carries none. Raises `RefusedError`."""
    markup = call.params.get("reply_markup")
    if not markup or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTON_LIMIT or any(len(row) > ROW_LIMIT for row in rows):
        raise RefusedError(400, "Bad Request: reply markup is too long", "keyboard")
    for button in buttons:
        _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def check_commands(call: Call) -> None:
    """Names, descriptions, number and language of setMyCommands. Raises `RefusedError`."""
    commands = call.params["commands"]
    if len(commands) > 100:
        raise RefusedError(400, "Bad Request: BOT_COMMANDS_TOO_MUCH", "commands")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise RefusedError(400, "Bad Request: BOT_COMMAND_INVALID", "commands")
        if not 1 <= units(command["description"]) <= 256:
            raise RefusedError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID", "commands")
    check_language(call)


def check_language(call: Call) -> None:
    """`language_code` is empty or two letters. Raises `RefusedError`."""
    if not re.fullmatch(r"([a-z]{2})?", call.params.get("language_code") or ""):
        raise RefusedError(400, "Bad Request: LANGUAGE_CODE_INVALID", "commands")


def _check_button(button: Payload) -> None:
    actions = [name for name in BUTTON_ACTIONS if name in button]
    if not button["text"].strip():
        raise RefusedError(400, "Bad Request: inline keyboard button text must be non-empty", "keyboard")
    if not actions:
        words = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        raise RefusedError(400, f"Bad Request: {words}", "keyboard")
    if len(actions) > 1:
        raise RefusedError(400, "Bad Request: can't parse inline keyboard button: too many actions", "keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_DATA_LIMIT:
        raise RefusedError(400, "Bad Request: BUTTON_DATA_INVALID", "callback-data")
    if "url" in button and not re.match(r"(?i)(https?://[^\s/]+\.[^\s/]+|tg://)", button["url"]):
        words = f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        raise RefusedError(400, f"Bad Request: {words}", "keyboard")


def _check_markup(markup: Payload) -> None:
    """The model that its field names: in a union a broken keyboard would pass as an empty model's extras."""
    for name, model in MARKUPS.items():
        if name in markup:
            model.model_validate(markup)
            return
    raise RefusedError(400, "Bad Request: object expected as reply markup", "schema")


def _forget(params: Any, path: list[str]) -> None:
    """Take a field that the Bot API does not know out of the parameters, as Telegram ignores it."""
    for name in path[:-1]:
        params = params[int(name)] if isinstance(params, list) else params[name]
    del params[path[-1]]


def _decoded(model: type[TelegramMethod[Any]], key: str, value: Any) -> Any:
    """A form carries numbers, truth and nested values as text; what may be a text stays one."""
    if not isinstance(value, str) or key not in model.model_fields:
        return value
    kinds = _kinds(model.model_fields[key].annotation)
    if str in kinds:
        return value
    if bool in kinds and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if int in kinds and value.lstrip("-").isdecimal():
        return int(value)
    if not kinds & {list, dict, object}:
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise RefusedError(400, f"Bad Request: can't parse {key} JSON object", "schema") from None


def _kinds(annotation: Any) -> set[type]:
    """The JSON kinds a parameter can have: list, dict, object for a model, or plain types."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType, typing.Annotated):
        arguments = typing.get_args(annotation)
        arguments = arguments[:1] if origin is typing.Annotated else arguments
        return set().union(*(_kinds(argument) for argument in arguments))
    if origin is not None:
        return {origin}
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return {object}
    return {annotation} if isinstance(annotation, type) else set()


def _shapeless(error: ValidationError) -> RefusedError:
    first = error.errors(include_url=False, include_input=False)[0]
    key = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "missing" and len(first["loc"]) == 1 and key in EMPTY:
        return RefusedError(400, f"Bad Request: {EMPTY[key]}", "schema")
    where = ".".join(str(part) for part in first["loc"])
    return RefusedError(400, f"Bad Request: can't parse {where}: {first['msg']}", "schema")
