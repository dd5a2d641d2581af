"""`!emotes`: how many emotes are known here; their sites are asked for them again."""

from bot.cases.decision import Decision
from bot.commands.command import Call, Command, Who
from bot.commands.replies import reply
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Have the names asked for now; they count as soon as they come."""
    if call.ask_emotes is not None:
        call.ask_emotes()
    return reply(call, Phrase.of("emotes.asked", count=len(call.bench.emotes)))


COMMAND = Command("emotes", (), Who.MODERATORS, run)
