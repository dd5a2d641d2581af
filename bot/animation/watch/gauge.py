"""A gauge: counts one kind of thing, and says when it is far more than the channel's own usual."""

from dataclasses import dataclass

from bot.animation.watch.baseline import Baseline, baseline
from bot.animation.watch.ring import MINUTE, Ring

WARM_UP = 60
"""Steps before anything can be unusual: ten minutes."""
GAP = 12
"""Steps just before now that do not count as usual: what rises slowly is not its own measure."""
CALM = 12
"""Steps below the line after which a rise is over: two minutes."""
LASTING = 90
"""Steps after which what has risen is the new usual: fifteen minutes."""


@dataclass(frozen=True, slots=True)
class Window:
    """How long a gauge looks back, and how far above the usual is far."""

    steps: int
    least: int
    """Fewer are never a rise, whatever is usual."""
    times: float
    """So many times the usual."""
    spreads: float
    """So many spreads above the usual."""
    peaks: float
    """So many times the highest of the last hour."""

    def line(self, usual: Baseline) -> float:
        """Return the count from which it is a rise."""
        return max(
            self.least,
            self.times * usual.usual,
            usual.usual + self.spreads * usual.spread,
            self.peaks * usual.peak,
        )


@dataclass(frozen=True, slots=True)
class Rise:
    """So many within so many seconds, where so many are usual."""

    count: int
    usual: float
    seconds: int


class Gauge:
    """One series of a channel; `roll` before `add`, both in the order of time."""

    def __init__(self, windows: tuple[Window, ...]) -> None:
        self.ring = Ring()
        self._windows = windows
        self._lines: tuple[tuple[Window, float, float], ...] = ()
        """Each window with its usual count and its line, as of this step."""
        self._up = False
        self._below = 0
        self._above = 0
        self._due = 0
        """Steps until the lines are drawn anew."""

    @property
    def up(self) -> bool:
        """Whether a rise goes on."""
        return self._up

    def measure(self, windows: tuple[Window, ...]) -> None:
        """Go by other windows from now on; what was counted stays."""
        self._windows = windows
        self._lines = self._reckoned()

    def roll(self, steps: int) -> None:
        """Let so many steps end."""
        if self._up:
            self._settle(steps)
        self.ring.roll(steps, marked=self._up)
        self._due -= steps
        if self._due <= 0 and not self._up:
            self._due = MINUTE
            self._lines = self._reckoned()

    def add(self, count: int = 1) -> Rise | None:
        """Count something in; return the rise that begins with it, if one does."""
        self.ring.now += count
        if self._up:
            return None
        return self.risen()

    def risen(self) -> Rise | None:
        """Return the rise that begins now."""
        for window, usual, line in self._lines:
            counted = self.ring.lately(window.steps)
            if counted >= line:
                return Rise(counted, usual, 10 * window.steps)
        return None

    def begin(self) -> None:
        """Know that the rise was told: until it is over there is no other."""
        self._up, self._below, self._above = True, 0, 0

    def usual(self) -> float | None:
        """Return what a minute usually counts, None while that is not known."""
        windows = self.ring.windows(MINUTE, 0) if len(self.ring.past) >= WARM_UP else []
        return baseline(windows).usual if windows else None

    def _settle(self, steps: int) -> None:
        """End a rise that is over, or has become usual."""
        self._above += steps
        low = all(
            self.ring.lately(window.steps) < (usual + line) / 2
            for window, usual, line in self._lines
        )
        self._below = self._below + steps if low else 0
        if self._above >= LASTING:
            self.ring.unmark()
        if self._below >= CALM or self._above >= LASTING:
            self._up = False

    def _reckoned(self) -> tuple[tuple[Window, float, float], ...]:
        if len(self.ring.past) < WARM_UP:
            return ()
        found = []
        for window in self._windows:
            windows = self.ring.windows(window.steps, GAP)
            if windows:
                usual = baseline(windows)
                found.append((window, usual.usual, window.line(usual)))
        return tuple(found)
