"""`/moderation/moderators` and `GET /moderation/channels`: who moderates what."""

from bot.sandbox.acts.authority import add_moderator, remove_moderator
from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.events.parts import user
from bot.sandbox.helix.access import channel_of, require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.helix.quotas import MODERATORS
from bot.sandbox.refusal import BadRequest, TooLarge, TooMany
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person


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


async def post_moderator(call: Call) -> Answer:
    """Make somebody a moderator."""
    channel, person = _asked(call)
    if channel.may_moderate(person.id):
        raise BadRequest("The user is already a moderator in the broadcaster's chat room.")
    if channel.ban_of(person.id, call.twitch.show.now()) is not None:
        raise BadRequest("The user is banned from the broadcaster's chat room.")
    if person.id in channel.vips:
        raise TooLarge("The user is a VIP: to make them a moderator, remove them as a VIP first.")
    await add_moderator(call.twitch, channel, person)
    return done()


async def delete_moderator(call: Call) -> Answer:
    """Unmake a moderator."""
    channel, person = _asked(call)
    if person.id not in channel.moderators:
        raise BadRequest("The user is not a moderator in the broadcaster's chat room.")
    await remove_moderator(call.twitch, channel, person)
    return done()


def _asked(call: Call) -> tuple[Channel, Person]:
    require_owner(call, "broadcaster_id", "channel:manage:moderators")
    channel = channel_of(call)
    person = call.twitch.world.people.get(call.ask.text("user_id"))
    if person is None:
        raise BadRequest("The ID in user_id was not found.")
    if not call.twitch.quotas.take(MODERATORS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")
    return channel, person


ENDPOINTS = (
    Endpoint("POST", "/moderation/moderators", post_moderator),
    Endpoint("DELETE", "/moderation/moderators", delete_moderator),
    Endpoint("GET", "/moderation/moderators", get_moderators),
    Endpoint("GET", "/moderation/channels", get_moderated_channels),
)
