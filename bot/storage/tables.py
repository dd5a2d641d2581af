"""The tables of what moderation keeps; rows become values in the files beside this one."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.cases.case import Evidence, Handling
from bot.storage.columns import Id, Line, Moment, Shape
from bot.storage.shapes import Manner, Marks
from filters.engine.charter import Rung
from filters.engine.verdict import Verdict

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

REMEMBERED = text("text IS NOT NULL")
UNFINISHED = text("progress IN ('pending', 'sending')")

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("message_id", Line, nullable=False),
    Column("author_id", Line),
    Column("author_login", Line),
    Column("author_name", Line),
    Column("text", Line),
    Column("at", Moment, nullable=False),
    Column("timed", Boolean, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("marks", Shape(Marks)),
    Column("manner", Shape(Manner), nullable=False),
    UniqueConstraint("channel", "message_id"),
    Index("ix_messages_channel_at", "channel", "at"),
    Index("ix_messages_channel_author_login", "channel", "author_login"),
    Index("ix_messages_remembered", "at", sqlite_where=REMEMBERED, postgresql_where=REMEMBERED),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("at", Moment, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("message_id", Line),
    Column("outcome", String(16)),
    Column("case_number", Integer),
    Column("charter_version", Line),
    Column("verdict", Shape(Verdict)),
    Column("forgotten", Boolean, nullable=False),
    Index("ix_decisions_channel_message_id", "channel", "message_id"),
    Index("ix_decisions_forgotten_at", "forgotten", "at"),
)

effects = Table(
    "effects",
    metadata,
    Column("id", Id, primary_key=True),
    Column("decision_id", Id, ForeignKey(decisions.c.id), nullable=False),
    Column("key", String(64), nullable=False, unique=True),
    Column("channel", Line, nullable=False),
    Column("case_number", Integer),
    Column("message_id", Line),
    Column("kind", String(32), nullable=False),
    Column("body", Text, nullable=False),
    Column("deadline", Moment, nullable=False),
    Column("progress", String(16), nullable=False),
    Column("detail", Line, nullable=False),
    Column("told", Line, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("sending_at", Moment),
    Column("answered_at", Moment),
    Index("ix_effects_channel_case_number", "channel", "case_number"),
    Index("ix_effects_decision_id", "decision_id"),
    Index("ix_effects_unfinished", "id", sqlite_where=UNFINISHED, postgresql_where=UNFINISHED),
)

cases = Table(
    "cases",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("number", Integer, nullable=False),
    Column("source", String(32), nullable=False),
    Column("status", String(16), nullable=False),
    Column("article", Integer),
    Column("charter_version", Line, nullable=False),
    Column("certainty", Float, nullable=False),
    Column("severity", Integer, nullable=False),
    Column("proposed", Shape(Rung), nullable=False),
    Column("taken", Shape(tuple[Rung, ...]), nullable=False),
    Column("viewer_id", Line),
    Column("viewer_login", Line),
    Column("evidence", Shape(Evidence), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("deadline", Moment),
    Column("forgotten", Boolean, nullable=False),
    Column("handling", Shape(Handling)),
    UniqueConstraint("channel", "number"),
    Index("ix_cases_channel_status", "channel", "status"),
    Index("ix_cases_channel_opened_at", "channel", "opened_at"),
    Index("ix_cases_channel_viewer_id", "channel", "viewer_id"),
    Index("ix_cases_channel_viewer_login", "channel", "viewer_login"),
    Index("ix_cases_forgotten_opened_at", "forgotten", "opened_at"),
)

rulings = Table(
    "rulings",
    metadata,
    Column("channel", Line, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("by_id", Line, nullable=False),
    Column("by_login", Line, nullable=False),
    Column("at", Moment, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("rung", Shape(Rung)),
    Column("note", Line, nullable=False),
    ForeignKeyConstraint(["channel", "number"], [cases.c.channel, cases.c.number]),
)

facts = Table(
    "facts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("body", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_facts_channel_at", "channel", "at"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("user_id", Line, primary_key=True),
    Column("login", Line, nullable=False),
    Column("sealed", Text, nullable=False),
    Column("saved_at", Moment, nullable=False),
)

memberships = Table(
    "memberships",
    metadata,
    Column("channel", Line, primary_key=True),
    Column("login", Line, nullable=False),
    Column("charter", Line, nullable=False),
    Column("language", String(16), nullable=False),
    Column("stay", String(16), nullable=False),
    Column("since", Moment, nullable=False),
)

formers = Table(
    "formers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("text", Line, nullable=False),
    Column("by_id", Line, nullable=False),
    Column("by_login", Line, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Line, nullable=False),
    Index("ix_formers_channel", "channel"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", Id, primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("asked", Moment, nullable=False),
)

passes = Table(
    "passes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_id", Line, nullable=False),
    Column("owner_login", Line, nullable=False),
    Column("name", Line, nullable=False),
    Column("scopes", Shape(tuple[str, ...]), nullable=False),
    Column("channel", Line, nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("made", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("used", Moment),
    Index("ix_passes_owner_id", "owner_id"),
)

minutes = Table(
    "minutes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Line, nullable=False),
    Column("at", Moment, nullable=False),
    Column("viewers", Integer, nullable=False),
    Column("present", Integer, nullable=False),
    Column("by_rule", Integer, nullable=False),
    Column("by_load", Integer),
    Column("cases", Integer, nullable=False),
    Column("grave", Integer, nullable=False),
    Column("ruling", Float, nullable=False),
    Column("in_time", Float),
    Column("show", Integer),
    UniqueConstraint("channel", "at"),
    Index("ix_minutes_at", "at"),
)
