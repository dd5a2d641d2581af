"""A calmer chat for a while, and afterwards exactly the one of before."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.crisis.upheavals import Upheavals
from bot.cases.effects import SetChatMode
from bot.cases.facts import Calmed
from filters.engine.charter import Modes

UNDER_WAY = timedelta(minutes=1)
"""How long the end of a calm may take to reach Twitch."""
AGAIN = timedelta(hours=1)
"""How long after its end a calm can be ended again, should Twitch have refused the first time."""


def calmed(before: Modes, wanted: Modes) -> Modes:
    """Return modes that are at least as strict as both: nobody's own choice is loosened.

    A shield that is up stays, and one of which nothing is known is not raised.
    """
    return Modes(
        slow=_stricter(before.slow, wanted.slow),
        followers=_stricter(before.followers, wanted.followers),
        subscribers=before.subscribers or wanted.subscribers,
        emotes=before.emotes or wanted.emotes,
        unique=before.unique or wanted.unique,
        delay=_stricter(before.delay, wanted.delay),
        shield=True if wanted.shield and before.shield is False else None,
    )


def begin(
    now: Modes, wanted: Modes, at: datetime, *, automatic: bool = False
) -> tuple[SetChatMode, Calmed]:
    """Calm a chat whose modes are known: what is done, and what is remembered of before."""
    strict = calmed(now, wanted)
    before = replace(now, shield=False if strict.shield else None)
    return SetChatMode(strict), Calmed(before, at, automatic)


def being_restored(known: Upheavals, at: datetime) -> Modes | None:
    """Return the modes that a calm has just been ended for: Twitch may not have them yet."""
    if known.calmed is not None or known.restored is None or known.over_at is None:
        return None
    return known.restored.before if at - known.over_at <= UNDER_WAY else None


def end(known: Upheavals, at: datetime) -> tuple[SetChatMode, Calmed] | None:
    """Restore what was before; also once more, where that was done a short while ago."""
    calm = known.calmed
    if calm is None and known.over_at is not None and at - known.over_at <= AGAIN:
        calm = known.restored
    if calm is None or calm.before is None:
        return None
    return SetChatMode(calm.before), Calmed(None, at)


def disowned(known: Upheavals, at: datetime) -> Calmed | None:
    """Leave the shield to the human who moved it: the end of the calm does not touch it."""
    calm = known.calmed
    if calm is None or calm.before is None or calm.before.shield is None:
        return None
    return Calmed(replace(calm.before, shield=None), at, calm.automatic)


def _stricter(one: int | None, other: int | None) -> int | None:
    """Return the larger number; a mode that is on is stricter than one that is off."""
    return max((number for number in (one, other) if number is not None), default=None)
