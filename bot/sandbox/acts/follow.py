"""Following a channel, and no longer."""

from bot.sandbox.events.follows import followed
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def start_following(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Follow from now on; who follows already goes on doing so."""
    if person.id in channel.followers:
        return
    now = twitch.show.now()
    channel.followers[person.id] = now
    twitch.note("follow", channel, person)
    await twitch.eventsub.announce(followed(channel.broadcaster, person, now))
