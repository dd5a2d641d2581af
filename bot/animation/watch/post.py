"""The post: one channel's gauges, fed with its messages in the order of show time."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from bot.animation.watch.chorus import Chorus
from bot.animation.watch.gauge import Gauge, Rise, Window
from bot.animation.watch.matcher import Matcher
from bot.animation.watch.mentions import Mention, Mentions, people, samples, toned
from bot.animation.watch.ring import STEP
from bot.animation.watch.spike import Kind, Spike
from bot.animation.watch.tone import Tone, tone_of
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


class Series:
    """One gauge with its mentions."""

    __slots__ = ("gauge", "kind", "least_people", "mentions", "name")

    def __init__(self, kind: Kind, name: str, windows: tuple[Window, ...], people: int) -> None:
        self.kind = kind
        self.name = name
        self.least_people = people
        self.gauge = Gauge(windows)
        self.mentions = Mentions()

    def add(self, one: Mention) -> Spike | None:
        """Count a mention in; return the spike that begins with it."""
        self.mentions.add(one)
        rise = self.gauge.add()
        return self._spike(rise, one.moment) if rise else None

    def _spike(self, rise: Rise, moment: float) -> Spike | None:
        lately = self.mentions.since(moment - rise.seconds)
        who = people(lately)
        if who < self.least_people:
            return None
        self.gauge.begin()
        return Spike(
            kind=self.kind,
            name=self.name,
            count=rise.count,
            usual=rise.usual,
            seconds=rise.seconds,
            people=who,
            samples=samples(lately),
            minutes=self.gauge.ring.minutes(),
            pro=toned(lately, Tone.PRO),
            contra=toned(lately, Tone.CONTRA),
        )


class Post:
    """What one channel watches; owned by its lane."""

    def __init__(self, watches: Sequence[Watch], alerts: Alerts, spoken: Sequence[str]) -> None:
        self._alerts = alerts
        self._watches = {one.name: one for one in watches}
        self._matcher = Matcher([read_query(one.query) for one in self._watches.values()])
        self.watched = [self._watched(one) for one in self._watches.values()]
        self.chat = self._whole(Kind.CHAT, alerts.chat, 2.0, 12)
        self.newcomers = self._whole(Kind.NEWCOMERS, 15, 2.0, 12)
        self.language = self._whole(Kind.LANGUAGE, 8, 2.0, 5)
        self.chorus = self._whole(Kind.CHORUS, 10, 2.0, 8)
        self._all = [*self.watched, self.chat, self.newcomers, self.language, self.chorus]
        self._tongues = Tongues(spoken)
        self._chorus = Chorus()
        self._seen: OrderedDict[str, float] = OrderedDict()
        self._step: int | None = None
        self._moment = 0.0

    def hear(self, message: Message, moment: float) -> tuple[Spike, ...]:
        """Count a message in; return the spikes that begin with it."""
        author = message.author
        if author is None:
            return ()
        self._roll(moment)
        at = self._moment
        return tuple(self._heard(message, Mention(at, author.id, message.id)))

    def _heard(self, message: Message, plain: Mention) -> Iterator[Spike]:
        series, text = [self.chat], Text(message)
        if self._is_new(plain):
            series.append(self.newcomers)
        if self._tongues.strange(message, text):
            series.append(self.language)
        if self._chorus.heard(message.text, plain.author, plain.moment) >= VOICES:
            series.append(self.chorus)
        for one in series:
            if spike := one.add(plain):
                yield spike
        for number in self._matcher.matching(text) if self.watched else ():
            tone = tone_of(text.bare.text)
            toned_ = Mention(plain.moment, plain.author, plain.message, tone)
            if spike := self.watched[number].add(toned_):
                yield spike

    def _is_new(self, one: Mention) -> bool:
        known = self._seen.pop(one.author, None)
        self._seen[one.author] = one.moment
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return known is None or one.moment - known > HOUR

    def _roll(self, moment: float) -> None:
        self._moment = max(self._moment, moment)
        step = int(self._moment // STEP)
        if self._step is not None and step > self._step:
            for one in self._all:
                one.gauge.roll(step - self._step)
        self._step = step

    def _watched(self, watch: Watch) -> Series:
        alerts = self._alerts
        windows = (
            Window(6, 2 * alerts.people, alerts.times, 6, 1.5),
            Window(30, 3 * alerts.people, alerts.times, 6, 1.2),
        )
        return Series(Kind.WATCH, watch.name, windows, alerts.people)

    def _whole(self, kind: Kind, least: int, peaks: float, people: int) -> Series:
        window = Window(6, least, self._alerts.times, 6, peaks)
        return Series(kind, "", (window,), people)
