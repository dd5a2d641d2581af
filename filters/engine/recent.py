"""What a filter sees of the recent chat: a read-only view, as it was when a message arrived."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from filters.engine.memory.lane import FIRST, KNOWN, Heard, Lane, Newness, until
from filters.engine.memory.past import Past

EXACT = 100
TEN_MINUTES = 600.0


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many viewers said the same, whoever says it now among them.

    Of `newcomers`, `firsts` are those of whom Twitch says that they never wrote here before,
    or whose account is days old; the others have not been seen by a window that listens.
    """

    count: int = 0
    newcomers: int = 0
    firsts: int = 0

    @property
    def weight(self) -> int:
        """What the newcomers weigh: each one, and each of the firsts two."""
        return self.newcomers + self.firsts


NOBODY = Crowd()


class Recent:
    """The chat before a message; without author or time it is empty.

    It is good until the window learns of the next message.
    """

    __slots__ = ("_now", "_one", "_own", "_past", "newness")

    def __init__(
        self,
        now: Heard | None = None,
        own: Heard | None = None,
        one: Lane = (),
        past: Past | None = None,
        newness: Newness = KNOWN,
    ) -> None:
        """See what was before `now`; `own` is the same message, where the window has it already.

        `newness` says how new the viewer is; known, where there is no viewer or no time.
        """
        self._now = now
        self._own = own
        self._one = one
        self._past = past
        self.newness = newness

    @property
    def spoke_before(self) -> bool:
        """Whether there may be any earlier message of the same viewer."""
        return bool(self._one)

    @property
    def spoke_lately(self) -> bool:
        """Whether the same viewer has certainly said something in the last ten minutes."""
        now, lane = self._now, self._one
        if now is None or not lane or lane[-1] is self._own:
            return False
        return 0 <= now.moment - lane[-1].moment <= TEN_MINUTES

    def spoke_often(self, times: int, seconds: float) -> bool:
        """Whether the same viewer may have said so many things before, in so many seconds."""
        now, lane = self._now, self._one
        if now is None or len(lane) < times:
            return False
        return now.moment - lane[-times].moment <= seconds

    def by_author(self, within: timedelta, least: int = 1) -> tuple[Heard, ...]:
        """The same viewer's earlier messages, newest first; at most ten minutes, 60 messages.

        Whoever asks for so many at least gets none where there are fewer, and soonest then.
        """
        now, own, lane, seconds = self._now, self._own, self._one, within.total_seconds()
        if now is None or len(lane) < least or now.moment - lane[-least].moment > seconds:
            return ()
        heard = tuple(one for one in until(lane, now.moment, seconds) if one is not own)
        return heard if len(heard) >= least else ()

    def crowd(self, within: timedelta, likeness: float = EXACT, least: int = 0) -> Crowd:
        """Count who said the same words lately, or nearly the same; at most two minutes.

        Case, signs and stretched letters aside; `likeness` is in percent, letter by letter.
        Texts of a word or a few letters, and of a few words where only alike, have no crowd.
        Whoever asks for crowds of at least some weight gets nobody for one that is lighter: to
        know that takes less than a microsecond where the same is meant. Of those who said nearly
        the same only firsts make up that weight.
        """
        now, past = self._now, self._past
        if now is None or past is None:
            return NOBODY
        echoes = past.echoes or past.listen()
        if likeness < EXACT:
            said = [now, *echoes.same(now.text), *echoes.firsts(now.text, likeness)]
            if least and _counted(said, now.moment, within).weight < least:
                return NOBODY
            return _counted([*said, *echoes.others(now.text, likeness)], now.moment, within)
        if least and now.newness + echoes.weight(now) < least:
            return NOBODY
        return _counted([now, *echoes.same(now.text)], now.moment, within)

    def known(self, login: str) -> bool:
        """Whether someone of that login has been seen in the channel."""
        return self._past is not None and self._past.known.has(login)


def _counted(said: Iterable[Heard], moment: float, within: timedelta) -> Crowd:
    """Count the viewers who said something in the time before a moment."""
    begun = moment - within.total_seconds()
    newness: dict[str, Newness] = {}
    for one in said:
        if begun <= one.moment <= moment:
            newness[one.author_id] = max(one.newness, newness.get(one.author_id, KNOWN))
    return Crowd(
        count=len(newness),
        newcomers=sum(one is not KNOWN for one in newness.values()),
        firsts=sum(one is FIRST for one in newness.values()),
    )
