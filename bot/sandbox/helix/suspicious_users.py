"""`/moderation/suspicious_users`."""

from typing import Literal

from bot.sandbox.acts.suspect import treat
from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.state.suspect import Suspect
from bot.sandbox.wire import Payload, stamp_seconds

_MANAGE = "moderator:manage:suspicious_users"
_TREATMENTS: dict[str, Literal["active_monitoring", "restricted"]] = {
    "ACTIVE_MONITORING": "active_monitoring",
    "RESTRICTED": "restricted",
}
_GROUNDS = {
    "manually_added": "MANUALLY_ADDED",
    "ban_evader": "DETECTED_BAN_EVADER",
    "banned_in_shared_channel": "BANNED_IN_SHARED_CHANNEL",
}


async def post_suspicious_user(call: Call) -> Answer:
    """Watch somebody, or keep what they say from being seen."""
    channel, moderator = acting_moderator(call, _MANAGE)
    target, treatment = _target(call, channel), _TREATMENTS.get(call.ask.text("status"))
    if treatment is None:
        raise BadRequest("The value in the status field is not valid.")
    return listed(_row(channel, await treat(call.twitch, channel, moderator, target, treatment)))


async def delete_suspicious_user(call: Call) -> Answer:
    """Treat somebody as everybody else again; answered 200 with how they stand."""
    channel, moderator = acting_moderator(call, _MANAGE)
    suspect = await treat(call.twitch, channel, moderator, _target(call, channel), "none")
    return listed(_row(channel, suspect))


def _target(call: Call, channel: Channel) -> Person:
    target = call.twitch.world.people.get(call.ask.text("user_id"))
    if target is None:
        raise BadRequest("The ID in user_id is not valid.")
    if channel.may_moderate(target.id):
        raise BadRequest("The user in user_id may not be treated as suspicious.")
    return target


def _row(channel: Channel, suspect: Suspect) -> Payload:
    treated = suspect.treatment != "none"
    return {
        "user_id": suspect.person.id,
        "broadcaster_id": channel.broadcaster.id,
        "moderator_id": suspect.moderator.id,
        "updated_at": stamp_seconds(suspect.updated_at).removesuffix("Z") + "+00:00",
        "status": suspect.treatment.upper() if treated else "NO_TREATMENT",
        "types": [_GROUNDS[one] for one in suspect.grounds],
    }


ENDPOINTS = (
    Endpoint("POST", "/moderation/suspicious_users", post_suspicious_user),
    Endpoint("DELETE", "/moderation/suspicious_users", delete_suspicious_user),
)
