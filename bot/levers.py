"""The lever that a charter lets the bot pull by itself: the chat is calmed, and people are told."""

from dataclasses import replace

from bot.bench import Bench
from bot.cases.calm import begin, being_restored
from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say
from bot.ports import World
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase


async def calmed_by_itself(bench: Bench, world: World) -> Decision:
    """Calm a chat whose modes can be read, and so restored; else people must see to it."""
    bench.crisis.due = False
    modes, now = await _modes(bench, world), world.clock.show()
    if modes is None:
        told = (Notify(Phrase.of("calm.unknown")),)
        return bench.accept(Decision(bench.channel, now, effects=told))
    effect, fact = begin(modes, bench.charter.calm, now, automatic=True)
    said = Say(Phrase.of("calm.by_itself"))
    return bench.accept(Decision(bench.channel, now, effects=(effect, said), facts=(fact,)))


async def _modes(bench: Bench, world: World) -> Modes | None:
    restored = being_restored(bench.past.upheavals, world.clock.show())
    if restored is not None:
        return restored
    channel = world.channels[bench.channel]
    modes = await world.chat.modes(channel)
    if modes is None or not bench.charter.calm.shield:
        return modes
    return replace(modes, shield=await world.chat.shield(channel))
