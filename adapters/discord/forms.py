"""Forms on Discord: the one in which words and files are sent, and those that ask several questions at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from adapters.discord.content import file
from adapters.discord.fields import several
from adapters.payloads import Json, described, obj, text, token
from bot.chat.events import Event, FileRef, FileSent, FormSent, TextSent, Undecodable
from bot.chat.replies import Field, Form

WRITE: Final = "write/"
"""How the custom id of the button begins that opens the form for words, then a language: the core signs no such token
for a press (its words hold a dot)."""
WORDS, FILES, ANSWERS = "words", "files", "form"
"""Custom ids: of the field for words and the one for files, and of a form with answers."""

LABEL, TEXT_INPUT, SELECT, FILE_UPLOAD = 18, 4, 3, 19
SHORT, PARAGRAPH = 1, 2

TITLE_LIMIT, LABEL_LIMIT, FIELDS, OPTIONS, OPTION_LIMIT, WORDS_LIMIT = 45, 45, 5, 25, 100, 4_000
"""Characters of a title and a label, fields of a form, options of a field, characters of an option and of an answer
(documentation, "Modal", "Label", "String Select", "Text Input")."""
SHORTEST_PARAGRAPH = 200
"""Characters from which an answer gets more than one line."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What the form for words says in one language; each at most 45 characters."""

    words: str
    files: str


NO_LABELS: Final[Mapping[str, Labels]] = {}


def writing(custom_id: str, title: str, labels: Mapping[str, Labels]) -> Json:
    """The form for words and files that a button with this custom id opens; `labels` by language."""
    language = custom_id.removeprefix(WRITE)
    said = labels.get(language) or labels.get("en") or Labels("…", "…")
    return {
        "custom_id": WRITE,
        "title": shortened(title, TITLE_LIMIT),
        "components": [
            _labelled(
                said.words,
                {
                    "type": TEXT_INPUT,
                    "custom_id": WORDS,
                    "style": PARAGRAPH,
                    "required": False,
                    "max_length": WORDS_LIMIT,
                },
            ),
            _labelled(
                said.files,
                {"type": FILE_UPLOAD, "custom_id": FILES, "required": False, "min_values": 0, "max_values": 10},
            ),
        ],
    }


def asking(form: Form) -> Json | None:
    """A form of ours; None where Discord cannot show it."""
    if not 1 <= len(form.fields) <= FIELDS or any(len(field.options) > OPTIONS for field in form.fields):
        return None
    return {
        "custom_id": ANSWERS,
        "title": shortened(form.title, TITLE_LIMIT),
        "components": [_labelled(field.label, _asked(field)) for field in form.fields],
    }


def sent(data: Json, part: int, id_: str) -> Event | None:
    """What came back with the interaction of this id. None for the form for words with nothing in it."""
    custom_id = token(data, "custom_id", "data.custom_id")
    components = [
        obj(one, "component", "data.components.component") for one in several(data, "components", "data.components")
    ]
    if custom_id != WRITE:
        return FormSent(
            tuple((token(one, "custom_id", "data.components.custom_id"), _answer(one)) for one in components)
        )
    words = next((_answer(one) for one in components if one.get("custom_id") == WORDS), "").strip()
    files = _uploads(data, components)
    if files:
        return FileSent(files[min(part, len(files) - 1)], words if part == 0 else "", id_ if len(files) > 1 else None)
    return TextSent(words) if words else None


def parts(data: object) -> int:
    """How many events the answers to a form are: one a file, at least one. Never raises."""
    resolved = data.get("resolved") if type(data) is dict else None
    attachments = resolved.get("attachments") if type(resolved) is dict else None
    return max(1, len(attachments)) if type(attachments) is dict else 1


def title_of(interaction: Json) -> str:
    """The label of the button that was pressed, by its custom id; "…" where the message does not tell it."""
    pressed, message = interaction.get("data"), interaction.get("message")
    rows = message.get("components") if type(message) is dict else None
    custom_id = pressed.get("custom_id") if type(pressed) is dict else None
    for row in rows if type(rows) is list else ():
        for button in row.get("components") or () if type(row) is dict else ():
            if type(button) is dict and button.get("custom_id") == custom_id:
                return described(button, "label") or "…"
    return "…"


def shortened(words: str, limit: int) -> str:
    """At most so many characters; Discord refuses an empty one."""
    return (words if len(words) <= limit else words[: limit - 1].rstrip() + "…") or "…"


def _labelled(label: str, component: Json) -> Json:
    return {"type": LABEL, "label": shortened(label, LABEL_LIMIT), "component": component}


def _asked(field: Field) -> Json:
    asked: Json = {"custom_id": field.key, "required": field.required}
    if field.options:
        options = [{"label": shortened(label, OPTION_LIMIT), "value": value} for value, label in field.options]
        least = 1 if field.required else 0
        return asked | {"type": SELECT, "options": options, "min_values": least, "max_values": 1}
    limit = min(field.limit, WORDS_LIMIT)
    style = PARAGRAPH if limit >= SHORTEST_PARAGRAPH else SHORT
    return asked | {"type": TEXT_INPUT, "style": style, "max_length": limit}


def _answer(component: Json) -> str:
    """The words or the chosen value; "" where it was left empty."""
    values = component.get("values")
    if type(values) is list:
        return text({"value": values[0]}, "value", "data.components.values") if values else ""
    return text(component, "value", "data.components.value") if component.get("value") is not None else ""


def _uploads(data: Json, components: list[Json]) -> list[FileRef]:
    """The files in the order in which they were chosen."""
    ids = next((one.get("values") for one in components if one.get("custom_id") == FILES), None) or []
    if type(ids) is not list or not all(type(id_) is str for id_ in ids):
        raise Undecodable("data.components.values")
    if not ids:
        return []
    attachments = obj(obj(data, "resolved", "data.resolved"), "attachments", "data.resolved.attachments")
    return [file(obj(attachments, id_, "data.resolved.attachments")) for id_ in ids]
