"""`!star [N]`, or in reply to a message: one of the best, kept even where nobody heard it."""

from bot.cases.decision import Decision
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.moving import CannotMoveError
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import reply
from bot.commands.voicing import meant, order_of, person, where
from bot.floor.running_order import UnfitError, UnknownChorusError
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Give it a star; said again, take it back."""
    channel = call.bench.channel
    try:
        chorus = await meant(call) or await _kept(call)
        now = await order_of(call).star(channel, chorus.number, person(call), where(call))
    except (CannotMoveError, UnknownChorusError, UnfitError) as problem:
        raise UnanswerableError(Phrase.of("voices.unfit")) from problem
    told = "voices.told.star" if now.starred else "voices.told.unstar"
    return reply(call, Phrase.of(told, number=now.number))


async def _kept(call: Call) -> Chorus:
    """Keep a message that a moderator replied to."""
    order, parent = order_of(call), call.message.reply_to
    if parent is None:
        raise UnanswerableError(Phrase.of("voices.which"))
    message = order.message(call.bench.channel, parent)
    if message is None:
        raise UnanswerableError(Phrase.of("voices.not_heard"))
    return await order.add(message, Stage.KEPT, person(call), where(call))


COMMAND = Command("star", ("étoile", "etoile"), Who.MODERATORS, run)
