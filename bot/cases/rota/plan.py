"""What an evening needs and who said yes, and when the team is to be told of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cases.case import Person
from bot.cases.rota.rota import Rota
from bot.cases.rota.show import EARLY, Evening, options_for
from bot.cases.staffing import StaffingOptions, need

REMINDER = "reminder"
SHORT = "short"


@dataclass(frozen=True, slots=True)
class Plan:
    """An evening as it stands; `needed` is None where nobody knows how many will watch."""

    evening: Evening
    viewers: int | None
    needed: int | None
    there: tuple[Person, ...]
    away: tuple[Person, ...]

    @property
    def missing(self) -> int:
        """How many have yet to say yes."""
        return max(0, (self.needed or 0) - len(self.there))


def planned(
    rota: Rota,
    evening: Evening,
    viewers: int | None,
    options: StaffingOptions,
    *,
    automod: bool | None = None,
) -> Plan:
    """Say what an evening with so many viewers needs: set by hand, else by the show's rule."""
    show = evening.show
    needed = show.moderators
    if needed is None and viewers is not None:
        needed = need(viewers, 0, automod, options_for(show, options)).needed
    away = rota.crew(evening, there=False)
    return Plan(evening, viewers, needed, rota.crew(evening), away)


def to_remind(evening: Evening, now: datetime, options: StaffingOptions) -> frozenset[str]:
    """Return what the team may have to be told of an evening now: a show goes by its own numbers.

    Once it has begun for good, neither is told.
    """
    own = options_for(evening.show, options)
    left = evening.begins - now
    if left <= -EARLY:
        return frozenset()
    due = ((REMINDER, own.remind_minutes), (SHORT, own.short_minutes))
    return frozenset(
        what for what, before in due if timedelta() < timedelta(minutes=before) >= left
    )


def untold(rota: Rota, evening: Evening, due: frozenset[str]) -> frozenset[str]:
    """Return what of that was not told yet."""
    return frozenset(one for one in due if not rota.reminded(evening, one))


def to_tell(plan: Plan, due: frozenset[str]) -> Iterator[str]:
    """Go through what is told of a plan: too few are an alarm, and the last word before it."""
    if SHORT in due and plan.missing:
        yield SHORT
    elif REMINDER in due:
        yield REMINDER
