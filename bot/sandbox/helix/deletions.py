"""`DELETE /moderation/chat`."""

from datetime import timedelta

from bot.sandbox.acts.remove import clear_chat, delete_message
from bot.sandbox.answer import Answer, done
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Unknown
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person

_OLDEST = timedelta(hours=6)


async def delete_chat(call: Call) -> Answer:
    """Delete a message of the last six hours; without an id, clear the chat."""
    channel, moderator = acting_moderator(call, "moderator:manage:chat_messages")
    message_id = call.ask.maybe_text("message_id")
    if message_id is None:
        await clear_chat(call.twitch, channel, moderator)
        return done()
    message = channel.messages.find(message_id)
    if message is None or call.twitch.show.now() - message.sent_at > _OLDEST:
        raise Unknown("The message in message_id was not found or is older than 6 hours.")
    _refuse_untouchable(channel, moderator, message)
    await delete_message(call.twitch, channel, moderator, message)
    return done()


def _refuse_untouchable(channel: Channel, moderator: Person, message: Message) -> None:
    author, owner = message.author, channel.broadcaster
    if moderator.id in (owner.id, author.id):
        return
    if author.id == owner.id:
        raise BadRequest("You cannot delete the broadcaster's messages.")
    if author.id in channel.moderators:
        raise BadRequest("You cannot delete another moderator's messages.")


ENDPOINTS = (Endpoint("DELETE", "/moderation/chat", delete_chat),)
