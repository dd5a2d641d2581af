"""Moderator care: a break is proposed after long work or many grave cases, to the person alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cases.case import Case
from bot.cases.conduct import GRAVE
from bot.cases.effects import Whisper
from bot.cases.rota.facts import Began, Tired
from bot.cases.rota.rota import Rota
from bot.cases.staffing import StaffingOptions
from filters.engine.phrase import Phrase

LONGEST = timedelta(hours=6)
"""Whoever was not seen since a restart is taken to have worked on, if they came no longer ago."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Somebody's work since they came or were proposed a break."""

    since: datetime
    grave: int = 0


def came(
    rota: Rota,
    seen: Mapping[str, datetime],
    before: Mapping[str, datetime],
    now: datetime,
    options: StaffingOptions,
) -> Iterator[Began]:
    """Say who came to work; `before` tells when people were seen, as of the last time."""
    rest = timedelta(minutes=options.break_minutes)
    for person, at in seen.items():
        if now - at > rest:
            continue
        began, last = rota.began.get(person), before.get(person)
        rested = at - last > rest if last else began is None or at - began > LONGEST
        if began is None or rested:
            yield Began(person, at)


def shift_of(person: str, rota: Rota, cases: Iterable[Case]) -> Shift | None:
    """Return what somebody has done since they came, None where nobody saw them come."""
    began = rota.began.get(person)
    if began is None:
        return None
    since = max(began, rota.tired.get(person, began))
    grave = sum(
        one.severity >= GRAVE
        and any(ruling.by.id == person and ruling.at > since for ruling in one.rulings)
        for one in cases
    )
    return Shift(since, grave)


def tiring(shift: Shift, now: datetime, options: StaffingOptions) -> Phrase | None:
    """Say why somebody should rest, None where they need not yet."""
    worked = int((now - shift.since).total_seconds())
    if options.break_after_cases and shift.grave >= options.break_after_cases:
        return Phrase.of("break.cases", count=shift.grave)
    if options.break_after_minutes and worked >= options.break_after_minutes * 60:
        return Phrase.of("break.time", seconds=worked // 60 * 60)
    return None


def proposed(person: str, why: Phrase, now: datetime) -> tuple[Whisper, Tired]:
    """Propose a break: to the person alone, and once."""
    return Whisper(person, why), Tired(person, now)
