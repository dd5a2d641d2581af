"""`/eventsub/subscriptions`."""

from bot.sandbox.answer import ACCEPTED, Answer, done, listed
from bot.sandbox.eventsub.access import require_leave
from bot.sandbox.eventsub.catalogue import KINDS, Kind
from bot.sandbox.eventsub.subscription import Subscription, Transport
from bot.sandbox.helix.access import require_app
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.refusal import BadRequest, Conflict, Forbidden, TooMany, Unauthorized, Unknown

_MOST_TWINS = 3
_MOST_SOCKETS = 3
_MOST_PER_SOCKET = 300
_FILTERS = ("status", "type", "user_id", "subscription_id", "conduit_id")
_MAX_COST = {"conduit": 10_000, "websocket": 10}


async def post_subscription(call: Call) -> Answer:
    """Subscribe: by user token on a socket, by app token on a conduit."""
    type_, version = call.ask.text("type"), call.ask.text("version")
    kind = KINDS.get(type_)
    if kind is None or version not in kind.versions:
        raise BadRequest("invalid subscription type and version")
    condition = _condition(call, kind)
    transport = _transport(call)
    require_leave(call.twitch, kind, condition, by_app=call.by_app)
    _require_own(call, kind, condition)
    _refuse_twin(call, type_, condition, transport)
    cost = _cost(call, condition)
    made = Subscription(
        call.twitch.mint.uuid(),
        type_,
        version,
        condition,
        transport,
        call.twitch.show.now(),
        call.token.user_id or "",
        cost=cost,
    )
    call.twitch.eventsub.register.add(made)
    return Answer(ACCEPTED, {"data": [made.payload()], **_totals(call, transport.method)})


async def delete_subscription(call: Call) -> Answer:
    """Unsubscribe."""
    if not call.twitch.eventsub.register.remove(call.ask.text("id")):
        raise Unknown("subscription not found")
    return done()


async def get_subscriptions(call: Call) -> Answer:
    """List the token's own subscriptions, oldest first, by one filter at most."""
    owner = call.token.user_id or ""
    own = [one for one in call.twitch.eventsub.register if one.owner == owner]
    if sum(call.ask.maybe_text(name) is not None for name in _FILTERS) > 1:
        raise BadRequest("only one of the filters may be given")
    page, pagination = paged([one for one in own if _fits(call, one)], call.ask, usual=100)
    totals = _totals(call, "conduit" if call.by_app else "websocket")
    return listed(*(one.payload() for one in page), pagination=pagination, **totals)


def _condition(call: Call, kind: Kind) -> dict[str, str]:
    asked = call.ask.part("condition")
    condition = {name: text for name in asked.fields if (text := asked.maybe_text(name))}
    for name in kind.condition:
        if name not in condition:
            raise BadRequest(f"missing or unparseable condition: {name}")
    if kind.either and sum(name in condition for name in kind.either) != 1:
        raise BadRequest(f"missing or unparseable condition: {' or '.join(kind.either)}")
    people = call.twitch.world.people
    strangers = [v for k, v in condition.items() if k.endswith("user_id") and v not in people]
    if strangers or not condition:
        raise BadRequest("invalid condition")
    return condition


def _transport(call: Call) -> Transport:
    asked = call.ask.part("transport")
    method = asked.text("method")
    if method == "conduit":
        require_app(call)
        return Transport(method, _conduit_id(call, asked.text("conduit_id")))
    if method != "websocket":
        raise BadRequest("invalid transport")
    if call.by_app:
        raise BadRequest("invalid transport and auth combination")
    return Transport(method, _session_id(call, asked.text("session_id")))


def _conduit_id(call: Call, conduit_id: str) -> str:
    if conduit_id not in call.twitch.eventsub.conduits:
        raise BadRequest("conduit not found")
    return conduit_id


def _session_id(call: Call, session_id: str) -> str:
    session = call.twitch.eventsub.sessions.get(session_id)
    if session is None or not session.live:
        raise BadRequest("websocket transport session does not exist or has already disconnected")
    register = call.twitch.eventsub.register
    if any(s.transport.id == session_id and s.owner != call.token.user_id for s in register):
        raise BadRequest("websocket transport cannot have subscriptions created by different users")
    own = [s for s in register if s.owner == call.token.user_id]
    there = [s for s in own if s.transport.id == session_id and s.enabled]
    others = {s.transport.id for s in own if s.enabled} - {session_id}
    if len(there) >= _MOST_PER_SOCKET or (not there and len(others) >= _MOST_SOCKETS):
        raise TooMany("number of websocket transports limit exceeded")
    session.used = True
    return session_id


def _require_own(call: Call, kind: Kind, condition: dict[str, str]) -> None:
    if call.by_app or not kind.scopes:
        return
    if condition.get(kind.whose) != call.token.user_id:
        raise Forbidden("subscription missing proper authorization")
    if not all(call.token.scopes.intersection(choice) for choice in kind.scopes):
        raise Unauthorized("Missing scope")


def _refuse_twin(call: Call, type_: str, condition: dict[str, str], transport: Transport) -> None:
    twins = call.twitch.eventsub.register.twins(type_, condition)
    for twin in twins:
        if twin.transport == transport:
            raise Conflict(f"subscription already exists; id={twin.id}")
    if len(twins) >= _MOST_TWINS:
        raise TooMany("number of subscriptions limit exceeded")


def _cost(call: Call, condition: dict[str, str]) -> int:
    """Nothing is charged for those who have allowed the application anything."""
    ledger = call.twitch.ledger
    cost = 0 if any(ledger.scopes_of(one) for one in condition.values()) else 1
    totals = _totals(call, "conduit" if call.by_app else "websocket")
    if totals["total_cost"] + cost > totals["max_total_cost"]:
        raise TooMany("cost exceeded")
    return cost


def _fits(call: Call, one: Subscription) -> bool:
    asked = call.ask
    wanted = (
        (asked.maybe_text("status"), {one.status}),
        (asked.maybe_text("type"), {one.type}),
        (asked.maybe_text("user_id"), set(one.condition.values())),
        (asked.maybe_text("subscription_id"), {one.id}),
        (asked.maybe_text("conduit_id"), {one.transport.id}),
    )
    return all(value is None or value in found for value, found in wanted)


def _totals(call: Call, method: str) -> dict[str, int]:
    owner = call.token.user_id or ""
    own = [one for one in call.twitch.eventsub.register if one.owner == owner]
    cost = sum(one.cost for one in own if one.enabled)
    return {"total": len(own), "total_cost": cost, "max_total_cost": _MAX_COST[method]}


ENDPOINTS = (
    Endpoint("POST", "/eventsub/subscriptions", post_subscription),
    Endpoint("DELETE", "/eventsub/subscriptions", delete_subscription),
    Endpoint("GET", "/eventsub/subscriptions", get_subscriptions),
)
