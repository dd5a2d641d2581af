"""Counts by minute as bars of an SVG, made on the server; readable in black and white."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDE, HIGH, GAP = 240, 48, 1
"""Units of the drawing; how large it is shown, the page says."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One minute; the latest one is drawn otherwise."""

    x: float
    y: float
    width: float
    height: float
    latest: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The bars of an hour at most, and the highest count."""

    bars: tuple[Bar, ...]
    most: int
    usual: float | None = None
    """The height of what is usual, None where that is not known."""


def graph(minutes: Sequence[int], usual: float | None = None) -> Graph:
    """Draw counts by minute, the oldest first."""
    most = max((*minutes, 1))
    step = WIDE / max(len(minutes), 60)
    start = WIDE - step * len(minutes)
    bars = tuple(
        Bar(
            x=round(start + place * step, 2),
            y=round(HIGH - HIGH * count / most, 2),
            width=round(max(step - GAP, 0.5), 2),
            height=round(HIGH * count / most, 2),
            latest=place == len(minutes) - 1,
        )
        for place, count in enumerate(minutes)
        if count
    )
    line = round(HIGH - HIGH * usual / most, 2) if usual and usual <= most else None
    return Graph(bars, max((*minutes, 0)), line)
