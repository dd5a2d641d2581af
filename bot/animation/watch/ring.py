"""Counts of the last hour in steps of ten seconds; show time, handed in."""

from collections import deque

STEP = 10
"""Seconds of one step."""
STEPS = 360
"""Steps that are kept: an hour."""
MINUTE = 6
"""Steps of a minute."""
BREAK = 90
"""Steps of silence after which it is another evening: fifteen minutes."""


class Ring:
    """Counts by step, the oldest first; the step that goes on now stands apart."""

    __slots__ = ("_marked", "now", "past")

    def __init__(self) -> None:
        self.now = 0
        self.past: deque[int] = deque(maxlen=STEPS)
        self._marked: deque[bool] = deque(maxlen=STEPS)

    def roll(self, steps: int, *, marked: bool) -> None:
        """Let so many steps end; what is marked is left out of what is usual."""
        if steps > BREAK:
            self.past.clear()
            self._marked.clear()
            self.now = 0
            return
        for _ in range(steps):
            self.past.append(self.now)
            self._marked.append(marked)
            self.now = 0

    def lately(self, steps: int) -> int:
        """Sum up the step of now and those before it, so many in all."""
        past, size = self.past, len(self.past)
        return self.now + sum(past[one] for one in range(max(0, size - steps + 1), size))

    def windows(self, steps: int, gap: int) -> list[int]:
        """Sum up each stretch of so many steps that nothing marked, up to a gap before now."""
        kept = [count for count, marked in zip(self.past, self._marked, strict=True) if not marked]
        kept = kept[: max(0, len(kept) - gap)]
        if len(kept) < steps:
            return []
        total = sum(kept[:steps])
        sums = [total]
        for gone, come in zip(kept, kept[steps:], strict=False):
            total += come - gone
            sums.append(total)
        return sums

    def unmark(self) -> None:
        """Take what was marked for usual after all: it has lasted."""
        self._marked = deque([False] * len(self.past), maxlen=STEPS)

    def minutes(self) -> tuple[int, ...]:
        """Return the counts by minute, the oldest first, the minute of now last."""
        counts = [*self.past, self.now]
        first = len(counts) % MINUTE
        whole = [counts[:first]] if first else []
        whole += [counts[at : at + MINUTE] for at in range(first, len(counts), MINUTE)]
        return tuple(sum(one) for one in whole)[-60:]
