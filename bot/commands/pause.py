"""`!pause [minutes]`: the bot watches and does not act."""

from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.facts import Paused
from bot.commands.arguments import seconds_of
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from filters.engine.phrase import Phrase

LONGEST = 12 * 3600
"""Seconds that one pause lasts at most."""


async def run(call: Call) -> Decision:
    """Pause for some minutes, from now on."""
    usual = 60 * call.bench.conduct.pause_minutes
    seconds = seconds_of(call.rest, 60) if call.rest else usual
    if seconds is None or not 1 <= seconds <= LONGEST:
        raise UnanswerableError(Phrase.of("usage.pause", seconds=LONGEST))
    pause = Paused(call.now + timedelta(seconds=seconds), call.now)
    answer = answer_by(call, Phrase.of("pause.begun", seconds=seconds))
    decision = Decision(call.bench.channel, call.now, effects=(answer,), facts=(pause,))
    return call.bench.accept(decision)


COMMAND = Command("pause", (), Who.MODERATORS, run)
