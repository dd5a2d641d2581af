"""What a filter may remember: recent messages of a channel, driven by message time only.

A viewer who spoke once in the last ten minutes takes about 500 bytes, each further message
of theirs about 180; a hundred thousand viewers, 50 megabytes (measured, and bounded by a test).
"""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime

from filters.engine.memory.acquaintances import Acquaintances, is_first
from filters.engine.memory.everybody import Everybody
from filters.engine.memory.lane import FIRST, Heard, Lane, continued, moment_of
from filters.engine.memory.past import Past
from filters.engine.message import Author, Message
from filters.engine.reading.folding import fold
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
        self._known = Acquaintances(2 * most_viewers)
        self._all = Everybody(SPAN_OF_ALL, MOST_OF_ALL)
        self._past = Past(self._all, self._known)
        self._by_author: OrderedDict[str, Lane] = OrderedDict()
        self._count = 0
        self._ids: dict[str, Heard] = {}
        self._older_ids: dict[str, Heard] = {}
        self._message: Message | None = None
        self._now: Heard | None = None

    def before(self, message: Message) -> Recent:
        """Return what this message may be compared with."""
        self._message = message
        author, at = message.author, message.sent_at
        if author is None or at is None:
            self._now = None
            return Recent(None, None, (), self._past)
        lane = self._by_author.get(author.id, ())
        now = self._now = self._heard(message.text, at, author, lane)
        own = self._ids.get(message.id) or self._older_ids.get(message.id)
        return Recent(now, own, lane, self._past, now.newness)

    def add(self, message: Message) -> None:
        """Remember a message; older than the window is forgotten."""
        author, at, heard = message.author, message.sent_at, self._now
        # most were asked about just before, and need not be read again
        known = message is self._message
        self._message = self._now = None
        if author is None:
            return
        if at is not None:
            lane = self._by_author.get(author.id, ())
            if heard is None or not known:
                heard = self._heard(message.text, at, author, lane)
            self._known.listen(heard.moment)
            self._remember(message.id, heard)
            self._keep(heard, lane)
        self._known.meet(author.login)

    def meet(self, logins: Iterable[str]) -> None:
        """Learn of viewers who are present and have not spoken."""
        for login in logins:
            self._known.meet(login)

    def _heard(self, said: str, at: datetime, author: Author, lane: Lane) -> Heard:
        text = fold(said if len(said) <= LONGEST else said[:LONGEST])
        if "  " in text or not text.isprintable():
            text = " ".join(text.split())
        moment = at.timestamp() if at.tzinfo else moment_of(at)
        if not lane:
            return Heard(author.id, text.strip(), moment, self._known.newness(author, moment))
        # one copy of the id serves all messages of a viewer; who was new just now still is
        latest = lane[-1]
        newness = FIRST if is_first(author, moment) else latest.newness
        return Heard(latest.author_id, text.strip(), moment, newness)

    def _remember(self, message_id: str, heard: Heard) -> None:
        self._all.add(heard)
        if self._past.echoes is not None:
            self._past.echoes.add(heard)
        ids = self._ids
        ids[message_id] = heard
        if len(ids) > MOST_OF_ALL:
            self._ids, self._older_ids = {}, ids

    def _keep(self, heard: Heard, lane: Lane) -> None:
        viewers = self._by_author
        kept = continued(lane, heard, SPAN_OF_ONE, MOST_OF_ONE)
        viewers[heard.author_id] = kept
        viewers.move_to_end(heard.author_id)
        self._count += len(kept) - len(lane)
        if len(viewers) > self._most_viewers or not len(self._ids) % AT_ONCE:
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
