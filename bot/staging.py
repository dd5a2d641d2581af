"""Joins what brings chat to a show with the pages and programs that are told of it."""

from collections.abc import Mapping

from bot.bench import Bench
from bot.cases.chorus import Chorus
from bot.opened import Opened
from bot.ports import Channel
from bot.stagecraft import Stagecraft, stagecraft
from bot.web.hooks.herald import Herald
from bot.web.watch import Watch


def staged(
    opened: Opened,
    channels: Mapping[str, Channel],
    benches: Mapping[str, Bench],
    watch: Watch,
    herald: Herald,
) -> Stagecraft:
    """Let chat be heard; every change is known to all screens and programs at once."""
    settings, records = opened.settings, opened.records

    def tell(channel: str, before: Chorus | None, now: Chorus) -> None:
        watch.sang(channel, now.number)
        if here := channels.get(channel):
            herald.sang(here, before, now)

    return stagecraft(
        records.choruses,
        records.screens,
        benches,
        opened.clock,
        watch,
        settings.voices,
        tell=tell,
        guests=lambda login: settings.of_channel(login).guests,
    )
