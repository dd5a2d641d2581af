"""`automod.terms.update`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, moderator
from bot.sandbox.state.person import Person


def terms_updated(channel: Person, by: Person, action: str, text: str) -> Event:
    """`automod.terms.update`: `add_blocked` or `remove_blocked`, by hand."""
    payload = {
        **broadcaster(channel),
        **moderator(by),
        "action": action,
        "from_automod": False,
        "terms": [text],
    }
    return Event("automod.terms.update", channel.id, payload)
