"""What one look at Twitch's blocked terms brings about: effects, facts, and what is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.cases.blocking.terms import Blocked, Blocking, Stage
from bot.cases.effects import BlockTerm, Effect, UnblockTerm

AT_ONCE = 50
"""Terms asked for in one look, a minute apart: Twitch takes some 60 a minute (unofficially)."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
"""How long an unanswered wish rests before it is tried again, twice as long each time."""
STRAGGLING = timedelta(hours=1)
"""How long a term may still turn up that was asked for: an effect is repeated after a failure."""


@dataclass(slots=True)
class Plan:
    """What is done, what is known from now on, and what people are told."""

    now: datetime
    at_once: int = AT_ONCE
    settled: bool = False
    """Whether nothing that was asked for is on its way any more."""
    effects: list[Effect] = field(default_factory=list)
    facts: list[Blocking] = field(default_factory=list)
    declined: list[str] = field(default_factory=list)
    waiting: int = 0
    """Terms that are wanted and not there yet."""
    watched: int = 0
    """Terms that may still turn up though they should not."""

    def ask(self, text: str, *, tries: int = 0) -> None:
        """Ask for a term, unless enough are asked for in this look."""
        self.waiting += 1
        if sum(isinstance(one, BlockTerm) for one in self.effects) < self.at_once:
            self.effects.append(BlockTerm(text))
            self.facts.append(Blocking(text, Stage.ASKED, self.now, tries=tries, asked=self.now))

    def hold(self, fact: Blocking, ours: Blocked, *, is_wanted: bool) -> None:
        """Know that a term of ours is there; take it back where nobody wants it any more."""
        held = Blocking(fact.text, Stage.HELD, self.now, ours.id, ours.expires_at, asked=fact.asked)
        self.facts.append(held)
        if not is_wanted:
            self.drop(held)

    def drop(self, fact: Blocking, *, tries: int = 0) -> None:
        """Take a term of ours back."""
        self.effects.append(UnblockTerm(fact.term_id, fact.text))
        self.facts.append(replace(fact, stage=Stage.DROPPING, at=self.now, tries=tries))

    def leave(self, fact: Blocking, there: Sequence[Blocked]) -> None:
        """Be done with a term, but forget it only when nothing of it can turn up any more."""
        if self.may_turn_up(fact) or stray(fact, there):
            self.watched += 1
            self.facts.append(Blocking(fact.text, Stage.LEFT, self.now, asked=fact.asked))
        else:
            self.forget(fact)

    def forget(self, fact: Blocking) -> None:
        """Know nothing of a term any more."""
        self.facts.append(Blocking(fact.text, Stage.GONE, self.now))

    def may_turn_up(self, fact: Blocking) -> bool:
        """Whether Twitch may still be told to block it, by an effect that is being repeated."""
        asked = None if self.settled else fact.asked
        return asked is not None and self.now - asked <= STRAGGLING

    def is_due(self, fact: Blocking) -> bool:
        """Whether what was tried last has rested long enough to be tried again."""
        pause = min(FIRST_PAUSE * (1 << min(fact.tries, 10)), LONGEST_PAUSE)
        return self.now - fact.at >= pause


def stray(fact: Blocking, there: Sequence[Blocked]) -> Blocked | None:
    """Return what is there by our asking, though nobody waits for it any more."""
    asked = fact.asked
    if asked is None:
        return None
    return next((one for one in there if one.by_us and one.at - asked <= STRAGGLING), None)
