"""A decision: what follows from a message or a ruling, to be recorded before it is done."""

from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case
from bot.cases.effects import Effect
from bot.cases.facts import Fact
from filters.engine.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """One step of a channel's life; all of it is recorded in one transaction.

    `cases` holds every case that is new or changed, in its new state.
    `case` is the number of the case that the effects belong to.
    """

    channel: str
    at: datetime
    effects: tuple[Effect, ...] = ()
    cases: tuple[Case, ...] = ()
    facts: tuple[Fact, ...] = ()
    message_id: str | None = None
    verdict: Verdict | None = None
    case: int | None = None
