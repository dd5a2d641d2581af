"""`!calm`, `!calm off`: the chat modes that the charter keeps for a crisis, and back again."""

from bot.cases.calm import calmed
from bot.cases.decision import Decision
from bot.cases.effects import SetChatMode
from bot.cases.facts import Calmed
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from filters.engine.phrase import Phrase

ENDS = frozenset({"off", "fin", "stop"})


async def run(call: Call) -> Decision:
    """Calm the chat, or restore what was before: it is recorded before anything changes."""
    before = call.bench.past.modes_before
    if call.rest.casefold() in ENDS:
        if before is None:
            raise UnanswerableError(Phrase.of("calm.none"))
        return _changed(call, SetChatMode(before), Calmed(None, call.now), "calm.over")
    if before is not None:
        raise UnanswerableError(Phrase.of("calm.already"))
    now = await call.modes() if call.modes else None
    if now is None:
        raise UnanswerableError(Phrase.of("calm.unknown"))
    wanted = calmed(now, call.bench.charter.calm)
    return _changed(call, SetChatMode(wanted), Calmed(now, call.now), "calm.begun")


def _changed(call: Call, effect: SetChatMode, fact: Calmed, key: str) -> Decision:
    effects = (effect, answer_by(call, Phrase.of(key)))
    decision = Decision(call.bench.channel, call.now, effects=effects, facts=(fact,))
    return call.bench.accept(decision)


COMMAND = Command("calm", ("calme",), Who.MODERATORS, run)
