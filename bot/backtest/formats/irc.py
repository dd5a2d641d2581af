"""Raw IRC as Twitch sends it, one line a message: what justlog and rustlog keep."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.backtest.entries import ASIDE, EVERYTHING, Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.making import message, spoken, viewer
from bot.backtest.moments import since_epoch
from bot.backtest.splitting import lines
from bot.backtest.unpacking import Stream
from filters.engine.message import Emote, Span

MOSTLY = 0.5
UNESCAPED = {":": ";", "s": " ", "\\": "\\", "r": "\r", "n": "\n"}
_LINE = re.compile(
    r"(?:@(?P<tags>\S*) )?:(?P<who>[^ !]+)(?:!\S*)? (?P<command>[A-Z]+|\d{3}) "
    r"#(?P<channel>\w+)(?: :(?P<text>.*))?",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.?)", re.DOTALL)
_NUMBER = re.compile(r"\d{1,15}", re.ASCII)
_EMOTE = re.compile(r"(\d{1,5})-(\d{1,5})", re.ASCII)


def _known(head: Head) -> frozenset[Known] | None:
    if head.share(_LINE.fullmatch) < MOSTLY:
        return None
    told = {Known.VIEWERS}
    if "tmi-sent-ts=" in head.text:
        told.add(Known.TIMES)
    if "badges=" in head.text:
        told |= {Known.ROLES, Known.EMOTES}
    if "first-msg=" in head.text:
        told.add(Known.NEWNESS)
    return EVERYTHING & told


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    for number, raw in lines(stream):
        if isinstance(raw, Damaged):
            yield raw
        elif raw.strip():
            yield from_irc(raw.decode("utf-8", "replace"), number, hints)


def from_irc(line: str, place: int, hints: Hints) -> Entry:
    """Read one line; whatever is no message of a viewer is aside."""
    found = _LINE.fullmatch(line)
    if found is None:
        return Damaged(place, "no line of IRC")
    if found["command"] != "PRIVMSG":
        return ASIDE
    tags = tags_of(found["tags"] or "")
    return from_tags(found["text"] or "", found["who"], found["channel"], tags, place, hints)


def tags_of(text: str) -> Mapping[str, str]:
    """Take the tags of a line apart."""
    pairs = (one.partition("=") for one in text.split(";") if one)
    return {key: _ESCAPED.sub(_unescape, value) for key, _, value in pairs}


def _unescape(found: re.Match[str]) -> str:
    return UNESCAPED.get(found[1], found[1])


def from_tags(  # noqa: PLR0917  # the parts of one line
    text: str, login: str, channel: str, tags: Mapping[str, str], place: int, hints: Hints
) -> Entry:
    """Return a message from what its tags say of it."""
    text, me = spoken(text)
    author = viewer(
        login,
        channel,
        name=tags.get("display-name", ""),
        number=tags.get("user-id", ""),
        badges=tags.get("badges", "").split(","),
        first_message=tags.get("first-msg") == "1",
    )
    source = tags.get("source-room-id", "")
    return message(
        hints,
        place,
        text,
        author,
        _sent_at(tags.get("tmi-sent-ts", "")),
        channel=channel,
        number=tags.get("id", ""),
        emotes=emotes_of(tags.get("emotes", ""), text),
        me=me,
        reply_to=tags.get("reply-parent-msg-id", ""),
        source_channel=source if source != tags.get("room-id", "") else "",
    )


def _sent_at(milliseconds: str) -> datetime | None:
    return since_epoch(int(milliseconds) / 1000) if _NUMBER.fullmatch(milliseconds) else None


def emotes_of(tag: str, text: str) -> Iterator[Emote]:
    """Yield the emotes that a tag marks: by number, each with its places, ends inclusive."""
    for start, end in _EMOTE.findall(tag):
        span = Span(int(start), int(end) + 1)
        yield Emote(span, text[span.start : span.end])


IRC = Format("irc", _known, _read)
"""`PRIVMSG` are messages; what else came over the wire is passed over."""
