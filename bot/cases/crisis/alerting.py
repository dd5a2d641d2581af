"""What follows from spikes: an alert on record, the team told, a clip of the stream."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.animation.watch.spike import Kind, Spike
from bot.cases.crisis.alarms import Alarms
from bot.cases.crisis.alerted import Alerted
from bot.cases.effects import Clip, Effect, Mark, Notify
from bot.cases.facts import Fact
from filters.engine.phrase import Phrase
from filters.engine.watches import Alerts

CALMING = frozenset({Kind.CHAT, Kind.NEWCOMERS, Kind.CHORUS})
"""What calmer chat modes help against; a subject is no reason to quieten anybody."""
LEVER = "!calm"


@dataclass(frozen=True, slots=True)
class Alarm:
    """What is told and done, and what is remembered."""

    effects: tuple[Effect, ...]
    facts: tuple[Fact, ...]


def alarmed(spikes: tuple[Spike, ...], known: Alarms, rules: Alerts, now: datetime) -> Alarm:
    """Say what follows from spikes that begin together: each is on record, all make one clip."""
    alerts = tuple(_alert(one, now) for one in spikes)
    if not alerts or known.lately(now, timedelta(seconds=rules.gap)):
        return Alarm((), alerts)
    first = alerts[0]
    effects: tuple[Effect, ...] = ()
    if rules.tell:
        effects += (Notify(in_words(first, "alert")),)
    if rules.clip:
        effects += (Clip(in_words(first, "clip"), first.key),)
    if rules.marker:
        effects += (Mark(in_words(first, "clip"), first.key),)
    return Alarm(effects, alerts)


def in_words(alert: Alerted, family: str) -> Phrase:
    """Say an alert: numbers and the name of a watch, nothing that a viewer wrote."""
    return Phrase.of(
        f"{family}.{alert.what}",
        what=alert.name,
        count=alert.count,
        seconds=alert.seconds,
        people=alert.people,
        usual=round(alert.usual),
    )


def _alert(spike: Spike, now: datetime) -> Alerted:
    return Alerted(
        key=f"{spike.kind}-{spike.name}-{int(now.timestamp())}",
        what=str(spike.kind),
        name=spike.name,
        count=spike.count,
        usual=round(spike.usual, 2),
        seconds=spike.seconds,
        people=spike.people,
        samples=spike.samples,
        minutes=spike.minutes,
        pro=spike.pro,
        contra=spike.contra,
        lever=LEVER if spike.kind in CALMING else "",
        at=now,
    )
