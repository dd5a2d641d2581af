"""Whether a viewer's words may be passed on at all, as far as the channel remembers."""

from datetime import datetime, timedelta

from bot.cases.case import Case, Source, Status
from bot.cases.docket import RULABLE, Docket
from bot.cases.history import History

SANCTIONS = frozenset({"warn", "timeout", "ban"})
LIFTS = frozenset({"untimeout", "unban"})
ASKED = frozenset({Source.REPORT, Source.APPEAL, Source.UNBAN_REQUEST})
"""Cases that anybody can bring about: one alone makes nobody fall silent."""
SHOWABLE = frozenset({Source.FILTER, Source.AUTOMOD, Source.REPORT, Source.SUSPICIOUS})
"""Cases about what somebody wrote to everybody."""
CLEARED = frozenset({Status.DISMISSED, Status.OVERTURNED})


def showable(case: Case) -> bool:
    """Whether the message of a case may go to the show: once people find it fair."""
    settled = case.status in CLEARED or case.status in RULABLE
    return case.source in SHOWABLE and settled and case.evidence.message.author is not None


def in_case(message_id: str, viewer_id: str, docket: Docket) -> bool:
    """Whether a message, or its viewer by what they wrote before, waits for people."""
    of_message = docket.open_about(None, message_id)
    of_viewer = docket.open_about(viewer_id, None)
    return bool(of_message) or any(one.source not in ASKED for one in of_viewer)


def sanctioned(
    viewer_id: str, docket: Docket, history: History, now: datetime, lately: timedelta
) -> bool:
    """Whether a viewer was sanctioned lately, by the bot or by people, and it still stands."""
    since = now - lately
    for act in history.of(viewer_id):
        if act.at < since or act.act in LIFTS:
            break
        if act.act in SANCTIONS:
            return True
    return any(_stands(one, viewer_id, since) for one in docket.about(viewer_id))


def _stands(case: Case, viewer_id: str, since: datetime) -> bool:
    author = case.evidence.message.author
    if author is None or author.id != viewer_id or case.source is Source.APPEAL:
        return False
    last = max((case.opened_at, *(one.at for one in case.rulings)))
    return case.status in {Status.ACTED, Status.UPHELD} and bool(case.taken) and last >= since
