"""Subscription types: their versions, conditions, and whose leave they need."""

from collections.abc import Mapping
from dataclasses import dataclass

_CHAT = ("broadcaster_user_id", "user_id")
_MODERATOR = ("broadcaster_user_id", "moderator_user_id")
_BROADCASTER = ("broadcaster_user_id",)


@dataclass(frozen=True, slots=True)
class Kind:
    """One type: all of `scopes` are needed, in each a choice between spellings.

    Of the conditions in `either` there must be one.
    """

    versions: tuple[str, ...]
    condition: tuple[str, ...]
    whose: str = ""
    scopes: tuple[tuple[str, ...], ...] = ()
    either: tuple[str, ...] = ()
    moderator_only: bool = False
    chat: bool = False


def _either(what: str) -> tuple[str, str]:
    return (f"moderator:manage:{what}", f"moderator:read:{what}")


def _chat() -> Kind:
    return Kind(("1",), _CHAT, "user_id", (("user:read:chat",),), chat=True)


def _moderator(*scopes: tuple[str, ...], versions: tuple[str, ...] = ("1",)) -> Kind:
    return Kind(versions, _MODERATOR, "moderator_user_id", scopes, moderator_only=True)


def _broadcaster(*scopes: str, version: str = "1") -> Kind:
    return Kind((version,), _BROADCASTER, "broadcaster_user_id", (scopes,) if scopes else ())


_MODERATE = _moderator(
    _either("blocked_terms"),
    _either("chat_settings"),
    _either("unban_requests"),
    _either("banned_users"),
    _either("chat_messages"),
    _either("warnings"),
    ("moderator:read:moderators",),
    ("moderator:read:vips",),
    versions=("1", "2"),
)

KINDS: Mapping[str, Kind] = {
    "channel.chat.message": _chat(),
    "channel.chat.message_delete": _chat(),
    "channel.chat.clear": _chat(),
    "channel.chat.clear_user_messages": _chat(),
    "channel.chat.notification": _chat(),
    "channel.chat_settings.update": _chat(),
    "channel.chat.user_message_hold": _chat(),
    "channel.chat.user_message_update": _chat(),
    "channel.moderate": _MODERATE,
    "automod.message.hold": _moderator(("moderator:manage:automod",), versions=("1", "2")),
    "automod.message.update": _moderator(("moderator:manage:automod",), versions=("1", "2")),
    "automod.settings.update": _moderator(_either("automod_settings")),
    "automod.terms.update": _moderator(("moderator:manage:automod",)),
    "channel.suspicious_user.message": _moderator(_either("suspicious_users")),
    "channel.suspicious_user.update": _moderator(_either("suspicious_users")),
    "channel.warning.send": _moderator(_either("warnings")),
    "channel.warning.acknowledge": _moderator(_either("warnings")),
    "channel.unban_request.create": _moderator(_either("unban_requests")),
    "channel.unban_request.resolve": _moderator(_either("unban_requests")),
    "channel.shield_mode.begin": _moderator(_either("shield_mode")),
    "channel.shield_mode.end": _moderator(_either("shield_mode")),
    "channel.follow": _moderator(("moderator:read:followers",), versions=("2",)),
    "channel.ban": _broadcaster("channel:moderate"),
    "channel.unban": _broadcaster("channel:moderate"),
    "channel.moderator.add": _broadcaster("moderation:read"),
    "channel.moderator.remove": _broadcaster("moderation:read"),
    "channel.vip.add": _broadcaster("channel:read:vips", "channel:manage:vips"),
    "channel.vip.remove": _broadcaster("channel:read:vips", "channel:manage:vips"),
    "channel.raid": Kind(("1",), (), either=("to_broadcaster_user_id", "from_broadcaster_user_id")),
    "channel.update": _broadcaster(version="2"),
    "stream.online": _broadcaster(),
    "stream.offline": _broadcaster(),
    "channel.shared_chat.begin": _broadcaster(),
    "channel.shared_chat.update": _broadcaster(),
    "channel.shared_chat.end": _broadcaster(),
    "user.whisper.message": Kind(
        ("1",), ("user_id",), "user_id", (("user:read:whispers", "user:manage:whispers"),)
    ),
    "user.update": Kind(("1",), ("user_id",)),
    "conduit.shard.disabled": Kind(("1",), ("client_id",)),
}
