"""Alerts as a page of the desk shows them: with samples, a graph, a lever and the clip."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cases.crisis.alerted import Alerted, Clipped, ClipStage
from bot.cases.crisis.alerting import in_words
from bot.web.cases.context import Line, line
from bot.web.door.access import Seat
from bot.web.storm.graph import Graph, graph
from bot.web.text.wording import Wording
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Clip:
    """What became of a clip; without an address there is nothing to open."""

    phrase: Phrase
    url: str = ""


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert."""

    key: str
    at: datetime
    ago: str
    what: Phrase
    tone: Phrase | None
    lever: Phrase | None
    clip: Clip | None
    graph: Graph
    samples: tuple[Line, ...]
    """None of them where their texts are erased."""


async def alerts(seat: Seat, words: Wording, known: Iterable[Alerted]) -> tuple[Alert, ...]:
    """Show alerts; nobody but the desk ever reads what viewers wrote in them."""
    return tuple([await _alert(seat, words, one) for one in known])


async def _alert(seat: Seat, words: Wording, one: Alerted) -> Alert:
    gap = timedelta(seconds=seat.bench.charter.outlook.alerts.gap)
    clip = seat.bench.past.alarms.clip_of(one, gap)
    return Alert(
        key=one.key,
        at=one.at,
        ago=words.ago(one.at),
        what=in_words(one, "alert"),
        tone=tone(one.pro, one.contra),
        lever=Phrase.of("watch.lever", name=one.lever) if one.lever else None,
        clip=clip_in_words(clip) if clip else None,
        graph=graph(one.minutes, one.usual),
        samples=await _samples(seat, one),
    )


def clip_in_words(clip: Clipped) -> Clip:
    """Say what became of a clip."""
    match clip.stage:
        case ClipStage.MADE:
            return Clip(Phrase.of("watch.clip"), clip.url)
        case ClipStage.LOST:
            return Clip(Phrase.of("watch.clip.lost", why=clip.detail))
        case ClipStage.DOUBTED:
            return Clip(Phrase.of("watch.clip.doubted"))


def tone(pro: int, contra: int) -> Phrase | None:
    """Say which cues there were, if any."""
    return Phrase.of("watch.tone", pro=pro, contra=contra) if pro or contra else None


async def _samples(seat: Seat, one: Alerted) -> tuple[Line, ...]:
    """Read the messages again: an alert keeps but their ids, so that they are forgotten in time."""
    found = await seat.behind.archive.messages(seat.channel.id, one.samples)
    return tuple(line(seat, message) for message in found)
