"""How long cases wait for a moderator, by the theory of queues: arrivals, rulings, people.

A queue of cases that come at random and take a random time each, before so many moderators who
take the gravest first and finish what they have begun: M/M/c with non-preemptive priority.
The chance of waiting at all is Erlang's C formula (A. K. Erlang, 1917); who waits as one of the
graver kind waits exponentially, at the rate of rulings less that of grave arrivals
(L. Kleinrock, *Queueing Systems* II, chapter 3).
"""

from dataclasses import dataclass
from math import exp, floor


@dataclass(frozen=True, slots=True)
class Load:
    """What comes in, and what a ruling takes: the work that a channel's chat makes.

    `grave` and `arrivals` are cases a second, the grave ones among all; `ruling` is seconds.
    """

    arrivals: float
    grave: float
    ruling: float

    @property
    def work(self) -> float:
        """Seconds of a moderator's work that come in each second, in erlangs."""
        return self.arrivals * self.ruling


@dataclass(frozen=True, slots=True)
class Promise:
    """How soon a grave case is to be taken up: within so many seconds, in such a share of cases."""

    seconds: float = 15.0
    share: float = 0.9


def moderators_for(load: Load, promise: Promise) -> int:
    """Return how many moderators keep a promise; 0 where nothing comes in.

    They keep up with all cases too: fewer than the work would let the docket grow for ever.
    """
    if load.work <= 0:
        return 0
    moderators = floor(load.work) + 1
    while taken_within(load, moderators, promise.seconds) < promise.share:
        moderators += 1
    return moderators


def taken_within(load: Load, moderators: int, seconds: float) -> float:
    """Return the share of grave cases that are taken up within so many seconds."""
    if load.work <= 0:
        return 1.0
    spare = moderators / load.ruling - load.grave
    if moderators <= 0 or spare <= 0:
        return 0.0
    return 1.0 - waiting(load.work, moderators) * exp(-spare * seconds)


def waiting(work: float, moderators: int) -> float:
    """Return the chance that a case finds every moderator busy; 1 where they cannot keep up.

    By the recursion of Erlang's B formula, which neither overflows nor loses digits.
    """
    if work >= moderators:
        return 1.0
    lost = 1.0
    for busy in range(1, moderators + 1):
        lost = work * lost / (busy + work * lost)
    return lost / (1.0 - work / moderators * (1.0 - lost))
