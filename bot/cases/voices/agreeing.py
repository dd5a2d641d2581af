"""What a viewer agrees with who says `+1` to nobody: what was asked last, or what is on air."""

from datetime import datetime, timedelta

from bot.animation.voice import Kind
from bot.cases.voices.chorus import OVER, Chorus, Stage, Way
from bot.cases.voices.floor import Floor

LATELY = timedelta(seconds=60)
"""So long after a question was asked, or kept, chat still agrees with it."""


def meant(floor: Floor, at: datetime) -> Chorus | None:
    """Return the question that an agreement at a moment is with, None where there is none."""
    open_ones = [one for one in floor if one.kind is Kind.QUESTION and _is_open(one)]
    fresh = [one for one in open_ones if at - LATELY <= _asked(one) <= at]
    airing = (one for one in open_ones if one.stage is Stage.ON_AIR)
    return max(fresh, key=_asked, default=None) or next(airing, None)


def _is_open(chorus: Chorus) -> bool:
    return chorus.stage not in OVER and chorus.shown is not None


def _asked(chorus: Chorus) -> datetime:
    """Return when it was last asked in somebody's own words, or kept by a moderator."""
    asked = [part.at for part in chorus.parts if part.way is Way.OWN and part.counts]
    kept = chorus.moved_at(Stage.KEPT)
    return max([*asked, kept] if kept else asked, default=chorus.since)
