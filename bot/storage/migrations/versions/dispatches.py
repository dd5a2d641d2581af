"""What other programs are still to be told."""

import sqlalchemy as sa
from alembic import op

revision = "dispatches"
down_revision = "shadows"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WRITTEN = sa.text("text IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "dispatches",
        sa.Column("id", ID, nullable=False),
        sa.Column("receiver", sa.String(length=64), nullable=False),
        sa.Column("event_id", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("viewer_id", sa.Text(), nullable=True),
        sa.Column("viewer_login", sa.Text(), nullable=True),
        sa.Column("by_id", sa.Text(), nullable=True),
        sa.Column("by_login", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("said", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_dispatches"),
        sa.UniqueConstraint("receiver", "event_id", name="uq_dispatches_receiver_event_id"),
    )
    op.create_index("ix_dispatches_receiver_id", "dispatches", ["receiver", "id"])
    op.create_index(
        "ix_dispatches_written",
        "dispatches",
        ["said"],
        sqlite_where=WRITTEN,
        postgresql_where=WRITTEN,
    )
    _receivers()


def _receivers() -> None:
    op.create_table(
        "receivers",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("lost", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_receivers"),
    )
