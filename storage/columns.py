"""What all tables are made of: the metadata that they stand in, and the types of their columns."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, LargeBinary, MetaData

KEY_BYTES = 16
"""Length of a blind key and of a random row id."""

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "uq": "%(table_name)s_%(column_0_name)s_key",
        "ix": "%(table_name)s_%(column_0_name)s",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")
Seconds = BigInteger
Key = LargeBinary(KEY_BYTES)
