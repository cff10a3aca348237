"""`INSERT … ON CONFLICT` for the database at hand: the one construct that SQLAlchemy spells twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite

Upsert = sqlite.Insert | postgresql.Insert
Build = Callable[[Upsert], Insert]


def insert(connection: Connection, table: Table, build: Build) -> Insert:
    """`build(INSERT INTO table)`, built once a dialect: a new statement costs more than its rows."""
    return _built(connection.dialect.name, table, build)


@cache
def _built(dialect: str, table: Table, build: Build) -> Insert:
    return build(postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table))
