"""The Year: events and proposals, who follows them, and what is sent to many."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "r0005"
down_revision = "r0004"
branch_labels = None
depends_on = None

_id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_key = sa.LargeBinary(16)


def upgrade() -> None:
    _agenda()
    _following()
    _mailings()


def downgrade() -> None:
    for name in (
        "deliveries",
        "mailing_segments",
        "mailings",
        "announcements",
        "subscriptions",
        "segments",
        "mirrors",
        "proposals",
        "events",
    ):
        op.drop_table(name)


def _agenda() -> None:
    op.create_table(
        "events",
        sa.Column("key", _key, nullable=False),
        sa.Column("likeness", _key, nullable=False),
        sa.Column("starts", sa.BigInteger, nullable=False),
        sa.Column("ends", sa.BigInteger, nullable=False),
        sa.Column("news", sa.SmallInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="events_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("events_likeness", "events", ["likeness"])
    op.create_index("events_news", "events", ["news"], **_where("news <> 0"))
    op.create_index("events_span", "events", ["ends", "starts"])
    op.create_table(
        "proposals",
        sa.Column("id", _key, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="proposals_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("proposals_day", "proposals", ["day"])
    op.create_table(
        "mirrors",
        sa.Column("key", _key, nullable=False),
        sa.Column("community", _key, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="mirrors_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("mirrors_community", "mirrors", ["community"])


def _following() -> None:
    op.create_table(
        "segments",
        sa.Column("key", _key, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="segments_pk"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "subscriptions",
        sa.Column("key", _key, nullable=False),
        sa.Column("owner", _key, nullable=False),
        sa.Column("segment", _key, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="subscriptions_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("subscriptions_owner", "subscriptions", ["owner"])
    op.create_index("subscriptions_segment", "subscriptions", ["segment", "key"])
    op.create_index("subscriptions_spread", "subscriptions", ["key", "segment"])


def _mailings() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", _key, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="announcements_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("announcements_created", "announcements", ["created"])
    op.create_table(
        "mailings",
        sa.Column("id", _id, autoincrement=True, nullable=False),
        sa.Column("key", _key, nullable=False),
        sa.Column("rank", sa.SmallInteger, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("began", sa.BigInteger, nullable=True),
        sa.Column("ended", sa.BigInteger, nullable=True),
        sa.Column("source", sa.BigInteger, nullable=True),
        sa.Column("cursor", _key, nullable=True),
        sa.Column("waiting", sa.BigInteger, nullable=False),
        sa.Column("sent", sa.BigInteger, nullable=False),
        sa.Column("gone", sa.BigInteger, nullable=False),
        sa.Column("failed", sa.BigInteger, nullable=False),
        sa.Column("left", sa.BigInteger, nullable=False),
        sa.Column("stopped", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="mailings_pk"),
        sa.UniqueConstraint("key", name="mailings_key_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("mailings_ended", "mailings", ["ended"])
    op.create_index("mailings_state", "mailings", ["state"])
    op.create_table(
        "mailing_segments",
        sa.Column("mailing", _id, nullable=False),
        sa.Column("segment", _key, nullable=False),
        sa.Column("platform", sa.String(32), nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("mailing", "segment", name="mailing_segments_pk"),
        sa.ForeignKeyConstraint(["mailing"], ["mailings.id"], name="mailing_segments_mailing_fk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deliveries",
        sa.Column("mailing", _id, nullable=False),
        sa.Column("key", _key, nullable=False),
        sa.Column("platform", sa.String(32), nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("fate", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("mailing", "key", name="deliveries_pk"),
        sa.ForeignKeyConstraint(["mailing"], ["mailings.id"], name="deliveries_mailing_fk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("deliveries_waiting", "deliveries", ["mailing", "platform", "due", "key"], **_where("fate = 0"))


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}
