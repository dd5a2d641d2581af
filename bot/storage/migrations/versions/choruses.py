"""What viewers say to the show, who joined in, and the screens that show it."""

import sqlalchemy as sa
from alembic import op

revision = "choruses"
down_revision = "minutes"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WRITTEN = sa.text("text IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "choruses",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("certainty", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("starred", sa.Boolean(), nullable=False),
        sa.Column("moves", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_choruses"),
        sa.UniqueConstraint("channel", "number", name="uq_choruses_channel_number"),
    )
    op.create_index("ix_choruses_channel_since", "choruses", ["channel", "since"])
    _parts()
    _screens()


def _parts() -> None:
    op.create_table(
        "chorus_parts",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("viewer_id", sa.Text(), nullable=False),
        sa.Column("viewer_login", sa.Text(), nullable=False),
        sa.Column("viewer_name", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("out", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chorus_parts"),
        sa.UniqueConstraint(
            "channel", "number", "viewer_id", name="uq_chorus_parts_channel_number_viewer_id"
        ),
    )
    op.create_index("ix_chorus_parts_viewer_id", "chorus_parts", ["viewer_id"])
    op.create_index(
        "ix_chorus_parts_written",
        "chorus_parts",
        ["at"],
        sqlite_where=WRITTEN,
        postgresql_where=WRITTEN,
    )


def _screens() -> None:
    op.create_table(
        "screens",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("by_id", sa.Text(), nullable=False),
        sa.Column("by_login", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_screens"),
        sa.UniqueConstraint("digest", name="uq_screens_digest"),
    )
    op.create_index("ix_screens_channel", "screens", ["channel"])
