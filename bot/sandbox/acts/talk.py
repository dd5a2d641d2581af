"""Talking: a message enters chat, or is held back."""

from bot.sandbox.acts.warn import settle_warnings
from bot.sandbox.events.chat import chat_message
from bot.sandbox.events.whispers import whispered
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message, Reply
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def why_silent(twitch: Twitch, channel: Channel, person: Person) -> str:
    """Tell why somebody may not speak now; empty when they may."""
    await settle_warnings(twitch, channel)
    ban = channel.ban_of(person.id, twitch.show.now())
    if ban is not None:
        return "user_banned" if ban.ends_at is None else "user_timed_out"
    return "user_warned" if person.id in channel.warnings else ""


async def say(twitch: Twitch, channel: Channel, message: Message) -> None:
    """Show a message to the room."""
    channel.messages.add(message)
    channel.hear(message.author, message.sent_at)
    twitch.note("message", channel, message.author, text=message.text, message_id=message.id)
    await twitch.eventsub.announce(chat_message(message))


async def whisper(twitch: Twitch, sender: Person, receiver: Person, text: str) -> None:
    """Carry a whisper."""
    whisper_id = twitch.mint.uuid()
    twitch.whispers.hear(sender.id, receiver.id)
    twitch.note("whisper", None, sender, target=receiver, text=text, message_id=whisper_id)
    await twitch.eventsub.announce(whispered(sender, receiver, whisper_id, text))


def reply_to(parent: Message) -> Reply:
    """Answer a message, in the thread it began or belongs to."""
    return Reply(
        parent_id=parent.id,
        parent_text=parent.text,
        parent_author=parent.author,
        thread_id=parent.reply.thread_id if parent.reply else parent.id,
        thread_author=parent.reply.thread_author if parent.reply else parent.author,
    )
