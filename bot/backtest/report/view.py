"""A backtest as its page shows it: what there is to say of each part, in order."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.backtest.report.articles import ArticlesView, articles_view
from bot.backtest.report.drawing import Bar, bars
from bot.backtest.report.evenings import LoadView, load_view
from bot.backtest.report.moves import ChangeView, change_view
from bot.backtest.report.quality import QualityView, quality_view
from bot.backtest.report.shown import Group, groups_of
from bot.backtest.report.sources import LogsView, logs_view
from bot.backtest.report.words import day, number, percent, titled
from bot.backtest.result import Result
from bot.words.render import render
from filters.engine.charter import Outcome
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class ViewersView:
    """Whom it touches."""

    lead: Phrase
    rows: bool
    chart: Markup


@dataclass(frozen=True, slots=True)
class View:
    """All of a page."""

    name: str
    title: str
    lead: str
    numbers: tuple[tuple[str, Phrase], ...]
    notices: tuple[Phrase, ...]
    articles: ArticlesView
    changes: ChangeView | None
    load: LoadView | None
    viewers: ViewersView | None
    quality: QualityView | None
    filters: tuple[tuple[str, int, int], ...]
    overlaps: tuple[tuple[str, str, int, float, float], ...]
    groups: tuple[Group, ...]
    logs: LogsView
    made: Phrase


def view(result: Result, language: str) -> View:
    """Return what there is to show of a backtest."""
    return View(
        name=result.charter.name,
        title=result.charter.title.in_language(language),
        lead=_lead(result, language),
        numbers=_numbers(result, language),
        notices=_notices(result),
        articles=articles_view(result, language),
        changes=change_view(result, language),
        load=load_view(result, language),
        viewers=_viewers(result, language),
        quality=quality_view(result, language),
        filters=_filters(result),
        overlaps=_overlaps(result),
        groups=_groups(result, language),
        logs=logs_view(result, language),
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
    ]
    if result.hours:
        told.append((number(counts.cases, language), "cases"))
        told.append((number(counts.most_moderators, language), "moderators"))
    else:
        told.append((number(counts.outcomes[Outcome.BORDERLINE], language), "asked"))
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


def _viewers(result: Result, language: str) -> ViewersView | None:
    counts = result.counts
    if not counts.seen_viewers:
        return None
    touched = sum(counts.viewers.values())
    rows = [
        Bar(f"{many} \N{MULTIPLICATION SIGN}", (count,), number(count, language))
        for many, count in sorted(counts.viewers.items())[:12]
    ]
    share = percent(touched / counts.seen_viewers, language)
    lead = Phrase.of("backtest.viewers.lead", count=touched, all=counts.seen_viewers, share=share)
    title = render(Phrase.of("backtest.viewers"), language)
    return ViewersView(lead, bool(rows), bars(rows, title))


def _filters(result: Result) -> tuple[tuple[str, int, int], ...]:
    counts = result.counts
    return tuple((name, count, counts.alone[name]) for name, count in counts.filters.most_common())


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
