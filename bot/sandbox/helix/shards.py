"""`/eventsub/conduits/shards`."""

from bot.sandbox.answer import ACCEPTED, Answer, listed
from bot.sandbox.ask import Ask
from bot.sandbox.eventsub.conduit import Conduit, Shard
from bot.sandbox.eventsub.subscription import ENABLED
from bot.sandbox.helix.access import require_app
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.conduits import conduit_of
from bot.sandbox.helix.pages import paged
from bot.sandbox.refusal import BadRequest
from bot.sandbox.wire import Payload

_MOST_PER_CALL = 100


async def get_shards(call: Call) -> Answer:
    """List the shards that were ever pointed at a session."""
    require_app(call)
    wanted = call.ask.maybe_text("status")
    known = sorted(conduit_of(call, "conduit_id").shards.values(), key=lambda one: int(one.id))
    chosen = [one for one in known if wanted in (None, one.status)]
    page, pagination = paged(chosen, call.ask, usual=100)
    return listed(*(one.payload() for one in page), pagination=pagination)


async def patch_shards(call: Call) -> Answer:
    """Point shards at sessions; each that fails is named in `errors`, and all is 202."""
    require_app(call)
    conduit, asked = conduit_of(call, "conduit_id"), call.ask.parts("shards")
    if not 1 <= len(asked) <= _MOST_PER_CALL:
        raise BadRequest("shards must hold between 1 and 100 elements")
    pointed: list[Payload] = []
    errors: list[Payload] = []
    for one in asked:
        error = _point(call, conduit, one)
        if error is None:
            pointed.append(conduit.shards[one.text("id")].payload())
        else:
            errors.append(error)
    return Answer(ACCEPTED, {"data": pointed, "errors": errors})


def _point(call: Call, conduit: Conduit, asked: Ask) -> Payload | None:
    shard_id, transport = asked.text("id"), asked.part("transport")
    if not conduit.has(shard_id):
        return _error(shard_id, "The shard id is outside the conduit's range")
    session = call.twitch.eventsub.sessions.get(transport.maybe_text("session_id") or "")
    if session is None or not session.live:
        return _error(shard_id, "The websocket session is not connected")
    session.used = True
    conduit.shards[shard_id] = Shard(shard_id, ENABLED, session.id, session.connected_at)
    conduit.unread_since = None
    return None


def _error(shard_id: str, message: str) -> Payload:
    return {"id": shard_id, "message": message, "code": "invalid_parameter"}


ENDPOINTS = (
    Endpoint("GET", "/eventsub/conduits/shards", get_shards),
    Endpoint("PATCH", "/eventsub/conduits/shards", patch_shards),
)
