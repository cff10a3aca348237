"""Cases as values: what a report becomes once it is filed, what is asked of the store, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.chat import answers
from bot.chat.answers import Item
from bot.chat.dialogue import Lookup
from bot.communities import CommunityEffect


class Status(StrEnum):
    RECEIVED = "received"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Case:
    """A filed report. `situation` holds the answers by name (place, ground, …), only those given.

    `alike` names the group of reports of nearly the same thing: one answer serves them all. `filed_at` is unix seconds;
    `language` the reporter's at that time. No field says who filed it.
    """

    evidence: tuple[Item, ...]
    situation: Mapping[str, str | bool]
    language: str
    filed_at: int
    status: Status = Status.RECEIVED
    alike: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "evidence": [answers.item_to_json(item) for item in self.evidence],
            "situation": dict(self.situation),
            "language": self.language,
            "filed_at": self.filed_at,
            "status": self.status.value,
            "alike": self.alike,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Case:
        return cls(
            evidence=tuple(answers.item_from_json(item) for item in stored["evidence"]),
            situation=dict(stored["situation"]),
            language=stored["language"],
            filed_at=stored["filed_at"],
            status=Status(stored["status"]),
            alike=stored.get("alike"),
        )


# -- what a turn may write besides its own conversation


@dataclass(frozen=True, slots=True)
class FileCase:
    """Keep a new case under the hash of its receipt; its files stop being a draft's."""

    lookup: bytes
    case: Case


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Add messages to the case with this receipt hash."""

    lookup: bytes
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class FetchFile:
    """Fetch a file from its platform and keep its bytes under `id`; gone at `expires` unless a case takes it."""

    id: str
    platform: str
    handle: str
    expires: int


@dataclass(frozen=True, slots=True)
class DropFiles:
    """The draft that these files belong to is gone: forget them, unless a case has them."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountTry:
    """One more failed receipt in all, in the hour that `at` (unix seconds) lies in."""

    at: int


Effect = FileCase | AddEvidence | FetchFile | DropFiles | CountTry | CommunityEffect


# -- what a dialogue may ask the world


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt that nobody has yet, and the hash under which a case is kept."""

    digits: str
    lookup: bytes


@dataclass(frozen=True, slots=True)
class FreshReceipt(Lookup[Receipt]):
    """One new receipt."""


@dataclass(frozen=True, slots=True)
class Alikeness:
    """The group of reports of nearly the same thing (a new one for the first), and how many came before."""

    group: str
    earlier: int


@dataclass(frozen=True, slots=True)
class AlikeTo(Lookup[Alikeness]):
    """Whether somebody reported nearly the same before."""

    evidence: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a receipt opened: the case and its hash, or `case` None; `closed` says that too many tries came in all."""

    case: Case | None
    lookup: bytes
    closed: bool = False


@dataclass(frozen=True, slots=True)
class OpenCase(Lookup[Opened]):
    """The case of a receipt (16 digits). An unknown and an erased receipt look the same."""

    receipt: str
