"""`/moderation/automod/settings`."""

from bot.sandbox.acts.automod import CATEGORIES, HIGHEST, set_automod
from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload


async def get_automod_settings(call: Call) -> Answer:
    """Tell AutoMod's levels."""
    channel, moderator = acting_moderator(
        call, "moderator:read:automod_settings", "moderator:manage:automod_settings"
    )
    return listed(_settings(channel, moderator))


async def put_automod_settings(call: Call) -> Answer:
    """Set AutoMod's overall level or the single ones; single ones left out become 0."""
    channel, moderator = acting_moderator(call, "moderator:manage:automod_settings")
    overall = call.ask.maybe_whole("overall_level")
    asked = {name: call.ask.maybe_whole(name) for name in CATEGORIES}
    levels = {name: level for name, level in asked.items() if level is not None}
    if (overall is None) == (not levels):
        raise BadRequest("Either overall_level or the individual levels must be given, not both.")
    if any(not 0 <= level <= HIGHEST for level in (overall or 0, *levels.values())):
        raise BadRequest("The level must be between 0 and 4.")
    await set_automod(call.twitch, channel, moderator, overall, levels)
    return listed(_settings(channel, moderator))


def _settings(channel: Channel, moderator: Person) -> Payload:
    return {
        "broadcaster_id": channel.broadcaster.id,
        "moderator_id": moderator.id,
        "overall_level": channel.automod_overall,
        **{name: channel.automod.get(name, 0) for name in CATEGORIES},
    }


ENDPOINTS = (
    Endpoint("GET", "/moderation/automod/settings", get_automod_settings),
    Endpoint("PUT", "/moderation/automod/settings", put_automod_settings),
)
