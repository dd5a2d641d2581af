"""`!next`: what waits first for the host goes on air; what was there is answered."""

from bot.cases.decision import Decision
from bot.cases.voices.moving import CannotMoveError
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import reply
from bot.commands.voicing import order_of, person, where
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Go on to the next."""
    try:
        now = await order_of(call).next(call.bench.channel, person(call), where(call))
    except CannotMoveError:
        # its words fell while this was recorded
        raise UnanswerableError(Phrase.of("voices.changed")) from None
    if now is None:
        raise UnanswerableError(Phrase.of("voices.next.none"))
    return reply(call, Phrase.of("voices.told.air", number=now.number))


COMMAND = Command("next", ("suivante", "suivant"), Who.MODERATORS, run)
