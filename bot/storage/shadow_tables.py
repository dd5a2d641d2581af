"""The tables of charters that run in shadow."""

from sqlalchemy import Boolean, Column, Float, Index, Integer, String, Table, UniqueConstraint

from bot.storage.columns import Id, Line, Moment
from bot.storage.tables import metadata

shadows = Table(
    "shadows",
    metadata,
    Column("channel", Line, primary_key=True),
    Column("charter", Line, nullable=False),
    Column("text", Line),
    Column("seen", String(64), nullable=False),
    Column("setting", Line, nullable=False),
    Column("version", Line, nullable=False),
    Column("by_id", Line, nullable=False),
    Column("by_login", Line, nullable=False),
    Column("since", Moment, nullable=False),
    Column("base", Integer, nullable=False),
    Column("judged", Integer, nullable=False),
    Column("missed", Integer, nullable=False),
)

shadow_verdicts = Table(
    "shadow_verdicts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("message_id", Line, nullable=False),
    Column("at", Moment, nullable=False),
    Column("viewer_id", Line),
    Column("outcome", String(16), nullable=False),
    Column("article", Integer, nullable=False),
    Column("certainty", Float, nullable=False),
    Column("reach", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("live_outcome", String(16), nullable=False),
    Column("live_article", Integer, nullable=False),
    Column("live_certainty", Float, nullable=False),
    Column("live_reach", Integer, nullable=False),
    Column("live_seconds", Integer, nullable=False),
    Column("offends", Boolean, nullable=False),
    UniqueConstraint("channel", "message_id"),
    Index("ix_shadow_verdicts_at", "at"),
    Index("ix_shadow_verdicts_viewer_id", "viewer_id"),
)
