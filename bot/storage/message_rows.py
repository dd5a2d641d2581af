"""A logged message as a row, and back."""

from datetime import datetime

from sqlalchemy import Row

from bot.ports.world import Logged
from bot.storage.shapes import Manner, Marks
from filters.engine.message import Author, Message

_NOBODY = Author(id="", login="", name="")


def message_row(logged: Logged, now: datetime) -> dict[str, object]:
    """Spread a message over its columns; one without a time counts as sent now."""
    message, author = logged.message, logged.message.author
    return {
        "channel": message.channel,
        "message_id": message.id,
        "author_id": None if author is None else author.id,
        "author_login": None if author is None else author.login,
        "author_name": None if author is None else author.name,
        "text": message.text,
        "at": message.sent_at or now,
        "timed": message.sent_at is not None,
        "outcome": logged.outcome,
        "marks": Marks(message.emotes, message.mentions),
        "manner": _manner(message),
    }


def read_message(row: Row[tuple[object, ...]]) -> Message:
    """Build a message from its row."""
    manner: Manner = row.manner
    marks: Marks = row.marks or Marks()
    return Message(
        id=row.message_id,
        channel=row.channel,
        text=row.text or "",
        author=_author(row, manner),
        emotes=marks.emotes,
        mentions=marks.mentions,
        me=manner.me,
        reply_to=manner.reply_to,
        sent_at=row.at if row.timed else None,
        source_channel=manner.source_channel,
        source_login=manner.source_login,
        live=manner.live,
    )


def _manner(message: Message) -> Manner:
    author = message.author or _NOBODY
    return Manner(
        roles=author.roles,
        badges=author.badges,
        first_message=author.first_message,
        account_created_at=author.account_created_at,
        followed_at=author.followed_at,
        me=message.me,
        reply_to=message.reply_to,
        source_channel=message.source_channel,
        source_login=message.source_login,
        live=message.live,
    )


def _author(row: Row[tuple[object, ...]], manner: Manner) -> Author | None:
    if row.author_id is None:
        return None
    return Author(
        id=row.author_id,
        login=row.author_login,
        name=row.author_name,
        roles=manner.roles,
        badges=manner.badges,
        first_message=manner.first_message,
        account_created_at=manner.account_created_at,
        followed_at=manner.followed_at,
    )
