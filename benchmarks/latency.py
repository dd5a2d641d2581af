"""One long evening, message by message: how many a second, and how long the slowest took."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter_ns, process_time_ns

from benchmarks.talk import Talk
from filters.engine.charter import Charter
from filters.engine.judge import Judge
from filters.engine.window import Window


@dataclass(frozen=True, slots=True)
class Latency:
    """Messages a second of one core; microseconds of the median message, of 1 in 100, of 1."""

    per_second: float
    p50: float
    p99: float
    longest: float


def latency_of(charter: Charter, talk: Talk) -> Latency:
    """Judge a whole chat as one channel, garbage collector on, as live."""
    gc.collect()
    gc.freeze()
    begun = process_time_ns()
    took = sorted(_each(charter, talk))
    spent = process_time_ns() - begun
    gc.unfreeze()
    return Latency(
        per_second=1e9 * len(took) / spent,
        p50=took[len(took) // 2] / 1e3,
        p99=took[len(took) * 99 // 100] / 1e3,
        longest=took[-1] / 1e3,
    )


def _each(charter: Charter, talk: Talk) -> Iterator[int]:
    judge, window = Judge(charter), Window()
    for message in talk.messages:
        begun = perf_counter_ns()
        judge.judge(message, window.before(message))
        window.add(message)
        yield perf_counter_ns() - begun
