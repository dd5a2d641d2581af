"""`!offcall [show]`: I will not be there, whatever I said before."""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.promising import promise


async def run(call: Call) -> Decision:
    """Say no."""
    return promise(call, there=False)


COMMAND = Command("offcall", ("indispo",), Who.MODERATORS, run)
