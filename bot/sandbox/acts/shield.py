"""Shield mode: up and down."""

from bot.sandbox.events.shield import shield_moved
from bot.sandbox.state.channel import Channel, Shield
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def move_shield(twitch: Twitch, channel: Channel, moderator: Person, *, up: bool) -> None:
    """Raise the shield or lower it; where it is already changes nothing."""
    held, now = channel.shield, twitch.show.now()
    if up == (held is not None and held.active):
        return
    if up:
        channel.shield = Shield(active=True, moderator=moderator, since=now)
    elif held is not None:
        channel.shield = Shield(active=False, moderator=held.moderator, since=held.since)
    twitch.note("shield" if up else "unshield", channel, moderator)
    await twitch.eventsub.announce(shield_moved(channel.broadcaster, moderator, now, up=up))
