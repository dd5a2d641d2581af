"""`!calm`, `!calm off`: the chat modes that the charter keeps for a crisis, and back again.

`!calm` also accepts what a wave proposes, and `!calm off` says that it is none.
"""

from dataclasses import replace

from bot.cases.calm import begin, being_restored, end
from bot.cases.decision import Decision
from bot.cases.effects import SetChatMode
from bot.cases.facts import Fact
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase

ENDS = frozenset({"off", "fin", "stop"})


async def run(call: Call) -> Decision:
    """Calm the chat, or restore what was before: it is recorded before anything changes."""
    if call.rest.casefold() in ENDS:
        return _end(call)
    if call.bench.past.upheavals.calmed is not None:
        raise UnanswerableError(Phrase.of("calm.already"))
    now = await _modes(call)
    if now is None:
        raise UnanswerableError(Phrase.of("calm.unknown"))
    effect, fact = begin(now, call.bench.charter.calm, call.now)
    ended = call.bench.crisis.unwelcome(call.now)
    facts = (fact,) if ended is None else (fact, ended)
    return _changed(call, (effect,), facts, "calm.begun")


def _end(call: Call) -> Decision:
    """Restore what was before, or put aside what is proposed."""
    bench = call.bench
    lull = bench.crisis.lull(call.now) if bench.past.upheavals.calmed is None else None
    if lull is not None:
        return _changed(call, (), (lull,), "calm.put_aside")
    ended = end(bench.past.upheavals, call.now)
    if ended is None:
        raise UnanswerableError(Phrase.of("calm.none"))
    effect, fact = ended
    return _changed(call, (effect,), (fact,), "calm.over")


async def _modes(call: Call) -> Modes | None:
    """Read the modes of now, and whether the shield is up where the charter may raise it."""
    restored = being_restored(call.bench.past.upheavals, call.now)
    if restored is not None:
        return restored
    now = await call.modes() if call.modes else None
    if now is None or not call.bench.charter.calm.shield or call.shield is None:
        return now
    return replace(now, shield=await call.shield())


def _changed(
    call: Call, effects: tuple[SetChatMode, ...], facts: tuple[Fact, ...], key: str
) -> Decision:
    told = (*effects, answer_by(call, Phrase.of(key)))
    decision = Decision(call.bench.channel, call.now, effects=told, facts=facts)
    return call.bench.accept(decision)


COMMAND = Command("calm", ("calme",), Who.MODERATORS, run)
