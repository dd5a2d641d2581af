"""`!claim [N|@viewer]`: a case is yours for 45 seconds; said again, for 45 more."""

from datetime import timedelta

from bot.cases.case import Case, Person
from bot.cases.claims import ClaimedError, claimed, holder
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE
from bot.cases.rule import CannotRuleError
from bot.commands.arguments import target
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from bot.commands.ruling import stands, taken
from bot.commands.targets import case_of, replied_to
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Claim a case, without argument the gravest that nobody is looking at."""
    case = await case_of(call, target(call.rest)[0], RULABLE) if call.rest else _gravest(call)
    seconds = call.bench.conduct.claim_seconds
    by = Person(call.author.id, call.author.login)
    try:
        mine = claimed(case, by, call.now, timedelta(seconds=seconds))
    except ClaimedError as problem:
        raise UnanswerableError(taken(call, problem)) from problem
    except CannotRuleError as problem:
        raise UnanswerableError(stands(call, problem.case)) from problem
    told = Phrase.of(
        "claim.yours", number=case.number, article=case.article or 0, seconds=round(seconds)
    )
    return call.bench.accept(
        Decision(case.channel, call.now, (answer_by(call, told),), (mine,), case=case.number)
    )


def _gravest(call: Call) -> Case:
    """Return the case of the message replied to, or the next one in line."""
    free = (one for one in call.bench.docket.open() if not holder(one, call.now))
    case = replied_to(call) or next(free, None)
    if case is None:
        raise UnanswerableError(Phrase.of("docket.empty"))
    return case


COMMAND = Command("claim", ("prendre",), Who.MODERATORS, run)
