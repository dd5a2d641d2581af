"""`GET /users`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload, stamp_seconds

_MOST = 100


async def get_users(call: Call) -> Answer:
    """List people by id and login; without either, the token's own user."""
    ids, logins = call.ask.texts("id"), call.ask.texts("login")
    if not ids and not logins:
        if call.token.user_id is None:
            raise BadRequest("The id or login query parameter is required.")
        ids = [call.token.user_id]
    if len(ids) + len(logins) > _MOST:
        raise BadRequest("The number of id and login query parameters may not exceed 100.")
    world = call.twitch.world
    found = [world.people.get(one) for one in ids] + [world.find(one) for one in logins]
    unique = {person.id: person for person in found if person is not None}
    return listed(*(_user(person) for person in unique.values()))


def _user(person: Person) -> Payload:
    return {
        "id": person.id,
        "login": person.login,
        "display_name": person.name,
        "type": "",
        "broadcaster_type": "partner" if person.partner else "",
        "description": "",
        "profile_image_url": "https://static.invalid/user.png",
        "offline_image_url": "",
        "view_count": 0,
        "created_at": stamp_seconds(person.created_at),
    }


ENDPOINTS = (Endpoint("GET", "/users", get_users),)
