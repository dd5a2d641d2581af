"""`channel.ban` and `channel.unban`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, moderator, user
from bot.sandbox.state.channel import Ban
from bot.sandbox.state.person import Person
from bot.sandbox.wire import stamp


def banned(channel: Person, ban: Ban) -> Event:
    """`channel.ban`: time-outs too, which end."""
    payload = {
        **user(ban.person),
        **broadcaster(channel),
        **moderator(ban.moderator),
        "reason": ban.reason,
        "banned_at": stamp(ban.created_at),
        "ends_at": stamp(ban.ends_at) if ban.ends_at else None,
        "is_permanent": ban.ends_at is None,
    }
    return Event("channel.ban", channel.id, payload)


def unbanned(channel: Person, by: Person, target: Person) -> Event:
    """`channel.unban`."""
    payload = {**user(target), **broadcaster(channel), **moderator(by)}
    return Event("channel.unban", channel.id, payload)
