"""Makes an evening of what was kept of a live: every figure of a report, by pure reckoning."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median, quantiles

from bot.cases.case import Case, Status
from bot.cases.effects import Sanction
from bot.cases.evening.course import best, chapters, crises, shots, stretches, width
from bot.cases.evening.evening import (
    DONE,
    Act,
    ArticleRow,
    Earlier,
    Evening,
    Material,
    Quote,
    Search,
    Statement,
    Totals,
)
from bot.cases.evening.minute import Minute
from bot.cases.evening.statements import NONE, statements_of
from bot.cases.lessons.figures import OURS, figures_of, judged, upheld
from bot.cases.lessons.lessons import About
from bot.cases.voices.fitness import SANCTIONS
from filters.engine.charter import Charter
from filters.engine.phrase import Phrase


def evening_of(
    material: Material,
    charter: Charter | None,
    *,
    bygone: Mapping[str, Charter] = NONE,
    earlier: Sequence[Earlier] = (),
    searches: Sequence[Search] = (),
    left_out: Sequence[Phrase] = (),
) -> Evening:
    """Return the account of a live."""
    statements = statements_of(material, charter, bygone)
    wide = width(material)
    upheavals = tuple(crises(material))
    quotes = tuple(best(_quotable(material.quotes or (), statements)))
    return Evening(
        login=material.login,
        live=material.live,
        until=material.until,
        charter=charter,
        totals=totals_of(material, statements),
        width=wide,
        stretches=tuple(stretches(material, wide)),
        articles=tuple(_articles(material, charter)),
        statements=statements,
        crises=upheavals,
        quotes=quotes,
        chapters=tuple(chapters(material, quotes, upheavals)),
        shots=tuple(shots(material)),
        searches=tuple(searches),
        earlier=tuple(earlier),
        left_out=(*_missing(material), *left_out),
    )


def _quotable(quotes: Iterable[Quote], statements: Sequence[Statement]) -> Iterator[Quote]:
    """Leave out whoever was sanctioned, and still is; what was on air before stays what it was."""
    sanctioned = {
        one.viewer.casefold()
        for one in statements
        if one.lifted is None
        and any(each.kind in SANCTIONS and each.result in DONE for each in one.measures)
    }
    return (one for one in quotes if one.shown or one.who.casefold() not in sanctioned)


def totals_of(material: Material, statements: Sequence[Statement]) -> Totals:
    """Return a live in a few numbers."""
    ours = [one for one in material.cases if one.source in OURS]
    acted = _acted(material.acts)
    asked = [one for one in ours if one.number not in acted]
    rulings = [ruling for one in ours if (ruling := judged(one))]
    waits = sorted(_waits(asked))
    viewers = [one.viewers for one in material.minutes]
    kinds = _kinds(statements)
    right = sum(map(upheld, rulings))
    return Totals(
        minutes=max(0, round((material.until - material.live.begun).total_seconds() / 60)),
        messages=material.talk.messages,
        chatters=material.talk.chatters,
        peak=max(viewers, default=None),
        mean=round(sum(viewers) / len(viewers)) if viewers else None,
        removed=kinds["delete"] + kinds["deny_held"],
        warned=kinds["warn"],
        timed_out=kinds["timeout"],
        banned=kinds["ban"],
        lifted=sum(one.lifted is not None for one in statements),
        asked=len(asked),
        ruled=sum(bool(one.rulings) for one in asked),
        unruled=sum(not one.rulings and one.status is not Status.SUPERSEDED for one in asked),
        upheld=right,
        cleared=len(rulings) - right,
        half=round(median(waits)) if waits else None,
        nine_in_ten=round(_ninth(waits)) if waits else None,
        short=sum(map(is_short, material.minutes)) if material.minutes else None,
    )


def is_short(minute: Minute) -> bool:
    """Whether fewer moderators were there than the rule or the load asked for."""
    return minute.present < max(minute.by_rule, minute.by_load or 0)


def _acted(acts: Iterable[Act]) -> frozenset[int]:
    """Numbers of the cases in which the bot did something to a viewer by itself."""
    return frozenset(
        one.case
        for one in acts
        if one.case is not None and one.judged and isinstance(one.effect, Sanction)
    )


def _waits(cases: Iterable[Case]) -> Iterator[float]:
    for case in cases:
        if case.rulings:
            yield max(0.0, (case.rulings[0].at - case.opened_at).total_seconds())


def _ninth(waits: Sequence[float]) -> float:
    return quantiles(waits, n=10, method="inclusive")[-1] if len(waits) > 1 else waits[0]


def _kinds(statements: Iterable[Statement]) -> Counter[str]:
    done = (one for one in statements if one.carried_out)
    return Counter(measure.kind for one in done for measure in one.measures)


def _articles(material: Material, charter: Charter | None) -> Iterator[ArticleRow]:
    """Return what each article did that did anything, by number."""
    acted = _acted(material.acts)
    for one in figures_of(material.cases):
        if one.subject.about is not About.ARTICLE:
            continue
        number = one.subject.article
        theirs = [case for case in material.cases if case.article == number and case.source in OURS]
        known = charter.article(number) if charter else None
        waits = [*_waits(case for case in theirs if case.number not in acted)]
        yield ArticleRow(
            number=number,
            title=known.title if known else None,
            acted=sum(case.number in acted for case in theirs),
            asked=sum(case.number not in acted for case in theirs),
            upheld=one.upheld,
            cleared=one.cleared,
            silent=one.silent,
            low=one.interval.low,
            high=one.interval.high,
            half=round(median(waits)) if waits else None,
        )


def _missing(material: Material) -> Iterator[Phrase]:
    if not material.live.told:
        yield Phrase("evening.without.beginning")
    if not material.minutes:
        yield Phrase("evening.without.minutes")
    if material.quotes is None:
        yield Phrase("evening.without.voices")
    if not any(shots(material)):
        yield Phrase("evening.without.clips")
