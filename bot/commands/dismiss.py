"""`!dismiss [N|@viewer]`: the message was fair, and stays so."""

from bot.cases.case import Judgement
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE, UNDOABLE
from bot.commands.arguments import target_and_note
from bot.commands.command import Call, Command, Who
from bot.commands.ruling import cleared
from bot.commands.targets import case_of


async def run(call: Call) -> Decision:
    """Dismiss a case; what follows its number is kept as a note."""
    wanted, note = target_and_note(call.rest)
    case = await case_of(call, wanted, RULABLE | UNDOABLE)
    return cleared(call, case, Judgement.DISMISS, note)


COMMAND = Command("dismiss", ("classer",), Who.MODERATORS, run)
