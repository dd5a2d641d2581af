"""`conduit.shard.disabled`."""

from datetime import datetime

from bot.sandbox.events.event import Event
from bot.sandbox.eventsub.conduit import Conduit, Shard
from bot.sandbox.wire import stamp


def shard_disabled(client_id: str, conduit: Conduit, shard: Shard, at: datetime) -> Event:
    """`conduit.shard.disabled`: about the application."""
    payload = {
        "conduit_id": conduit.id,
        "shard_id": shard.id,
        "status": shard.status,
        "transport": shard.payload()["transport"],
        "disabled_at": stamp(at),
    }
    return Event("conduit.shard.disabled", client_id, payload)
