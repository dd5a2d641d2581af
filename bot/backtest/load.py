"""The work that an evening makes for people: cases a minute, and how many moderators it takes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.cases.load.queueing import Load, Promise, moderators_for
from bot.cases.load.workload import USUAL

WINDOW = 10
"""Minutes over which a load is taken, as on a live."""
LONGEST = 24 * 60
"""Minutes of an evening that are told apart; what comes later counts as its last."""


@dataclass(frozen=True, slots=True)
class Evening:
    """One evening in figures; `cases` are those of each minute, `moderators` what they need."""

    channel: str
    began: datetime | None
    messages: int
    breaches: int
    cases: tuple[int, ...]
    moderators: tuple[int, ...]

    @property
    def asked(self) -> int:
        """How many cases people were asked about."""
        return sum(self.cases)

    @property
    def most(self) -> int:
        """The most moderators that were needed at once."""
        return max(self.moderators, default=0)


@dataclass(slots=True)
class Diary:
    """Counts one evening as it goes; without times only its sums are known."""

    channel: str
    began: datetime | None = None
    ended: datetime | None = None
    messages: int = 0
    breaches: int = 0
    untimed: int = 0
    _cases: Counter[int] = field(default_factory=Counter)
    _grave: Counter[int] = field(default_factory=Counter)

    def message(self, at: datetime | None) -> None:
        """Count a message."""
        self.messages += 1
        if at is not None:
            self.began = min(at, self.began or at)
            self.ended = max(at, self.ended or at)

    def case(self, at: datetime | None, *, grave: bool) -> None:
        """Count a case that people are asked about."""
        if at is None or self.began is None:
            self.untimed += 1
            return
        minute = min(int((at - self.began) / timedelta(minutes=1)), LONGEST - 1)
        self._cases[minute] += 1
        self._grave[minute] += grave

    def closed(self) -> Evening:
        """Return the evening in figures."""
        minutes = 0
        if self.began is not None and self.ended is not None:
            minutes = min(int((self.ended - self.began) / timedelta(minutes=1)) + 1, LONGEST)
        cases = tuple(self._cases[minute] for minute in range(minutes))
        grave = tuple(self._grave[minute] for minute in range(minutes))
        return Evening(
            self.channel,
            self.began,
            self.messages,
            self.breaches,
            cases,
            tuple(_moderators(cases, grave)),
        )


def _moderators(cases: tuple[int, ...], grave: tuple[int, ...]) -> Iterator[int]:
    """Yield how many moderators each minute needs, by what came in over the last ten."""
    seconds = 60.0 * WINDOW
    known: dict[tuple[int, int], int] = {}
    for minute in range(len(cases)):
        since = max(0, minute - WINDOW + 1)
        came = sum(cases[since : minute + 1]), sum(grave[since : minute + 1])
        if came not in known:
            load = Load(came[0] / seconds, came[1] / seconds, USUAL.total_seconds())
            known[came] = moderators_for(load, Promise())
        yield known[came]
