"""`!resume`: the bot acts again."""

from bot.cases.decision import Decision
from bot.cases.facts import Paused
from bot.commands.command import Call, Command, Who
from bot.commands.replies import answer_by, reply
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """End a pause."""
    if not call.bench.past.paused(call.now):
        return reply(call, Phrase.of("pause.none"))
    answer = answer_by(call, Phrase.of("pause.over"))
    over = Paused(call.now, call.now)
    decision = Decision(call.bench.channel, call.now, effects=(answer,), facts=(over,))
    return call.bench.accept(decision)


COMMAND = Command("resume", ("reprendre",), Who.MODERATORS, run)
