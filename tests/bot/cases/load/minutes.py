"""An evening that is played minute by minute: viewers, cases, and when the team was warned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from random import Random

from bot.cases.evening.minute import Minute
from bot.cases.load.demand import with_load
from bot.cases.load.outlook import Vigil, foresee, keep_vigil
from bot.cases.load.queueing import Load
from bot.cases.staffing import StaffingOptions, need
from tests.making import NINE

OPTIONS = StaffingOptions()
RULING = 20.0
GRAVE = 0.3


@dataclass(frozen=True, slots=True)
class Played:
    """In which minutes the team was warned, and in which it was too small."""

    warned: tuple[int, ...]
    short: tuple[int, ...]

    @property
    def in_vain(self) -> int:
        """Warnings that nothing came of for twenty minutes."""
        return sum(not any(at <= one <= at + 20 for one in self.short) for at in self.warned)

    @property
    def in_time(self) -> int | None:
        """How many minutes before it was too small the team was warned, None where it was not."""
        breaks = self.short[0]
        return next((breaks - one for one in self.warned if one < breaks), None)


def load_of(a_minute: float) -> Load:
    """The work of so many cases a minute."""
    return Load(a_minute / 60, GRAVE * a_minute / 60, RULING)


def play(viewers: Sequence[int], cases: Sequence[int], present: int) -> Played:
    """Count every minute, as the headcount does."""
    minutes: list[Minute] = []
    vigil, warned, short = Vigil(), [], []
    for place, (watching, came) in enumerate(zip(viewers, cases, strict=True)):
        now = NINE + timedelta(minutes=place)
        lately = sum(cases[max(0, place - 9) : place + 1]) / 10
        live = need(watching, present, None, OPTIONS)
        live = with_load(live, load_of(lately) if lately else None, OPTIONS.promise)
        minutes.append(minute(now, watching, came))
        vigil, tell = keep_vigil(vigil, now, foresee(minutes, live, OPTIONS), OPTIONS)
        if tell:
            warned.append(place)
        if live.short:
            short.append(place)
    return Played(tuple(warned), tuple(short))


def minute(at: datetime, viewers: int, cases: int = 0) -> Minute:
    return Minute(at=at, viewers=viewers, present=0, by_rule=0, cases=cases)


def noisy(chance: Random, level: float, spread: float, lasting: float, minutes: int) -> list[int]:
    """Viewers who come and go: what strays from the level fades by a share in each minute."""
    strays, found = 0.0, []
    for _ in range(minutes):
        strays = lasting * strays + chance.gauss(0, spread * sqrt(1 - lasting**2))
        found.append(max(0, round(level * (1 + strays))))
    return found


def arriving(chance: Random, a_minute: float) -> int:
    """How many cases come in one minute, at random."""
    count, left = 0, chance.expovariate(1)
    while left < a_minute:
        count += 1
        left += chance.expovariate(1)
    return count
