"""`channel.moderate`: every act of a moderator, under one roof."""

from typing import Literal

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, moderator, user, whom
from bot.sandbox.state.channel import Ban, Warned
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
from bot.sandbox.state.unban_request import UnbanRequest
from bot.sandbox.wire import Payload, stamp

_ACTIONS = (
    "followers",
    "slow",
    "vip",
    "unvip",
    "mod",
    "unmod",
    "ban",
    "unban",
    "timeout",
    "untimeout",
    "raid",
    "unraid",
    "delete",
    "automod_terms",
    "unban_request",
    "warn",
    "shared_chat_ban",
    "shared_chat_unban",
    "shared_chat_timeout",
    "shared_chat_untimeout",
    "shared_chat_delete",
)


def deletion_moderated(by: Person, message: Message, *, source: Person | None = None) -> Event:
    """A message was deleted, by a moderator of `source` if that is another channel."""
    detail = {**user(message.author), "message_id": message.id, "message_body": message.text}
    return _moderated(message.channel, by, "delete", detail, source=source)


def ban_moderated(channel: Person, ban: Ban, *, source: Person | None = None) -> Event:
    """Somebody was banned or timed out."""
    detail = {**user(ban.person), "reason": ban.reason}
    if ban.ends_at is None:
        return _moderated(channel, ban.moderator, "ban", detail, source=source)
    detail["expires_at"] = stamp(ban.ends_at)
    return _moderated(channel, ban.moderator, "timeout", detail, source=source)


def unban_moderated(
    channel: Person, by: Person, ban: Ban, *, source: Person | None = None
) -> Event:
    """A ban or a time-out was lifted."""
    action = "unban" if ban.ends_at is None else "untimeout"
    return _moderated(channel, by, action, user(ban.person), source=source)


def warning_moderated(channel: Person, warned: Warned) -> Event:
    """Somebody was warned."""
    rules = list(warned.rules) or None
    detail = {**user(warned.person), "reason": warned.reason, "chat_rules_cited": rules}
    return _moderated(channel, warned.moderator, "warn", detail)


def role_moderated(channel: Person, target: Person, action: str) -> Event:
    """The broadcaster gave or took a role: `mod`, `unmod`, `vip`, `unvip`."""
    return _moderated(channel, channel, action, user(target))


def clearing_moderated(channel: Person, by: Person) -> Event:
    """The whole chat was cleared."""
    return _moderated(channel, by, "clear", None)


def mode_moderated(channel: Person, by: Person, action: str, detail: Payload | None) -> Event:
    """A mode was changed: `slow`, `slowoff`, `followers`, `emoteonly` …."""
    return _moderated(channel, by, action, detail)


def term_moderated(channel: Person, by: Person, act: Literal["add", "remove"], text: str) -> Event:
    """A blocked term came or went."""
    detail = {"action": act, "list": "blocked", "terms": [text], "from_automod": False}
    return _moderated(channel, by, f"{act}_blocked_term", detail, key="automod_terms")


def request_moderated(channel: Person, by: Person, request: UnbanRequest) -> Event:
    """An unban request was approved or denied."""
    approved = request.status == "approved"
    detail = {
        "is_approved": approved,
        **user(request.person),
        "moderator_message": request.answer or "",
    }
    action = f"{'approve' if approved else 'deny'}_unban_request"
    return _moderated(channel, by, action, detail, key="unban_request")


def raid_moderated(channel: Person, target: Person, viewers: int | None) -> Event:
    """A raid sets out, or is called off when no viewers are told."""
    if viewers is None:
        return _moderated(channel, channel, "unraid", user(target))
    return _moderated(channel, channel, "raid", {**user(target), "viewer_count": viewers})


def _moderated(
    channel: Person,
    by: Person,
    action: str,
    detail: Payload | None,
    *,
    key: str = "",
    source: Person | None = None,
) -> Event:
    action = f"shared_chat_{action}" if source else action
    payload: dict[str, object] = {
        **broadcaster(channel),
        **whom("source_broadcaster_user", source),
        **moderator(by),
        "action": action,
        **dict.fromkeys(_ACTIONS),
    }
    if detail is not None:
        payload[key or action] = detail
    first = {name: value for name, value in payload.items() if name != "warn"}
    return Event("channel.moderate", channel.id, payload, first=first, newest=action == "warn")
