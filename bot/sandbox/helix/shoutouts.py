"""`POST /chat/shoutouts`: answered, counted and noted; nobody is told."""

from bot.sandbox.answer import Answer, done
from bot.sandbox.helix.access import channel_of, require_scope
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.quotas import SHOUTOUTS, SHOUTOUTS_TO_ONE
from bot.sandbox.refusal import BadRequest, Forbidden, TooMany, Unauthorized


async def post_shoutout(call: Call) -> Answer:
    """Point at another channel, from one that streams."""
    channel, moderator_id = channel_of(call, "from_broadcaster_id"), call.ask.text("moderator_id")
    require_scope(call, "moderator:manage:shoutouts", of=moderator_id)
    if not call.by_app and moderator_id != call.token.user_id:
        raise Unauthorized("The ID in moderator_id must match the user ID in the OAuth token.")
    if not channel.may_moderate(moderator_id):
        raise Forbidden("The user in moderator_id is not one of the broadcaster's moderators.")
    people = call.twitch.world.people
    target = people.get(call.ask.text("to_broadcaster_id"))
    if target is None or target.id == channel.broadcaster.id:
        raise BadRequest("The ID in to_broadcaster_id is not valid.")
    if channel.stream is None:
        raise BadRequest("The broadcaster is not streaming live or has no viewers.")
    owner = channel.broadcaster.id
    each, overall = (SHOUTOUTS_TO_ONE, f"{owner} {target.id}"), (SHOUTOUTS, owner)
    if not all(call.twitch.quotas.take(*one) for one in (overall, each)):
        raise TooMany("Too Many Requests")
    call.twitch.note("shoutout", channel, people[moderator_id], target=target)
    return done()


ENDPOINTS = (Endpoint("POST", "/chat/shoutouts", post_shoutout),)
