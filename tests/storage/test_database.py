"""The connections: what is durable, who may write, and what an error may say."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, make_url, text

from bot.cases import FetchFile, FileCase
from bot.errors import StorageTrouble, WrongSetting
from bot.sealing import Keyring
from storage.database import BUSY_MS, PostgresDatabase, Rejected, SqliteDatabase, connect
from storage.store import SqlStore, open_store
from tests.conftest import OpenStore
from tests.storage.turns import ANNA, DAY, HOUR, NOW, act, arrive, case, outgoing, photo, raw, saying, turn

RECEIPT = b"hash of a receipt, 32 bytes long"


@pytest.fixture
async def sqlite(sqlite_url: str, keyring: Keyring) -> AsyncIterator[SqlStore]:
    store = await open_store(sqlite_url, keyring)
    yield store
    await store.close()


def path_of(url: str) -> Path:
    return Path(str(make_url(url).database))


def database_of(store: SqlStore) -> SqliteDatabase:
    assert isinstance(store._database, SqliteDatabase)
    return store._database


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


# -- SQLite


async def test_the_writer_is_durable_and_erases(sqlite: SqlStore) -> None:
    names = ["journal_mode", "synchronous", "secure_delete", "foreign_keys", "busy_timeout", "query_only"]

    found = await database_of(sqlite).write(lambda connection: [pragma(connection, name) for name in names])

    assert found == ["wal", 2, 1, 1, BUSY_MS, 0]


async def test_the_reader_neither_writes_nor_checkpoints(sqlite: SqlStore) -> None:
    database = database_of(sqlite)

    names = ["query_only", "wal_autocheckpoint"]
    found = await database.read(lambda connection: [pragma(connection, name) for name in names])

    assert found == [1, 0]
    with pytest.raises(StorageTrouble, match="SQLITE_READONLY"):
        await database.read(lambda connection: connection.execute(text("DELETE FROM people")))


async def test_a_write_takes_the_lock_before_it_reads(sqlite: SqlStore, sqlite_url: str) -> None:
    def another_write(_: Connection) -> str:
        with sqlite3.connect(path_of(sqlite_url), timeout=0, isolation_level=None) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                return str(error)
        return "no lock"

    assert await database_of(sqlite).write(another_write) == "database is locked"


async def test_nobody_else_on_the_machine_can_read_the_files(sqlite: SqlStore, sqlite_url: str) -> None:
    await arrive(sqlite, 1)

    modes = {file.name: oct(file.stat().st_mode & 0o777) for file in path_of(sqlite_url).parent.iterdir()}

    assert modes == dict.fromkeys(("concordia.db", "concordia.db-wal", "concordia.db-shm"), "0o600")


async def test_what_was_purged_is_in_no_file_any_more(sqlite: SqlStore, sqlite_url: str) -> None:
    async with sqlite.tick() as tick:
        await tick.write([turn(await arrive(sqlite, 1), progress=saying("words"))], [], NOW)
    query = text("SELECT wrapped, sealed FROM conversations")
    wrapped, sealed = await database_of(sqlite).read(lambda connection: connection.execute(query).one())
    files = path_of(sqlite_url).parent
    assert any(sealed in file.read_bytes() for file in files.iterdir())

    await sqlite.purge(NOW + DAY + HOUR)

    assert not any(part in file.read_bytes() for file in files.iterdir() for part in (wrapped, sealed))
    assert (files / "concordia.db-wal").stat().st_size == 0


async def test_a_database_that_is_locked_is_trouble_until_it_is_free(sqlite: SqlStore, sqlite_url: str) -> None:
    await database_of(sqlite)._writer.outside(lambda driver: driver.execute("PRAGMA busy_timeout=1"))
    with sqlite3.connect(path_of(sqlite_url), isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageTrouble, match="SQLITE_BUSY"):
            await sqlite.receive("telegram", "1", [raw(1)], NOW)
        other.execute("ROLLBACK")

    assert len(await sqlite.receive("telegram", "1", [raw(1)], NOW)) == 1


async def test_a_full_disk_is_trouble_until_there_is_room(sqlite: SqlStore) -> None:
    writer = database_of(sqlite)._writer
    [pages] = await writer.outside(lambda driver: driver.execute("PRAGMA page_count").fetchone())
    await writer.outside(lambda driver: driver.execute(f"PRAGMA max_page_count={pages}"))
    big = [raw(number, b"x" * 5_000) for number in range(20)]
    with pytest.raises(StorageTrouble, match="SQLITE_FULL"):
        await sqlite.receive("telegram", "1", big, NOW)
    assert list(await sqlite.unfinished("telegram")) == []

    await writer.outside(lambda driver: driver.execute("PRAGMA max_page_count=1000000"))

    assert len(await sqlite.receive("telegram", "1", big, NOW)) == 20


async def test_a_commit_that_fails_keeps_nothing_and_blocks_nothing(
    sqlite: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(database_of(sqlite)._writer._engine.dialect, "do_commit", fail)
        with pytest.raises(StorageTrouble):
            await sqlite.receive("telegram", "1", [raw(1)], NOW)

    assert list(await sqlite.unfinished("telegram")) == []
    assert len(await sqlite.receive("telegram", "1", [raw(1)], NOW)) == 1


# -- PostgreSQL


async def test_a_connection_that_is_cut_is_trouble_once(postgres_url: str, keyring: Keyring) -> None:
    store = await open_store(postgres_url, keyring)
    await arrive(store, 1)
    killer = await connect(postgres_url)
    await killer.write(_cut_all_others)

    with pytest.raises(StorageTrouble):
        await store.receive("telegram", "1", [raw(2)], NOW)

    assert len(await store.receive("telegram", "1", [raw(2)], NOW)) == 1
    await killer.close()
    await store.close()


def _cut_all_others(connection: Connection) -> None:
    connection.execute(
        text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    )


async def test_a_commit_waits_for_the_disk_whatever_the_server_thinks(postgres_url: str) -> None:
    lax = await connect(postgres_url)
    setting = text(f'ALTER DATABASE "{make_url(postgres_url).database}" SET synchronous_commit = off')
    await lax.write(lambda connection: connection.execute(setting))
    await lax.close()

    database = await connect(postgres_url)

    assert isinstance(database, PostgresDatabase)
    assert await database.write(lambda connection: connection.scalar(text("SHOW synchronous_commit"))) == "on"
    await database.close()


async def test_a_server_that_is_not_there_is_trouble(keyring: Keyring, tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        await open_store(f"postgresql://nobody@/nothing?host={tmp_path}", keyring)


# -- both


async def test_an_error_says_what_kind_it_is_and_nothing_of_the_row(new_store: OpenStore, database_url: str) -> None:
    store = await new_store()

    def insert_twice(connection: Connection) -> None:
        row = {"key": b"somebody's secret", "other": b"wrapped secret"}
        for _ in range(2):
            connection.execute(text("INSERT INTO people (key, wrapped, sealed) VALUES (:key, :other, :other)"), row)

    with pytest.raises(Rejected) as refused:
        await store._database.write(insert_twice)

    assert "secret" not in str(refused.value)
    assert "\\x" not in str(refused.value)
    assert refused.value.__suppress_context__
    assert str(refused.value) in ("IntegrityError SQLITE_CONSTRAINT_PRIMARYKEY", "UniqueViolationError 23505")


async def test_a_closed_store_says_so(sqlite: SqlStore) -> None:
    await sqlite.close()
    with pytest.raises(StorageTrouble, match="closed"):
        await sqlite.unsent()


async def test_an_error_in_the_work_undoes_it(new_store: OpenStore) -> None:
    store = await new_store()

    def half(connection: Connection) -> None:
        connection.execute(text("INSERT INTO tries VALUES (1, 1)"))
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        await store._database.write(half)

    assert await store.tries(1) == 0


@pytest.mark.parametrize("url", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://u@h/d"])
async def test_a_url_that_cannot_be_used_says_how_one_looks(url: str) -> None:
    with pytest.raises(WrongSetting, match=r"Fix: sqlite:///data/concordia\.db"):
        await connect(url)


async def test_a_folder_that_cannot_be_made_is_named_by_its_setting(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WrongSetting, match="CONCORDIA_DATABASE_URL"):
        await connect(f"sqlite:///{tmp_path / 'file' / 'concordia.db'}")


async def test_another_keyring_is_told_at_once(new_store: OpenStore, database_url: str, tmp_path: Path) -> None:
    store = await new_store()
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), progress=saying("words"), says=[outgoing("a")])], [], NOW)
    await store.close()

    with pytest.raises(WrongSetting, match="CONCORDIA_KEYRING"):
        await open_store(database_url, Keyring.create(tmp_path / "other" / "keyring.json"))


async def test_what_a_destroyed_key_sealed_is_as_never_said(
    new_store: OpenStore, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await new_store()
    async with store.tick() as tick:
        await tick.write([turn(await arrive(store, 1), progress=saying("words"), says=[outgoing("a")])], [], NOW)
    await arrive(store, 2)
    await act(store, FetchFile("f1", "telegram", "handle", NOW + DAY), FileCase(RECEIPT, case(photo("f1"))))
    monkeypatch.setattr(Keyring, "seal_key", lambda *_: None)
    later = await new_store()

    async with later.tick() as tick:
        found = await tick.conversations([ANNA], NOW)
    assert found[ANNA].progress is None
    assert list(await later.unsent()) == []
    assert list(await later.unfinished("telegram")) == []
    assert list(await later.wanted_files("telegram", NOW)) == []
    assert await later.case(RECEIPT) is None
    assert await later.file("f1") is None
