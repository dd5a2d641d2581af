"""The welcome of a raid: while it lasts, to be new and many is no sign of anything bad."""

from datetime import datetime, timedelta

from bot.cases.crisis.upheavals import Upheavals
from bot.cases.facts import Welcomed
from filters.engine.crisis import Raids

LEAST_BREACHES = 3
"""Breaches below which nobody says that a raider's viewers misbehave."""
MOST = 2_000


class Welcome:
    """Whose viewers are welcome now, and how those of a stranger behave."""

    def __init__(self, past: Upheavals) -> None:
        self._past = past
        self._heard: set[str] = set()
        self._breaches = 0

    def begin(self, raider: str, rules: Raids, now: datetime) -> Welcomed | None:
        """Welcome the viewers of a raider, unless the charter welcomes none of theirs."""
        friend = raider.casefold() in rules.friends
        if not rules.grace or not (friend or rules.strangers):
            return None
        self._heard, self._breaches = set(), 0
        until = now + timedelta(seconds=rules.grace)
        return Welcomed(raider, friend, until, now)

    def holds(self, now: datetime) -> bool:
        """Whether raiders are welcome now."""
        known = self._past.welcomed
        return known is not None and known.at <= now < known.until

    def end(self, now: datetime) -> Welcomed | None:
        """End a welcome, if one goes on."""
        known = self._past.welcomed
        if known is None or not self.holds(now):
            return None
        return Welcomed(known.raider, known.friend, now, now)

    def heard(
        self, author_id: str, rules: Raids, now: datetime, *, breach: bool
    ) -> Welcomed | None:
        """Count a newcomer's first message; return the end of a welcome that was abused."""
        if not self.holds(now) or author_id in self._heard or len(self._heard) >= MOST:
            return None
        self._heard.add(author_id)
        self._breaches += breach
        known = self._past.welcomed
        if known is None or known.friend or self._breaches < LEAST_BREACHES:
            return None
        if self._breaches <= rules.breaches * len(self._heard):
            return None
        return self.end(now)
