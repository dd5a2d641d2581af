"""The chat of a recording: TwitchDownloader's JSON, and the pages that Twitch's player loads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from bot.backtest.documents import Elements
from bot.backtest.entries import Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.making import message, viewer
from bot.backtest.moments import within_a_show
from bot.backtest.unpacking import Stream
from filters.engine.message import Emote, Span

TOLD = frozenset({Known.VIEWERS, Known.TIMES, Known.ROLES, Known.EMOTES})
COMMENTS = re.compile(r'"comments"\s*:\s*\[')
EDGES = re.compile(r'"edges"\s*:\s*\[')
ALONE = re.compile(r"\A\ufeff?\s*\[")
_STREAMER = re.compile(r'"streamer"\s*:\s*\{[^{}]*?"name"\s*:\s*"(\w{1,60})"')
_EARLIEST = 2007
"""No Twitch before that: a year 1 stands for a time that is not known."""


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


class _Set(msgspec.Struct, rename="camel"):
    set_id: str = msgspec.field(name="setID", default="")
    version: str = ""


class _Fragment(msgspec.Struct):
    text: str | None = None
    emote: object = None


class _User(msgspec.Struct, rename="camel"):
    id: str | None = None
    login: str | None = None
    display_name: str | None = None


class _Words(msgspec.Struct, rename="camel"):
    fragments: list[_Fragment]
    user_badges: list[_Set | None] | None = None


class _Node(msgspec.Struct, rename="camel"):
    """A comment as Twitch's player loads it."""

    message: _Words
    id: str = ""
    commenter: _User | None = None
    content_offset_seconds: float | None = None
    created_at: datetime | None = None


class _Edge(msgspec.Struct):
    node: _Node


def _saved(head: Head) -> frozenset[Known] | None:
    is_one = head.text.lstrip().startswith("{") and '"content_offset_seconds"' in head.text
    has_list = COMMENTS.search(head.text) is not None
    return TOLD if has_list and (is_one or '"FileInfo"' in head.text) else None


def _loaded(head: Head) -> frozenset[Known] | None:
    return TOLD if '"contentOffsetSeconds"' in head.text and "[" in head.text else None


def _read_saved(stream: Stream, hints: Hints) -> Iterator[Entry]:
    streamer: list[str] = []
    elements = Elements(stream, COMMENTS, lambda text: streamer.extend(_STREAMER.findall(text)))
    for place, one in elements:
        if streamer and streamer[0].lower() != hints.channel:
            hints = replace(hints, channel=streamer[0].lower())
        yield one if isinstance(one, Damaged) else _from_saved(one, place, hints)


def _read_loaded(stream: Stream, hints: Hints) -> Iterator[Entry]:
    for place, one in Elements(
        stream,
        re.compile(
            f'{EDGES.pattern}|{COMMENTS.pattern}|{ALONE.pattern}(?=\\s*{{\\s*"(?:cursor|node|id)")'
        ),
    ):
        yield one if isinstance(one, Damaged) else _from_loaded(one, place, hints)


def _from_saved(one: object, place: int, hints: Hints) -> Entry:
    try:
        said = msgspec.convert(one, _Comment, strict=False)
    except (msgspec.ValidationError, RecursionError) as problem:
        return Damaged(place, str(problem)[:200].lower())
    body = said.message
    pieces = [(piece.text, piece.emoticon is not None) for piece in body.fragments or [] if piece]
    text = "".join(piece for piece, _ in pieces) if body.body is None else body.body
    badges = [f"{badge.set}/{badge.version}" for badge in body.user_badges or []]
    who = said.commenter
    author = (
        None
        if who is None
        else viewer(
            who.name or "",
            hints.channel,
            name=who.display_name or "",
            number=str(who.id or ""),
            badges=badges,
        )
    )
    at = _at(said.created_at, said.content_offset_seconds, hints)
    emotes = _emotes(pieces) if text == "".join(piece for piece, _ in pieces) else ()
    return message(
        hints, place, text, author, at, number=said.id, emotes=emotes, me=bool(body.is_action)
    )


def _from_loaded(one: object, place: int, hints: Hints) -> Entry:
    try:
        is_edge = isinstance(one, dict) and "node" in one
        said = (
            msgspec.convert(one, _Edge, strict=False).node
            if is_edge
            else msgspec.convert(one, _Node, strict=False)
        )
    except (msgspec.ValidationError, RecursionError) as problem:
        return Damaged(place, str(problem)[:200].lower())
    pieces = [(piece.text or "", piece.emote is not None) for piece in said.message.fragments]
    badges = [
        f"{badge.set_id}/{badge.version}" for badge in said.message.user_badges or [] if badge
    ]
    who = said.commenter
    author = (
        None
        if who is None
        else viewer(
            who.login or "",
            hints.channel,
            name=who.display_name or "",
            number=who.id or "",
            badges=badges,
        )
    )
    text = "".join(piece for piece, _ in pieces)
    at = _at(said.created_at, said.content_offset_seconds, hints)
    return message(hints, place, text, author, at, number=said.id, emotes=_emotes(pieces))


def _at(created: datetime | None, offset: float | None, hints: Hints) -> datetime | None:
    at = within_a_show(created)
    if at is not None and at.year >= _EARLIEST:
        return at
    if offset is None or not 0 <= offset < timedelta(days=30).total_seconds():
        return None
    return hints.day + timedelta(seconds=offset)


def _emotes(pieces: Sequence[tuple[str, bool]]) -> Iterator[Emote]:
    position = 0
    for text, is_emote in pieces:
        if is_emote:
            yield Emote(Span(position, position + len(text)), text)
        position += len(text)


SAVED = Format("twitchdownloader", _saved, _read_saved)
LOADED = Format("vod", _loaded, _read_loaded)
"""Pages of GraphQL, one after another or in a list, or the bare comments of them."""
