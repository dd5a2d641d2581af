"""Charters that run in shadow, and what they say beside the one in force."""

import sqlalchemy as sa
from alembic import op

revision = "shadows"
down_revision = "erasures"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "shadows",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("charter", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("seen", sa.String(length=64), nullable=False),
        sa.Column("setting", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Text(), nullable=False),
        sa.Column("by_login", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("judged", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_shadows"),
    )
    _verdicts()


def _verdicts() -> None:
    op.create_table(
        "shadow_verdicts",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("viewer_id", sa.Text(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("certainty", sa.Float(), nullable=False),
        sa.Column("reach", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("live_outcome", sa.String(length=16), nullable=False),
        sa.Column("live_article", sa.Integer(), nullable=False),
        sa.Column("live_certainty", sa.Float(), nullable=False),
        sa.Column("live_reach", sa.Integer(), nullable=False),
        sa.Column("live_seconds", sa.Integer(), nullable=False),
        sa.Column("offends", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shadow_verdicts"),
        sa.UniqueConstraint("channel", "message_id", name="uq_shadow_verdicts_channel_message_id"),
    )
    op.create_index("ix_shadow_verdicts_at", "shadow_verdicts", ["at"])
    op.create_index("ix_shadow_verdicts_viewer_id", "shadow_verdicts", ["viewer_id"])
