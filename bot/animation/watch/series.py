"""A series: one gauge with the mentions that moved it, and the spike that they may be."""

from collections.abc import Sequence

from bot.animation.watch.gauge import Gauge, Rise, Window
from bot.animation.watch.mentions import Mention, Mentions, people, samples, toned
from bot.animation.watch.spike import Kind, Spike
from bot.animation.watch.tone import Tone
from filters.engine.watches import Alerts, Watch

SUDDEN, MINUTE, FIVE_MINUTES = 2, 6, 30
"""Windows in steps of ten seconds."""
SPREADS = 6
"""How many spreads above the usual is far.

With the peaks below it makes 0.15 false alerts an hour on 46 hours of ordinary chat of three
channels, all kinds together (docs/watch.md).
"""
LEAST = {Kind.NEWCOMERS: 15, Kind.LANGUAGE: 8, Kind.CHORUS: 10}
PEOPLE = {Kind.CHAT: 12, Kind.NEWCOMERS: 12, Kind.LANGUAGE: 5, Kind.CHORUS: 8}
PEAKS = 2.0
RUSHING = frozenset({Kind.CHAT, Kind.NEWCOMERS})
"""What is told within seconds too, where it is sharper still."""


class Series:
    """What is counted of one kind; by `identity` it is known again in another charter."""

    __slots__ = ("gauge", "identity", "kind", "least_people", "mentions", "name")

    def __init__(
        self, kind: Kind, windows: tuple[Window, ...], people: int, watch: Watch | None = None
    ) -> None:
        self.kind = kind
        self.name = watch.name if watch else ""
        self.identity = (kind, watch)
        self.least_people = people
        self.gauge = Gauge(windows)
        self.mentions = Mentions()

    def resume(self, before: "Series") -> None:
        """Go on where another one of the same identity stands."""
        self.gauge.ring, self.mentions = before.gauge.ring, before.mentions

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


def watched(watches: Sequence[Watch], alerts: Alerts) -> tuple[Series, ...]:
    """Return a series for each watch: a sharp rise within a minute, a slower one within five."""
    windows = (
        Window(MINUTE, 2 * alerts.people, alerts.times, SPREADS, 1.5),
        Window(FIVE_MINUTES, 3 * alerts.people, alerts.times, SPREADS, 1.2),
    )
    return tuple(Series(Kind.WATCH, windows, alerts.people, one) for one in watches)


def whole(kind: Kind, alerts: Alerts) -> Series:
    """Return a series of the whole chat."""
    return Series(kind, windows(kind, alerts), PEOPLE[kind])


def windows(kind: Kind, alerts: Alerts, *, raided: bool = False) -> tuple[Window, ...]:
    """Return what is a rise of the whole chat; just after a raid less is one.

    That people come is known then, so that the highest of the last hour need only be passed.
    """
    least, spreads, peaks = LEAST.get(kind, alerts.chat), SPREADS, PEAKS
    if raided:
        spreads, peaks = spreads // 2, 1.0
    minute = Window(MINUTE, least, alerts.times, spreads, peaks)
    if kind not in RUSHING:
        return (minute,)
    rush = Window(SUDDEN, least * 2 // 3, alerts.times + 1, spreads + 2, peaks + 0.5)
    return (minute, rush)
