"""Which events were heard already: Twitch delivers at least once."""

from math import inf

MINUTES = 10
MOST = 100_000


class Seen:
    """Ids of the last ten minutes; of more than fifty thousand, at least so many of the newest.

    The older half is forgotten whole: a table whose oldest entry goes whenever one comes takes
    several times the memory of what it holds, and ever more in leaps.
    """

    def __init__(self, seconds: float = MINUTES * 60.0, most: int = MOST) -> None:
        self._seconds = seconds
        self._half = most // 2
        self._begun = -inf
        self._now: dict[str, float] = {}
        self._before: dict[str, float] = {}

    def again(self, identity: str, now: float) -> bool:
        """Tell whether an id was met before, and remember it; `now` never runs backwards."""
        if self.has(identity, now):
            return True
        if len(self._now) >= self._half or self._begun + self._seconds <= now:
            self._before, self._now, self._begun = self._now, {}, now
        self._now[identity] = now + self._seconds
        return False

    def has(self, identity: str, now: float) -> bool:
        """Tell whether an id is remembered."""
        return self._now.get(identity, self._before.get(identity, -inf)) > now

    def __len__(self) -> int:
        return len(self._now) + len(self._before)
