"""What was counted in each minute of a live."""

import sqlalchemy as sa
from alembic import op

revision = "minutes"
down_revision = "passes"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "minutes",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("viewers", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("by_rule", sa.Integer(), nullable=False),
        sa.Column("by_load", sa.Integer(), nullable=True),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("grave", sa.Integer(), nullable=False),
        sa.Column("ruling", sa.Float(), nullable=False),
        sa.Column("in_time", sa.Float(), nullable=True),
        sa.Column("show", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_minutes"),
        sa.UniqueConstraint("channel", "at", name="uq_minutes_channel_at"),
    )
    op.create_index("ix_minutes_at", "minutes", ["at"])
