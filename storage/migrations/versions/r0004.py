"""What was erased since a backup was made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erased",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=False, nullable=False),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("key", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date, nullable=True),
        sa.PrimaryKeyConstraint("id", name="erased_pk"),
    )


def downgrade() -> None:
    op.drop_table("erased")
