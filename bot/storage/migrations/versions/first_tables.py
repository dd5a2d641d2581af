"""The first tables: messages, decisions, effects, cases, rulings, facts, tokens."""

import sqlalchemy as sa
from alembic import op

revision = "first_tables"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _cases()
    _decisions()
    _facts()
    _messages()
    _tokens()
    _effects()
    _rulings()


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("article", sa.Integer()),
        sa.Column("charter_version", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Float(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=False),
        sa.Column("taken", sa.Text(), nullable=False),
        sa.Column("viewer_id", sa.Text()),
        sa.Column("viewer_login", sa.Text()),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("deadline", MOMENT),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("channel", "number", name="uq_cases_channel_number"),
    )
    op.create_index("ix_cases_channel_opened_at", "cases", ["channel", "opened_at"])
    op.create_index("ix_cases_channel_status", "cases", ["channel", "status"])
    op.create_index("ix_cases_channel_viewer_id", "cases", ["channel", "viewer_id"])
    op.create_index("ix_cases_channel_viewer_login", "cases", ["channel", "viewer_login"])
    op.create_index("ix_cases_forgotten_opened_at", "cases", ["forgotten", "opened_at"])


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("message_id", sa.Text()),
        sa.Column("outcome", sa.String(length=16)),
        sa.Column("case_number", sa.Integer()),
        sa.Column("charter_version", sa.Text()),
        sa.Column("verdict", sa.Text()),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_index("ix_decisions_channel_message_id", "decisions", ["channel", "message_id"])
    op.create_index("ix_decisions_forgotten_at", "decisions", ["forgotten", "at"])


def _facts() -> None:
    op.create_table(
        "facts",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_facts"),
    )
    op.create_index("ix_facts_channel_at", "facts", ["channel", "at"])


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Text()),
        sa.Column("author_login", sa.Text()),
        sa.Column("author_name", sa.Text()),
        sa.Column("text", sa.Text()),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("timed", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("marks", sa.Text()),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.UniqueConstraint("channel", "message_id", name="uq_messages_channel_message_id"),
    )
    op.create_index("ix_messages_channel_at", "messages", ["channel", "at"])
    op.create_index("ix_messages_channel_author_login", "messages", ["channel", "author_login"])
    op.create_index(
        "ix_messages_remembered",
        "messages",
        ["at"],
        sqlite_where=sa.text("text IS NOT NULL"),
        postgresql_where=sa.text("text IS NOT NULL"),
    )


def _tokens() -> None:
    op.create_table(
        "tokens",
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_tokens"),
    )


def _effects() -> None:
    op.create_table(
        "effects",
        sa.Column("id", ID, nullable=False),
        sa.Column("decision_id", ID, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("case_number", sa.Integer()),
        sa.Column("message_id", sa.Text()),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("deadline", MOMENT, nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("sending_at", MOMENT),
        sa.Column("answered_at", MOMENT),
        sa.ForeignKeyConstraint(["decision_id"], ["decisions.id"], name="fk_effects_decisions"),
        sa.PrimaryKeyConstraint("id", name="pk_effects"),
        sa.UniqueConstraint("key", name="uq_effects_key"),
    )
    op.create_index("ix_effects_channel_case_number", "effects", ["channel", "case_number"])
    op.create_index("ix_effects_decision_id", "effects", ["decision_id"])
    op.create_index(
        "ix_effects_unfinished",
        "effects",
        ["id"],
        sqlite_where=sa.text("progress IN ('pending', 'sending')"),
        postgresql_where=sa.text("progress IN ('pending', 'sending')"),
    )


def _rulings() -> None:
    op.create_table(
        "rulings",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Text(), nullable=False),
        sa.Column("by_login", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("rung", sa.Text()),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel", "number"], ["cases.channel", "cases.number"], name="fk_rulings_cases"
        ),
        sa.PrimaryKeyConstraint("channel", "number", "position", name="pk_rulings"),
    )
