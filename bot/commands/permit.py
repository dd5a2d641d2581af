"""`!permit @viewer [seconds]`: a viewer may post links for a while."""

from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.facts import Permitted
from bot.commands.arguments import seconds_of, viewer
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from bot.commands.targets import viewer_of
from filters.engine.phrase import Phrase

LONGEST = 3600
"""Seconds that one permit lasts at most."""


async def run(call: Call) -> Decision:
    """Excuse a viewer's links, nothing else, from now on."""
    login, length = viewer(call.rest)
    seconds = seconds_of(length, 1) if length else call.bench.conduct.permit_seconds
    if seconds is None or not 1 <= seconds <= LONGEST:
        raise UnanswerableError(Phrase.of("usage.permit", seconds=LONGEST))
    viewer_id = await viewer_of(call, login)
    permit = Permitted(viewer_id, call.now + timedelta(seconds=seconds), call.now)
    phrase = Phrase.of("permit.given", login=login, seconds=seconds)
    decision = Decision(
        call.bench.channel, call.now, effects=(answer_by(call, phrase),), facts=(permit,)
    )
    return call.bench.accept(decision)


COMMAND = Command("permit", ("permettre",), Who.MODERATORS, run)
