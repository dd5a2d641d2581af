"""Contenders in turn, round after round: what disturbs the machine disturbs them all."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time_ns


@dataclass(frozen=True, slots=True)
class Contender:
    """Something to measure, and over how many messages it goes each time."""

    name: str
    ready: Callable[[int], Callable[[], object]]
    """Makes what runs ready for a round, by its number; that is not measured."""
    messages: int


@dataclass(frozen=True, slots=True)
class Times:
    """Nanoseconds of the process's own time per message, by contender and round."""

    of: dict[str, list[float]]

    def median(self, name: str) -> float:
        return median(self.of[name])

    def ratio(self, slower: str, faster: str) -> float:
        """Return the median of the ratios of each round."""
        pairs = zip(self.of[slower], self.of[faster], strict=True)
        return median(one / max(other, 1) for one, other in pairs)


def race(contenders: Sequence[Contender], rounds: int) -> Times:
    """Let everyone run in every round, without the garbage collector."""
    times: dict[str, list[float]] = {one.name: [] for one in contenders}
    for number in range(rounds):
        for one in contenders:
            times[one.name].append(timed(one.ready(number)) / one.messages)
    return Times(times)


def timed(run: Callable[[], object]) -> int:
    """Return the nanoseconds of the process's own time that a run took."""
    gc.collect()
    gc.disable()
    try:
        begun = process_time_ns()
        run()
        return process_time_ns() - begun
    finally:
        gc.enable()
