"""`channel.chat.*`: what is read in the room."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import badge_list, broadcaster, fragment, whom
from bot.sandbox.state.message import Message, Reply
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload


def chat_message(message: Message) -> Event:
    """`channel.chat.message`: with every key that the live service sends."""
    source = message.source
    text = f"\x01ACTION {message.text}\x01" if message.me else message.text
    payload = {
        **broadcaster(message.channel),
        **whom("source_broadcaster_user", source.channel if source else None),
        **whom("chatter_user", message.author),
        "message_id": message.id,
        "source_message_id": source.message_id if source else None,
        "is_source_only": _source_only(message),
        "message": {"text": text, "fragments": [fragment(one) for one in message.fragments]},
        "color": message.author.colour,
        "badges": badge_list(message.badges),
        "source_badges": badge_list(source.badges) if source else None,
        "message_type": "user_intro" if message.intro else "text",
        "cheer": None,
        "reply": _reply(message.reply) if message.reply else None,
        "channel_points_custom_reward_id": None,
        "channel_points_animation_id": None,
    }
    return Event("channel.chat.message", message.channel.id, payload, message.sent_at)


def message_deleted(message: Message) -> Event:
    """`channel.chat.message_delete`."""
    payload = {
        **broadcaster(message.channel),
        **whom("target_user", message.author),
        "message_id": message.id,
    }
    return Event("channel.chat.message_delete", message.channel.id, payload)


def user_cleared(channel: Person, target: Person) -> Event:
    """`channel.chat.clear_user_messages`: sent with every ban and time-out."""
    payload = {**broadcaster(channel), **whom("target_user", target)}
    return Event("channel.chat.clear_user_messages", channel.id, payload)


def chat_cleared(channel: Person) -> Event:
    """`channel.chat.clear`."""
    return Event("channel.chat.clear", channel.id, broadcaster(channel))


def _source_only(message: Message) -> bool | None:
    """Outside shared chat there is nothing to tell."""
    return True if message.source_only else (False if message.source else None)


def _reply(reply: Reply) -> Payload:
    return {
        "parent_message_id": reply.parent_id,
        "parent_message_body": reply.parent_text,
        **whom("parent_user", reply.parent_author),
        "thread_message_id": reply.thread_id,
        **whom("thread_user", reply.thread_author),
    }
