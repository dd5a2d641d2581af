"""`GET /authorization/users`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.events.parts import user
from bot.sandbox.helix.access import require_app
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest

_MOST = 10


async def get_authorization(call: Call) -> Answer:
    """Tell what people have allowed the application."""
    require_app(call)
    call.ask.text("user_id")
    ids = call.ask.texts("user_id")
    if len(ids) > _MOST:
        raise BadRequest("The number of user_id query parameters may not exceed 10.")
    people, ledger = call.twitch.world.people, call.twitch.ledger
    rows = [
        {
            **user(people[one]),
            "scopes": sorted(ledger.scopes_of(one)),
            "has_authorized": bool(ledger.scopes_of(one)),
        }
        for one in ids
        if one in people
    ]
    return listed(*rows)


ENDPOINTS = (Endpoint("GET", "/authorization/users", get_authorization),)
