"""Lengths of time in words: `10 minutes`, `24 heures`, `1 hour 30 minutes`."""

from bot.words.catalogues import template

HOUR = 3600
DAY = 86_400
TWO_DAYS = 2 * DAY
"""Below this a length is told in hours: people say 24 hours, and then 2 days."""


def duration(seconds: int, language: str) -> str:
    """Return a length of time in its two greatest units, the rest cut off."""
    parts = [(count, key) for count, key in _units(max(0, seconds)) if count][:2]
    return " ".join(_said(count, key, language) for count, key in parts or [(0, "duration.second")])


def about(seconds: int, language: str) -> str:
    """Return a length of time in its greatest unit alone."""
    parts = [(count, key) for count, key in _units(max(0, seconds)) if count]
    return _said(*(parts[0] if parts else (0, "duration.second")), language)


def _units(seconds: int) -> tuple[tuple[int, str], ...]:
    days, rest = divmod(seconds, DAY) if seconds >= TWO_DAYS else (0, seconds)
    hours, rest = divmod(rest, HOUR)
    minutes, rest = divmod(rest, 60)
    return (
        (days, "duration.day"),
        (hours, "duration.hour"),
        (minutes, "duration.minute"),
        (rest, "duration.second"),
    )


def _said(count: int, key: str, language: str) -> str:
    text = template(key, count, language) or key
    return text.replace("{count}", str(count))
