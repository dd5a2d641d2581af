"""What follows from somebody whom Twitch suspects: people look once, the bot does nothing."""

from dataclasses import replace

from bot.cases.case import Source, Status
from bot.cases.decision import Decision
from bot.cases.effects import OpenCase
from bot.cases.opening import gathered, new_case
from bot.cases.situation import Situation
from filters.engine.charter import Outcome, Rung, Step
from filters.engine.message import Message
from filters.engine.verdict import Verdict

LIKELY, POSSIBLE = 4, 2
"""How grave it is that somebody evades a ban, in the words of Twitch's evaluation."""


def decide_suspect(message: Message, here: Situation, *, likely: bool) -> Decision | None:
    """Open a case on a suspect's first message; what they write later joins it while it is open.

    Whom people have looked at is not asked about again.
    """
    theirs = here.docket.about(message.author.id) if message.author else ()
    known = next((one for one in theirs if one.source is Source.SUSPICIOUS), None)
    nothing = Decision(message.channel, here.now, message_id=message.id)
    if known is not None:
        joined = gathered(known, message)
        is_open = known.status is Status.OPEN
        return replace(nothing, cases=(joined,), case=joined.number) if is_open else None
    rung = Rung(Step.TIMEOUT, here.conduct.proposed_timeout)
    case = new_case(message, Verdict(message.id, Outcome.CLEAR), here, Status.OPEN, rung)
    severity = LIKELY if likely else POSSIBLE
    deadline = here.now + here.conduct.time_to_rule(severity)
    case = replace(case, source=Source.SUSPICIOUS, severity=severity, deadline=deadline)
    effects = (OpenCase(case.number),)
    return replace(nothing, effects=effects, cases=(case,), case=case.number)
