"""`POST /whispers`."""

from bot.sandbox.acts.talk import whisper
from bot.sandbox.answer import Answer, done
from bot.sandbox.helix.access import require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Unknown

_LONGEST = 10_000


async def post_whisper(call: Call) -> Answer:
    """Whisper; a text that is too long is cut."""
    sender = require_owner(call, "from_user_id", "user:manage:whispers")
    to_user_id, text = call.ask.text("to_user_id"), call.ask.text("message")
    if to_user_id == sender.id:
        raise BadRequest("The sender and the recipient may not be the same user.")
    receiver = call.twitch.world.people.get(to_user_id)
    if receiver is None:
        raise Unknown("The ID in to_user_id was not found.")
    await whisper(call.twitch, sender, receiver, text[:_LONGEST])
    return done()


ENDPOINTS = (Endpoint("POST", "/whispers", post_whisper),)
