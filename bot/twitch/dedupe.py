"""Which events were heard already: Twitch delivers at least once."""

from collections import OrderedDict

MINUTES = 10
MOST = 100_000


class Seen:
    """Ids of the last ten minutes, at most a hundred thousand; the oldest go first."""

    def __init__(self, seconds: float = MINUTES * 60.0, most: int = MOST) -> None:
        self._seconds = seconds
        self._most = most
        self._until: OrderedDict[str, float] = OrderedDict()

    def again(self, identity: str, now: float) -> bool:
        """Tell whether an id was met before, and remember it; `now` never runs backwards."""
        if self.has(identity, now):
            return True
        self._until[identity] = now + self._seconds
        if len(self._until) > self._most:
            self._until.popitem(last=False)
        return False

    def has(self, identity: str, now: float) -> bool:
        """Tell whether an id is remembered."""
        self._forget(now)
        return identity in self._until

    def __len__(self) -> int:
        return len(self._until)

    def _forget(self, now: float) -> None:
        while self._until and next(iter(self._until.values())) <= now:
            self._until.popitem(last=False)
