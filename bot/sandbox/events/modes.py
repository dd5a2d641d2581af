"""`channel.chat_settings.update`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster
from bot.sandbox.state.modes import Modes
from bot.sandbox.state.person import Person


def modes_changed(channel: Person, modes: Modes) -> Event:
    """`channel.chat_settings.update`: the delay for non-moderators is not in it."""
    payload = {
        **broadcaster(channel),
        "emote_mode": modes.emotes,
        "follower_mode": modes.followers is not None,
        "follower_mode_duration_minutes": modes.followers,
        "slow_mode": modes.slow is not None,
        "slow_mode_wait_time_seconds": modes.slow,
        "subscriber_mode": modes.subscribers,
        "unique_chat_mode": modes.unique,
    }
    return Event("channel.chat_settings.update", channel.id, payload)
