"""Quotas: limits that some endpoints have beside the points, each by channel or target."""

from collections import deque
from dataclasses import dataclass, field

from bot.sandbox.wall import Wall


@dataclass(frozen=True, slots=True)
class Quota:
    """So many calls within so many wall seconds."""

    name: str
    most: int
    seconds: float


# The first two are no official figures: https://github.com/twitch4j/twitch4j/pull/561
BANS = Quota("bans", 100, 30.0)
BLOCKED_TERMS = Quota("blocked terms", 60, 60.0)
WARNINGS = Quota("warnings", 100, 30.0)
ANNOUNCEMENTS = Quota("announcements", 1, 2.0)
MODERATORS = Quota("moderators", 10, 10.0)
VIPS = Quota("vips", 10, 10.0)
RAIDS = Quota("raids", 10, 600.0)
SHOUTOUTS = Quota("shoutouts", 1, 120.0)
SHOUTOUTS_TO_ONE = Quota("shoutouts to one", 1, 3600.0)
CHECKS_A_MINUTE = Quota("automod checks", 30, 60.0)
CHECKS_AN_HOUR = Quota("automod checks in an hour", 300, 3600.0)


@dataclass(slots=True)
class Quotas:
    """When whose calls were made."""

    wall: Wall
    rationed: bool = True
    taken: dict[tuple[str, str], deque[float]] = field(default_factory=dict)

    def take(self, quota: Quota, whose: str) -> bool:
        """Count a call if there is room for it."""
        if not self.rationed:
            return True
        now = self.wall.monotonic()
        row = self.taken.setdefault((quota.name, whose), deque(maxlen=quota.most))
        if len(row) == quota.most and now - row[0] < quota.seconds:
            return False
        row.append(now)
        return True
