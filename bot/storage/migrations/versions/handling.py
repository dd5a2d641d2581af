"""How people go about a case: who looks at it, who was told, the second look."""

import sqlalchemy as sa
from alembic import op

revision = "handling"
down_revision = "memberships"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cases", sa.Column("handling", sa.Text()))
