"""What happened in a channel's crisis, the newest first: alerts, waves, levels, the chat calmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.cases.crisis.alerting import in_words
from bot.cases.past import Past
from filters.engine.phrase import Phrase

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `by` is empty where nobody did it."""

    at: datetime
    what: Phrase
    by: str = ""


def timeline(past: Past) -> tuple[Event, ...]:
    """Return what is at hand of it."""
    return tuple(sorted(_events(past), key=lambda one: one.at, reverse=True)[:SHOWN])


def _events(past: Past) -> Iterator[Event]:
    for alert in past.alarms.alerts.values():
        yield Event(alert.at, in_words(alert, "alert"))
    for step in past.alarms.steps:
        yield Event(step.at, Phrase.of(f"storm.step.{step.level}"), step.by.login)
    upheavals = past.upheavals
    if upheavals.proposed is not None:
        wave = upheavals.proposed
        yield Event(wave.at, Phrase.of("storm.step.wave", count=wave.count))
    for calm in (upheavals.calmed, upheavals.restored):
        if calm is not None:
            yield Event(calm.at, Phrase.of("storm.step.calmed"))
