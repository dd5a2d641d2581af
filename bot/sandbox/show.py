"""Show time: the hour that the live thinks it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sandbox.wall import Wall


@dataclass(slots=True)
class ShowClock:
    """Runs `speed` times as fast as the wall and is pulled forward by the chat log.

    Every time stamp on the wire except a token's comes from here.
    """

    wall: Wall
    show_at: datetime
    wall_at: float
    speed: float

    def now(self) -> datetime:
        """Tell the show's time."""
        passed = (self.wall.monotonic() - self.wall_at) * self.speed
        return self.show_at + timedelta(seconds=passed)

    def begin(self, at: datetime) -> None:
        """Set the clock, backwards too: what goes by show time must stand a jump."""
        self.show_at, self.wall_at = at, self.wall.monotonic()

    def reach(self, at: datetime) -> None:
        """Move on to a moment; a moment already past changes nothing."""
        if at > self.now():
            self.begin(at)

    def skip(self, seconds: float) -> None:
        """Move on by so many seconds of the show."""
        self.begin(self.now() + timedelta(seconds=seconds))

    def pace(self, speed: float) -> None:
        """Go on at another speed from now."""
        self.begin(self.now())
        self.speed = speed

    def wait_for(self, at: datetime) -> float:
        """Tell the wall seconds until the show gets there; 0 when it stands still or is past."""
        left = (at - self.now()).total_seconds()
        return max(0.0, left / self.speed) if self.speed > 0 else 0.0


def show_clock(wall: Wall, *, starts: datetime | None, speed: float) -> ShowClock:
    """Set a show going, now unless another moment is given."""
    return ShowClock(wall, starts or wall.now(), wall.monotonic(), speed)
