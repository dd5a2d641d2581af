"""`!appeal [N] [words]`: a viewer asks people to look again at what was done to them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cases.appeals.appeal import CannotAppealError, Plaint, own_cases
from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Say, Whisper
from bot.commands.arguments import target
from bot.commands.command import Call, Command, UnanswerableError, Who
from filters.engine.phrase import Phrase

MOST = 50
"""A viewer's newest cases among which one may be meant."""


async def run(call: Call) -> Decision:
    """Open a case on the viewer's own last sanction, or the one named; only theirs are known.

    Nobody is quoted: the answer names its viewer, and replies to nothing.
    """
    wanted, _ = target(call.rest)
    plaint = Plaint(call.message, wanted.number, call.whispered)
    try:
        decision = call.bench.appeal(plaint, await _theirs(call), call.now)
    except CannotAppealError as problem:
        raise UnanswerableError(problem.phrase) from problem
    return replace(decision, effects=(*decision.effects, _taken(call, decision.case or 0)))


def _taken(call: Call, number: int) -> Effect:
    phrase = Phrase.of("appeal.taken", login=call.author.login, case=number)
    return Whisper(call.author.id, phrase) if call.whispered else Say(phrase)


async def _theirs(call: Call) -> Sequence[Case]:
    """Return the caller's own cases; what is not at hand any more is brought there."""
    viewer_id, docket = call.author.id, call.bench.docket
    kept = await call.records.history(call.bench.channel, viewer_id, MOST)
    return tuple({one.number: one for one in (*kept, *own_cases(docket, viewer_id))}.values())


COMMAND = Command("appeal", ("recours",), Who.EVERYBODY, run, each=True, aside=True)
"""Each viewer once in a while; by whisper too, for whoever is timed out cannot write in chat."""
