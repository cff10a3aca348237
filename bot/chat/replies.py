"""What Concordia can say: replies as values, and what a platform can show of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, get_args


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. `token` is what comes back in `ChoicePressed.token`: signed, at most 64 ASCII bytes."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `options` are (value, label); without any, words are typed, at most `limit` of them."""

    key: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    required: bool = True
    limit: int = 1_000


@dataclass(frozen=True, slots=True)
class Form:
    """Several questions at once, for platforms that have forms.

    A reply with a form has its first question as text and choices too: where a form cannot be shown, it goes step by
    step.
    """

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Venue:
    """A place on the map, for platforms that can show one. Degrees, north and east."""

    latitude: float
    longitude: float
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to show along with a text, by the id of its stored bytes; `covered` until the person wants to see it.

    Delivery puts its bytes in, a JPEG or PNG without metadata, just before it is sent; they are never stored here.
    """

    file: str
    data: bytes | None = field(default=None, repr=False)
    media_type: str = "image/jpeg"
    covered: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is made for the person just before it is sent, and kept nowhere: `what` it is, and of what.

    `about` is what its maker needs to know (ids, a language), as one line; `data` its bytes, put in by delivery.
    """

    name: str
    media_type: str
    what: str
    about: str
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to a person, or to a group.

    `text` is chat HTML: plain text in which only <b>, <i>, <code>, <pre> and <spoiler> may stand and &, <, > are
    escaped; no tag but <pre> and <spoiler> spans a blank line, so a long text can be cut there. A spoiler is covered
    until the reader uncovers it. `choices` are rows of buttons.
    `language` is a BCP 47 tag (screen readers, writing direction). `replaces` is the platform's id of the message
    that the person pressed: where the platform edits, this reply takes its place; elsewhere its buttons go away.
    `private` asks the platform to prevent forwarding and saving where it can (`protect_content`).

    `only_for` is the platform's id of the one member of the group who may see it; a platform that cannot do that
    raises Refused. `via` is the arrival's, if it answers one. `input` is the label of a button with which words can be
    typed where the person cannot simply write (an answer that only they see); None where no words are asked for.
    `documents` come after the text, where the platform has files (Capabilities).
    `pinned`: it goes to the top of the group. `links` are buttons that open an address: (label, address).
    `slot` names a place in the chat: what stands there from before goes, or this takes its place where the platform
    edits; after a restart nobody knows what stands there. `venue` is shown on a map, after the text, where there are
    such (Capabilities).
    """

    text: str
    language: str
    choices: tuple[tuple[Choice, ...], ...] = ()
    replaces: str | None = None
    private: bool = False
    only_for: str | None = None
    via: str | None = None
    input: str | None = None
    form: Form | None = None
    links: tuple[tuple[str, str], ...] = ()
    pinned: bool = False
    pictures: tuple[Picture, ...] = ()
    documents: tuple[Document, ...] = ()
    slot: str | None = None
    venue: Venue | None = None


# -- acts: what else the bot can do


@dataclass(frozen=True, slots=True)
class DeleteMessage:
    """Take a message away; one that is gone already counts as done."""

    message: str


@dataclass(frozen=True, slots=True)
class RestrictMember:
    """Let a member read but not write until `until`, unix seconds."""

    member: str
    until: int


@dataclass(frozen=True, slots=True)
class BanMember:
    """Throw a member out for good."""

    member: str


@dataclass(frozen=True, slots=True)
class LiftMeasures:
    """Let a member take part again who was restricted or banned; nothing for one who was not."""

    member: str


@dataclass(frozen=True, slots=True)
class LeaveGroup:
    """Go away from this group or server."""


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """Make a topic of a forum group, or a post of a forum channel; its address comes back."""

    title: str


@dataclass(frozen=True, slots=True)
class CloseTopic:
    """Close the topic or post that the address names; one that is gone counts as closed."""


@dataclass(frozen=True, slots=True)
class WipeChat:
    """Take away what the bot wrote in a private chat, as far back as the platform lets it.

    `latest` is the platform's id of the newest message there, where it is known.
    """

    latest: str | None = None


@dataclass(frozen=True, slots=True)
class MirrorEvent:
    """Show an event in a server's own list of events. `starts` and `ends` are unix seconds.

    `mirrored` is the platform's id of it there, from before: then it is brought up to date; one that somebody removed
    stays away. The id comes back as the thread of an address.
    """

    name: str
    text: str
    starts: int
    ends: int
    where: str
    mirrored: str | None = None


@dataclass(frozen=True, slots=True)
class UnmirrorEvent:
    """Take it from the server's own list; one that is gone already counts as done."""

    mirrored: str


Act = (
    DeleteMessage
    | RestrictMember
    | BanMember
    | LiftMeasures
    | LeaveGroup
    | OpenTopic
    | CloseTopic
    | WipeChat
    | MirrorEvent
    | UnmirrorEvent
)
"""Done at an address: the chat for a message or a topic, the group or server as a whole for a member."""


class Unit(StrEnum):
    """In what a platform counts the length of a text."""

    UTF16 = "utf-16"
    CODE_POINTS = "code points"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a platform takes when one message goes to many; 0 for no limit.

    `a_second`: messages of the whole bot. `chat_gap`: seconds between two messages to one chat. `group_a_minute`:
    messages to one group. `refusals`: how many may be refused in ten minutes before mailings rest, so that answers go
    on.
    """

    a_second: float = 0
    chat_gap: float = 0
    group_a_minute: int = 0
    refusals: int = 0


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What one platform can show. `text_limit` in `unit`, after tags are taken out; `file_limit` in bytes (in).

    `whispers`: a member of a group can be told something that only they see. `forms`: several questions at once.
    `documents`: files can be sent to people. `topics`: a group can have topics, a server forum posts.
    `venues`: places on a map. `mirrors`: a server has a list of events of its own. `limits` hold for mailings.
    """

    text_limit: int
    unit: Unit
    buttons: int
    label_limit: int
    edits: bool
    file_limit: int
    whispers: bool = False
    forms: bool = False
    documents: bool = False
    topics: bool = False
    venues: bool = False
    mirrors: bool = False
    limits: Limits = Limits()


class Lane(StrEnum):
    """Who waits for whom: an answer never waits behind an announcement."""

    ANSWER = "0-answer"
    CASE = "1-case"
    ANNOUNCEMENT = "2-announcement"


_ACTS = {kind.__name__: kind for kind in get_args(Act)}


def to_json(said: Reply | Act) -> dict[str, Any]:
    """A reply or an act as plain JSON without its empty fields, for the sealed outbox."""
    if not isinstance(said, Reply):
        return {"act": type(said).__name__, **asdict(said)}
    stored: dict[str, Any] = {"text": said.text, "language": said.language}
    if said.choices:
        stored["choices"] = [[[c.label, c.token] for c in row] for row in said.choices]
    if said.links:
        stored["links"] = said.links
    if said.form is not None:
        stored["form"] = asdict(said.form)
    stored |= _attached(said)
    for name in _PLAIN:
        if value := getattr(said, name):
            stored[name] = value
    return stored


def _attached(said: Reply) -> dict[str, Any]:
    """What comes along with the text."""
    stored: dict[str, Any] = {}
    if said.pictures:
        stored["pictures"] = [picture.file for picture in said.pictures]
        if not all(picture.covered for picture in said.pictures):
            stored["uncovered"] = True
    if said.documents:
        stored["documents"] = [[one.name, one.media_type, one.what, one.about] for one in said.documents]
    if said.venue is not None:
        stored["venue"] = asdict(said.venue)
    return stored


_PLAIN = ("replaces", "private", "only_for", "via", "input", "pinned", "slot")


def from_json(stored: Mapping[str, Any]) -> Reply | Act:
    """The reverse of `to_json`; raises KeyError or TypeError on anything else."""
    if "act" in stored:
        fields = {name: value for name, value in stored.items() if name != "act"}
        act: Act = _ACTS[stored["act"]](**fields)
        return act
    return Reply(
        text=stored["text"],
        language=stored["language"],
        choices=tuple(tuple(Choice(label, token) for label, token in row) for row in stored.get("choices", ())),
        links=tuple((label, address) for label, address in stored.get("links", ())),
        form=_form(stored["form"]) if "form" in stored else None,
        pictures=tuple(Picture(file, covered=not stored.get("uncovered")) for file in stored.get("pictures", ())),
        documents=tuple(Document(*one) for one in stored.get("documents", ())),
        venue=Venue(**stored["venue"]) if "venue" in stored else None,
        **{name: stored[name] for name in _PLAIN if name in stored},
    )


def _form(stored: Mapping[str, Any]) -> Form:
    fields = [Field(**{**one, "options": tuple((v, label) for v, label in one["options"])}) for one in stored["fields"]]
    return Form(stored["title"], tuple(fields))
