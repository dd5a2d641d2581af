"""How a chorus moves: who may bring it where, and what happens to it when a viewer falls out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.cases.case import Person
from bot.cases.voices.chorus import MOST_MOVES, MOST_PARTS, Chorus, Move, Part, Stage, Way

NOBODY = Person("", "")
"""Who brings about what the bot does by itself."""

WAYS: dict[Stage, frozenset[Stage]] = {
    Stage.NEW: frozenset({Stage.KEPT, Stage.SENT, Stage.DECLINED}),
    Stage.KEPT: frozenset({Stage.NEW, Stage.SENT, Stage.DECLINED}),
    Stage.SENT: frozenset({Stage.KEPT, Stage.ON_AIR, Stage.ANSWERED, Stage.DECLINED}),
    Stage.ON_AIR: frozenset({Stage.SENT, Stage.ANSWERED}),
    Stage.ANSWERED: frozenset({Stage.SENT}),
    Stage.DECLINED: frozenset({Stage.NEW, Stage.KEPT, Stage.SENT}),
    Stage.GONE: frozenset(),
}
"""Where a chorus may go from where it is."""


class CannotMoveError(Exception):
    """A chorus cannot go there from where it is."""

    def __init__(self, chorus: Chorus) -> None:
        super().__init__(f"{chorus.number} is {chorus.stage}")
        self.chorus = chorus


class MovedError(CannotMoveError):
    """Somebody else moved it first, or its words are no longer those that were read."""


def moved(chorus: Chorus, to: Stage, by: Person, at: datetime, seen: int | None = None) -> Chorus:
    """Bring a chorus to a stage, from the version of it that somebody saw.

    Raises `MovedError` where that is not the latest, `CannotMoveError` where no way leads there.
    """
    if seen is not None and seen != chorus.version:
        raise MovedError(chorus)
    if to not in WAYS[chorus.stage] or chorus.lead is None:
        raise CannotMoveError(chorus)
    return _at(chorus, to, by, at)


def starred(chorus: Chorus, *, on: bool) -> Chorus:
    """Mark a chorus as one of the best, or take that back; raises `CannotMoveError`."""
    if chorus.shown is None:
        raise CannotMoveError(chorus)
    return replace(chorus, starred=on)


def joined(chorus: Chorus, part: Part) -> Chorus:
    """Add a viewer's part; one of their own words takes the place of a mere `+1`."""
    known = chorus.part_of(part.viewer.id)
    if known is None:
        full = len(chorus.parts) >= MOST_PARTS
        return chorus if full else replace(chorus, parts=(*chorus.parts, part))
    if known.way is Way.SECOND and part.way is Way.OWN and known.counts:
        return _with(chorus, lambda one: part if one is known else one)
    return chorus


def without(chorus: Chorus, falls: Callable[[Part], bool], at: datetime) -> Chorus:
    """Take away for good the parts that fall."""
    return _settled(
        chorus, _with(chorus, lambda one: replace(one, out=True) if falls(one) else one), at
    )


def held(chorus: Chorus, message_id: str, case: int, at: datetime) -> Chorus:
    """Keep a message back while it is under a case; with 0, it is free again."""

    def under(part: Part) -> Part:
        return replace(part, case=case) if part.message_id == message_id else part

    return _settled(chorus, _with(chorus, under), at)


def _settled(before: Chorus, now: Chorus, at: datetime) -> Chorus:
    """Say where a chorus stands whose words changed: nobody vouched for the new ones.

    What was answered stays so: it was said on air.
    """
    if before.lead == now.lead or before.stage is Stage.ANSWERED:
        return now
    if any(not one.out for one in now.parts if one.way is Way.OWN):
        calls_back = now.stage in {Stage.SENT, Stage.ON_AIR, Stage.KEPT}
        return _at(now, Stage.NEW if calls_back else now.stage, NOBODY, at)
    return _at(now, Stage.GONE, NOBODY, at)


def _at(chorus: Chorus, stage: Stage, by: Person, at: datetime) -> Chorus:
    moves = (*chorus.moves, Move(by, at, stage))[-MOST_MOVES:]
    return replace(chorus, stage=stage, version=chorus.version + 1, moves=moves)


def _with(chorus: Chorus, change: Callable[[Part], Part]) -> Chorus:
    parts = tuple(map(change, chorus.parts))
    return chorus if parts == chorus.parts else replace(chorus, parts=parts)
