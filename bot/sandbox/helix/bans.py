"""`/moderation/bans` and `/moderation/banned`."""

from bot.sandbox.acts.ban import ban, unban
from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.helix.access import acting_moderator, channel_of, require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.helix.quotas import BANS
from bot.sandbox.refusal import BadRequest, TooMany
from bot.sandbox.state.channel import Ban, Channel
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload, stamp_seconds

LONGEST_TIMEOUT = 1_209_600
LONGEST_REASON = 500


async def post_ban(call: Call) -> Answer:
    """Ban, or time out when a duration is given; a new time-out replaces a running one."""
    channel, moderator = acting_moderator(
        call, "moderator:manage:banned_users", also_of_app=("user:bot",)
    )
    data = call.ask.part("data")
    target = _target(call, channel, moderator, data.text("user_id"))
    seconds, reason = data.maybe_whole("duration"), data.maybe_text("reason") or ""
    if seconds is not None and not 1 <= seconds <= LONGEST_TIMEOUT:
        raise BadRequest("The value in the duration field is not valid.")
    if len(reason) > LONGEST_REASON:
        raise BadRequest("The text in the reason field is too long.")
    held = channel.ban_of(target.id, call.twitch.show.now())
    if held is not None and held.ends_at is None:
        raise BadRequest("user is already banned")
    _ration(call, channel)
    put = await ban(call.twitch, channel, moderator, target, seconds=seconds, reason=reason)
    return listed(_put(channel, put))


async def delete_ban(call: Call) -> Answer:
    """Lift a ban or a time-out."""
    channel, moderator = acting_moderator(
        call, "moderator:manage:banned_users", also_of_app=("user:bot",)
    )
    held = channel.ban_of(call.ask.text("user_id"), call.twitch.show.now())
    if held is None:
        raise BadRequest("user is not banned")
    _ration(call, channel)
    await unban(call.twitch, channel, moderator, held)
    return done()


async def get_banned(call: Call) -> Answer:
    """List bans and time-outs, newest first, for the broadcaster only."""
    require_owner(call, "broadcaster_id", "moderation:read", "moderator:manage:banned_users")
    channel, now = channel_of(call), call.twitch.show.now()
    wanted = set(call.ask.texts("user_id"))
    held = [
        found
        for one in reversed(list(channel.bans))
        if (not wanted or one in wanted) and (found := channel.ban_of(one, now))
    ]
    page, pagination = paged(held, call.ask)
    return listed(*(_row(one) for one in page), pagination=pagination)


def _ration(call: Call, channel: Channel) -> None:
    if not call.twitch.quotas.take(BANS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")


def _target(call: Call, channel: Channel, moderator: Person, user_id: str) -> Person:
    target = call.twitch.world.people.get(user_id)
    if target is None:
        raise BadRequest("The ID in user_id is not valid.")
    by_owner = moderator.id == channel.broadcaster.id
    untouchable = target.id in {channel.broadcaster.id, moderator.id}
    if untouchable or (target.id in channel.moderators and not by_owner):
        raise BadRequest("The user specified in the user_id field may not be banned/timed out.")
    return target


def _put(channel: Channel, put: Ban) -> Payload:
    return {
        "broadcaster_id": channel.broadcaster.id,
        "moderator_id": put.moderator.id,
        "user_id": put.person.id,
        "created_at": stamp_seconds(put.created_at),
        "end_time": stamp_seconds(put.ends_at) if put.ends_at else None,
    }


def _row(held: Ban) -> Payload:
    return {
        "user_id": held.person.id,
        "user_login": held.person.login,
        "user_name": held.person.name,
        "expires_at": stamp_seconds(held.ends_at) if held.ends_at else "",
        "created_at": stamp_seconds(held.created_at),
        "reason": held.reason,
        "moderator_id": held.moderator.id,
        "moderator_login": held.moderator.login,
        "moderator_name": held.moderator.name,
    }


ENDPOINTS = (
    Endpoint("POST", "/moderation/bans", post_ban),
    Endpoint("DELETE", "/moderation/bans", delete_ban),
    Endpoint("GET", "/moderation/banned", get_banned),
)
