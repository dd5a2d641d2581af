"""`user.whisper.message`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import whom
from bot.sandbox.state.person import Person


def whispered(sender: Person, receiver: Person, whisper_id: str, text: str) -> Event:
    """`user.whisper.message`: about the one who receives it."""
    payload = {
        **whom("from_user", sender),
        **whom("to_user", receiver),
        "whisper_id": whisper_id,
        "whisper": {"text": text},
    }
    return Event("user.whisper.message", receiver.id, payload)
