"""A modal that a person fills in, and what Discord's client makes of it before it is sent."""

from collections.abc import Callable, Mapping
from typing import Any

from .schema import Payload
from .screens import FILE_UPLOAD, LABEL, TEXT_INPUT, Field, Modal

Store = Callable[[tuple[str, bytes]], Payload]
"""Keeps an uploaded file and returns its attachment."""


def filled(modal: Modal, answers: Mapping[str, Any], store: Store) -> Payload:
    """The data of the interaction that a filled-in form becomes.

    Raises `LookupError` for an answer to no field, `ValueError` for one that a client would not send.
    """
    given = {modal.field(words).custom_id: value for words, value in answers.items()}
    resolved: Payload = {}
    components = [
        {"type": LABEL, "id": field.label_id, "component": _answer(field, given.get(field.custom_id), store, resolved)}
        for field in modal.fields
    ]
    data: Payload = {"custom_id": modal.custom_id, "components": components}
    return data | ({"resolved": {"attachments": resolved}} if resolved else {})


def _answer(field: Field, value: Any, store: Store, resolved: Payload) -> Payload:
    answer: Payload = {"type": field.kind, "id": field.id, "custom_id": field.custom_id}
    if field.kind == TEXT_INPUT:
        return answer | {"value": _text(field, value)}
    if field.kind == FILE_UPLOAD:
        files = _several(field, value if isinstance(value, list) or value is None else [value])
        attachments = [store(file) | {"ephemeral": True} for file in files]
        resolved |= {one["id"]: one for one in attachments}
        return answer | {"values": [one["id"] for one in attachments]}
    if field.select is None:
        raise ValueError(f"the fake cannot fill in a component of type {field.kind}")
    if value is None and field.select.chosen:
        value = list(field.select.chosen)
    words = _several(field, [value] if isinstance(value, str) else value)
    return answer | {"values": field.select.values(words) if words else []}


def _text(field: Field, value: Any) -> str:
    text = field.value if value is None else str(value)
    if not text and field.required:
        raise ValueError(f"{field.label!r} must be filled in")
    # The limits hold for what is written; nothing at all may be sent where it is not required.
    if text and not field.least <= len(text) <= field.most:
        raise ValueError(f"{field.label!r} takes {field.least} to {field.most} characters, not {len(text)}")
    return text


def _several(field: Field, values: list[Any] | None) -> list[Any]:
    values = values or []
    if not values and not field.required:
        return []
    if not max(field.least, int(field.required)) <= len(values) <= field.most:
        raise ValueError(f"{field.label!r} takes {field.least} to {field.most} values, not {len(values)}")
    return values
