"""Runs a bot: every service in one task group, ended by one event, in order."""

import asyncio
from collections.abc import Callable

import structlog

from bot.ports.world import Clock
from bot.settings import Settings
from bot.supervise import supervise
from bot.wiring.assembly import assemble
from bot.wiring.parts import Audience, Parts

FAREWELL = 5.0
"""Seconds that recorded effects are given at the end; what is left waits for the next start."""

HOUR = 3600.0

log = structlog.get_logger(__name__)


class StopError(Exception):
    """The bot was asked to stop."""


async def run(
    settings: Settings,
    audience: Callable[[Clock], Audience],
    *,
    stopping: asyncio.Event,
    started: Callable[[Parts], None] = lambda _: None,
) -> None:
    """Moderate until `stopping` is set, be it before the bot has joined Twitch."""
    try:
        async with asyncio.TaskGroup() as start:
            giving_up = start.create_task(_give_up(stopping), name="stop while starting")
            async with assemble(settings, audience) as parts:
                giving_up.cancel()
                await _serve(parts, stopping, started)
    except* StopError:
        log.info("stopped")


async def _give_up(stopping: asyncio.Event) -> None:
    await stopping.wait()
    raise StopError


async def _serve(parts: Parts, stopping: asyncio.Event, started: Callable[[Parts], None]) -> None:
    try:
        async with asyncio.TaskGroup() as services:
            services.create_task(parts.performer.run(), name="performer")
            await parts.performer.recover()
            _begin(services, parts, stopping)
            started(parts)
            services.create_task(_stop(parts, stopping), name="stop")
    except* StopError:
        log.info("stopped")


def _begin(services: asyncio.TaskGroup, parts: Parts, stopping: asyncio.Event) -> None:
    parts.messages.start(services)
    parts.walks.start(services, stopping)
    for lane in (*parts.edge.lanes, parts.edge.lanes.house):
        parts.walks.begin(lane)
    for name, service in (
        ("headcount", parts.headcount.run),
        ("voices", parts.stage.voices.run),
        ("watching", parts.watching.run),
        ("second reader", lambda: _read_along(parts)),
        ("afterwards", parts.afterwards.run),
        ("deadlines", parts.deadlines.run),
        ("amending", parts.amending.run),
        ("charters", parts.charter_watch.run),
        ("emotes", parts.emote_watch.run),
        ("blocked terms", parts.term_watch.run),
        ("notices", parts.notifier.run),
        ("webhooks", parts.herald.run),
        ("forgetting", lambda: _forget(parts)),
        ("erasures", parts.forgetful.run),
        ("troubles", lambda: _tell_troubles(parts)),
        ("other processes", lambda: parts.fellows.attend(parts.edge)),
        ("withdrawals", parts.roster.watch),
        ("farewells", parts.farewells.run),
        ("backtests", parts.behind.look_back),
        ("shadows", parts.behind.judge_along),
    ):
        services.create_task(supervise(name, service), name=name)
    parts.front.reception = parts.reception
    parts.front.behind = parts.behind


async def _stop(parts: Parts, stopping: asyncio.Event) -> None:
    await stopping.wait()
    log.info("stopping")
    parts.behind.watch.end()
    try:
        async with asyncio.timeout(FAREWELL):
            await parts.moderation.idle(lambda: False)
            await parts.performer.drained()
            await parts.behind.judged_along()
    except TimeoutError:
        log.warning("stopping.effects_left")
    await parts.messages.stop()
    raise StopError


async def _forget(parts: Parts) -> None:
    """Let what is kept expire, each kind in its time, once an hour."""
    while True:
        erased = await parts.world.records.tidy()
        if erased:
            log.info("texts.forgotten", count=erased)
        await asyncio.sleep(HOUR)


async def _read_along(parts: Parts) -> None:
    if parts.moderation.reading is not None:
        await parts.moderation.reading.run()


async def _tell_troubles(parts: Parts) -> None:
    while True:
        trouble = await parts.edge.troubles.take()
        channels = parts.world.channels
        for channel in channels.values():
            if trouble.channel in {None, channel.id}:
                await parts.world.notices.tell(channel, trouble.phrase)
                break
