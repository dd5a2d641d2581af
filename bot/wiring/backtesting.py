"""Backtests for the desk, as the wiring makes them."""

from functools import partial

from bot.codex.adoption import Adoption
from bot.reader.still import reads
from bot.wiring.chats_file import kept_in
from bot.wiring.looking_back import Ground, LookingBack
from bot.wiring.opened import Opened


def backtesting(opened: Opened, adoption: Adoption) -> LookingBack:
    """Return what answers the desk's questions about lives that are over."""
    settings, records = opened.settings, opened.records
    return LookingBack(
        Ground(
            evenings=records.evenings,
            chronicle=records.chronicle,
            url=settings.storage.url,
            origin=adoption.origin,
            names=lambda login: (login, *settings.of_channel(login).guests),
            conduct=opened.conduct,
            now=opened.clock.show,
            reader=partial(reads, settings.reader, kept_in(settings)),
        )
    )
