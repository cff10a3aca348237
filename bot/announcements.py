"""Announcements as values: what a publisher writes, who it is for, and how far it is; what a turn may write and ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from bot.chat.dialogue import Lookup
from bot.chat.replies import Capabilities

LASTS = 365 * 24 * 3600
"""Seconds from its writing for which an announcement is kept, and its picture with it: as long as the trail of what
the team did."""

MAILING = "announcement."
"""How the names of its mailings begin."""


class Stage(StrEnum):
    """How far an announcement is; what becomes of it after APPROVED, its mailing says."""

    DRAFT = "draft"
    ASKED = "asked"  # a second person is to look at it
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class To(StrEnum):
    PEOPLE = "people"
    COMMUNITIES = "communities"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom it is for: empty lists mean all. An area takes everybody who follows it, or everywhere."""

    languages: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    to: To = To.BOTH

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Audience:
        lists = {name: tuple(stored[name]) for name in ("languages", "areas", "themes", "platforms")}
        return cls(**lists, to=To(stored["to"]))


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A button that opens an address; its label by language."""

    labels: Mapping[str, str]
    address: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """`id` are 16 random bytes; `author` and `approver` ids of members. `texts` by language, plain words.

    Who changed it last is its author; `account` is theirs, as `bot.rules.announcing` writes it, so that nobody comes
    back under another id to approve their own. `picture` is the id of a kept file. `at`: not before this moment (unix
    seconds), None for at once. `corrects` is the id of the announcement whose readers get this one, whatever the
    audience says. `approvals` counts how often it was approved: each approval has a mailing of its own. `version`
    counts changes: each one voids an approval. 0 for a new one.
    """

    id: bytes
    author: bytes
    texts: Mapping[str, str]
    created: int
    stage: Stage = Stage.DRAFT
    audience: Audience = Audience()
    picture: str | None = None
    buttons: tuple[LinkButton, ...] = ()
    at: int | None = None
    approver: bytes | None = None
    corrects: bytes | None = None
    reason: str | None = None
    account: str | None = None
    approvals: int = 0
    version: int = field(default=0)

    @property
    def mailing(self) -> str:
        """The name of the mailing that carries it, or carried it last."""
        return f"{MAILING}{self.id.hex()}.{self.approvals}"

    def to_json(self) -> dict[str, Any]:
        stored = asdict(self)
        for name in ("id", "author", "approver", "corrects"):
            value = getattr(self, name)
            stored[name] = None if value is None else value.hex()
        del stored["version"]
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], version: int) -> Announcement:
        names = ("id", "author", "approver", "corrects")
        ids = {name: None if stored[name] is None else bytes.fromhex(stored[name]) for name in names}
        changed = {
            "stage": Stage(stored["stage"]),
            "audience": Audience.from_json(stored["audience"]),
            "buttons": tuple(LinkButton(**one) for one in stored["buttons"]),
            "version": version,
        }
        return cls(**{**stored, **ids, **changed})


# -- what a turn may write


@dataclass(frozen=True, slots=True)
class SaveAnnouncement:
    """Keep it as the version after `announcement.version`; Stale if it changed meanwhile."""

    announcement: Announcement


# -- what a turn may ask


@dataclass(frozen=True, slots=True)
class AnnouncementById(Lookup[Announcement | None]):
    id: bytes


@dataclass(frozen=True, slots=True)
class Announcements(Lookup[tuple[Announcement, ...]]):
    """The newest `limit` announcements, the newest first."""

    limit: int = 20


@dataclass(frozen=True, slots=True)
class Served(Lookup[tuple[tuple[str, Capabilities], ...]]):
    """The platforms that are served, by name, and what each can show."""
