"""`/moderation/shield_mode`."""

from bot.sandbox.acts.shield import move_shield
from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest
from bot.sandbox.state.channel import Channel
from bot.sandbox.wire import Payload, stamp

_MANAGE = "moderator:manage:shield_mode"


async def get_shield_mode(call: Call) -> Answer:
    """Tell whether the shield is up and who raised it last."""
    channel, _ = acting_moderator(call, "moderator:read:shield_mode", _MANAGE)
    return listed(_status(channel))


async def put_shield_mode(call: Call) -> Answer:
    """Raise the shield or lower it."""
    channel, moderator = acting_moderator(call, _MANAGE)
    up = call.ask.maybe_flag("is_active")
    if up is None:
        raise BadRequest("The is_active field is required.")
    await move_shield(call.twitch, channel, moderator, up=up)
    return listed(_status(channel))


def _status(channel: Channel) -> Payload:
    shield = channel.shield
    return {
        "is_active": shield is not None and shield.active,
        "moderator_id": shield.moderator.id if shield else "",
        "moderator_login": shield.moderator.login if shield else "",
        "moderator_name": shield.moderator.name if shield else "",
        "last_activated_at": stamp(shield.since) if shield else "",
    }


ENDPOINTS = (
    Endpoint("GET", "/moderation/shield_mode", get_shield_mode),
    Endpoint("PUT", "/moderation/shield_mode", put_shield_mode),
)
