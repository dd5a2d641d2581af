"""`!clip [why]`: a clip of the stream as it was just now; its link goes to the team."""

from bot.cases.decision import Decision
from bot.cases.effects import Clip
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from filters.engine.phrase import Phrase

LONGEST = 100
"""Characters of a title."""


async def run(call: Call) -> Decision:
    """Have a clip made: Twitch says a moment later whether it was."""
    greeted = call.bench.past.greeted
    if greeted is not None and greeted.ended is not None:
        raise UnanswerableError(Phrase.of("clip.offline"))
    why = call.rest[:LONGEST]
    title = Phrase.of("clip.wish", why=why) if why else Phrase.of("clip.wish_plain")
    effects = (Clip(title, f"wish-{call.message.id}"), answer_by(call, Phrase.of("clip.wanted")))
    return call.bench.accept(Decision(call.bench.channel, call.now, effects=effects))


COMMAND = Command("clip", ("extrait",), Who.MODERATORS, run)
