"""What each article would have done, as a page shows it."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.backtest.report.drawing import Bar, bars
from bot.backtest.report.words import number, titled
from bot.backtest.result import Result
from bot.words.render import render
from filters.engine.charter import Outcome
from filters.engine.phrase import Phrase

COLUMNS = (
    "breach",
    "borderline",
    "beside",
    "shadow",
    "deleted",
    "warned",
    "timed_out",
    "referred",
    "banned",
)
OUTCOMES = (Outcome.BREACH, Outcome.BORDERLINE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table about articles."""

    article: int
    title: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The articles that saw anything, and the columns in which anything stands."""

    columns: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    chart: Markup


def articles_view(result: Result, language: str) -> ArticlesView:
    """Return what each article would have done."""
    rows = tuple(one for one in _rows(result, language) if any(one.numbers))
    used = [place for place in range(len(COLUMNS)) if any(one.numbers[place] for one in rows)]
    told = (tuple(one.numbers[place] for place in used) for one in rows)
    return ArticlesView(
        columns=tuple(Phrase.of(f"backtest.column.{COLUMNS[place]}") for place in used),
        rows=tuple(
            Row(one.article, one.title, numbers) for one, numbers in zip(rows, told, strict=True)
        ),
        chart=_chart(rows, language),
    )


def _rows(result: Result, language: str) -> tuple[Row, ...]:
    counts = result.counts
    return tuple(
        Row(
            one.number,
            titled(result.charter, one.number, language),
            (
                *(counts.decided[one.number, outcome] for outcome in OUTCOMES),
                counts.beside[one.number],
                counts.aside[one.number],
                *(counts.reached[one.number, word] for word in COLUMNS[4:]),
            ),
        )
        for one in result.charter.articles
    )


def _chart(rows: tuple[Row, ...], language: str) -> Markup:
    drawn = [
        Bar(
            one.title,
            (one.numbers[0], one.numbers[1], one.numbers[3]),
            number(one.numbers[0] + one.numbers[1] + one.numbers[3], language),
        )
        for one in rows
    ]
    return bars(drawn, render(Phrase.of("backtest.articles"), language))
