"""`channel.raid`: told at both ends."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import whom
from bot.sandbox.state.person import Person


def raided(raider: Person, target: Person, viewers: int) -> tuple[Event, Event]:
    """`channel.raid`: for the one who is raided, then for the raider."""
    payload = {
        **whom("from_broadcaster_user", raider),
        **whom("to_broadcaster_user", target),
        "viewers": viewers,
    }
    return (
        Event("channel.raid", target.id, payload),
        Event("channel.raid", raider.id, payload, side="from"),
    )
