"""Cases are read in as many queries for a page of them as for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.cases import AddEntry, Entry, EntryKind
from storage import desk
from storage.store import SqlStore
from tests.contracts.test_case_store import filed
from tests.storage.turns import NOW, act


async def queries(store: SqlStore, read: Callable[..., Any], *args: Any, **kwargs: Any) -> int:
    """How many statements it takes to read this."""
    told: list[str] = []

    def run(connection: Connection) -> None:
        event.listen(connection, "before_cursor_execute", lambda *given: told.append(given[2]))
        read(connection, store._seals, *args, **kwargs)

    await store._database.write(run)
    return len(told)


@pytest.mark.parametrize(
    ("read", "args", "kwargs"),
    [(desk.queue, (None, 0, 100), {"closed": False}), (desk.alike, ("g1",), {}), (desk.groups, (), {})],
)
async def test_many_cases_take_no_more_queries_than_one(
    store: SqlStore, read: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> None:
    async def file(number: int) -> None:
        id_ = bytes([number]) * 16
        await act(store, filed(id_, alike="g1"), AddEntry(id_, Entry(EntryKind.NOTE, NOW, "note")))

    await file(1)
    one = await queries(store, read, *args, **kwargs)
    for number in range(2, 20):
        await file(number)
    assert await queries(store, read, *args, **kwargs) == one > 0
