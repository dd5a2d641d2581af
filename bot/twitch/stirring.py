"""What concerns a chat as a whole, as Twitch tells of it: raids, follows, shield, blocked terms."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, convert

from bot.ports.events import Raided, ShieldMoved, TermsMoved
from bot.twitch.speech import cleaned
from filters.engine.message import Author, Role

BLOCKED = {"add_blocked_term": True, "remove_blocked_term": False}
"""What `channel.moderate` calls it when a term is blocked, or no longer."""


class Raid(Struct):
    """`channel.raid`."""

    to_broadcaster_user_id: str
    from_broadcaster_user_login: str
    viewers: int = 0


class Shielding(Struct):
    """`channel.shield_mode.begin` and `channel.shield_mode.end`."""

    broadcaster_user_id: str
    moderator_user_id: str = ""
    moderator_user_login: str = ""
    moderator_user_name: str = ""


class Terms(Struct):
    """The terms of an act on them."""

    terms: tuple[str, ...] = ()


class Blocking(Struct):
    """The part of `channel.moderate` that is about terms."""

    automod_terms: Terms | None = None


def raid_from(event: Mapping[str, object], at: datetime) -> Raided:
    """Translate a raid that arrives."""
    raid = convert(event, Raid)
    return Raided(
        raid.to_broadcaster_user_id,
        raid.from_broadcaster_user_login.lower(),
        max(raid.viewers, 0),
        at,
    )


def shield_from(event: Mapping[str, object], at: datetime, *, up: bool) -> ShieldMoved:
    """Translate a shield that was raised or lowered."""
    moved = convert(event, Shielding)
    by = Author(
        moved.moderator_user_id,
        moved.moderator_user_login,
        cleaned(moved.moderator_user_name) or moved.moderator_user_login,
        frozenset({Role.MODERATOR}),
    )
    return ShieldMoved(moved.broadcaster_user_id, by, up, at)


def terms_from(
    event: Mapping[str, object], channel: str, by: Author, act: str, at: datetime
) -> TermsMoved:
    """Translate what a human did to the blocked terms."""
    found = convert(event, Blocking).automod_terms
    texts = tuple(map(cleaned, found.terms)) if found else ()
    return TermsMoved(channel, by, texts, BLOCKED[act], at)
