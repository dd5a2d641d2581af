"""Inserts that SQLite and PostgreSQL spell alike and SQLAlchemy keeps apart."""

from sqlalchemy import Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_for(dialect: Dialect, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Begin an insert that can say what to do on conflict."""
    if dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
