"""Warning: its receiver is silent until the warning is clicked away."""

from datetime import timedelta

from bot.sandbox.events.moderate import warning_moderated
from bot.sandbox.events.warnings import warning_acknowledged, warning_sent
from bot.sandbox.state.channel import Channel, Warned
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def warn(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    target: Person,
    reason: str,
    *,
    rules: tuple[str, ...] = (),
) -> Warned:
    """Warn somebody, citing rules of the chat if any; it takes the place of one that waits."""
    warned = Warned(target, moderator, reason, twitch.show.now(), rules)
    channel.warnings[target.id] = warned
    twitch.note("warn", channel, moderator, target=target, text=reason)
    await twitch.eventsub.announce(warning_sent(channel.broadcaster, warned))
    await twitch.eventsub.announce(warning_moderated(channel.broadcaster, warned))
    return warned


async def acknowledge(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Click a warning away."""
    if channel.warnings.pop(person.id, None) is None:
        return
    twitch.note("acknowledge", channel, person)
    await twitch.eventsub.announce(warning_acknowledged(channel.broadcaster, person))


async def settle_warnings(twitch: Twitch, channel: Channel) -> None:
    """Let those who were warned long enough ago click it away."""
    if not channel.warnings:
        return
    patience = timedelta(seconds=twitch.options.acknowledge_after)
    due = twitch.show.now() - patience
    for warned in [one for one in channel.warnings.values() if one.at <= due]:
        await acknowledge(twitch, channel, warned.person)
