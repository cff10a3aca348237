"""After a change of keys no row needs the old one, every row still opens, and no table was forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, LargeBinary, Table, select, update

from bot.agenda.event import Event, Time
from bot.announcements import Announcement, SaveAnnouncement
from bot.audit import OPERATOR, Audited, Trace
from bot.calendar import KeepMirror, Proposal, SaveEvents, SaveProposal
from bot.cases import FetchFile, FileCase, PermitPurge
from bot.chat.answers import Item
from bot.chat.events import Address
from bot.chat.people import Person
from bot.communities import SetTimer
from bot.following import Follow, Segment, Subscription
from bot.keychange import KeyChange
from bot.mailings import Kind, StartMailing
from bot.rules.staff import Role
from bot.sealing import Keyring, header_of
from bot.staff import KeepSavedReply, Member, Office, SavedReply, SaveMember, SaveOffice
from storage import rotation
from storage.rotation import UNDER_MONTH, WRAPPED
from storage.store import SqlStore
from storage.tables import cases, metadata, timers
from tests.storage.turns import DAY, NOW, act, arrive, case, outgoing, raw, saying, turn

MEMBER = Member(
    b"id of the member", "Ada", Role.LEAD, "telegram", "7", Address("telegram", "7"), "nl", NOW, NOW - NOW % DAY
)
LOOKUP = b"hash of a receipt, 32 bytes long"

SECONDARY = {"evidence", "case_entries", "case_reporters", "incident_messages", "incident_reporters"}
"""Tables whose rows are sealed under the data key of a row elsewhere."""


def binary(table: Table) -> set[str]:
    """The columns of a table that hold something sealed or wrapped; keys, tags and macs have a fixed length."""
    return {column.name for column in table.c if isinstance(column.type, LargeBinary) and column.type.length is None}


@pytest.mark.parametrize(
    "table", [table for table in metadata.sorted_tables if binary(table)], ids=lambda one: one.name
)
def test_no_table_is_forgotten(table: Table) -> None:
    changed = {one.column for one in UNDER_MONTH if one.table is table}
    if WRAPPED in table.c:
        assert changed == {WRAPPED}  # all else of the row is under that data key
    elif table.name not in SECONDARY:
        assert changed == binary(table)


@pytest.fixture
async def full(store: SqlStore, keyring: Keyring) -> SqlStore:
    """A store with something in it under the key of the month, in as many tables as a few turns reach."""
    update_ = await arrive(store, 1)
    async with store.tick() as tick:
        await tick.write(
            [turn(update_, progress=saying("canary"), person=Person(language="nl"), says=[outgoing("canary")])], [], NOW
        )
    await act(store, FileCase(LOOKUP, case(Item(NOW, "evidence"))))
    await act(store, FetchFile("file", "telegram", "handle", NOW + DAY))
    await act(store, SetTimer("notice", "about", NOW + DAY, NOW))
    await act(store, Audited(Trace(NOW, OPERATOR, "invite")), PermitPurge(NOW + DAY))
    await act(store, SaveMember(MEMBER), SaveOffice(Office(MEMBER.at, topics=False, languages=("nl",))))
    await act(store, KeepSavedReply(SavedReply(b"id of the reply.", "thanks", {"nl": "bedankt"})))
    event = Event("town", "dinner", {"nl": "Samen aan tafel"}, (Time(datetime.fromtimestamp(NOW, UTC)),))
    await act(store, SaveEvents((event,), NOW), KeepMirror("discord", "g", b"key of the event", "111"))
    await act(store, SaveProposal(Proposal(b"id of a proposal", event, MEMBER.at, "nl", NOW)))
    await act(store, SaveAnnouncement(Announcement(b"an announcement.", MEMBER.id, {"nl": "Welkom"}, NOW)))
    await act(store, Follow(Subscription(MEMBER.at, Segment("telegram", ("nl",)), NOW)))
    await act(store, StartMailing("notice", Kind.ANNOUNCEMENT, {"announcement": "61"}, NOW))
    await store.receive("telegram", "1", [raw("open", b"words"), raw("odd", b"odd")], NOW)
    [_, odd] = await store.unfinished("telegram")
    await store.bury(odd.id, "odd", NOW)
    return store


def change(store: SqlStore, keyring: Keyring, now: float = NOW, days: int = 35) -> KeyChange:
    async def at_once(_: float) -> None:
        return

    return KeyChange(store, keyring, lambda: now, days, at_once)


async def rows_with(store: SqlStore, header: bytes) -> list[str]:
    """table.column of every value in the whole database that begins like this; nothing is assumed of any table."""

    def look(connection: Connection) -> Iterator[str]:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                for column, value in row._mapping.items():
                    if isinstance(value, bytes) and value.startswith(header):
                        yield f"{table.name}.{column}"

    return sorted(await store._database.read(lambda connection: list(look(connection))))


async def test_after_a_change_nothing_in_the_database_is_under_the_old_key_and_all_of_it_opens(
    full: SqlStore, keyring: Keyring
) -> None:
    old = keyring.current
    before = await rows_with(full, header_of(old))
    assert {name.partition(".")[0] for name in before} >= {one.table.name for one in UNDER_MONTH} - {
        "communities", "incidents"
    }  # fmt: skip
    said: list[str] = []
    assert await change(full, keyring).now(said.append) == 0

    assert keyring.current == f"{old}.1"
    assert await rows_with(full, header_of(old)) == []
    assert await rows_with(full, header_of(keyring.current)) == before != []
    keyring.destroy(old)
    assert [one.payload for one in await full.unfinished("telegram")] == [b"words"]
    assert [one.outgoing.reply for one in await full.unsent()] == [outgoing("canary").reply]
    assert [one.about for one in await full.due(NOW + DAY)] == ["", "about"]
    assert await full.wanted_files("telegram", NOW) == [("file", "handle")]
    found = await full.case(LOOKUP)
    assert found is not None
    assert found.evidence == (Item(NOW, "evidence"),)
    assert [one.name for one in await full.team()] == ["Ada"]
    assert [one.room for one in await full.offices()] == [MEMBER.at]
    assert [one.title for one in await full.saved_replies()] == ["thanks"]
    [listed] = await full.agenda.with_news()
    assert listed.event.uid == "dinner"
    assert await full.agenda.mirrors("discord", "g") == [(b"key of the event", "111")]
    assert [one.language for one in await full.agenda.proposals()] == ["nl"]
    assert await full.tallies()
    assert [one.about for one in await full.mailings.active()] == [{"announcement": "61"}]
    assert len(await full.following.following(MEMBER.at)) == 1
    report = await full.audit_report()
    assert (report.lines, report.faults) == (1, ())
    async with full.tick() as tick:
        assert len(await tick.people([b"anna's blind key"])) == 1
    assert any(line.startswith("cases: 1 rows") for line in said)


async def test_a_change_of_many_rows_takes_many_small_steps(
    store: SqlStore, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        rotation, "UNDER_MONTH", (rotation.UnderMonth(timers, "sealed", "key", wraps=False, at_once=3),)
    )
    await act(store, *(SetTimer("notice", str(number), NOW + DAY, NOW) for number in range(10)))
    old = keyring.current
    keyring.turn(NOW)
    steps = [step.moved async for step in store.seal_anew()]
    assert steps == [3, 3, 3, 1]
    assert await store.rows_under(old) == {}


async def test_a_change_that_was_cut_short_goes_on_where_it_stopped(full: SqlStore, keyring: Keyring) -> None:
    old = keyring.current
    keyring.turn(NOW)
    async for _ in full.seal_anew():
        break  # killed after the first transaction
    left = await full.rows_under(old)
    assert left
    assert set(keyring.stale) == {old}

    await change(full, Keyring.open(keyring._path)).keep()  # the next start of the bot
    assert await full.rows_under(old) == {}
    keyring.ensure_epoch(NOW)
    assert (keyring.epochs, keyring.retired) == ((old, f"{old}.1"), (old,))


async def test_a_new_month_seals_everything_anew_by_itself(full: SqlStore, keyring: Keyring) -> None:
    old = keyring.current
    await change(full, keyring, NOW + 31 * DAY).keep()
    assert await rows_with(full, header_of(old)) == []
    assert keyring.retired == (old,)


async def test_an_old_key_is_destroyed_when_backups_are_old_enough_and_not_a_day_before(
    full: SqlStore, keyring: Keyring
) -> None:
    old, now = keyring.current, NOW + 31 * DAY
    for day in range(36):
        assert old in keyring.epochs, day
        await change(full, keyring, now + day * DAY, days=35).keep()
    assert old not in keyring.epochs


async def test_a_clock_that_jumps_destroys_no_key(full: SqlStore, keyring: Keyring) -> None:
    old = keyring.current
    await change(full, keyring, NOW + 31 * DAY).keep()
    await change(full, keyring, NOW + 310 * DAY).keep()
    await change(full, keyring, NOW).keep()
    assert old in keyring.epochs
    assert await full.case(LOOKUP) is not None


async def test_a_key_that_a_row_still_names_is_never_destroyed(full: SqlStore, keyring: Keyring) -> None:
    old = keyring.current
    await full._database.write(_damage)
    said: list[str] = []
    assert await change(full, keyring).now(said.append) == 1
    assert any("cases: 1 rows do not open" in line for line in said)
    for day in range(1, 50):
        await change(full, keyring, NOW + day * DAY / 10, days=1).keep()
    assert old in keyring.epochs


def _damage(connection: Connection) -> None:
    value: Any = connection.scalar(select(cases.c.wrapped))
    connection.execute(update(cases).values(wrapped=value[:-1] + bytes([value[-1] ^ 1])))
