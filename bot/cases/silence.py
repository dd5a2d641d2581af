"""Who is silenced, and until when, by the bot's sanctions and by those of people."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bot.cases.case import Case
from bot.cases.dealing import Dealt
from bot.cases.docket import UNDOABLE, Docket
from bot.cases.history import LIFTS, History
from filters.engine.charter import Step

FOR_EVER = datetime.max.replace(tzinfo=UTC)


def silenced_beyond(moment: datetime, docket: Docket, history: History) -> frozenset[str]:
    """Return the viewers who may not write at a moment to come, as far as that is known."""
    of_people = dict(history.last_silences())
    lifted = {viewer: act.at for viewer, act in of_people.items() if act.act in LIFTS}
    held = {viewer for viewer, act in of_people.items() if _silences_beyond(moment, act)}
    of_cases = {
        viewer
        for viewer, at, until in _by_cases(docket)
        if until > moment and (viewer not in lifted or at > lifted[viewer])
    }
    return frozenset(of_cases | held)


def silenced_since(moment: datetime, docket: Docket) -> frozenset[str]:
    """Return whom the bot's own sanctions silenced since a moment."""
    return frozenset(viewer for viewer, at, _ in _by_cases(docket) if at >= moment)


def ends(case: Case) -> datetime | None:
    """Return when the last sanction of a case ends, None where it silences nobody."""
    if case.status not in UNDOABLE or not case.taken:
        return None
    match case.taken[-1].step:
        case Step.BAN:
            return FOR_EVER
        case Step.TIMEOUT:
            return _last_taken(case) + timedelta(seconds=case.taken[-1].seconds)
    return None


def last_ruled(case: Case) -> datetime:
    """Return when a case last led to something."""
    return max((case.opened_at, *(one.at for one in case.rulings)))


def _last_taken(case: Case) -> datetime:
    """Return when the last sanction of a case began.

    To agree with what the bot did begins nothing: it acted at once, so no deadline was set.
    """
    asked = case.deadline is not None
    return max((case.opened_at, *(one.at for one in case.rulings if asked or one.rung)))


def _by_cases(docket: Docket) -> Iterator[tuple[str, datetime, datetime]]:
    """Tell whom each case silences, from when, and until when."""
    for case in docket.newest_first():
        author, until = case.evidence.message.author, ends(case)
        if author is not None and until is not None:
            yield author.id, _last_taken(case), until


def _silences_beyond(moment: datetime, act: Dealt) -> bool:
    match act.act:
        case "ban":
            return moment < FOR_EVER
        case "timeout":
            return act.at + timedelta(seconds=act.seconds) > moment
    return False
