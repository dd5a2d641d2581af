"""The JSON lines of `judge`: chat and rulings come in, verdicts and effects go out."""

from datetime import datetime

import msgspec

from bot.cases.case import Judgement
from bot.roles import ROLES
from filters.engine.message import Author, Emote, Mention, Message, Role, Span

NAMED = ROLES | {str(role): role for role in Role}
"""Roles by what a log calls them: by a badge, or by their own name."""


class UserLine(msgspec.Struct):
    """A viewer as a line names them."""

    id: str | int = ""
    login: str = ""
    name: str = ""
    roles: list[str] = []
    badges: list[str] = []
    first_message: bool = False
    account_created_at: datetime | None = None
    followed_at: datetime | None = None


class SpanLine(msgspec.Struct):
    """An emote or a mention as a line names it: code points, end exclusive."""

    start: int
    end: int
    name: str = ""
    login: str = ""


class RulingLine(msgspec.Struct):
    """A human's ruling on an earlier line."""

    of: str | int
    outcome: Judgement
    by: str = ""


class Line(msgspec.Struct):
    """One line of a log: a message, or a ruling."""

    id: str | int = ""
    channel: str = ""
    user: UserLine | None = None
    text: str = ""
    me: bool = False
    sent_at: datetime | None = None
    emotes: list[SpanLine] = []
    mentions: list[SpanLine] = []
    reply_to: str | None = None
    source_channel: str | None = None
    live: bool | None = None
    ruling: RulingLine | None = None


class UnreadableLineError(Exception):
    """A line that is neither a message nor a ruling."""


_DECODER = msgspec.json.Decoder(Line)
_RAW = msgspec.json.Decoder(dict[str, msgspec.Raw])


def read_line(raw: bytes) -> Line:
    """Read one line; raises `UnreadableLineError` with a sentence that says what is wrong."""
    try:
        line = _DECODER.decode(raw)
    except UnicodeDecodeError as problem:
        raise UnreadableLineError("not UTF-8") from problem
    except (msgspec.DecodeError, ValueError, RecursionError) as problem:
        raise UnreadableLineError(str(problem)[:200]) from problem
    if not line.text and line.ruling is None and not _has_text(raw):
        raise UnreadableLineError("neither `text` nor `ruling` is there")
    return line


def _has_text(raw: bytes) -> bool:
    return "text" in _RAW.decode(raw)


def to_message(line: Line, number: int, channel: str) -> Message:
    """Turn a line into a message; spans that lie outside the text are left out."""
    return Message(
        id=str(line.id) if line.id != "" else str(number),
        channel=line.channel or channel,
        text=line.text,
        author=_author(line.user) if line.user else None,
        emotes=tuple(Emote(_span(one), one.name) for one in line.emotes if _fits(one, line)),
        mentions=tuple(Mention(_span(one), one.login) for one in line.mentions if _fits(one, line)),
        me=line.me,
        reply_to=line.reply_to,
        sent_at=_aware(line.sent_at),
        source_channel=line.source_channel,
        live=line.live,
    )


def _author(user: UserLine) -> Author | None:
    known = str(user.id) or user.login
    if not known:
        return None
    sets = {badge.partition("/")[0].lower() for badge in [*user.badges, *user.roles]}
    return Author(
        id=known,
        login=(user.login or known).lower(),
        name=user.name or user.login or known,
        roles=frozenset(NAMED[one] for one in sets if one in NAMED),
        badges=frozenset(user.badges),
        first_message=user.first_message,
        account_created_at=_aware(user.account_created_at),
        followed_at=_aware(user.followed_at),
    )


def _span(one: SpanLine) -> Span:
    return Span(one.start, one.end)


def _fits(one: SpanLine, line: Line) -> bool:
    return 0 <= one.start < one.end <= len(line.text)


def _aware(at: datetime | None) -> datetime | None:
    return at.astimezone() if at is not None and at.tzinfo is None else at
