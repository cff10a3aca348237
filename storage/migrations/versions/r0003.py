"""Cases that are worked on, the team, what it writes to reporters, the audit trail, and numbers that outlive cases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"
branch_labels = None
depends_on = None

_id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_key = sa.LargeBinary(16)
_mac = sa.LargeBinary(32)


def upgrade() -> None:
    _cases()
    _of_cases()
    _team()
    _audit()
    _numbers()


def downgrade() -> None:
    for name in (
        "case_entries", "case_reporters", "restraints",
        "staff", "invites", "offices", "saved_replies",
        "audit", "audit_chain", "tallies", "state",
    ):  # fmt: skip
        op.drop_table(name)
    for name in ("cases_queue", "cases_worker", "cases_likeness", "cases_joined"):
        op.drop_index(name, "cases")
    for name in ("version", "rank", "worker", "closed", "likeness", "joined"):
        op.drop_column("cases", name)


def _cases() -> None:
    # Added one by one: SQLite would copy the table and drop the old one, and that deletes all evidence with it.
    op.add_column("cases", sa.Column("version", sa.BigInteger, nullable=False, server_default=sa.text("1")))
    op.add_column("cases", sa.Column("rank", sa.SmallInteger, nullable=False, server_default=sa.text("0")))
    op.add_column("cases", sa.Column("worker", _key, nullable=True))
    op.add_column("cases", sa.Column("closed", sa.Date, nullable=True))
    op.add_column("cases", sa.Column("likeness", _key, nullable=True))
    op.add_column("cases", sa.Column("joined", _key, nullable=True))
    op.create_index("cases_queue", "cases", ["status", "rank", "day", "id"])
    for name in ("worker", "likeness", "joined"):
        op.create_index(f"cases_{name}", "cases", [name])


def _of_cases() -> None:
    op.create_table(
        "case_entries",
        sa.Column("case_id", _key, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "position", name="case_entries_pk"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="case_entries_case_id_fk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "case_reporters",
        sa.Column("case_id", _key, nullable=False),
        sa.Column("tag", _key, nullable=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("case_id", name="case_reporters_pk"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="case_reporters_case_id_fk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "restraints",
        sa.Column("case_id", _key, nullable=False),
        sa.Column("tag", _key, nullable=False),
        sa.Column("level", sa.String(16), nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("case_id", name="restraints_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("restraints_until", "restraints", ["until"])


def _team() -> None:
    op.create_table(
        "staff",
        sa.Column("key", _key, nullable=False),
        sa.Column("id", _key, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="staff_pk"),
        sa.UniqueConstraint("id", name="staff_id_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "invites",
        sa.Column("nonce", _key, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("nonce", name="invites_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("invites_expires", "invites", ["expires"])
    op.create_table(
        "offices",
        sa.Column("platform", sa.String(32), nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("platform", name="offices_pk"),
        sqlite_with_rowid=False,
    )
    _sealed("saved_replies", sa.Column("id", _key, nullable=False))


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", _id, autoincrement=False, nullable=False),
        sa.Column("key", _key, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("about", _key, nullable=True),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("mac", _mac, nullable=False),
        sa.PrimaryKeyConstraint("id", name="audit_pk"),
    )
    op.create_index("audit_day", "audit", ["day"])
    op.create_index("audit_about", "audit", ["about"])
    op.create_table(
        "audit_chain",
        sa.Column("id", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("first", sa.BigInteger, nullable=False),
        sa.Column("before", _mac, nullable=False),
        sa.Column("last", sa.BigInteger, nullable=False),
        sa.Column("mac", _mac, nullable=False),
        sa.Column("proof", _mac, nullable=False),
        sa.PrimaryKeyConstraint("id", name="audit_chain_pk"),
    )


def _numbers() -> None:
    _sealed("tallies", sa.Column("month", sa.String(7), nullable=False))
    _sealed("state", sa.Column("name", sa.String(32), nullable=False))


def _sealed(table: str, key: sa.Column[object]) -> None:
    op.create_table(
        table,
        key,
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint(key.name, name=f"{table}_pk"),
        sqlite_with_rowid=False,
    )
