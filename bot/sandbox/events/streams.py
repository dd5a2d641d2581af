"""`stream.online`, `stream.offline` and `channel.update`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster
from bot.sandbox.state.channel import Channel, Stream
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


def channel_updated(channel: Channel) -> Event:
    """`channel.update`."""
    payload = {
        **broadcaster(channel.broadcaster),
        "title": channel.title,
        "language": "fr",
        "category_id": "509658",
        "category_name": channel.category,
        "content_classification_labels": [],
    }
    return Event("channel.update", channel.broadcaster.id, payload)
