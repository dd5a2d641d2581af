"""Column types: moments in UTC, texts that any database takes, and values as JSON."""

import re
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

T = TypeVar("T")

Id = BigInteger().with_variant(Integer, "sqlite")
"""A number that the database counts up; SQLite only does so for `INTEGER`."""

_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def keepable(text: str) -> str:
    """Replace what PostgreSQL or UTF-8 refuses, one for one, so that spans still fit."""
    return _UNKEEPABLE.sub("\ufffd", text)


class Moment(TypeDecorator[datetime]):
    """A moment, aware and in UTC on the way in and on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a time zone: nobody could say when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a time zone: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give SQLite's moments the time zone that it cannot keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Line(TypeDecorator[str]):
    """A text from strangers, with whatever no database keeps replaced by U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # the signature is SQLAlchemy's
        """Make a text keepable."""
        return None if value is None else keepable(value)


class Shape(TypeDecorator[T]):
    """A frozen value as JSON text; NUL survives, escaped."""

    impl = Text
    cache_ok = True

    def __init__(self, shape: type[T]) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # the signature is SQLAlchemy's
        """Write a value as JSON."""
        return None if value is None else to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> T | None:  # noqa: ARG002  # the signature is SQLAlchemy's
        """Read a value from JSON."""
        return None if value is None else msgspec.json.decode(value, type=self.shape)


def to_json(value: object) -> str:
    """Write a frozen value as JSON, with lone surrogates replaced."""
    try:
        return msgspec.json.encode(value, order="deterministic").decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_keepable_parts(msgspec.to_builtins(value))).decode()


def _keepable_parts(part: Any) -> Any:
    if isinstance(part, str):
        return _without_surrogates(part)
    if isinstance(part, dict):
        return {_keepable_parts(key): _keepable_parts(one) for key, one in part.items()}
    if isinstance(part, list | tuple):
        return [_keepable_parts(one) for one in part]
    return part


def _without_surrogates(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
