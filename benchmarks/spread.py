"""How long things took: half of them, all but one in a hundred, and the slowest."""

from collections.abc import Iterator, Sequence
from statistics import quantiles

from benchmarks.figures import Figure, Target

THOUSAND = 1_000
ENOUGH = 20
"""Of fewer, one in a hundred is but the slowest."""


def spread(
    heading: str, what: str, seconds: Sequence[float], target: Target | None = None
) -> Iterator[Figure]:
    """Return the figures in milliseconds; the target is that of one in a hundred."""
    cuts = quantiles(seconds, n=100, method="inclusive")
    yield Figure(heading, f"{what}, half", cuts[49] * THOUSAND, "ms")
    enough = target if len(seconds) >= ENOUGH else None
    yield Figure(heading, f"{what}, 99 in 100", cuts[98] * THOUSAND, "ms", enough)
    yield Figure(heading, f"{what}, slowest of {len(seconds)}", max(seconds) * THOUSAND, "ms")
