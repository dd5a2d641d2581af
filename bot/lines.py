"""The JSON lines of `judge`: chat and rulings come in, verdicts and effects go out."""

from datetime import UTC, datetime

import msgspec

from bot.cases.case import Judgement
from bot.roles import ROLES
from filters.engine.message import Author, Emote, Mention, Message, Role, Span

NAMED = ROLES | {str(role): role for role in Role}
"""Roles by what a log calls them: by a badge, or by their own name."""

EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""A moment has room before and after it for every ladder's memory and every deadline."""


class UserLine(msgspec.Struct):
    """A viewer as a line names them; `null` is what is not known, here and below."""

    id: str | int | None = None
    login: str | None = None
    name: str | None = None
    roles: list[str] | None = None
    badges: list[str] | None = None
    first_message: bool | None = None
    account_created_at: datetime | None = None
    followed_at: datetime | None = None


class SpanLine(msgspec.Struct):
    """An emote or a mention as a line names it: code points, end exclusive."""

    start: int
    end: int
    name: str | None = None
    login: str | None = None


class RulingLine(msgspec.Struct):
    """A human's ruling on an earlier line."""

    of: str | int
    outcome: Judgement
    by: str | None = None


class Line(msgspec.Struct):
    """One line of a log: a message, or a ruling."""

    id: str | int | None = None
    channel: str | int | None = None
    user: UserLine | None = None
    text: str = ""
    me: bool | None = None
    sent_at: datetime | None = None
    emotes: list[SpanLine] | None = None
    mentions: list[SpanLine] | None = None
    reply_to: str | int | None = None
    source_channel: str | int | None = None
    source_login: str | None = None
    live: bool | None = None
    ruling: RulingLine | None = None


class UnreadableLineError(Exception):
    """A line that is neither a message nor a ruling."""


_MARK = b"\xef\xbb\xbf"
"""What some editors, and PowerShell, write before UTF-8."""

_DECODER = msgspec.json.Decoder(Line)
_RAW = msgspec.json.Decoder(dict[str, msgspec.Raw])


def read_line(raw: bytes) -> Line:
    """Read one line; raises `UnreadableLineError` with a sentence that says what is wrong."""
    try:
        line = _DECODER.decode(raw := raw.removeprefix(_MARK))
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
    """Turn a line into a message; spans that lie outside the text are left out.

    Raises `UnreadableLineError` for a time that no clock of a show can have told.
    """
    return Message(
        id=_name(line.id) or str(number),
        channel=_name(line.channel) or channel,
        text=line.text,
        author=_author(line.user) if line.user else None,
        emotes=tuple(Emote(_span(one), one.name or "") for one in _fitting(line.emotes, line)),
        mentions=tuple(
            Mention(_span(one), one.login or "") for one in _fitting(line.mentions, line)
        ),
        me=bool(line.me),
        reply_to=_name(line.reply_to) or None,
        sent_at=moment(line.sent_at, "sent_at"),
        source_channel=_name(line.source_channel) or None,
        source_login=line.source_login or None,
        live=line.live,
    )


def _author(user: UserLine) -> Author | None:
    known = _name(user.id) or user.login
    if not known:
        return None
    badges = user.badges or []
    sets = {badge.partition("/")[0].lower() for badge in [*badges, *(user.roles or [])]}
    return Author(
        id=known,
        login=(user.login or known).lower(),
        name=user.name or user.login or known,
        roles=frozenset(NAMED[one] for one in sets if one in NAMED),
        badges=frozenset(badges),
        first_message=bool(user.first_message),
        account_created_at=moment(user.account_created_at, "account_created_at"),
        followed_at=moment(user.followed_at, "followed_at"),
    )


def _span(one: SpanLine) -> Span:
    return Span(one.start, one.end)


def _fitting(spans: list[SpanLine] | None, line: Line) -> list[SpanLine]:
    return [one for one in spans or [] if 0 <= one.start < one.end <= len(line.text)]


def _name(value: str | int | None) -> str:
    return "" if value is None else str(value)


def moment(at: datetime | None, name: str) -> datetime | None:
    """Return a moment with its zone; raises `UnreadableLineError` where it is no time of a show."""
    if at is None:
        return None
    try:
        known = at.astimezone() if at.tzinfo is None else at
    except (OverflowError, ValueError, OSError):
        known = None
    if known is None or not EARLIEST <= known <= LATEST:
        raise UnreadableLineError(f"`{name}` lies outside the years 1900 to 9000")
    return known
