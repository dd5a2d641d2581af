"""Removing messages: one, or all of them."""

from bot.sandbox.acts.spread import carry_deletion
from bot.sandbox.events.chat import chat_cleared, message_deleted
from bot.sandbox.events.moderate import clearing_moderated, deletion_moderated
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def delete_message(
    twitch: Twitch, channel: Channel, moderator: Person, message: Message
) -> None:
    """Take a message out of chat."""
    channel.messages.strike(message.id)
    twitch.note(
        "delete",
        channel,
        moderator,
        target=message.author,
        text=message.text,
        message_id=message.id,
    )
    await twitch.eventsub.announce(message_deleted(message))
    await twitch.eventsub.announce(deletion_moderated(moderator, message))
    await carry_deletion(twitch, channel, moderator, message)


async def clear_chat(twitch: Twitch, channel: Channel, moderator: Person) -> None:
    """Take every message out of chat."""
    channel.messages.clear()
    twitch.note("clear", channel, moderator)
    await twitch.eventsub.announce(chat_cleared(channel.broadcaster))
    await twitch.eventsub.announce(clearing_moderated(channel.broadcaster, moderator))
