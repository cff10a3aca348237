"""What aiogram's models say about a payload: the judge of our fake, which we did not write."""

from typing import Any

import aiogram.methods
from aiogram.methods import TelegramMethod
from pydantic import BaseModel, TypeAdapter, ValidationError

Payload = dict[str, Any]

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__.lower(): model
    for model in vars(aiogram.methods).values()
    if isinstance(model, type) and issubclass(model, TelegramMethod) and model is not TelegramMethod
}
"""Every method of the Bot API by its lower-case name (Telegram ignores the case)."""

_adapters: dict[str, TypeAdapter[Any]] = {}


class UntrueError(Exception):
    """A payload is not what the Bot API would send; the message says where it differs."""


def true_object(model: type[BaseModel], payload: Payload) -> Payload:
    """The payload again, once the model has read it without a missing, unknown or changed field.

    Raises `UntrueError` otherwise: then the fake is wrong, not the bot.
    """
    try:
        value = model.model_validate(payload)
    except ValidationError as error:
        raise UntrueError(str(error)) from error
    read: Payload = value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    _compare(payload, value, read)
    return read


def true_answer(method: str, result: Any) -> Any:
    """The result again, once it reads as what this method returns. Raises `UntrueError` otherwise."""
    adapter = _adapters.get(method)
    if adapter is None:
        adapter = _adapters[method] = TypeAdapter(METHODS[method.lower()].__returning__)
    try:
        value = adapter.validate_python(result)
    except ValidationError as error:
        raise UntrueError(f"{method}: {error}") from error
    read = adapter.dump_python(value, mode="json", by_alias=True, exclude_unset=True)
    _compare(result, value, read)
    return read


def unknown_fields(value: Any, path: str = "") -> list[str]:
    """Dotted paths of everything in a parsed model that the Bot API has no name for."""
    if isinstance(value, BaseModel):
        found = [f"{path}{name}" for name in value.model_extra or ()]
        for name in value.model_fields_set - set(value.model_extra or ()):
            found += unknown_fields(getattr(value, name), f"{path}{name}.")
        return found
    if isinstance(value, list):
        return [name for index, item in enumerate(value) for name in unknown_fields(item, f"{path}{index}.")]
    return []


def _compare(sent: Any, value: Any, read: Any) -> None:
    strangers = unknown_fields(value)
    if strangers:
        raise UntrueError(f"unknown to the Bot API: {', '.join(strangers)}")
    if read != sent:
        raise UntrueError(f"read differently: {sent!r} became {read!r}")
