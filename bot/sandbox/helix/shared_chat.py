"""`GET /shared_chat/session`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import channel_of
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.wire import stamp_seconds


async def get_session(call: Call) -> Answer:
    """Tell the shared chat that a channel is in, if it is in one."""
    chat = call.twitch.world.shared_chat(channel_of(call))
    if chat is None:
        return listed()
    return listed(
        {
            "session_id": chat.id,
            "host_broadcaster_id": chat.host.broadcaster.id,
            "participants": [{"broadcaster_id": one.broadcaster.id} for one in chat.channels],
            "created_at": stamp_seconds(chat.created_at),
            "updated_at": stamp_seconds(chat.updated_at),
        }
    )


ENDPOINTS = (Endpoint("GET", "/shared_chat/session", get_session),)
