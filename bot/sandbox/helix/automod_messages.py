"""`POST /moderation/automod/message`."""

from bot.sandbox.acts.hold import judge_hold
from bot.sandbox.answer import Answer, done
from bot.sandbox.helix.access import require_scope
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Forbidden, Unauthorized, Unknown
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.hold import Hold

_ACTIONS = ("ALLOW", "DENY")


async def post_automod_message(call: Call) -> Answer:
    """Let a held message through or refuse it, once, before its time is over."""
    moderator_id = call.ask.text("user_id")
    require_scope(call, "moderator:manage:automod", of=moderator_id)
    if not call.by_app and moderator_id != call.token.user_id:
        raise Unauthorized("The ID in user_id must match the user ID in the OAuth token.")
    message_id, action = call.ask.text("msg_id"), call.ask.text("action")
    if action not in _ACTIONS:
        raise BadRequest("The value in the action field is not valid.")
    await call.twitch.agenda.settle()
    channel, hold = _find(call, message_id)
    if not channel.may_moderate(moderator_id):
        raise Forbidden("The user in user_id is not one of the broadcaster's moderators.")
    if hold.status != "held":
        raise BadRequest("The message in msg_id was already processed.")
    moderator = call.twitch.world.people[moderator_id]
    await judge_hold(call.twitch, channel, moderator, hold, allow=action == "ALLOW")
    return done()


def _find(call: Call, message_id: str) -> tuple[Channel, Hold]:
    for channel in call.twitch.world.channels.values():
        hold = channel.holds.get(message_id)
        if hold is not None:
            return channel, hold
    raise Unknown("The message in msg_id was not found.")


ENDPOINTS = (Endpoint("POST", "/moderation/automod/message", post_automod_message),)
