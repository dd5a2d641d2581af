"""Everything that is measured, and the targets of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from statistics import median

from benchmarks.engine import examine_all, judge_each, ready_to_judge
from benchmarks.figures import Figure, Target
from benchmarks.frames import frame
from benchmarks.latency import latency_of
from benchmarks.memory import bytes_per_viewer
from benchmarks.naive import Naive
from benchmarks.pipelines import idling, ready_to_consider
from benchmarks.process import most_taken
from benchmarks.rounds import Contender, race, timed
from benchmarks.stalls import EVIL, SLIPPED, refused, worst_stall
from benchmarks.talk import Talk
from benchmarks.viewers import bytes_of_a_crowd
from benchmarks.workloads import FEW, LARGE, MANY, MEDIUM, SMALL
from bot.cases.conduct import Conduct
from bot.charter.load import load
from bot.charter.shelf import shipped
from bot.judging import Judging
from filters.engine.charter import Charter
from filters.engine.judge import Judge

FASTER = {"M": Target(6, 15, at_least=True), "L": Target(20, 50, at_least=True)}
SLOWER = {"S": Target(5, 2.5), "M": Target(6, 3), "L": Target(7, 3.5)}
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
    """Messages of each run of the ratios, a part of the evening."""
    naive: int
    """Messages for the naive reference, which needs milliseconds for each."""
    rounds: int
    many: bool = True
    """Whether the list of 100,000 terms takes part."""
    crowd: int = 100_000
    """Viewers whose windows are weighed together."""
    charters: int = 100
    """Shipped charters that take part at most: to read one takes seconds."""


FULL = Size(evening=50_000, messages=4_000, naive=60, rounds=5)
QUICK = Size(evening=4_000, messages=800, naive=20, rounds=5, many=False, crowd=5_000)


def measured(evening: Talk, size: Size) -> Iterator[Figure]:
    """Measure all of it, group by group."""
    talk = evening.part(size.messages)
    charters = {one.name: one.charter() for one in (SMALL, MEDIUM, LARGE)}
    yield from against_naive(talk, size, charters)
    yield from against_nothing(talk, size, charters)
    yield from of_shipped(talk, size)
    if size.many:
        yield from against_length(talk, size)
    yield from of_evening(evening, charters)
    yield from of_judge(talk, size, charters["M"])
    yield from of_filters(talk, size)
    yield from of_stalls(talk)
    yield from of_memory(talk, size)


def against_naive(talk: Talk, size: Size, charters: dict[str, Charter]) -> Iterator[Figure]:
    heading = "the engine against a loop of compiled patterns"
    step = max(len(talk.messages) // size.naive, 1)
    few = [one.text for one in talk.messages[::step]]
    contenders = []
    for workload in (MEDIUM, LARGE):
        naive, name = workload.naive(), workload.name
        whole = partial(ready_to_judge, charters[name], talk.messages)
        loop = partial(partial, _check_all, naive, few)
        contenders.append(Contender(name, whole, len(talk.messages)))
        contenders.append(Contender(f"naive {name}", loop, len(few)))
    times = race(contenders, size.rounds)
    for name, target in FASTER.items():
        ratio = times.ratio(f"naive {name}", name)
        yield Figure(heading, f"workload {name}", ratio, "× faster", target)
        yield Figure(heading, f"engine, {name}", times.median(name) / 1e3, "µs/message")
        yield Figure(heading, f"loop, {name}", times.median(f"naive {name}") / 1e3, "µs/message")


def against_nothing(talk: Talk, size: Size, charters: dict[str, Charter]) -> Iterator[Figure]:
    heading = "from frame to verdict, against a pipeline that judges nothing"
    frames = [frame(one) for one in talk.messages]
    contenders = [Contender("nothing", partial(partial, idling, frames), len(frames))]
    for name, charter in charters.items():
        ready = partial(ready_to_consider, frames, charter)
        contenders.append(Contender(name, ready, len(frames)))
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
        runs = (partial(judge_each, Judge(charter), talk.messages) for _ in range(size.rounds))
        cost = median(map(timed, runs)) / len(talk.messages)
        yield Figure("the engine with a shipped charter", name, cost / 1e3, "µs/message")


def against_length(talk: Talk, size: Size) -> Iterator[Figure]:
    contenders = [
        Contender(
            one.name, partial(ready_to_judge, one.charter(), talk.messages), len(talk.messages)
        )
        for one in (FEW, MANY)
    ]
    ratio = race(contenders, size.rounds).ratio(MANY.name, FEW.name)
    yield Figure(
        "length of lists", "100,000 terms against 50, same patterns", ratio, "× slower", SCALING
    )


def of_judge(talk: Talk, size: Size, charter: Charter) -> Iterator[Figure]:
    contender = Contender("judge", partial(_ready_to_answer, charter, talk), len(talk.lines))
    times = race([contender], size.rounds)
    yield Figure("`judge`", "workload M", 1e9 / times.median("judge"), "lines/s")


def of_filters(talk: Talk, size: Size) -> Iterator[Figure]:
    """Measure each filter of workload M alone, with what it needs of the text's views."""
    messages = talk.messages[: max(len(talk.messages) // 4, 1)]
    filters = {one.name: one for one in MEDIUM.filters()}
    contenders = [Contender("none", partial(partial, examine_all, (), messages), len(messages))]
    for name, one in filters.items():
        contenders.append(
            Contender(name, partial(partial, examine_all, (one,), messages), len(messages))
        )
    times = race(contenders, size.rounds)
    for name in filters:
        cost = max(times.median(name) - times.median("none"), 0)
        yield Figure("one filter alone, on new texts (M)", name, cost, "ns/message")


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


def _check_all(naive: Naive, texts: list[str]) -> None:
    for text in texts:
        naive.check(text)


def _ready_to_answer(charter: Charter, talk: Talk) -> Callable[[], None]:
    return partial(_answer_all, Judging(charter, Conduct(), "en"), talk)


def _answer_all(judging: Judging, talk: Talk) -> None:
    for line in talk.lines:
        judging.answer(line)
