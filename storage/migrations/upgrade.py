"""Bring a database to the newest schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.errors import WrongSetting
from storage.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "r0005"
"""The newest step in versions/; tests compare. Alembic costs 0.15 s to import, so an up-to-date start goes without."""

_NEWER = "This database was written by a newer Concordia. Fix: start that version, or restore a backup."

LOCK = 0x636F6E63
"""PostgreSQL advisory lock under which one process upgrades while the others wait. Any number that is ours."""


def upgrade(connection: Connection) -> None:
    """To the newest schema, inside the transaction of `connection`. Raises WrongSetting if the database is newer."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if current(connection) == HEAD:
        return
    if not inspect(connection).get_table_names():
        _create(connection)
    else:
        climb(connection)


def _create(connection: Connection) -> None:
    """A new database, at once at the newest step: Alembic's 10 MiB are not loaded; a test holds the two together."""
    metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:step)"), {"step": HEAD})


def climb(connection: Connection) -> None:
    """Run the missing steps one by one."""
    from alembic import command  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    try:
        command.upgrade(config(connection), "head")
    except CommandError:
        raise WrongSetting(_NEWER) from None


def refuse_newer(connection: Connection) -> None:
    """Raises WrongSetting if the database is newer than this program."""
    if (current(connection) or "") > HEAD:
        raise WrongSetting(_NEWER)


def current(connection: Connection) -> str | None:
    """The step that the database is at, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, without an ini file."""
    from alembic.config import Config  # noqa: PLC0415

    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", "storage:migrations")
    return settings
