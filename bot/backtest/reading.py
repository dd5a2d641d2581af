"""What one log held: counted while it is read."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.backtest.entries import Aside, Damaged, Entry, Known, Ruled
from filters.engine.message import Message

SHOWN = 5
"""Damaged places of each log that are named."""


@dataclass(slots=True)
class Reading:
    """What was in a log."""

    title: str
    format: str
    known: frozenset[Known]
    messages: int = 0
    nameless: int = 0
    untimed: int = 0
    rulings: int = 0
    aside: int = 0
    damaged: int = 0
    places: list[Damaged] = field(default_factory=list)
    began: datetime | None = None
    ended: datetime | None = None

    def note(self, entry: Entry) -> None:
        """Count an entry."""
        if isinstance(entry, Message):
            self.messages += 1
            self.nameless += entry.author is None
            self._note_time(entry.sent_at)
        elif isinstance(entry, Damaged):
            self.damaged += 1
            if len(self.places) < SHOWN:
                self.places.append(entry)
        else:
            self.rulings += isinstance(entry, Ruled)
            self.aside += isinstance(entry, Aside)

    def _note_time(self, at: datetime | None) -> None:
        if at is None:
            self.untimed += 1
            return
        self.began = min(at, self.began or at)
        self.ended = max(at, self.ended or at)
