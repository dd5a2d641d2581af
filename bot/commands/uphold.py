"""`!uphold [N|@viewer] [sanction]`: the article was broken, carry out what is proposed."""

from bot.cases.case import Judgement, Source
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE
from bot.commands.arguments import rung, target
from bot.commands.command import Call, Command, Who
from bot.commands.replies import rung_in_words
from bot.commands.ruling import answered, ruled
from bot.commands.targets import case_of
from filters.engine.charter import Rung, Step
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Uphold a case by what it proposes, or by the sanction that is named."""
    wanted, words = target(call.rest)
    chosen = rung(words)
    case = await case_of(call, wanted, RULABLE)
    decision = ruled(call, case, Judgement.UPHOLD, chosen)
    if case.source is Source.APPEAL:
        kept = Phrase.of("ruled.appeal_kept", case=case.number)
        return answered(call, decision, kept)
    known = case.evidence.message.author is not None
    done = rung_in_words(call, (chosen or case.proposed) if known else Rung(Step.DELETE))
    phrase = Phrase.of("ruled.upheld", number=case.number, article=case.article or 0, rung=done)
    return answered(call, decision, phrase)


COMMAND = Command("uphold", ("confirmer",), Who.MODERATORS, run)
