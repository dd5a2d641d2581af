"""The load of evenings, as a page shows it."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.backtest.load import Evening
from bot.backtest.report.drawing import columns
from bot.backtest.report.words import day, decimal
from bot.backtest.result import Result
from bot.marking import visible
from bot.words.render import render
from filters.engine.phrase import Phrase

DRAWN = 3
"""Evenings that are drawn: those on which most was asked."""
COLUMNS = ("messages", "breach", "cases", "minute", "moderators")


@dataclass(frozen=True, slots=True)
class Drawn:
    """An evening minute by minute."""

    title: str
    chart: Markup


@dataclass(frozen=True, slots=True)
class EveningRow:
    """An evening in figures."""

    title: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LoadView:
    """What evenings ask of moderators."""

    lead: Phrase
    evenings: tuple[Drawn, ...]
    columns: tuple[Phrase, ...]
    rows: tuple[EveningRow, ...]
    further: Phrase | None


def load_view(result: Result, language: str) -> LoadView | None:
    """Return the load; None where no log tells the time."""
    counts = result.counts
    if not result.hours:
        return None
    timed = sorted((one for one in counts.evenings if one.cases), key=lambda one: -one.asked)
    rate = decimal(counts.cases / result.hours, language)
    lead = Phrase.of(
        "backtest.load.lead", cases=counts.cases, rate=rate, count=counts.most_moderators
    )
    further = Phrase.of("backtest.load.further", count=counts.further) if counts.further else None
    return LoadView(
        lead,
        tuple(_drawn(one, language) for one in timed[:DRAWN] if one.asked),
        tuple(Phrase.of(f"backtest.column.{one}") for one in COLUMNS),
        tuple(_row(one) for one in timed),
        further,
    )


def _title(one: Evening) -> str:
    return f"{visible(one.channel[:60])} · {day(one.began)}"


def _row(one: Evening) -> EveningRow:
    numbers = (one.messages, one.breaches, one.asked, max(one.cases, default=0), one.most)
    return EveningRow(_title(one), numbers)


def _drawn(one: Evening, language: str) -> Drawn:
    label = render(Phrase.of("backtest.load"), language)
    began = f"{one.began:%H:%M}" if one.began else ""
    last = f"+{len(one.cases)} min"
    return Drawn(_title(one), columns(one.cases, one.moderators, label, (began, last)))
