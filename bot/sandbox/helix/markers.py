"""`POST /streams/markers`: a place in the recording, for the broadcaster or an editor."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import channel_of, require_scope
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Forbidden, Unauthorized, Unknown
from bot.sandbox.state.clip import Marker
from bot.sandbox.wire import stamp

LONGEST = 140


async def post_marker(call: Call) -> Answer:
    """Mark the stream where it is now."""
    if call.by_app:
        raise Unauthorized("This endpoint requires a user access token.")
    require_scope(call, "channel:manage:broadcast")
    channel, text = channel_of(call, "user_id"), call.ask.maybe_text("description") or ""
    if call.token.user_id != channel.broadcaster.id:
        raise Forbidden("The user is not the broadcaster or one of their editors.")
    if len(text) > LONGEST:
        raise BadRequest("The description is too long.")
    now, stream = call.twitch.show.now(), channel.stream
    if stream is None:
        raise Unknown("The broadcaster is not streaming live.")
    position = max(0, int((now - stream.started_at).total_seconds()))
    owner = channel.broadcaster
    made = Marker(call.twitch.mint.token(24), owner, text, now, position)
    channel.markers.append(made)
    call.twitch.note("marker", channel, owner, text=text)
    return listed(
        {
            "id": made.id,
            "created_at": stamp(now),
            "position_seconds": position,
            "description": text,
        }
    )


ENDPOINTS = (Endpoint("POST", "/streams/markers", post_marker),)
