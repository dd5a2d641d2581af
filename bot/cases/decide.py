"""What follows from a verdict: nothing, a case, or the rung of a ladder."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.case import Case, Status
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.effects import Effect, OpenCase, Say
from bot.cases.facts import Fact, Offence
from bot.cases.ladder import rung_for, sanctions, told_by
from bot.cases.opening import gathered, new_case
from bot.cases.removal import removal_of
from bot.cases.situation import Situation
from filters.engine.charter import Article, Charter, Outcome, Rung, Step
from filters.engine.finding import Family
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict


def decide(message: Message, verdict: Verdict, here: Situation) -> Decision:
    """Say what follows from a verdict on a message."""
    nothing = Decision(message.channel, here.now, message_id=message.id, verdict=verdict)
    if verdict.outcome is Outcome.CLEAR or here.past.paused(here.now):
        return nothing
    if verdict.outcome is Outcome.BREACH:
        return _act(nothing, message, verdict, here)
    return _ask(nothing, message, verdict, here)


def _rung(message: Message, article: Article | None, here: Situation) -> Rung:
    """Return the rung that a breach of an article by this viewer stands on now."""
    if article is None or message.author is None:
        return Rung(Step.DELETE)
    since = here.now - article.ladder.memory
    return rung_for(article.ladder, here.past.offences(message.author.id, article.number, since))


def _act(nothing: Decision, message: Message, verdict: Verdict, here: Situation) -> Decision:
    burst = _same_burst(message, verdict, here)
    if burst is not None:
        delete = (removal_of(message),)
        return replace(
            nothing, effects=delete, cases=(gathered(burst, message),), case=burst.number
        )
    article = _article(verdict, here.charter)
    rung = _rung(message, article, here)
    told = told_by(rung, article, here.language, here.charter.appeal_in(here.language))
    if rung.step is Step.CASE:
        return _refer(nothing, message, verdict, here, _notice(message, rung, told, here))
    effects: tuple[Effect, ...] = (removal_of(message),)
    if message.author is not None:
        effects += sanctions(rung, message.author.id, told)
    effects += _notice(message, rung, told, here)
    case = new_case(message, verdict, here, Status.ACTED, rung, taken=(rung,))
    return replace(
        nothing,
        effects=effects,
        cases=(case,),
        facts=_offence(message, article, here, case.number),
        case=case.number,
    )


def _same_burst(message: Message, verdict: Verdict, here: Situation) -> Case | None:
    """Find the case that a burst of messages began: one flood is one breach, not ten.

    Only for what the messages are together; each insult stands for itself.
    """
    worst = verdict.gravest
    if worst is None or message.author is None:
        return None
    if any(one.family is not Family.BEHAVIOUR for one in worst.findings):
        return None
    known = here.docket.latest_against(message.author.id, worst.article)
    if known is None or known.status not in {Status.ACTED, Status.OPEN}:
        return None
    last = known.evidence.further[-1].sent_at if known.evidence.further else known.opened_at
    recent = last is not None and here.now - last <= timedelta(seconds=here.conduct.burst_seconds)
    return known if recent else None


def _refer(
    nothing: Decision,
    message: Message,
    verdict: Verdict,
    here: Situation,
    notice: tuple[Effect, ...],
) -> Decision:
    """Delete a clear breach, and leave what follows for the viewer to people.

    A case that it joins began with a message that still stands: nothing is taken there.
    """
    asked = _ask(nothing, message, verdict, here)
    cases = tuple(
        replace(case, taken=(Rung(Step.DELETE),)) if case.evidence.message is message else case
        for case in asked.cases
    )
    offence = _offence(message, _article(verdict, here.charter), here, asked.case or 0)
    return replace(
        asked,
        effects=(removal_of(message), *asked.effects, *notice),
        cases=cases,
        facts=asked.facts + offence,
    )


def _ask(nothing: Decision, message: Message, verdict: Verdict, here: Situation) -> Decision:
    article = verdict.gravest.article if verdict.gravest else None
    if message.author is not None:
        known = here.docket.open_against(message.author.id, article)
        if known is not None:
            return replace(nothing, cases=(gathered(known, message),), case=known.number)
    rung = _rung(message, _article(verdict, here.charter), here)
    case = new_case(message, verdict, here, Status.OPEN, _proposal(rung, here.conduct))
    return replace(nothing, effects=(OpenCase(case.number),), cases=(case,), case=case.number)


def _proposal(rung: Rung, conduct: Conduct) -> Rung:
    return Rung(Step.TIMEOUT, conduct.proposed_timeout) if rung.step is Step.CASE else rung


def _article(verdict: Verdict, charter: Charter) -> Article | None:
    return charter.article(verdict.gravest.article) if verdict.gravest else None


def _offence(
    message: Message, article: Article | None, here: Situation, case: int
) -> tuple[Fact, ...]:
    if message.author is None or article is None:
        return ()
    return (Offence(message.author.id, article.number, here.now, case),)


def _notice(message: Message, rung: Rung, told: Phrase, here: Situation) -> tuple[Effect, ...]:
    """Tell the viewer by a mention, never by a threaded reply: Twitch quotes its parent."""
    if message.author is None or rung.step is Step.WARN or not here.may_notice:
        return ()
    values = (("login", message.author.login), *told.values)
    return (Say(Phrase(f"said.{rung.step}", values)),)
