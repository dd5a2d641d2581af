"""`!case N`: number, origin, article, who, what is proposed or was done; never the text."""

from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE
from bot.commands.arguments import target_and_note
from bot.commands.command import Call, Command, Who
from bot.commands.replies import (
    in_words,
    reply,
    rung_in_words,
    rungs_in_words,
    status_in_words,
    title_of,
)
from bot.commands.targets import case_of
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Show a case, without argument the only open one."""
    wanted, _ = target_and_note(call.rest)
    case = await case_of(call, wanted, RULABLE)
    phrase = Phrase.of(
        "case.line",
        number=case.number,
        matter=_matter(call, case),
        who=_who(call, case),
        status=status_in_words(call, case),
        measure=_measure(call, case),
    )
    return reply(call, phrase)


def _matter(call: Call, case: Case) -> str:
    title = title_of(call, case.article)
    phrase = Phrase.of(f"matter.{case.source}", article=case.article or 0, title=title)
    return in_words(call, phrase)


def _who(call: Call, case: Case) -> str:
    message = case.evidence.message
    login = message.author.login if message.author else in_words(call, Phrase.of("case.nobody"))
    if message.source_channel in {None, message.channel}:
        return login
    channel = message.source_login or message.source_channel or ""
    return in_words(call, Phrase.of("case.from_elsewhere", login=login, channel=channel))


def _measure(call: Call, case: Case) -> str:
    if case.status in RULABLE:
        return in_words(call, Phrase.of("case.proposed", rung=rung_in_words(call, case.proposed)))
    if not case.taken:
        return ""
    return in_words(call, Phrase.of("case.taken", rungs=rungs_in_words(call, case)))


COMMAND = Command("case", ("dossier",), Who.MODERATORS, run)
