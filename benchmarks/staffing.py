"""`python -m benchmarks.staffing`: whether enough moderators are asked for, and soon enough.

What the theory of queues says is held against queues that are played case by case; warnings
against audiences that grow, and against such as only sway.
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from math import ceil
from random import Random
from statistics import mean

from benchmarks.asking import begun, parser, show
from benchmarks.figures import Figure, Target
from bot.cases.load.queueing import Load, Promise, moderators_for, taken_within
from tests.bot.cases.load.minutes import OPTIONS, Played, arriving, load_of, noisy, play
from tests.bot.cases.load.queue import played_queue

LOADS, CASES = 56, 40_000
GROWING, SWAYING = 60, 10
"""Audiences and dockets that grow, and audiences at the border of the next moderator."""
SWAYS = (0.05, 0.1)
"""By which share of itself an audience sways, at one time."""
EVENING = 180
"""Minutes."""
PER_MODERATOR = 200
SAMPLE = 0.02
"""How far the share of a played queue may be off by chance."""
CLOSE, FAR, KEPT = Target(0.01, 0.005), Target(0.04, 0.03), Target(1, 1, at_least=True)
IN_VAIN, IN_TIME, WORK_IN_TIME = (
    Target(0.1, 0.1),
    Target(0.9, 0.95, at_least=True),
    Target(0.8, 0.85, at_least=True),
)


def asks() -> ArgumentParser:
    return parser("benchmarks.staffing", __doc__)


def main() -> None:
    """Play queues, audiences and dockets."""
    asked = begun(asks())
    show(asked, _measured(8 if asked.quick else 1))


def _measured(less: int) -> Iterator[Figure]:
    yield from queues(LOADS // less, CASES // less)
    for sway in SWAYS:
        yield swaying(sway, max(SWAYING // less, 2))
    yield from audiences(GROWING // less)
    yield from dockets(GROWING // less)


def queues(loads: int, cases: int) -> Iterator[Figure]:
    """Hold the share that is taken up in time against played queues."""
    chance, off, kept = Random(20261122), [], 0  # noqa: S311  # chance that can be repeated
    for seed in range(loads):
        arrivals = chance.uniform(0.02, 0.6)
        load = Load(arrivals, arrivals * chance.uniform(0.1, 1.0), chance.uniform(5.0, 40.0))
        needed = moderators_for(load, Promise())
        share = played_queue(load, needed, seconds=15, cases=cases, seed=seed)
        off.append(abs(share - taken_within(load, needed, 15)))
        kept += share >= Promise().share - SAMPLE
    heading = f"{loads} loads of {cases:,} cases, played"
    yield Figure(heading, "off by, on average", 100 * mean(off), "points", _times(CLOSE, 100))
    yield Figure(heading, "off by, at most", 100 * max(off), "points", _times(FAR, 100))
    yield Figure(heading, "promise kept by those asked for", kept, "", _times(KEPT, loads))


def swaying(sway: float, evenings: int) -> Figure:
    """Count the warnings in vain where nothing but chance moves an audience at the border."""
    chance, in_vain = Random(20261122), 0  # noqa: S311  # chance that can be repeated
    for one in range(evenings):
        level = PER_MODERATOR * (one + 1) * 0.97
        viewers = noisy(chance, level, sway, 0.9, EVENING)
        in_vain += play(viewers, [0] * EVENING, ceil(level / PER_MODERATOR)).in_vain
    hours = evenings * EVENING / 60
    what = f"warnings in vain, swaying by {sway:.0%}"
    return Figure("warnings", what, in_vain / hours, "an hour", IN_VAIN)


def audiences(count: int) -> Iterator[Figure]:
    """Let audiences grow by 8 to 40 viewers a minute."""
    chance, played = Random(20261122), []  # noqa: S311  # chance that can be repeated
    for _ in range(count):
        slope, first = chance.uniform(8, 40), chance.uniform(80, 600)
        level = [first + slope * max(0, one - 20) for one in range(100)]
        viewers = [round(one * (1 + chance.gauss(0, 0.03))) for one in level]
        played.append(play(viewers, [0] * 100, ceil(first / PER_MODERATOR) + 1))
    yield from _warned("audiences that grow", played, IN_TIME)


def dockets(count: int) -> Iterator[Figure]:
    """Let the cases of a small audience grow."""
    chance, played = Random(20261122), []  # noqa: S311  # chance that can be repeated
    for _ in range(count):
        slope = chance.uniform(0.2, 0.8)
        cases = [arriving(chance, 2 + slope * max(0, one - 20)) for one in range(60)]
        played.append(play([50] * 60, cases, moderators_for(load_of(6), OPTIONS.promise)))
    yield from _warned("dockets that grow", [one for one in played if one.short], WORK_IN_TIME)


def _warned(what: str, played: list[Played], target: Target) -> Iterator[Figure]:
    ahead = [one.in_time for one in played if one.in_time is not None]
    goal = _times(target, len(played))
    yield Figure("warnings", f"{what}, of {len(played)}: in time", len(ahead), "", goal)
    yield Figure("warnings", f"{what}: minutes ahead", mean(ahead), "min")


def _times(target: Target, factor: float) -> Target:
    return Target(target.must * factor, target.aim * factor, target.at_least)


if __name__ == "__main__":
    main()
