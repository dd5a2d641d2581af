"""`channel.moderator.*` and `channel.vip.*`."""

from typing import Literal

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, user
from bot.sandbox.state.person import Person

Role = Literal["moderator", "vip"]


def role_changed(channel: Person, person: Person, role: Role, *, given: bool) -> Event:
    """`channel.moderator.add`, `.remove`, `channel.vip.add` or `.remove`."""
    payload = {**user(person), **broadcaster(channel)}
    return Event(f"channel.{role}.{'add' if given else 'remove'}", channel.id, payload)
