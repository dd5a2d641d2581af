"""What differs between two charters, message by message."""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.backtest.examples import Firsts, example
from bot.backtest.sanctions import ASKED, Reach
from filters.engine.charter import Outcome
from filters.engine.message import Message
from filters.engine.verdict import Breach


class Move(StrEnum):
    """Where a message went."""

    PUNISHED = "punished"
    """Something is done that was not."""
    SPARED = "spared"
    """Nothing is done any more."""
    HARSHER = "harsher"
    MILDER = "milder"
    ASKED = "asked"
    """People are asked who were not."""
    UNASKED = "unasked"


def move(now: Reach, before: Reach) -> Move | None:
    """Say where a message went, None where it stayed."""
    if now == before:
        return None
    if now.punishes != before.punishes:
        return Move.PUNISHED if now.punishes else Move.SPARED
    if now.punishes:
        return Move.HARSHER if now > before else Move.MILDER
    return Move.ASKED if now.rank == ASKED else Move.UNASKED


@dataclass(frozen=True, slots=True)
class Seen:
    """What one charter made of one message."""

    outcome: Outcome
    breach: Breach | None
    done: Reach


@dataclass(slots=True)
class Changes:
    """What the charter does otherwise than the one that it is set against.

    `moved` goes by the article of the stricter of the two; `outcomes` are pairs, before and now.
    """

    messages: int = 0
    changed: int = 0
    moved: Counter[tuple[Move, int]] = field(default_factory=Counter)
    outcomes: Counter[tuple[Outcome, Outcome]] = field(default_factory=Counter)
    examples: Firsts = field(default_factory=lambda: Firsts(5))

    def note(self, number: int, message: Message, now: Seen, before: Seen) -> None:
        """Compare what two charters made of a message."""
        self.messages += 1
        self.outcomes[before.outcome, now.outcome] += 1
        moved = move(now.done, before.done)
        if moved is None:
            self.changed += now.outcome is not before.outcome
            return
        self.changed += 1
        breach = now.breach if now.done > before.done else before.breach
        breach = breach or now.breach or before.breach
        article = breach.article if breach else 0
        self.moved[moved, article] += 1
        if self.examples.wants(moved, article):
            kept = example(number, message, breach, now.done)
            self.examples.add(moved, replace(kept, instead=before.done))

    def take_in(self, other: "Changes") -> None:
        """Add what another worker noted."""
        self.messages += other.messages
        self.changed += other.changed
        self.moved.update(other.moved)
        self.outcomes.update(other.outcomes)
        self.examples.take_in(other.examples)
