"""Authority gained and lost: moderators, leave to read, leave withdrawn."""

from bot.sandbox.events.moderate import role_moderated
from bot.sandbox.events.roles import Role, role_changed
from bot.sandbox.eventsub.access import still_allowed
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def add_moderator(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Make somebody a moderator."""
    if person.id in channel.moderators:
        return
    channel.moderators[person.id] = person
    twitch.note("mod", channel, channel.broadcaster, target=person)
    await _tell(twitch, channel, person, "moderator", given=True)


async def remove_moderator(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Unmake a moderator; what they could read as one is revoked."""
    if channel.moderators.pop(person.id, None) is None:
        return
    twitch.note("unmod", channel, channel.broadcaster, target=person)
    await _tell(twitch, channel, person, "moderator", given=False)
    await _revoke(twitch, "moderator_removed")


async def add_vip(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Make somebody a VIP."""
    if person.id in channel.vips:
        return
    channel.vips[person.id] = person
    twitch.note("vip", channel, channel.broadcaster, target=person)
    await _tell(twitch, channel, person, "vip", given=True)


async def remove_vip(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Unmake a VIP."""
    if channel.vips.pop(person.id, None) is None:
        return
    twitch.note("unvip", channel, channel.broadcaster, target=person)
    await _tell(twitch, channel, person, "vip", given=False)


async def disconnect_app(twitch: Twitch, person: Person) -> None:
    """Let somebody withdraw everything they allowed the application."""
    twitch.ledger.disconnect(person.id)
    twitch.note("disconnect", None, person)
    await _revoke(twitch, "authorization_revoked")


async def on_banned(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Revoke a banned reader's chat; a moderator who is banned is one no longer."""
    if channel.moderators.pop(person.id, None) is not None:
        await _tell(twitch, channel, person, "moderator", given=False)
        await _revoke(twitch, "moderator_removed")
    for one in twitch.eventsub.register:
        reads = one.condition.get("user_id") == person.id
        if reads and one.condition.get("broadcaster_user_id") == channel.broadcaster.id:
            await twitch.eventsub.revoke(one, "chat_user_banned")


async def _tell(
    twitch: Twitch, channel: Channel, person: Person, role: Role, *, given: bool
) -> None:
    owner, name = channel.broadcaster, "mod" if role == "moderator" else "vip"
    action = name if given else f"un{name}"
    await twitch.eventsub.announce(role_changed(owner, person, role, given=given))
    await twitch.eventsub.announce(role_moderated(owner, person, action))


async def _revoke(twitch: Twitch, reason: str) -> None:
    for one in twitch.eventsub.register:
        if not still_allowed(twitch, one):
            await twitch.eventsub.revoke(one, reason)
