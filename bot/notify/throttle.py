"""How often the team is told of the same kind of thing."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.notify.occasions import Occasion
from bot.notify.quiet import QuietHours


@dataclass(frozen=True, slots=True)
class Line:
    """What is told no more often than the gap allows."""

    channel: str
    occasion: Occasion
    subject: str
    to_leads: bool


@dataclass(slots=True)
class Throttle:
    """Lets one notice through per line and gap; what is left out is counted, not kept.

    In quiet hours only what is `urgent` goes through.
    """

    gap: timedelta
    quiet: QuietHours | None = None
    urgent: frozenset[Occasion] = frozenset()
    _told: dict[Line, datetime] = field(default_factory=dict)
    _left_out: dict[Line, int] = field(default_factory=dict)

    def passes(self, line: Line, now: datetime) -> int | None:
        """Return how many were left out since the last, None where this one is left out too."""
        last = self._told.get(line)
        asleep = (
            self.quiet is not None and line.occasion not in self.urgent and self.quiet.hold(now)
        )
        if asleep or (last is not None and last <= now < last + self.gap):
            self.lost(line)
            return None
        self._told[line] = now
        return self._left_out.pop(line, 0)

    def lost(self, line: Line) -> None:
        """Count a notice that nobody got."""
        self._left_out[line] = self._left_out.get(line, 0) + 1
