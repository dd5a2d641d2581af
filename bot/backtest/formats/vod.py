"""The chat of a recording as Twitch's player loads it: comments of GraphQL."""

import re
from collections.abc import Iterator
from datetime import datetime

import msgspec

from bot.backtest.documents import Elements
from bot.backtest.entries import Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.formats.pieces import COMMENTS, TOLD, emotes_in, said_at
from bot.backtest.making import message, viewer
from bot.backtest.unpacking import Stream
from filters.engine.message import Author

EDGES = re.compile(r'"edges"\s*:\s*\[')
ALONE = re.compile(r"\A\ufeff?\s*\[")


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


def _known(head: Head) -> frozenset[Known] | None:
    return TOLD if '"contentOffsetSeconds"' in head.text and "[" in head.text else None


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    for place, one in Elements(
        stream,
        re.compile(
            f'{EDGES.pattern}|{COMMENTS.pattern}|{ALONE.pattern}(?=\\s*{{\\s*"(?:cursor|node|id)")'
        ),
    ):
        yield one if isinstance(one, Damaged) else _entry(one, place, hints)


def _entry(one: object, place: int, hints: Hints) -> Entry:
    try:
        said = _node(one)
    except (msgspec.ValidationError, RecursionError) as problem:
        return Damaged(place, str(problem)[:200].lower())
    pieces = [(piece.text or "", piece.emote is not None) for piece in said.message.fragments]
    text = "".join(piece for piece, _ in pieces)
    author = _author(said, hints)
    at = said_at(said.created_at, said.content_offset_seconds, hints)
    return message(hints, place, text, author, at, number=said.id, emotes=emotes_in(pieces))


def _node(one: object) -> _Node:
    """Take a comment out of its edge, if it stands in one; raises `msgspec.ValidationError`."""
    if isinstance(one, dict) and "node" in one:
        return msgspec.convert(one, _Edge, strict=False).node
    return msgspec.convert(one, _Node, strict=False)


def _author(said: _Node, hints: Hints) -> Author | None:
    who, worn = said.commenter, said.message.user_badges or []
    if who is None:
        return None
    return viewer(
        who.login or "",
        hints.channel,
        name=who.display_name or "",
        number=who.id or "",
        badges=[f"{badge.set_id}/{badge.version}" for badge in worn if badge],
    )


LOADED = Format("vod", _known, _read)
"""Pages, one after another or in a list, or the bare comments of them."""
