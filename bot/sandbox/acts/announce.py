"""Announcements: a moderator's words that stand out."""

from dataclasses import replace

from bot.sandbox.acts.compose import compose
from bot.sandbox.acts.spread import copy_for
from bot.sandbox.events.notices import announced
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def make_known(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    text: str,
    colour: str,
    *,
    source_only: bool = False,
) -> None:
    """Announce something, in the rooms of a shared chat too unless it is for this one only."""
    chat = twitch.world.shared_chat(channel)
    message = compose(twitch, channel, moderator, text)
    message = replace(message, source_only=source_only and chat is not None)
    twitch.note("announce", channel, moderator, text=text, message_id=message.id)
    await twitch.eventsub.announce(announced(message, colour))
    for room in chat.others(channel) if chat and not source_only else ():
        await twitch.eventsub.announce(announced(copy_for(twitch, room, message), colour))
