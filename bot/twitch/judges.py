"""Who answered what Twitch asks of moderators."""

from typing import Protocol

from bot.twitch.speech import cleaned
from filters.engine.message import Author, Role


class Answered(Protocol):
    """An event that names the moderator who answered, or nobody."""

    broadcaster_user_id: str
    moderator_user_id: str | None
    moderator_user_login: str | None
    moderator_user_name: str | None


def judge_of(event: Answered) -> Author | None:
    """Return who answered: here they hold a rank."""
    login = event.moderator_user_login
    if not event.moderator_user_id or not login:
        return None
    name = cleaned(event.moderator_user_name or "") or login
    is_owner = event.moderator_user_id == event.broadcaster_user_id
    rank = Role.BROADCASTER if is_owner else Role.MODERATOR
    return Author(event.moderator_user_id, login, name, frozenset({rank}))
