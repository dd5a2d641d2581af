"""Who was silenced a moment ago: what is decided about them late is done already."""

from bot.cases.effects import Ban, TimeOut, Unban, Untimeout
from bot.cases.urgency import LASTING
from bot.moderation.waiting import is_covered
from bot.ports.world import PendingEffect

LATELY = LASTING / 2
"""Seconds; whoever was silenced for longer has written nothing since, unless somebody let them."""

MOST = 10_000


class Silenced:
    """The last silencing of each viewer, for as long as it answers for what they wrote before."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[float, PendingEffect]] = {}

    def note(self, done: PendingEffect, now: float) -> None:
        """Remember a time-out or a ban that was done."""
        if not isinstance(done.effect, TimeOut | Ban):
            return
        self._known[done.channel, done.effect.user_id] = (now + LATELY, done)
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]

    def lifts(self, one: PendingEffect) -> None:
        """Know of an effect that lets somebody write again."""
        if isinstance(one.effect, Untimeout | Unban):
            self.lifted(one.channel, one.effect.user_id)

    def lifted(self, channel: str, user_id: str) -> None:
        """Know that somebody may write again."""
        self._known.pop((channel, user_id), None)

    def before(self, one: PendingEffect, now: float) -> PendingEffect | None:
        """Return what has made an effect needless before it came."""
        user_id = getattr(one.effect, "user_id", "")
        until, done = self._known.get((one.channel, user_id), (0.0, None))
        return done if done and now < until and is_covered(done, one) else None
