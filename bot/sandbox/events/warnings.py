"""`channel.warning.*`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, moderator, user
from bot.sandbox.state.channel import Warned
from bot.sandbox.state.person import Person


def warning_sent(channel: Person, warned: Warned) -> Event:
    """`channel.warning.send`."""
    payload = {
        **broadcaster(channel),
        **moderator(warned.moderator),
        **user(warned.person),
        "reason": warned.reason,
        "chat_rules_cited": list(warned.rules) or None,
    }
    return Event("channel.warning.send", channel.id, payload)


def warning_acknowledged(channel: Person, person: Person) -> Event:
    """`channel.warning.acknowledge`."""
    payload = {**broadcaster(channel), **user(person)}
    return Event("channel.warning.acknowledge", channel.id, payload)
