"""The reports of a running bot: what it knows of its channels, joined with what was kept."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.moderation.life import Moderation
from bot.ports.evenings import Bygone, Evenings
from bot.ports.world import Channel, World
from bot.report.options import ReportOptions
from bot.report.reporter import Reporter
from bot.report.subject import Subject
from bot.settings import Settings
from bot.team.afterwards import Afterwards


def reporter(
    evenings: Evenings,
    settings: Settings,
    channels: Mapping[str, Channel],
    benches: Mapping[str, Bench],
    now: Callable[[], datetime],
    *,
    bygone: Bygone,
) -> Reporter:
    """Return what makes the reports of the channels that are moderated now."""

    def subject(channel: str) -> Subject:
        here, bench = channels.get(channel), benches.get(channel)
        if here is None or bench is None:
            return Subject(channel, channel, settings.language or "en")
        words = (*settings.of_channel(here.login).guests, *_told(bench, now()))
        return Subject(here.login, here.name, here.language, bench.charter, words)

    return Reporter(evenings, subject, settings.reports, now, bygone)


def afterwards(
    world: World,
    benches: Mapping[str, Bench],
    moderation: Moderation,
    evenings: Evenings,
    options: ReportOptions,
) -> Afterwards:
    """Return who tells the team that a report is ready."""
    wait = timedelta(minutes=options.wait_minutes) if options.tell else None
    return Afterwards(world, benches, moderation, evenings, wait)


def _told(bench: Bench, now: datetime) -> tuple[str, ...]:
    """Name what the show is about: guests whom a command named, and what is watched for."""
    guests = (one.name for one in bench.past.lore.guests(now))
    return (*guests, *(one.name for one in bench.charter.outlook.watches))
