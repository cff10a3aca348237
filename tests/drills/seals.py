"""What of a database lies under which key, and whether it opens; told from the bytes, not from the bot's own list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from bot.sealing import Unsealable, header_of
from storage.rotation import UNDER_MONTH
from storage.seals import Seals
from storage.tables import metadata
from tests.drills.books import Books


async def under(opened: Books, *epochs: str) -> dict[str, int]:
    """How many values of each column in the whole database begin as those do that were sealed under these keys."""
    headers = tuple(map(header_of, epochs))

    def look(connection: Connection) -> Iterator[str]:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                for column, value in row._mapping.items():
                    if isinstance(value, bytes) and value.startswith(headers):
                        yield f"{table.name}.{column}"

    found = await opened.store._database.read(lambda connection: Counter(look(connection)))
    return dict(sorted(found.items()))


async def unopened(opened: Books) -> dict[str, int]:
    """How many values under a key of a month do not open, by table."""
    seals = opened.store._seals

    def look(connection: Connection) -> Iterator[str]:
        for one in UNDER_MONTH:
            columns = (one.table.c[one.row].label("row"), one.value.label("value"))
            for row, value in connection.execute(select(*columns).where(one.value.is_not(None))):
                if not _opens(seals, one, row.encode() if isinstance(row, str) else row, value):
                    yield one.table.name

    return dict(await opened.store._database.read(lambda connection: Counter(look(connection))))


def _opens(seals: Seals, one: Any, row: bytes, value: bytes) -> bool:
    try:
        if one.wraps:
            seals.sealer.unwrap(value, row)
        else:
            seals.sealer.open(value, table=one.table.name, row=row, column=one.column)
    except Unsealable:
        return False
    return True
