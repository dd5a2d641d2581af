"""`GET /chat/settings`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import channel_of
from bot.sandbox.helix.call import Call, Endpoint


async def get_chat_settings(call: Call) -> Answer:
    """Tell the modes of a chat: in the sandbox all are off."""
    settings: dict[str, object] = {
        "broadcaster_id": channel_of(call).broadcaster.id,
        "slow_mode": False,
        "slow_mode_wait_time": None,
        "follower_mode": False,
        "follower_mode_duration": None,
        "subscriber_mode": False,
        "emote_mode": False,
        "unique_chat_mode": False,
    }
    moderator_id = call.ask.maybe_text("moderator_id")
    if moderator_id is not None:
        settings["moderator_id"] = moderator_id
        settings["non_moderator_chat_delay"] = False
        settings["non_moderator_chat_delay_duration"] = None
    return listed(settings)


ENDPOINTS = (Endpoint("GET", "/chat/settings", get_chat_settings),)
