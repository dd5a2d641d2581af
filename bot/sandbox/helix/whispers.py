"""`POST /whispers`."""

from bot.sandbox.acts.talk import whisper
from bot.sandbox.answer import Answer, done
from bot.sandbox.helix.access import require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, TooMany, Unknown

_LONGEST = 10_000
_LONGEST_TO_STRANGERS = 500


async def post_whisper(call: Call) -> Answer:
    """Whisper; a text that is too long is cut, for strangers sooner."""
    sender = require_owner(call, "from_user_id", "user:manage:whispers")
    to_user_id, text = call.ask.text("to_user_id"), call.ask.text("message")
    if to_user_id == sender.id:
        raise BadRequest("The sender and the recipient may not be the same user.")
    receiver = call.twitch.world.people.get(to_user_id)
    if receiver is None:
        raise Unknown("The ID in to_user_id was not found.")
    whispers = call.twitch.whispers
    if not whispers.may_whisper(sender.id, to_user_id):
        raise TooMany("The sending user exceeded the number of whisper requests.")
    longest = _LONGEST if whispers.has_heard(sender.id, to_user_id) else _LONGEST_TO_STRANGERS
    await whisper(call.twitch, sender, receiver, text[:longest])
    return done()


ENDPOINTS = (Endpoint("POST", "/whispers", post_whisper),)
