"""What everybody said in the last minutes, in the order of its time."""

from collections import deque
from collections.abc import Iterator

from filters.engine.memory.lane import Heard


class Everybody:
    """Messages of a whole channel, no further than `reach` seconds from the one just added."""

    __slots__ = ("_heard", "_most", "_reach")

    def __init__(self, reach: float, most: int) -> None:
        self._heard: deque[Heard] = deque()
        self._reach = reach
        self._most = most

    def add(self, heard: Heard) -> None:
        """Remember a message, wherever in time it belongs.

        Messages much later than it are forgotten too: time went back, this is another evening.
        """
        kept, at = self._heard, heard.moment
        if kept and kept[-1].moment > at:
            self._insert(heard)
        else:
            kept.append(heard)
        oldest = at - self._reach
        while kept[0].moment < oldest:
            kept.popleft()
        if len(kept) > self._most:
            kept.popleft()

    def _insert(self, heard: Heard) -> None:
        kept, at = self._heard, heard.moment
        while kept and kept[-1].moment - at > self._reach:
            kept.pop()
        later = []
        while kept and kept[-1].moment > at:
            later.append(kept.pop())
        kept.append(heard)
        kept.extend(reversed(later))

    def __iter__(self) -> Iterator[Heard]:
        return iter(self._heard)
