"""What a filter may remember: recent messages of a channel, driven by message time only.

A viewer who spoke once in the last ten minutes takes about 500 bytes, each further message
of theirs about 180; a hundred thousand viewers, 50 megabytes (measured, and bounded by a test).
"""

from collections import OrderedDict
from collections.abc import Iterable

from filters.engine.acquaintances import Acquaintances
from filters.engine.echoes import Echoes
from filters.engine.everybody import Everybody
from filters.engine.folding import fold
from filters.engine.lane import Heard, Lane, continued, moment_of
from filters.engine.message import Message
from filters.engine.recent import Recent

SPAN_OF_ALL = 120.0
SPAN_OF_ONE = 600.0
"""Seconds that everybody's messages, and each viewer's own, are remembered."""
MOST_OF_ALL = 2_000
MOST_OF_ONE = 60
MOST_VIEWERS = 100_000
"""Viewers whose messages are remembered; the one silent for longest is forgotten first."""
MOST_MESSAGES = 400_000
"""Messages of all viewers together; so a flood by many does not fill the memory either."""
AT_ONCE = 64
"""Messages between two looks for viewers who have been silent for long."""
LONGEST = 500
"""Twitch's longest message: of a longer one the rest is not remembered."""


class Window:
    """Recent messages of one channel, owned by its lane; bounded in time and in number."""

    def __init__(self, most_viewers: int = MOST_VIEWERS) -> None:
        self._most_viewers = most_viewers
        self._all = Everybody(SPAN_OF_ALL, MOST_OF_ALL)
        self._by_author: OrderedDict[str, Lane] = OrderedDict()
        self._count = 0
        self._echoes = Echoes()
        self._known = Acquaintances(2 * most_viewers)
        self._ids: dict[str, Heard] = {}
        self._older_ids: dict[str, Heard] = {}
        self._message: Message | None = None
        self._now: Heard | None = None

    def before(self, message: Message) -> Recent:
        """Return what this message may be compared with."""
        now = self._now = self._heard(message)
        self._message = message
        if now is None:
            return Recent(known=self._known)
        lane = self._by_author.get(now.author_id, ())
        own = self._ids.get(message.id) or self._older_ids.get(message.id)
        return Recent(
            now,
            own=own,
            one=lane,
            everybody=self._all,
            echoes=self._echoes,
            known=self._known,
        )

    def add(self, message: Message) -> None:
        """Remember a message; older than the window is forgotten."""
        # most were asked about just before, and need not be read again
        heard = self._now if message is self._message else self._heard(message)
        self._message = self._now = None
        if heard is not None:
            self._keep(message.id, heard)
        if message.author is not None:
            self._known.meet(message.author.login)

    def meet(self, logins: Iterable[str]) -> None:
        """Learn of viewers who are present and have not spoken."""
        for login in logins:
            self._known.meet(login)

    def _heard(self, message: Message) -> Heard | None:
        author, at = message.author, message.sent_at
        if author is None or at is None:
            return None
        text = " ".join(fold(message.text[:LONGEST]).split())
        moment = moment_of(at)
        newness = self._known.newness(author, moment)
        lane = self._by_author.get(author.id)
        if lane is None:
            return Heard(author.id, text, moment, newness)
        # one copy of the id serves all messages of a viewer; who was new just now still is
        return Heard(lane[-1].author_id, text, moment, max(newness, lane[-1].newness))

    def _keep(self, message_id: str, heard: Heard) -> None:
        self._known.listen(heard.moment)
        self._all.add(heard)
        self._echoes.add(heard)
        self._ids[message_id] = heard
        if len(self._ids) > MOST_OF_ALL:
            self._ids, self._older_ids = {}, self._ids
        lane = self._by_author.pop(heard.author_id, ())
        kept = continued(lane, heard, SPAN_OF_ONE, MOST_OF_ONE)
        self._count += len(kept) - len(lane)
        self._by_author[heard.author_id] = kept
        if len(self._ids) % AT_ONCE == 0 or self._is_crowded():
            self._forget(heard.moment)

    def _is_crowded(self) -> bool:
        return len(self._by_author) > self._most_viewers or self._count > MOST_MESSAGES

    def _forget(self, now: float) -> None:
        """Forget whoever has been silent for long, and who is too many."""
        while self._by_author:
            author_id, lane = next(iter(self._by_author.items()))
            if not self._is_crowded() and abs(now - lane[-1].moment) <= SPAN_OF_ONE:
                return
            del self._by_author[author_id]
            self._count -= len(lane)
