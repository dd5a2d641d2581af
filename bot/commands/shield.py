"""`!shield`, `!shield off`: Twitch's shield mode, with what the broadcaster set up for it there."""

from bot.cases.calm import disowned
from bot.cases.decision import Decision
from bot.cases.effects import Shield
from bot.commands.calm import ENDS
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Raise the shield, or lower it; from then on it is no part of a calm that goes on."""
    word = call.rest.casefold()
    if word and word not in ENDS | {"on"}:
        raise UnanswerableError(Phrase.of("usage.shield"))
    up = word not in ENDS
    told = answer_by(call, Phrase.of("shield.up" if up else "shield.down"))
    fact = disowned(call.bench.past.upheavals, call.now)
    facts = () if fact is None else (fact,)
    decision = Decision(call.bench.channel, call.now, effects=(Shield(up), told), facts=facts)
    return call.bench.accept(decision)


COMMAND = Command("shield", ("bouclier",), Who.MODERATORS, run)
