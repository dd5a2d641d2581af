"""How a bot stands now, for monitoring: what waits, what is deaf, what is left, who is there."""

import time
from collections import Counter
from collections.abc import Iterator

from prometheus_client import Metric

from bot.measures import Labels, counter, gauge
from bot.twitch.opening import Edge
from bot.web.ground.behind import Behind

CHANNEL = "channel"


def standing(edge: Edge, behind: Behind | None) -> Iterator[Metric]:
    """Look at everything once; nothing is there before the bot has joined Twitch."""
    if behind is None:
        return
    yield from _lanes(edge, behind)
    yield from _hearing(edge, behind)
    yield from _people(behind)
    yield _cases(behind)
    yield gauge(
        "chartreuse_twitch_points_left",
        "Points of the bot's token, of which each call takes one.",
        edge.chat.points_left,
    )
    yield counter(
        "chartreuse_processor_seconds_total", "Processor time taken.", time.process_time()
    )


def _lanes(edge: Edge, behind: Behind) -> Iterator[Metric]:
    lanes = [(_of(behind, one.channel), one) for one in edge.lanes]
    yield gauge(
        "chartreuse_lane_length",
        "Events that wait to be dealt with.",
        {who: len(one) for who, one in lanes},
    )
    yield gauge(
        "chartreuse_lane_size", "Events that may wait.", {who: one.size for who, one in lanes}
    )
    yield counter(
        "chartreuse_lane_refused_total",
        "Messages that found no room and were not judged.",
        {who: one.missed for who, one in lanes},
    )


def _hearing(edge: Edge, behind: Behind) -> Iterator[Metric]:
    gaps, channels = edge.gaps, behind.world.channels
    yield gauge(
        "chartreuse_deaf",
        "1 while a channel's chat is not heard.",
        {_of(behind, one): float(one in gaps.deaf) for one in channels},
    )
    yield counter(
        "chartreuse_deaf_seconds_total",
        "Seconds in which a channel's chat was not heard.",
        {_of(behind, one): gaps.seconds.get(one, 0.0) for one in channels},
    )
    lost = edge.standing.lost
    yield gauge(
        "chartreuse_is_moderator",
        "0 where the bot lost its moderator status.",
        {_of(behind, one): float(one not in lost) for one in channels},
    )


def _people(behind: Behind) -> Iterator[Metric]:
    figures = {_of(behind, one): need for one, need in behind.figures.items()}
    yield gauge(
        "chartreuse_moderators_present",
        "Moderators who are active in a live.",
        {who: need.present for who, need in figures.items()},
    )
    yield gauge(
        "chartreuse_moderators_needed",
        "Moderators whom a live needs.",
        {who: need.needed for who, need in figures.items()},
    )
    yield gauge(
        "chartreuse_viewers", "Viewers of a live.", {who: n.viewers for who, n in figures.items()}
    )


def _cases(behind: Behind) -> Metric:
    found = Counter[Labels]()
    for channel, bench in behind.benches.items():
        for case in bench.docket.open():
            found[*_of(behind, channel), ("severity", str(case.severity))] += 1
    return gauge("chartreuse_cases_open", "Open cases, by how grave their article is.", found)


def _of(behind: Behind, channel: str) -> Labels:
    here = behind.world.channels.get(channel)
    return ((CHANNEL, here.login if here else channel),)
