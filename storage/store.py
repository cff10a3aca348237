"""The store: every port of the core, each answered by the file that knows the table."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from bot.audit import AuditReport, Trace
from bot.cases import Case, Page
from bot.chat.dialogue import Progress
from bot.chat.events import Address, Quoted
from bot.chat.people import Conversation, Person
from bot.communities import Community, Incident
from bot.erasures import Erasure
from bot.errors import WrongSetting
from bot.ports import Due, Queued, Raw, Received, Written
from bot.reporters import Reporter, Restraint
from bot.rules.moderation import Queued as Queueing
from bot.rules.moderation import Verdict
from bot.rules.retention import STANDARD, Retention
from bot.sealing import Keyring
from bot.staff import Member, Office, SavedReply
from bot.tallies import Tallies
from storage import (
    audit,
    communities,
    contact,
    conversations,
    counters,
    desk,
    effects,
    erased,
    files,
    inbox,
    incidents,
    mydata,
    outbox,
    people,
    purge,
    restraints,
    rotation,
    staff,
    tallies,
    timers,
)
from storage.agenda import SqlAgenda
from storage.announcements import AnnouncementStore
from storage.backlog import SqlBacklog
from storage.database import Database, connect
from storage.mailings import SqlMailings
from storage.migrations.upgrade import current, refuse_newer, upgrade
from storage.seals import Seals
from storage.subscriptions import SqlFollowing
from storage.tables import installation

AUDITED_SINCE = "r0003"
"""The step of the schema at which the audit trail begins."""


async def open_store(url: str, keyring: Keyring, retention: Retention = STANDARD) -> SqlStore:
    """Open the database, bring it up to date and check that it belongs to this keyring. Raises WrongSetting."""
    database = await connect(url)
    try:
        seals = Seals.of(keyring)
        await database.write(_prepare, seals)
    except BaseException:
        await database.close()
        raise
    return SqlStore(database, seals, retention)


async def look_at(url: str, keyring: Keyring | None) -> str:
    """Which database answers; nothing is made or changed. Raises WrongSetting or StorageTrouble.

    With a keyring, it is also seen whether what is there was sealed with it.
    """
    database = await connect(url)
    try:
        await database.read(_check, Seals.of(keyring) if keyring else None)
    finally:
        await database.close()
    return database.dialect


class SqlStore:
    """Implements `bot.ports.Store` on both databases."""

    def __init__(self, database: Database, seals: Seals, retention: Retention = STANDARD) -> None:
        self._database = database
        self._seals = seals
        self._retention = retention
        self.agenda = SqlAgenda(database, seals)
        self.following = SqlFollowing(database, seals)
        self.mailings = SqlMailings(database, seals)
        self.backlog = SqlBacklog(database)

    async def close(self) -> None:
        await self._database.close()

    @property
    def announcements(self) -> AnnouncementStore:
        return AnnouncementStore(self._database, self._seals)

    # -- updates

    async def receive(self, platform: str, bot: str, raws: Sequence[Raw], now: int) -> Sequence[Received]:
        return await self._database.write(inbox.receive, self._seals, platform, bot, raws, now)

    async def unfinished(self, platform: str) -> Sequence[Received]:
        return await self._database.read(inbox.unfinished, self._seals, platform)

    async def bury(self, inbox_id: int, reason: str, now: int) -> None:
        await self._database.write(inbox.bury, self._seals, inbox_id, reason, now)

    # -- turns

    @asynccontextmanager
    async def tick(self) -> AsyncIterator[SqlTick]:
        yield SqlTick(self._database, self._seals)

    async def unsent(self) -> Sequence[Queued]:
        return await self._database.read(outbox.unsent, self._seals)

    async def sent(self, ids: Sequence[int]) -> None:
        await self._database.write(outbox.drop, ids)

    # -- cases and files

    async def case(self, lookup: bytes) -> Case | None:
        return await self._database.read(desk.by_receipt, self._seals, lookup)

    async def tries(self, hour: int) -> int:
        return await self._database.read(counters.failed, hour)

    async def wanted_files(self, platform: str, now: int) -> Sequence[tuple[str, str]]:
        return await self._database.read(files.wanted, self._seals, platform, now)

    async def files_under_way(self, ids: Sequence[str]) -> bool:
        return await self._database.read(files.under_way, ids)

    async def keep_file(self, file: str, data: bytes) -> None:
        key = await self._database.read(files.key_of, self._seals, file)
        if key is not None:
            sealed = await asyncio.to_thread(files.seal, key, file, data)  # big: not on the loop
            await self._database.write(files.keep, file, sealed)

    async def give_up_file(self, file: str, reason: str) -> None:
        await self._database.write(files.give_up, file, reason)

    async def file(self, file: str) -> bytes | None:
        found = await self._database.read(files.sealed_bytes, self._seals, file)
        if found is None:
            return None
        key, sealed = found
        return await asyncio.to_thread(files.open_bytes, key, sealed, file)

    # -- communities

    async def community(self, platform: str, chat: str) -> Community | None:
        return await self._database.read(communities.at, self._seals, platform, chat)

    async def communities_of(self, room: Address) -> Sequence[Community]:
        return await self._database.read(communities.with_room, self._seals, room)

    async def communities_by(self, platform: str, user: str) -> Sequence[Community]:
        return await self._database.read(communities.by_owner, self._seals, platform, user)

    async def spot(self, platform: str, chat: str, quoted: Quoted, now: int, *, slow: bool = False) -> bytes | None:
        return await self._database.read(incidents.spot, self._seals, platform, chat, quoted, now, slow)

    async def fast_waiting(self, platform: str, chat: str) -> int:
        return await self._database.read(incidents.fast_waiting, self._seals, platform, chat)

    async def verdict(self, incident: bytes) -> Verdict | None:
        return await self._database.read(incidents.verdict, incident)

    async def incident(self, id_: bytes) -> Incident | None:
        return await self._database.read(incidents.load, self._seals, id_)

    async def queue(self, platform: str, chat: str) -> Sequence[Queueing]:
        return await self._database.read(incidents.queue, self._seals, platform, chat)

    async def flagged_by(self, platform: str, chat: str, user: str) -> Sequence[bytes]:
        return await self._database.read(incidents.flagged_by, self._seals, platform, chat, user)

    async def reported_by(self, incident: bytes, platform: str, user: str) -> bool:
        return await self._database.read(incidents.reported_by, self._seals, incident, platform, user)

    async def is_open(self, incident: bytes) -> bool:
        return await self._database.read(incidents.is_open, incident)

    async def open_messages(self) -> Sequence[tuple[tuple[str, str], bytes, str]]:
        return await self._database.read(incidents.messages, self._seals)

    async def case_groups(self) -> Sequence[tuple[str, Sequence[str]]]:
        return await self._database.read(desk.groups, self._seals)

    # -- what the team works on

    async def case_by_id(self, id_: bytes) -> Case | None:
        return await self._database.read(desk.by_id, self._seals, id_)

    async def case_named(self, words: str) -> bytes | None:
        return await self._database.read(desk.named, words)

    async def case_queue(self, me: bytes | None, skip: int, limit: int, *, closed: bool = False) -> Page:
        return await self._database.read(desk.queue, self._seals, me, skip, limit, closed=closed)

    async def cases_alike(self, group: str) -> Sequence[Case]:
        return await self._database.read(desk.alike, self._seals, group)

    async def reporter_of(self, case: bytes) -> Reporter | None:
        return await self._database.read(contact.of, self._seals, case)

    async def restraint_on(self, platform: str, user: str, at: int) -> Restraint | None:
        return await self._database.read(restraints.on, self._seals, platform, user, at)

    async def tallies(self) -> Tallies:
        return await self._database.read(tallies.load, self._seals)

    # -- the team

    async def member_of(self, platform: str, user: str) -> Member | None:
        return await self._database.read(staff.member_of, self._seals, platform, user)

    async def team(self) -> Sequence[Member]:
        return await self._database.read(staff.team, self._seals)

    async def invite_used(self, nonce: bytes) -> bool:
        return await self._database.read(staff.invite_used, nonce)

    async def offices(self) -> Sequence[Office]:
        return await self._database.read(staff.all_offices, self._seals)

    async def saved_replies(self) -> Sequence[SavedReply]:
        return await self._database.read(staff.replies, self._seals)

    async def trail(self, case: bytes | None, limit: int) -> Sequence[Trace]:
        return await self._database.read(audit.trail, self._seals, case, limit)

    async def audit_report(self) -> AuditReport:
        return await self._database.read(audit.verify, self._seals)

    # -- what is held about one account

    async def draft(self, key: bytes, now: int) -> tuple[Progress, int] | None:
        return await self._database.read(mydata.draft, self._seals, key, now)

    async def incidents_until(self, platform: str, user: str) -> int | None:
        return await self._database.read(mydata.incidents_until, self._seals, platform, user)

    # -- timers

    async def timer_set(self, name: str, about: str) -> bool:
        return await self._database.read(timers.is_set, self._seals, name, about)

    async def due(self, now: int) -> Sequence[Due]:
        return await self._database.read(timers.due, self._seals, now)

    async def ran_out(self, ran_out: Sequence[Due]) -> None:
        await self._database.write(timers.drop, ran_out)

    # -- backups

    async def copy(self, target: Path) -> None:
        """A consistent copy while others write. Raises WrongSetting where the database is a server."""
        await self._database.copy(target)

    async def forget_unsent(self) -> int:
        """Forget the replies of an older copy of the database: they arrived long ago; how many there were."""
        return await self._database.write(outbox.forget)

    async def rows_without_key(self) -> int:
        """How many rows are under keys that the keyring does not have."""
        return await self._database.read(rotation.under_none, self._seals.keyring.epochs)

    async def erased_since(self, number: int) -> Sequence[Erasure]:
        """What was erased after the erasure of this number, in order."""
        return await self._database.read(erased.since, number)

    async def erase_again(self, done: Sequence[Erasure]) -> Mapping[str, int]:
        """Erase what an older copy of the database does not know to be erased; how many rows each table lost."""
        return await self._database.write(erased.again, done) if done else {}

    # -- keys

    def seal_anew(self) -> AsyncIterator[rotation.Step]:
        """Bring every row under the current key; what each transaction did."""
        return rotation.seal_anew(self._database, self._seals)

    async def rows_under(self, epoch: str) -> Mapping[str, int]:
        """How many rows of each table need the key of this epoch."""
        return await self._database.read(rotation.under, epoch)

    async def rows_not_under(self, epoch: str) -> Mapping[str, int]:
        """How many rows of each table are under the keys of other epochs."""
        return await self._database.read(rotation.not_under, epoch)

    # -- retention

    async def purge(self, now: int) -> Mapping[str, int]:
        lost = await self._database.write(purge.expired, self._seals, now, self._retention)
        over = await self.following.sweep(now)
        lost = {**lost, **await self.mailings.purge(now)}
        await self._database.tidy()
        return {**lost, "subscriptions": over}


class SqlTick:
    """Implements `bot.ports.Tick`."""

    def __init__(self, database: Database, seals: Seals) -> None:
        self._database = database
        self._seals = seals

    async def people(self, keys: Sequence[bytes]) -> Mapping[bytes, Person]:
        return await self._database.read(people.load, self._seals, keys)

    async def conversations(self, keys: Sequence[bytes], now: int) -> Mapping[bytes, Conversation]:
        return await self._database.read(conversations.load, self._seals, keys, now)

    async def write(self, turns: Sequence[Written], sent: Sequence[int], now: int) -> Sequence[Queued]:
        return await self._database.write(_write, self._seals, turns, sent, now)


def _write(
    connection: Connection, seals: Seals, turns: Sequence[Written], sent: Sequence[int], now: int
) -> Sequence[Queued]:
    seals.month(now)
    forgotten = [turn for turn in turns if turn.forget]
    orphans = conversations.held(connection, seals, forgotten, now) if forgotten else []
    moved = [_emptied(turn) if turn.forget else turn for turn in turns if turn.forget or turn.conversation is not None]
    if moved:
        conversations.save(connection, seals, moved, now)
        files.prolong(connection, conversations.drafts(moved))
    gone = {turn.person_key for turn in forgotten}
    changed = {
        turn.person_key: turn.person for turn in turns if turn.person is not None and turn.person_key not in gone
    }
    if changed:
        people.save(connection, seals, changed)
    if forgotten:
        people.forget(connection, gone)
        erased.note(connection, "conversations", [turn.conversation_key for turn in forgotten])
    effects.apply(connection, seals, (effect for turn in turns for effect in turn.effects))
    if orphans:
        files.drop(connection, orphans)
    outgoing = [one for turn in turns for one in turn.outgoing]
    queued = outbox.add(connection, seals, outgoing, now) if outgoing else ()
    if updates := [turn.inbox for turn in turns if turn.inbox]:
        inbox.done(connection, updates)
    if sent:
        outbox.drop(connection, sent)
    return queued


def _emptied(turn: Written) -> Written:
    """The turn of somebody who is forgotten, saving a conversation that never began.

    Its version stays for two days as that of any conversation without a draft: who decided meanwhile in another process
    on what was forgotten loses the race, and does not bring it back.
    """
    return replace(turn, conversation=Conversation())


def _prepare(connection: Connection, seals: Seals) -> None:
    before = current(connection)
    upgrade(connection)
    known = connection.scalar(select(installation.c.keyring))
    if known is None:
        connection.execute(insert(installation), {"id": 1, "keyring": seals.fingerprint()})
    else:
        _same_keyring(known, seals)
    if before is None or before < AUDITED_SINCE:  # never again: who removed the trail would have it made whole
        audit.begin(connection, seals)


def _check(connection: Connection, seals: Seals | None) -> None:
    refuse_newer(connection)
    if inspect(connection).has_table(installation.name) and seals is not None:
        known = connection.scalar(select(installation.c.keyring))
        if known is not None:
            _same_keyring(known, seals)


def _same_keyring(known: bytes, seals: Seals) -> None:
    if known != seals.fingerprint():
        raise WrongSetting(
            "This database was sealed with another keyring. Fix: set CONCORDIA_KEYRING to the keyring it was made with."
        )
