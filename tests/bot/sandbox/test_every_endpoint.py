"""Whatever is asked, each endpoint answers as Twitch would: it never breaks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.answer import Answer
from bot.sandbox.ask import of_object
from bot.sandbox.founding import found
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.table import ENDPOINTS
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES, BROADCASTER_SCOPES, SandboxOptions
from bot.sandbox.refusal import Refusal
from bot.sandbox.twitch import Twitch
from bot.sandbox.wall import ManualWall

NAMES = (
    "broadcaster_id",
    "moderator_id",
    "user_id",
    "sender_id",
    "message_id",
    "message",
    "duration",
    "reason",
    "data",
    "first",
    "after",
    "id",
    "shard_count",
    "conduit_id",
    "shards",
    "type",
    "version",
    "condition",
    "transport",
    "method",
    "overall_level",
    "from_user_id",
    "to_user_id",
)
KNOWN = ("9000000001", "9000000010", "channel.chat.message", "1", "conduit", "websocket")
PLAIN = (
    st.sampled_from(KNOWN)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=6,
)


@given(
    endpoint=st.sampled_from(ENDPOINTS),
    fields=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8),
    who=st.integers(0, 2),
)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
async def test_it_answers_whatever_is_asked(endpoint: Endpoint, fields: dict, who: int) -> None:
    twitch = found(SandboxOptions(), ManualWall())
    try:
        answer = await endpoint.handle(Call(twitch, of_object(fields), _tokens(twitch)[who]))
    except Refusal as refusal:
        answer = Answer(refusal.code, refusal.body())
    assert answer.response().status in {200, 202, 204, 400, 401, 403, 404, 409, 422, 429}


def _tokens(twitch: Twitch) -> list:
    ledger, owner = twitch.ledger, twitch.world.channel().broadcaster.id
    bot = ledger.issue_user(Grant(twitch.world.bot.id, frozenset(BOT_SCOPES)))
    broadcaster = ledger.issue_user(Grant(owner, frozenset(BROADCASTER_SCOPES)))
    users = [ledger.tokens[one.access] for one in (bot, broadcaster)]
    return [ledger.issue_app(), *users]
