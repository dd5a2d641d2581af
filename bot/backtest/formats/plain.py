"""Plain text, `[time] name: text`: TwitchDownloader's text files, and what people paste."""

import re
from collections.abc import Iterator

from bot.backtest.entries import ASIDE, Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.making import message, viewer
from bot.backtest.moments import NO_DAY, Clock
from bot.backtest.splitting import texts
from bot.backtest.unpacking import Stream

MOSTLY = 0.6
_TIMED = re.compile(
    r"\[(?P<at>[^\]]{4,40})\]\s+(?:#(?P<channel>\w{1,25})\s+)?"
    r"(?P<who>[^:\s][^:]{0,79}?)\s*: ?(?P<text>.*)"
)
_NAMED = re.compile(r"(?P<who>\w{2,25}): (?P<text>.+)")
_NOTICE = re.compile(r"\[[^\]]{4,40}\] .*|[#*-].*")


def _known(head: Head) -> frozenset[Known] | None:
    clock = Clock(NO_DAY)
    if (
        head.share(lambda one: (found := _TIMED.fullmatch(one)) and clock.read(found["at"]))
        >= MOSTLY
    ):
        return frozenset({Known.VIEWERS, Known.TIMES})
    return frozenset({Known.VIEWERS}) if head.share(_NAMED.fullmatch) >= MOSTLY else None


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    clock = Clock(hints.day)
    for number, line in texts(stream):
        yield line if isinstance(line, Damaged) else _entry(line, number, hints, clock)


def _entry(line: str, number: int, hints: Hints, clock: Clock) -> Entry:
    found = _TIMED.fullmatch(line)
    at = clock.read(found["at"]) if found else None
    if found is None or at is None:
        return _without_time(line, number, hints)
    channel = (found["channel"] or hints.channel).lower()
    author = viewer(found["who"], channel)
    return message(hints, number, found["text"], author, at, channel=channel)


def _without_time(line: str, number: int, hints: Hints) -> Entry:
    if found := _NAMED.fullmatch(line):
        author = viewer(found["who"], hints.channel)
        return message(hints, number, found["text"], author, None)
    return (
        ASIDE if _NOTICE.fullmatch(line) else Damaged(number, "not of the form `[time] name: text`")
    )


PLAIN = Format("text", _known, _read)
"""A name is all that is known of a viewer; a time may have a date or not."""
