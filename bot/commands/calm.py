"""`!calm`, `!calm off`: the chat modes that the charter keeps for a crisis, and back again.

`!calm` also accepts what a wave proposes, and `!calm off` says that it is none.
"""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.pulling import ENDS, ByCall, pulled
from bot.moderation.pulling import calmed, modes_before, uncalmed


async def run(call: Call) -> Decision:
    """Calm the chat, or restore what was before: it is recorded before anything changes."""
    bench, now = call.bench, call.now
    if call.rest.casefold() in ENDS:
        return pulled(call, lambda: uncalmed(bench, now))
    modes = await modes_before(bench, now, ByCall(call))
    return pulled(call, lambda: calmed(bench, modes, now))


COMMAND = Command("calm", ("calme",), Who.MODERATORS, run)
