"""How long a user's pattern can hold everything up, and what the others feel of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from time import process_time_ns

from benchmarks.talk import CHANNEL
from benchmarks.workloads import charter_of
from bot.bench import Bench
from bot.cases.conduct import Conduct
from filters.engine.catalogue import catalogue
from filters.engine.message import Message

EVIL = (
    (r"(\w+\s?)+$", "a" * 480 + "!"),
    (r"^(a|a\w?)+$", "a" * 480 + "!"),
    (r"(?:(.+)+)+x", "ab " * 160),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 490),
    (r"(\d+)*-(\d+)*-(\d+)*z", "1" * 240 + "-" + "1" * 240),
    (r"(.*a){12}", "a" * 11 + "ab" * 200),
    (r"(\w*)\s*(\w*)\s*(\w*)\s*=\1\2\3!", "x " * 240),
)
"""Patterns that people write, and the messages on which they never end."""
BEGUN = datetime(2026, 1, 10, 20, 0, tzinfo=UTC)
EVERY = 20
"""Among so many messages there is one attack."""
NOTICED = 15
"""Milliseconds from which a call counts as a stall: the time limit is 20."""


@dataclass(frozen=True, slots=True)
class Stalls:
    """Milliseconds of the longest call, of the others' 99.9th percentile; stalls until rest."""

    longest: float
    others: float
    before_rest: int


def worst_stall(messages: Sequence[Message]) -> Stalls:
    """Try each evil pattern in a channel of its own; return the worst that any did."""
    tried = [_tried(pattern, attack, messages) for pattern, attack in EVIL]
    others = sorted(one for _, calm in tried for one in calm)
    return Stalls(
        longest=max(max(attacked) for attacked, _ in tried),
        others=others[-len(others) // 1000],
        before_rest=max(sum(one > NOTICED for one in attacked) for attacked, _ in tried),
    )


def _tried(
    pattern: str, attack: str, messages: Sequence[Message]
) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each attack and of each other message."""
    kind = catalogue()["patterns"]
    rule = kind(kind.Options.model_validate({"patterns": [pattern]}))
    bench = Bench(CHANNEL, charter_of(rule), Conduct())
    attacked: list[float] = []
    others: list[float] = []
    for number, message in enumerate(_timed(messages)):
        is_attack = number % EVERY == EVERY - 1
        said = replace(message, text=attack) if is_attack else message
        begun = process_time_ns()
        bench.consider(said)
        (attacked if is_attack else others).append((process_time_ns() - begun) / 1e6)
    return attacked, others


def _timed(messages: Sequence[Message]) -> Iterator[Message]:
    """Go through four minutes of chat: less than a pattern rests."""
    kept = messages[:2_400]
    step = timedelta(minutes=4) / len(kept)
    return (replace(one, sent_at=BEGUN + step * at) for at, one in enumerate(kept))
