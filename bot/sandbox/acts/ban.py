"""Banning and timing out, and lifting either."""

from datetime import timedelta

from bot.sandbox.acts.authority import on_banned
from bot.sandbox.acts.spread import carry_ban, carry_unban
from bot.sandbox.events.bans import banned, unbanned
from bot.sandbox.events.chat import user_cleared
from bot.sandbox.events.moderate import ban_moderated, unban_moderated
from bot.sandbox.state.channel import Ban, Channel
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def ban(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    target: Person,
    *,
    seconds: int | None = None,
    reason: str = "",
) -> Ban:
    """Ban somebody, or time them out for so many seconds of the show."""
    now = twitch.show.now()
    ends_at = now + timedelta(seconds=seconds) if seconds is not None else None
    put = Ban(target, moderator, reason, now, ends_at)
    channel.bans[target.id] = put
    channel.messages.strike_author(target.id)
    kind = "ban" if seconds is None else "timeout"
    twitch.note(kind, channel, moderator, target=target, text=reason, seconds=seconds)
    await twitch.eventsub.announce(user_cleared(channel.broadcaster, target))
    await twitch.eventsub.announce(ban_moderated(channel.broadcaster, put))
    await twitch.eventsub.announce(banned(channel.broadcaster, put))
    await carry_ban(twitch, channel, put)
    await on_banned(twitch, channel, target)
    return put


async def unban(twitch: Twitch, channel: Channel, moderator: Person, lifted: Ban) -> None:
    """Lift a ban or a time-out."""
    channel.bans.pop(lifted.person.id, None)
    kind = "unban" if lifted.ends_at is None else "untimeout"
    twitch.note(kind, channel, moderator, target=lifted.person)
    await twitch.eventsub.announce(unbanned(channel.broadcaster, moderator, lifted.person))
    await twitch.eventsub.announce(unban_moderated(channel.broadcaster, moderator, lifted))
    await carry_unban(twitch, channel, moderator, lifted)
