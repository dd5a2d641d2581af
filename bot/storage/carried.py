"""The portable form of a backup: gzip, one JSON value a line, the same for every database.

The first line is a `Beginning`. Then, table by table, a `Heading` and an array for each row, in
the order of its columns. The last line is an `End`.
Moments are ISO 8601 in UTC; all else is what JSON has.
"""

from datetime import datetime

import msgspec

FORM = 1
"""The version of this form: a program refuses those that it does not know."""

Cell = str | int | float | bool | None


class Beginning(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup is, and of when."""

    chartreuse_backup: int
    revision: str
    """Of the schema, which a restore makes before it fills it."""
    made: datetime
    key: str | None = None
    """What opens the tokens, where it was asked to go along."""


class Heading(msgspec.Struct, frozen=True):
    """The rows that follow are of this table."""

    table: str
    columns: tuple[str, ...]


class End(msgspec.Struct, frozen=True):
    """How many rows each table has: a backup without it was cut off."""

    rows: dict[str, int]
