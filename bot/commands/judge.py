"""`!judge TEXT`: what the charter says of a text, by whisper alone."""

from bot.cases.decision import Decision
from bot.cases.effects import Say
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import listed, reply, title_of
from bot.words.explain import explain
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict


async def run(call: Call) -> Decision:
    """Judge a text of nobody's, said at no time: windows and ladders stay out of it.

    Aloud nothing is judged, nor replied to: Twitch would quote the text once more.
    """
    if not call.whispered:
        please = Say(Phrase.of("judge.whisper_please"))
        return Decision(call.bench.channel, call.now, effects=(please,))
    if not call.rest:
        raise UnanswerableError(Phrase.of("usage.judge"))
    message = Message(call.message.id, call.bench.channel, call.rest)
    return reply(call, _in_words(call, call.bench.preview(message, call.now)))


def _in_words(call: Call, verdict: Verdict) -> Phrase:
    worst = verdict.gravest
    seen: list[Finding | Trouble] = [*(worst.findings if worst else ()), *verdict.troubles]
    article = worst.article if worst else None
    return Phrase.of(
        f"judge.{verdict.outcome}",
        article=article or 0,
        title=title_of(call, article),
        percent=round(100 * worst.certainty) if worst else 0,
        reasons=listed((explain(one, call.bench.language) for one in seen), between=" · "),
    )


COMMAND = Command("judge", ("juger",), Who.MODERATORS, run)
