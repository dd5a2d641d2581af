"""What a filter may remember: recent messages of a channel, driven by message time only."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from filters.engine.folding import fold
from filters.engine.message import Message

SPAN_OF_ALL = timedelta(seconds=120)
SPAN_OF_ONE = timedelta(minutes=10)
MOST_OF_ALL = 2_000
MOST_OF_ONE = 60
MOST_VIEWERS = 20_000
"""Viewers remembered; the one silent for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that the window remembers."""

    message_id: str
    author_id: str
    text: str
    """Folded and stripped, every run of white space one space."""
    at: datetime


class Lane:
    """Messages in the order of their time, no further than `reach` from the one just added."""

    __slots__ = ("_heard", "_most", "_reach")

    def __init__(self, reach: timedelta, most: int) -> None:
        self._heard: list[Heard] = []  # an empty deque takes ten times the memory
        self._reach = reach
        self._most = most

    def add(self, heard: Heard) -> None:
        """Remember a message, wherever in time it belongs.

        Messages much later than it are forgotten too: time went back, this is another evening.
        """
        kept, at = self._heard, heard.at
        while kept and at - kept[0].at > self._reach:
            del kept[0]
        while kept and kept[-1].at - at > self._reach:
            kept.pop()
        later = []
        while kept and kept[-1].at > at:
            later.append(kept.pop())
        kept.append(heard)
        kept.extend(reversed(later))
        if len(kept) > self._most:
            del kept[0]

    def before(self, message_id: str, at: datetime, within: timedelta) -> Iterator[Heard]:
        """Go through what was heard up to a moment, newest first."""
        for heard in reversed(self._heard):
            if at - heard.at > within:
                return
            if heard.at <= at and heard.message_id != message_id:
                yield heard


class Recent:
    """A read-only view of the recent chat, as it was when a message arrived.

    A message without author or time sees an empty one.
    It is good until the window learns of the next message.
    """

    __slots__ = ("_all", "_at", "_id", "_known", "_one")

    def __init__(
        self,
        message: Message | None = None,
        everybody: Lane | None = None,
        author: Lane | None = None,
        known: "OrderedDict[str, str] | None" = None,
    ) -> None:
        timed = message is not None and message.sent_at is not None and message.author is not None
        self._id = message.id if message else ""
        self._at = aware(message.sent_at) if message and message.sent_at else None
        self._all = everybody if timed else None
        self._one = author if timed else None
        self._known = known

    def by_author(self, within: timedelta) -> tuple[Heard, ...]:
        """The same viewer's earlier messages, newest first; at most ten minutes, 60 messages."""
        return self._before(self._one, within)

    def by_all(self, within: timedelta) -> tuple[Heard, ...]:
        """Everybody's earlier messages, newest first; at most two minutes, 2,000 messages."""
        return self._before(self._all, within)

    def _before(self, lane: Lane | None, within: timedelta) -> tuple[Heard, ...]:
        if lane is None or self._at is None:
            return ()
        return tuple(lane.before(self._id, self._at, within))

    def known(self, login: str) -> bool:
        """Whether someone of that login has been seen in the channel."""
        return self._known is not None and login.casefold() in self._known


class Window:
    """Recent messages of one channel, owned by its lane; bounded in time and in number."""

    def __init__(self) -> None:
        self._all = Lane(SPAN_OF_ALL, MOST_OF_ALL)
        self._by_author: OrderedDict[str, Lane] = OrderedDict()
        self._logins: OrderedDict[str, str] = OrderedDict()

    def before(self, message: Message) -> Recent:
        """Return what this message may be compared with."""
        author = message.author
        lane = self._by_author.get(author.id) if author else None
        return Recent(message, self._all, lane, self._logins)

    def add(self, message: Message) -> None:
        """Remember a message; older than the window is forgotten."""
        author = message.author
        if author is None:
            return
        self._meet(author.login, author.id)
        if message.sent_at is None:
            return
        text = " ".join(fold(message.text).split())
        heard = Heard(message.id, author.id, text, aware(message.sent_at))
        self._all.add(heard)
        lane = self._by_author.get(author.id)
        if lane is None:
            lane = self._by_author[author.id] = Lane(SPAN_OF_ONE, MOST_OF_ONE)
        lane.add(heard)
        self._by_author.move_to_end(author.id)
        _shorten(self._by_author)

    def meet(self, logins: Iterable[str]) -> None:
        """Learn of viewers who are present and have not spoken."""
        for login in logins:
            self._meet(login, "")

    def _meet(self, login: str, viewer_id: str) -> None:
        known = login.casefold()
        self._logins[known] = viewer_id
        self._logins.move_to_end(known)
        _shorten(self._logins)


def aware(at: datetime) -> datetime:
    """Return a moment with its zone; without one it is UTC."""
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _shorten(viewers: "OrderedDict[str, Lane] | OrderedDict[str, str]") -> None:
    if len(viewers) > MOST_VIEWERS:
        viewers.popitem(last=False)
