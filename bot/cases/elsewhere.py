"""What people do on Twitch itself: there a moderator's word counts as it does here (law 2)."""

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.dealing import Acknowledged, Dealt
from bot.cases.decision import Decision
from bot.cases.docket import Docket
from bot.cases.facts import Fact, Forgiven, Offence, Removed
from bot.cases.history import History
from bot.cases.rule import settled_by
from bot.cases.silence import ends, last_ruled
from filters.engine.charter import Step
from filters.engine.memory.fingerprint import fingerprint

WAITING = frozenset({Source.AUTOMOD, Source.UNBAN_REQUEST})
"""What Twitch itself asks of moderators."""
SETTLING = frozenset({"delete", "timeout", "ban", "warn"})
"""What settles an open case."""
LIFTING = {"untimeout": Step.TIMEOUT, "unban": Step.BAN}
"""What takes back a sanction, and which."""
THERE = "on Twitch itself"
LONGEST_NOTE = 300


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did there; `by` nobody in particular where Twitch does not say who.

    `elsewhere` is the login of the channel of a shared chat where it was done, if not here.
    """

    act: str
    by: Person
    at: datetime
    viewer_id: str | None = None
    message_id: str | None = None
    seconds: int = 0
    note: str = ""
    elsewhere: str = ""
    login: str = ""
    """The viewer's, where it was told."""


def resolved(case: Case, by: Person | None, at: datetime, *, allowed: bool) -> Decision:
    """Close a case that a moderator answered there; by nobody, it ran out or was taken back."""
    if by is None:
        return Decision(case.channel, at, cases=(replace(case, status=Status.EXPIRED),))
    judgement = Judgement.DISMISS if allowed else Judgement.UPHOLD
    ruling = Ruling(by, at, judgement, note=THERE)
    ruled = replace(case, status=Status.SUPERSEDED, rulings=(*case.rulings, ruling))
    facts = settled_by(case, ruling) if case.source is Source.AUTOMOD else ()
    return Decision(case.channel, at, cases=(ruled,), facts=facts)


def done_elsewhere(
    deed: Deed, channel: str, docket: Docket, text: str, bots: Container[str]
) -> Decision:
    """Close the cases that a deed settles, and keep it in the viewer's history.

    An open case that a human settles counts on the ladder as one they uphold here, and what they
    lift no longer counts. A deed without a case names no article, so it counts on no ladder.
    What another bot did, or nobody knows who, or the team of another channel, is no verdict here.
    """
    ours = bool(deed.by.id) and deed.by.login not in bots and not deed.elsewhere
    if deed.act in LIFTING:
        cases = _lifted(deed, docket) if ours else ()
        facts: tuple[Fact, ...] = tuple(Forgiven(case.number, deed.at) for case in cases)
    else:
        cases = _settled(deed, docket, ours=ours)
        facts = (*_counted(cases, deed), *_removed(deed, text)) if ours else ()
    return Decision(channel, deed.at, cases=cases, facts=(*facts, *_kept(deed)))


def acknowledged(
    viewer_id: str, channel: str, docket: Docket, history: History, at: datetime
) -> Decision:
    """Keep that a viewer read their warning, on the case that it is of if it is ours.

    Twitch shows the newest warning only: it takes the place of one that waits.
    """
    case = next((one for one in docket.newest_first() if _warned(one, viewer_id)), None)
    if case is not None and any(
        one.act == "warn" and one.at > last_ruled(case) for one in history.of(viewer_id)
    ):
        case = None
    number = case.number if case else 0
    return Decision(channel, at, facts=(Acknowledged(viewer_id, number, at),), case=number or None)


def _warned(case: Case, viewer_id: str) -> bool:
    return _is_about(case, viewer_id) and any(rung.step is Step.WARN for rung in case.taken)


def _settled(deed: Deed, docket: Docket, *, ours: bool) -> tuple[Case, ...]:
    """Close the open cases of a message or viewer; in another channel, of what comes from there.

    Only what our own people did is a ruling, from which the charter learns.
    """
    if deed.act not in SETTLING:
        return ()
    rulings = (Ruling(deed.by, deed.at, Judgement.UPHOLD, note=THERE),) if ours else ()
    return tuple(
        replace(case, status=Status.SUPERSEDED, rulings=(*case.rulings, *rulings))
        for case in docket.open_about(deed.viewer_id, deed.message_id)
        if not deed.elsewhere or case.evidence.message.source_login == deed.elsewhere
    )


def _lifted(deed: Deed, docket: Docket) -> tuple[Case, ...]:
    """Overturn the newest case whose sanction is in force; its text is not found fair by that."""
    step = LIFTING[deed.act]
    ruling = Ruling(deed.by, deed.at, Judgement.OVERTURN, note=THERE)
    return tuple(
        replace(case, status=Status.OVERTURNED, rulings=(*case.rulings, ruling))
        for case in docket.newest_first()
        if _is_about(case, deed.viewer_id) and _in_force(case, step, deed.at)
    )[:1]


def _in_force(case: Case, step: Step, at: datetime) -> bool:
    until = ends(case)
    return until is not None and case.taken[-1].step is step and at <= until


def _is_about(case: Case, viewer_id: str | None) -> bool:
    author = case.evidence.message.author
    return author is not None and author.id == viewer_id


def _counted(cases: tuple[Case, ...], deed: Deed) -> tuple[Fact, ...]:
    return tuple(
        Offence(case.evidence.message.author.id, case.article, deed.at, case.number)
        for case in cases
        if case.evidence.message.author and case.article is not None and not case.taken
    )


def _removed(deed: Deed, text: str) -> tuple[Fact, ...]:
    """A text that a moderator removed here is known from now on."""
    return (Removed(fingerprint(text), deed.at),) if text else ()


def _kept(deed: Deed) -> tuple[Fact, ...]:
    if not deed.viewer_id or not deed.by.id or deed.act not in SETTLING | LIFTING.keys():
        return ()
    dealt = Dealt(
        viewer_id=deed.viewer_id,
        act=deed.act,
        by=deed.by,
        at=deed.at,
        seconds=deed.seconds,
        note=deed.note[:LONGEST_NOTE],
        elsewhere=deed.elsewhere,
        login=deed.login,
    )
    return (dealt,)
