"""Numbers and names as a report says them in its language."""

from datetime import datetime

from bot.words.catalogues import spoken
from filters.engine.charter import Charter

GROUPED = 10_000
NARROW = "\u202f"


def number(value: float, language: str) -> str:
    """Return a whole number, in groups of three digits from ten thousand on."""
    whole = int(value)
    if abs(whole) < GROUPED:
        return str(whole)
    return f"{whole:,}".replace(",", NARROW if spoken(language) == "fr" else ",")


def decimal(value: float, language: str, digits: int = 1) -> str:
    """Return a number with decimals."""
    told = f"{value:.{digits}f}"
    return told.replace(".", ",") if spoken(language) == "fr" else told


def percent(share: float, language: str) -> str:
    """Return a share of 1 as a percentage: two digits of it, be it ever so small."""
    points = 100 * share
    digits = 0 if points == 0 or points >= 10 else 1 if points >= 1 else 2  # noqa: PLR2004  # two digits
    told = decimal(points, language, digits)
    return f"{told}\u00a0%" if spoken(language) == "fr" else f"{told}%"


def moment(at: datetime | None) -> str:
    """Return a time with its date, empty for none."""
    return f"{at:%Y-%m-%d %H:%M:%S}" if at else ""


def day(at: datetime | None) -> str:
    """Return a time to the minute."""
    return f"{at:%Y-%m-%d %H:%M}" if at else ""


def titled(charter: Charter, article: int, language: str) -> str:
    """Return an article as people call it: its number and title."""
    found = charter.article(article)
    return f"{article}. {found.title.in_language(language)}" if found else "—"
