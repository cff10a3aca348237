"""What a person sees of a message or a form, and what can be pressed, chosen and filled in there."""

from dataclasses import dataclass

from .limits import BUTTON, EPHEMERAL, LINK, SELECTS, walk
from .places import Post
from .schema import Payload

LABEL, TEXT_INPUT, FILE_UPLOAD, TEXT_DISPLAY = 18, 4, 19, 10
"""Types of components in a modal and, the last, in a message of components V2."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message; one with a `url` opens a page and tells the bot nothing."""

    label: str
    custom_id: str | None = None
    url: str | None = None
    disabled: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Select:
    """A menu: `options` are pairs of label and value, empty where Discord itself lists people, roles or channels."""

    custom_id: str
    kind: int
    options: tuple[tuple[str, str], ...] = ()
    placeholder: str = ""
    least: int = 1
    most: int = 1
    chosen: tuple[str, ...] = ()
    disabled: bool = False
    id: int = 0

    def values(self, words: list[str]) -> list[str]:
        """The values behind labels or values. Raises `ValueError` when a client would not let them be chosen."""
        known = dict(self.options) | {value: value for _, value in self.options}
        strangers = [word for word in words if word not in known and self.options]
        if strangers or not self.least <= len(words) <= self.most:
            raise ValueError(f"{words} cannot be chosen: {self.least} to {self.most} of {sorted(known)}")
        return [known.get(word, word) for word in words]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a modal."""

    label: str
    custom_id: str
    kind: int
    required: bool = True
    description: str = ""
    placeholder: str = ""
    value: str = ""
    least: int = 0
    most: int = 4000
    select: Select | None = None
    label_id: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Modal:
    """A form that stands open on a person's screen."""

    title: str
    custom_id: str
    fields: tuple[Field, ...]
    texts: tuple[str, ...] = ()

    def field(self, words: str) -> Field:
        """The field with this custom id, or whose label holds these words. Raises `LookupError` otherwise."""
        fitting = [field for field in self.fields if field.custom_id == words] or [
            field for field in self.fields if words in field.label
        ]
        if len(fitting) != 1:
            raise LookupError(f"{len(fitting)} fields are {words!r}: {[field.label for field in self.fields]}")
        return fitting[0]


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as it stands on a person's screen now. `files` are pairs of name and address."""

    message_id: int
    channel_id: int
    author: int
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    selects: tuple[Select, ...] = ()
    embeds: tuple[Payload, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    ephemeral: bool = False
    thinking: bool = False
    edits: int = 0
    pinned: bool = False

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons, row after row."""
        return [button.label for row in self.buttons for button in row]

    def button(self, words: str) -> Button:
        """The button whose label holds these words. Raises `LookupError` when none or several do."""
        every = [button for row in self.buttons for button in row]
        fitting = [one for one in every if one.label == words] or [one for one in every if words in one.label]
        if len(fitting) != 1:
            raise LookupError(f"{len(fitting)} buttons hold {words!r} in {self.labels}")
        return fitting[0]

    def select(self, words: str) -> Select:
        """The menu with this custom id, or whose placeholder holds these words. Raises `LookupError` otherwise."""
        fitting = [one for one in self.selects if one.custom_id == words or words in one.placeholder]
        if len(fitting) != 1:
            raise LookupError(f"{len(fitting)} menus are {words!r}")
        return fitting[0]


def seen(post: Post) -> Seen:
    """One message as it is shown."""
    payload = post.payload
    components = payload["components"]
    rows = [row for row in walk(components) if row["type"] in (1, 9)]
    texts = [payload["content"], *(one["content"] for one in walk(components) if one["type"] == TEXT_DISPLAY)]
    return Seen(
        message_id=post.id,
        channel_id=post.channel.id,
        author=post.author,
        text="\n".join(text for text in texts if text),
        buttons=tuple(buttons for buttons in map(_buttons, rows) if buttons),
        selects=tuple(_select(one) for one in walk(components) if one["type"] in SELECTS),
        embeds=tuple(payload["embeds"]),
        files=tuple((file["filename"], file["url"]) for file in payload["attachments"]),
        ephemeral=bool(payload["flags"] & EPHEMERAL),
        thinking=post.thinking,
        edits=post.edits,
        pinned=payload["pinned"],
    )


def modal(data: Payload) -> Modal:
    """The form that a modal's data describes."""
    fields = [_field(one) for one in data["components"] if one["type"] in (1, LABEL)]
    texts = tuple(one["content"] for one in data["components"] if one["type"] == TEXT_DISPLAY)
    return Modal(data["title"], data["custom_id"], tuple(fields), texts)


def _buttons(row: Payload) -> tuple[Button, ...]:
    inside = [*row.get("components", ()), row.get("accessory") or {}]
    return tuple(_button(one) for one in inside if one.get("type") == BUTTON)


def _button(one: Payload) -> Button:
    label = one.get("label") or (one.get("emoji") or {}).get("name") or ""
    url = one.get("url") if one["style"] == LINK else None
    return Button(label, one.get("custom_id"), url, bool(one.get("disabled")), one.get("id") or 0)


def _select(one: Payload) -> Select:
    options = one.get("options") or []
    low, high = one.get("min_values"), one.get("max_values")
    return Select(
        custom_id=one["custom_id"],
        kind=one["type"],
        options=tuple((option["label"], option["value"]) for option in options),
        placeholder=one.get("placeholder") or "",
        least=1 if low is None else low,
        most=1 if high is None else high,
        chosen=tuple(option["value"] for option in options if option.get("default")),
        disabled=bool(one.get("disabled")),
        id=one.get("id") or 0,
    )


def _field(holder: Payload) -> Field:
    # An action row around a text input is the older way, which Discord still takes.
    one = holder["component"] if holder["type"] == LABEL else holder["components"][0]
    is_text = one["type"] == TEXT_INPUT
    least, most = (
        (one.get("min_length"), one.get("max_length"))
        if is_text
        else (
            one.get("min_values"),
            one.get("max_values"),
        )
    )
    required = one.get("required")
    return Field(
        label=holder.get("label") or one.get("label") or "",
        custom_id=one["custom_id"],
        kind=one["type"],
        required=True if required is None else required,
        description=holder.get("description") or "",
        placeholder=one.get("placeholder") or "",
        value=one.get("value") or "",
        least=(0 if is_text else 1) if least is None else least,
        most=(4000 if is_text else 1) if most is None else most,
        select=_select(one) if one["type"] in SELECTS else None,
        label_id=holder.get("id") or 0,
        id=one.get("id") or 0,
    )
