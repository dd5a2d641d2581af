"""How a command pulls a lever: as the desk does, and with an answer in chat."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.cases.decision import Decision
from bot.commands.command import Call, UnanswerableError
from bot.commands.replies import answer_by
from bot.moderation.pulling import CannotPullError, Pulled
from filters.engine.charter import Modes

ENDS = frozenset({"off", "fin", "stop"})


@dataclass(frozen=True, slots=True)
class ByCall:
    """Asks Twitch by what the call was given, which may be nothing."""

    call: Call

    async def modes(self) -> Modes | None:
        """Ask for the modes."""
        return await self.call.modes() if self.call.modes else None

    async def shield(self) -> bool | None:
        """Ask for the shield."""
        return await self.call.shield() if self.call.shield else None


def pulled(call: Call, pull: Callable[[], Pulled]) -> Decision:
    """Pull a lever and answer; raises `UnanswerableError` where it cannot be pulled now."""
    try:
        done = pull()
    except CannotPullError as problem:
        raise UnanswerableError(problem.phrase) from None
    return done.decision(call.bench, call.now, answer_by(call, done.phrase))
