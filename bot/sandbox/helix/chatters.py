"""`GET /chat/chatters`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.events.parts import user
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged


async def get_chatters(call: Call) -> Answer:
    """List who has lately been heard in the room."""
    channel, _ = acting_moderator(call, "moderator:read:chatters")
    ids = channel.chatters(call.twitch.show.now())
    page, pagination = paged(ids, call.ask, usual=100, most=1000)
    people = call.twitch.world.people
    return listed(*(user(people[one]) for one in page), pagination=pagination, total=len(ids))


ENDPOINTS = (Endpoint("GET", "/chat/chatters", get_chatters),)
