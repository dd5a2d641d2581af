"""Everything that is measured, and the targets of each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import TypeVar

from benchmarks.engine import examine_all, judge_each, ready_to_judge
from benchmarks.figures import Figure, Target
from benchmarks.frames import frame
from benchmarks.latency import latency_of
from benchmarks.memory import bytes_per_viewer
from benchmarks.naive import Naive
from benchmarks.pipelines import consider_each, idling, ready_to_consider
from benchmarks.process import most_taken
from benchmarks.rounds import Contender, race, timed
from benchmarks.stalls import EVIL, SLIPPED, refused, worst_stall
from benchmarks.talk import CHANNEL, Talk
from benchmarks.viewers import bytes_of_a_crowd
from benchmarks.workloads import FEW, LARGE, MANY, MEDIUM, SMALL, charter_of
from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.charter.load import load
from bot.charter.shelf import shipped
from bot.terminal.judging import Judging
from filters.engine.charter import Charter
from filters.engine.judge import Judge
from filters.engine.message import Message
from filters.engine.window import Window

ReadT = TypeVar("ReadT", bound=Sequence[object])

FASTER = {"M": Target(6, 15, at_least=True), "L": Target(20, 50, at_least=True)}
SLOWER = {"S": Target(5, 2.5), "M": Target(6, 3), "L": Target(7, 3.5)}
NAIVE = {"M": 1, "L": 20}
"""Of how many messages the loop reads one: over the longer list it takes milliseconds for each."""
SCALING = Target(1.5, 1.15)
STALL, OTHERS, TRIPS = Target(50, 20), Target(5, 5), Target(3, 3)
MEMORY = Target(2_000, 600)
LONGEST = Target(50, 20)


@dataclass(frozen=True, slots=True)
class Size:
    """How much a run measures."""

    evening: int
    """Messages of the one long run."""
    messages: int
    """Messages of what is measured beside the ratios, a part of the evening."""
    rounds: int
    """Into so many parts, one after the other, the evening is cut for the ratios."""
    many: bool = True
    """Whether the list of 100,000 terms takes part."""
    crowd: int = 100_000
    """Viewers whose windows are weighed together."""
    charters: int = 100
    """Shipped charters that take part at most: to read one takes seconds."""


FULL = Size(evening=50_000, messages=4_000, rounds=5)
QUICK = Size(evening=4_000, messages=800, rounds=5, many=False, crowd=5_000)


def measured(evening: Talk, size: Size) -> Iterator[Figure]:
    """Measure all of it, group by group."""
    talk = evening.part(size.messages)
    charters = {one.name: one.charter() for one in (SMALL, MEDIUM, LARGE)}
    yield from against_naive(evening, size, charters)
    yield from against_nothing(evening, size, charters)
    yield from of_shipped(talk, size)
    if size.many:
        yield from against_length(talk, size)
    yield from of_bench(evening, size)
    yield from of_evening(evening, charters)
    yield from of_judge(talk, size, charters["M"])
    yield from of_filters(talk, size)
    yield from of_stalls(talk)
    yield from of_memory(talk, size)


def against_naive(evening: Talk, size: Size, charters: dict[str, Charter]) -> Iterator[Figure]:
    """Let the engine and the loop read the same evening in turn; what is learnt stays known."""
    heading = "the engine against a loop of compiled patterns"
    parts = [one.messages for one in evening.parts(size.rounds)]
    contenders = []
    for workload in (MEDIUM, LARGE):
        name, few = workload.name, [one[:: NAIVE[workload.name]] for one in parts]
        judge = partial(judge_each, Judge(charters[name]), Window())
        contenders.append(_reader(name, judge, parts))
        contenders.append(_reader(f"naive {name}", partial(_check_all, workload.naive()), few))
    times = race(contenders, size.rounds)
    for name, target in FASTER.items():
        ratio = times.ratio(f"naive {name}", name)
        yield Figure(heading, f"workload {name}", ratio, "× faster", target)
        yield Figure(heading, f"engine, {name}", times.median(name) / 1e3, "µs/message")
        yield Figure(heading, f"loop, {name}", times.median(f"naive {name}") / 1e3, "µs/message")


def against_nothing(evening: Talk, size: Size, charters: dict[str, Charter]) -> Iterator[Figure]:
    heading = "from frame to verdict, against a pipeline that judges nothing"
    parts = [[frame(one) for one in part.messages] for part in evening.parts(size.rounds)]
    ends = {name: ready_to_consider(charter) for name, charter in charters.items()}
    contenders = [_reader(name, end, parts) for name, end in {"nothing": idling, **ends}.items()]
    times = race(contenders, size.rounds)
    for name, target in SLOWER.items():
        ratio = times.ratio(name, "nothing")
        yield Figure(heading, f"workload {name}", ratio, "× slower", target)
    for name in times.of:
        yield Figure(heading, f"way of a frame, {name}", times.median(name) / 1e3, "µs/message")


def of_shipped(talk: Talk, size: Size) -> Iterator[Figure]:
    """Measure what a channel has that takes a charter as it is shipped; reading it aside."""
    charters = {name: load(name) for name in shipped()[: size.charters]}
    for name, charter in charters.items():
        runs = (ready_to_judge(charter, talk.messages) for _ in range(size.rounds))
        cost = median(map(timed, runs)) / len(talk.messages)
        yield Figure("the engine with a shipped charter", name, cost / 1e3, "µs/message")


def against_length(talk: Talk, size: Size) -> Iterator[Figure]:
    contenders = [_anew(one.name, one.charter(), talk) for one in (FEW, MANY)]
    ratio = race(contenders, size.rounds).ratio(MANY.name, FEW.name)
    yield Figure(
        "length of lists", "100,000 terms against 50, same patterns", ratio, "× slower", SCALING
    )


def of_judge(talk: Talk, size: Size, charter: Charter) -> Iterator[Figure]:
    contender = Contender("judge", lambda _: _ready_to_answer(charter, talk), len(talk.lines))
    times = race([contender], size.rounds)
    yield Figure("`judge`", "workload M", 1e9 / times.median("judge"), "lines/s")


def of_filters(talk: Talk, size: Size) -> Iterator[Figure]:
    """Measure each filter of workload M alone, with what it needs of the text's views."""
    messages = talk.messages[: max(len(talk.messages) // 4, 1)]
    filters = {one.name: one for one in MEDIUM.filters()}
    alone = {"none": (), **{name: (one,) for name, one in filters.items()}}
    contenders = [
        _reader(name, partial(examine_all, those), [messages] * size.rounds)
        for name, those in alone.items()
    ]
    times = race(contenders, size.rounds)
    for name in filters:
        cost = max(times.median(name) - times.median("none"), 0)
        yield Figure("one filter alone, on new texts (M)", name, cost, "ns/message")


def of_bench(evening: Talk, size: Size) -> Iterator[Figure]:
    """Measure what is done about a message beside asking filters, as an evening gets longer."""
    parts = [one.messages for one in evening.parts(size.rounds)]
    considers = partial(consider_each, Bench(CHANNEL, charter_of(), Conduct()))
    times = race([_reader("bench", considers, parts)], size.rounds).of["bench"]
    for name, cost in (("the first part of the evening", times[0]), ("the last", times[-1])):
        yield Figure("a bench without a filter", name, cost / 1e3, "µs/message")


def of_evening(evening: Talk, charters: dict[str, Charter]) -> Iterator[Figure]:
    for name, charter in charters.items():
        latency = latency_of(charter, evening)
        heading = f"one core, {len(evening.messages):,} messages, {name}"
        yield Figure(heading, "throughput", latency.per_second, "messages/s")
        yield Figure(heading, "median message", latency.p50, "µs")
        yield Figure(heading, "99th percentile", latency.p99, "µs")
        yield Figure(heading, "longest message", latency.longest / 1e3, "ms", LONGEST)


def of_stalls(talk: Talk) -> Iterator[Figure]:
    heading = "the worst patterns of a user"
    yield Figure(heading, f"refused when read, of {len(EVIL)}", refused(), "")
    alone = worst_stall([(pattern,) for pattern, _ in EVIL], talk.messages)
    yield Figure(heading, "if they were not: longest stall by one", alone.longest, "ms", STALL)
    yield Figure(heading, "other messages, 99.9th percentile", alone.others, "ms", OTHERS)
    yield Figure(heading, "stalls before it is put to rest", alone.before_rest, "", TRIPS)
    crowd = worst_stall([SLIPPED], talk.messages)
    yield Figure(heading, f"longest stall by {len(SLIPPED)} together", crowd.longest, "ms", STALL)


def of_memory(talk: Talk, size: Size) -> Iterator[Figure]:
    viewer, crowd = bytes_per_viewer(talk.lines), bytes_of_a_crowd(size.crowd)
    yield Figure("memory", "for each active viewer in the windows", viewer, "bytes", MEMORY)
    yield Figure("memory", f"the same, of {size.crowd:,} viewers", crowd, "bytes", MEMORY)
    yield Figure("memory", "most of the whole process, all lists in it", most_taken() / 1e6, "MB")


def _reader(name: str, reads: Callable[[ReadT], object], parts: Sequence[ReadT]) -> Contender:
    """Let somebody read one part after the other."""
    return Contender(name, lambda number: partial(reads, parts[number]), len(parts[0]))


def _anew(name: str, charter: Charter, talk: Talk) -> Contender:
    """Let a new judge read the same in every round."""
    return Contender(name, lambda _: ready_to_judge(charter, talk.messages), len(talk.messages))


def _check_all(naive: Naive, messages: Sequence[Message]) -> None:
    for one in messages:
        naive.check(one.text)


def _ready_to_answer(charter: Charter, talk: Talk) -> Callable[[], None]:
    return partial(_answer_all, Judging(charter, Conduct(), "en"), talk)


def _answer_all(judging: Judging, talk: Talk) -> None:
    for line in talk.lines:
        judging.answer(line)
