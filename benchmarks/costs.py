"""What each misfortune of a soak has cost, once all is over."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.figures import Figure, Target
from benchmarks.misfortunes import Misfortune
from benchmarks.weather import BOT, Said, Weather
from tests.chaos.books import Books

UNDER_WAY = 1.0
"""Seconds before a fault strikes: what was said then it may still cost, not the one before."""
MEGA = 2**20
NONE, DEAF = Target(0, 0), Target(25, 15)
HEAD = (
    "fault                                              deaf, s  lines   lost  effects  lost  "
    "doubled  told  memory, MB  sockets"
)


@dataclass(frozen=True, slots=True)
class Minute:
    """When a misfortune struck, when Twitch could be used again, and how the bot was then."""

    of: Misfortune
    struck: float
    usable: float
    memory: int
    sockets: int
    told: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a misfortune has cost, reckoned when all was over."""

    deaf: float
    sent: int
    lost: int
    effects: int
    effects_lost: int
    doubled: int


def reckoned(weather: Weather, minutes: Sequence[Minute], books: Books) -> Iterator[Cost]:
    """Hold what was said in each minute against the log, and what is owed against what was done."""
    heard = {str(row[0]) for row in books.read("SELECT message_id FROM messages")}
    acts = [one for one in weather.sandbox.acts() if one.by == BOT]
    done = Counter((one.kind, one.message_id or one.target) for one in acts)
    begins = [one.struck - UNDER_WAY for one in minutes]
    for minute, begin, end in zip(minutes, begins, [*begins[1:], float("inf")], strict=True):
        lines = [one for one in weather.said if begin <= one.at < end]
        yield cost_of(minute, lines, heard, done)


def cost_of(
    minute: Minute, lines: Sequence[Said], heard: set[str], done: Counter[tuple[str, str]]
) -> Cost:
    missed = [one.at for one in lines if one.id not in heard and one.at >= minute.usable]
    owed = [
        (kind, one.id if kind == "delete" else one.by)
        for one in lines
        if one.id in heard
        for kind in one.owed
    ]
    of_all = [("delete", one.id) for one in lines] + [one for one in owed if one[0] != "delete"]
    return Cost(
        deaf=max(missed, default=minute.usable) - minute.usable,
        sent=len(lines),
        lost=sum(one.id not in heard for one in lines),
        effects=len(owed),
        effects_lost=sum(not done[one] for one in owed),
        doubled=sum(max(done[one] - 1, 0) for one in of_all),
    )


def table(minutes: Sequence[Minute], costs: Sequence[Cost]) -> Iterator[str]:
    yield HEAD
    for minute, cost in zip(minutes, costs, strict=True):
        yield (
            f"{minute.of.name:<50} {cost.deaf:>7.1f} {cost.sent:>6} {cost.lost:>6} "
            f"{cost.effects:>8} {cost.effects_lost:>5} {cost.doubled:>8} {minute.told:>5} "
            f"{minute.memory / MEGA:>11.0f} {minute.sockets:>8}  {minute.trouble}"
        ).rstrip()


def figures_of(minutes: Sequence[Minute], costs: Sequence[Cost]) -> Iterator[Figure]:
    heading = f"{len(minutes)} faults, one after the other"
    yield Figure(heading, "lines", sum(one.sent for one in costs), "")
    yield Figure(heading, "lines lost", sum(one.lost for one in costs), "")
    yield Figure(heading, "deaf for longest", max(one.deaf for one in costs), "s", DEAF)
    yield Figure(heading, "effects", sum(one.effects for one in costs), "")
    yield Figure(heading, "effects lost", sum(one.effects_lost for one in costs), "")
    yield Figure(heading, "effects doubled", sum(one.doubled for one in costs), "", NONE)
    for at in sorted({1, 5, 15, len(minutes) - 1}):
        if at < len(minutes):
            memory = minutes[at - 1].memory / MEGA
            yield Figure(heading, f"memory after {at} of them", memory, "MB")
    left = minutes[max(len(minutes) - 2, 0)].sockets - minutes[0].sockets
    yield Figure(heading, "sockets more than after the first", left, "")
