"""How long a user's pattern can hold everything up, and what the others feel of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import cycle
from time import process_time_ns

from benchmarks.talk import CHANNEL
from benchmarks.workloads import charter_of
from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from filters.engine.catalogue import catalogue
from filters.engine.message import Message
from filters.engine.pattern.trial import screened
from filters.patterns import PatternEntry, PatternsOptions

EVIL = (
    (r"(\w+\s?)+$", "a" * 480 + "!"),
    (r"^(a|a\w?)+$", "a" * 480 + "!"),
    (r"(?:(.+)+)+x", "ab " * 160),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 490),
    (r"(\d+)*-(\d+)*-(\d+)*z", "1" * 240 + "-" + "1" * 240),
    (r"(.*a){12}", "a" * 11 + "ab" * 200),
    (r"(\w*)\s*(\w*)\s*(\w*)\s*=\1\2\3!", "x " * 240),
    (r"(a+)+$", "a" * 499 + "!"),
    (r"(a|aa)+$", "a" * 499 + "!"),
    (r"(.*x){20}z", "x" * 500),
    (r"(?:\w+\s*)+buy now", "a" * 480 + "!buy now"),
    (r"(\w+\s?)+: free stuff", "f" * 480 + "!: free stuff"),
    (r"([a-z]+[0-9]*)+!{3}", "a" * 499 + "!"),
    (r"(.*)(.*)(.*)(.*)=\1", "=" * 500),
)
"""Patterns that people write, and the messages on which they never end."""
ATTACKS = {pattern: (attack,) for pattern, attack in EVIL}
SLIPPED = tuple(rf"(x+x+){{{number},}}y" for number in range(1, 201))
"""Two hundred patterns that all stall on the same message."""
SLIPPED_ATTACKS = ("x" * 500, "x" * 499 + "!", "x" * 450)
BEGUN = datetime(2026, 1, 10, 20, 0, tzinfo=UTC)
EVERY = 20
"""Among so many messages there is one attack."""
NOTICED = 4
"""Milliseconds from which a call counts as a stall: a search is stopped after 5."""


@dataclass(frozen=True, slots=True)
class Stalls:
    """Milliseconds of the longest call, of the others' 99.9th percentile; stalls until rest."""

    longest: float
    others: float
    before_rest: int


def refused() -> int:
    """Count the evil patterns that no charter may have."""
    return sum(not _is_taken(pattern) for pattern, _ in EVIL)


def worst_stall(charters: Sequence[Sequence[str]], messages: Sequence[Message]) -> Stalls:
    """Try each list of patterns in a channel of its own; return the worst that any did.

    They are let in as if nobody had screened them.
    """
    tried = [_tried(patterns, messages) for patterns in charters]
    others = sorted(one for _, calm in tried for one in calm)
    return Stalls(
        longest=max(max(attacked) for attacked, _ in tried),
        others=others[-len(others) // 1000],
        before_rest=max(sum(one > NOTICED for one in attacked) for attacked, _ in tried),
    )


def _is_taken(pattern: str) -> bool:
    try:
        screened(pattern)
    except ValueError:
        return False
    return True


def _tried(patterns: Sequence[str], messages: Sequence[Message]) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each attack and of each other message."""
    entries = tuple(PatternEntry.model_construct(pattern=one) for one in patterns)
    kind = catalogue()["patterns"]
    charter = charter_of(kind(PatternsOptions.model_construct(patterns=entries)))
    bench = Bench(CHANNEL, charter, Conduct())
    attacks = cycle(ATTACKS.get(patterns[0], SLIPPED_ATTACKS))
    attacked: list[float] = []
    others: list[float] = []
    for number, message in enumerate(_timed(messages)):
        is_attack = number % EVERY == EVERY - 1
        said = replace(message, text=next(attacks)) if is_attack else message
        begun = process_time_ns()
        bench.consider(said)
        (attacked if is_attack else others).append((process_time_ns() - begun) / 1e6)
    return attacked, others


def _timed(messages: Sequence[Message]) -> Iterator[Message]:
    """Go through four minutes of chat: less than a pattern rests."""
    kept = messages[:2_400]
    step = timedelta(minutes=4) / len(kept)
    return (replace(one, sent_at=BEGUN + step * at) for at, one in enumerate(kept))
