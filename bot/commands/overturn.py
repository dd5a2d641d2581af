"""`!overturn [N|@viewer]`: undo what can be undone, and say what cannot."""

from bot.cases.case import Case, Judgement
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE, UNDOABLE
from bot.commands.arguments import Target, target_and_note
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.ruling import cleared
from bot.commands.targets import MOST, case_of, cases_of, replied_to
from bot.moderation.recalled import with_original
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Overturn a case, without argument the newest; what follows its number is kept as a note."""
    wanted, note = target_and_note(call.rest)
    case = await with_original(await _meant(call, wanted), call.bench, call.records)
    return cleared(call, case, Judgement.OVERTURN, note)


async def _meant(call: Call, wanted: Target) -> Case:
    """Prefer what was done to what is still open: that is what overturning is for."""
    if wanted == Target():
        return replied_to(call) or _newest_undoable(call)
    if wanted.login is not None:
        theirs = await cases_of(call, wanted.login, MOST)
        done = next((case for case in theirs if case.status in UNDOABLE), None)
        if done is not None:
            return done
    return await case_of(call, wanted, RULABLE | UNDOABLE)


def _newest_undoable(call: Call) -> Case:
    newest = call.bench.docket.newest_first()
    case = next((case for case in newest if case.status in UNDOABLE), None)
    if case is None:
        raise UnanswerableError(Phrase.of("docket.nothing_to_undo"))
    return case


COMMAND = Command("overturn", ("annuler",), Who.MODERATORS, run)
