"""Retention: what is deleted when, in one place; and the brake on a purge of too many cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection, delete, func, select, update

from bot.announcements import LASTS
from bot.cases import Status
from bot.rules.retention import DAY, Retention, stops
from storage import audit, erased, proposals, state
from storage.cases import day_of
from storage.counters import HOUR
from storage.inbox import DEDUPE_SECONDS
from storage.seals import Seals
from storage.tables import (
    cases,
    conversations,
    dead_letters,
    files,
    inbox,
    incidents,
    invites,
    restraints,
    tries,
)
from storage.year_tables import announcements, events

TRIES_HOURS = 48

IDLE_SECONDS = 2 * DAY
"""How long the version of a conversation outlives its draft: longer than any turn that may still want to save it."""

EVENT_DAYS = 30
"""How long an event is remembered that is over: a file that still holds it brings no news."""

HALTED = "halted"
"""The key under which a purge says how many cases it did not dare to erase."""

ERASURES = "erasures"
"""The key under which it says how many erasures it forgot: no backup can bring back what they erased."""


def expired(connection: Connection, seals: Seals, now: int, retention: Retention) -> Mapping[str, int]:
    """Delete what has expired; how many rows each table lost, and how many conversations their `drafts`.

    If too many cases are due at once, none is erased, and `halted` says how many wait for somebody to permit it.
    """
    drafts = connection.execute(
        update(conversations)
        .where(conversations.c.expires <= now, conversations.c.sealed.is_not(None))
        .values(wrapped=None, sealed=None, version=conversations.c.version + 1)
    )
    gone, halted = _closed(connection, seals, now, retention)
    losses = {
        inbox: inbox.c.payload.is_(None) & (inbox.c.received <= now - DEDUPE_SECONDS),
        dead_letters: dead_letters.c.buried <= now - retention.dead_letter_days * DAY,
        conversations: conversations.c.sealed.is_(None) & (conversations.c.expires <= now - IDLE_SECONDS),
        files: files.c.expires <= now,
        incidents: incidents.c.expires <= now,
        invites: invites.c.expires <= now,
        restraints: restraints.c.until <= now,
        announcements: announcements.c.created <= now - LASTS,
        tries: tries.c.hour <= now // HOUR - TRIES_HOURS,
        events: events.c.ends <= now - EVENT_DAYS * DAY,
    }
    lost = {table.name: connection.execute(delete(table).where(where)).rowcount for table, where in losses.items()}
    lapsed = proposals.expire(connection, now)
    forgotten = erased.grow_old(connection, day_of(now), day_of(now) - timedelta(days=retention.backup_days))
    traces = audit.expire(connection, seals, day_of(now) - timedelta(days=retention.audit_days))
    lost |= {"drafts": drafts.rowcount, "cases": gone, "proposals": lapsed, "audit": traces}
    return {**lost, HALTED: halted, ERASURES: forgotten}


def _closed(connection: Connection, seals: Seals, now: int, retention: Retention) -> tuple[int, int]:
    """(cases erased, cases that wait). Evidence, entries, files and addresses go with a case."""
    # Only the day of closing is known: a case is kept for the full days after it.
    due = (cases.c.status == Status.CLOSED) & (cases.c.closed < day_of(now) - timedelta(days=retention.case_days))
    doomed = connection.scalar(select(func.count()).select_from(cases).where(due)) or 0
    if not doomed:
        return 0, 0
    total = connection.scalar(select(func.count()).select_from(cases)) or 0
    if stops(doomed, total) and not state.purge_permitted(connection, seals, now):
        return 0, doomed
    gone = connection.execute(delete(cases).where(due).returning(cases.c.id)).scalars().all()
    erased.note(connection, cases.name, gone)  # a restored backup must not ask again
    return len(gone), 0
