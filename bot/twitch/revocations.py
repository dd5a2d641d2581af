"""Why Twitch ends a subscription, and what the team can do about it."""

from filters.engine.phrase import Phrase

UNMODDED = "moderator_removed"
"""The bot is no longer a moderator: it can act on nothing, and sees part of it at most."""

WITHDRAWN = "authorization_revoked"
"""Somebody took back what they had allowed: their login is dead too."""

TOLD = {
    WITHDRAWN: "twitch.revoked.authorization",
    "user_removed": "twitch.revoked.user",
    "chat_user_banned": "twitch.revoked.banned",
    "version_removed": "twitch.revoked.version",
    "notification_failures_exceeded": "twitch.revoked.failures",
    "beta_maintenance": "twitch.revoked.maintenance",
}
"""Each reason that Twitch documents, and what the team is told of it.

None is final: whatever was ended is asked for again until Twitch grants it.
"""


def told(what: str, why: str) -> Phrase:
    """What the team is told of a subscription that ended; a reason nobody knows is named."""
    return Phrase.of(TOLD.get(why, "twitch.subscription_ended"), what=what, why=why)
