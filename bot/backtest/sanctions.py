"""How far a decision goes: nothing, people are asked, or what is done to the viewer."""

from typing import NamedTuple

from bot.cases.decision import Decision
from bot.cases.effects import Ban, Delete, Effect, OpenCase, TimeOut, Warn
from filters.engine.charter import Outcome

NOTHING, ASKED = 0, 1
DELETED, WARNED, TIMED_OUT, REFERRED, BANNED = 2, 3, 4, 5, 6


# in 3.11 a member read through its class goes through a property each time
CLEAR = Outcome.CLEAR


class Reach(NamedTuple):
    """What a decision does; `seconds` is the length of a time-out."""

    rank: int
    seconds: int = 0

    @property
    def punishes(self) -> bool:
        """Whether a message is taken away, at least."""
        return self.rank >= DELETED

    @property
    def word(self) -> str:
        """Its name, as phrases and files call it."""
        return ("nothing", "asked", "deleted", "warned", "timed_out", "referred", "banned")[
            self.rank
        ]


_REACHES: dict[type[Effect], int] = {
    Delete: DELETED,
    Warn: WARNED,
    TimeOut: TIMED_OUT,
    Ban: BANNED,
}


def reach(decision: Decision) -> Reach:
    """Return how far a decision on a message goes."""
    if not decision.effects and (decision.verdict is None or decision.verdict.outcome is CLEAR):
        return Reach(NOTHING)
    done = [_of(one) for one in decision.effects]
    most = max(done, default=Reach(NOTHING))
    asks = any(isinstance(one, OpenCase) for one in decision.effects)
    if most.rank == DELETED and asks:
        return Reach(REFERRED)
    outcome = decision.verdict.outcome if decision.verdict else Outcome.CLEAR
    if most.rank == NOTHING and (asks or outcome is Outcome.BORDERLINE):
        return Reach(ASKED)
    return most


def _of(effect: Effect) -> Reach:
    seconds = effect.seconds if isinstance(effect, TimeOut) else 0
    return Reach(_REACHES.get(type(effect), NOTHING), seconds)
