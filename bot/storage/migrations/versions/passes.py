"""Personal tokens for the API, as digests."""

import sqlalchemy as sa
from alembic import op

revision = "passes"
down_revision = "formers"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "passes",
        sa.Column("id", ID, nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("owner_login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_passes"),
        sa.UniqueConstraint("digest", name="uq_passes_digest"),
    )
    op.create_index("ix_passes_owner_id", "passes", ["owner_id"])
