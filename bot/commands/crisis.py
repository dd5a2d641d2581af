"""`!crisis [calm|watch|storm]`: how tense the channel is; people decide it, the team hears."""

from bot.cases.case import Person
from bot.cases.crisis.level import Level
from bot.cases.decision import Decision
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.pulling import ByCall
from bot.commands.replies import answer_by, in_words, reply
from bot.moderation.pulling import CannotPullError
from bot.moderation.tension import taken_to
from filters.engine.phrase import Phrase

LEVELS = {
    "calm": Level.CALM,
    "calme": Level.CALM,
    "watch": Level.WATCH,
    "veille": Level.WATCH,
    "vigilance": Level.WATCH,
    "storm": Level.STORM,
    "tempete": Level.STORM,
    "tempête": Level.STORM,
}


async def run(call: Call) -> Decision:
    """Say the level, or take the channel to another one."""
    known = call.bench.past.alarms
    if not call.rest:
        return reply(call, Phrase.of("level.now", what=_named(call, known.level)))
    level = LEVELS.get(call.rest.casefold())
    if level is None:
        raise UnanswerableError(Phrase.of("level.usage"))
    by = Person(call.author.id, call.author.login)
    answer = answer_by(call, Phrase.of("level.now", what=_named(call, level)))
    try:
        return (await taken_to(call.bench, level, by, call.now, ByCall(call), answer)).decision
    except CannotPullError:
        same = Phrase.of("level.same", what=_named(call, level))
        raise UnanswerableError(same) from None


def _named(call: Call, level: Level) -> str:
    return in_words(call, Phrase.of(f"level.{level}"))


COMMAND = Command("crisis", ("crise",), Who.MODERATORS, run)
