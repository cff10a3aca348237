"""The inbox: updates on disk before the platform is told, each once, until their turn is done; and the dead letters."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Insert, bindparam, select, update
from sqlalchemy import insert as plain_insert

from bot.ports import AlreadyDone, Raw, Received
from bot.rules.retention import DEDUPE_HOURS, HOUR
from storage import files
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import dead_letters, inbox

DEDUPE_SECONDS = DEDUPE_HOURS * HOUR
"""Telegram may number updates anew after a week without any: a key kept for long would swallow a new report."""

PAYLOAD = "payload"


def receive(
    connection: Connection, seals: Seals, platform: str, bot: str, raws: Sequence[Raw], now: int
) -> Sequence[Received]:
    """Keep the updates that are new, with the files that came along."""
    month = seals.month(now)
    by_key = {seals.index.update(platform, bot, raw.update): raw for raw in reversed(raws)}
    rows = [
        {
            "key": key,
            "platform": platform,
            "received": now,
            "payload": seals.seal(raw.payload, inbox.name, key, PAYLOAD, month),
        }
        for key, raw in reversed(by_key.items())
    ]
    if not rows:
        return ()
    ids: dict[bytes, int] = {key: id_ for id_, key in connection.execute(insert(connection, inbox, _keep_new), rows)}
    fresh = [(id_, by_key[key]) for key, id_ in sorted(ids.items(), key=lambda pair: pair[1])]
    for _, raw in fresh:
        if raw.files:
            files.bring(connection, seals, platform, raw.files, now)
    return [Received(id_, platform, raw.payload) for id_, raw in fresh]


def _keep_new(statement: Upsert) -> Insert:
    # An update that was done more than 48 h ago and comes again is another one with the same number.
    return statement.on_conflict_do_update(
        index_elements=[inbox.c.key],
        set_={"received": statement.excluded.received, "payload": statement.excluded.payload},
        where=inbox.c.payload.is_(None) & (inbox.c.received <= statement.excluded.received - DEDUPE_SECONDS),
    ).returning(inbox.c.id, inbox.c.key)


_OPEN = (
    select(inbox.c.id, inbox.c.key, inbox.c.payload)
    .where(inbox.c.platform == bindparam("platform"), inbox.c.payload.is_not(None))
    .order_by(inbox.c.id)
)


def unfinished(connection: Connection, seals: Seals, platform: str) -> Sequence[Received]:
    """What was received but not done, oldest first."""
    rows = connection.execute(_OPEN, {"platform": platform}).all()
    opened = ((id_, seals.open(payload, inbox.name, key, PAYLOAD)) for id_, key, payload in rows)
    found = [Received(id_, platform, payload) for id_, payload in opened if payload is not None]
    tell_lost(inbox.name, len(rows) - len(found))
    return found


_DONE = (
    update(inbox)
    .where(inbox.c.id.in_(bindparam("ids", expanding=True)), inbox.c.payload.is_not(None))
    .values(payload=None)
)


def done(connection: Connection, ids: Sequence[int]) -> None:
    """Forget the payloads; the keys stay, so that the same update is known when it comes again. Raises AlreadyDone."""
    if connection.execute(_DONE, {"ids": ids}).rowcount != len(ids):
        raise AlreadyDone


def bury(connection: Connection, seals: Seals, id_: int, reason: str, now: int) -> None:
    """Move an update to the dead letters; one that is done already stays as it is."""
    month = seals.month(now)
    row = connection.execute(select(inbox).where(inbox.c.id == id_)).one_or_none()
    if row is None or row.payload is None:
        return
    payload = seals.open(row.payload, inbox.name, row.key, PAYLOAD)
    if payload is not None:
        key = seals.new_id()
        letter = {
            "key": key,
            "platform": row.platform,
            "reason": reason,
            "buried": now,
            "payload": seals.seal(payload, dead_letters.name, key, PAYLOAD, month),
        }
        connection.execute(plain_insert(dead_letters), letter)
    done(connection, [id_])
