"""Whom a window has seen in its channel, and how new a viewer is to it."""

from filters.engine.memory.lane import FIRST, KNOWN, UNSEEN, Newness, moment_of
from filters.engine.message import Author, Role

ESTABLISHED = frozenset(Role) - {Role.FOLLOWER}
"""Whoever bears one of these was here before; to follow takes a second."""
YOUNG = 7 * 86_400.0
"""Seconds of age below which an account is a new one."""
SETTLED = 600.0
"""Seconds that a window listens before a viewer whom it has not seen may be new."""


class Acquaintances:
    """Viewers seen, by login; of too many, those seen longest ago are forgotten by halves."""

    __slots__ = ("_before", "_begun", "_latest", "_most", "_now")

    def __init__(self, most: int) -> None:
        self._most = most
        self._now: set[int] = set()
        self._before: set[int] = set()
        self._begun: float | None = None
        self._latest = 0.0

    def meet(self, login: str) -> None:
        """Learn that a viewer is there; a hash of the login takes half the memory."""
        self._now.add(hash(login.casefold()))
        if len(self._now) > self._most // 2:
            self._before, self._now = self._now, set()

    def has(self, login: str) -> bool:
        """Whether a viewer was seen."""
        known = hash(login.casefold())
        return known in self._now or known in self._before

    def newness(self, author: Author, moment: float) -> Newness:
        """Say how new a viewer is; what is not known counts against nobody."""
        if is_first(author, moment):
            return FIRST
        begun = self._begun
        if begun is None or moment - begun < SETTLED or _is_established(author):
            return KNOWN
        return KNOWN if self.has(author.login) else UNSEEN

    def listen(self, moment: float) -> None:
        """Note that the window heard something; after a gap or a step back it begins anew."""
        if self._begun is None or abs(moment - self._latest) > SETTLED:
            self._begun = moment
        self._latest = moment


def is_first(author: Author, moment: float) -> bool:
    """Whether Twitch says that a viewer never wrote here before, or the account is days old."""
    made = author.account_created_at
    if not author.first_message and made is None:
        return False
    young = made is not None and 0 <= moment - moment_of(made) < YOUNG
    return (author.first_message or young) and not _is_established(author)


def _is_established(author: Author) -> bool:
    return not ESTABLISHED.isdisjoint(author.roles)
