"""Durations as people write them: `90s`, `10m`, `24h`, `30d`."""

import re
from datetime import timedelta

from pydantic_core import PydanticCustomError

from filters.engine.charter import LONGEST_LOOK_BACK

_FORM = re.compile(r"(\d{1,9})\s?([smhd])", re.ASCII)
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_LONGEST_MEMORY = timedelta(days=365)
_LONGEST_GRACE = 3600
_REMEDY = "write a number and `s`, `m`, `h` or `d`, as in `90s`, `10m`, `24h`, `30d`"


def seconds(text: str) -> int | None:
    """Return a duration in seconds, or nothing when it cannot be read."""
    match = _FORM.fullmatch(text.strip())
    return int(match[1]) * _SECONDS[match[2]] if match else None


def memory(value: object) -> timedelta:
    """Read how long a breach counts: up to a year."""
    length = seconds(value) if isinstance(value, str) else None
    if length is None:
        raise problem("`memory` is not a duration", _REMEDY)
    if not 0 < length <= _LONGEST_MEMORY.total_seconds():
        raise problem("`memory` must be longer than nothing and at most `365d`")
    return timedelta(seconds=length)


def grace(value: object) -> int:
    """Read how long raiders are welcome, in seconds: up to an hour; `0s` welcomes nobody."""
    length = seconds(value) if isinstance(value, str) else None
    if length is None:
        raise problem("`grace` is not a duration", _REMEDY)
    if length > _LONGEST_GRACE:
        raise problem("`grace` is at most `60m`")
    return length


def look_back(value: object) -> int:
    """Read how far back a nuke looks, in seconds: up to five minutes."""
    length = seconds(value) if isinstance(value, str) else None
    if length is None:
        raise problem("`look_back` is not a duration", _REMEDY)
    if not 1 <= length <= LONGEST_LOOK_BACK:
        raise problem("`look_back` must be longer than nothing and at most `5m`")
    return length


def problem(sentence: str, remedy: str = "") -> PydanticCustomError:
    """Build the error by which a value says its own sentence and remedy."""
    return PydanticCustomError("charter", "{sentence}", {"sentence": sentence, "remedy": remedy})
