"""What people's rulings say of a charter, as a page shows it."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.backtest.advice import ENOUGH, Quality
from bot.backtest.report.drawing import Line, lines
from bot.backtest.report.words import decimal, titled
from bot.backtest.result import Result
from bot.cases.lessons.wilson import Interval
from bot.words.render import render
from filters.engine.phrase import Phrase

COLUMNS = ("upheld", "cleared", "precision", "recall", "acted")
DRAWN = 8


@dataclass(frozen=True, slots=True)
class QualityRow:
    """An article; shares lie between two percentages."""

    article: int
    title: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """An article at every threshold."""

    title: str
    chart: Markup


@dataclass(frozen=True, slots=True)
class QualityView:
    """What rulings say."""

    lead: Phrase
    columns: tuple[Phrase, ...]
    rows: tuple[QualityRow, ...]
    curves: tuple[Curve, ...]
    advice_title: Phrase
    advice: tuple[Phrase, ...]


def quality_view(result: Result, language: str) -> QualityView | None:
    """Return what rulings say; None where nobody has ruled on anything that was judged."""
    if not result.counts.rulings.known:
        return None
    found = result.qualities
    many = [one for one in found if one.upheld + one.cleared >= ENOUGH][:DRAWN]
    return QualityView(
        lead=Phrase.of(
            "backtest.rulings.lead", count=result.counts.rulings.known, missed=result.missed
        ),
        columns=tuple(Phrase.of(f"backtest.column.{one}") for one in COLUMNS),
        rows=tuple(_row(one, result, language) for one in found),
        curves=tuple(_curve(one, result, language) for one in many),
        advice_title=Phrase.of("backtest.advice", rate=round(result.hourly)),
        advice=tuple(
            Phrase.of(
                "backtest.advice.pair",
                name=titled(result.charter, one.article, language),
                act=decimal(one.act_at, language, 2),
                ask=decimal(one.ask_at, language, 2),
                rate=decimal(one.hourly, language),
            )
            for one in result.advice
        ),
    )


def _row(one: Quality, result: Result, language: str) -> QualityRow:
    shares = tuple(_between(each, language) for each in (one.precision, one.recall, one.acted))
    cells = (str(one.upheld), str(one.cleared), *shares)
    return QualityRow(one.article, titled(result.charter, one.article, language), cells)


def _between(one: Interval, language: str) -> str:
    """Say between which percentages a share lies; nothing where it may lie anywhere."""
    low, high = round(100 * one.low), round(100 * one.high)
    if (low, high) == (0, 100):
        return "—"
    return render(Phrase.of("learning.between", low=low, high=high), language)


def _curve(one: Quality, result: Result, language: str) -> Curve:
    title = titled(result.charter, one.article, language)
    chart = lines(
        (
            Line(tuple(_in_percent(point.precision) for point in one.curve)),
            Line(tuple(_in_percent(point.recall) for point in one.curve)),
        ),
        100.0,
        title,
        (decimal(0.05, language, 2), decimal(1.0, language, 2)),
        "%",
    )
    return Curve(title, chart)


def _in_percent(share: float | None) -> float | None:
    return None if share is None else 100 * share
