"""What several processes of one bot tell each other: rows that matter for seconds.

They are in no migration, no backup and no search: they are made in PostgreSQL when they are first
wanted, and what was heard may be forgotten when it falls.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Identity,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.sql import func

fellowship = MetaData()

processes = Table(
    "processes",
    fellowship,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("start", String(32), nullable=False),
    Column("beat", DateTime(timezone=True), nullable=False),
)
"""Who lives: by its number, which start of it, and when it said so last."""

presidency = Table(
    "presidency",
    fellowship,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("epoch", Integer, nullable=False),
    Column("start", String(32), nullable=False),
)
"""One row: which start of a process presides, and in the how manyeth term."""

relayed = Table(
    "relayed",
    fellowship,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("frame", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp()),
    prefixes=["UNLOGGED"],
)
"""What was heard by a process that stands by."""
