"""`channel.follow`."""

from datetime import datetime

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, user
from bot.sandbox.state.person import Person
from bot.sandbox.wire import stamp


def followed(channel: Person, person: Person, at: datetime) -> Event:
    """`channel.follow`."""
    payload = {**user(person), **broadcaster(channel), "followed_at": stamp(at)}
    return Event("channel.follow", channel.id, payload)
