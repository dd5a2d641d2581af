"""`/moderation/unban_requests`."""

from typing import get_args

from bot.sandbox.acts.plea import resolve_request
from bot.sandbox.answer import Answer, listed
from bot.sandbox.events.parts import whom
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.refusal import BadRequest, Unknown
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.unban_request import RequestStatus, UnbanRequest
from bot.sandbox.wire import Payload, stamp_seconds

_MANAGE = "moderator:manage:unban_requests"
_LONGEST = 500
_RULINGS = {"approved": True, "denied": False}


async def get_unban_requests(call: Call) -> Answer:
    """List the requests of a status, newest first."""
    channel, _ = acting_moderator(call, "moderator:read:unban_requests", _MANAGE)
    status, user_id = call.ask.text("status"), call.ask.maybe_text("user_id")
    if status not in get_args(RequestStatus):
        raise BadRequest("The value in the status parameter is not valid.")
    found = [
        one
        for one in reversed(list(channel.unban_requests.values()))
        if one.status == status and user_id in (None, one.person.id)
    ]
    page, pagination = paged(found, call.ask)
    return listed(*(_row(channel, one) for one in page), pagination=pagination)


async def patch_unban_request(call: Call) -> Answer:
    """Approve or deny a request that waits."""
    channel, moderator = acting_moderator(call, _MANAGE)
    request = channel.unban_requests.get(call.ask.text("unban_request_id"))
    approve = _RULINGS.get(call.ask.text("status"))
    answer = call.ask.maybe_text("resolution_text") or ""
    if request is None:
        raise Unknown("The unban request was not found.")
    if approve is None or request.status != "pending":
        raise BadRequest("The unban request cannot be given this status.")
    if len(answer) > _LONGEST:
        raise BadRequest("The resolution_text may have 500 characters at most.")
    done = await resolve_request(
        call.twitch, channel, moderator, request, approve=approve, answer=answer
    )
    return listed(_row(channel, done))


def _row(channel: Channel, request: UnbanRequest) -> Payload:
    return {
        "id": request.id,
        **whom("broadcaster", channel.broadcaster),
        **whom("moderator", request.moderator),
        **whom("user", request.person),
        "text": request.text,
        "status": request.status,
        "created_at": stamp_seconds(request.created_at),
        "resolved_at": stamp_seconds(request.resolved_at) if request.resolved_at else None,
        "resolution_text": request.answer,
    }


ENDPOINTS = (
    Endpoint("GET", "/moderation/unban_requests", get_unban_requests),
    Endpoint("PATCH", "/moderation/unban_requests", patch_unban_request),
)
