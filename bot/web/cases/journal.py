"""The log of a case: who did what and when, and what Twitch answered, oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case, Ruling, Told
from bot.cases.effects import TimeOut
from bot.cases.second_look import agrees
from bot.ports.world import EffectReport, Progress
from bot.web.text.wording import Wording
from filters.engine.phrase import Phrase

SILENT = frozenset({"open_case", "notify"})
"""Effects that tell the team, and are nothing that Twitch answers."""

FINE = frozenset({Progress.DONE, Progress.GONE, Progress.COVERED})


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of a case; `note` is what a person wrote to it."""

    phrase: Phrase
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """An effect and what became of it; `told` is what the viewer was sent."""

    effect: Phrase
    progress: Phrase
    detail: str
    told: str
    fine: bool


def steps(case: Case, words: Wording) -> tuple[Step, ...]:
    """Return the log of a case as its people made it."""
    dated = [Step(Phrase.of("log.opened"), case.opened_at)]
    dated += [_ruled(one, words) for one in case.rulings]
    dated += [
        Step(Phrase.of("log.reopened", by=one.by.login), one.at, one.note)
        for one in case.handling.reopened
    ]
    dated += _looked(case)
    dated.sort(key=lambda one: one.at or case.opened_at)
    return (*dated, *_now(case, words))


def answered(reports: Iterable[EffectReport]) -> tuple[Answered, ...]:
    """Return what Twitch answered to each effect."""
    return tuple(_answered(one) for one in reports if one.effect.kind not in SILENT)


def _ruled(ruling: Ruling, words: Wording) -> Step:
    by = ruling.by.login
    phrase = Phrase.of(f"log.{ruling.outcome}", by=by)
    if ruling.rung is not None:
        phrase = Phrase.of(f"log.{ruling.outcome}.rung", by=by, rung=words.rung(ruling.rung))
    return Step(phrase, ruling.at, ruling.note)


def _looked(case: Case) -> list[Step]:
    look = case.handling.look
    if look is None:
        return []
    asked = Step(Phrase.of(f"log.look.{look.why}"), look.since)
    if look.opinion is None:
        return [asked]
    key = "log.looked.same" if agrees(case) else "log.looked.other"
    return [asked, Step(Phrase.of(key, by=look.opinion.by.login), look.opinion.at)]


def _now(case: Case, words: Wording) -> list[Step]:
    """What holds now and bears no date."""
    found = []
    if case.handling.told is not Told.NOBODY:
        found.append(Step(Phrase.of(f"log.told.{case.handling.told.name.lower()}")))
    found.append(Step(Phrase.of("log.now", status=words.status(case))))
    return found


def _answered(report: EffectReport) -> Answered:
    effect, answer = report.effect, report.answer
    seconds = effect.seconds if isinstance(effect, TimeOut) else 0
    return Answered(
        effect=Phrase.of(f"effect.{effect.kind}", seconds=seconds),
        progress=Phrase.of(f"progress.{answer.progress}"),
        detail=answer.detail,
        told=answer.told,
        fine=answer.progress in FINE,
    )
