"""What is known of a channel's alerts, their clips, and its level; bounded."""

from collections import OrderedDict
from datetime import datetime, timedelta

from bot.cases.crisis.alerted import Alerted, Clipped
from bot.cases.crisis.level import Level, Levelled, LevelProposed
from bot.cases.facts import Alarming

KEPT = 200
"""Alerts, clips and changes of level that are at hand; older ones stay in the records."""


class Alarms:
    """It changes by learning facts only."""

    def __init__(self) -> None:
        self.alerts: OrderedDict[str, Alerted] = OrderedDict()
        self.clips: OrderedDict[str, Clipped] = OrderedDict()
        """By the key of what they are about."""
        self.steps: list[Levelled] = []
        """Changes of level, oldest first."""
        self.proposed: LevelProposed | None = None

    @property
    def level(self) -> Level:
        """The level now."""
        return self.steps[-1].level if self.steps else Level.CALM

    @property
    def since(self) -> datetime | None:
        """When it was entered."""
        return self.steps[-1].at if self.steps else None

    def learn(self, fact: Alarming) -> None:
        """Take in one fact."""
        match fact:
            case Alerted():
                self.alerts[fact.key] = fact
                _bound(self.alerts)
            case Clipped():
                self.clips[fact.about] = fact
                _bound(self.clips)
            case Levelled():
                self.steps = [*self.steps, fact][-KEPT:]
            case LevelProposed():
                self.proposed = fact

    def clip_of(self, alert: Alerted, gap: timedelta) -> Clipped | None:
        """Return the clip of an alert, or the one that it shares with those just before it."""
        for one in (alert, *reversed(self.alerts.values())):
            if timedelta() <= alert.at - one.at <= gap and one.key in self.clips:
                return self.clips[one.key]
        return None

    def lately(self, now: datetime, within: timedelta) -> tuple[Alerted, ...]:
        """Return the alerts of the last while, the newest first."""
        return tuple(one for one in reversed(self.alerts.values()) if now - one.at <= within)


def _bound(known: OrderedDict[str, Alerted] | OrderedDict[str, Clipped]) -> None:
    while len(known) > KEPT:
        known.popitem(last=False)
