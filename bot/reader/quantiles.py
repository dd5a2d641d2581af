"""How a chat scores: running counts by which a score is ranked, of a size that never grows."""

from collections.abc import Sequence
from math import exp, log

BINS, WIDEST = 160, 8.0
"""Parts into which scores are counted, by their log-odds: fine where scores are rare."""
MOST = 200_000
"""Messages after which what is counted weighs half: a channel is what it was of late."""
LATELY = 4_000
"""The same, for what a chat is just now."""
TINY = 1e-9


class Quantiles:
    """Counts scores; the share of chat that scores at least as high is what they are asked."""

    def __init__(self, counts: Sequence[float] = (), most: int = MOST) -> None:
        """Go on from counts; those of another shape are forgotten."""
        right = len(counts) == BINS and all(0 <= one < float("inf") for one in counts)
        self._counts = [float(one) for one in counts] if right else [0.0] * BINS
        self._most = most
        self.total = sum(self._counts)

    @property
    def counts(self) -> tuple[float, ...]:
        """What was counted, to be kept."""
        return tuple(round(one, 3) for one in self._counts)

    def learn(self, probability: float) -> None:
        """Count a score; the oldest slowly count for less."""
        self._counts[min(int(_place(probability)), BINS - 1)] += 1
        self.total += 1
        if self.total > self._most:
            self._counts = [one / 2 for one in self._counts]
            self.total = sum(self._counts)

    def share(self, probability: float) -> float:
        """Return the share of chat that scores at least as high; all of it where none is known."""
        if not self.total:
            return 1.0
        place = _place(probability)
        whole = min(int(place), BINS - 1)
        above = sum(self._counts[whole + 1 :])
        return min(1.0, (above + self._counts[whole] * (1 + whole - place)) / self.total)

    def limit(self, share: float) -> float:
        """Return the score that such a share of chat reaches; 0 where none is known."""
        left = share * self.total
        for place in range(BINS - 1, -1, -1):
            here = self._counts[place]
            if here > left:
                return _probability(place + 1 - left / here)
            left -= here
        return 0.0


def _place(probability: float) -> float:
    """Return where a score falls, from 0 to `BINS`."""
    safe = min(max(probability, TINY), 1 - TINY)
    odds = log(safe / (1 - safe))
    return (min(max(odds, -WIDEST), WIDEST) + WIDEST) / (2 * WIDEST) * BINS


def _probability(place: float) -> float:
    odds = place / BINS * 2 * WIDEST - WIDEST
    return 1 / (1 + exp(-odds))
