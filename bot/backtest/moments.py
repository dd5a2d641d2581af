"""Times as logs write them: with a date, or on a clock that begins anew at midnight."""

import re
from datetime import UTC, datetime, timedelta, timezone

from bot.lines import UnreadableLineError, moment

_CLOCK = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d)(?:[.,](\d{1,6}))?)?", re.ASCII)
_DATED = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)[ T](\d\d?):(\d\d):(\d\d)(?:[.,](\d{1,9}))?\s?(Z|UTC|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The day of a log that names none: how long things took is known all the same."""
BACKWARDS = timedelta(hours=1)
"""So far a clock may run back without another day having begun: lines may be out of order."""


class Clock:
    """Reads the times of one log; those without a date follow each other from day to day."""

    def __init__(self, day: datetime) -> None:
        self._day = day
        self._last: datetime | None = None

    def begin(self, at: datetime) -> None:
        """Take over the date of a line that has one."""
        self._day = at.replace(hour=0, minute=0, second=0, microsecond=0)
        self._last = None

    def read(self, text: str) -> datetime | None:
        """Return a time, None for what is none."""
        text = text.strip()
        if found := _CLOCK.fullmatch(text):
            return self._on_the_clock(found)
        return dated(text)

    def _on_the_clock(self, found: re.Match[str]) -> datetime | None:
        hours, minutes, seconds = int(found[1]), int(found[2]), int(found[3] or 0)
        fraction = float(f"0.{found[4] or 0}")
        passed = timedelta(hours=hours, minutes=minutes, seconds=seconds + fraction)
        at = self._day + passed
        if self._last is not None and at < self._last - BACKWARDS:
            self._day += timedelta(days=1)
            at += timedelta(days=1)
        self._last = at
        return at


def dated(text: str) -> datetime | None:
    """Return a time with its date, in UTC where it names no zone; None for what is none."""
    found = _DATED.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(found[place]) for place in range(1, 7))
    micro = int((found[7] or "0")[:6].ljust(6, "0"))
    try:
        at = datetime(year, month, day, hour, minute, second, micro, _zone(found[8]))
        return moment(at.astimezone(UTC), "time")
    except (ValueError, OverflowError, UnreadableLineError):
        return None


def since_epoch(seconds: float) -> datetime | None:
    """Return the moment so many seconds after 1970; None for what no clock of a show can tell."""
    try:
        return moment(datetime.fromtimestamp(seconds, UTC), "time")
    except (ValueError, OverflowError, OSError, UnreadableLineError):
        return None


def within_a_show(at: datetime | None) -> datetime | None:
    """Return a moment with its zone; None for what no clock of a show can tell."""
    if at is None:
        return None
    try:
        return moment(at if at.tzinfo else at.replace(tzinfo=UTC), "time")
    except UnreadableLineError:
        return None


def _zone(text: str | None) -> timezone:
    if not text or text in {"Z", "UTC"}:
        return UTC
    sign = -1 if text[0] == "-" else 1
    hours, minutes = int(text[1:3]), int(text[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
