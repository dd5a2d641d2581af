"""`!reopen N [note]`: a case that was dismissed or overturned is asked about again."""

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.reopening import REOPENABLE, reopened
from bot.cases.rule import CannotRuleError
from bot.commands.arguments import Target, target_and_note
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from bot.commands.ruling import LONGEST_NOTE, stands
from bot.commands.targets import case_of, replied_to
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Open a case again; it is named, or replied to: which one is never guessed."""
    wanted, note = target_and_note(call.rest)
    if wanted == Target() and replied_to(call) is None:
        raise UnanswerableError(Phrase.of("usage.case"))
    case = await case_of(call, wanted, REOPENABLE)
    by = Person(call.author.id, call.author.login)
    try:
        opened = reopened(case, by, call.now, note[:LONGEST_NOTE], call.bench.conduct)
    except CannotRuleError as problem:
        raise UnanswerableError(stands(call, problem.case)) from problem
    decision = call.bench.accept(opened)
    told = Phrase.of("case.reopened", number=case.number, article=case.article or 0)
    return Decision(
        decision.channel,
        decision.at,
        (answer_by(call, told),),
        decision.cases,
        decision.facts,
        message_id=decision.message_id,
        case=decision.case,
    )


COMMAND = Command("reopen", ("rouvrir",), Who.MODERATORS, run)
