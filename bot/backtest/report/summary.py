"""A backtest in a few lines, for a terminal."""

from collections.abc import Iterator, Sequence

from bot.backtest.change import Move
from bot.backtest.limits import Checked
from bot.backtest.result import Result
from bot.marking import visible
from filters.engine.charter import Outcome


def summary(result: Result, checked: Sequence[Checked] = ()) -> str:
    """Say what there is to say at a glance; no text of chat is in it."""
    return "\n".join(
        (*_logs(result), *_figures(result), *_articles(result), *_changes(result),
         *(one.sentence for one in checked))
    )  # fmt: skip


def _logs(result: Result) -> Iterator[str]:
    for one in result.readings:
        yield f"{visible(one.title)}  {one.format}, {one.messages} messages, {one.damaged} damaged"
        for place in one.places:
            yield f"  at {place.place}: {visible(place.why)}"
    if result.missing:
        every = len(result.readings)
        told = (f"{one} ({result.lacking(one)} of {every})" for one in result.missing)
        yield f"logs that do not know: {', '.join(told)}"


def _figures(result: Result) -> Iterator[str]:
    counts = result.counts
    yield (
        f"{counts.messages} messages, {counts.outcomes[Outcome.BREACH]} breaches "
        f"({result.breach_rate:.2%}), {counts.outcomes[Outcome.BORDERLINE]} borderline"
    )
    if result.hours:
        load = f"{counts.most_moderators} moderators at the busiest moment"
        yield f"{counts.cases} cases for people, {load}"
    if counts.seen_viewers:
        yield f"{sum(counts.viewers.values())} of {counts.seen_viewers} viewers sanctioned"


def _articles(result: Result) -> Iterator[str]:
    for one in result.charter.articles:
        breach = result.counts.decided[one.number, Outcome.BREACH]
        asked = result.counts.decided[one.number, Outcome.BORDERLINE]
        if breach or asked:
            title = one.title.in_language("en")
            yield f"  article {one.number:>2}  {breach:>7} breach  {asked:>7} borderline  {title}"


def _changes(result: Result) -> Iterator[str]:
    changes = result.changes
    if changes is None or result.against is None:
        return
    yield f"against {result.against.name}: {changes.changed} messages treated otherwise"
    for (move, article), count in sorted(changes.moved.items()):
        yield f"  article {article:>2}  {count:>7} {_NAMES[Move(move)]}"


_NAMES = {
    Move.PUNISHED: "newly punished",
    Move.SPARED: "newly spared",
    Move.HARSHER: "harsher",
    Move.MILDER: "milder",
    Move.ASKED: "newly put to people",
    Move.UNASKED: "no longer put to people",
}
