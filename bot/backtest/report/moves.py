"""What a charter changes, as a page shows it."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.backtest.change import Changes, Move
from bot.backtest.report.drawing import Bar, bars
from bot.backtest.report.shown import Group, groups_of
from bot.backtest.report.words import number, percent, titled
from bot.backtest.result import Result
from bot.words.render import render
from filters.engine.charter import Charter, Outcome
from filters.engine.phrase import Phrase

STRICTER = (Move.PUNISHED, Move.HARSHER, Move.ASKED)
MILDER = (Move.SPARED, Move.MILDER, Move.UNASKED)


@dataclass(frozen=True, slots=True)
class MoveRow:
    """An article with how many messages went where."""

    article: int
    title: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What differs between two charters."""

    lead: Phrase
    chart: Markup
    moves: tuple[Phrase, ...]
    rows: tuple[MoveRow, ...]
    outcomes: tuple[Phrase, ...]
    matrix: tuple[tuple[Phrase, tuple[int, ...]], ...]
    groups: tuple[Group, ...]


def change_view(result: Result, language: str) -> ChangeView | None:
    """Return what differs; None where there is nothing to set the charter against."""
    changes, against = result.changes, result.against
    if changes is None or against is None:
        return None

    def name(article: int) -> str:
        known = result.charter if result.charter.article(article) else against
        return titled(known, article, language)

    articles = sorted({article for _, article in changes.moved})
    rows = tuple(
        MoveRow(one, name(one), tuple(changes.moved[move, one] for move in Move))
        for one in articles
    )
    return ChangeView(
        lead=_lead(result, changes, against, language),
        chart=_chart(changes, rows, language),
        moves=tuple(Phrase.of(f"backtest.move.{one}") for one in Move),
        rows=rows,
        outcomes=tuple(Phrase.of(f"backtest.outcome.{one}") for one in Outcome),
        matrix=tuple(
            (
                Phrase.of(f"backtest.outcome.{before}"),
                tuple(changes.outcomes[before, now] for now in Outcome),
            )
            for before in Outcome
        ),
        groups=groups_of(
            changes.examples,
            lambda kind, article: Phrase.of(f"backtest.moved.{kind}", name=name(article)),
            language,
        ),
    )


def _lead(result: Result, changes: Changes, against: Charter, language: str) -> Phrase:
    if not changes.changed:
        return Phrase.of("backtest.changes.none", against=_called(against, result.charter))
    return Phrase.of(
        "backtest.changes.lead",
        against=_called(against, result.charter),
        count=changes.changed,
        share=percent(result.changed_rate, language),
    )


def _called(charter: Charter, other: Charter) -> str:
    """Name a charter, by its version too where both have one name."""
    return f"{charter.name} {charter.version}" if charter.name == other.name else charter.name


def _chart(changes: Changes, rows: tuple[MoveRow, ...], language: str) -> Markup:
    drawn = []
    for one in rows:
        stricter = sum(changes.moved[move, one.article] for move in STRICTER)
        milder = sum(changes.moved[move, one.article] for move in MILDER)
        told = f"+{number(stricter, language)} −{number(milder, language)}"
        drawn.append(Bar(one.title, (stricter, milder), told))
    return bars(drawn, render(Phrase.of("backtest.changes"), language))
