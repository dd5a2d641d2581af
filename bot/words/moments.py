"""Moments in words, as people say them to one another: `Fri 23 Oct, 21:00`."""

from datetime import datetime, tzinfo

from bot.words.catalogues import template


def moment(at: datetime, zone: tzinfo, language: str) -> str:
    """Return a moment as it is told in a zone, without the year."""
    there = at.astimezone(zone)
    line = template("moment.line", None, language) or "{day} {date} {month}, {time}"
    parts = {
        "day": _listed("moment.days", language)[there.weekday()],
        "date": str(there.day),
        "month": _listed("moment.months", language)[there.month - 1],
        "time": f"{there:%H:%M}",
    }
    for name, part in parts.items():
        line = line.replace(f"{{{name}}}", part)
    return line


def _listed(key: str, language: str) -> list[str]:
    return (template(key, None, language) or "").split()
