"""Hours of the day in which the team wants to be left alone."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time of the day to another, the next morning if that is earlier; as clocks show."""

    begin: time
    end: time
    zone: ZoneInfo | None = None
    """Where the team's clocks hang; UTC without one."""

    def hold(self, now: datetime) -> bool:
        """Whether it is one of these hours; the end belongs to the day."""
        local = (now.astimezone(self.zone) if self.zone else now).time()
        if self.begin <= self.end:
            return self.begin <= local < self.end
        return local >= self.begin or local < self.end


def read_hours(text: str) -> tuple[time, time]:
    """Read `23:00-08:00`; raises ValueError with what to write instead."""
    begin, dash, end = text.partition("-")
    try:
        both = time.fromisoformat(begin.strip()), time.fromisoformat(end.strip())
    except ValueError:
        both = None
    if both is None or not dash or both[0] == both[1] or any(one.tzinfo for one in both):
        raise ValueError('no hours of the day; write `"23:00-08:00"`')
    return both
