"""Joins what brings chat to a show with the pages that are told of it."""

from collections.abc import Mapping

from bot.bench.bench import Bench
from bot.cases.voices.chorus import Chorus
from bot.floor.stagecraft import Stagecraft, stagecraft
from bot.web.ground.watch import Watch
from bot.wiring.opened import Opened


def staged(
    opened: Opened,
    benches: Mapping[str, Bench],
    watch: Watch,
) -> Stagecraft:
    """Let chat be heard; every change is known to all screens at once."""
    settings, records = opened.settings, opened.records

    def tell(channel: str, _: Chorus | None, now: Chorus) -> None:
        watch.sang(channel, now.number)

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
