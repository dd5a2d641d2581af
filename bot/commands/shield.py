"""`!shield`, `!shield off`: Twitch's shield mode, with what the broadcaster set up for it there."""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.pulling import ENDS, pulled
from bot.moderation.pulling import shielded
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Raise the shield, or lower it; a calm that goes on leaves it alone from then on."""
    word = call.rest.casefold()
    if word and word not in ENDS | {"on"}:
        raise UnanswerableError(Phrase.of("usage.shield"))
    return pulled(call, lambda: shielded(call.bench, call.now, up=word not in ENDS))


COMMAND = Command("shield", ("bouclier",), Who.MODERATORS, run)
