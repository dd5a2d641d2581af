"""Talking: a message enters chat, or is held back."""

from collections.abc import Callable
from datetime import timedelta

from bot.sandbox.acts.warn import settle_warnings
from bot.sandbox.events.chat import chat_message
from bot.sandbox.events.whispers import whispered
from bot.sandbox.state.channel import Ban, Channel
from bot.sandbox.state.message import Message, Reply
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


async def why_silent(twitch: Twitch, channel: Channel, person: Person) -> str:
    """Tell why somebody may not speak now; empty when they may."""
    await settle_warnings(twitch, channel)
    ban = _ban_of(twitch, channel, person)
    if ban is not None:
        return "user_banned" if ban.ends_at is None else "user_timed_out"
    return "user_warned" if person.id in channel.warnings else ""


async def say(twitch: Twitch, channel: Channel, message: Message) -> None:
    """Show a message to the room."""
    channel.messages.add(message)
    channel.hear(message.author, message.sent_at)
    twitch.note("message", channel, message.author, text=message.text, message_id=message.id)
    await _announce(twitch, channel, message)


async def _announce(twitch: Twitch, channel: Channel, message: Message) -> None:
    """Moderators read at once what others see after the delay, if it is still there then."""
    event, delay = chat_message(message), channel.modes.delay
    if delay is None:
        await twitch.eventsub.announce(event)
        return
    await twitch.eventsub.announce(event, to=channel.may_moderate)

    async def show_the_others() -> None:
        if channel.messages.find(message.id) is not None:
            others = _not(channel.may_moderate)
            await twitch.eventsub.announce(event, to=others)

    twitch.agenda.at(twitch.show.now() + timedelta(seconds=delay), show_the_others)


async def whisper(twitch: Twitch, sender: Person, receiver: Person, text: str) -> None:
    """Carry a whisper."""
    whisper_id = twitch.mint.uuid()
    twitch.whispers.hear(sender.id, receiver.id)
    twitch.note("whisper", None, sender, target=receiver, text=text, message_id=whisper_id)
    await twitch.eventsub.announce(whispered(sender, receiver, whisper_id, text))


def _ban_of(twitch: Twitch, channel: Channel, person: Person) -> Ban | None:
    """What another room of a shared chat has imposed holds here too."""
    chat, now = twitch.world.shared_chat(channel), twitch.show.now()
    rooms = [channel, *chat.others(channel)] if chat else [channel]
    return next((ban for room in rooms if (ban := room.ban_of(person.id, now))), None)


def _not(true: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda one: not true(one)


def reply_to(parent: Message) -> Reply:
    """Answer a message, in the thread it began or belongs to."""
    return Reply(
        parent_id=parent.id,
        parent_text=parent.text,
        parent_author=parent.author,
        thread_id=parent.reply.thread_id if parent.reply else parent.id,
        thread_author=parent.reply.thread_author if parent.reply else parent.author,
    )
