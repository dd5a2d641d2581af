"""`POST /moderation/enforcements/status`: what AutoMod would say to a text."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.ask import Ask
from bot.sandbox.helix.access import channel_of, require_owner
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.quotas import CHECKS_A_MINUTE, CHECKS_AN_HOUR
from bot.sandbox.refusal import BadRequest, TooMany
from bot.sandbox.state.channel import Channel
from bot.sandbox.wire import Payload

_MOST = 100


async def post_enforcement_status(call: Call) -> Answer:
    """Tell of each text whether it would be let through; the quotas are a partner's."""
    require_owner(call, "broadcaster_id", "moderation:read")
    channel, asked = channel_of(call), call.ask.parts("data")
    if not 1 <= len(asked) <= _MOST:
        raise BadRequest("The data field must hold between 1 and 100 messages.")
    rows = [_verdict(call, channel, one) for one in asked]
    quotas, owner = call.twitch.quotas, channel.broadcaster.id
    if not (quotas.take(CHECKS_A_MINUTE, owner) and quotas.take(CHECKS_AN_HOUR, owner)):
        raise TooMany("The broadcaster exceeded the number of chat message checks.")
    return listed(*rows)


def _verdict(call: Call, channel: Channel, asked: Ask) -> Payload:
    message_id, text = asked.text("msg_id"), asked.text("msg_text")
    blocked = any(one.found_in(text) is not None for one in channel.terms.values())
    caught = call.twitch.lexicon.caught(text, channel.automod)
    return {"msg_id": message_id, "is_permitted": not blocked and caught is None}


ENDPOINTS = (Endpoint("POST", "/moderation/enforcements/status", post_enforcement_status),)
