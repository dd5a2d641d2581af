"""`GET /streams`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.player.audience import viewers_now
from bot.sandbox.state.channel import Channel, Stream
from bot.sandbox.twitch import Twitch
from bot.sandbox.wire import Payload, stamp_seconds


async def get_streams(call: Call) -> Answer:
    """List the streams that are on, all of them unless ids or logins are named."""
    ids = set(call.ask.texts("user_id"))
    logins = {login.lower() for login in call.ask.texts("user_login")}
    live = [
        _stream(call.twitch, channel, channel.stream)
        for channel in call.twitch.world.channels.values()
        if channel.stream is not None and _asked(channel, ids, logins)
    ]
    page, pagination = paged(live, call.ask)
    return listed(*page, pagination=pagination)


def _asked(channel: Channel, ids: set[str], logins: set[str]) -> bool:
    person = channel.broadcaster
    return not (ids or logins) or person.id in ids or person.login in logins


def _stream(twitch: Twitch, channel: Channel, stream: Stream) -> Payload:
    person = channel.broadcaster
    return {
        "id": stream.id,
        "user_id": person.id,
        "user_login": person.login,
        "user_name": person.name,
        "game_id": "509658",
        "game_name": channel.category,
        "type": "live",
        "title": channel.title,
        "tags": [],
        "viewer_count": viewers_now(twitch, channel, stream),
        "started_at": stamp_seconds(stream.started_at),
        "language": "fr",
        "thumbnail_url": "https://static.invalid/live-{width}x{height}.jpg",
        "tag_ids": [],
        "is_mature": False,
    }


ENDPOINTS = (Endpoint("GET", "/streams", get_streams),)
