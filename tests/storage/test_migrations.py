"""Upgrades: from nothing, from a database in use, at the same time, and never half."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.audit import Audited, Trace
from bot.cases import FileCase, SaveCase
from bot.chat.answers import Item
from bot.errors import StorageTrouble, WrongSetting
from bot.sealing import Keyring
from storage.database import Rejected, connect
from storage.migrations.upgrade import HEAD, climb, config, current, upgrade
from storage.store import open_store
from storage.tables import metadata
from tests.conftest import OpenStore
from tests.storage.turns import NOW, act, arrive, case

RECEIPT = b"hash of a receipt, 32 bytes long"


def test_the_newest_step_is_the_one_that_a_start_compares_with() -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]


async def test_the_steps_lead_to_the_tables_that_the_code_knows(database_url: str) -> None:
    database = await connect(database_url)
    await database.write(climb)

    assert await database.write(_differences) == []
    assert await database.write(current) == HEAD
    await database.close()


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def test_the_steps_and_the_code_spell_every_table_alike(sqlite_url: str) -> None:
    """What Alembic does not compare: row numbers, primary keys, what a deletion takes along."""
    stepped, made = await connect(sqlite_url), await connect(f"{sqlite_url}.other")
    await stepped.write(climb)
    await made.write(upgrade)

    one, other = [await database.read(_definitions) for database in (stepped, made)]

    assert one == other
    await stepped.close()
    await made.close()


def _definitions(connection: Connection) -> dict[str, list[str]]:
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name != 'alembic_version'")
    )
    return {name: sorted(_parts(sql)) for name, sql in rows}


def _parts(sql: str) -> Iterator[str]:
    """Columns and constraints, wherever a line ends: what was added later stands on the line of what was there."""
    head, _, rest = sql.partition("(")
    inside, _, tail = rest.rpartition(")")
    yield f"{head.strip()} {tail.strip()}"
    yield from (part.strip() for part in re.split(r",(?![^(]*\))", inside))


async def test_a_step_taken_back_and_again_leads_to_the_same_tables(sqlite_url: str) -> None:
    database = await connect(sqlite_url)
    await database.write(climb)
    before = await database.read(_definitions)

    await database.write(lambda connection: command.downgrade(config(connection), "r0002"))
    assert "audit" not in await database.read(_definitions)
    await database.write(climb)

    assert await database.read(_definitions) == before
    await database.close()


async def test_a_step_taken_back_and_again_leads_to_what_the_code_knows(database_url: str) -> None:
    database = await connect(database_url)
    await database.write(climb)
    await database.write(lambda connection: command.downgrade(config(connection), "r0002"))
    await database.write(climb)

    assert await database.write(_differences) == []
    await database.close()


async def test_cases_from_before_there_was_a_team_keep_their_evidence_and_can_be_worked_on(
    database_url: str, keyring: Keyring
) -> None:
    old = await open_store(database_url, keyring)
    await act(old, FileCase(RECEIPT, case(Item(NOW, "words"))))
    await old._database.write(lambda connection: command.downgrade(config(connection), "r0002"))
    await old.close()

    store = await open_store(database_url, keyring)
    found = await store.case(RECEIPT)
    assert found is not None
    assert (found.evidence, found.version, found.rank) == ((Item(NOW, "words"),), 1, 0)
    await act(store, SaveCase(replace(found, worker=b"a member's id...")), Audited(Trace(NOW, "house", "claim")))
    assert (await store.audit_report()).faults == ()
    await store.close()


async def test_an_upgrade_keeps_what_is_there(new_store: OpenStore) -> None:
    store = await new_store()
    update = await arrive(store, 1)
    await store.close()

    assert list(await (await new_store()).unfinished("telegram")) == [update]


async def test_two_processes_can_start_on_an_empty_database(database_url: str, keyring: Keyring) -> None:
    one, two = await asyncio.gather(open_store(database_url, keyring), open_store(database_url, keyring))

    await arrive(one, 1)
    assert len(await two.unfinished("telegram")) == 1
    await one.close()
    await two.close()


async def test_an_upgrade_that_fails_leaves_nothing_half_done(database_url: str, keyring: Keyring) -> None:
    database = await connect(database_url)
    await database.write(lambda connection: connection.execute(text("CREATE TABLE tries (other INTEGER)")))

    with pytest.raises((StorageTrouble, Rejected)):
        await open_store(database_url, keyring)

    assert await database.write(lambda connection: inspect(connection).get_table_names()) == ["tries"]
    await database.write(lambda connection: connection.execute(text("DROP TABLE tries")))
    await (await open_store(database_url, keyring)).close()
    await database.close()


async def test_a_database_from_the_future_is_left_alone(
    new_store: OpenStore, database_url: str, keyring: Keyring
) -> None:
    store = await new_store()
    later = text("UPDATE alembic_version SET version_num = 'r9999'")
    await store._database.write(lambda connection: connection.execute(later))

    with pytest.raises(WrongSetting, match="newer Concordia"):
        await open_store(database_url, keyring)
