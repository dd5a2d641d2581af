"""Raids: set out, called off, arriving."""

from datetime import timedelta

from bot.sandbox.acts.compose import compose
from bot.sandbox.events.moderate import raid_moderated
from bot.sandbox.events.notices import raid_noticed
from bot.sandbox.events.raids import raided
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.state.raid import Raid
from bot.sandbox.twitch import Twitch

_COUNTDOWN = timedelta(seconds=90)


async def set_out(twitch: Twitch, channel: Channel, target: Person, viewers: int) -> Raid:
    """Begin a raid, which arrives after its countdown."""
    raid = Raid(target, viewers, twitch.show.now())
    channel.raid = raid
    twitch.note("raid", channel, channel.broadcaster, target=target)
    await twitch.eventsub.announce(raid_moderated(channel.broadcaster, target, viewers))

    async def arrive_if_not_called_off() -> None:
        if channel.raid is raid:
            channel.raid = None
            await arrive(twitch, channel.broadcaster, target, viewers)

    twitch.agenda.at(raid.at + _COUNTDOWN, arrive_if_not_called_off)
    return raid


async def call_off(twitch: Twitch, channel: Channel, raid: Raid) -> None:
    """Call a raid off."""
    channel.raid = None
    twitch.note("unraid", channel, channel.broadcaster, target=raid.target)
    await twitch.eventsub.announce(raid_moderated(channel.broadcaster, raid.target, None))


async def arrive(twitch: Twitch, raider: Person, target: Person, viewers: int) -> None:
    """Let raiders arrive, wherever that is."""
    room = twitch.world.channels.get(target.id)
    twitch.note("raided", room, raider, target=target, seconds=viewers)
    for event in raided(raider, target, viewers):
        await twitch.eventsub.announce(event)
    if room is not None:
        notice = compose(twitch, room, raider, "")
        await twitch.eventsub.announce(raid_noticed(notice, raider, viewers))
