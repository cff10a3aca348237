"""What the database of a stopped bot holds, opened with the keyring through the product's own store."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from bot.cases import Case
from bot.sealing import Keyring, Receipts, blind_index
from storage.store import SqlStore, open_store
from storage.tables import cases, dead_letters, inbox, outbox
from tests.drills.service import Service
from tests.fakes.telegram.server import FakeTelegram

FIRST_UPDATE = 100_000_001
"""The id at which the fake begins to count."""


@dataclass(frozen=True, slots=True)
class Books:
    """One open database and its keys."""

    store: SqlStore
    keyring: Keyring

    async def count(self, table: Table, *where: Any) -> int:
        """How many rows fit."""
        return int(await self._read(lambda db: db.scalar(select(func.count()).select_from(table).where(*where))) or 0)

    async def cases(self) -> int:
        return await self.count(cases)

    async def updates(self) -> int:
        """Updates that ever came, each once."""
        return await self.count(inbox)

    async def unfinished(self) -> int:
        """Updates that were received and neither done nor set aside."""
        return await self.count(inbox, inbox.c.payload.is_not(None))

    async def unsent(self) -> int:
        return await self.count(outbox)

    async def dead_letters(self) -> Mapping[str, int]:
        """Updates that were set aside, by reason."""
        grouped = select(dead_letters.c.reason, func.count()).group_by(dead_letters.c.reason)
        return {str(reason): int(count) for reason, count in await self.rows(grouped)}

    async def missing(self, telegram: FakeTelegram) -> list[int]:
        """The ids of all updates there ever were that the inbox does not know as done."""
        index, bot = blind_index(self.keyring), telegram.token.partition(":")[0]
        known = {bytes(key): done for key, done in await self.rows(select(inbox.c.key, inbox.c.payload.is_(None)))}
        ids = range(FIRST_UPDATE, telegram.world.updates.next_id)
        return [id_ for id_ in ids if not known.get(index.update("telegram", bot, str(id_)), False)]

    async def by_receipt(self, receipts: Iterable[str]) -> Mapping[str, Case | None]:
        """The case of each receipt. Hashing is slow on purpose, so two threads share it."""
        desk, loop = Receipts(self.keyring), asyncio.get_running_loop()
        asked = list(receipts)
        with ThreadPoolExecutor(2) as threads:
            digits = [receipt.replace(" ", "") for receipt in asked]
            lookups = await asyncio.gather(*(loop.run_in_executor(threads, desk.lookup, one) for one in digits))
        return {receipt: await self.store.case(lookup) for receipt, lookup in zip(asked, lookups, strict=True)}

    async def rows(self, statement: Select[Any]) -> Sequence[Any]:
        """What a query finds."""
        return list(await self._read(lambda db: db.execute(statement).all()))

    async def _read(self, work: Any) -> Any:
        def run(connection: Connection) -> Any:
            return work(connection)

        return await self.store._database.read(run)


@asynccontextmanager
async def books(service: Service) -> AsyncIterator[Books]:
    """Open the database of a service that does not run."""
    assert not service.alive, "SQLite has one writer: stop the bot first"
    keyring = Keyring.open(service.keyring)
    store = await open_store(service.database, keyring)
    try:
        yield Books(store, keyring)
    finally:
        await store.close()
