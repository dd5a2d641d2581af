"""`GET /channels` and `GET /channels/followers`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import channel_of
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.refusal import BadRequest, Unauthorized
from bot.sandbox.state.channel import Channel
from bot.sandbox.wire import Payload, stamp_seconds

_MOST = 100


async def get_channels(call: Call) -> Answer:
    """List channels by id."""
    call.ask.text("broadcaster_id")
    ids = call.ask.texts("broadcaster_id")
    if len(ids) > _MOST:
        raise BadRequest("The number of broadcaster_id query parameters may not exceed 100.")
    channels = call.twitch.world.channels
    return listed(*(_channel(channels[one]) for one in ids if one in channels))


async def get_followers(call: Call) -> Answer:
    """List followers for a moderator; only their number for anybody else."""
    channel = channel_of(call)
    wanted = call.ask.maybe_text("user_id")
    if not _may_see(call, channel):
        if wanted is not None:
            raise Unauthorized("Missing scope: moderator:read:followers")
        return listed(pagination={}, total=len(channel.followers))
    newest_first = [one for one in reversed(channel.followers) if wanted in (None, one)]
    page, pagination = paged(newest_first, call.ask)
    rows = [_follower(call, channel, one) for one in page]
    return listed(*rows, pagination=pagination, total=len(channel.followers))


def _may_see(call: Call, channel: Channel) -> bool:
    user_id = call.token.user_id
    moderates = user_id is not None and channel.may_moderate(user_id)
    return moderates and "moderator:read:followers" in call.token.scopes


def _follower(call: Call, channel: Channel, person_id: str) -> Payload:
    person = call.twitch.world.people[person_id]
    return {
        "user_id": person.id,
        "user_login": person.login,
        "user_name": person.name,
        "followed_at": stamp_seconds(channel.followers[person_id]),
    }


def _channel(channel: Channel) -> Payload:
    person = channel.broadcaster
    return {
        "broadcaster_id": person.id,
        "broadcaster_login": person.login,
        "broadcaster_name": person.name,
        "broadcaster_language": "fr",
        "game_id": "509658",
        "game_name": channel.category,
        "title": channel.title,
        "delay": 0,
        "tags": [],
        "content_classification_labels": [],
        "is_branded_content": False,
    }


ENDPOINTS = (
    Endpoint("GET", "/channels", get_channels),
    Endpoint("GET", "/channels/followers", get_followers),
)
