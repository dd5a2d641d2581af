"""The pieces of a report, and figures, shares and times as each language writes them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.words.catalogues import spoken
from filters.engine.phrase import Phrase

NOTHING = "–"
HIDING = frozenset({"raider", "since", "until", "what", "why"})
"""Values of phrases that hold no words of a viewer."""
ENTERED = ("level.entered.", "level.entered_leads.")
"""How the phrases begin that say who took a channel to another level."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: a heading, what is known of it, and perhaps a text that was written."""

    head: str
    facts: tuple[tuple[str, str], ...] = ()
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: a table, a list, or lines to be copied."""

    id: str
    title: str
    lead: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    items: tuple[Item, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.rows or self.items or self.lines)


def figure(value: int | None, language: str) -> str:
    """Write a number in groups of three; a dash where it is not known."""
    if value is None:
        return NOTHING
    return f"{value:,}".replace(",", "\u202f" if spoken(language) == "fr" else ",")


def share(value: float | None, language: str) -> str:
    """Write a share in percent."""
    if value is None:
        return NOTHING
    return f"{round(value * 100)}\u00a0%" if spoken(language) == "fr" else f"{round(value * 100)}%"


def length(seconds: int | None) -> str:
    """Write a length of time in its two greatest units, short enough for a table."""
    if seconds is None:
        return NOTHING
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return f"{hours}\u00a0h\u00a0{minutes:02}"
    return f"{minutes}\u00a0min\u00a0{seconds % 60:02}" if minutes else f"{seconds}\u00a0s"


def moment(at: datetime) -> str:
    """Write a moment, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def offset(seconds: int) -> str:
    """Write a place in a replay as players and chapters do."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def wordless(phrase: Phrase) -> Phrase:
    """Return a phrase whose words a viewer may have written are left out: numbers stay."""
    values = tuple(
        (name, value if isinstance(value, int) or name in HIDING else "…")
        for name, value in phrase.values
    )
    return Phrase(phrase.key, values)


def impersonal(phrase: Phrase) -> Phrase:
    """Return a phrase that names neither viewers nor, where somebody set a level, who did."""
    if phrase.key.startswith(ENTERED):
        return Phrase(f"account.level.{phrase.key.rpartition('.')[2]}")
    return wordless(phrase)
