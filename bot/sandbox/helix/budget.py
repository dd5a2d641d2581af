"""Budgets: Helix's points per token, and chat's messages per half minute."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.sandbox.wall import Wall

_MINUTE = 60.0
_CHAT_WINDOW = 30.0
_CHAT_MESSAGES = 20
_CHAT_MESSAGES_OF_MODERATORS = 100


@dataclass(slots=True)
class Bucket:
    """Points that refill evenly over a minute."""

    size: int
    points: float
    at: float

    def spend(self, now: float) -> bool:
        """Take one point if there is one."""
        self.points = min(float(self.size), self.points + (now - self.at) * self.size / _MINUTE)
        self.at = now
        if self.points < 1:
            return False
        self.points -= 1
        return True


@dataclass(slots=True)
class Spoken:
    """What somebody has lately sent to one channel."""

    since: float
    count: int = 0
    last_text: str = ""
    last_at: float = 0.0


@dataclass(slots=True)
class Budgets:
    """A bucket for each token's owner and a window for each sender."""

    wall: Wall
    size: int
    rationed: bool = True
    buckets: dict[str, Bucket] = field(default_factory=dict)
    spoken: dict[tuple[str, str], Spoken] = field(default_factory=dict)

    def spend(self, owner: str) -> bool:
        """Take a Helix point of somebody's (`""` is the app)."""
        return self._bucket(owner).spend(self.wall.monotonic())

    def headers(self, owner: str, *, empty_for: float | None = None) -> dict[str, str]:
        """Write the `Ratelimit-*` headers; the reset is when the bucket is full again.

        With `empty_for` the bucket pretends to have no points for so many seconds.
        """
        bucket = self._bucket(owner)
        full_in = (bucket.size - bucket.points) * _MINUTE / bucket.size
        reset = self.wall.now() + timedelta(seconds=full_in if empty_for is None else empty_for)
        return {
            "Ratelimit-Limit": str(bucket.size),
            "Ratelimit-Remaining": str(int(bucket.points) if empty_for is None else 0),
            "Ratelimit-Reset": str(int(reset.timestamp())),
        }

    def drain(self, owner: str) -> None:
        """Leave a bucket empty."""
        bucket = self._bucket(owner)
        bucket.points, bucket.at = 0.0, self.wall.monotonic()

    def may_say(self, sender: str, channel: str, text: str, *, moderates: bool) -> str:
        """Count a message; tell the drop reason's code, empty when it may go out.

        The window opens with its first message and then starts anew.
        Moderators may repeat themselves; others not within the window.
        """
        now = self.wall.monotonic()
        spoken = self.spoken.setdefault((sender, channel), Spoken(now))
        if now - spoken.since >= _CHAT_WINDOW:
            spoken.since, spoken.count = now, 0
        most = _CHAT_MESSAGES_OF_MODERATORS if moderates else _CHAT_MESSAGES
        if self.rationed and spoken.count >= most:
            return "msg_ratelimit"
        repeated = text == spoken.last_text and now - spoken.last_at < _CHAT_WINDOW
        if repeated and not moderates:
            return "msg_duplicate"
        spoken.count, spoken.last_text, spoken.last_at = spoken.count + 1, text, now
        return ""

    def _bucket(self, owner: str) -> Bucket:
        now = self.wall.monotonic()
        return self.buckets.setdefault(owner, Bucket(self.size, float(self.size), now))
