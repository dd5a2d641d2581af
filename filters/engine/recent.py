"""What a filter sees of the recent chat: a read-only view, as it was when a message arrived."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from filters.engine.acquaintances import Acquaintances
from filters.engine.echoes import Echoes
from filters.engine.everybody import Everybody
from filters.engine.lane import Heard, Lane, Newness, until

EXACT = 100


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many viewers said the same, whoever says it now among them.

    Of `newcomers`, `firsts` are those of whom Twitch says that they never wrote here before,
    or whose account is days old; the others have not been seen by a window that listens.
    """

    count: int = 0
    newcomers: int = 0
    firsts: int = 0


NOBODY = Crowd()


class Recent:
    """The chat before a message; without author or time it is empty.

    It is good until the window learns of the next message.
    """

    __slots__ = ("_all", "_echoes", "_known", "_now", "_one", "_own")

    def __init__(
        self,
        now: Heard | None = None,
        *,
        own: Heard | None = None,
        one: Lane = (),
        everybody: Everybody | None = None,
        echoes: Echoes | None = None,
        known: Acquaintances | None = None,
    ) -> None:
        """See what was before `now`; `own` is the same message, where the window has it already."""
        self._now = now
        self._own = own
        self._one = one
        self._all = everybody
        self._echoes = echoes
        self._known = known

    @property
    def newness(self) -> Newness:
        """How new the viewer is to the channel; known, where there is no viewer or no time."""
        return self._now.newness if self._now else Newness.KNOWN

    def by_author(self, within: timedelta) -> tuple[Heard, ...]:
        """The same viewer's earlier messages, newest first; at most ten minutes, 60 messages."""
        if self._now is None:
            return ()
        return self._others(until(self._one, self._now.moment, within.total_seconds()))

    def by_all(self, within: timedelta) -> tuple[Heard, ...]:
        """Everybody's earlier messages, newest first; at most two minutes, 2,000 messages."""
        if self._now is None or self._all is None:
            return ()
        return self._others(self._all.until(self._now.moment, within.total_seconds()))

    def _others(self, heard: Iterable[Heard]) -> tuple[Heard, ...]:
        return tuple(one for one in heard if one is not self._own)

    def crowd(self, within: timedelta, likeness: float = EXACT) -> Crowd:
        """Count who said the same words lately, or nearly the same; at most two minutes.

        Case, signs and stretched letters aside; `likeness` is in percent, letter by letter.
        Texts of a few letters, and of a few words where only alike, have no crowd.
        """
        now, echoes = self._now, self._echoes
        if now is None or echoes is None:
            return NOBODY
        said = [now, *echoes.same(now.text)]
        if likeness < EXACT:
            said += echoes.like(now.text, likeness)
        begun = now.moment - within.total_seconds()
        newness: dict[str, Newness] = {}
        for one in said:
            if begun <= one.moment <= now.moment:
                newness[one.author_id] = max(one.newness, newness.get(one.author_id, one.newness))
        return Crowd(
            count=len(newness),
            newcomers=sum(one is not Newness.KNOWN for one in newness.values()),
            firsts=sum(one is Newness.FIRST for one in newness.values()),
        )

    def known(self, login: str) -> bool:
        """Whether someone of that login has been seen in the channel."""
        return self._known is not None and self._known.has(login)
