"""Whatever is asked, each endpoint answers as Twitch would: it never breaks."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.acts.ban import ban
from bot.sandbox.acts.compose import compose
from bot.sandbox.acts.hold import hold_back
from bot.sandbox.acts.plea import ask_unban
from bot.sandbox.acts.talk import say
from bot.sandbox.acts.terms import block_term
from bot.sandbox.answer import Answer
from bot.sandbox.ask import of_object
from bot.sandbox.founding import found
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.table import ENDPOINTS
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES, BROADCASTER_SCOPES, SandboxOptions
from bot.sandbox.refusal import Refusal
from bot.sandbox.state.hold import ByAutomod
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
    "msg_id",
    "msg_text",
    "action",
    "text",
    "status",
    "is_active",
    "slow_mode",
    "slow_mode_wait_time",
    "follower_mode",
    "follower_mode_duration",
    "emote_mode",
    "color",
    "for_source_only",
    "unban_request_id",
    "resolution_text",
    "from_broadcaster_id",
    "to_broadcaster_id",
    "duration_seconds",
)
KNOWN = (
    *("9000000001", "9000000010", "channel.chat.message", "1", "conduit", "websocket"),
    *("ALLOW", "RESTRICTED", "approved", "pending", "true", "m", "blue"),
)
PLAIN = (
    st.sampled_from(KNOWN)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
)
MORE = ("channel:manage:raids", "channel:manage:vips", "channel:manage:moderators")
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
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
async def test_it_answers_whatever_is_asked(endpoint: Endpoint, fields: dict, who: int) -> None:
    twitch = found(SandboxOptions(), ManualWall())
    await _fill(twitch)
    try:
        answer = await endpoint.handle(Call(twitch, of_object(fields), _tokens(twitch)[who]))
    except Refusal as refusal:
        answer = Answer(refusal.code, refusal.body())
    assert answer.response().status in {200, 202, 204, 400, 401, 403, 404, 409, 422, 429}


async def _fill(twitch: Twitch) -> None:
    channel = twitch.world.channel()
    owner, moth = channel.broadcaster, twitch.world.viewer("moth")
    message = replace(compose(twitch, channel, moth, "hi"), id="m")
    await say(twitch, channel, message)
    await hold_back(twitch, channel, message, ByAutomod("swearing", 1, ((0, 2),)))
    await block_term(twitch, channel, owner, "flarn")
    await ban(twitch, channel, owner, moth)
    await ask_unban(twitch, channel, moth, "sorry")


def _tokens(twitch: Twitch) -> list:
    ledger, owner = twitch.ledger, twitch.world.channel().broadcaster.id
    bot = ledger.issue_user(Grant(twitch.world.bot.id, frozenset(BOT_SCOPES)))
    broadcaster = ledger.issue_user(Grant(owner, frozenset((*BROADCASTER_SCOPES, *MORE))))
    users = [ledger.tokens[one.access] for one in (bot, broadcaster)]
    return [ledger.issue_app(), *users]
