"""`POST /moderation/warnings`."""

from bot.sandbox.acts.warn import warn
from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.quotas import WARNINGS
from bot.sandbox.refusal import BadRequest, TooMany

_LONGEST_REASON = 500


async def post_warning(call: Call) -> Answer:
    """Warn somebody."""
    channel, moderator = acting_moderator(call, "moderator:manage:warnings")
    data = call.ask.part("data")
    user_id, reason = data.text("user_id"), data.text("reason")
    target = call.twitch.world.people.get(user_id)
    if target is None:
        raise BadRequest("The ID in user_id is not valid.")
    if len(reason) > _LONGEST_REASON:
        raise BadRequest("The text in the reason field is too long.")
    if channel.may_moderate(target.id):
        raise BadRequest("The user specified in the user_id field may not be warned.")
    if not call.twitch.quotas.take(WARNINGS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")
    await warn(call.twitch, channel, moderator, target, reason)
    return listed(
        {
            "broadcaster_id": channel.broadcaster.id,
            "user_id": target.id,
            "moderator_id": moderator.id,
            "reason": reason,
        }
    )


ENDPOINTS = (Endpoint("POST", "/moderation/warnings", post_warning),)
