"""Who takes the database's files, its log included, reads nothing that anybody said and nobody's name."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, make_url, select, text

from bot import communities
from bot.agenda.event import Event, State, Time, Venue
from bot.announcements import Announcement, Audience, LinkButton, SaveAnnouncement
from bot.audit import Audited, Trace
from bot.calendar import KeepMirror, Proposal, SaveEvents, SaveProposal
from bot.cases import (
    AddEntry,
    AddEvidence,
    Case,
    CountTry,
    Effect,
    Ending,
    Entry,
    EntryKind,
    EraseCase,
    FetchFile,
    FileCase,
    PermitPurge,
    SaveCase,
    Status,
)
from bot.chat.answers import Bundle, Item, Kept, Pointed, Said
from bot.chat.events import Address, FileKind, Origin, OriginKind, Quoted
from bot.chat.people import Person
from bot.chat.replies import Choice, Reply
from bot.communities import Appeal, Community, KeepFlag, SaveCommunity, SetTimer
from bot.following import Follow, Segment, Subscription
from bot.mailings import Fate, Kind, Marks, StartMailing
from bot.ports import Outgoing, Raw
from bot.reporters import Level, LinkReporter, Reporter, Restrain, Restraint
from bot.rules.staff import Role
from bot.staff import KeepSavedReply, Member, Office, SavedReply, SaveMember, SaveOffice, UseInvite
from storage.store import SqlStore
from storage.tables import metadata
from tests.conftest import OpenStore
from tests.storage.turns import ANNA, NOW, act, arrive, draft, turn

RECEIPT = b"hash of a receipt, 32 bytes long"
OTHER_RECEIPT = b"hash of another, 32 bytes long.."


class Canaries:
    """Words that nobody else uses; `spellings` are the bytes that would give one away."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def new(self) -> str:
        number = len(self.words)
        self.words.append(f"Kanariëvogel-{number:03}-{number * 7919:06}")
        return self.words[-1]

    def spellings(self) -> Iterator[tuple[str, bytes]]:
        for word in self.words:
            plain = word.encode()
            yield word, plain
            yield word, word.upper().encode()
            yield word, json.dumps(word).strip('"').encode()
            for codec in ("utf-16-le", "utf-16-be"):
                yield word, word.encode(codec)
            yield word, plain.hex().encode()
            yield word, plain.hex().upper().encode()
            for shift in range(3):  # base64 looks different for each place that the word may start at
                whole = base64.b64encode(b"\0" * shift + plain)
                yield word, whole[4 if shift else 0 : -4]


async def live(store: SqlStore, canaries: Canaries) -> None:
    """A bit of everything that is ever stored, with a canary wherever a person's words or ids can stand."""
    new = canaries.new
    first = Raw(new(), new().encode(), {"f1": new().encode() * 100})
    [update] = await store.receive("telegram", new(), [first], NOW)
    [odd] = await store.receive("telegram", "1", [Raw(new(), new().encode())], NOW)
    await store.bury(odd.id, "undecodable", NOW)
    item = Item(
        NOW,
        new(),
        Kept("f1", FileKind.PHOTO, 1, new(), new()),
        Origin(OriginKind.USER, new(), new(), NOW),
    )
    reply = Reply(new(), "nl", ((Choice(new(), new()),),), replaces=new())
    said = Outgoing(Address("telegram", new(), new()), reply, merge=new())
    progress = draft(("report-what", Said(new())), ("report-evidence", Bundle((item,))))
    async with store.tick() as tick:
        await tick.write(
            [turn(update, progress=progress, person=Person(language=new(), heard=new()), says=[said])], [], NOW
        )
    await act(
        store,
        FetchFile("f2", "telegram", new(), NOW + 1),
        FetchFile("f3", "telegram", new(), NOW + 1),
        FileCase(RECEIPT, Case((item,), {"place": new(), "words": new()}, new(), NOW)),
        AddEvidence(RECEIPT, (Item(NOW, new()),)),
        FileCase(b"erased" * 5 + b"..", Case((item,), {"place": new()}, new(), NOW, id=b"an erased case's")),
    )
    await act(store, EraseCase(b"an erased case's"))
    await act(store, *of_the_team(new), *of_groups(new), *of_the_agenda(new), *of_the_year(new), announced(new))
    await to_many(store, new)
    await store.keep_file("f2", new().encode() * 100)
    await store.give_up_file("f3", "gone")
    await arrive(store, new(), NOW)


def of_the_team(new: Callable[[], str]) -> list[Effect]:
    """A bit of everything that the team writes and that is written of it."""
    id_, member = b"id of the case..", b"id of a member.."
    at = Address("telegram", new(), new())
    worked_on = Case(
        (), {"place": new()}, new(), NOW, Status.CLOSED, new(), id_, new(), 3, (new(),), member, (new(),), (new(),),
        Ending.ABUSE, NOW, NOW, {new(): at}, version=1,
    )  # fmt: skip
    return [
        FileCase(OTHER_RECEIPT, Case((), {}, "nl", NOW, id=id_), ("telegram", new())),
        AddEntry(id_, Entry(EntryKind.NOTE, NOW, new(), member, new())),
        LinkReporter(id_, Reporter(Address("telegram", new(), new()), new(), new())),
        Restrain(id_, Restraint(Level.BLOCKED, NOW + 1)),
        SaveCase(worked_on),
        PermitPurge(NOW + 1),
        SaveMember(Member(member, new(), Role.LEAD, new(), new(), at, new(), NOW, NOW)),
        SaveOffice(Office(Address("telegram", new(), new()), topics=True, languages=(new(),))),
        KeepSavedReply(SavedReply(b"id of the reply.", new(), {new(): new()})),
        UseInvite(b"a nonce.", NOW + 1),
        Audited(Trace(NOW, new(), new(), id_, new())),
    ]


def announced(new: Callable[[], str]) -> Effect:
    """An announcement with all that it can have."""
    audience = Audience((new(),), (new(),), (new(),), (new(),))
    buttons = (LinkButton({new(): new()}, new()),)
    return SaveAnnouncement(
        Announcement(
            b"an announcement.", b"id of a member.."[:16], {new(): new()}, NOW, audience=audience, picture=new(),
            buttons=buttons, reason=new(), account=new(),
        )
    )  # fmt: skip


def of_groups(new: Callable[[], str]) -> list[Effect]:
    """A bit of everything that is kept of groups and of what is reported in them."""
    group, room = Address("telegram", new()), Address("telegram", new(), new())
    quoted = Quoted(group, new(), new(), new(), NOW, new(), link=new())
    member = communities.Member("telegram", new(), Address("telegram", new()), new())
    incident = b"id, an incident."
    return [
        SaveCommunity(Community("telegram", group.chat, new(), (new(),), group, room, new(), owner=new())),
        KeepFlag(
            incident,
            True,
            ("telegram", group.chat),
            Pointed(quoted),
            member,
            slow=False,
            at=NOW,
            ground=new(),
            note=new(),
            wish=True,
        ),
        Appeal(incident, 1, new(), new()),
        SetTimer(new(), new(), NOW, NOW),
        CountTry(NOW),
    ]


def of_the_agenda(new: Callable[[], str]) -> list[Effect]:
    """A bit of everything that is kept of events and of those who propose them."""
    day = datetime.fromtimestamp(NOW, UTC)
    venue = Venue({new(): new()}, new(), new(), new(), online=new())
    event = Event(new(), new(), {"nl": new()}, (Time(day),), {"nl": new()}, State.SCHEDULED, venue, new(), new())
    event = replace(event, spoken=(new(),), themes=(new(),))
    return [
        SaveEvents((event,), NOW),
        SaveProposal(Proposal(b"id of a proposal", event, Address("telegram", new(), new()), new(), NOW)),
        KeepMirror(new(), new(), b"key of the event", new()),
    ]


def of_the_year(new: Callable[[], str]) -> list[Effect]:
    """A bit of everything that is kept of who follows the agenda."""
    segment = Segment(new(), (new(),), (new(),), (new(),), (new(),))
    return [Follow(Subscription(Address("telegram", new(), new()), segment, NOW))]


async def to_many(store: SqlStore, new: Callable[[], str]) -> None:
    """A mailing that some got and that others still wait for, with its deliveries."""
    segment, name = Segment("telegram", (new(),), areas=(new(),)), new()
    follows = [Follow(Subscription(Address("telegram", new(), new()), segment, NOW)) for _ in range(3)]
    tag = store._seals.index.segment(segment.name)
    start = StartMailing(name, Kind.ALERT, {new(): [new()]}, NOW, ((tag, NOW),))
    await act(store, *follows, start, StartMailing(new(), Kind.ANNOUNCEMENT, {new(): new()}, NOW, after=name))
    [mailing, _] = await store.mailings.active()
    await store.mailings.fill(mailing.id, 100, NOW)
    [first, second, _] = await store.mailings.claim(mailing.id, "telegram", NOW, 3)
    assert second.address is not None
    fates = {first.key: Fate.SENT, second.key: Fate.GONE}
    await store.mailings.mark(mailing.id, Marks(fates, gone=(second.address,)))


def found(canaries: Canaries, files: list[Path]) -> set[str]:
    contents = [file.read_bytes() for file in files]
    return {word for word, spelling in canaries.spellings() if any(spelling in content for content in contents)}


@pytest.fixture
def canaries() -> Canaries:
    return Canaries()


async def test_no_word_and_no_name_is_in_the_files(new_store: OpenStore, database_url: str, canaries: Canaries) -> None:
    store = await new_store()
    await live(store, canaries)
    async with store.tick() as tick:
        assert ANNA in await tick.people([ANNA])

    empty = [name for name in metadata.tables if not await rows_in(store, name)]
    assert empty == [], "a table in which nothing is stored proves nothing"

    files = await files_of(store, database_url)

    assert any(b"undecodable" in file.read_bytes() for file in files), "the search finds what is there in clear"
    assert len(canaries.words) > 20
    assert found(canaries, files) == set()


async def test_the_search_finds_a_canary_in_every_spelling(tmp_path: Path, canaries: Canaries) -> None:
    word = canaries.new()
    spelled = [
        f"x {word} y".encode(),
        f"x {word} y".encode("utf-16-le"),
        f"x {word} y".encode("utf-16-be"),
        json.dumps({"x": word}).encode(),
        f"x {word} y".encode().hex().encode(),
        *(base64.b64encode(b"x" * shift + word.encode() + b"yyy") for shift in range(3)),
    ]
    for number, content in enumerate(spelled):
        file = tmp_path / f"{number}"
        file.write_bytes(content)
        assert found(canaries, [file]) == {word}, number


async def rows_in(store: SqlStore, table: str) -> int:
    counted = select(func.count()).select_from(metadata.tables[table])
    return await store._database.read(lambda connection: connection.scalar(counted)) or 0


async def files_of(store: SqlStore, url: str) -> list[Path]:
    """All files of the database, its log too (PostgreSQL has one for all its databases)."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return files_below(Path(str(parsed.database)).parent)
    query = text("SELECT oid FROM pg_database WHERE datname = current_database()")
    await store._database.read(lambda connection: connection.execute(text("CHECKPOINT")))
    number = await store._database.read(lambda connection: connection.scalar(query))
    folder = Path(str(await store._database.read(lambda connection: connection.scalar(text("SHOW data_directory")))))
    found = files_below(folder / "base" / str(number)) + files_below(folder / "pg_wal")
    return found or pytest.skip("the server's files are on another machine")


def files_below(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.is_file()] if folder.is_dir() else []
