"""What follows from a banned viewer who asks to write again, and from the answer."""

from dataclasses import replace

from bot.cases.case import Appeal, Case, Judgement, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.effects import OpenCase, ResolveUnbanRequest
from bot.cases.opening import new_case
from bot.cases.situation import Situation
from filters.engine.charter import Charter, Outcome, Rung, Step
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict

GRAVITY = 1
"""A request waits longer than any message: whoever asks is banned already."""


def decide_plea(plea: Message, here: Situation) -> Decision:
    """Open a case without a deadline; its message bears the request's id and text.

    It names the viewer's last ban that the bot knows of, and its article.
    """
    opened = new_case(plea, Verdict(plea.id, Outcome.CLEAR), here, Status.OPEN, Rung(Step.BAN))
    ban = _last_ban(plea, here)
    case = replace(
        opened,
        source=Source.UNBAN_REQUEST,
        article=ban.article if ban else None,
        severity=GRAVITY,
        deadline=None,
        evidence=replace(opened.evidence, appeal=Appeal(ban.number) if ban else None),
    )
    return Decision(
        plea.channel,
        here.now,
        effects=(OpenCase(case.number),),
        cases=(case,),
        message_id=plea.id,
        case=case.number,
    )


def _last_ban(plea: Message, here: Situation) -> Case | None:
    theirs = here.docket.about(plea.author.id) if plea.author else ()
    banned = (one for one in theirs if any(rung.step is Step.BAN for rung in one.taken))
    return next(banned, None)


def rule_plea(case: Case, ruling: Ruling, charter: Charter, language: str) -> Decision:
    """Uphold the ban, or lift it: to dismiss and to overturn mean the same here."""
    stays = ruling.outcome is Judgement.UPHOLD
    article = charter.article(case.article) if case.article is not None else None
    phrase = Phrase.of(
        "told.ban_stays" if stays else "told.ban_lifted",
        number=article.number if article else 0,
        title=article.title.in_language(language) if article else "",
        note=ruling.note,
    )
    request = case.evidence.message.id
    ruled = replace(
        case,
        status=Status.UPHELD if stays else Status.DISMISSED,
        rulings=(*case.rulings, ruling),
    )
    return Decision(
        case.channel,
        ruling.at,
        effects=(ResolveUnbanRequest(request, not stays, phrase),),
        cases=(ruled,),
        message_id=request,
        case=case.number,
    )
