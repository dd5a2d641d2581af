"""How far this machine's clock is from Twitch's, by the date of an answer."""

from datetime import datetime
from email.utils import parsedate_to_datetime

ASTRAY = 30
"""Seconds that the clock may be wrong: deadlines are shorter than a minute."""


def seconds_ahead(date: str, now: datetime) -> float | None:
    """Return by how much `now` is ahead of an answer's `Date`, negative behind, None without one.

    The header counts whole seconds, and the way here takes its time.
    """
    try:
        return (now - parsedate_to_datetime(date)).total_seconds()
    except (TypeError, ValueError):
        return None


def is_astray(ahead: float | None) -> bool:
    """Say whether a clock is so wrong that deadlines cannot be relied upon."""
    return ahead is not None and abs(ahead) > ASTRAY
