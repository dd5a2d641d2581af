"""The roles that Twitch's badges stand for, live and in a log alike."""

from filters.engine.message import Role

ROLES = {
    "broadcaster": Role.BROADCASTER,
    "moderator": Role.MODERATOR,
    "lead_moderator": Role.LEAD_MODERATOR,
    "staff": Role.STAFF,
    "admin": Role.STAFF,
    "global_mod": Role.STAFF,
    "bot-badge": Role.BOT,
    "vip": Role.VIP,
    "subscriber": Role.SUBSCRIBER,
    "founder": Role.SUBSCRIBER,
}
"""Roles by a badge's set; in a shared chat these are the badges in *our* channel."""
