"""`!oncall [show]`: I will be there for the next show, or for the one of that number or title."""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.promising import promise


async def run(call: Call) -> Decision:
    """Say yes."""
    return promise(call, there=True)


COMMAND = Command("oncall", ("dispo",), Who.MODERATORS, run)
