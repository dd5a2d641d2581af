"""`!report @viewer [article or reason]`: any viewer asks the moderators to look."""

from dataclasses import replace

from bot.cases.decision import Decision
from bot.commands.arguments import viewer
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Open a case, or join the one that is open; only the first report of it is answered."""
    login, reason = viewer(call.rest)
    decision = call.bench.report(login, call.message, _article(reason), call.now)
    if decision is None:
        raise UnanswerableError(Phrase.of("report.nothing"))
    if not decision.effects:
        return decision
    thanks = answer_by(call, Phrase.of("report.taken"))
    return replace(decision, effects=(*decision.effects, thanks))


def _article(reason: str) -> int | None:
    word = reason.rsplit(" ", maxsplit=1)[-1].lstrip("#")
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= 3 else None  # noqa: PLR2004  # no charter has a thousand articles


COMMAND = Command("report", ("signaler",), Who.EVERYBODY, run, each=True)
"""Every viewer is heard, however many ask at once; each once in a while."""
