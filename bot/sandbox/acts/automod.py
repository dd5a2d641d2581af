"""AutoMod's settings: one level for all, or one for each category."""

from collections.abc import Mapping

from bot.sandbox.events.automod import settings_updated
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch

CATEGORIES = (
    "disability",
    "aggression",
    "sexuality_sex_or_gender",
    "misogyny",
    "bullying",
    "swearing",
    "race_ethnicity_or_religion",
    "sex_based_terms",
)
HIGHEST = 4
# Of the presets only this one is known not to be the same everywhere.
_KNOWN_PRESETS: Mapping[int, Mapping[str, int]] = {3: {"bullying": 2, "swearing": 0}}


async def set_automod(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    overall: int | None,
    levels: Mapping[str, int],
) -> None:
    """Set the overall level, or the single ones; those that make a preset are that preset."""
    if overall is None:
        channel.automod = {name: levels.get(name, 0) for name in CATEGORIES}
        channel.automod_overall = next(
            (one for one in range(HIGHEST + 1) if preset(one) == channel.automod), None
        )
    else:
        set_overall(channel, overall)
    twitch.note("automod", channel, moderator, text=str(channel.automod_overall))
    await twitch.eventsub.announce(settings_updated(channel, moderator))


def set_overall(channel: Channel, level: int) -> None:
    """Set every level by an overall one, unannounced."""
    channel.automod, channel.automod_overall = preset(level), level


def preset(level: int) -> dict[str, int]:
    """Tell the single levels behind an overall one."""
    known = _KNOWN_PRESETS.get(level, {})
    return {name: known.get(name, level) for name in CATEGORIES}
