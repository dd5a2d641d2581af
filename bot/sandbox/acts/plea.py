"""Unban requests: made by the banned, resolved by moderators, or taken back."""

from dataclasses import replace
from typing import Literal

from bot.sandbox.errors import SandboxError
from bot.sandbox.events.bans import unbanned
from bot.sandbox.events.moderate import request_moderated
from bot.sandbox.events.unban_requests import unban_requested, unban_resolved
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.state.unban_request import UnbanRequest
from bot.sandbox.twitch import Twitch


async def ask_unban(twitch: Twitch, channel: Channel, person: Person, text: str) -> UnbanRequest:
    """Ask to be unbanned: once at a time, and only if one is banned."""
    now = twitch.show.now()
    ban = channel.ban_of(person.id, now)
    if ban is None or ban.ends_at is not None:
        raise SandboxError(f"`{person.login}` is not banned: ban them first")
    if pending_of(channel, person) is not None:
        raise SandboxError(f"`{person.login}` has asked already: resolve that first")
    request = UnbanRequest(twitch.mint.uuid(), person, text, now)
    channel.unban_requests[request.id] = request
    twitch.note("ask_unban", channel, person, text=text, message_id=request.id)
    await twitch.eventsub.announce(unban_requested(channel.broadcaster, request))
    return request


async def resolve_request(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    request: UnbanRequest,
    *,
    approve: bool,
    answer: str = "",
) -> UnbanRequest:
    """Approve a request, which lifts the ban, or deny it."""
    now, owner = twitch.show.now(), channel.broadcaster
    status: Literal["approved", "denied"] = "approved" if approve else "denied"
    resolved = replace(request, status=status, moderator=moderator, resolved_at=now, answer=answer)
    channel.unban_requests[request.id] = resolved
    person = request.person
    kind = f"{'approve' if approve else 'deny'}_unban"
    twitch.note(kind, channel, moderator, target=person, text=answer, message_id=request.id)
    await twitch.eventsub.announce(unban_resolved(owner, resolved))
    await twitch.eventsub.announce(request_moderated(owner, moderator, resolved))
    if approve and channel.bans.pop(person.id, None) is not None:
        await twitch.eventsub.announce(unbanned(owner, moderator, person))
    return resolved


async def cancel_request(twitch: Twitch, channel: Channel, person: Person) -> None:
    """Take one's request back."""
    request = pending_of(channel, person)
    if request is None:
        raise SandboxError(f"`{person.login}` has not asked to be unbanned")
    canceled = replace(request, status="canceled", resolved_at=twitch.show.now())
    channel.unban_requests[request.id] = canceled
    twitch.note("cancel_unban", channel, person, message_id=request.id)
    await twitch.eventsub.announce(unban_resolved(channel.broadcaster, canceled))


def pending_of(channel: Channel, person: Person) -> UnbanRequest | None:
    """Find the request of somebody that still waits."""
    asked = (one for one in channel.unban_requests.values() if one.person.id == person.id)
    return next((one for one in asked if one.status == "pending"), None)
