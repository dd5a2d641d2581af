"""`stream.online` and `stream.offline`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster
from bot.sandbox.state.channel import Stream
from bot.sandbox.state.person import Person
from bot.sandbox.wire import stamp_seconds


def stream_online(channel: Person, stream: Stream) -> Event:
    """`stream.online`."""
    payload = {
        "id": stream.id,
        **broadcaster(channel),
        "type": "live",
        "started_at": stamp_seconds(stream.started_at),
    }
    return Event("stream.online", channel.id, payload)


def stream_offline(channel: Person, stream: Stream) -> Event:
    """`stream.offline`."""
    return Event("stream.offline", channel.id, {"id": stream.id, **broadcaster(channel)})
