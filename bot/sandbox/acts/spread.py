"""What happens in one room of a shared chat happens in the others."""

from dataclasses import replace

from bot.sandbox.acts.badges import badges_of
from bot.sandbox.acts.talk import say
from bot.sandbox.events.chat import message_deleted, user_cleared
from bot.sandbox.events.moderate import ban_moderated, deletion_moderated, unban_moderated
from bot.sandbox.state.channel import Ban, Channel
from bot.sandbox.state.message import Message, Source
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def carry_message(twitch: Twitch, channel: Channel, message: Message) -> None:
    """Show a message that was written here in the other rooms."""
    chat = twitch.world.shared_chat(channel)
    if chat is None or message.source is not None:
        return
    for room in chat.others(channel):
        copy = copy_for(twitch, room, message)
        chat.remember(message, room, copy.id)
        await say(twitch, room, copy)


def copy_for(twitch: Twitch, room: Channel, message: Message) -> Message:
    """Write a message as another room shows it."""
    return replace(
        message,
        id=twitch.mint.uuid(),
        channel=room.broadcaster,
        badges=badges_of(room, message.author),
        source=Source(message.channel, message.id, message.badges),
        reply=None,
    )


async def carry_deletion(
    twitch: Twitch, channel: Channel, moderator: Person, message: Message
) -> None:
    """Take what the other rooms see of a message out of them too."""
    chat = twitch.world.shared_chat(channel)
    if chat is None:
        return
    copies = [(room, chat.copy_in(message, room)) for room in chat.others(channel)]
    for room, copy in copies:
        if copy is not None:
            room.messages.strike(copy.id)
            source = channel.broadcaster
            await twitch.eventsub.announce(message_deleted(copy))
            await twitch.eventsub.announce(deletion_moderated(moderator, copy, source=source))


async def carry_ban(twitch: Twitch, channel: Channel, ban: Ban) -> None:
    """Clear the other rooms of somebody who was banned or timed out here, while they share."""
    for room in _others(twitch, channel):
        room.messages.strike_author(ban.person.id)
        owner, source = room.broadcaster, channel.broadcaster
        await twitch.eventsub.announce(user_cleared(owner, ban.person))
        await twitch.eventsub.announce(ban_moderated(owner, ban, source=source))


async def carry_unban(twitch: Twitch, channel: Channel, moderator: Person, ban: Ban) -> None:
    """Tell the other rooms that a ban was lifted here."""
    for room in _others(twitch, channel):
        owner, source = room.broadcaster, channel.broadcaster
        await twitch.eventsub.announce(unban_moderated(owner, moderator, ban, source=source))


def _others(twitch: Twitch, channel: Channel) -> list[Channel]:
    chat = twitch.world.shared_chat(channel)
    return chat.others(channel) if chat else []
