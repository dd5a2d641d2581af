"""The tables of what viewers say to the show, and of the screens that show it."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from bot.cases.voices.chorus import Move
from bot.storage.columns import Id, Line, Moment, Shape
from bot.storage.tables import REMEMBERED, metadata
from filters.engine.phrase import Phrase

choruses = Table(
    "choruses",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("certainty", Float, nullable=False),
    Column("reason", Shape(Phrase), nullable=False),
    Column("since", Moment, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("starred", Boolean, nullable=False),
    Column("moves", Shape(tuple[Move, ...]), nullable=False),
    UniqueConstraint("channel", "number"),
    Index("ix_choruses_channel_since", "channel", "since"),
)

chorus_parts = Table(
    "chorus_parts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("viewer_id", Line, nullable=False),
    Column("viewer_login", Line, nullable=False),
    Column("viewer_name", Line, nullable=False),
    Column("message_id", Line, nullable=False),
    Column("text", Line),
    Column("at", Moment, nullable=False),
    Column("way", String(16), nullable=False),
    Column("case_number", Integer, nullable=False),
    Column("out", Boolean, nullable=False),
    UniqueConstraint("channel", "number", "viewer_id"),
    Index("ix_chorus_parts_viewer_id", "viewer_id"),
    Index("ix_chorus_parts_written", "at", sqlite_where=REMEMBERED, postgresql_where=REMEMBERED),
)

screens = Table(
    "screens",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("role", String(16), nullable=False),
    Column("name", Line, nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("by_id", Line, nullable=False),
    Column("by_login", Line, nullable=False),
    Column("made", Moment, nullable=False),
    Index("ix_screens_channel", "channel"),
)
