"""Where a case is on its way, as people see it; it follows from the case and the time."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.cases.case import Case, Status
from bot.cases.claims import holder

UNDONE_WITHIN = timedelta(minutes=2)
"""For so long a ruling is shown as one that can be taken back at once."""


class Stage(StrEnum):
    """The stages of a case: open, claimed, ruled, a second look perhaps, closed.

    An act of the bot's own begins at `closed`, or at `second_look` if it is drawn for one.
    """

    OPEN = "open"
    CLAIMED = "claimed"
    RULED = "ruled"
    SECOND_LOOK = "second_look"
    CLOSED = "closed"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"


def stage_of(case: Case, now: datetime) -> Stage:
    """Return the stage of a case at a moment."""
    if case.status in {Status.OPEN, Status.EXPIRED} and holder(case, now):
        return Stage.CLAIMED
    if case.status is Status.OPEN:
        return Stage.OPEN
    if case.status is Status.EXPIRED:
        return Stage.EXPIRED
    if case.status is Status.SUPERSEDED:
        return Stage.SUPERSEDED
    if case.rulings and now < case.rulings[-1].at + UNDONE_WITHIN:
        return Stage.RULED
    look = case.handling.look
    return Stage.SECOND_LOOK if look is not None and look.opinion is None else Stage.CLOSED
