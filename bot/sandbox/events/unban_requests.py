"""`channel.unban_request.*`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, user, whom
from bot.sandbox.state.person import Person
from bot.sandbox.state.unban_request import UnbanRequest
from bot.sandbox.wire import stamp


def unban_requested(channel: Person, request: UnbanRequest) -> Event:
    """`channel.unban_request.create`."""
    payload = {
        "id": request.id,
        **broadcaster(channel),
        **user(request.person),
        "text": request.text,
        "created_at": stamp(request.created_at),
    }
    return Event("channel.unban_request.create", channel.id, payload)


def unban_resolved(channel: Person, request: UnbanRequest) -> Event:
    """`channel.unban_request.resolve`: nobody is the moderator of one that was canceled."""
    payload = {
        "id": request.id,
        **broadcaster(channel),
        **whom("moderator_user", request.moderator),
        **user(request.person),
        "resolution_text": request.answer or "",
        "status": request.status,
    }
    return Event("channel.unban_request.resolve", channel.id, payload)
