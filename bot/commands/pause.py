"""`!pause [minutes]`: the bot watches and does not act."""

from bot.cases.decision import Decision
from bot.commands.arguments import seconds_of
from bot.commands.command import Call, Command, Who
from bot.commands.pulling import pulled
from bot.moderation.pulling import paused


async def run(call: Call) -> Decision:
    """Pause for some minutes, from now on."""
    usual = 60 * call.bench.conduct.pause_minutes
    seconds = seconds_of(call.rest, 60) if call.rest else usual
    return pulled(call, lambda: paused(seconds, call.now))


COMMAND = Command("pause", (), Who.MODERATORS, run)
