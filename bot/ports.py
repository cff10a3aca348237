"""What the core needs of the world: a platform to speak on, and a store that remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.audit import AuditReport, Trace
from bot.cases import Case, Effect, Page
from bot.chat.dialogue import Progress
from bot.chat.events import Address, Arrival, Quoted, Standing
from bot.chat.people import Conversation, Person
from bot.chat.replies import Act, Capabilities, Lane, Reply
from bot.communities import Community, Incident
from bot.reporters import Reporter, Restraint
from bot.rules.moderation import Queued as Queueing
from bot.rules.moderation import Verdict
from bot.staff import Member, Office, SavedReply
from bot.tallies import Tallies

Clock = Callable[[], float]
"""Unix seconds, now."""

Random = Callable[[int], bytes]
"""So many random bytes."""

HOUSE = "house"
"""The platform on which nobody talks: timers that ran out and deliveries that failed arrive from here."""


# -- platforms


@dataclass(frozen=True, slots=True)
class Raw:
    """An update as the platform sent it: its id and its payload, plus files that came with it, by id."""

    update: str
    payload: bytes
    files: Mapping[str, bytes] | None = None


class Intake(Protocol):
    """Where adapters bring what arrived. When it returns, everything is on disk: only then tell the platform."""

    async def __call__(self, platform: str, raws: Sequence[Raw]) -> None: ...


class Groups(Protocol):
    """What a platform with groups can do in them besides talking. Each does one request and raises `SendError`s."""

    async def act(self, address: Address, act: Act) -> Address | None:
        """Do something; what is done already counts as done. Where it makes a place to write to, that comes back.
        Raises NoRights where the bot may not."""

    async def standing(self, chat: str, user: str) -> Standing:
        """What somebody is in a group or server now. Raises a SendError where that cannot be learnt."""

    def alone(self, user: str) -> Address:
        """Where a member can be written to alone, if they let us."""

    async def link(self, word: str) -> str | None:
        """An address that opens the private chat with the bot and says `word` there (at most 64 of A-Z a-z 0-9 _ -);
        None where the platform has none."""


class Platform(Protocol):
    """One folder of adapters/: `decode` is pure; `send` and `fetch` do one request each and raise `SendError`s."""

    @property
    def name(self) -> str: ...

    @property
    def bot(self) -> str:
        """The platform's id of this bot: part of every blind index."""

    @property
    def capabilities(self) -> Capabilities: ...

    @property
    def groups(self) -> Groups | None:
        """None where there are only private chats."""

    def decode(self, payload: bytes) -> Arrival | None:
        """The arrival, or None for an update that is not for us. Raises Undecodable."""

    async def send(self, address: Address, reply: Reply, nonce: str) -> str | None:
        """Send one reply; the platform's id of its message where it can be replaced later, else None.

        `nonce` is the same for each try at the same reply, for platforms that can use it."""

    async def fetch(self, handle: str) -> bytes:
        """The bytes of a file."""

    async def run(self, intake: Intake) -> None:
        """Bring in what arrives until cancelled."""


class SendError(Exception):
    """A platform did not take a reply. The closed set of these is below; texts hold no personal data."""


class Gone(SendError):
    """Final: the person blocked the bot, the chat is gone. Nothing more can be sent there."""


class Refused(SendError):
    """Final for this reply only: the platform says that the request is wrong. Our fault, so it is logged."""


class NoRights(Refused):
    """Final for this act: the group does not let the bot do it."""


class SlowDown(SendError):
    """The platform asks the whole bot to wait `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} s")
        self.seconds = seconds


class Unreachable(SendError):
    """A network fault, a time-out or a 5xx: try again later. Never an opt-out."""


class Moved(SendError):
    """The chat lives on under another id."""

    def __init__(self, chat: str) -> None:
        super().__init__("the chat has moved")
        self.chat = chat


# -- the store


@dataclass(frozen=True, slots=True)
class Received:
    """An update on disk. `id` orders all updates of the inbox."""

    id: int
    platform: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply or an act on its way, not before `not_before` (unix seconds).

    One with a `merge` name is dropped unsent once a newer reply to the same address is waiting. `after` are ids of
    files: it waits until each of them is kept or lost for good. `else_tell` is (name, about) of the Undelivered event
    that arrives if it can never be delivered, `then_tell` that of the Delivered event once it is.
    """

    address: Address
    reply: Reply | Act
    lane: Lane = Lane.ANSWER
    merge: str | None = None
    not_before: float = 0
    after: tuple[str, ...] = ()
    else_tell: tuple[str, str] | None = None
    then_tell: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Queued:
    """An outgoing reply on disk."""

    id: int
    outgoing: Outgoing
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Due:
    """A timer that has run out, as it was set; `at` is unix seconds."""

    key: bytes
    at: int
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Written:
    """Everything one turn writes. `person` None: unchanged. `seen` is the version that was loaded.

    `forget`: the person's record goes, and so does this conversation.
    """

    inbox: int
    conversation_key: bytes
    seen: int
    conversation: Conversation | None
    person_key: bytes
    person: Person | None = None
    outgoing: tuple[Outgoing, ...] = ()
    effects: tuple[Effect, ...] = ()
    expires: int = 0
    forget: bool = False


class LostRace(Exception):
    """Another process saved one of these conversations first; nothing of this tick was kept."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        super().__init__(f"{len(keys)} conversations were saved by another process")
        self.keys = keys


class Stale(Exception):
    """What a turn had looked up has changed since; nothing of this tick was kept, and its turns look again."""

    keys: Sequence[bytes] = ()


class AlreadyDone(Exception):
    """Some of these updates are done: by another process, or by a write that was kept although it seemed to fail;
    nothing of this tick was kept."""


class ReceiptTaken(Exception):
    """A case is kept under this receipt hash already; nothing of this tick was kept."""


class CaseGone(Exception):
    """No case is kept under this receipt hash any more; nothing of this tick was kept."""


class Tick(Protocol):
    """One reading and one writing of the engine. Nothing is locked between the two: the versions tell who was first."""

    async def people(self, keys: Sequence[bytes]) -> Mapping[bytes, Person]: ...

    async def conversations(self, keys: Sequence[bytes], now: int) -> Mapping[bytes, Conversation]:
        """Those that exist; one whose draft has expired comes with progress None and its version."""

    async def write(self, turns: Sequence[Written], sent: Sequence[int], now: int) -> Sequence[Queued]:
        """In one transaction, which is on disk when this returns: write all turns, mark their updates as done, drop the
        replies in `sent` from the outbox. The new replies come back with their ids, in order.

        Raises LostRace, AlreadyDone, ReceiptTaken, CaseGone or StorageTrouble, and then nothing was kept (after
        StorageTrouble from a lost connection it may have been: AlreadyDone tells at the next try)."""


class Store(Protocol):
    """Everything that is remembered. One implementation serves both databases; tests/contracts runs on each."""

    async def receive(self, platform: str, bot: str, raws: Sequence[Raw], now: int) -> Sequence[Received]:
        """Commit the updates to the inbox and return those that are new; one seen in the last 48 h is left out."""

    async def unfinished(self, platform: str) -> Sequence[Received]:
        """Updates received but not done, oldest first: the work of a process that was killed."""

    async def bury(self, inbox: int, reason: str, now: int) -> None:
        """Move an update to the dead letters (sealed, 7 days). `reason` is a word, never content."""

    def tick(self) -> AbstractAsyncContextManager[Tick]:
        """What one tick reads and writes through."""

    async def unsent(self) -> Sequence[Queued]:
        """Replies that were committed but not marked as sent, oldest first."""

    async def sent(self, ids: Sequence[int]) -> None:
        """Drop replies that have arrived, or that never can."""

    async def case(self, lookup: bytes) -> Case | None: ...

    async def tries(self, hour: int) -> int:
        """Failed receipts in all in this hour (unix seconds // 3600)."""

    async def wanted_files(self, platform: str, now: int) -> Sequence[tuple[str, str]]:
        """(id, handle) of the files still to fetch, oldest first."""

    async def files_under_way(self, ids: Sequence[str]) -> bool:
        """Whether one of these is still to be fetched."""

    async def keep_file(self, file: str, data: bytes) -> None: ...

    async def give_up_file(self, file: str, reason: str) -> None:
        """The file cannot be had; the case will say so."""

    async def file(self, file: str) -> bytes | None: ...

    async def community(self, platform: str, chat: str) -> Community | None: ...

    async def communities_of(self, room: Address) -> Sequence[Community]:
        """Those whose moderators meet there."""

    async def communities_by(self, platform: str, user: str) -> Sequence[Community]:
        """Those that this person set up."""

    async def spot(self, platform: str, chat: str, quoted: Quoted, now: int, *, slow: bool = False) -> bytes | None:
        """The incident to which a message belongs that is reported in this lane; None for none yet."""

    async def fast_waiting(self, platform: str, chat: str) -> int:
        """How many open incidents of a community are in the fast lane."""

    async def verdict(self, incident: bytes) -> Verdict | None: ...

    async def incident(self, id_: bytes) -> Incident | None: ...

    async def queue(self, platform: str, chat: str) -> Sequence[Queueing]:
        """The open incidents of a community, first what moderators should look at first."""

    async def flagged_by(self, platform: str, chat: str, user: str) -> Sequence[bytes]:
        """The open incidents of a community that this person reported."""

    async def reported_by(self, incident: bytes, platform: str, user: str) -> bool:
        """Whether this person is one of those who reported what is in this incident."""

    async def is_open(self, incident: bytes) -> bool:
        """Whether there is such an incident, not decided yet."""

    async def open_messages(self) -> Sequence[tuple[tuple[str, str], bytes, str]]:
        """(community, incident, words) of what is open, without what came with files."""

    async def case_groups(self) -> Sequence[tuple[str, Sequence[str]]]:
        """The group of like ones of each case, and its words."""

    async def case_by_id(self, id_: bytes) -> Case | None:
        """A case with its evidence and entries."""

    async def case_named(self, words: str) -> bytes | None:
        """The id of the case with this reference, in capitals or not, with dashes and spaces or without."""

    async def case_queue(self, me: bytes | None, skip: int, limit: int, *, closed: bool = False) -> Page:
        """Cases in the order in which to work on them, as `bot.cases.CaseQueue` says."""

    async def cases_alike(self, group: str) -> Sequence[Case]:
        """The cases that were found to be in this group or joined to it, oldest first, without evidence and entries."""

    async def reporter_of(self, case: bytes) -> Reporter | None:
        """Where the reporter of a case is written to; None where no address is kept."""

    async def restraint_on(self, platform: str, user: str, at: int) -> Restraint | None:
        """What holds for a person at the moment `at` (unix seconds), the strictest first."""

    async def tallies(self) -> Tallies: ...

    async def member_of(self, platform: str, user: str) -> Member | None:
        """Who of the team has this account."""

    async def team(self) -> Sequence[Member]:
        """All members, those with the widest role first."""

    async def invite_used(self, nonce: bytes) -> bool: ...

    async def offices(self) -> Sequence[Office]:
        """Where the team meets, on all platforms."""

    async def saved_replies(self) -> Sequence[SavedReply]:
        """All of them, by title."""

    async def trail(self, case: bytes | None, limit: int) -> Sequence[Trace]:
        """The newest lines of the audit trail, newest first: those of one case, or of all."""

    async def audit_report(self) -> AuditReport:
        """Walk the whole audit trail and say what is wrong with it."""

    async def timer_set(self, name: str, about: str) -> bool: ...

    async def due(self, now: int) -> Sequence[Due]:
        """Timers that have run out, the oldest first."""

    async def ran_out(self, ran_out: Sequence[Due]) -> None:
        """Forget these timers: they have arrived."""

    async def draft(self, key: bytes, now: int) -> tuple[Progress, int] | None:
        """What runs in the conversation with this key, and when it expires."""

    async def incidents_until(self, platform: str, user: str) -> int | None:
        """When the last incident that this person took part in is gone at the latest; None for none."""

    async def purge(self, now: int) -> Mapping[str, int]:
        """Delete what has expired and truncate the WAL; how many rows a table lost.

        Where too many cases are due at once none is erased, and `halted` is how many wait for a PermitPurge."""
