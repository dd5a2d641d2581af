"""What people are in each channel, as Twitch said in the last ten minutes."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.cases.case import Person
from bot.ports.entering import Doorkeeper, Rank, Ranks, Standing

FRESH = 600.0
"""Seconds until Twitch is asked again."""

IMPATIENCE = 60.0
"""Seconds until Twitch is asked again that did not say."""

GRACE = 3600.0
"""Seconds that the last answer holds while Twitch does not say: nobody is locked out mid-raid."""

STALE = 60.0
"""Seconds for which Twitch's list may still name who was just dismissed."""

MOST = 1_000
"""People whose ranks are remembered; whoever was not seen for longest is asked about anew."""

BADGES = frozenset({Rank.LEAD, Rank.MODERATOR})
"""What a dismissal takes away."""


@dataclass(slots=True)
class _Known:
    standing: Standing | None = None
    confirmed: float = 0.0
    asked: float | None = None
    dismissed: dict[str, float] = field(default_factory=dict)
    """Channels that dismissed them, and when."""
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class RankBook:
    """Asks the doorkeeper, once for all who ask at the same time."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._people: OrderedDict[str, _Known] = OrderedDict()
        self._lately: OrderedDict[tuple[str, str], float] = OrderedDict()
        """Dismissals of people who were not here, in case that they come before Twitch knows."""

    async def of(self, person: Person, doorkeeper: Doorkeeper) -> Standing | None:
        """What somebody is, None where Twitch does not say; raises `LoginEndedError`."""
        known = self._known(person)
        async with known.turn:
            await self._look(known, person, doorkeeper)
        if known.standing is None or self._now() - known.confirmed > GRACE:
            return None
        return Standing(_left(known, known.standing), known.standing.complete)

    def forget(self, person: Person) -> None:
        """Ask anew about somebody who logs in or out."""
        self._people.pop(person.id, None)

    def dismiss(self, channel: str, user_id: str) -> None:
        """Take somebody's rank away at once, whatever Twitch's list says for a minute more."""
        if user_id in self._people:
            self._people[user_id].dismissed[channel] = self._now()
            return
        self._lately[channel, user_id] = self._now()
        if len(self._lately) > MOST:
            self._lately.popitem(last=False)

    def _known(self, person: Person) -> _Known:
        if person.id not in self._people:
            mine = {at: when for (at, who), when in self._lately.items() if who == person.id}
            self._people[person.id] = _Known(dismissed=mine)
        self._people.move_to_end(person.id)
        if len(self._people) > MOST:
            self._people.popitem(last=False)
        return self._people[person.id]

    async def _look(self, known: _Known, person: Person, doorkeeper: Doorkeeper) -> None:
        """Ask where what is known is old."""
        now = self._now()
        patience = FRESH if known.asked == known.confirmed else IMPATIENCE
        if known.asked is not None and now - known.asked < patience:
            return
        standing = await doorkeeper.standing(person)
        known.asked = now
        if standing is not None:
            known.standing, known.confirmed = standing, now
            known.dismissed = {
                channel: at for channel, at in known.dismissed.items() if now - at < STALE
            }


def _left(known: _Known, standing: Standing) -> Ranks:
    """What is left of somebody's ranks after their dismissals."""
    left = {
        channel: ranks - BADGES if channel in known.dismissed else ranks
        for channel, ranks in standing.ranks.items()
    }
    return {channel: ranks for channel, ranks in left.items() if ranks}
