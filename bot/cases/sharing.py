"""Shared chat: what comes from another channel is that channel's, unless the charter says more."""

from collections.abc import Iterable
from dataclasses import replace

from filters.engine.charter import Charter, Outcome, Stance
from filters.engine.message import Message
from filters.engine.verdict import Breach, Verdict


def stance_on(message: Message, charter: Charter) -> Stance:
    """Return how far the bot goes about a message: all the way where it was written here."""
    if message.source_channel is None or message.source_channel == message.channel:
        return Stance.ACT
    return charter.customs.sharing.stance(message.source_login)


def ours(messages: Iterable[Message], charter: Charter) -> tuple[Message, ...]:
    """Return the messages that are not left to the channel that they come from."""
    return tuple(one for one in messages if stance_on(one, charter) is not Stance.IGNORE)


def held_to(stance: Stance, verdict: Verdict) -> Verdict:
    """Say no more of a message than its channel of origin allows: people decide, or nobody."""
    if stance is Stance.ACT or verdict.outcome is Outcome.CLEAR:
        return verdict
    breaches = tuple(map(_borderline, verdict.breaches))
    return replace(verdict, outcome=Outcome.BORDERLINE, breaches=breaches)


def _borderline(breach: Breach) -> Breach:
    return replace(breach, outcome=Outcome.BORDERLINE)
