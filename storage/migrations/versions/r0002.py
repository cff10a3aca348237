"""Communities that moderate themselves: their settings, their incidents, and timers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None

_key = sa.LargeBinary(16)


def upgrade() -> None:
    op.create_table(
        "communities",
        sa.Column("key", _key, nullable=False),
        sa.Column("room", _key, nullable=True),
        sa.Column("owner", _key, nullable=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="communities_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("communities_room", "communities", ["room"])
    op.create_index("communities_owner", "communities", ["owner"])
    op.create_table(
        "incidents",
        sa.Column("id", _key, nullable=False),
        sa.Column("community", _key, nullable=False),
        sa.Column("author", _key, nullable=True),
        sa.Column("verdict", sa.String(16), nullable=True),
        sa.Column("slow", sa.Boolean, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("told", sa.Integer, nullable=False),
        sa.Column("hour", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="incidents_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("incidents_expires", "incidents", ["expires"])
    op.create_index("incidents_queue", "incidents", ["community", "verdict", "slow", "people"])
    op.create_index("incidents_author", "incidents", ["author", "verdict"])
    op.create_table(
        "incident_messages",
        sa.Column("key", _key, nullable=False),
        sa.Column("incident_id", _key, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="incident_messages_pk"),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="incident_messages_incident_id_fk", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("incident_messages_incident_id", "incident_messages", ["incident_id"])
    op.create_table(
        "incident_reporters",
        sa.Column("incident_id", _key, nullable=False),
        sa.Column("reporter", _key, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("incident_id", "reporter", name="incident_reporters_pk"),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="incident_reporters_incident_id_fk", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "timers",
        sa.Column("key", _key, nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="timers_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("timers_due", "timers", ["due"])
