"""`channel.moderate`: every act of a moderator, under one roof."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, moderator, user, whom
from bot.sandbox.state.channel import Ban, Warned
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
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


def deletion_moderated(by: Person, message: Message) -> Event:
    """A message was deleted."""
    detail = {**user(message.author), "message_id": message.id, "message_body": message.text}
    return _moderated(message.channel, by, "delete", detail)


def ban_moderated(channel: Person, ban: Ban) -> Event:
    """Somebody was banned or timed out."""
    detail = {**user(ban.person), "reason": ban.reason}
    if ban.ends_at is None:
        return _moderated(channel, ban.moderator, "ban", detail)
    detail["expires_at"] = stamp(ban.ends_at)
    return _moderated(channel, ban.moderator, "timeout", detail)


def unban_moderated(channel: Person, by: Person, ban: Ban) -> Event:
    """A ban or a time-out was lifted."""
    action = "unban" if ban.ends_at is None else "untimeout"
    return _moderated(channel, by, action, user(ban.person))


def warning_moderated(channel: Person, warned: Warned) -> Event:
    """Somebody was warned."""
    detail = {**user(warned.person), "reason": warned.reason, "chat_rules_cited": None}
    return _moderated(channel, warned.moderator, "warn", detail)


def role_moderated(channel: Person, target: Person, action: str) -> Event:
    """The broadcaster gave or took a role: `mod`, `unmod`, `vip`, `unvip`."""
    return _moderated(channel, channel, action, user(target))


def clearing_moderated(channel: Person, by: Person) -> Event:
    """The whole chat was cleared."""
    return _moderated(channel, by, "clear", None)


def _moderated(channel: Person, by: Person, action: str, detail: Payload | None) -> Event:
    payload: dict[str, object] = {
        **broadcaster(channel),
        **whom("source_broadcaster_user", None),
        **moderator(by),
        "action": action,
        **dict.fromkeys(_ACTIONS),
    }
    if detail is not None:
        payload[action] = detail
    return Event("channel.moderate", channel.id, payload)
