"""What the bot's account and a broadcaster are asked to allow, and what for."""

from collections.abc import Collection

NEEDED = frozenset(
    {
        "user:read:chat",
        "user:write:chat",
        "user:bot",
        "moderator:manage:chat_messages",
        "moderator:manage:banned_users",
        "moderator:manage:warnings",
    }
)
"""Without these the bot cannot read, speak or act: starting is refused."""

FOR_ACTS = frozenset(
    {
        "moderator:manage:banned_users",
        "moderator:manage:chat_messages",
        "moderator:manage:warnings",
        "moderator:read:blocked_terms",
        "moderator:read:chat_settings",
        "moderator:read:unban_requests",
        "moderator:read:moderators",
        "moderator:read:vips",
    }
)
"""What `channel.moderate` (version 2) takes: the acts of human moderators."""

FOR_WHISPERS = frozenset({"user:manage:whispers"})
FOR_STANDING = frozenset({"user:read:moderated_channels"})
FOR_AUTOMOD = frozenset({"moderator:read:automod_settings"})
FOR_PLEAS = frozenset({"moderator:manage:unban_requests"})
"""To hear of unban requests, and to answer them."""
FOR_SUSPECTS = frozenset({"moderator:read:suspicious_users"})
"""To hear whom Twitch suspects to evade a ban."""
FOR_MODES = frozenset({"moderator:manage:chat_settings"})
"""To calm a chat, and to give it back its modes."""
FOR_SHIELD = frozenset({"moderator:manage:shield_mode"})
"""To raise shield mode and lower it, and to hear who else does."""
FOR_FOLLOWS = frozenset({"moderator:read:followers"})
"""To hear of follows, and so of a spike of them."""
FOR_TERMS = frozenset({"moderator:manage:blocked_terms"})
"""To have Twitch itself keep terms out of chat."""
FOR_CLIPS = frozenset({"clips:edit"})
"""To make a clip of the stream."""
FOR_HOLDS = frozenset({"moderator:manage:automod"})
"""To hear what AutoMod holds back, and to let it through or refuse it."""

BOT_SCOPES = (
    NEEDED
    | FOR_ACTS
    | FOR_WHISPERS
    | FOR_STANDING
    | FOR_AUTOMOD
    | FOR_HOLDS
    | FOR_PLEAS
    | FOR_SUSPECTS
    | FOR_MODES
    | FOR_SHIELD
    | FOR_FOLLOWS
    | FOR_TERMS
    | FOR_CLIPS
)
"""What a login of the bot's account asks for."""

BROADCASTER_SCOPES = frozenset({"channel:bot", "moderation:read"})
"""What a login of a broadcaster asks for; the bot works without one."""

FOR_MARKERS = frozenset({"channel:manage:broadcast"})
"""To mark the recording in the broadcaster's name: asked for only where the settings say so."""

IDENTITY_SCOPES = frozenset({"openid"})
"""What a login asks for that only has to show whose it is."""

MODERATOR_SCOPES = FOR_STANDING
"""What a login to the desk asks for: to read where somebody moderates, and to change nothing."""


def missing(granted: Collection[str], wanted: Collection[str]) -> frozenset[str]:
    """The scopes that are wanted and not granted; to manage a thing includes to read it."""
    return frozenset(one for one in wanted if one not in granted and _managing(one) not in granted)


def _managing(scope: str) -> str:
    return scope.replace(":read:", ":manage:", 1)
