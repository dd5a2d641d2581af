"""Which logs were read, and what cannot be judged by them, as a page shows it."""

from dataclasses import dataclass

from bot.backtest.entries import Known
from bot.backtest.result import Result
from bot.marking import visible
from bot.words.render import render
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class LogRow:
    """A log that was read."""

    title: str
    format: str
    messages: int
    damaged: int
    knows: str


@dataclass(frozen=True, slots=True)
class LogsView:
    """The logs, and what is to be said of them."""

    rows: tuple[LogRow, ...]
    damages: tuple[Phrase, ...]
    missing: tuple[Phrase, ...]


def logs_view(result: Result, language: str) -> LogsView:
    """Return the logs with all that is missing in them."""
    return LogsView(_logs(result, language), _damages(result), _missing(result, language))


def _logs(result: Result, language: str) -> tuple[LogRow, ...]:
    return tuple(
        LogRow(
            visible(one.title[:120]),
            one.format,
            one.messages,
            one.damaged,
            ", ".join(
                render(Phrase.of(f"backtest.known.{k}"), language) for k in sorted(one.known)
            ),
        )
        for one in result.readings
    )


def _damages(result: Result) -> tuple[Phrase, ...]:
    return tuple(
        Phrase.of("backtest.damage", log=one.title, place=place.place, why=place.why)
        for one in result.readings
        for place in one.places
    )


def _missing(result: Result, language: str) -> tuple[Phrase, ...]:
    told = [_lacked(one, result, language) for one in result.missing]
    if not result.rulings:
        told.append(Phrase.of("backtest.missing.rulings"))
    left = sorted({(one.filter, str(one.missing), one.article) for one in result.counts.left_out})
    told += [
        Phrase.of(f"backtest.left_out.{missing}", filter=name, article=article)
        for name, missing, article in left
    ]
    return (*told, Phrase.of("backtest.missing.always"))


def _lacked(known: Known, result: Result, language: str) -> Phrase:
    """Say what is not known, and by how many logs where others know it."""
    told = Phrase.of(f"backtest.missing.{known}")
    lacking, every = result.lacking(known), len(result.readings)
    if lacking == every:
        return told
    what = render(told, language)
    return Phrase.of("backtest.missing.some", what=what, lacking=lacking, all=every)
