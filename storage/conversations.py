"""Conversations: the draft of each, sealed, with the version that tells who saved first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Insert, bindparam, select

from bot.chat.dialogue import Progress
from bot.chat.people import Conversation
from bot.ports import LostRace, Written
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import conversations

HOUR = 3600

_BY_KEY = select(conversations).where(conversations.c.key.in_(bindparam("keys", expanding=True)))


def load(connection: Connection, seals: Seals, keys: Sequence[bytes], now: int) -> Mapping[bytes, Conversation]:
    """Those that exist; an expired draft comes without its progress."""
    found = {}
    lost = 0
    for key, version, expires, wrapped, sealed in connection.execute(_BY_KEY, {"keys": keys}):
        stored = None
        if sealed is not None and expires > now:
            stored = seals.open_own(wrapped, sealed, conversations.name, key)
            lost += stored is None
        found[key] = Conversation(None if stored is None else Progress.from_json(stored), version)
    tell_lost(conversations.name, lost)
    return found


def save(connection: Connection, seals: Seals, turns: Sequence[Written], now: int) -> None:
    """Save each as the version after the one that was seen. Raises LostRace with those that have moved on."""
    rows = []
    for turn in sorted(turns, key=lambda turn: turn.conversation_key):
        progress = turn.conversation.progress if turn.conversation else None
        row: dict[str, Any] = {"key": turn.conversation_key, "version": turn.seen + 1, "wrapped": None, "sealed": None}
        if progress is None:
            row["expires"] = rounded_up(now)
        else:
            row["expires"] = rounded_up(turn.expires)
            row["wrapped"], row["sealed"] = seals.seal_own(
                progress.to_json(), conversations.name, turn.conversation_key
            )
        rows.append(row)
    saved = set(connection.execute(insert(connection, conversations, _next_version), rows).scalars())
    lost = [row["key"] for row in rows if row["key"] not in saved]
    if lost:
        raise LostRace(lost)


def held(connection: Connection, seals: Seals, turns: Sequence[Written], now: int) -> list[str]:
    """The ids of the files that the stored drafts of these turns' conversations hold."""
    stored = load(connection, seals, [turn.conversation_key for turn in turns], now)
    return [file for one in stored.values() if one.progress is not None for file in one.progress.files]


def drafts(turns: Sequence[Written]) -> Iterator[tuple[Progress, int]]:
    """The drafts among these turns, and when each expires."""
    for turn in turns:
        if turn.conversation is not None and turn.conversation.progress is not None:
            yield turn.conversation.progress, turn.expires


def _next_version(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[conversations.c.key],
        set_={"version": new.version, "expires": new.expires, "wrapped": new.wrapped, "sealed": new.sealed},
        where=conversations.c.version == new.version - 1,
    ).returning(conversations.c.key)


def rounded_up(seconds: float) -> int:
    """The next full hour: when exactly somebody wrote is nobody's business."""
    return -(-int(seconds) // HOUR) * HOUR
