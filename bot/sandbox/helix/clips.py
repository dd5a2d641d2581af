"""`/clips`: taken on at once, made a moment later; who asks sees it once it is there."""

from datetime import timedelta

from bot.sandbox.answer import ACCEPTED, Answer, listed
from bot.sandbox.helix.access import channel_of, require_scope
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.refusal import BadRequest, Forbidden, Unauthorized, Unknown
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.clip import Clip
from bot.sandbox.wire import Payload, stamp_seconds

MAKING = timedelta(seconds=0.4)
"""How long a clip is in the making; Twitch says to wait fifteen seconds at most."""
SHORTEST, LONGEST, USUAL = 5.0, 60.0, 30.0
SITE = "https://clips.twitch.tv"


async def post_clip(call: Call) -> Answer:
    """Take a clip on."""
    if call.by_app:
        raise Unauthorized("This endpoint requires a user access token.")
    require_scope(call, "clips:edit")
    channel, seconds = channel_of(call), _seconds(call)
    creator = call.twitch.world.people[call.token.user_id or ""]
    now, stream = call.twitch.show.now(), channel.stream
    if stream is None:
        raise Unknown("Clipping is not possible for an offline channel.")
    if channel.ban_of(creator.id, now):
        raise Forbidden("The user is banned or timed out in this channel.")
    title = call.ask.maybe_text("title") or channel.title
    offset = max(0, int((now - stream.started_at).total_seconds()))
    made = Clip(
        call.twitch.mint.token(24),
        creator,
        title,
        seconds,
        now,
        call.twitch.wall.now() + MAKING,
        offset,
    )
    channel.clips[made.id] = made
    call.twitch.note("clip", channel, creator, text=title)
    row: Payload = {"id": made.id, "edit_url": f"{SITE}/{made.id}/edit"}
    return Answer(ACCEPTED, {"data": [row]})


async def get_clips(call: Call) -> Answer:
    """List clips by id, or those of a channel, as far as they are made."""
    ids, owner = call.ask.texts("id"), call.ask.maybe_text("broadcaster_id")
    game = call.ask.maybe_text("game_id")
    if sum((bool(ids), bool(owner), bool(game))) != 1:
        raise BadRequest("One and only one of id, game_id and broadcaster_id must be given.")
    if game:
        raise Unknown("The ID in game_id was not found.")
    channels = call.twitch.world.channels.values()
    wall = call.twitch.wall.now()
    found = [
        _row(channel, clip)
        for channel in channels
        for clip in channel.clips.values()
        if clip.ready_at <= wall and (clip.id in ids or channel.broadcaster.id == owner)
    ]
    page, pagination = paged(found, call.ask)
    return listed(*page, pagination=pagination)


def _seconds(call: Call) -> float:
    text = call.ask.maybe_text("duration")
    try:
        seconds = float(text) if text else USUAL
    except ValueError:
        raise BadRequest("The value in the duration field is not valid.") from None
    if not SHORTEST <= seconds <= LONGEST:
        raise BadRequest("The value in the duration field is not valid.")
    return seconds


def _row(channel: Channel, clip: Clip) -> Payload:
    return {
        "id": clip.id,
        "url": f"{SITE}/{clip.id}",
        "embed_url": f"{SITE}/embed?clip={clip.id}",
        "broadcaster_id": channel.broadcaster.id,
        "broadcaster_name": channel.broadcaster.name,
        "creator_id": clip.creator.id,
        "creator_name": clip.creator.name,
        "video_id": "",
        "game_id": "509658",
        "language": "fr",
        "title": clip.title,
        "view_count": 0,
        "created_at": stamp_seconds(clip.created_at),
        "thumbnail_url": f"https://static.invalid/{clip.id}.jpg",
        "duration": clip.seconds,
        "vod_offset": clip.offset,
        "is_featured": False,
    }


ENDPOINTS = (
    Endpoint("POST", "/clips", post_clip),
    Endpoint("GET", "/clips", get_clips),
)
