"""JSON and time stamps as they stand on the wire."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeAlias

import msgspec

Payload: TypeAlias = Mapping[str, object]

_encoder = msgspec.json.Encoder()


def encode(payload: Payload) -> str:
    """Write a payload as JSON text."""
    return _encoder.encode(payload).decode()


def decode(text: str | bytes) -> object:
    """Read JSON text; `ValueError` when it is none."""
    value: object = msgspec.json.decode(text)
    return value


def stamp(moment: datetime) -> str:
    """Write a moment as EventSub does: RFC 3339, UTC, with fractions."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def stamp_seconds(moment: datetime) -> str:
    """Write a moment as Helix does: RFC 3339, UTC, whole seconds."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
