"""A queue of cases before moderators, played case by case."""

from heapq import heappop, heappush
from random import Random

from bot.cases.load.queueing import Load


def played_queue(
    load: Load, moderators: int, *, seconds: float, cases: int, seed: int = 20261122
) -> float:
    """Let cases come and be ruled, the gravest first; return the share taken up in time."""
    chance = Random(seed)  # noqa: S311  # a played queue is no secret
    free = [0.0] * moderators
    waits: list[tuple[bool, float]] = []
    met = [0, 0]
    now = 0.0

    def rule(until: float) -> None:
        while waits and free[0] <= until:
            begins = heappop(free)
            less_grave, came = heappop(waits)
            begins = max(begins, came)
            if not less_grave:
                met[0] += begins - came <= seconds
                met[1] += 1
            heappush(free, begins + chance.expovariate(1 / load.ruling))

    for _ in range(cases):
        now += chance.expovariate(load.arrivals)
        rule(now)
        heappush(waits, (chance.random() >= load.grave / load.arrivals, now))
    rule(float("inf"))
    return met[0] / met[1]
