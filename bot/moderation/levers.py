"""The lever that a charter lets the bot pull by itself: the chat is calmed, and people are told."""

from dataclasses import dataclass

from bot.bench.bench import Bench
from bot.cases.crisis.calm import begin
from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say
from bot.moderation.pulling import modes_before
from bot.ports.world import Channel, World
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase


async def calmed_by_itself(bench: Bench, world: World) -> Decision:
    """Calm a chat whose modes can be read, and so restored; else people must see to it."""
    bench.crisis.due = False
    twitch, now = Twitch(world, world.channels[bench.channel]), world.clock.show()
    modes = await modes_before(bench, now, twitch)
    if modes is None:
        told = (Notify(Phrase.of("calm.unknown")),)
        return bench.accept(Decision(bench.channel, now, effects=told))
    effect, fact = begin(modes, bench.charter.calm, now, automatic=True)
    said = Say(Phrase.of("calm.by_itself"))
    return bench.accept(Decision(bench.channel, now, effects=(effect, said), facts=(fact,)))


@dataclass(frozen=True, slots=True)
class Twitch:
    """Asks Twitch itself how the chat of a channel is set."""

    world: World
    channel: Channel

    async def modes(self) -> Modes | None:
        """Ask for the modes."""
        return await self.world.chat.modes(self.channel)

    async def shield(self) -> bool | None:
        """Ask for the shield."""
        return await self.world.chat.shield(self.channel)
