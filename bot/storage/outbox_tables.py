"""The tables of what other programs are still to be told."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.storage.columns import Id, Line, Moment
from bot.storage.tables import REMEMBERED, metadata

dispatches = Table(
    "dispatches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("receiver", String(64), nullable=False),
    Column("event_id", String(64), nullable=False),
    Column("event", String(32), nullable=False),
    Column("channel", Line, nullable=False),
    Column("at", Moment, nullable=False),
    Column("body", Text, nullable=False),
    Column("viewer_id", Line),
    Column("viewer_login", Line),
    Column("by_id", Line),
    Column("by_login", Line),
    Column("text", Line),
    Column("said", Moment),
    UniqueConstraint("receiver", "event_id"),
    Index("ix_dispatches_receiver_id", "receiver", "id"),
    Index("ix_dispatches_written", "said", sqlite_where=REMEMBERED, postgresql_where=REMEMBERED),
)

receivers = Table(
    "receivers",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("lost", Integer, nullable=False),
    Column("since", Moment),
    Column("told", Boolean, nullable=False),
)
