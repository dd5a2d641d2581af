"""`GET /moderation/moderators` and `/moderation/channels`: who moderates what."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.events.parts import user
from bot.sandbox.helix.access import channel_of, require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged


async def get_moderators(call: Call) -> Answer:
    """List a channel's moderators for its broadcaster only."""
    require_owner(call, "broadcaster_id", "moderation:read", "channel:manage:moderators")
    wanted = set(call.ask.texts("user_id"))
    moderators = channel_of(call).moderators.values()
    chosen = [one for one in moderators if not wanted or one.id in wanted]
    page, pagination = paged(chosen, call.ask)
    return listed(*(user(one) for one in page), pagination=pagination)


async def get_moderated_channels(call: Call) -> Answer:
    """List the channels that the token's user moderates."""
    person = require_owner(call, "user_id", "user:read:moderated_channels")
    channels = call.twitch.world.channels.values()
    owners = [one.broadcaster for one in channels if person.id in one.moderators]
    page, pagination = paged(owners, call.ask)
    rows = [
        {
            "broadcaster_id": one.id,
            "broadcaster_login": one.login,
            "broadcaster_name": one.name,
        }
        for one in page
    ]
    return listed(*rows, pagination=pagination)


ENDPOINTS = (
    Endpoint("GET", "/moderation/moderators", get_moderators),
    Endpoint("GET", "/moderation/channels", get_moderated_channels),
)
