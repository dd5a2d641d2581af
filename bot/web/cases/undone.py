"""What Twitch says once something was taken back: whether the viewer may write again."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable

from bot.cases.case import Case
from bot.cases.effects import Effect, Unban, Untimeout
from bot.ports.world import Progress
from bot.web.door.access import Seat
from filters.engine.phrase import Phrase

PATIENCE = 5.0
"""Seconds that a page waits for Twitch's answer before it says that there is none yet."""
MOST = 1_000
FINAL = frozenset(Progress) - {Progress.PENDING, Progress.SENDING}
LIFTING = {Untimeout.kind, Unban.kind}


class Undone:
    """Reads Twitch's state back after an undo, and keeps what it said for the case's page."""

    def __init__(self) -> None:
        self._said: OrderedDict[tuple[str, int], Phrase] = OrderedDict()

    def said(self, case: Case) -> Phrase | None:
        """What Twitch said of a case last, None where nobody asked."""
        return self._said.get((case.channel, case.number))

    async def confirm(self, seat: Seat, case: Case, effects: Iterable[Effect]) -> Phrase | None:
        """Say whether what was lifted is lifted; None where nothing was to be lifted."""
        author = case.evidence.message.author
        if author is None or not any(one.kind in LIFTING for one in effects):
            return None
        phrase = await self._asked(seat, case, author.id, author.login)
        self._said[case.channel, case.number] = phrase
        if len(self._said) > MOST:
            self._said.popitem(last=False)
        return phrase

    async def _asked(self, seat: Seat, case: Case, viewer: str, login: str) -> Phrase:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._answered(seat, case)
        except TimeoutError:
            return Phrase.of("undo.waiting", login=login)
        silenced = await seat.behind.world.chat.is_silenced(seat.channel, viewer)
        if silenced is None:
            return Phrase.of("undo.unknown", login=login)
        return Phrase.of("undo.failed" if silenced else "undo.confirmed", login=login)

    @staticmethod
    async def _answered(seat: Seat, case: Case) -> None:
        """Wait until Twitch has answered whatever was last to be lifted."""
        with seat.behind.watch.ear(seat.channel.id) as ear:
            while True:
                reports = await seat.behind.world.records.reports(case.channel, case.number)
                lifting = [one for one in reports if one.effect.kind in LIFTING]
                if lifting and lifting[-1].answer.progress in FINAL:
                    return
                await ear.listen(PATIENCE)
