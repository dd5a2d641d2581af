"""What follows from a viewer's appeal: people look at what was done once more, and answer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cases.case import Appeal, Case, Source, Status
from bot.cases.decision import Decision
from bot.cases.docket import UNDOABLE, Docket
from bot.cases.effects import Notify, OpenCase
from bot.cases.opening import new_case
from bot.cases.situation import Situation
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict

GRAVITY = 1
"""An appeal waits longer than any message: nothing gets worse meanwhile."""
LATEST = timedelta(days=30)
"""What was done longer ago is not looked at again: by then its words are forgotten as a rule."""
MOST_OPEN = 50
"""Appeals that may wait in a channel: a raid that was thrown out cannot bury the docket."""
APPEALABLE = UNDOABLE | {Status.EXPIRED}


class CannotAppealError(Exception):
    """An appeal is not taken; the phrase tells its author why, and nothing of other people."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


@dataclass(frozen=True, slots=True)
class Plaint:
    """What a viewer says against a case: the one with that number, or without one the newest."""

    said: Message
    number: int | None = None
    whispered: bool = False


def own_cases(docket: Docket, viewer_id: str) -> tuple[Case, ...]:
    """Return the cases at hand of who has this id, newest first.

    Not by login: one of digits may read like somebody else's id.
    """
    return tuple(one for one in docket.about(viewer_id) if _author_id(one) == viewer_id)


def last_sanction(docket: Docket, viewer_id: str) -> datetime | None:
    """Return when a viewer last came to something that they may contest."""
    theirs = own_cases(docket, viewer_id)
    return next((one.opened_at for one in theirs if _is_sanction(one)), None)


def contested(theirs: Iterable[Case], plaint: Plaint, here: Situation) -> Case:
    """Return the case that a viewer appeals against.

    Raises `CannotAppealError`; whose else a number is, or that it is at all, nobody learns.
    """
    own = sorted(theirs, key=lambda one: -one.number)
    login = plaint.said.author.login if plaint.said.author else ""
    done = [one for one in own if one.taken and plaint.number in {None, one.number}]
    case = next((one for one in done if _is_sanction(one) or one.status is Status.OPEN), None)
    if case is None or here.now - case.opened_at > LATEST:
        raise CannotAppealError(Phrase.of("appeal.nothing", login=login))
    if case.status is Status.OPEN:
        raise CannotAppealError(Phrase.of("appeal.waits", login=login, case=case.number))
    _refuse_again(case, own, login)
    if _waiting(here.docket) >= MOST_OPEN:
        raise CannotAppealError(Phrase.of("appeal.full", login=login))
    return case


def decide_appeal(
    plaint: Plaint, theirs: Iterable[Case], seen: Verdict, here: Situation
) -> Decision:
    """Open a case without a deadline, on the words of the appeal and the case that it is about.

    `theirs` are the cases about whoever says it; `seen` is what the filters find in the words:
    they are marked, and nothing follows. Raises `CannotAppealError`.
    """
    about = contested(theirs, plaint, here)
    opened = new_case(plaint.said, seen, here, Status.OPEN, about.taken[-1])
    appeal = Appeal(about.number, whispered=plaint.whispered)
    case = replace(
        opened,
        source=Source.APPEAL,
        article=about.article,
        severity=GRAVITY,
        deadline=None,
        evidence=replace(opened.evidence, articles=(), appeal=appeal),
    )
    told = Notify(_asked(case.number, about))
    effects = (OpenCase(case.number), told)
    return Decision(
        case.channel, here.now, effects, (case,), message_id=plaint.said.id, case=case.number
    )


def _author_id(case: Case) -> str:
    author = case.evidence.message.author
    return author.id if author else ""


def _is_sanction(case: Case) -> bool:
    return bool(case.taken) and case.status in APPEALABLE


def _refuse_again(case: Case, own: Iterable[Case], login: str) -> None:
    """Refuse a second appeal against one case, and a second one while the first waits."""
    appeals = [one for one in own if one.evidence.appeal is not None]
    again = next((one for one in appeals if _is_about(one, case.number)), None)
    if again is not None:
        raise CannotAppealError(Phrase.of("appeal.once", login=login, case=again.number))
    waits = next((one for one in appeals if one.status is Status.OPEN), None)
    if waits is not None:
        raise CannotAppealError(Phrase.of("appeal.one_waits", login=login, case=waits.number))


def _is_about(appeal: Case, number: int) -> bool:
    return appeal.evidence.appeal is not None and appeal.evidence.appeal.of == number


def _waiting(docket: Docket) -> int:
    return sum(one.source is Source.APPEAL for one in docket.open())


def _asked(number: int, about: Case) -> Phrase:
    """Ask the team; where somebody ruled, another one than they."""
    if not about.rulings:
        return Phrase.of("appeal.asked", case=number, about=about.number)
    by = about.rulings[-1].by.login
    return Phrase.of("appeal.asked_others", case=number, about=about.number, by=by)
