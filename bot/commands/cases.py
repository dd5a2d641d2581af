"""`!cases`: the docket in a line, numbers and articles only."""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.replies import entries, reply
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """List the open cases, the gravest first."""
    waiting = call.bench.docket.open()
    if not waiting:
        return reply(call, Phrase.of("docket.empty"))
    listing = entries(call, waiting)
    return reply(call, Phrase.of("docket.list", count=len(waiting), cases=listing))


COMMAND = Command("cases", ("dossiers",), Who.MODERATORS, run)
