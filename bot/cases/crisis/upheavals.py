"""What is known of a channel's crises: whether it is calmed, what was proposed, who is welcome."""

from datetime import datetime

from bot.cases.facts import Calmed, Crisis, Lulled, Proposed, Welcomed


class Upheavals:
    """The latest of each kind holds."""

    def __init__(self) -> None:
        self.calmed: Calmed | None = None
        """How the chat was calmed, while it is."""
        self.restored: Calmed | None = None
        """How it was calmed last: its modes may have to be given back again."""
        self.over_at: datetime | None = None
        self.proposed: Proposed | None = None
        self.welcomed: Welcomed | None = None
        self._lulled_until: datetime | None = None

    def learn(self, fact: Crisis) -> None:
        """Take in one fact."""
        match fact:
            case Calmed():
                self._calm(fact)
            case Proposed():
                self.proposed = fact
            case Lulled():
                self._lulled_until = fact.until
            case Welcomed():
                self.welcomed = fact

    def lulled(self, at: datetime) -> bool:
        """Whether a moderator said lately that there is no wave."""
        return self._lulled_until is not None and at < self._lulled_until

    def _calm(self, fact: Calmed) -> None:
        if fact.before is not None:
            self.calmed = fact
        elif self.calmed is not None:
            self.restored, self.calmed, self.over_at = self.calmed, None, fact.at
