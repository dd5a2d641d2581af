"""Going live and ending."""

from bot.sandbox.events.streams import channel_updated, stream_offline, stream_online
from bot.sandbox.state.channel import Channel, Stream
from bot.sandbox.twitch import Twitch


async def go_live(twitch: Twitch, channel: Channel) -> None:
    """Start the stream, if it is not on."""
    if channel.stream is not None:
        return
    channel.stream = Stream(str(twitch.mint.whole(10**11, 10**12)), twitch.show.now())
    twitch.note("online", channel, channel.broadcaster)
    await twitch.eventsub.announce(stream_online(channel.broadcaster, channel.stream))


async def retitle(twitch: Twitch, channel: Channel, title: str, category: str) -> None:
    """Give the channel another title and category."""
    channel.title, channel.category = title, category
    twitch.note("update", channel, channel.broadcaster, text=title)
    await twitch.eventsub.announce(channel_updated(channel))


async def go_offline(twitch: Twitch, channel: Channel) -> None:
    """End the stream, if it is on."""
    stream, channel.stream = channel.stream, None
    if stream is None:
        return
    twitch.note("offline", channel, channel.broadcaster)
    await twitch.eventsub.announce(stream_offline(channel.broadcaster, stream))
