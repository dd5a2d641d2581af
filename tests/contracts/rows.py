"""A row in every table that is there, by looking at its columns alone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Connection,
    DateTime,
    Float,
    Integer,
    Table,
    insert,
    select,
)
from sqlalchemy.types import TypeEngine

from bot.storage.backup import tables_of

AT = datetime(2026, 3, 1, 20, 15, 0, 123456, UTC)
HOSTILE = 'Zoé 👩‍🚀 "}\n{"table": \\ [x] \ufffd'
"""What strangers write; a line of it must not look like a line of the backup."""

Rows = dict[str, Sequence[Mapping[str, object]]]


def fill(connection: Connection, there: Sequence[Table] | None = None) -> None:
    """Put two rows into every empty table: a full one, and one without what may be left out."""
    for table in there or tables_of(connection):
        if connection.scalar(select(table).limit(1)) is not None:
            continue
        connection.execute(insert(table), _row(table, 1, connection))
        connection.execute(insert(table), _row(table, 2, connection))


def rows(connection: Connection, there: Sequence[Table] | None = None) -> Rows:
    """Return everything that is there, moments as moments in UTC."""
    return {
        table.name: [
            {name: _plain(value) for name, value in row._mapping.items()}
            for row in connection.execute(select(table).order_by(*table.primary_key))
        ]
        for table in there or tables_of(connection)
    }


def _row(table: Table, number: int, connection: Connection) -> dict[str, object]:
    return {
        column.name: None
        if number == 2 and column.nullable
        else _value(column.type, column.name, number, connection)
        for column in table.columns
    }


def _value(kind: TypeEngine[object], name: str, number: int, connection: Connection) -> object:
    if isinstance(kind, DateTime):
        return AT.replace(tzinfo=None) if connection.dialect.name == "sqlite" else AT
    if isinstance(kind, Boolean):
        return number == 1
    if isinstance(kind, Float):
        return 0.1 + number
    if isinstance(kind, Integer):
        return number
    length = getattr(kind, "length", None)
    return f"{name[:8]} {number}" if length else f"{number} {HOSTILE}"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value
