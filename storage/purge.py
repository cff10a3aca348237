"""Retention: what is deleted when, in one place."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, update

from storage.counters import HOUR
from storage.inbox import DEDUPE_SECONDS
from storage.tables import conversations, dead_letters, files, inbox, incidents, tries

DAY = 24 * 3600

DEAD_LETTER_SECONDS = 7 * DAY
TRIES_HOURS = 48

IDLE_SECONDS = 2 * DAY
"""How long the version of a conversation outlives its draft: longer than any turn that may still want to save it."""


def expired(connection: Connection, now: int) -> Mapping[str, int]:
    """Delete what has expired; how many rows each table lost, and how many conversations their `drafts`.

    Cases are not touched: nothing closes one yet. What does will need the brake on a purge of too many.
    """
    drafts = connection.execute(
        update(conversations)
        .where(conversations.c.expires <= now, conversations.c.sealed.is_not(None))
        .values(wrapped=None, sealed=None, version=conversations.c.version + 1)
    )
    losses = {
        inbox: inbox.c.payload.is_(None) & (inbox.c.received <= now - DEDUPE_SECONDS),
        dead_letters: dead_letters.c.buried <= now - DEAD_LETTER_SECONDS,
        conversations: conversations.c.sealed.is_(None) & (conversations.c.expires <= now - IDLE_SECONDS),
        files: files.c.expires <= now,
        incidents: incidents.c.expires <= now,
        tries: tries.c.hour <= now // HOUR - TRIES_HOURS,
    }
    lost = {table.name: connection.execute(delete(table).where(where)).rowcount for table, where in losses.items()}
    return {"drafts": drafts.rowcount, **lost}
