"""A ruling by chat: what follows from it, and what the moderator is answered."""

from dataclasses import replace
from datetime import datetime

from bot.cases.appeals.appealed import OwnRulingError, original_of
from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.claims import ClaimedError
from bot.cases.decision import Decision
from bot.cases.effects import Say, Whisper
from bot.cases.rule import CannotRuleError, cannot_be_undone
from bot.commands.command import Call, UnanswerableError
from bot.commands.replies import ago, answer_by, in_words, rungs_in_words, status_in_words
from filters.engine.charter import Rung
from filters.engine.phrase import Phrase

LONGEST_NOTE = 300
TOLD = (Say, Whisper)
"""What only answers a viewer."""


def ruled(
    call: Call, case: Case, outcome: Judgement, rung: Rung | None = None, note: str = ""
) -> Decision:
    """Rule a case, or raise `UnanswerableError` with how it stands already."""
    by = Person(call.author.id, call.author.login)
    ruling = Ruling(by, call.now, outcome, rung, note[:LONGEST_NOTE])
    try:
        return call.bench.rule(case, ruling)
    except CannotRuleError as problem:
        raise UnanswerableError(stands(call, problem.case)) from problem
    except ClaimedError as problem:
        raise UnanswerableError(taken(call, problem)) from problem
    except OwnRulingError as problem:
        raise UnanswerableError(others_first(problem, call.now)) from problem


def cleared(call: Call, case: Case, outcome: Judgement, note: str) -> Decision:
    """Clear a viewer by dismissing or overturning, and say what cannot be undone."""
    decision = ruled(call, case, outcome, note=note)
    status = next(one.status for one in decision.cases if one.number == case.number)
    lifted = dict.fromkeys(one.kind for one in decision.effects if not isinstance(one, TOLD))
    about = original_of(case, call.bench.docket) if case.source is Source.APPEAL else case
    undone = [in_words(call, Phrase.of(f"undone.{kind}")) for kind in lifted]
    left = [in_words(call, Phrase.of(f"left.{step}")) for step in cannot_be_undone(about or case)]
    phrase = Phrase.of(
        f"ruled.{status}",
        number=case.number,
        article=case.article or 0,
        undone=" ".join(undone),
        left=" ".join(left),
    )
    return answered(call, decision, phrase)


def answered(call: Call, decision: Decision, phrase: Phrase) -> Decision:
    """Add the answer to what a ruling leads to."""
    return replace(decision, effects=(*decision.effects, answer_by(call, phrase)))


def taken(call: Call, problem: ClaimedError) -> Phrase:
    """Say who is looking at a case, and for how long they have it still."""
    left = max(1, round((problem.claim.until - call.now).total_seconds()))
    by = problem.claim.by.login
    return Phrase.of("claim.other", number=problem.case.number, by=by, seconds=left)


def others_first(problem: OwnRulingError, now: datetime) -> Phrase:
    """Say that others are asked first, and how long."""
    left = max(1, round((problem.until - now).total_seconds()))
    return Phrase.of("appeal.others_first", case=problem.case.number, seconds=left)


def stands(call: Call, case: Case) -> Phrase:
    """Say how a case stands that is settled already."""
    if case.rulings:
        last = case.rulings[-1]
        return Phrase.of(
            "stands.ruled",
            number=case.number,
            by=last.by.login,
            when=ago(call, last.at),
            status=status_in_words(call, case),
        )
    if case.status is Status.ACTED:
        return Phrase.of("stands.acted", number=case.number, rungs=rungs_in_words(call, case))
    return Phrase.of("stands.settled", number=case.number, status=status_in_words(call, case))
