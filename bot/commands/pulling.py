"""How a command pulls a lever: as the desk does, and with an answer in chat."""

from collections.abc import Callable

from bot.cases.decision import Decision
from bot.commands.command import Call, UnanswerableError
from bot.commands.replies import answer_by
from bot.pulling import CannotPullError, Pulled

ENDS = frozenset({"off", "fin", "stop"})


def pulled(call: Call, pull: Callable[[], Pulled]) -> Decision:
    """Pull a lever and answer; raises `UnanswerableError` where it cannot be pulled now."""
    try:
        done = pull()
    except CannotPullError as problem:
        raise UnanswerableError(problem.phrase) from None
    return done.decision(call.bench, call.now, answer_by(call, done.phrase))
