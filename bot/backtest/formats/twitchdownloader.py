"""The chat of a recording as TwitchDownloader saves it in JSON."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import msgspec

from bot.backtest.documents import Elements
from bot.backtest.entries import Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.formats.pieces import COMMENTS, TOLD, emotes_in, said_at
from bot.backtest.making import message, viewer
from bot.backtest.unpacking import Stream
from filters.engine.message import Author

_STREAMER = re.compile(r'"streamer"\s*:\s*\{[^{}]*?"name"\s*:\s*"(\w{1,60})"')


class _Badge(msgspec.Struct):
    set: str = msgspec.field(name="_id", default="")
    version: str | int = ""


class _Emoticon(msgspec.Struct):
    id: str | int = msgspec.field(name="emoticon_id", default="")


class _Piece(msgspec.Struct):
    text: str = ""
    emoticon: _Emoticon | None = None


class _Commenter(msgspec.Struct):
    display_name: str | None = None
    id: str | int | None = msgspec.field(name="_id", default=None)
    name: str | None = None


class _Body(msgspec.Struct):
    body: str | None = None
    is_action: bool | None = None
    fragments: list[_Piece | None] | None = None
    user_badges: list[_Badge] | None = None


class _Comment(msgspec.Struct):
    """A comment as Twitch's old interface gave it, and TwitchDownloader still writes it."""

    message: _Body
    id: str = msgspec.field(name="_id", default="")
    created_at: datetime | None = None
    content_offset_seconds: float | None = None
    commenter: _Commenter | None = None


def _known(head: Head) -> frozenset[Known] | None:
    is_one = head.text.lstrip().startswith("{") and '"content_offset_seconds"' in head.text
    has_list = COMMENTS.search(head.text) is not None
    return TOLD if has_list and (is_one or '"FileInfo"' in head.text) else None


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    streamer: list[str] = []
    elements = Elements(stream, COMMENTS, lambda text: streamer.extend(_STREAMER.findall(text)))
    for place, one in elements:
        if streamer and streamer[0].lower() != hints.channel:
            hints = replace(hints, channel=streamer[0].lower())
        yield one if isinstance(one, Damaged) else _entry(one, place, hints)


def _entry(one: object, place: int, hints: Hints) -> Entry:
    try:
        said = msgspec.convert(one, _Comment, strict=False)
    except (msgspec.ValidationError, RecursionError) as problem:
        return Damaged(place, str(problem)[:200].lower())
    body = said.message
    pieces = [(piece.text, piece.emoticon is not None) for piece in body.fragments or [] if piece]
    text = "".join(piece for piece, _ in pieces) if body.body is None else body.body
    author = _author(said, hints)
    at = said_at(said.created_at, said.content_offset_seconds, hints)
    emotes = emotes_in(pieces) if text == "".join(piece for piece, _ in pieces) else ()
    return message(
        hints, place, text, author, at, number=said.id, emotes=emotes, me=bool(body.is_action)
    )


def _author(said: _Comment, hints: Hints) -> Author | None:
    who = said.commenter
    if who is None:
        return None
    badges = [f"{badge.set}/{badge.version}" for badge in said.message.user_badges or []]
    return viewer(
        who.name or "",
        hints.channel,
        name=who.display_name or "",
        number=str(who.id or ""),
        badges=badges,
    )


SAVED = Format("twitchdownloader", _known, _read)
