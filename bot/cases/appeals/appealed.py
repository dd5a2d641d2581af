"""How an appeal is ruled: by another person first, undoing what still holds, with an answer."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.case import Case, Judgement, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE, UNDOABLE, Docket
from bot.cases.effects import Effect, Say, Unban, Untimeout, Whisper
from bot.cases.rule import CannotRuleError, rule
from bot.cases.silence import ends, last_ruled
from bot.cases.situation import Situation
from filters.engine.phrase import Phrase

OTHERS_FIRST = timedelta(hours=24)
"""For so long only others than who ruled may rule the appeal; then anybody: one may be alone."""
CLEARED = frozenset({Status.DISMISSED, Status.OVERTURNED})


class OwnRulingError(Exception):
    """Somebody would answer an appeal against their own ruling, and others are asked first."""

    def __init__(self, case: Case, until: datetime) -> None:
        super().__init__(f"case {case.number} appeals against their own ruling")
        self.case = case
        self.until = until


def original_of(case: Case, docket: Docket) -> Case | None:
    """Return what an appeal or an unban request is about, if that is known and at hand."""
    appeal = case.evidence.appeal
    return docket.get(appeal.of) if appeal is not None else None


def others_until(case: Case, person: str, docket: Docket, now: datetime) -> datetime | None:
    """Return until when others than this person are asked first; None where they may rule."""
    original = original_of(case, docket) if case.source is Source.APPEAL else None
    ruled = original.rulings if original is not None else ()
    own = any(one.by.id == person and one.at <= case.opened_at for one in ruled)
    until = case.opened_at + OTHERS_FIRST
    return until if own and now < until else None


def rule_appeal(case: Case, ruling: Ruling, here: Situation) -> Decision:
    """Keep what was done, or clear the viewer as an overturn does; either way they are told.

    To dismiss and to overturn mean the same here. Raises `CannotRuleError` or `OwnRulingError`.
    """
    stays = ruling.outcome is Judgement.UPHOLD
    if case.status not in RULABLE and (stays or case.status is not Status.UPHELD):
        raise CannotRuleError(case)
    until = others_until(case, ruling.by.id, here.docket, ruling.at)
    if until is not None:
        raise OwnRulingError(case, until)
    original = original_of(case, here.docket)
    on_it = _agreed(original, ruling, here) if stays else _cleared(original, ruling, here)
    answered = _answered(case, ruling, stays=stays)
    return Decision(
        case.channel,
        ruling.at,
        (*(on_it.effects if on_it else ()), *_answers(answered, ruling, here, stays=stays)),
        (*(on_it.cases if on_it else ()), answered),
        on_it.facts if on_it else (),
        message_id=case.evidence.message.id,
        case=case.number,
    )


def with_appeals(decision: Decision, here: Situation) -> Decision:
    """Answer the open appeals against cases that a decision clears: there is nothing to ask."""
    cleared = {one.number: one for one in decision.cases if _is_cleared(one)}
    if not cleared:
        return decision
    waiting = [one for one in here.docket.open() if one.source is Source.APPEAL]
    known = {one.number for one in decision.cases}
    for one in waiting:
        original = cleared.get(one.evidence.appeal.of) if one.evidence.appeal else None
        if original is not None and one.number not in known:
            decision = _closing(decision, one, original.rulings[-1], here)
    return decision


def _is_cleared(case: Case) -> bool:
    return case.status in CLEARED and case.source is not Source.APPEAL and bool(case.rulings)


def _closing(decision: Decision, appeal: Case, ruling: Ruling, here: Situation) -> Decision:
    said = replace(ruling, outcome=Judgement.OVERTURN, rung=None)
    answered = _answered(appeal, said, stays=False)
    effects = (*decision.effects, *_answers(answered, said, here, stays=False))
    return replace(decision, effects=effects, cases=(*decision.cases, answered))


def _agreed(original: Case | None, ruling: Ruling, here: Situation) -> Decision | None:
    """Take the word of whoever keeps what the bot did by itself; nothing more is done."""
    if original is None or original.status is not Status.ACTED:
        return None
    decision = rule(original, replace(ruling, rung=None), here.charter, here.language)
    return replace(decision, effects=())


def _cleared(original: Case | None, ruling: Ruling, here: Situation) -> Decision | None:
    if original is None or original.status not in UNDOABLE | {Status.EXPIRED}:
        return None
    overturned = replace(ruling, outcome=Judgement.OVERTURN, rung=None)
    decision = rule(original, overturned, here.charter, here.language)
    if _holds(original, ruling.at, here):
        return decision
    return replace(decision, effects=tuple(_but_lifts(decision)))


def _but_lifts(decision: Decision) -> list[Effect]:
    return [one for one in decision.effects if not isinstance(one, Untimeout | Unban)]


def _holds(original: Case, now: datetime, here: Situation) -> bool:
    """Whether a case silences its viewer still, and nothing that came later does.

    An appeal may come late: to lift what is over would lift what somebody did since.
    """
    until, author = ends(original), original.evidence.message.author
    if author is None or until is None or until <= now:
        return False
    since = last_ruled(original)
    by_people = dict(here.past.history.last_silences()).get(author.id)
    return not (by_people is not None and by_people.at > since) and not any(
        (end := ends(one)) is not None and end > now and last_ruled(one) > since
        for one in here.docket.about(author.id)
        if one.number != original.number
    )


def _answered(case: Case, ruling: Ruling, *, stays: bool) -> Case:
    status = Status.UPHELD if stays else Status.OVERTURNED
    return replace(case, status=status, rulings=(*case.rulings, ruling))


def _answers(case: Case, ruling: Ruling, here: Situation, *, stays: bool) -> tuple[Effect, ...]:
    """Answer where it was asked; in chat without the note, which may speak of what was said."""
    author, appeal = case.evidence.message.author, case.evidence.appeal
    if author is None or appeal is None:
        return ()
    article = here.charter.article(case.article) if case.article is not None else None
    phrase = Phrase.of(
        "appeal.stays" if stays else "appeal.granted",
        login=author.login,
        number=article.number if article else 0,
        title=article.title.in_language(here.language) if article else "",
        note=ruling.note if appeal.whispered else "",
    )
    return (Whisper(author.id, phrase) if appeal.whispered else Say(phrase),)
