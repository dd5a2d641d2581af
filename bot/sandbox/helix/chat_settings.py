"""`/chat/settings`."""

from bot.sandbox.acts.modes import set_modes
from bot.sandbox.answer import Answer, listed
from bot.sandbox.ask import Ask
from bot.sandbox.helix.access import acting_moderator, channel_of, require_scope
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Forbidden, Unauthorized
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.modes import Modes
from bot.sandbox.wire import Payload

_MANAGE = "moderator:manage:chat_settings"
_USUAL_SLOW, _USUAL_FOLLOWERS, _USUAL_DELAY = 30, 0, 2
_SLOW = range(3, 121)
_FOLLOWERS = range(129_601)
_DELAYS = (2, 4, 6)


async def get_chat_settings(call: Call) -> Answer:
    """Tell the modes of a chat; the delay only to one of its moderators."""
    channel, moderator_id = channel_of(call), call.ask.maybe_text("moderator_id")
    if moderator_id is not None:
        _require_moderator(call, channel, moderator_id)
    return listed(_settings(channel, moderator_id))


async def patch_chat_settings(call: Call) -> Answer:
    """Change the modes that are named and leave the others."""
    channel, moderator = acting_moderator(call, _MANAGE)
    ask, was = call.ask, channel.modes
    slow = _number(ask, "slow_mode", "slow_mode_wait_time", was.slow, _USUAL_SLOW)
    followers = _number(
        ask, "follower_mode", "follower_mode_duration", was.followers, _USUAL_FOLLOWERS
    )
    delay = _number(
        ask,
        "non_moderator_chat_delay",
        "non_moderator_chat_delay_duration",
        was.delay,
        _USUAL_DELAY,
    )
    if slow not in (None, *_SLOW) or delay not in (None, *_DELAYS):
        raise BadRequest("The value of a mode is not one of those allowed.")
    if followers is not None and followers not in _FOLLOWERS:
        raise BadRequest("The value in the follower_mode_duration field is not valid.")
    modes = Modes(
        slow=slow,
        followers=followers,
        subscribers=_flag(ask, "subscriber_mode", was.subscribers),
        emotes=_flag(ask, "emote_mode", was.emotes),
        unique=_flag(ask, "unique_chat_mode", was.unique),
        delay=delay,
    )
    await set_modes(call.twitch, channel, moderator, modes)
    return listed(_settings(channel, moderator.id))


def _require_moderator(call: Call, channel: Channel, moderator_id: str) -> None:
    require_scope(call, "moderator:read:chat_settings", _MANAGE, of=moderator_id)
    if not call.by_app and moderator_id != call.token.user_id:
        raise Unauthorized("The ID in moderator_id must match the user ID in the OAuth token.")
    if not channel.may_moderate(moderator_id):
        raise Forbidden("The user in moderator_id is not one of the broadcaster's moderators.")


def _flag(ask: Ask, name: str, was: bool) -> bool:
    asked = ask.maybe_flag(name)
    return was if asked is None else asked


def _number(ask: Ask, name: str, unit: str, was: int | None, usual: int) -> int | None:
    """Read a mode and its number, which goes only with a mode that is or becomes on."""
    on, number = ask.maybe_flag(name), ask.maybe_whole(unit)
    if number is not None and (on is False or (on is None and was is None)):
        raise BadRequest(f"{unit} may be set only if {name} is true.")
    if on is False:
        return None
    if number is not None:
        return number
    return usual if on and was is None else was


def _settings(channel: Channel, moderator_id: str | None) -> Payload:
    modes = channel.modes
    settings: dict[str, object] = {
        "broadcaster_id": channel.broadcaster.id,
        "slow_mode": modes.slow is not None,
        "slow_mode_wait_time": modes.slow,
        "follower_mode": modes.followers is not None,
        "follower_mode_duration": modes.followers,
        "subscriber_mode": modes.subscribers,
        "emote_mode": modes.emotes,
        "unique_chat_mode": modes.unique,
    }
    if moderator_id is not None:
        settings["moderator_id"] = moderator_id
        settings["non_moderator_chat_delay"] = modes.delay is not None
        settings["non_moderator_chat_delay_duration"] = modes.delay
    return settings


ENDPOINTS = (
    Endpoint("GET", "/chat/settings", get_chat_settings),
    Endpoint("PATCH", "/chat/settings", patch_chat_settings),
)
