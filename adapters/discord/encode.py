"""Replies as Discord's messages: pure functions to plain payloads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from adapters.discord.forms import WRITE, shortened
from adapters.discord.hooks import File
from adapters.discord.markdown import markdown
from adapters.payloads import Json, file_name
from bot.chat.fit import NOTHING, fit
from bot.chat.replies import Capabilities, Choice, Limits, Reply, Unit

CONTENT_LIMIT: Final = 2_000
"""Characters of a message (documentation, "Create Message"). We count UTF-16 units, which are never fewer."""

LIMITS: Final = Limits(a_second=20, chat_gap=1, refusals=300)
"""Discord takes 50 requests a second of a bot (documentation, "Global Rate Limit"), and one to somebody whose direct
messages are not open yet is two: ten stay for answers. It bans an address for 10,000 refusals in ten minutes
("Invalid Request Limit"); our own breaker stops everything at 1,000, and mailings rest long before. How often a channel
can be written to Discord says in each answer, and discord.py waits for it: mostly five times in five seconds."""

CAPABILITIES: Final = Capabilities(
    text_limit=1_900,
    unit=Unit.UTF16,
    buttons=25,
    label_limit=80,
    edits=True,
    file_limit=10 * 1024 * 1024,
    whispers=True,
    forms=True,
    documents=True,
    topics=True,
    mirrors=True,
    limits=LIMITS,
)
"""Five rows of five buttons, labels of 80 characters (documentation, "Button"). Marks and escapes need room below
CONTENT_LIMIT; where they need more, a text is cut again. Files: what everybody may upload (documentation, "Uploading
Files": 10 MiB); who pays may send more, which we do not fetch."""

UPLOAD_LIMIT: Final = 10 * 1024 * 1024
"""Bytes of a file that goes out, where nobody pays for more (documentation, "Uploading Files")."""

ROWS, IN_A_ROW = 5, 5
ROW, BUTTON, SELECT = 1, 2, 3
PRIMARY, SECONDARY, LINK = 1, 2, 5
OPTION_LIMIT: Final = 100
SUPPRESS_EMBEDS: Final = 1 << 2
SELECT_ID: Final = "choices"
"""Custom id of the menu that stands for buttons for which there is no room; its values are their tokens."""

SILENT: Final[Json] = {"parse": []}
"""Nobody is pinged, whatever stands in a message."""

_COVER = "SPOILER_"
"""How the name of a file begins that Discord covers."""
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class Message:
    """What to send: a payload without a place, and its files as (name, media type, bytes)."""

    payload: Json
    files: tuple[File, ...] = ()


def messages(reply: Reply) -> list[Message]:
    """The reply as one message, or as several where marks and escapes make it too long; buttons and files are below
    the last. None where there is nothing but a document that could not be made."""
    attached = files(reply)
    if reply.documents and not reply.text:
        return [_message("", components(reply), attached)] if attached else []
    texts = list(_contents(reply.text, CAPABILITIES.text_limit))
    last = len(texts) - 1
    return [
        _message(content, components(reply) if place == last else [], attached if place == last else ())
        for place, content in enumerate(texts)
    ]


def cleared() -> Json:
    """What takes the buttons of a message away."""
    return {"components": [], "allowed_mentions": SILENT}


def components(reply: Reply) -> list[Json]:
    """Rows of buttons: the choices, the one that opens the form for words, the links."""
    links = [_link(label, address) for label, address in reply.links]
    rows = [links[start : start + IN_A_ROW] for start in range(0, len(links), IN_A_ROW)]
    if reply.input is not None:
        write = {
            "type": BUTTON,
            "style": PRIMARY,
            "label": shortened(reply.input, CAPABILITIES.label_limit),
            "custom_id": f"{WRITE}{reply.language}",
        }
        rows.insert(0, [write])
    chosen = _choices(reply.choices, ROWS - len(rows))
    return [{"type": ROW, "components": row} for row in (*chosen, *rows)][:ROWS]


def _choices(choices: Sequence[Sequence[Choice]], room: int) -> list[list[Json]]:
    """As the rows were meant, if they fit; else close together; else as a menu, which needs a single row."""
    every = [choice for row in choices for choice in row]
    rows = [row[start : start + IN_A_ROW] for row in choices for start in range(0, len(row), IN_A_ROW)]
    if len(rows) > room:
        rows = [every[start : start + IN_A_ROW] for start in range(0, len(every), IN_A_ROW)]
    if len(rows) > room:
        return [[_menu(every)]]
    return [[_button(choice) for choice in row] for row in rows]


def _button(choice: Choice) -> Json:
    return {"type": BUTTON, "style": SECONDARY, "label": choice.label or NOTHING, "custom_id": choice.token}


def _link(label: str, address: str) -> Json:
    return {
        "type": BUTTON,
        "style": LINK,
        "label": shortened(label, CAPABILITIES.label_limit),
        "url": address,
    }


def _menu(choices: Sequence[Choice]) -> Json:
    options = [{"label": shortened(choice.label, OPTION_LIMIT), "value": choice.token} for choice in choices]
    return {"type": SELECT, "custom_id": SELECT_ID, "options": options}


def files(reply: Reply) -> tuple[File, ...]:
    """What is attached: pictures, those under a cover that are meant to be, then documents."""
    pictures = [
        (
            f"{_COVER if picture.covered else ''}{place}.{_EXTENSIONS.get(picture.media_type, 'jpg')}",
            picture.media_type,
            picture.data,
        )
        for place, picture in enumerate(reply.pictures, 1)
        if picture.data is not None
    ]
    documents = [(file_name(one.name), one.media_type, one.data) for one in reply.documents if one.data is not None]
    return (*pictures, *documents)


def _message(content: str, rows: list[Json], files: Sequence[File]) -> Message:
    payload: Json = {
        "content": content,
        "components": rows,
        "allowed_mentions": SILENT,
        "flags": SUPPRESS_EMBEDS,
        "attachments": [{"id": str(place), "filename": name} for place, (name, _, _) in enumerate(files)],
    }
    return Message(payload, tuple(files))


def _contents(text: str, limit: int) -> Iterator[str]:
    content = markdown(text)
    if _length(content) <= CONTENT_LIMIT or limit <= 1:
        yield content if _INK.search(content) else NOTHING
        return
    smaller = limit // 2
    for part in fit(Reply(text, "und"), replace(CAPABILITIES, text_limit=smaller)):
        yield from _contents(part.text, smaller)


_INK = re.compile(r"\S")


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
