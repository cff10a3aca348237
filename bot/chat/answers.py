"""Answers as they are stored, and the parsers that give them a type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Generic, Protocol, TypeVar

from bot.chat.events import Address, FileKind, Origin, OriginKind, Quoted
from bot.rules.places import amount_of

T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)

ITEMS_LIMIT = 100
"""Messages in one bundle: far above any album or thread that people forwarded in tiplines; stops a flood."""

TEXT_LIMIT = 10_000
"""Code points in one message that we keep; twice what any platform of ours lets a person write."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that we keep: `id` names the sealed bytes, the rest is what the platform said. `size` in bytes."""

    id: str
    kind: FileKind
    size: int | None = None
    media_type: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One message of a bundle. `at` is unix seconds, when the person sent it to us."""

    at: int
    text: str = ""
    file: Kept | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Words that the person typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Chose:
    """An option of the question, by its value."""

    value: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person left the question open."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Several messages that belong together, in the order they came."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Pointed:
    """Somebody's message that the person pointed at, with those of its files that we keep."""

    quoted: Quoted
    files: tuple[Kept, ...] = ()


Answer = Said | Chose | Skipped | Bundle | Pointed


class InvalidAnswer(Exception):
    """The answer cannot be used. `key` is the text that says why and what to do, `params` its variables."""

    def __init__(self, key: str, **params: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Parser(Protocol[T_co]):
    """Gives an answer its type. `options` are the values a person can press; `collects` gathers messages."""

    @property
    def options(self) -> Sequence[str]: ...

    @property
    def collects(self) -> bool: ...

    def parse(self, answer: Answer) -> T_co: ...


@dataclass(frozen=True, slots=True)
class YesNo:
    options: Sequence[str] = ("yes", "no")
    collects: bool = False

    def parse(self, answer: Answer) -> bool:
        if isinstance(answer, Chose) and answer.value in self.options:
            return answer.value == "yes"
        raise InvalidAnswer("answer-choose")


class OneOf(Generic[E]):
    """One member of an enum, or of a part of it, in the order shown."""

    __slots__ = ("_members", "options")
    collects = False

    def __init__(self, members: Iterable[E]) -> None:
        self._members = {member.value: member for member in members}
        self.options: Sequence[str] = tuple(self._members)

    def parse(self, answer: Answer) -> E:
        if isinstance(answer, Chose) and answer.value in self._members:
            return self._members[answer.value]
        raise InvalidAnswer("answer-choose")


@dataclass(frozen=True, slots=True)
class OneName:
    """One of the names given; for options that are data (the platforms), not code."""

    options: Sequence[str]
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        if isinstance(answer, Chose) and answer.value in self.options:
            return answer.value
        raise InvalidAnswer("answer-choose")


@dataclass(frozen=True, slots=True)
class Words:
    """Some words, trimmed, not empty."""

    limit: int = TEXT_LIMIT
    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        if not isinstance(answer, Said):
            raise InvalidAnswer("answer-words")
        text = answer.text.strip()
        if not text:
            raise InvalidAnswer("answer-empty")
        if len(text) > self.limit:
            raise InvalidAnswer("answer-long", limit=self.limit, length=len(text))
        return text


@dataclass(frozen=True, slots=True)
class Messages:
    """Texts, forwards and files, several in a row, until the person says that this is all."""

    limit: int = ITEMS_LIMIT
    options: Sequence[str] = ()
    collects: bool = True

    def parse(self, answer: Answer) -> tuple[Item, ...]:
        if not isinstance(answer, Bundle) or not answer.items:
            raise InvalidAnswer("answer-evidence")
        return answer.items[: self.limit]


@dataclass(frozen=True, slots=True)
class OneFile:
    """One file; the first that is sent is the answer, and nothing is waited for. `otherwise` says that none came."""

    otherwise: str
    options: Sequence[str] = ()
    collects: bool = True

    def parse(self, answer: Answer) -> Kept:
        items = answer.items if isinstance(answer, Bundle) else ()
        file = next((item.file for item in items if item.file is not None), None)
        if file is None:
            raise InvalidAnswer(self.otherwise)
        return file


@dataclass(frozen=True, slots=True)
class Amount:
    """Euros, or one of the options. A number that is typed is an amount, and never the number of a button."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> float | str:
        if isinstance(answer, Chose) and answer.value in self.options:
            return answer.value
        amount = amount_of(answer.text) if isinstance(answer, Said) else None
        if amount is None:
            raise InvalidAnswer("answer-amount")
        return amount


@dataclass(frozen=True, slots=True)
class SomebodysMessage:
    """A message that was pointed at; nobody can answer this by hand."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> Pointed:
        if not isinstance(answer, Pointed):
            raise InvalidAnswer("answer-message")
        return answer


yes_no = YesNo()
somebodys_message = SomebodysMessage()
words = Words()
messages_and_files = Messages()


@cache
def one_of(members: type[E] | tuple[E, ...]) -> OneOf[E]:
    """A parser for an enum class, or for some of its members in the order shown."""
    return OneOf(members)


def to_json(answer: Answer) -> Any:
    """An answer as plain JSON."""
    match answer:
        case Said(text):
            return {"said": text}
        case Chose(value):
            return {"chose": value}
        case Skipped():
            return {"skipped": True}
        case Bundle(items):
            return {"bundle": [item_to_json(item) for item in items]}
        case Pointed(quoted, files):
            return {"quoted": quoted_to_json(quoted), "files": [asdict(file) for file in files]}


def from_json(stored: Mapping[str, Any]) -> Answer:
    """The reverse of `to_json`; raises KeyError, TypeError or ValueError on anything else."""
    if "said" in stored:
        return Said(str(stored["said"]))
    if "chose" in stored:
        return Chose(str(stored["chose"]))
    if "bundle" in stored:
        return Bundle(tuple(item_from_json(item) for item in stored["bundle"]))
    if "skipped" in stored:
        return Skipped()
    if "quoted" in stored:
        return Pointed(quoted_from_json(stored["quoted"]), tuple(kept_from_json(file) for file in stored["files"]))
    raise ValueError("not an answer")


def item_to_json(item: Item) -> dict[str, Any]:
    """One message of a bundle as plain JSON, without its empty fields."""
    stored: dict[str, Any] = {"at": item.at}
    if item.text:
        stored["text"] = item.text
    if item.file is not None:
        stored["file"] = asdict(item.file)
    if item.origin is not None:
        stored["origin"] = asdict(item.origin)
    return stored


def item_from_json(stored: Mapping[str, Any]) -> Item:
    """The reverse of `item_to_json`."""
    file, origin = stored.get("file"), stored.get("origin")
    return Item(
        at=stored["at"],
        text=stored.get("text", ""),
        file=kept_from_json(file) if file else None,
        origin=Origin(**{**origin, "kind": OriginKind(origin["kind"])}) if origin else None,
    )


def kept_from_json(stored: Mapping[str, Any]) -> Kept:
    """A kept file from its fields."""
    return Kept(**{**stored, "kind": FileKind(stored["kind"])})


def quoted_to_json(quoted: Quoted) -> dict[str, Any]:
    """Somebody's message as plain JSON, without the platform's handles of its files."""
    return {**asdict(replace(quoted, files=())), "files": []}


def quoted_from_json(stored: Mapping[str, Any]) -> Quoted:
    """The reverse of `quoted_to_json`."""
    return Quoted(**{**stored, "address": Address(**stored["address"]), "files": ()})
