"""What a log says of a charter's own text: each remark at its line, with a proposal."""

from collections.abc import Iterator

from bot.backtest.result import Result
from bot.backtest.truth import Truth
from bot.charter.compiling import Compiled
from bot.charter.problem import Problem, in_order
from bot.charter.sheet import Entry
from filters.engine.charter import Article, Mode, Outcome

ENOUGH = 1_000
"""Messages below which nobody wonders that an article never fires."""
SAME = 10
"""Messages in which two filters saw something, to say that they see the same."""
DISMISSED = 3
"""Rulings that cleared messages with a term, to say that it is not what it was meant to be."""
NEAR = 0.03
EDGE, HITS = 0.3, 20
"""The share of an article's hits that lie near a threshold, and of how many."""


def review(result: Result, compiled: Compiled) -> tuple[Problem, ...]:
    """Return every remark, in the order of the text."""
    pairs = list(zip(compiled.entries, compiled.charter.articles, strict=True))
    remarks = [*_overlaps(result, pairs)]
    for entry, article in pairs:
        if article.filters and article.mode is not Mode.OFF:
            remarks += _silent(result, entry, article)
            remarks += _unshown(entry, article)
            remarks += _dismissed(result, entry, article)
            remarks += _on_edge(result, entry, article)
    return in_order(tuple(remarks))


def _silent(result: Result, entry: Entry, article: Article) -> Iterator[Problem]:
    counts, number = result.counts, article.number
    hits = sum(counts.decided[number, one] for one in Outcome)
    hits += counts.beside[number] + counts.aside[number]
    if hits or counts.messages < ENOUGH or any(one.article == number for one in counts.left_out):
        return
    yield entry.spot.problem(
        f"article {number} never fired in {counts.messages} messages",
        "leave it if it is for what is rare; else name more of what it is meant for",
    )


def _unshown(entry: Entry, article: Article) -> Iterator[Problem]:
    shown = {one.outcome for one in article.samples}
    if Outcome.CLEAR not in shown:
        yield entry.spot.problem(
            f"article {article.number} has no example of fair speech",
            'add `[[articles.examples]]` with `outcome = "clear"`: what it is never to touch',
        )
    if shown <= {Outcome.CLEAR}:
        yield entry.spot.problem(
            f"article {article.number} has no example of what it is against",
            'add `[[articles.examples]]` with `outcome = "breach"` or `"borderline"`',
        )


def _dismissed(result: Result, entry: Entry, article: Article) -> Iterator[Problem]:
    words = result.counts.rulings.words
    spot = entry.spots.get("filters", entry.spot)
    for (word, broken), cleared in sorted(words.items()):
        number, term = word
        upheld = words[word, True]
        if broken or number != article.number or cleared < DISMISSED or cleared <= upheld:
            continue
        yield spot.problem(
            f"people cleared {cleared} messages with `{term}`, and upheld {upheld}",
            f"lower its certainty, or take `{term}` out of article {number}",
        )


def _on_edge(result: Result, entry: Entry, article: Article) -> Iterator[Problem]:
    truth = result.counts.rulings.articles.get(article.number)
    if truth is None:
        return
    total = truth.found.from_on(min(article.ask_at, article.act_at))
    for key, at in (("act_at", article.act_at), ("ask_at", article.ask_at)):
        near = _near(truth, at)
        if near < HITS or near < EDGE * total:
            continue
        yield entry.spots.get(key, entry.spot).problem(
            f"{near} of {total} hits of article {article.number} lie within {NEAR} of its `{key}`",
            f"set `{key} = {_calmest(truth, at):.2f}`, near which fewer lie, or see its examples",
        )


def _near(truth: Truth, at: float) -> int:
    return truth.found.from_on(at - NEAR) - truth.found.from_on(at + NEAR)


def _calmest(truth: Truth, at: float) -> float:
    """Return the threshold near this one that parts the fewest messages."""
    around = [at + step / 20 for step in (1, -1, 2, -2) if 0 < at + step / 20 <= 1]
    return min(around, key=lambda one: _near(truth, one))


def _overlaps(result: Result, pairs: list[tuple[Entry, Article]]) -> Iterator[Problem]:
    """Tell of filters that saw nothing but what another one saw as well."""
    filters = result.counts.filters
    for (first, second), both in sorted(result.counts.overlaps.items()):
        for one, other in ((first, second), (second, first)):
            if both < SAME or both != filters[one]:
                continue
            entry = next(
                (entry for entry, article in pairs if one in {f.name for f in article.filters}),
                None,
            )
            if entry is not None:
                yield entry.spots.get("filters", entry.spot).problem(
                    f"all {both} messages in which `{one}` saw something, `{other}` saw too",
                    f"leave `{one}` out of article {entry.number}, or have it look for more",
                )
