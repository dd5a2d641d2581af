"""Messages as the frames in which Twitch sends them, with all that nobody reads."""

from collections.abc import Iterator
from zlib import crc32

import msgspec

from filters.engine.message import Author, Message, Span

KIND = "channel.chat.message"
CROWD = 5_000
"""Viewers who said what a log leaves unsigned: were they one, it would be a flood."""
EMOTE = {"id": "emotesv2_00", "emote_set_id": "0", "owner_id": "0", "format": ["static"]}
UNUSED = (
    "source_broadcaster_user_id",
    "source_broadcaster_user_login",
    "source_broadcaster_user_name",
    "source_message_id",
    "is_source_only",
    "source_badges",
    "cheer",
    "reply",
    "channel_points_custom_reward_id",
    "channel_points_animation_id",
)


def frame(message: Message) -> bytes:
    """Return a message as it comes over the wire."""
    head = {
        "message_id": f"frame-{message.id}",
        "message_type": "notification",
        "message_timestamp": message.sent_at or "2026-01-10T20:00:00Z",
        "subscription_type": KIND,
        "subscription_version": "1",
    }
    body = {"subscription": _subscription(message.channel), "event": _event(message)}
    return msgspec.json.encode({"metadata": head, "payload": body})


def _subscription(channel: str) -> dict[str, object]:
    return {
        "id": "f1c2a387-161a-49f9-a165-0f21d7a4e1c4",
        "status": "enabled",
        "type": KIND,
        "version": "1",
        "cost": 0,
        "condition": {"broadcaster_user_id": channel, "user_id": "1"},
        "transport": {"method": "conduit", "conduit_id": "bfcfc993-26b1-b876-44d9-afe75a379dac"},
        "created_at": "2026-01-10T19:59:00.000Z",
    }


def _event(message: Message) -> dict[str, object]:
    author = message.author or _somebody(message)
    return dict.fromkeys(UNUSED) | {
        "broadcaster_user_id": message.channel,
        "broadcaster_user_login": "salon",
        "broadcaster_user_name": "Salon",
        "chatter_user_id": author.id,
        "chatter_user_login": author.login,
        "chatter_user_name": author.name,
        "message_id": message.id,
        "message": {"text": message.text, "fragments": list(_fragments(message))},
        "color": "#7FFF00",
        "badges": [{"set_id": "subscriber", "id": "3", "info": "3"}],
        "message_type": "text",
    }


def _somebody(message: Message) -> Author:
    number = 10**6 + crc32(message.id.encode()) % CROWD
    return Author(str(number), f"viewer{number}", f"Viewer{number}")


def _fragments(message: Message) -> Iterator[dict[str, object]]:
    at = 0
    for span, kind, more in sorted(_marked(message)):
        if span.start < at:
            continue
        if span.start > at:
            yield _fragment(message.text[at : span.start], "text", {})
        yield _fragment(message.text[span.start : span.end], kind, more)
        at = span.end
    if at < len(message.text):
        yield _fragment(message.text[at:], "text", {})


def _marked(message: Message) -> Iterator[tuple[Span, str, dict[str, object]]]:
    for emote in message.emotes:
        yield emote.span, "emote", {"emote": EMOTE}
    for one in message.mentions:
        named = {"user_id": "2", "user_login": one.login, "user_name": one.login}
        yield one.span, "mention", {"mention": named}


def _fragment(text: str, kind: str, more: dict[str, object]) -> dict[str, object]:
    return {"type": kind, "text": text, "cheermote": None, "emote": None, "mention": None} | more
