"""Cases as values: what a report becomes once it is filed, what a turn may write of it, and what it may ask."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from bot.announcements import SaveAnnouncement
from bot.audit import Audited
from bot.calendar import CalendarEffect
from bot.chat.answers import Item
from bot.chat.dialogue import Lookup
from bot.chat.events import Address
from bot.communities import CommunityEffect
from bot.following import FollowEffect
from bot.mailings import MailingEffect
from bot.reporters import LinkReporter, Restrain
from bot.staff import StaffEffect


class Status(StrEnum):
    RECEIVED = "received"
    OPEN = "open"
    CLOSED = "closed"


class Ending(StrEnum):
    """Why a case was closed."""

    ANSWERED = "answered"  # the reporter got what we could give
    REFERRED = "referred"  # somebody else has it now
    REMOVED = "removed"  # the content is gone
    NOT_OURS = "not_ours"  # not a matter of hate or discrimination
    UNCLEAR = "unclear"  # too little to go on, and no answer to our questions
    WITHDRAWN = "withdrawn"  # the reporter asked for it
    ABUSE = "abuse"  # no report at all


class EntryKind(StrEnum):
    NOTE = "note"  # between colleagues; never leaves the team
    ANSWER = "answer"  # from the team to the reporter
    MESSAGE = "message"  # from the reporter to the team


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was written in a case. `at` is unix seconds, `by` the id of a member, None for the reporter.

    `language` is that in which it was written, as far as it is known.
    """

    kind: EntryKind
    at: int
    text: str
    by: bytes | None = None
    language: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "by": self.by and self.by.hex()}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Entry:
        by = stored["by"]
        return cls(**{**stored, "kind": EntryKind(stored["kind"]), "by": by and bytes.fromhex(by)})


@dataclass(frozen=True, slots=True)
class Case:
    """A filed report, and what the team makes of it. No field says who filed it.

    `situation` holds the answers by name (place, ground, …), only those given. `filed_at` is unix seconds; `language`
    the reporter's at that time. `alike` names the group of reports of nearly the same thing that it was found to be in,
    `joined` the group that the team confirmed: one answer serves all who are in it.

    `id` are 16 random bytes. `rank` orders the queue, higher first, for the `reasons`, words of `bot.rules.priority`.
    `worker` is the member who has it; `labels` are the team's words; `referred` the ids of bodies. `answered_at` is the
    moment of the first answer; `topics` where it has a topic of its own in the team's rooms, by platform. `linked`: the
    reporter can be written to. `evidence` and `entries` are left out (empty) where a queue is asked for. `version`
    counts its changes.
    """

    evidence: tuple[Item, ...]
    situation: Mapping[str, str | bool]
    language: str
    filed_at: int
    status: Status = Status.RECEIVED
    alike: str | None = None
    id: bytes = b""
    joined: str | None = None
    rank: int = 0
    reasons: tuple[str, ...] = ()
    worker: bytes | None = None
    labels: tuple[str, ...] = ()
    referred: tuple[str, ...] = ()
    ending: Ending | None = None
    answered_at: int | None = None
    closed_at: int | None = None
    topics: Mapping[str, Address] | None = None
    linked: bool = False
    entries: tuple[Entry, ...] = ()
    version: int = 0

    @property
    def reference(self) -> str:
        """What people call it: eight letters and digits that say nothing, `7K3Q-9F2B`."""
        return reference(self.id)

    def to_json(self) -> dict[str, Any]:
        """What is kept sealed of the case itself; evidence, entries and what stands in columns have their own rows."""
        return {
            "situation": dict(self.situation),
            "language": self.language,
            "filed_at": self.filed_at,
            "alike": self.alike,
            "joined": self.joined,
            "reasons": list(self.reasons),
            "labels": list(self.labels),
            "referred": list(self.referred),
            "ending": self.ending,
            "answered_at": self.answered_at,
            "topics": {name: asdict(at) for name, at in (self.topics or {}).items()},
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], **columns: Any) -> Case:
        """The case of what `to_json` made; `columns` are the fields that are kept beside it."""
        ending = stored.get("ending")
        return cls(
            **{
                "evidence": (),
                "situation": dict(stored["situation"]),
                "language": stored["language"],
                "filed_at": stored["filed_at"],
                "alike": stored.get("alike"),
                "joined": stored.get("joined"),
                "reasons": tuple(stored.get("reasons", ())),
                "labels": tuple(stored.get("labels", ())),
                "referred": tuple(stored.get("referred", ())),
                "ending": ending and Ending(ending),
                "answered_at": stored.get("answered_at"),
                "topics": {name: Address(**at) for name, at in stored.get("topics", {}).items()} or None,
                **columns,
            }
        )

    def closed(self, ending: Ending, now: int) -> Case:
        """This case after it was closed."""
        return replace(self, status=Status.CLOSED, ending=ending, closed_at=now)


def reference(id_: bytes) -> str:
    """What people call the case with this id; two cases share one once in a trillion."""
    letters = b32encode(id_[:5]).decode()
    return f"{letters[:4]}-{letters[4:]}"


# -- what a turn may write besides its own conversation


@dataclass(frozen=True, slots=True)
class FileCase:
    """Keep a new case under the hash of its receipt; its files stop being a draft's.

    `filer` is (platform, user) of who filed it: of them only a tag is kept that is another for each case, so that the
    team can slow down or block whoever filed this one. None where nobody is to be found again.
    """

    lookup: bytes
    case: Case
    filer: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Add messages to the case with this receipt hash; where that is not known (None), to the case with this id."""

    lookup: bytes | None
    items: tuple[Item, ...]
    case: bytes = b""


@dataclass(frozen=True, slots=True)
class SaveCase:
    """Keep all of a case but its evidence and entries, as the version after `case.version`.

    Stale if it changed meanwhile, or is gone.
    """

    case: Case


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add a note, an answer or a message to a case. Stale if it is gone."""

    case: bytes
    entry: Entry


@dataclass(frozen=True, slots=True)
class EraseCase:
    """The case is gone, with evidence, entries, files and its key."""

    case: bytes


@dataclass(frozen=True, slots=True)
class PermitPurge:
    """Purges may erase however many cases, until `until` (unix seconds)."""

    until: int


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


CaseEffect = (
    FileCase
    | AddEvidence
    | SaveCase
    | AddEntry
    | LinkReporter
    | EraseCase
    | Restrain
    | PermitPurge
    | FetchFile
    | DropFiles
    | CountTry
)
Effect = (
    CaseEffect
    | CommunityEffect
    | StaffEffect
    | Audited
    | CalendarEffect
    | FollowEffect
    | SaveAnnouncement
    | MailingEffect
)


# -- what a dialogue may ask the world


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt that nobody has yet, the hash under which a case is kept, and the id of that case."""

    digits: str
    lookup: bytes
    case: bytes = b""


@dataclass(frozen=True, slots=True)
class FreshReceipt(Lookup[Receipt]):
    """One new receipt."""


@dataclass(frozen=True, slots=True)
class Alikeness:
    """The group of reports of nearly the same thing (a new one for the first), and how many came before.

    `target` are reports of other things by the same account, or at the same address.
    """

    group: str
    earlier: int
    target: int = 0


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


@dataclass(frozen=True, slots=True)
class CaseById(Lookup[Case | None]):
    """A case with its evidence and entries; None for one that is not there."""

    id: bytes


@dataclass(frozen=True, slots=True)
class CaseNamed(Lookup[bytes | None]):
    """The id of the case with this reference, however it is written; None for none."""

    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some cases of the queue, without evidence and entries, and how many there are in all."""

    cases: tuple[Case, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CaseQueue(Lookup[Page]):
    """Cases in the order in which to work on them: highest rank first, then the oldest.

    `me`: only those that nobody has or this member has; None for all. `closed`: those that are closed instead, the
    last first.
    """

    me: bytes | None
    skip: int = 0
    limit: int = 8
    closed: bool = False


@dataclass(frozen=True, slots=True)
class CaseAt(Lookup[bytes | None]):
    """The id of the open case whose topic or post this is; None for none."""

    topic: Address


@dataclass(frozen=True, slots=True)
class CasesAlike(Lookup[tuple[Case, ...]]):
    """The cases that were found to be in this group or were joined to it, oldest first.

    Without evidence and entries.
    """

    group: str
