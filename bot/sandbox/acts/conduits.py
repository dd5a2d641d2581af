"""Sessions that end, and conduits that nobody reads from: Twitch takes those down in the end."""

from datetime import timedelta

from bot.sandbox.events.conduits import shard_disabled
from bot.sandbox.eventsub.conduit import Conduit
from bot.sandbox.eventsub.session import Session
from bot.sandbox.eventsub.subscription import ENABLED
from bot.sandbox.twitch import Twitch

_PATIENCE = timedelta(hours=72)


async def end_session(twitch: Twitch, session: Session, reason: str) -> None:
    """Forget a session and tell whoever watches over the shards it leaves dark."""
    client_id, now = twitch.options.client_id, twitch.show.now()
    for conduit, shard in twitch.eventsub.end(session, reason):
        await twitch.eventsub.announce(shard_disabled(client_id, conduit, shard, now))
        watch_conduit(twitch, conduit)
    twitch.journal.look_again()


def watch_conduit(twitch: Twitch, conduit: Conduit) -> None:
    """Take a conduit down in 72 hours of the show, unless a shard of it lives meanwhile."""
    if _is_read(conduit):
        return
    since = twitch.show.now()
    conduit.unread_since = since

    async def take_down() -> None:
        still = twitch.eventsub.conduits.get(conduit.id) is conduit
        if still and conduit.unread_since == since and not _is_read(conduit):
            remove_conduit(twitch, conduit)
            twitch.note("conduit", None, twitch.world.bot, text=conduit.id)

    twitch.agenda.at(since + _PATIENCE, take_down)


def remove_conduit(twitch: Twitch, conduit: Conduit) -> None:
    """Take a conduit down together with its subscriptions."""
    del twitch.eventsub.conduits[conduit.id]
    for one in twitch.eventsub.register:
        if one.transport.id == conduit.id:
            twitch.eventsub.register.remove(one.id)


def _is_read(conduit: Conduit) -> bool:
    return any(shard.status == ENABLED for shard in conduit.shards.values())
