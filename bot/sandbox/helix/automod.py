"""`/moderation/automod/settings`."""

from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload

LEVELS = (
    "disability",
    "aggression",
    "sexuality_sex_or_gender",
    "misogyny",
    "bullying",
    "swearing",
    "race_ethnicity_or_religion",
    "sex_based_terms",
)
_HIGHEST = 4


async def get_automod_settings(call: Call) -> Answer:
    """Tell AutoMod's levels."""
    channel, moderator = acting_moderator(
        call, "moderator:read:automod_settings", "moderator:manage:automod_settings"
    )
    return listed(_settings(channel, moderator))


async def put_automod_settings(call: Call) -> Answer:
    """Set AutoMod's overall level or the single ones."""
    channel, moderator = acting_moderator(call, "moderator:manage:automod_settings")
    overall = call.ask.maybe_whole("overall_level")
    levels = {name: call.ask.maybe_whole(name) or 0 for name in LEVELS}
    if any(not 0 <= level <= _HIGHEST for level in (overall or 0, *levels.values())):
        raise BadRequest("The level must be between 0 and 4.")
    if overall is None:
        channel.automod, channel.automod_overall = levels, None
    else:
        set_overall(channel, overall)
    return listed(_settings(channel, moderator))


def set_overall(channel: Channel, level: int) -> None:
    """Set every level at once."""
    channel.automod, channel.automod_overall = dict.fromkeys(LEVELS, level), level


def _settings(channel: Channel, moderator: Person) -> Payload:
    return {
        "broadcaster_id": channel.broadcaster.id,
        "moderator_id": moderator.id,
        "overall_level": channel.automod_overall,
        **{name: channel.automod.get(name, 0) for name in LEVELS},
    }


ENDPOINTS = (
    Endpoint("GET", "/moderation/automod/settings", get_automod_settings),
    Endpoint("PUT", "/moderation/automod/settings", put_automod_settings),
)
