"""Our own JSON lines, as `judge` reads them: messages, and rulings of people."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from bot.backtest.entries import ASIDE, EVERYTHING, Damaged, Entry, Hints, Known, Ruled
from bot.backtest.formats.format import Format, Head
from bot.backtest.making import LONGEST_TEXT
from bot.backtest.splitting import lines
from bot.backtest.unpacking import Stream
from bot.lines import Line, UnreadableLineError, moment, read_line, to_message

MOSTLY = 0.5
OURS = frozenset({"text", "ruling", "viewers"})
_KEYS = msgspec.json.Decoder(dict[str, msgspec.Raw])


def _known(head: Head) -> frozenset[Known] | None:
    if head.share(_is_ours) < MOSTLY:
        return None
    seen = set[Known]()
    for line in head.lines:
        seen |= _tells(line)
    return frozenset(seen)


def _tells(line: str) -> frozenset[Known]:
    try:
        said = read_line(line.encode())
    except UnreadableLineError:
        return frozenset()
    user = said.user
    marked = user is not None and (user.roles is not None or user.badges is not None)
    told = {
        Known.VIEWERS: user is not None,
        Known.TIMES: said.sent_at is not None,
        Known.ROLES: marked,
        # whoever writes down who people are writes down emotes, if there are any
        Known.EMOTES: said.emotes is not None or marked,
        Known.NEWNESS: user is not None
        and (user.first_message is not None or user.account_created_at is not None),
    }
    return frozenset(one for one in EVERYTHING if told[one])


def _is_ours(line: str) -> bool:
    try:
        keys = _KEYS.decode(line.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return False
    return not OURS.isdisjoint(keys) and not {"raw", "displayName", "tags"} & keys.keys()


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    for number, raw in lines(stream):
        if isinstance(raw, Damaged):
            yield raw
        elif raw.strip():
            yield _entry(number, raw, hints)


def _entry(number: int, raw: bytes, hints: Hints) -> Entry:
    try:
        line = read_line(raw)
        return _ruled(line, hints) if line.ruling else _said(line, number, hints)
    except UnreadableLineError as problem:
        if _is_ours(raw.decode("utf-8", "replace")) and b'"text"' not in raw:
            return ASIDE
        return Damaged(number, str(problem))


def _said(line: Line, number: int, hints: Hints) -> Entry:
    said = to_message(line, number, hints.channel)
    if len(said.text) > LONGEST_TEXT:
        return Damaged(number, "longer than any message of chat")
    return said if line.id is not None else replace(said, id=f"{hints.prefix}{number}")


def _ruled(line: Line, hints: Hints) -> Ruled:
    ruling = line.ruling
    assert ruling is not None  # noqa: S101  # whoever calls has looked
    return Ruled(
        channel=str(line.channel or hints.channel),
        of=str(ruling.of),
        outcome=ruling.outcome,
        by=ruling.by or "",
        at=moment(line.sent_at, "sent_at"),
    )


OWN_LINES = Format("jsonl", _known, _read)
"""Each line is a message or a ruling; what only tells how many watch is passed over."""
