"""A backtest as its page shows it: what there is to say of each part, in order."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.backtest.report.drawing import Bar, bars
from bot.backtest.report.evenings import LoadView, load_view
from bot.backtest.report.moves import ChangeView, change_view
from bot.backtest.report.quality import QualityView, quality_view
from bot.backtest.report.shown import Group, groups_of
from bot.backtest.report.words import day, number, percent, titled
from bot.backtest.result import Result
from bot.marking import visible
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
class ViewersView:
    """Whom it touches."""

    lead: Phrase
    rows: bool
    chart: Markup


@dataclass(frozen=True, slots=True)
class LogRow:
    """A log that was read."""

    title: str
    format: str
    messages: int
    damaged: int
    knows: str


@dataclass(frozen=True, slots=True)
class View:
    """All of a page."""

    name: str
    lead: str
    numbers: tuple[tuple[str, Phrase], ...]
    notices: tuple[Phrase, ...]
    columns: tuple[Phrase, ...]
    articles: tuple[Row, ...]
    chart: Markup
    changes: ChangeView | None
    load: LoadView | None
    viewers: ViewersView | None
    quality: QualityView | None
    filters: tuple[tuple[str, int, int], ...]
    overlaps: tuple[tuple[str, str, int, float, float], ...]
    groups: tuple[Group, ...]
    logs: tuple[LogRow, ...]
    damages: tuple[Phrase, ...]
    missing: tuple[Phrase, ...]
    made: Phrase


def view(result: Result, language: str) -> View:
    """Return what there is to show of a backtest."""
    rows = _rows(result, language)
    used = [place for place in range(len(COLUMNS)) if any(one.numbers[place] for one in rows)]
    shown_rows = tuple(one for one in rows if any(one.numbers))
    return View(
        name=result.charter.name,
        lead=_lead(result, language),
        numbers=_numbers(result, language),
        notices=_notices(result),
        columns=tuple(Phrase.of(f"backtest.column.{COLUMNS[place]}") for place in used),
        articles=tuple(
            Row(one.article, one.title, tuple(one.numbers[place] for place in used))
            for one in shown_rows
        ),
        chart=_chart(shown_rows, language),
        changes=change_view(result, language),
        load=load_view(result, language),
        viewers=_viewers(result, language),
        quality=quality_view(result, language),
        filters=tuple(
            (name, count, result.counts.alone[name])
            for name, count in result.counts.filters.most_common()
        ),
        overlaps=_overlaps(result),
        groups=_groups(result, language),
        logs=_logs(result, language),
        damages=_damages(result),
        missing=_missing(result),
        made=Phrase.of(
            "backtest.made", charter=result.charter.name, version=result.charter.version
        ),
    )


def _lead(result: Result, language: str) -> str:
    began = min((one.began for one in result.readings if one.began), default=None)
    ended = max((one.ended for one in result.readings if one.ended), default=None)
    count = len(result.readings)
    if began is None:
        return render(Phrase.of("backtest.lead.untimed", count=count), language)
    phrase = Phrase.of("backtest.lead", count=count, since=day(began), until=day(ended))
    return render(phrase, language)


def _numbers(result: Result, language: str) -> tuple[tuple[str, Phrase], ...]:
    counts = result.counts
    told = [
        (number(counts.messages, language), "messages"),
        (percent(result.breach_rate, language), "breach"),
        (number(counts.cases, language), "cases"),
    ]
    if result.hours:
        told.append((number(counts.most_moderators, language), "moderators"))
    if counts.seen_viewers:
        told.append((number(sum(counts.viewers.values()), language), "viewers"))
    if result.changes:
        told.append((number(result.changes.changed, language), "changed"))
    return tuple((value, Phrase.of(f"backtest.number.{key}")) for value, key in told)


def _notices(result: Result) -> tuple[Phrase, ...]:
    told = []
    if result.damaged:
        told.append(Phrase.of("backtest.notice.damaged", count=result.damaged))
    if result.missing:
        told.append(Phrase.of("backtest.notice.missing"))
    if result.counts.troubles:
        count = sum(result.counts.troubles.values())
        told.append(Phrase.of("backtest.notice.troubles", count=count))
    if result.heard.cut:
        told.append(Phrase.of("backtest.notice.cut", count=result.heard.cut))
    return tuple(told)


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


def _viewers(result: Result, language: str) -> ViewersView | None:
    counts = result.counts
    if not counts.seen_viewers:
        return None
    touched = sum(counts.viewers.values())
    rows = [
        Bar(str(many), (count,), number(count, language))
        for many, count in sorted(counts.viewers.items())[:12]
    ]
    share = percent(touched / counts.seen_viewers, language)
    lead = Phrase.of("backtest.viewers.lead", count=touched, all=counts.seen_viewers, share=share)
    title = render(Phrase.of("backtest.viewers"), language)
    return ViewersView(lead, bool(rows), bars(rows, title))


def _overlaps(result: Result) -> tuple[tuple[str, str, int, float, float], ...]:
    filters = result.counts.filters
    return tuple(
        (first, second, count, count / filters[first], count / filters[second])
        for (first, second), count in result.counts.overlaps.most_common(40)
    )


def _groups(result: Result, language: str) -> tuple[Group, ...]:
    def title(kind: str, article: int) -> Phrase:
        name = titled(result.charter, article, language)
        return Phrase.of(f"backtest.group.{kind}", name=name)

    return groups_of(result.counts.examples, title, language)


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


def _missing(result: Result) -> tuple[Phrase, ...]:
    told = [Phrase.of(f"backtest.missing.{one}") for one in result.missing]
    if not result.rulings:
        told.append(Phrase.of("backtest.missing.rulings"))
    left = sorted({(one.filter, str(one.missing), one.article) for one in result.counts.left_out})
    told += [
        Phrase.of(f"backtest.left_out.{missing}", filter=name, article=article)
        for name, missing, article in left
    ]
    return (*told, Phrase.of("backtest.missing.always"))
