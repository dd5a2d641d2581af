"""Showing a message: in its own room, to those who watch its author, in shared rooms."""

from bot.sandbox.acts.spread import carry_message
from bot.sandbox.acts.talk import say
from bot.sandbox.events.suspicious import suspect_spoke
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message
from bot.sandbox.twitch import Twitch


async def show(twitch: Twitch, channel: Channel, message: Message) -> None:
    """Let everybody who reads along see a message."""
    channel.turns.take(message.author.id, message.text, twitch.show.now(), channel.modes)
    await say(twitch, channel, message)
    suspect = channel.suspects.get(message.author.id)
    if suspect is not None and suspect.treatment != "none":
        await twitch.eventsub.announce(suspect_spoke(message, suspect))
    if not message.source_only:
        await carry_message(twitch, channel, message)
