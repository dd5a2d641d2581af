"""`python -m benchmarks.fuzz`: hostile texts against every shipped charter, for minutes on end.

Prints the slowest message of each charter and every filter that failed; ends with 1 if any did,
or if one message took longer than `SLOW`.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from time import monotonic, thread_time

from hypothesis import HealthCheck, Phase, given, seed, settings

from benchmarks.hostile import hostile_texts
from bot.charter.load import load
from bot.charter.shelf import shipped
from filters.engine.charter import Charter
from filters.engine.judge import Judge
from filters.engine.message import Author, Message
from filters.engine.window import Window

SLOW = 0.05
"""Seconds of the thread's own time that no message may take."""
ROUND = 2_000
"""Texts between two looks at the clock."""
VIEWER = Author("1", "viewer", "Viewer")


@dataclass(slots=True)
class Ordeal:
    """One charter, and what was found out about it."""

    charter: Charter
    judge: Judge
    window: Window = field(default_factory=Window)
    slowest: tuple[float, str] = (0.0, "")
    failures: Counter[str] = field(default_factory=Counter)

    def judge_one(self, text: str, number: int) -> None:
        message = Message(str(number), "fuzz", text, VIEWER)
        begun = thread_time()
        verdict = self.judge.judge(message, self.window.before(message))
        took = thread_time() - begun
        if took > SLOW:  # the collector or a cold cache may have had its turn: twice is no chance
            again = Judge(self.charter)
            begun = thread_time()
            again.judge(message, self.window.before(message))
            took = min(took, thread_time() - begun)
        self.window.add(message)
        self.slowest = max(self.slowest, (took, text))
        for trouble in verdict.troubles:
            self.failures[f"{trouble.filter}: {trouble.reason.key} {trouble.reason.values}"] += 1


def main() -> int:
    """Fuzz for the time asked for, and say what was seen."""
    parser = ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    charters = [load(name) for name in shipped()]
    ordeals = [Ordeal(one, Judge(one)) for one in charters]
    count = _fuzz(ordeals, asked.minutes * 60, Random(asked.seed))  # noqa: S311  # no secret
    print(
        f"{count:,} texts × {len(ordeals)} charters, seed {asked.seed}, {asked.minutes:g} minutes"
    )
    for one in ordeals:
        took, text = one.slowest
        print(f"{one.charter.name}: slowest {took * 1000:.1f} ms: {text!a:.200}")
        for failure, times in one.failures.most_common(5):
            print(f"  {times} × {failure}")
    return int(any(one.failures or one.slowest[0] > SLOW for one in ordeals))


def _fuzz(ordeals: list[Ordeal], seconds: float, luck: Random) -> int:
    count, end = 0, monotonic() + seconds
    while monotonic() < end:

        @seed(luck.getrandbits(64))
        @settings(
            max_examples=ROUND,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(hostile_texts)
        def one_round(text: str) -> None:
            nonlocal count
            count += 1
            for ordeal in ordeals:
                ordeal.judge_one(text, count)

        one_round()
    return count


if __name__ == "__main__":
    sys.exit(main())
