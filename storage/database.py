"""The two databases behind one face: a function runs in one transaction.

On SQLite reads go through aiosqlite, and writes through a thread of our own with SQLAlchemy's synchronous engine: a
transaction of many statements then costs one hop between threads, where aiosqlite takes four for each statement.
Measured with a busy loop, a tick of 64 turns took 29 ms this way and 162 ms through aiosqlite.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, exc, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import StorageTrouble, WrongSetting
from storage import copies

P = ParamSpec("P")
T = TypeVar("T")

BUSY_MS = 5_000
"""How long SQLite waits for another process to end its write before it says that the database is locked."""

PRIVATE = 0o600
"""Mode of a new database file: nobody else on the machine has business with it."""

POOL = 5
"""PostgreSQL connections of one process: a tick, an intake, and room for lookups."""


class Rejected(Exception):
    """The database understood a statement and refused it: a fault of ours, which trying again does not cure."""


class Database(Protocol):
    """Runs functions that take a connection. Raises StorageTrouble where trying again may help, else Rejected."""

    @property
    def dialect(self) -> str: ...

    async def write(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work` in one transaction that is durable when this returns; an error rolls it back."""

    async def read(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work`, which changes nothing."""

    async def tidy(self) -> None:
        """Drop what the database keeps of deleted rows, as far as it lets us."""

    async def copy(self, target: Path) -> None:
        """Write a consistent copy while others write. Raises WrongSetting where the database is a server."""

    async def close(self) -> None: ...


async def connect(url: str) -> Database:
    """Open `sqlite:///path` or `postgresql://…`; drivers in the URL are ours to choose. Raises WrongSetting."""
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        parsed = None
    match parsed.get_backend_name() if parsed else None, parsed:
        case "sqlite", URL(database=str(path)) if path not in ("", ":memory:"):
            return await SqliteDatabase.open(Path(path))
        case "postgresql", URL():
            return PostgresDatabase(parsed)
    raise WrongSetting(
        "CONCORDIA_DATABASE_URL is not usable. Fix: sqlite:///data/concordia.db, or postgresql://user:password@host/name"
    )


class SqliteDatabase:
    """One connection writes and does every checkpoint, another reads.

    SQLite before 3.51.3 can corrupt a WAL database when two connections write or checkpoint at the same moment.
    """

    dialect = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        self._closed = False
        self._copies = 0
        # IMMEDIATE: a read that turns into a write fails at once when somebody else wrote meanwhile, whatever the busy
        # timeout. Reads need no transaction: each is one statement, or reads on where a newer row does no harm.
        self._writer = _Worker(_writing_engine(path))
        self._reading = _reading_engine(path)

    @classmethod
    async def open(cls, path: Path) -> SqliteDatabase:
        database = cls(path)
        try:
            await database._writer.start(lambda: _make_private(path))
            await database._writer.outside(_check_log)
            await database.read(lambda connection: connection.exec_driver_sql("SELECT 1"))
        except BaseException:
            await database.close()
            raise
        return database

    async def write(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._writer.run(lambda connection: work(connection, *args, **kwargs))

    async def read(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with translated():
            if self._closed:
                raise StorageTrouble("the database is closed")
            async with self._reading.connect() as connection:
                return await connection.run_sync(work, *args, **kwargs)

    async def tidy(self) -> None:
        """Truncate the WAL. A reader in another process can prevent it; the next time will do."""
        if self._copies:
            return  # it would wait for the copy, and every write for it
        await self._writer.outside(lambda driver: driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())

    async def copy(self, target: Path) -> None:
        self._copies += 1
        try:
            with translated():
                await asyncio.to_thread(copies.copy, self.path, target)
        finally:
            self._copies -= 1

    async def close(self) -> None:
        self._closed = True
        await self._reading.dispose()  # first, so that the checkpoint on closing is the writer's too
        await self._writer.stop()


_WRITER = (
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # macOS: without it an fsync may end in the drive's cache
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
)
_READER = (
    "PRAGMA query_only=ON",
    "PRAGMA wal_autocheckpoint=0",
    f"PRAGMA busy_timeout={BUSY_MS}",
)


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=PRIVATE)
    except OSError as error:
        raise WrongSetting(
            f"The database folder cannot be used ({error.strerror}). Fix: CONCORDIA_DATABASE_URL"
        ) from None


def _check_log(driver: sqlite3.Connection) -> None:
    if driver.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        raise WrongSetting(
            "The database's folder cannot hold a write-ahead log. Fix: set CONCORDIA_DATABASE_URL to a local disk"
        )


def _reading_engine(path: Path) -> AsyncEngine:
    """Through aiosqlite, with nothing of ours in between: reads are few, since the engine remembers the last turns."""
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"isolation_level": None},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in _READER:
            cursor.execute(pragma)
        cursor.close()

    return engine


def _writing_engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"isolation_level": None},  # the driver begins nothing by itself
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        for pragma in _WRITER:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin_our_way(connection: Connection) -> None:
        # Past SQLAlchemy, which would spend a tenth of a small tick on it.
        _driver(connection).execute("BEGIN IMMEDIATE")

    return engine


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)


class _Worker:
    """The writing thread with its one connection. What is handed in runs in order, so a transaction needs no lock."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="concordia-writer")
        self._connection: Connection | None = None
        self._stopped = False

    async def start(self, before: Callable[[], None] = lambda: None) -> None:
        def open_it() -> None:
            before()
            self._connection = self._engine.connect()

        await self._hop(open_it)

    async def run(self, work: Callable[[Connection], T]) -> T:
        def in_transaction() -> T:
            connection = self._open()
            try:
                with connection.begin():
                    return work(connection)
            finally:
                if _driver(connection).in_transaction:  # the commit itself failed: leave nothing half open behind it
                    _driver(connection).rollback()

        return await self._hop(in_transaction)

    async def outside(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` on the driver's own connection, outside of any transaction."""
        return await self._hop(lambda: work(_driver(self._open())))

    async def stop(self) -> None:
        def close_it() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        if not self._stopped:
            await self._hop(close_it)
            self._stopped = True
            self._thread.shutdown(wait=False)

    def _open(self) -> Connection:
        if self._connection is None:
            raise StorageTrouble("the database is not open")
        return self._connection

    async def _hop(self, work: Callable[[], T]) -> T:
        if self._stopped:
            raise StorageTrouble("the database is closed")
        with translated():
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)


class PostgresDatabase:
    """A pool of asyncpg connections."""

    dialect = "postgresql"

    def __init__(self, url: URL) -> None:
        self._engine: AsyncEngine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            hide_parameters=True,
            pool_size=POOL,
            # A receipt is shown after the commit, so the commit must be on disk whatever the server's default is.
            connect_args={"server_settings": {"synchronous_commit": "on", "application_name": "concordia"}},
        )
        self._reading = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    async def write(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with translated():
            async with self._engine.begin() as connection:
                return await connection.run_sync(work, *args, **kwargs)

    async def read(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with translated():
            async with self._reading.connect() as connection:
                return await connection.run_sync(work, *args, **kwargs)

    async def tidy(self) -> None:
        """Nothing: autovacuum frees the rows, and what lingers in the server's log is sealed."""

    async def copy(self, target: Path) -> None:  # noqa: ARG002 - the port's signature
        raise WrongSetting(
            "PostgreSQL makes its own backups. Fix: pg_dump --format=custom --file=concordia.dump "
            '"$CONCORDIA_DATABASE_URL"'
        )

    async def close(self) -> None:
        await self._engine.dispose()


@contextmanager
def translated() -> Iterator[None]:
    """Database errors as ours. Their texts name the kind of error only: a driver's can hold the row."""
    try:
        yield
    except exc.DBAPIError as error:
        kind = _named(error.orig)
        if isinstance(error, exc.IntegrityError | exc.ProgrammingError | exc.DataError | exc.NotSupportedError):
            raise Rejected(kind) from None
        raise StorageTrouble(kind) from None
    except sqlite3.Error as error:
        raise StorageTrouble(_named(error)) from None
    except exc.TimeoutError:
        raise StorageTrouble("no free connection") from None
    except (OSError, TimeoutError) as error:
        raise StorageTrouble(type(error).__name__) from None


def _named(error: BaseException | None) -> str:
    code = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__
