"""`/raids`."""

from bot.sandbox.acts.raid import call_off, set_out
from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.helix.access import channel_of, require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.quotas import RAIDS
from bot.sandbox.player.audience import viewers_now
from bot.sandbox.refusal import BadRequest, Conflict, TooMany, Unknown
from bot.sandbox.state.channel import Channel
from bot.sandbox.wire import stamp

_MANAGE = "channel:manage:raids"


async def post_raid(call: Call) -> Answer:
    """Set out for another channel."""
    require_owner(call, "from_broadcaster_id", _MANAGE)
    channel, target_id = channel_of(call, "from_broadcaster_id"), call.ask.text("to_broadcaster_id")
    target, room = (
        call.twitch.world.people.get(target_id),
        call.twitch.world.channels.get(target_id),
    )
    if target is None:
        raise Unknown("The targeted channel was not found.")
    if target is channel.broadcaster:
        raise BadRequest("The IDs in from_broadcaster_id and to_broadcaster_id cannot be the same.")
    if room is not None and room.ban_of(channel.broadcaster.id, call.twitch.show.now()):
        raise BadRequest("The broadcaster may not raid this channel.")
    if channel.raid is not None:
        raise Conflict("The broadcaster is already in the process of raiding another channel.")
    _ration(call, channel)
    stream = channel.stream
    viewers = viewers_now(call.twitch, channel, stream) if stream else 0
    raid = await set_out(call.twitch, channel, target, viewers)
    return listed({"created_at": stamp(raid.at), "is_mature": False})


async def delete_raid(call: Call) -> Answer:
    """Call the raid off that is about to set out."""
    require_owner(call, "broadcaster_id", _MANAGE)
    channel = channel_of(call)
    await call.twitch.agenda.settle()
    if channel.raid is None:
        raise Unknown("The broadcaster doesn't have a pending raid to cancel.")
    _ration(call, channel)
    await call_off(call.twitch, channel, channel.raid)
    return done()


def _ration(call: Call, channel: Channel) -> None:
    if not call.twitch.quotas.take(RAIDS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")


ENDPOINTS = (
    Endpoint("POST", "/raids", post_raid),
    Endpoint("DELETE", "/raids", delete_raid),
)
