"""The post: one channel's gauges, fed with its messages in the order of show time."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from bot.animation.watch.chorus import Chorus
from bot.animation.watch.matcher import Matcher
from bot.animation.watch.mentions import Mention
from bot.animation.watch.ring import BREAK, STEP
from bot.animation.watch.series import Series, watched, whole, windows
from bot.animation.watch.spike import Kind, Spike
from bot.animation.watch.tone import tone_of
from bot.animation.watch.tongues import Tongues
from bot.animation.watch.writing import read_query
from filters.engine.message import Message
from filters.engine.text import Text
from filters.engine.watches import Alerts, Watch

REMEMBERED = 20_000
"""Viewers that are remembered, to know who is new."""
HOUR = 3600.0
VOICES = 3
"""Viewers who say the same from which it may become a chorus."""
RAIDED = (Kind.CHAT,)
"""What a raid makes rise: that its viewers are new is no news."""
WHOLE = (Kind.CHAT, Kind.NEWCOMERS, Kind.LANGUAGE, Kind.CHORUS)

_Asked = tuple[tuple[Watch, ...], Alerts, tuple[str, ...]]


class Post:
    """What one channel watches."""

    def __init__(self, watches: Sequence[Watch], alerts: Alerts, spoken: Sequence[str]) -> None:
        """Take up a post; `spoken` are the codes of the channel's languages."""
        self.watched: tuple[Series, ...] = ()
        """One for each watch of the charter, in its order."""
        self.whole: dict[Kind, Series] = {}
        self._chorus = Chorus()
        self._seen: OrderedDict[str, float] = OrderedDict()
        self._step: int | None = None
        self._moment = 0.0
        self._raided = False
        self._take((tuple(watches), alerts, tuple(spoken)))

    def adopt(self, watches: Sequence[Watch], alerts: Alerts, spoken: Sequence[str]) -> None:
        """Go by another charter; what is watched as before keeps what is known of it."""
        asked = (tuple(watches), alerts, tuple(spoken))
        if asked != self._asked:
            self._take(asked)

    def raided(self, *, lately: bool) -> None:
        """Know whether somebody brought their viewers along lately: less is a rise then."""
        if lately != self._raided:
            self._raided = lately
            for kind in RAIDED:
                self.whole[kind].gauge.measure(windows(kind, self._asked[1], raided=lately))

    def hear(self, message: Message, moment: float) -> tuple[Spike, ...]:
        """Count a message in; return the spikes that begin with it."""
        author = message.author
        if author is None:
            return ()
        self._roll(moment)
        one = Mention(self._moment, author.id, message.id)
        return tuple(self._heard(message, one))

    def _take(self, asked: _Asked) -> None:
        watches, alerts, spoken = asked
        known = {one.identity: one for one in self._series()}
        self._asked = asked
        self.watched = watched(watches, alerts)
        self.whole = {kind: whole(kind, alerts) for kind in WHOLE}
        for one in self._series():
            if one.identity in known:
                one.resume(known[one.identity])
        self._raided = False
        self._matcher = Matcher([read_query(one.query) for one in watches])
        self._tongues = Tongues(spoken)

    def _series(self) -> Iterator[Series]:
        yield from self.watched
        yield from self.whole.values()

    def _heard(self, message: Message, one: Mention) -> Iterator[Spike]:
        text = Text(message)
        for kind in self._kinds(message, text, one):
            if spike := self.whole[kind].add(one):
                yield spike
        numbers = self._matcher.matching(text) if self.watched else ()
        if not numbers:
            return
        mention = Mention(one.moment, one.author, one.message, tone_of(text.bare.text))
        for number in numbers:
            if spike := self.watched[number].add(mention):
                yield spike

    def _kinds(self, message: Message, text: Text, one: Mention) -> Iterator[Kind]:
        """Say what a message counts as."""
        yield Kind.CHAT
        if self._is_new(one):
            yield Kind.NEWCOMERS
        if self._tongues.strange(message, text):
            yield Kind.LANGUAGE
        if self._chorus.heard(message.text, one.author, one.moment) >= VOICES:
            yield Kind.CHORUS

    def _is_new(self, one: Mention) -> bool:
        known = self._seen.pop(one.author, None)
        self._seen[one.author] = one.moment
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return known is None or one.moment - known > HOUR

    def _roll(self, moment: float) -> None:
        """Let the steps end that are over; what comes late counts as said now.

        What comes far too late shows that a clock had jumped: counting begins anew from there.
        """
        jumped = self._moment - moment > BREAK * STEP
        self._moment = moment if jumped else max(self._moment, moment)
        step = int(self._moment // STEP)
        if self._step is not None and (jumped or step > self._step):
            for one in self._series():
                one.gauge.roll(BREAK + 1 if jumped else step - self._step)
        self._step = step
