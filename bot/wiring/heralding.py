"""Joins the records with the programs that are told what is recorded."""

from bot.ports.world import World
from bot.web.hooks.herald import Herald
from bot.wiring.opened import Opened


def heralding(opened: Opened, world: World) -> Herald:
    """Let what other programs are told be recorded; where none is named, nothing is asked."""
    web, outbox = opened.settings.web, opened.records.outbox
    herald = Herald(
        web.webhooks,
        world.channels,
        outbox,
        world.notices,
        opened.clock.wall,
        desk=web.public_url,
    )
    if web.webhooks:
        outbox.begin(herald)
    return herald
