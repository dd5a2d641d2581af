"""Who may: tokens, scopes and roles of a Helix call."""

from bot.sandbox.helix.call import Call
from bot.sandbox.refusal import BadRequest, Forbidden, Unauthorized
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person


def require_app(call: Call) -> None:
    """Take an app token only."""
    if not call.by_app:
        raise Unauthorized("This endpoint requires an app access token.")


def require_scope(call: Call, *choice: str, of: str | None = None) -> None:
    """Take a token with one of these scopes; an app goes by what `of` has allowed it."""
    held = call.token.scopes
    if call.by_app:
        held = call.twitch.ledger.scopes_of(of) if of else frozenset()
    if not held.intersection(choice):
        raise Unauthorized(f"Missing scope: {' or '.join(choice)}")


def require_owner(call: Call, field: str, *choice: str) -> Person:
    """Take the user token of the very person a field names."""
    asked = call.ask.text(field)
    if call.by_app:
        raise Unauthorized("This endpoint requires a user access token.")
    require_scope(call, *choice)
    if asked != call.token.user_id:
        raise Unauthorized(
            f"The ID in {field} must match the user ID found in the request's OAuth token."
        )
    return call.twitch.world.people[asked]


def channel_of(call: Call, field: str = "broadcaster_id") -> Channel:
    """Find the channel a field names."""
    asked = call.ask.text(field)
    channel = call.twitch.world.channels.get(asked)
    if channel is None:
        raise BadRequest(f"The ID in {field} is not valid.")
    return channel


def acting_moderator(
    call: Call, *choice: str, also_of_app: tuple[str, ...] = ()
) -> tuple[Channel, Person]:
    """Take a call in a moderator's name and tell where and who that is.

    A user token must be the moderator's own; an app needs that moderator's grant, of every
    scope in `also_of_app` too.
    """
    moderator_id, channel = call.ask.text("moderator_id"), channel_of(call)
    require_scope(call, *choice, of=moderator_id)
    if call.by_app:
        for scope in also_of_app:
            require_scope(call, scope, of=moderator_id)
    elif moderator_id != call.token.user_id:
        raise Unauthorized(
            "The ID in moderator_id must match the user ID found in the request's OAuth token."
        )
    if not channel.may_moderate(moderator_id):
        raise Forbidden("The user in moderator_id is not one of the broadcaster's moderators.")
    return channel, call.twitch.world.people[moderator_id]
