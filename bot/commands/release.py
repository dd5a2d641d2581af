"""`!release [N]`: a case that was claimed is anybody's again."""

from bot.cases.case import Case, Person
from bot.cases.claims import ClaimedError, holder, released
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE
from bot.commands.arguments import target
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from bot.commands.ruling import taken
from bot.commands.targets import case_of
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Release a case, without argument the one that its author has claimed last."""
    case = await case_of(call, target(call.rest)[0], RULABLE) if call.rest else _own(call)
    try:
        free = released(case, Person(call.author.id, call.author.login), call.now)
    except ClaimedError as problem:
        raise UnanswerableError(taken(call, problem)) from problem
    told = Phrase.of("claim.released", number=case.number)
    return call.bench.accept(
        Decision(case.channel, call.now, (answer_by(call, told),), (free,), case=case.number)
    )


def _own(call: Call) -> Case:
    claims = ((holder(one, call.now), one) for one in call.bench.docket.newest_first())
    theirs = [
        (claim.until, one) for claim, one in claims if claim and claim.by.id == call.author.id
    ]
    if not theirs:
        raise UnanswerableError(Phrase.of("claim.none"))
    return max(theirs, key=lambda one: one[0])[1]


COMMAND = Command("release", ("lâcher", "lacher"), Who.MODERATORS, run)
