"""`!answered [N]`: what is on air was answered, or another one that waits for the host."""

from bot.cases.decision import Decision
from bot.cases.voices.chorus import Stage
from bot.cases.voices.moving import CannotMoveError
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import reply
from bot.commands.voicing import meant, order_of, person, where
from bot.floor.running_order import UnknownChorusError
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Take it off the screens."""
    order, channel = order_of(call), call.bench.channel
    chorus = await meant(call) or (await order.floor(channel)).on_air
    if chorus is None:
        raise UnanswerableError(Phrase.of("voices.nothing_on_air"))
    try:
        now = await order.move(channel, chorus.number, Stage.ANSWERED, person(call), where(call))
    except (CannotMoveError, UnknownChorusError) as problem:
        raise UnanswerableError(Phrase.of("voices.cannot")) from problem
    return reply(call, Phrase.of("voices.told.answered", number=now.number))


COMMAND = Command("answered", ("répondu", "repondu", "traitée"), Who.MODERATORS, run)
