"""Carries out what somebody does on a case: ruled, noted, recorded, and read back from Twitch."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.noted import Noted, Where
from bot.cases.noting import noted
from bot.web.cases.ruling import Ruler
from bot.web.cases.undone import Undone
from bot.web.door.access import Seat
from bot.web.text.wording import Wording
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Doer:
    """Somebody at the desk, be it by a page or by a program of theirs."""

    seat: Seat
    words: Wording
    undone: Undone
    where: Where = Where.DESK

    async def do(self, deed: str, case: Case, form: Mapping[str, str]) -> tuple[Phrase, ...]:
        """Do it, and return what is said of it; raises `RefusedError` where nothing was done."""
        decision, phrase = Ruler(self.seat, self.words).do(deed, case, form)
        note = Noted(self.seat.person, deed, self.words.now, self.where, str(case.number))
        await self.seat.behind.moderation.settle(noted(decision, note), None)
        confirmed = await self._confirmed(case, decision, deed)
        return (phrase,) if confirmed is None else (phrase, confirmed)

    async def _confirmed(self, case: Case, decision: Decision, deed: str) -> Phrase | None:
        """Read back what was lifted."""
        if deed not in {"undo", "rule"}:
            return None
        return await self.undone.confirm(self.seat, case, decision.effects)
