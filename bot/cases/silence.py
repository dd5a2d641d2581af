"""Who is silenced, and until when, by the bot's sanctions and by those of people."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bot.cases.case import Case
from bot.cases.dealing import Dealt
from bot.cases.docket import UNDOABLE, Docket
from bot.cases.history import History
from filters.engine.charter import Step

FOR_EVER = datetime.max.replace(tzinfo=UTC)


def silenced_beyond(moment: datetime, docket: Docket, history: History) -> frozenset[str]:
    """Return the viewers who may not write at a moment to come, as far as that is known."""
    of_cases = {viewer for viewer, until in _by_cases(docket) if until > moment}
    of_people = {viewer: _until(act) for viewer, act in history.last_silences()}
    lifted = {viewer for viewer, until in of_people.items() if until is None}
    held = {viewer for viewer, until in of_people.items() if until and until > moment}
    return frozenset((of_cases - lifted) | held)


def ends(case: Case) -> datetime | None:
    """Return when the last sanction of a case ends, None where it silences nobody."""
    if case.status not in UNDOABLE or not case.taken:
        return None
    match case.taken[-1].step:
        case Step.BAN:
            return FOR_EVER
        case Step.TIMEOUT:
            return last_ruled(case) + timedelta(seconds=case.taken[-1].seconds)
    return None


def last_ruled(case: Case) -> datetime:
    """Return when a case last led to something."""
    return max((case.opened_at, *(one.at for one in case.rulings)))


def _by_cases(docket: Docket) -> Iterator[tuple[str, datetime]]:
    for case in docket.newest_first():
        author, until = case.evidence.message.author, ends(case)
        if author is not None and until is not None:
            yield author.id, until


def _until(act: Dealt) -> datetime | None:
    match act.act:
        case "ban":
            return FOR_EVER
        case "timeout":
            return act.at + timedelta(seconds=act.seconds)
    return None
