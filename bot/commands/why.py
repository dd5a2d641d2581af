"""`!why @viewer`: the cases of a viewer, article, outcome and when; never the text."""

from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.commands.arguments import viewer
from bot.commands.command import Call, Command, Who
from bot.commands.replies import ago, in_words, listed, reply, rungs_in_words, status_in_words
from bot.commands.targets import cases_of
from filters.engine.phrase import Phrase

SHOWN = 5


async def run(call: Call) -> Decision:
    """List a viewer's newest cases; whose they are stands in the question alone."""
    login, _ = viewer(call.rest)
    cases = await cases_of(call, login, SHOWN + 1)
    if not cases:
        return reply(call, Phrase.of("viewer.no_case"))
    key = "why.many" if len(cases) > SHOWN else "why.list"
    shown = cases[:SHOWN]
    lines = listed((_entry(call, case) for case in shown), between=" · ")
    return reply(call, Phrase.of(key, count=len(shown), cases=lines))


def _entry(call: Call, case: Case) -> str:
    entry = in_words(
        call,
        Phrase.of(
            "why.entry",
            number=case.number,
            article=case.article or 0,
            when=ago(call, case.opened_at),
            status=status_in_words(call, case),
        ),
    )
    rungs = rungs_in_words(call, case)
    return in_words(call, Phrase.of("why.taken", entry=entry, rungs=rungs)) if rungs else entry


COMMAND = Command("why", ("pourquoi",), Who.MODERATORS, run)
