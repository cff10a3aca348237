"""The outbox: replies on disk until they have arrived."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.chat.events import Address
from bot.chat.replies import Lane, from_json, to_json
from bot.ports import Outgoing, Queued
from storage.parts import parts
from storage.seals import Seals, dumped, tell_lost
from storage.tables import outbox

BODY = "body"

_ADD = insert(outbox).returning(outbox.c.id, outbox.c.key)
_ALL = select(outbox.c.id, outbox.c.key, outbox.c.lane, outbox.c.body).order_by(outbox.c.id)
_DROP = delete(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True)))


def add(connection: Connection, seals: Seals, outgoing: Sequence[Outgoing], now: int) -> Sequence[Queued]:
    """Keep replies; they come back with their ids, in order."""
    month = seals.month(now)
    keyed = [(seals.new_id(), one) for one in outgoing]
    rows = [
        {
            "key": key,
            "lane": one.lane.value,
            "created": now,
            "body": seals.seal(_body(one), outbox.name, key, BODY, month),
        }
        for key, one in keyed
    ]
    ids: dict[bytes, int] = {key: id_ for id_, key in connection.execute(_ADD, rows)}
    return [Queued(ids[key], one) for key, one in keyed]


def unsent(connection: Connection, seals: Seals) -> Sequence[Queued]:
    """All that is left, oldest first."""
    rows = connection.execute(_ALL).all()
    opened = ((id_, lane, seals.open(body, outbox.name, key, BODY)) for id_, key, lane, body in rows)
    found = [Queued(id_, _outgoing(lane, plain)) for id_, lane, plain in opened if plain is not None]
    tell_lost(outbox.name, len(rows) - len(found))
    return found


def drop(connection: Connection, ids: Iterable[int]) -> None:
    """Forget replies that have arrived, or never can."""
    for some in parts(ids):
        connection.execute(_DROP, {"ids": some})


def forget(connection: Connection) -> int:
    """Forget all replies; how many there were."""
    return connection.execute(delete(outbox)).rowcount


def _body(one: Outgoing) -> bytes:
    address = one.address
    return dumped(
        {
            "to": [address.platform, address.chat, address.thread],
            "reply": to_json(one.reply),
            "merge": one.merge,
            "not_before": one.not_before,
            "after": one.after,
            "else_tell": one.else_tell,
            **({"then_tell": one.then_tell} if one.then_tell else {}),
        }
    )


def _outgoing(lane: str, plain: bytes) -> Outgoing:
    stored = json.loads(plain)
    return Outgoing(
        address=Address(*stored["to"]),
        reply=from_json(stored["reply"]),
        lane=Lane(lane),
        merge=stored["merge"],
        not_before=stored["not_before"],
        after=tuple(stored.get("after", ())),
        else_tell=None if stored.get("else_tell") is None else tuple(stored["else_tell"]),
        then_tell=tuple(stored["then_tell"]) if "then_tell" in stored else None,
    )
