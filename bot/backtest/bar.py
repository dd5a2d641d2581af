"""A line of a terminal that says how far a backtest has got, and how long it still takes."""

from collections.abc import Callable
from typing import TextIO

from bot.backtest.crew import Progress

WIDTH = 28
EACH = 0.2
"""Seconds between two lines."""


class ProgressBar:
    """Writes over one line of a terminal; to anything else it writes nothing."""

    def __init__(self, out: TextIO, clock: Callable[[], float]) -> None:
        self._out = out
        self._clock = clock
        self._began = clock()
        self._wrote = float("-inf")
        self._shows = out.isatty()

    def __call__(self, progress: Progress) -> None:
        """Show how far it has got."""
        now = self._clock()
        if not self._shows or now - self._wrote < EACH:
            return
        self._wrote = now
        self._write(line(progress, now - self._began))

    def done(self) -> None:
        """Clear the line."""
        if self._shows:
            self._write("")

    def _write(self, text: str) -> None:
        self._out.write(f"\r\x1b[K{text}")
        self._out.flush()


def line(progress: Progress, seconds: float) -> str:
    """Return the line: a bar, messages a second, and the time that is left."""
    full = round(progress.share * WIDTH)
    rate = progress.judged / seconds if seconds > 0 else 0.0
    left = seconds * (1 - progress.share) / progress.share if progress.share else None
    told = "" if left is None else f", {_clock(left)} left"
    bar = "█" * full + "░" * (WIDTH - full)
    return f"{bar} {progress.share:4.0%}  {rate:,.0f} messages/s{told}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
