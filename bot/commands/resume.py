"""`!resume`: the bot acts again."""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.pulling import pulled
from bot.moderation.pulling import resumed


async def run(call: Call) -> Decision:
    """End a pause."""
    return pulled(call, lambda: resumed(call.bench, call.now))


COMMAND = Command("resume", ("reprendre",), Who.MODERATORS, run)
