"""Unban requests as Twitch tells of them."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, convert

from bot.ports.events import Pleaded, Resolved
from bot.twitch.judges import judge_of
from bot.twitch.speech import cleaned
from filters.engine.message import Author, Message


class Plea(Struct):
    """`channel.unban_request.create`."""

    id: str
    broadcaster_user_id: str
    user_id: str
    user_login: str
    user_name: str = ""
    text: str = ""


class PleaAnswer(Struct):
    """`channel.unban_request.resolve`; one that was taken back names no moderator."""

    id: str
    broadcaster_user_id: str
    status: str
    moderator_user_id: str | None = None
    moderator_user_login: str | None = None
    moderator_user_name: str | None = None


def plea_from(event: Mapping[str, object], at: datetime) -> Pleaded:
    """Translate a request."""
    plea = convert(event, Plea)
    name = cleaned(plea.user_name) or plea.user_login
    author = Author(plea.user_id, plea.user_login, name)
    text = cleaned(plea.text)
    return Pleaded(Message(plea.id, plea.broadcaster_user_id, text, author, sent_at=at))


def plea_answer_from(event: Mapping[str, object], at: datetime, bot_id: str) -> Resolved | None:
    """Translate how a request was answered; the bot's own answer is no news."""
    answer = convert(event, PleaAnswer)
    if answer.moderator_user_id == bot_id:
        return None
    approved = answer.status.lower() in {"approved", "acknowledged"}
    return Resolved(answer.broadcaster_user_id, answer.id, judge_of(answer), approved, at)
