"""What follows from a human's ruling: uphold, dismiss, overturn; the human always wins."""

from dataclasses import replace

from bot.cases.appeals.plea import rule_plea
from bot.cases.case import Case, Judgement, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE, UNDOABLE
from bot.cases.effects import AllowHeld, DenyHeld, Effect, Unban, Untimeout
from bot.cases.facts import Fact, Forgiven, Offence, Removed, Settled
from bot.cases.ladder import sanctions, told_by
from bot.cases.removal import removal_of
from filters.engine.charter import Charter, Rung, Step
from filters.engine.finding import Family
from filters.engine.memory.fingerprint import fingerprint

SAYING = frozenset({Family.CONTENT, Family.LINKS, Family.READER})
"""Families that look at what is said; in another manner, or once, the same text may be fair."""


class CannotRuleError(Exception):
    """The case does not stand where that ruling would mean anything."""

    def __init__(self, case: Case) -> None:
        super().__init__(f"case {case.number} is already {case.status}")
        self.case = case


def rule(case: Case, ruling: Ruling, charter: Charter, language: str) -> Decision:
    """Say what follows from a ruling, or raise `CannotRuleError`.

    To uphold what the bot already did is to agree; with a rung named, it goes that far.
    To dismiss what the bot already did is to overturn it; to overturn what is still open is to
    dismiss it: the moderator's meaning is the same.
    """
    if case.source is Source.UNBAN_REQUEST and case.status in RULABLE:
        return rule_plea(case, ruling, charter, language)
    if ruling.outcome is Judgement.UPHOLD and case.status in RULABLE | {Status.ACTED}:
        return _uphold(case, ruling, charter, language)
    if ruling.outcome is not Judgement.UPHOLD and case.status in RULABLE | UNDOABLE:
        return _clear_viewer(case, ruling)
    raise CannotRuleError(case)


def cannot_be_undone(case: Case) -> tuple[Step, ...]:
    """Return what an overturn of a case leaves as it is: deleted stays deleted."""
    deleted = (Step.DELETE,) if case.taken else ()
    warned = any(rung.step is Step.WARN for rung in case.taken)
    return (*deleted, Step.WARN) if warned else deleted


def _uphold(case: Case, ruling: Ruling, charter: Charter, language: str) -> Decision:
    rung = ruling.rung or (None if case.status is Status.ACTED else case.proposed)
    article = charter.article(case.article) if case.article is not None else None
    appeal = charter.appeal_in(language)
    evidence = case.evidence
    author = evidence.message.author
    effects = _removals(case)
    if author is not None and rung is not None:
        effects += sanctions(rung, author.id, told_by(rung, article, language, appeal))
    ruled = replace(
        case,
        status=Status.UPHELD,
        rulings=(*case.rulings, ruling),
        taken=(*case.taken, rung) if rung else case.taken,
    )
    return Decision(
        case.channel,
        ruling.at,
        tuple(effects),
        (ruled,),
        (*_counts(case, ruling), *_bad(case, ruling)),
        message_id=evidence.message.id,
        case=case.number,
    )


def _removals(case: Case) -> list[Effect]:
    """Take what is still there out of chat, or keep out of it what is held."""
    first = case.evidence.message
    removal = DenyHeld(first.id) if case.source is Source.AUTOMOD else removal_of(first)
    further = [removal_of(one) for one in case.evidence.further]
    return [*further] if case.taken else [removal, *further]


def _counts(case: Case, ruling: Ruling) -> tuple[Fact, ...]:
    """An upheld case counts on the ladder, unless its breach already did."""
    author = case.evidence.message.author
    if author is None or case.article is None or case.taken:
        return ()
    return (Offence(author.id, case.article, ruling.at, case.number),)


def _bad(case: Case, ruling: Ruling) -> tuple[Fact, ...]:
    """A text that was upheld for what it says is known from now on."""
    text = case.evidence.message.text
    if not text or not any(
        one.certainty and one.family in SAYING for one in case.evidence.findings
    ):
        return ()
    return (Removed(fingerprint(text), ruling.at),)


def _clear_viewer(case: Case, ruling: Ruling) -> Decision:
    author = case.evidence.message.author
    undo: tuple[Effect, ...] = ()
    if case.source is Source.AUTOMOD and case.status is Status.OPEN:
        undo = (AllowHeld(case.evidence.message.id),)
    elif author is not None and case.status in UNDOABLE:
        undo = tuple(lifted for rung in case.taken for lifted in _lift(rung, author.id))
    open_still = case.status in RULABLE
    ruled = replace(
        case,
        status=Status.DISMISSED if open_still else Status.OVERTURNED,
        rulings=(*case.rulings, ruling),
    )
    return Decision(
        case.channel,
        ruling.at,
        undo,
        (ruled,),
        (Forgiven(case.number, ruling.at), *settled_by(case, ruling)),
        message_id=case.evidence.message.id,
        case=case.number,
    )


def settled_by(case: Case, ruling: Ruling) -> tuple[Fact, ...]:
    """What was dismissed is fair from now on, under every article that the bot had named."""
    if ruling.outcome is Judgement.UPHOLD:
        return ()
    evidence = case.evidence
    # An expired text is empty: to settle that would settle every empty message.
    said = (one.text for one in (evidence.message, *evidence.further) if one.text)
    texts = {fingerprint(one) for one in said}
    articles = evidence.articles or (case.article,)
    return tuple(
        Settled(text, article, ruling.at) for text in sorted(texts) for article in articles
    )


def _lift(rung: Rung, viewer_id: str) -> tuple[Effect, ...]:
    match rung.step:
        case Step.TIMEOUT:
            return (Untimeout(viewer_id),)
        case Step.BAN:
            return (Unban(viewer_id),)
        case _:
            return ()
