"""Counts what waits, for who runs the bot. No row is opened."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from bot.backlog import Backlog, Queue
from bot.mailings import Kind
from storage.database import Database
from storage.deliveries import COUNTS
from storage.tables import dead_letters, inbox, outbox
from storage.year_tables import mailings

RANKS = tuple(Kind)

_INBOX = (
    select(inbox.c.platform, func.count(), func.min(inbox.c.received))
    .where(inbox.c.payload.is_not(None))
    .group_by(inbox.c.platform)
)
_OUTBOX = select(outbox.c.lane, func.count(), func.min(outbox.c.created)).group_by(outbox.c.lane)
_BURIED = select(dead_letters.c.reason, func.count().label("kept")).group_by(dead_letters.c.reason)
_MAILINGS = select(mailings.c.rank, *(func.sum(count) for count in COUNTS.values())).group_by(mailings.c.rank)


class SqlBacklog:
    """Implements `bot.metrics.Counted` on both databases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def look(self) -> Backlog:
        """What waits now. Raises StorageTrouble."""
        return await self._database.read(_look)

    async def answers(self) -> None:
        """Nothing, if the database answers. Raises StorageTrouble."""
        await self._database.read(lambda connection: connection.execute(select(1)).scalar_one())


def _look(connection: Connection) -> Backlog:
    sums = {
        (RANKS[rank], fate): int(count)
        for rank, *counts in connection.execute(_MAILINGS)
        for fate, count in zip(COUNTS, counts, strict=True)
    }
    return Backlog(
        inbox={name: Queue(count, oldest) for name, count, oldest in connection.execute(_INBOX)},
        outbox={name: Queue(count, oldest) for name, count, oldest in connection.execute(_OUTBOX)},
        buried={row.reason: row.kept for row in connection.execute(_BURIED)},
        mailings=sums,
    )
