"""`/eventsub/conduits`."""

from bot.sandbox.acts.conduits import remove_conduit, watch_conduit
from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.eventsub.conduit import MOST_CONDUITS, MOST_SHARDS, Conduit
from bot.sandbox.helix.access import require_app
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, TooMany, Unknown


async def get_conduits(call: Call) -> Answer:
    """List the conduits."""
    require_app(call)
    return listed(*(one.payload() for one in call.twitch.eventsub.conduits.values()))


async def post_conduit(call: Call) -> Answer:
    """Make a conduit."""
    require_app(call)
    shard_count, conduits = _shard_count(call), call.twitch.eventsub.conduits
    if len(conduits) >= MOST_CONDUITS:
        raise TooMany("conduit limit reached")
    made = Conduit(call.twitch.mint.uuid(), shard_count)
    conduits[made.id] = made
    watch_conduit(call.twitch, made)
    return listed(made.payload())


async def patch_conduit(call: Call) -> Answer:
    """Change how many shards a conduit has."""
    require_app(call)
    conduit, shard_count = conduit_of(call, "id"), _shard_count(call)
    conduit.resize(shard_count)
    watch_conduit(call.twitch, conduit)
    return listed(conduit.payload())


async def delete_conduit(call: Call) -> Answer:
    """Take a conduit down together with its subscriptions."""
    require_app(call)
    remove_conduit(call.twitch, conduit_of(call, "id"))
    return done()


def conduit_of(call: Call, field: str) -> Conduit:
    """Find the conduit that a field names."""
    conduit = call.twitch.eventsub.conduits.get(call.ask.text(field))
    if conduit is None:
        raise Unknown("not found")
    return conduit


def _shard_count(call: Call) -> int:
    shard_count = call.ask.maybe_whole("shard_count")
    if shard_count is None or not 1 <= shard_count <= MOST_SHARDS:
        raise BadRequest("shard_count must be between 1 and 20000")
    return shard_count


ENDPOINTS = (
    Endpoint("GET", "/eventsub/conduits", get_conduits),
    Endpoint("POST", "/eventsub/conduits", post_conduit),
    Endpoint("PATCH", "/eventsub/conduits", patch_conduit),
    Endpoint("DELETE", "/eventsub/conduits", delete_conduit),
)
