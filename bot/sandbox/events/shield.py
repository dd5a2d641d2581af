"""`channel.shield_mode.begin` and `.end`."""

from datetime import datetime

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, moderator
from bot.sandbox.state.person import Person
from bot.sandbox.wire import stamp


def shield_moved(channel: Person, by: Person, at: datetime, *, up: bool) -> Event:
    """`channel.shield_mode.begin` or `.end`."""
    when = {"started_at" if up else "ended_at": stamp(at)}
    payload = {**broadcaster(channel), **moderator(by), **when}
    return Event(f"channel.shield_mode.{'begin' if up else 'end'}", channel.id, payload)
