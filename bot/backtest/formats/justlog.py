"""What justlog and rustlog answer in JSON: one document of messages, or one a line."""

import re
from collections.abc import Iterator
from datetime import datetime

import msgspec

from bot.backtest.documents import Elements
from bot.backtest.entries import ASIDE, EVERYTHING, Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.formats.irc import from_irc, from_tags
from bot.backtest.moments import within_a_show
from bot.backtest.splitting import lines
from bot.backtest.unpacking import Stream

MESSAGES = re.compile(r'"messages"\s*:\s*\[')
PRIVMSG = 1
"""The number of a viewer's message among the types; others are notices."""
_MARKED = re.compile(r'"(?:raw|tags)"\s*:\s*[{"]')


class _Kept(msgspec.Struct, rename="camel"):
    """A message as both keep it; rustlog leaves out the later half where it was asked to."""

    text: str = ""
    display_name: str = ""
    timestamp: datetime | None = None
    id: str = ""
    tags: dict[str, str] = {}
    username: str = ""
    channel: str = ""
    raw: str = ""
    type: int = PRIVMSG


_DECODER = msgspec.json.Decoder(_Kept, strict=False)


def _known(head: Head) -> frozenset[Known] | None:
    start = head.text.lstrip()
    if not start.startswith("{") or not _MARKED.search(start) or '"displayName"' not in start:
        return None
    return EVERYTHING if "first-msg" in start else EVERYTHING - {Known.NEWNESS}


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    return _lines(stream, hints)


def _document(head: Head) -> frozenset[Known] | None:
    return _known(head) if MESSAGES.search(head.text[:1_000]) else None


def _read_document(stream: Stream, hints: Hints) -> Iterator[Entry]:
    for place, one in Elements(stream, MESSAGES):
        if isinstance(one, Damaged):
            yield one
            continue
        try:
            yield _entry(msgspec.convert(one, _Kept, strict=False), place, hints)
        except (msgspec.ValidationError, RecursionError) as problem:
            yield Damaged(place, str(problem)[:200].lower())


def _lines(stream: Stream, hints: Hints) -> Iterator[Entry]:
    for place, raw in lines(stream):
        if isinstance(raw, Damaged):
            yield raw
        elif raw.strip():
            yield _line(raw, place, hints)


def _line(raw: bytes, place: int, hints: Hints) -> Entry:
    try:
        return _entry(_DECODER.decode(raw), place, hints)
    except UnicodeDecodeError:
        return Damaged(place, "not UTF-8")
    except (msgspec.DecodeError, RecursionError) as problem:
        return Damaged(place, str(problem)[:200].lower())


def _entry(kept: _Kept, place: int, hints: Hints) -> Entry:
    if kept.raw:
        return from_irc(kept.raw, place, hints)
    if kept.type != PRIVMSG:
        return ASIDE
    tags = dict(kept.tags)
    tags.setdefault("id", kept.id)
    tags.setdefault("display-name", kept.display_name)
    if "tmi-sent-ts" not in tags and (at := within_a_show(kept.timestamp)):
        tags["tmi-sent-ts"] = str(int(at.timestamp() * 1000))
    login = tags.get("login") or kept.username or kept.display_name
    return from_tags(kept.text, login, kept.channel or hints.channel, tags, place, hints)


JUSTLOG = Format("justlog", _document, _read_document)
JUSTLOG_LINES = Format("justlog-lines", _known, _read)
