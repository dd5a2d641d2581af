"""`/channels/vips`."""

from bot.sandbox.acts.authority import add_vip, remove_vip
from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.events.parts import user
from bot.sandbox.helix.access import channel_of, require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.helix.quotas import VIPS
from bot.sandbox.refusal import BadRequest, TooLarge, TooMany, Unknown
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person

_MANAGE = "channel:manage:vips"


async def get_vips(call: Call) -> Answer:
    """List a channel's VIPs for its broadcaster only."""
    require_owner(call, "broadcaster_id", "channel:read:vips", _MANAGE)
    wanted = set(call.ask.texts("user_id"))
    chosen = [one for one in channel_of(call).vips.values() if not wanted or one.id in wanted]
    page, pagination = paged(chosen, call.ask)
    return listed(*(user(one) for one in page), pagination=pagination)


async def post_vip(call: Call) -> Answer:
    """Make somebody a VIP."""
    channel, person = _asked(call)
    if channel.ban_of(person.id, call.twitch.show.now()) is not None:
        raise BadRequest("The user is banned from the channel.")
    if person.id in channel.vips or channel.may_moderate(person.id):
        raise TooLarge("The user is a VIP or a moderator already.")
    await add_vip(call.twitch, channel, person)
    return done()


async def delete_vip(call: Call) -> Answer:
    """Unmake a VIP."""
    channel, person = _asked(call)
    if person.id not in channel.vips:
        raise TooLarge("The user is not a VIP in the broadcaster's channel.")
    await remove_vip(call.twitch, channel, person)
    return done()


def _asked(call: Call) -> tuple[Channel, Person]:
    require_owner(call, "broadcaster_id", _MANAGE)
    channel = channel_of(call)
    person = call.twitch.world.people.get(call.ask.text("user_id"))
    if person is None:
        raise Unknown("The ID in user_id was not found.")
    if not call.twitch.quotas.take(VIPS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")
    return channel, person


ENDPOINTS = (
    Endpoint("GET", "/channels/vips", get_vips),
    Endpoint("POST", "/channels/vips", post_vip),
    Endpoint("DELETE", "/channels/vips", delete_vip),
)
