"""Carries out what somebody does with what viewers say, and says in words what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cases.case import Person
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus
from bot.cases.voices.moving import NOBODY, CannotMoveError, MovedError
from bot.floor.running_order import RunningOrder, UnknownChorusError
from bot.web.door.access import StrangerError
from bot.web.visitor.digits import whole
from bot.web.voices.cards import DEEDS
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: the chorus as it is now, None where it is gone, and what is said."""

    chorus: Chorus | None
    told: Phrase
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who moves what viewers say, from wherever."""

    order: RunningOrder
    channel: str
    by: Person
    where: Where = Where.DESK

    async def do(self, deed: str, which: str, form: Mapping[str, str]) -> Done:
        """Do it, from the version that was seen; raises `StrangerError` for what there is not."""
        if deed != "star" and deed not in DEEDS:
            raise StrangerError
        try:
            now = await self._done(deed, whole(which) or 0, whole(form.get("seen", "")))
        except UnknownChorusError:
            return Done(None, Phrase.of("voices.gone"), wrong=True)
        except MovedError as problem:
            return Done(problem.chorus, moved_first(problem.chorus), wrong=True)
        except CannotMoveError as problem:
            return Done(problem.chorus, Phrase.of("voices.cannot"), wrong=True)
        return Done(now, Phrase.of(_told(deed, now), number=now.number))

    async def next(self, which: str) -> Done:
        """Put on air what comes next after what was seen there; raises `StrangerError`."""
        seen = whole(which)
        if seen is None:
            raise StrangerError
        try:
            now = await self.order.next(self.channel, self.by, self.where, seen=seen)
        except UnknownChorusError:
            return Done(None, Phrase.of("voices.gone"), wrong=True)
        except CannotMoveError as problem:
            return Done(problem.chorus, moved_first(problem.chorus), wrong=True)
        if now is None:
            return Done(None, Phrase.of("voices.next.none"))
        return Done(now, Phrase.of("voices.told.air", number=now.number))

    async def _done(self, deed: str, found: int, seen: int | None) -> Chorus:
        if deed == "star":
            return await self.order.star(self.channel, found, self.by, self.where)
        return await self.order.move(
            self.channel, found, DEEDS[deed], self.by, self.where, seen=seen
        )


def moved_first(chorus: Chorus) -> Phrase:
    """Say who was first."""
    if chorus.shown is None:
        return Phrase.of("voices.gone")
    last = chorus.moves[-1].by if chorus.moves else NOBODY
    if last == NOBODY:
        return Phrase.of("voices.changed")
    return Phrase.of(f"voices.first.{chorus.stage}", by=last.login or last.id)


def _told(deed: str, now: Chorus) -> str:
    if deed == "star":
        return "voices.told.star" if now.starred else "voices.told.unstar"
    return f"voices.told.{deed}"
