"""`channel.chat.notification`: what chat shows that is no message."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import badge_list, broadcaster, fragment, whom
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload

_NOTICES = (
    "sub",
    "resub",
    "sub_gift",
    "community_sub_gift",
    "gift_paid_upgrade",
    "prime_paid_upgrade",
    "pay_it_forward",
    "raid",
    "unraid",
    "announcement",
    "bits_badge_tier",
    "charity_donation",
    "watch_streak",
    "modiversary",
    "shared_chat_sub",
    "shared_chat_resub",
    "shared_chat_sub_gift",
    "shared_chat_community_sub_gift",
    "shared_chat_gift_paid_upgrade",
    "shared_chat_prime_paid_upgrade",
    "shared_chat_pay_it_forward",
    "shared_chat_raid",
    "shared_chat_announcement",
    "shared_chat_modiversary",
)


def announced(message: Message, colour: str) -> Event:
    """An announcement, be it of this channel or of another in a shared chat."""
    type_ = "shared_chat_announcement" if message.source else "announcement"
    return _notice(message, type_, {"color": colour.upper()})


def raid_noticed(message: Message, raider: Person, viewers: int) -> Event:
    """A raid that arrives."""
    raid = {
        **whom("user", raider),
        "viewer_count": viewers,
        "profile_image_url": "https://static.invalid/user.png",
    }
    system = f"{viewers} raiders from {raider.name} have joined!"
    return _notice(message, "raid", raid, system=system)


def _notice(message: Message, type_: str, detail: Payload, *, system: str = "") -> Event:
    source = message.source
    payload: dict[str, object] = {
        **broadcaster(message.channel),
        **whom("source_broadcaster_user", source.channel if source else None),
        **whom("chatter_user", message.author),
        "chatter_is_anonymous": False,
        "color": message.author.colour,
        "badges": badge_list(message.badges),
        "source_badges": badge_list(source.badges) if source else None,
        "system_message": system,
        "message_id": message.id,
        "source_message_id": source.message_id if source else None,
        "is_source_only": True if message.source_only else (False if source else None),
        "message": {
            "text": message.text,
            "fragments": [fragment(one) for one in message.fragments],
        },
        "notice_type": type_,
        **dict.fromkeys(_NOTICES),
        type_: detail,
    }
    return Event("channel.chat.notification", message.channel.id, payload, message.sent_at)
