"""Messages and viewers as every format makes them, from what little a log may say."""

import re
from collections.abc import Iterable
from datetime import datetime

from bot.backtest.entries import ASIDE, Damaged, Entry, Hints
from bot.roles import ROLES
from filters.engine.message import Author, Emote, Mention, Message, Role, Span

LONGEST_TEXT = 2_000
"""Code points: Twitch lets nobody write more than 500."""
LONGEST_NAME = 100
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
ME_BEGINS, ME_ENDS = "\x01ACTION ", "\x01"

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_MENTION = re.compile(r"(?<!\w)@(\w{2,25})", re.ASCII)


def readable(text: str) -> str:
    """Replace what no database or page can hold, one code point by one, as live."""
    return text if text.isascii() and "\0" not in text else _UNWRITABLE.sub(UNREADABLE, text)


def viewer(
    login: str,
    channel: str,
    *,
    name: str = "",
    number: str = "",
    badges: Iterable[str] = (),
    first_message: bool = False,
) -> Author | None:
    """Return who wrote; somebody of the channel's own name is its broadcaster."""
    known = readable((login or name or number).strip())[:LONGEST_NAME]
    if not known:
        return None
    worn = frozenset(one for one in badges if one)
    roles = {ROLES[one] for badge in worn if (one := badge.partition("/")[0].lower()) in ROLES}
    if known.lower() == channel.lower():
        roles.add(Role.BROADCASTER)
    return Author(
        id=readable(number)[:LONGEST_NAME] or known.lower(),
        login=known.lower(),
        name=readable(name)[:LONGEST_NAME] or known,
        roles=frozenset(roles),
        badges=worn,
        first_message=first_message,
    )


def message(
    hints: Hints,
    place: int,
    text: str,
    author: Author | None,
    at: datetime | None,
    *,
    channel: str = "",
    number: str = "",
    emotes: Iterable[Emote] = (),
    me: bool = False,
    reply_to: str = "",
    source_channel: str = "",
) -> Entry:
    """Return a message, or why it can be none; spans outside the text are left out."""
    if len(text) > LONGEST_TEXT:
        return Damaged(place, "longer than any message of chat")
    if not text.strip():
        return ASIDE
    text = readable(text)
    return Message(
        id=readable(number) or f"{hints.prefix}{place}",
        channel=readable(channel)[:LONGEST_NAME] or hints.channel,
        text=text,
        author=author,
        emotes=tuple(one for one in emotes if 0 <= one.span.start < one.span.end <= len(text)),
        mentions=mentions(text),
        me=me,
        reply_to=reply_to or None,
        sent_at=at,
        source_channel=source_channel or None,
    )


def mentions(text: str) -> tuple[Mention, ...]:
    """Return whom a text names, for a log that does not mark it."""
    if "@" not in text:
        return ()
    return tuple(Mention(Span(*one.span()), one[1].lower()) for one in _MENTION.finditer(text))


def spoken(text: str) -> tuple[str, bool]:
    """Return a text without what wraps a `/me`, and whether it was one."""
    if not text.startswith(ME_BEGINS):
        return text, False
    return text.removeprefix(ME_BEGINS).removesuffix(ME_ENDS), True
