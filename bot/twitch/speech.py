"""A chat message of Twitch's as a message of ours."""

from collections.abc import Callable, Iterator
from datetime import datetime

from bot.roles import ROLES
from bot.twitch.wire import Badge, ChatMessage, Fragment
from filters.engine.message import Author, Emote, Mention, Message, Role, Span

ME_BEGINS = "\x01ACTION "
ME_ENDS = "\x01"
UNREADABLE = "\N{REPLACEMENT CHARACTER}"

Placed = tuple[Span, Fragment]


Born = Callable[[str], datetime | None]
"""Says since when an account exists, by its id; None where that is not known."""


def message_from(
    chat: ChatMessage,
    sent_at: datetime,
    bot_id: str,
    live: bool | None,
    born: Born = lambda _: None,
) -> Message:
    """Translate a chat message; spans always lie within its text."""
    whole = cleaned(chat.message.text)
    start, end = _spoken(whole)
    placed = [
        (Span(span.start - start, span.end - start), fragment)
        for span, fragment in _placed(whole, chat.message.fragments or (), start)
        if start <= span.start and span.end <= end
    ]
    return Message(
        id=chat.message_id,
        channel=chat.broadcaster_user_id,
        text=whole[start:end],
        author=_author(chat, bot_id, born),
        emotes=tuple(_emotes(placed)),
        mentions=tuple(_mentions(placed)),
        me=start > 0,
        reply_to=chat.reply.parent_message_id if chat.reply else None,
        sent_at=sent_at,
        source_channel=_elsewhere(chat),
        source_login=chat.source_broadcaster_user_login if _elsewhere(chat) else None,
        live=live,
    )


def cleaned(text: str) -> str:
    """Replace what no database or file can hold, one code point by one."""
    if text.isascii() and "\0" not in text:
        return text
    return "".join(UNREADABLE if _is_unwritable(char) else char for char in text)


def _is_unwritable(char: str) -> bool:
    return char == "\0" or "\ud800" <= char <= "\udfff"


def _spoken(text: str) -> tuple[int, int]:
    """Where the spoken part of a text lies: `/me` wraps it in control characters."""
    if not text.startswith(ME_BEGINS):
        return 0, len(text)
    return len(ME_BEGINS), max(len(ME_BEGINS), len(text.removesuffix(ME_ENDS)))


def _placed(text: str, fragments: tuple[Fragment, ...], start: int) -> Iterator[Placed]:
    """Find each fragment's place; one that does not stand in the text is passed over.

    What wraps a `/me` is looked through only where the first fragment begins with it.
    """
    wrapped = fragments and fragments[0].text.startswith(ME_BEGINS)
    position = 0 if wrapped else start
    for fragment in fragments:
        piece = cleaned(fragment.text)
        found = text.find(piece, position)
        if not piece or found < 0:
            continue
        position = found + len(piece)
        yield Span(found, position), fragment


def _emotes(placed: list[Placed]) -> Iterator[Emote]:
    for span, fragment in placed:
        if fragment.type in {"emote", "cheermote"}:
            yield Emote(span, cleaned(fragment.text))


def _mentions(placed: list[Placed]) -> Iterator[Mention]:
    for span, fragment in placed:
        if fragment.mention:
            yield Mention(span, fragment.mention.user_login.lower())


def _author(chat: ChatMessage, bot_id: str, born: Born) -> Author:
    badges = chat.badges or ()
    return Author(
        id=chat.chatter_user_id,
        login=chat.chatter_user_login,
        name=cleaned(chat.chatter_user_name) or chat.chatter_user_login,
        roles=_roles(badges) | ({Role.BOT} if chat.chatter_user_id == bot_id else frozenset()),
        badges=frozenset(f"{badge.set_id}/{badge.id}" for badge in badges),
        # Twitch marks the introduction that a newcomer chooses to send, no other first message.
        first_message=chat.message_type == "user_intro",
        account_created_at=born(chat.chatter_user_id),
    )


def _roles(badges: tuple[Badge, ...]) -> frozenset[Role]:
    return frozenset(ROLES[badge.set_id] for badge in badges if badge.set_id in ROLES)


def _elsewhere(chat: ChatMessage) -> str | None:
    source = chat.source_broadcaster_user_id
    return source if source != chat.broadcaster_user_id else None
