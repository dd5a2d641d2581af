"""`!calm`, `!calm off`: the chat modes that the charter keeps for a crisis, and back again.

`!calm` also accepts what a wave proposes, and `!calm off` says that it is none.
"""

from dataclasses import dataclass

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.pulling import ENDS, pulled
from bot.pulling import calmed, modes_before, uncalmed
from filters.engine.charter import Modes


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks Twitch by what the call was given, which may be nothing."""

    call: Call

    async def modes(self) -> Modes | None:
        """Ask for the modes."""
        return await self.call.modes() if self.call.modes else None

    async def shield(self) -> bool | None:
        """Ask for the shield."""
        return await self.call.shield() if self.call.shield else None


async def run(call: Call) -> Decision:
    """Calm the chat, or restore what was before: it is recorded before anything changes."""
    bench, now = call.bench, call.now
    if call.rest.casefold() in ENDS:
        return pulled(call, lambda: uncalmed(bench, now))
    modes = await modes_before(bench, now, _Asking(call))
    return pulled(call, lambda: calmed(bench, modes, now))


COMMAND = Command("calm", ("calme",), Who.MODERATORS, run)
