"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None

_id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_key = sa.LargeBinary(16)


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", _id, autoincrement=True, nullable=False),
        sa.Column("key", _key, nullable=False),
        sa.Column("platform", sa.String(32), nullable=False),
        sa.Column("received", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=True),
        sa.PrimaryKeyConstraint("id", name="inbox_pk"),
        sa.UniqueConstraint("key", name="inbox_key_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("inbox_received", "inbox", ["received"])
    op.create_index(
        "inbox_open",
        "inbox",
        ["platform", "id"],
        sqlite_where=sa.text("payload IS NOT NULL"),
        postgresql_where=sa.text("payload IS NOT NULL"),
    )
    op.create_table(
        "dead_letters",
        sa.Column("key", _key, nullable=False),
        sa.Column("platform", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
        sa.Column("buried", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="dead_letters_pk"),
    )
    op.create_index("dead_letters_buried", "dead_letters", ["buried"])
    op.create_table(
        "people",
        sa.Column("key", _key, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="people_pk"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "conversations",
        sa.Column("key", _key, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=True),
        sa.Column("sealed", sa.LargeBinary, nullable=True),
        sa.PrimaryKeyConstraint("key", name="conversations_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("conversations_expires", "conversations", ["expires"])
    op.create_table(
        "outbox",
        sa.Column("id", _id, autoincrement=True, nullable=False),
        sa.Column("key", _key, nullable=False),
        sa.Column("lane", sa.String(32), nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="outbox_pk"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cases",
        sa.Column("id", _key, nullable=False),
        sa.Column("lookup", sa.LargeBinary(32), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="cases_pk"),
        sa.UniqueConstraint("lookup", name="cases_lookup_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "evidence",
        sa.Column("case_id", _key, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "position", name="evidence_pk"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="evidence_case_id_fk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "files",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("platform", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(64), nullable=True),
        sa.Column("expires", sa.BigInteger, nullable=True),
        sa.Column("case_id", _key, nullable=True),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("handle", sa.LargeBinary, nullable=True),
        sa.Column("data", sa.LargeBinary, nullable=True),
        sa.PrimaryKeyConstraint("id", name="files_pk"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="files_case_id_fk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("files_expires", "files", ["expires"])
    op.create_index("files_case_id", "files", ["case_id"])
    op.create_index(
        "files_wanted",
        "files",
        ["platform"],
        sqlite_where=sa.text("state = 'wanted'"),
        postgresql_where=sa.text("state = 'wanted'"),
    )
    op.create_table(
        "tries",
        sa.Column("hour", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hour", name="tries_pk"),
    )
    op.create_table(
        "installation",
        sa.Column("id", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("keyring", _key, nullable=False),
        sa.PrimaryKeyConstraint("id", name="installation_pk"),
    )
