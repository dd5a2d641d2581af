"""One case as the API shows it, with all that helps to rule it."""

from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case
from bot.web.api.shapes import Brief, brief, is_hidden, written
from bot.web.cases.context import around
from bot.web.cases.journal import answered
from bot.web.cases.similar import similar
from bot.web.door.access import Seat
from bot.web.text.wording import Wording
from bot.words.explain import explain
from bot.words.render import render


@dataclass(frozen=True, slots=True)
class Seen:
    """What a filter saw, from `start` to before `end`, in code points of the text."""

    filter: str
    start: int
    end: int
    certainty: float
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """A message around a case's own, which may be anything; `own` is of the case itself."""

    login: str
    at: datetime | None
    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """What was to be done, and what Twitch answered."""

    what: str
    progress: str
    detail: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A case and all that helps to rule it; `similar` are cases that people ruled."""

    case: Brief
    charter_version: str
    further_articles: tuple[int, ...]
    findings: tuple[Seen, ...]
    troubles: tuple[str, ...]
    context: tuple[Said, ...]
    effects: tuple[Effect, ...]
    similar: tuple[Brief, ...]


async def file_of(case: Case, seat: Seat, words: Wording) -> File:
    """Show a case with all that helps to rule it; for a second look, without the first."""
    evidence = case.evidence
    lines = await around(seat, case)
    return File(
        case=brief(case, seat, words),
        charter_version=case.charter_version,
        further_articles=evidence.articles[1:],
        findings=tuple(
            Seen(
                one.filter,
                one.span.start,
                one.span.end,
                round(one.certainty, 3),
                written(explain(one, words.language)),
            )
            for one in evidence.findings
        ),
        troubles=tuple(written(explain(one, words.language)) for one in evidence.troubles),
        context=tuple(
            Said(written(one.who), one.at, written(one.said.text), one.own) for one in lines
        ),
        effects=await _effects(case, seat, words),
        similar=tuple(
            brief(one, seat, words) for one in similar(case, seat.bench.docket.newest_first())
        ),
    )


async def _effects(case: Case, seat: Seat, words: Wording) -> tuple[Effect, ...]:
    if is_hidden(case, seat):
        return ()
    reports = await seat.behind.world.records.reports(case.channel, case.number)
    return tuple(
        Effect(
            render(one.effect, words.language),
            render(one.progress, words.language),
            written(one.detail),
            written(one.told),
        )
        for one in answered(reports)
    )
